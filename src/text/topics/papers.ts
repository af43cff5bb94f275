/** Texts of what can be printed of a topic. */
export const papersText = {
  title: '打印',
  busy: '正在做，请等一下',
  failed: '文件打不开，请再试一次。',
  notice: '门口张贴的公示',
  minutes: (when: string) => `${when} 的议事会记录`,
  roll: '投票名单',
  certificate: '表决结果证明',
  ballots: '打印这栋楼的纸票',
  slips: '打印这栋楼的认领纸条',
} as const;
