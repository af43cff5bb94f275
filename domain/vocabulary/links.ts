/** Rows of the tabs that lead to a page. */
export const linkName = {
  bookings: '我的预约',
  registration: '我的登记',
  registrationHint: '住处、称呼、电话',
  identityAccesses: '谁看过我的信息',
  invite: '邀请工作人员',
  allPositions: '各单位的岗位',
};
