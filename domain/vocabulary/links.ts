/** Rows of the tabs that lead to a page. */
export const linkName = {
  bookings: '我的预约',
  registration: '我的登记',
  registrationHint: '住处、称呼、电话',
  identityAccesses: '谁看过我的信息',
  calls: '吹哨报到',
  callsHint: '请别的单位到现场，或者被请',
  supervision: '督办台',
  supervisionHint: '逾期的、等您定的，都在这里',
  worklist: '查找和成批办理',
  meetings: '联席会议',
  meetingsHint: '一家定不了的事，一起定',
  ledgers: '台账与数字',
  ledgersHint: '日登记、周汇总、月上报，各项比率',
  invite: '邀请工作人员',
  allPositions: '各单位的岗位',
};
