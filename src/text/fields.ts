/** Texts that all fields share. */
export const fieldText = {
  optional: '选填',
  save: '保存',
  characters: (used: number, most: number) => `${used}/${most}`,
  on: '已打开',
  off: '已关闭',
} as const;

/** Texts of a stepper. */
export const stepperText = {
  less: (label: string) => `${label}减`,
  more: (label: string) => `${label}加`,
  number: (value: number) => `${value} 人`,
  unset: '请选',
};

/** Texts of fields for a time or a day. */
export const timeFieldText = {
  pick: '选一个时间',
  chosen: (label: string, value: string) => `${label}，${value}`,
  unset: '请选',
  otherDay: '别的日子',
};
