import type { AboutStaff, Clock, Outcome, Track } from '@domain/cases/case';
import type { AskKind } from '@domain/cases/asks/ask';
import type { CaseAction } from '@domain/cases/lifecycle/event';
import type { Shortcoming } from '@domain/cases/shortcomings';
import { shortcomingName } from '@domain/vocabulary/ratings/shortcomings';

/** Texts of the case page. */
export const casesText = {
  /** the name of a unit without the district before it */
  shortUnit: (name: string) => name.replace(/^[区县市](?=.{3})/, ''),
  title: '办理情况',
  number: (number: string) => `编号 ${number}`,
  round: (round: number) => `第 ${round} 轮办理`,
  urgent: '加急',
  overdue: '已逾期',
  supervised: '督办',
  aboutStaff: {
    community: '反映社区或网格的人，社区和网格员看不到',
    subdistrict: '反映街道的人，街道、社区和网格员看不到',
    otherUnit: '反映其他单位的人，不交给那个单位办',
    unsure: '反映工作人员或单位，不交给被反映的单位办',
  } satisfies Record<AboutStaff, string>,
  private: '不公开',
  left: (words: string) => `${words}。`,
  due: (by: string, task: string, left: string) => `${by}${task}，${left}`,

  description: '反映的事',
  myDescription: '您反映的事',
  noWords: '没有写文字，请看照片。',
  building: (building: string, text: string) => [building, text].filter(Boolean).join('，'),
  supporterCount: (count: number) => `还有 ${count} 位邻居也遇到`,
  joinedSight:
    '这是邻居反映的事，您也遇到了。您能看到谁在办、办到哪了、结果怎样；原文、照片和答复只有反映人和经办人员看得到。',
  onBehalf: (channel: string) => `工作人员代居民登记（${channel}）`,
  onBehalfKnown: '居民的称呼、电话单独保管，要联系时选了原因再看。',
  maskedSight: '电话、门牌、姓名已隐去。',

  question: '请您补充',
  questionForStaff: '已问居民',
  result: '办理结果',
  resultClaim: '这是承办单位报的结果，解决没有，由居民说了算。',
  resultClaimToMe: '这是承办单位报的结果。解决没有，您说了算。',
  plannedUntil: (day: string) => `计划在 ${day} 前完成`,
  refusal: '为什么不受理',
  refusalChannel: '该找谁',
  transfer: '为什么转过去',
  review: {
    asked: '已申请复核，由区县中心另外的人决定。',
    upheld: '复核结果：维持原决定。',
    overturned: '复核结果：改为受理。',
  },
  ask: {
    return: '承办单位说不归它办',
    pause: '承办人申请暂缓',
    extension: '承办单位申请延期',
    objection: '居民对暂缓有异议',
  } satisfies Record<AskKind, string>,
  myObjection: '您说的，督办员正在看',
  suggested: (unit: string) => `建议交给${unit}`,
  pauseAsked: (why: string, until: string) => `因为${why}，想暂缓到${until}`,
  extensionAsked: (days: number) => `想多要 ${days} 个工作日`,
  myRating: '您的评价',
  rating: '居民的评价',
  ratingByCall: '电话回访记下的评价',
  contactedYes: '联系过',
  contactedNo: '没有联系',

  and: '、',
  ofReasons: (lacks: string, reasons: string) => `${lacks}：${reasons}`,
  reopenWith: (words: string) => `要求重办时，会带上您的话：“${words}”`,
  editWords: '改一改',
  hazardous: '这件事按急事在办。看错了、已经没有危险，点一下就改回平常办理。',

  clocks: '其他时限',
  onTheSpot: '到现场',
  calledUnits: (calling: string, units: string) => `${calling}请了${units}到现场`,
  callUnits: '吹哨，请别的单位到现场',
  callUnitsHint: '请上级部门一起来看、一起办',
  history: '办理经过',
  desk: '督办台',
  deskHint: '所有等着您定的事',
  more: '更多',
  moreTitle: '还可以',
  updated: '刚刚有人更新了，下面是最新的情况。',
} as const;

/** What a rating finds lacking, in words that follow “您说”. */
export const formatShortcomings = (lacks: readonly Shortcoming[]): string =>
  lacks.map((one) => shortcomingName[one]).join(casesText.and);

/** What must be done before a clock ends. */
export const clockTaskText: Record<Clock['kind'], string> = {
  accept: '答复是否受理',
  dispatch: '交给承办单位',
  sign: '承办单位签收',
  contact: '联系反映人',
  finish: '办结',
  verify: '核查',
  callback: '评价',
  answer: '补充情况',
  reopen: '可以要求重办',
  supervise: '督办答复',
  reply: '回复督办',
  decide: '作出决定',
};

