import type { Rating } from '../../cases/case';
import type { FlagFinding, FlagKind } from '../../cases/supervision/supervision';

export const solvedName: Record<Rating['solved'], string> = { yes: '解决了', partly: '解决了一部分', no: '没有解决' };

export const satisfactionName: Record<Rating['satisfaction'], string> = {
  verySatisfied: '非常满意',
  satisfied: '满意',
  fairlySatisfied: '基本满意',
  unsatisfied: '不满意',
  veryUnsatisfied: '非常不满意',
};

export const complaintName: Record<Rating['complaints'][number], string> = {
  result: '结果',
  attitude: '态度',
  speed: '速度',
  noContact: '没联系我',
  other: '其他',
};

/** What a supervisor looks into about a rating. */
export const flagName: Record<FlagKind, string> = {
  pressure: '居民说有人要求给好评',
  neighbours: '好几位邻居说没有解决',
  recheck: '抽中的“非常满意”，请再问一遍',
};

export const findingName: Record<FlagFinding, string> = { confirmed: '属实', unfounded: '不属实' };
