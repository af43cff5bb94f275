import type { Role } from '@domain/people/actor';
import { roleName } from '@domain/vocabulary/people';

export const meText = {
  name: (name: string | undefined) => name ?? '居民',
  stranger: '还没有登记',
  join: '去登记',
  strangerHint: '登记成为居民以后，就能反映问题、看进展。',
  posts: '我的岗位',
  post: (role: Role, unitName: string) => (unitName ? `${unitName} · ${roleName[role]}` : roleName[role]),
  invite: '邀请工作人员',
  mine: '我的登记',
  mineHint: '住处、称呼、电话',
  bookings: '我的预约',
  toLarge: '换成大字',
  toNormal: '换回普通字',
  complaint: '投诉与建议',
  complaintHint: '拨打 12345，或到服务站当面说',
  settings: '设置',
  settingsHint: '微信提醒、隐私、工作人员入口',
  privacy: '隐私说明',
};
