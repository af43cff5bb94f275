import type { CallScore, CallState } from '../../calls/call';
import type { CallAction, CallSystemAction } from '../../calls/lifecycle/event';

/** At most five characters, all Chinese: the `phrase` of a subscription message. */
export const callStateName: Record<CallState, string> = {
  called: '等报到',
  answered: '等评价',
  ended: '已结束',
};

/** What the calling unit thinks of an answer. */
export const callScoreName: Record<CallScore, string> = {
  satisfied: '满意',
  fair: '基本满意',
  unsatisfied: '不满意',
};

/** What happens to a call, as the lifecycle diagram names it. */
export const callActionName: Record<CallAction | CallSystemAction | 'make', string> = {
  make: '吹哨',
  sign: '签收',
  arrive: '报到',
  measure: '写办了什么',
  rate: '评价',
  missSign: '到时没有签收，已告诉负责人',
  tell: '记进诉求',
  end: '到期结束',
};
