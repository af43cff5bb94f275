/** Texts of a clock beside its time. */
export const clockText = {
  runningOut: '快到时间了',
  met: '按时完成',
  missed: '完成，但晚了',
} as const;
