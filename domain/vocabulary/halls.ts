import type { Purpose, RoomKind } from '../halls/hall';

export const roomKindName: Record<RoomKind, string> = {
  multi: '多功能厅',
  meeting: '议事室',
  games: '棋牌室',
  reading: '阅览室',
  dance: '舞蹈室',
  class: '教室',
  care: '日间照料室',
};

export const purposeName: Record<Purpose, string> = {
  activity: '文体活动',
  meeting: '居民会议',
  class: '学习培训',
  deliberation: '议事协商',
  family: '家庭聚会',
  volunteer: '志愿服务',
  outside: '外单位使用',
};
