/** What the desk of a hall reads. */
export const deskText = {
  section: '我在这里值班',
  desk: '今天的预约',
  deskHint: '审核、签到、占用、替居民订',
  dayTitle: '全天总表',
  dayHint: '每间房一天的安排，一眼看完',
  setup: '设置',
  setupHint: '开放时间、不开放的日子、规则、房间、码、使用情况',
} as const;
