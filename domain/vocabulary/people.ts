import type { Role } from '../people/actor';
import type { BookingAccessReason, CaseAccessReason, IdentityAccessReason } from '../people/identity-access';

export const roleName: Record<Role | 'system', string> = {
  stranger: '访客',
  resident: '居民',
  gridOfficer: '网格员',
  desk: '社区接单员',
  handler: '承办员',
  leader: '承办单位负责人',
  verifier: '核查员',
  caller: '回访员',
  supervisor: '督办员',
  centre: '区县中心',
  mediationDesk: '调解窗口',
  mediator: '调解员',
  lawyer: '调解律师',
  system: '系统',
};

/** Why somebody looked at the name and phone of a guest, as both sides read it. */
export const bookingAccessReasonName: Record<BookingAccessReason, string> = {
  counter: '来了，核对是谁订的',
  change: '预约有变化，要告诉他',
  noShow: '没有来，要问一问',
  lost: '东西落下了，要还给他',
};

/** The same of a reporter. */
export const caseAccessReasonName: Record<CaseAccessReason, string> = {
  contact: '要打电话联系',
  visit: '要上门',
  callback: '回访，问办得怎么样',
  guest: '代他登记的，要转告',
};

export const identityAccessReasonName: Record<IdentityAccessReason, string> = {
  ...bookingAccessReasonName,
  ...caseAccessReasonName,
};
