import type { Role } from '../people/actor';

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
  system: '系统',
};