export const contactYouText = '联系您';

/** Texts for a neighbour who supports a case. */
export const neighbourText = {
  title: '您那里好了吗？',
  hint: '您说的单独算，承办单位看不到是谁说的。',
  solved: '问题解决了吗？',
  send: '送出',
  mine: '您说的',
  said: (solved: string, satisfaction: string) => `${solved}，${satisfaction}`,
  change: '改一改',
} as const;

/** Texts of the forms of actions. */
export const caseFormText = {
  track: '归到哪一类',
  trackHint: {
    easy: '社区能办的，尽快办好',
    key: '有安全风险、涉及老弱或多户，要全程跟踪',
    hard: '要几个单位一起办、要花钱或时间长',
  } satisfies Record<Track, string>,
  category: '类别',
  changeCategory: '改类别',
  categoryNow: (name: string) => `居民选的是“${name}”，不对再改。`,
  refusalClass: '属于哪一种',
  channel: '请居民找谁',
  channelHint: '已按类别填好，可以改。',
  aboutUnit: '反映的是哪个单位',
  aboutUnitHint: '选了的单位和它下面的，以后看不到这件事，也不能办。',
  aboutNoUnit: '都不是，或者查不清',
  unit: '交给谁办',
  supervision: '为什么督办',
  flag: '核实哪一条',
  finding: '核实的结果',
  suggestedUnit: '您看该谁办',
  pauseReason: '为什么要暂缓',
  pauseUntil: '暂缓到哪天',
  workDays: '要多几个工作日',
  workDaysUnit: '天',
  findUnit: '找单位',
  noUnit: '没有找到这个单位。',
  method: '怎么联系的',
  outcome: '办成什么样',
  outcomeHint: {
    solved: '问题没有了',
    partlySolved: '还有没做完的',
    planned: '眼下做不了，写明哪天前完成',
    explained: '向居民讲清了政策和原因',
    impossible: '条件做不到，写明原因',
    notFound: '去看过，没有发现',
    redirected: '已转给该管的地方',
  } satisfies Record<Outcome, string>,
  plannedUntil: '哪天前完成',
  pickDay: '选日期',
  measure: '做了什么',
  measureHint: '居民会看到，写清楚做了哪些事。',
  photos: '照片',
  evidence: '办完后的照片',
  note: '说明',
  forStaff: '只有工作人员看得到。',
  gaps: '还有没填的，请往上看看。',
  missing: {
    choose: '请选一个。',
    write: '请写几个字。',
    day: '请选日期。',
    photos: '有照片还没传好，请等一等，或者去掉它。',
  },

  contactedShort: '有没有联系',
  solvedShort: '解决没有',
  satisfactionShort: '满意吗',
  contacted: '有人联系过您吗？',
  solved: '问题解决了吗？',
  satisfaction: '您满意吗？',
  complaints: '哪里不满意？',
  complaintsHint: '可以选几个，也可以不选。',
  pressure: '有人要求怎么评吗？',
  pressured: '有人要求我给好评',
  pressuredHint: '只告诉督办员，承办单位看不到。',
  ratingHint: '照您自己的看法选。承办单位看不到您怎么评。',
  callContacted: '有人联系过居民吗？',
  callSatisfaction: '居民满意吗？',
  callHint: '照居民说的填，不替居民回答。',
  callPressured: '居民说有人要求给好评',
} as const;

type ActionText = {
  /** the button */
  name: string;
  /** below the name in a list of actions */
  hint?: string;
  /** the title of the form */
  title?: string;
  /** what the person should know before sending */
  before?: string;
  note?: string;
  placeholder?: string;
  submit?: string;
  done: string;
};

