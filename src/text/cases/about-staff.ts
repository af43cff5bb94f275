/** Sentences about complaints about staff or a unit. */
export const aboutStaffText = {
  question: '反映的是工作人员或单位',
  questionHint: '是不是反映某位工作人员或某个单位？打开后不经过社区和网格员',
  who: '反映的是哪里的人',
  whoHint: '这件事直接交给区县，不经过社区和网格员，也不告诉办的人是谁反映的。反映区县中心自己的，请打 12388。',
  suggestion: '您像是在反映工作人员或单位。点“打开”，这件事直接交给区县。',
  turnOn: '打开',
  thanks: (number: string) => `编号 ${number}。这件事直接交给了区县，社区和网格员看不到。`,
} as const;
