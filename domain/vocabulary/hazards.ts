import type { Hazard } from '../wording/hazards/hazard';

/** What a danger is called, in a history and in a message. */
export const hazardName: Record<Hazard, string> = {
  gas: '燃气泄漏',
  fire: '火情',
  electricity: '漏电、触电',
  lift: '电梯困人',
  collapse: '坍塌、塌陷',
  manhole: '井盖、深坑',
  water: '有人落水',
  flood: '积水、水淹',
  violence: '有人受到伤害',
  falling: '高处坠物',
  traffic: '交通事故',
  medical: '有人受伤、急病',
  missing: '有人走失',
  animal: '动物伤人',
  escape: '逃生通道堵住',
  trapped: '有人被困',
  other: '眼前的危险',
};
