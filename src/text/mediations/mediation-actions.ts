import type { Input } from '@domain/contract';

type Action = Input<'mediations.advance'>['action'];

/** What the buttons of a mediation are called, and what their sheets say. */
export const mediationActionText: Record<Action, { label: string; hint?: string; danger?: true }> = {
  accept: { label: '接下这件', hint: '写一句各方都能看的话，不偏着谁。接下以后请另一方进来。' },
  refuse: { label: '不适合调解', hint: '写清楚原因，和接下来可以找谁。', danger: true },
  invite: { label: '请一方进来', hint: '会有一个邀请码，您告诉对方。留了手机号、又登记过的，会自己收到消息。' },
  uninvite: { label: '不再请这一方', hint: '对方的邀请码就不能用了。', danger: true },
  agree: { label: '我同意调解', hint: '随时可以退出。您说的话只给接待和调解的人看。' },
  decline: { label: '我不同意', hint: '不同意不用说原因。', danger: true },
  tell: { label: '补充我的话', hint: '只给接待和调解的人看，对方看不到。' },
  withdraw: { label: '我退出', hint: '退出以后，您看不到后面的事了。', danger: true },
  appoint: { label: '请一位来调解', hint: '当事人的同事、亲友不能请。这位先要说明和各方没有关系。' },
  declare: {
    label: '我和各方没有关系',
    hint: '不是亲友、邻居、同事，也没有利益上的来往，才点。点了才看得到是什么事。',
  },
  standAside: { label: '我要回避', hint: '有关系、或者不方便，就请接待的人换一位。', danger: true },
  object: { label: '请换一位', hint: '每一方可以请求换一次，不用说原因。', danger: true },
  schedule: { label: '约时间地点', hint: '各方都会收到消息。' },
  cancelSession: { label: '取消这一次', hint: '各方都会收到消息。', danger: true },
  recordSession: { label: '谈过了，记一笔', hint: '各方都看得到，请只写商量出来的。' },
  propose: { label: '写下商量好的', hint: '各方都签了字才算数。改了要重新签。' },
  sign: { label: '我同意，签字', hint: '请从头看一遍。签了就要照着做。' },
  confirmKept: { label: '都做到了' },
  reportBroken: { label: '没有做到', hint: '会回到调解，再商量。', danger: true },
  conclude: { label: '没有谈成', hint: '写一句各方都能看的话，和接下来可以找谁。', danger: true },
};

/** What the sheets ask for. */
export const mediationFieldText = {
  kind: '是哪一类的事',
  summary: '一句话说是什么事',
  summaryPlaceholder: '比如：楼上楼下夜里的声音',
  concerned: '牵涉哪些单位',
  concernedHint: '这些单位的人不能来调解。没有就不选。',
  note: '写一句',
  ways: '接下来可以',
  name: '各方怎么称呼这一位',
  namePlaceholder: '比如：五零二住户',
  phone: '手机号',
  phoneHint: '只用来发邀请，不会存下来。没有就不填。',
  words: '您想说的',
  contact: '怎么联系您方便',
  member: '请谁',
  noCandidates: '没有可以请的人：都和各方有关系，或者已经在里面了。',
  day: '哪一天',
  time: '几点',
  place: '在哪里',
  placePlaceholder: '比如：社区谈心室',
  placeMissing: '请写在哪里。',
  terms: '商量好的，一条一条写',
  termsPlaceholder: '一、晚上十点以后不拖家具。\n二、椅脚装上垫子。',
  followUps: '什么时候回访',
  followUpsHint: '到那天看看做到没有。',
  followUpChoices: { '30': '一个月后', '90': '三个月后', '180': '半年后' },
  incomplete: '这里还没填好。',
} as const;
