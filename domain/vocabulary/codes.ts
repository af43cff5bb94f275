import type { CodeKind } from '../codes/code';

export const codeKindName: Record<CodeKind, string> = {
  station: '服务站',
  hall: '活动中心',
  room: '门口签到',
  notice: '张贴通知',
};

/** What a printed code is for, beside its picture. */
export const codeUseName: Record<CodeKind, string> = {
  station: '微信扫一扫：说事、办事、看服务',
  hall: '微信扫一扫：看活动室，预约时间',
  room: '微信扫一扫：到场签到，看今日安排',
  notice: '微信扫一扫：了解详情',
};

export const sheetTitle = (hallName: string): string => `${hallName} 小程序码`;
