/** What the shipped step packs and their steps are called, in the words of the places that invented them. */
export const packText = {
  fiveSteps: {
    name: '五步议事法',
    asking: '居民点单提需求',
    ideas: '支部议事出思路',
    drafting: '多方会谈拟方案',
    notice: '张榜公示开言路',
    voting: '居民表决凝共识',
    executing: '照着结果办',
    evaluated: '回头看效果',
  },
  fourSteps: { name: '征求—恳谈—解决—反馈', asking: '征求', drafting: '恳谈', executing: '解决', evaluated: '反馈' },
  fiveDemocracies: {
    name: '五民主工作法',
    asking: '民主提事',
    deliberating: '民主议事',
    deciding: '民主决策',
    managing: '民主管理',
    supervising: '民主监督',
  },
  fourDeliberations: {
    name: '四议两公开',
    asking: '提出议题',
    branch: '支部提议',
    committees: '两委商议',
    members: '党员大会审议',
    villagers: '村民（代表）会议决议',
    decision: '决议公开',
    outcome: '实施结果公开',
  },
  stool: { name: '小马扎议事', asking: '说一说', drafting: '坐下来议', notice: '公示三天', executing: '照着商量的办' },
} as const;
