import type { EndReason, ExclusionGround, PauseGround } from '../cases/asks/ask';
import type { SupervisionReason } from '../cases/supervision/supervision';
import type { AboutStaff, Channel, ContactMethod, Outcome, Track } from '../cases/case';

export const channelName: Record<Channel, string> = {
  miniProgram: '小程序',
  station: '服务站',
  phone: '电话',
  visit: '走访',
  walkIn: '来访',
  paperBox: '征集箱',
  hotline12345: '12345',
  mayorMailbox: '市长信箱',
  online: '网民留言',
  cityManagement: '数字城管',
};

export const aboutStaffName: Record<AboutStaff, string> = {
  community: '社区或网格的人',
  subdistrict: '街道的人',
  otherUnit: '其他单位的人',
  unsure: '不清楚是哪里的人',
};

export const trackName: Record<Track, string> = { easy: '易办件', key: '重点件', hard: '疑难件' };

export const outcomeName: Record<Outcome, string> = {
  solved: '已解决',
  partlySolved: '部分解决',
  planned: '列入计划',
  explained: '解释说明',
  impossible: '客观无法解决',
  notFound: '现场未发现',
  redirected: '已转其他渠道',
};

/** In a sentence behind 因为. */
export const pauseReasonName: Record<PauseGround, string> = {
  procedure: '要等法定程序走完',
  weather: '天气或应急，不能施工',
  deliberation: '要请大家商量',
};

/** Until when a pause lasts, behind 暂缓到; one for residents who talk it over ends with them. */
export const formatPauseEnd = (reason: PauseGround, day: string): string =>
  reason === 'deliberation' ? `大家商量完（最晚 ${day}）` : day;

/** Why a case ends before it is done. */
export const endReasonName: Record<EndReason, string> = {
  vanished: '事情已经不在了',
  noCooperation: '反映人不配合，没法往下办',
  legalChannel: '已经走法律渠道',
};

export const exclusionGroundName: Record<ExclusionGround, string> = {
  fictitious: '冒用身份',
  test: '测试的单子',
  repeated: '已有结论，恶意重复',
  outsideJurisdiction: '不归本区，交办错了',
};

export const supervisionReasonName: Record<SupervisionReason, string> = {
  slow: '拖着没有动',
  noContact: '没有联系居民',
  noEffect: '办了没有见效',
  passedOn: '几个单位来回推',
  risk: '有风险，影响面大',
};

export const contactMethodName: Record<ContactMethod, string> = { phone: '电话', visit: '上门', message: '消息' };
