/** Dangers for which the app shows the emergency number first (domain rules §4.3). */
export const EMERGENCIES = ['gas', 'fire', 'electricity', 'lift', 'collapse', 'manhole'] as const;
export type Emergency = (typeof EMERGENCIES)[number];

/** Words people type, not words they read: this list belongs to the rule. */
const EMERGENCY_PATTERNS: Record<Emergency, RegExp> = {
  gas: /燃气泄?漏|煤气味|天然气漏|漏气/,
  fire: /着火|起火|冒烟|火灾|消防通道/,
  electricity: /漏电|电线(断|掉|裸)|触电/,
  lift: /电梯(困|关)人|困在电梯/,
  collapse: /墙(体|皮)?(要|快)?(脱落|塌|倒)|坍塌/,
  manhole: /井盖(没|不见|丢|缺|破|坏|松)|没有?井盖/,
};

/** The danger that a report speaks of, if any. */
export const findEmergency = (text: string): Emergency | undefined =>
  EMERGENCIES.find((emergency) => EMERGENCY_PATTERNS[emergency].test(text));
