export const meText = {
  name: (name: string | undefined) => name ?? '居民',
  positions: '我的岗位',
  toLarge: '换成大字',
  toNormal: '换回普通字',
  complaint: '投诉与建议',
  complaintHint: '拨打 12345，或到服务站当面说',
  settings: '设置',
  settingsHint: '微信提醒、隐私、工作人员入口',
  privacy: '隐私说明',
};