/** Texts of the actions of people: polite for residents, short for staff. */
const actionTexts = {
  answer: {
    name: '我来补充',
    title: '补充情况',
    note: '您的回答',
    placeholder: '想到什么写什么',
    submit: '送出',
    done: '补充已送到',
  },
  rate: {
    name: '评价',
    hint: '三个小问题',
    title: '请您评价',
    note: '还想说的话',
    submit: '送出评价',
    done: '谢谢您的评价',
  },
  reopen: {
    name: '要求重办',
    hint: '没办好，再办一轮',
    before: '会重新办一轮，由承办单位负责人亲自签收。',
    note: '哪里还没有办好？',
    submit: '要求重办',
    done: '已重新接办',
  },
  supplement: {
    name: '我要补充',
    title: '补充说明',
    note: '您想补充什么？',
    placeholder: '想到什么写什么',
    submit: '送出',
    done: '补充已送到',
  },
  notContacted: {
    name: '没有人联系我',
    hint: '会告诉承办单位负责人',
    before: '会告诉承办单位的负责人，请他过问。',
    note: '想说的话',
    submit: '告诉负责人',
    done: '已告诉负责人',
  },
  withdraw: {
    name: '撤回',
    hint: '不用再办了',
    title: '确定要撤回吗？',
    before: '撤回以后就不再办理，不能恢复。以后需要，可以重新反映。',
    note: '为什么撤回',
    submit: '确定撤回',
    done: '已撤回',
  },
  askReview: {
    name: '申请复核',
    hint: '不同意“不予受理”',
    before: '由区县中心另外的人决定，可以申请一次。',
    note: '您为什么不同意？',
    submit: '申请复核',
    done: '已申请复核',
  },

  take: { name: '接下来，就地办', hint: '自己去办，不用交办', done: '已接下' },
  accept: { name: '受理', submit: '受理', done: '已受理' },
  refuse: {
    name: '不予受理',
    before: '居民会看到类别、渠道和说明，可以申请一次复核。',
    note: '说明原因',
    placeholder: '写居民看得懂的话',
    submit: '不予受理',
    done: '已答复居民',
  },
  start: { name: '就地办理', hint: '社区直接办，不交办', note: '打算怎么办', submit: '开始办理', done: '已开始办理' },
  dispatch: { name: '交办', note: '交办意见', submit: '交办', done: '已交办' },
  sign: { name: '签收', done: '已签收' },
  contact: {
    name: '登记联系',
    hint: '联系过居民，记一笔',
    before: '居民会看到时间和方式；没联系会反映。',
    note: '联系情况',
    submit: '登记',
    done: '已登记',
  },
  ask: {
    name: '请居民补充',
    hint: '等回复时办结时限暂停',
    before: '一次问一件具体的事。居民回复前，办结时限暂停。',
    note: '要问什么',
    submit: '送出问题',
    done: '已问居民',
  },
  withdrawQuestion: { name: '收回提问', hint: '不用补充了，时限接着走', done: '已收回' },
  finish: { name: '办完了', title: '办理结果', submit: '提交结果', done: '已提交结果' },
  handOver: {
    name: '换人接办',
    hint: '休假、调岗，请同事接着办',
    before: '放回去等人接，负责人、同事都可以接。办结时限不变。',
    note: '为什么换人',
    submit: '换人接办',
    done: '已请同事接办',
  },
  clearHazard: {
    name: '眼前没有危险',
    hint: '核实过，不用按急事办',
    before: '时限改回平常的。您的说明写进办理经过，负责人会收到消息。',
    note: '怎么核实的',
    submit: '确认没有危险',
    done: '已改为平常办理',
  },
  pass: { name: '核查通过', note: '核查情况', submit: '核查通过', done: '已通过' },
  fail: {
    name: '未通过',
    title: '核查未通过',
    before: '退回继续办理，办结时限不重新计算。',
    note: '哪里不行',
    submit: '退回继续办',
    done: '已退回',
  },
  recordCall: { name: '登记回访', title: '登记电话回访', note: '通话情况', submit: '登记回访', done: '已登记' },
  missCall: {
    name: '没打通',
    title: '电话没打通',
    note: '打的情况',
    placeholder: '比如：上午十点，无人接听',
    submit: '登记',
    done: '已登记',
  },
  upholdRefusal: {
    name: '维持决定',
    title: '维持原决定',
    before: '居民会看到您的说明。',
    note: '复核说明',
    submit: '维持原决定',
    done: '已答复居民',
  },
  instruct: {
    name: '写督办意见',
    title: '督办意见',
    before: '承办单位会收到，要在督办时限内办结；到时还没办好，自动转到区县。反映人会看到已经督办，看不到您的意见。',
    note: '怎么办、谁来办',
    submit: '发给承办单位',
    done: '已发给承办单位',
  },
  supervise: {
    name: '督办',
    hint: '请负责人限时回复',
    before: '承办的人和负责人会收到一条消息，负责人要按时回复。反映人会看到“督办”，看不到您的意见。',
    note: '督办意见',
    placeholder: '要做到什么、什么时候做到',
    submit: '发出督办',
    done: '已督办',
  },
  replySupervision: {
    name: '回复督办',
    title: '回复督办',
    before: '写清楚做了什么、接下来怎么办、哪天办好。督办员会看到。',
    note: '回复',
    submit: '回复督办员',
    done: '已回复',
  },
  reviewFlag: {
    name: '核实评价',
    title: '核实评价',
    before: '承办单位看不到这件事。',
    note: '怎么核实的',
    submit: '记下来',
    done: '已记下',
  },
  completePlan: {
    name: '计划做完了',
    title: '计划的事做完了',
    before: '会有别人核查，再请居民评价。',
    submit: '提交结果',
    done: '已提交结果',
  },
  transfer: {
    name: '转给别的渠道',
    hint: '法院、仲裁、信访、110 等',
    before: '居民会看到该找谁和您的说明。转过去以后，我们这里不再办、不再算时限。',
    note: '为什么转过去、怎么找',
    placeholder: '写居民看得懂的话',
    submit: '转过去',
    done: '已转给别的渠道',
  },
  askReturn: {
    name: '不归我们办',
    hint: '请区县中心定由谁办',
    title: '不归本单位办',
    before: '由区县中心定，定了就要办，不能再退。定之前，办结时限照算。',
    note: '为什么不归你们办',
    submit: '请区县中心定',
    done: '已请区县中心定',
  },
  assign: {
    name: '定由谁办',
    before: '您定的单位必须办，不能再退回。居民会看到由谁来办。',
    note: '为什么由它办',
    submit: '就这样定',
    done: '已定承办单位',
  },
  withdrawAsk: { name: '收回申请', hint: '不用批了', done: '已收回' },
  askPause: {
    name: '申请暂缓',
    hint: '要等法定程序，或者天气、应急',
    before:
      '由负责人批。批了以后办结时限暂停，居民会看到原因和到哪天，可以提异议。做不了的事不要暂缓，请按结果如实填。',
    note: '依据和说明',
    placeholder: '比如：招标公告文号、应急通知',
    submit: '申请暂缓',
    done: '已申请',
  },
  grantPause: {
    name: '同意暂缓',
    before: '办结时限暂停，到期自动接着算。居民会看到原因和日期。',
    note: '批复意见',
    submit: '同意暂缓',
    done: '已同意',
  },
  refusePause: {
    name: '不同意',
    title: '不同意暂缓',
    note: '为什么不同意',
    submit: '不同意暂缓',
    done: '已答复承办人',
  },
  resume: { name: '接着办', hint: '不用再等了', title: '不再暂缓', note: '说明', submit: '接着办', done: '已接着办' },
  objectToPause: {
    name: '我有异议',
    hint: '不同意暂缓',
    before: '由督办员来看，一个工作日内答复。您说得对，就马上接着办，时限按没有暂缓过算。',
    note: '您为什么不同意？',
    placeholder: '想到什么写什么',
    submit: '送出',
    done: '已送到督办员',
  },
  upholdObjection: {
    name: '异议成立',
    title: '异议成立，取消暂缓',
    before: '马上接着办，时限按没有暂缓过算。居民会看到您的说明。',
    note: '说明',
    submit: '取消暂缓',
    done: '已取消暂缓',
  },
  dismissObjection: {
    name: '异议不成立',
    title: '异议不成立',
    before: '居民会看到您的说明。',
    note: '说明',
    placeholder: '写居民看得懂的话',
    submit: '答复居民',
    done: '已答复居民',
  },
  askExtension: {
    name: '申请延期',
    hint: '一轮一次，最多 10 个工作日',
    before: '由上一级批。批了以后，居民会看到新的期限和您写的原因。',
    note: '为什么要延期',
    submit: '申请延期',
    done: '已申请',
  },
  grantExtension: {
    name: '同意延期',
    before: '居民会看到新的期限。',
    note: '批复意见',
    submit: '同意延期',
    done: '已同意',
  },
  refuseExtension: {
    name: '不同意',
    title: '不同意延期',
    note: '为什么不同意',
    submit: '不同意延期',
    done: '已答复承办单位',
  },
  recall: {
    name: '收回另办',
    title: '收回，另行交办',
    before: '收回后，原单位不再办，也看不到这件事；由您重新指定单位。居民会知道换了单位，看不到您写的原因。',
    note: '为什么收回',
    submit: '收回',
    done: '已收回，请重新交办',
  },
  overturnRefusal: {
    name: '改为受理',
    before: '改为受理后，由社区重新接办。',
    note: '复核说明',
    submit: '改为受理',
    done: '已改为受理',
  },
} as const satisfies Partial<Record<CaseAction, ActionText>>;

/** Whether a person takes the action; actions of clocks have no button. */
export type PersonAction = keyof typeof actionTexts;
export const isPersonAction = (action: CaseAction): action is PersonAction => action in actionTexts;
export const actionTextOf = (action: PersonAction): ActionText => actionTexts[action];

/** the button of a person who has already rated */
export const changeRating = '改评价';
