import type { LegalMode } from '../../topics/legal-mode';

/** By which law something is decided, as each paper says it. */
export const legalSentence: Record<LegalMode, string> = {
  advisory: '居民议事协商，一户一票，不是业主大会表决。',
  meeting: '居民（村民）会议表决，按法律规定的人数和办法。',
  owners: '非业主大会表决。业主共同决定的事，以业主大会的正式决定为准。',
};

/** The certificate of a count. */
export const certificateText = {
  title: '表决结果证明',
  fileName: (title: string) => `表决结果 ${title}`,
  about: '议题',
  area: '范围',
  plan: '表决的方案',
  roll: '名单',
  rollOf: (households: number, day: string) => `${households} 户（按 ${day} 的住户登记）`,
  time: '投票时间',
  from: (start: string, end: string) => `${start} 到 ${end}`,
  turnout: '参加投票',
  turnoutOf: (turnout: number, phone: number, paper: number) => `${turnout} 户（手机 ${phone} 户，纸票 ${paper} 户）`,
  households: (count: number) => `${count} 户`,
  contested: '家里说法不一',
  invalid: '看不清选了什么',
  needed: '要求',
  neededOf: (quorum: number, needed: number) => `至少 ${quorum} 户参加，至少 ${needed} 户同意`,
  outcome: '结果',
  outcomes: { passed: '通过', rejected: '没有通过', noQuorum: '参加的户数不够，没有结果' },
  rules: '规则版本',
  hash: '票箱编号',
  hashHint: '每户凭投票时的回执号，可以在小程序里查自己的票在不在这个票箱里。',
  counters: '两个人各点一遍，数得一样',
  counter: (who: string, at: string) => `${who}，${at} 点票`,
  sign: '签名：＿＿＿＿＿＿＿＿＿＿',
};

/** A roll as it is posted. */
export const rollPaperText = {
  title: '投票名单公示',
  fileName: (title: string) => `投票名单 ${title}`,
  head: (title: string, roll: number) => `“${title}”要请大家投票，一户一票，名单上有 ${roll} 户。`,
  until: (day: string) => `门牌只写头一个数。哪里不对，请在 ${day} 以前告诉社区，或者在小程序里提。`,
  house: (compound: string, building: string, count: number) => `${compound} ${building} 号楼（${count} 户）`,
};

/** A paper ballot. */
export const ballotPaperText = {
  fileName: (title: string) => `纸票 ${title}`,
  choose: '在一个方框里打勾：',
  box: '□',
  until: (day: string) => `${day} 以前交给社区或网格员，一户一张。`,
  once: '交了纸票，就不能再用手机投；已经用手机投过的，不用再填。',
};

/** A plan as it hangs at the doors. */
export const noticePaperText = {
  title: '方案公示',
  fileName: (title: string) => `公示 ${title}`,
  plan: '方案',
  version: (n: number) => `第 ${n} 稿`,
  cost: '花多少钱',
  yuan: (amount: number, payer: string) => `${amount} 元${payer && `，${payer}`}`,
  free: '不花钱',
  worseOff: '谁会吃亏',
  nobody: '没有人因此吃亏',
  options: '还想过的办法',
  until: '公示到',
  object: '有意见、有问题，扫码就能说，也可以告诉社区或网格员。每条都会答复。',
  scan: '扫码看方案、提意见',
};

/** The minutes of a gathering. */
export const gatheringPaperText = {
  title: '议事会记录',
  fileName: (title: string) => `议事会记录 ${title}`,
  about: '议题',
  when: '时间',
  place: '地点',
  present: '到会',
  people: (count: number) => `${count} 人`,
  minutes: '会上说的、定的',
  questions: '提问和答复',
  answeredBy: (owner: string) => `${owner}答`,
  sign: '记录人：＿＿＿＿＿＿　　居民代表：＿＿＿＿＿＿',
};
