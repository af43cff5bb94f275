/** Texts of the pages on joint meetings. */
export const meetingsText = {
  list: '联席会议',
  meeting: '联席会议',
  convene: '召集联席会议',

  // the list
  none: '还没有联席会议',
  noneWords: '一家定不了的事，请几家单位坐到一起，当场定谁牵头、什么时候办结。',
  conveneOne: '召集联席会议',
  proposed: (count: number) => `有 ${count} 件事等着上会。`,
  more: '看更多',
  meets: (when: string, place: string) => `${when} · ${place}`,
  title: (cases: number) => `商量 ${cases} 件事`,
  progress: (decided: number, present: number, members: number) =>
    decided > 0 ? `定了 ${decided} 件` : present > 0 ? `${members} 家里到了 ${present} 家` : `请了 ${members} 家单位`,

  // one meeting
  agenda: '上会的事',
  members: '到会单位',
  here: '到了',
  notYet: '还没到',
  arrivedByCode: (when: string, code: string) => `${when} 扫了“${code}”`,
  arrivedByHand: (when: string) => `${when} 区县中心记的`,
  undecided: '等着定',
  decided: '定了',
  lead: (unit: string) => `${unit}牵头`,
  helps: (units: readonly string[]) => `${units.join('、')}协助`,
  until: (day: string) => `${day}前办结`,
  openCase: '看这件诉求',
  attend: '到了，扫码签到',
  attendHint: '扫会场门口的码。没有码的，请区县中心帮您记。',
  attendFor: (unit: string) => `${unit}到了`,
  markPresent: '记到会',
  minutes: '看会议纪要',
  minutesBusy: '正在写会议纪要…',
  minutesFailed: '打不开，请再试一次。',
  notFound: { title: '看不到这次会议', body: '您的单位没有被请，或者它已经没有了。', recoveryAction: 'back' as const },

  // deciding
  decide: '定这件事',
  decideOne: (number: string) => `定 ${number} 由谁办`,
  leadField: '谁牵头',
  assistantsField: '谁协助',
  untilField: '哪天办结',
  note: '怎么办',
  noteHint: '定了就算数，承办单位不能退回。居民会看到谁牵头、谁协助、哪天办结。',
  send: '就这么定',

  // the form
  cases: '商量哪几件',
  casesHint: '办不动的会自己到这里来。',
  noCases: '现在没有等着上会的事。',
  units: '请哪些单位',
  day: '哪天',
  time: '几点',
  place: '在哪里开',
  placePlaceholder: '例如：区政务中心三楼会议室',
  submit: '发出通知',
  missing: {
    cases: '请选要商量的事。',
    units: '请选请谁来。',
    time: '这个时间已经过了，请往后选。',
    place: '请写在哪里开。',
    lead: '请选谁牵头。',
    assistants: '牵头的不用再协助。',
    note: '请写怎么办。',
  },
} as const;
