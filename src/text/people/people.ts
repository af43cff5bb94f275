export const joinText = {
  title: '居民登记',
  hello: '欢迎来到回音',
  words: '登记后就能反映问题，看谁在办、什么时候办好。不用实名，不收费。',
  change: '我的登记',
  changeWords: '住处、称呼、电话，想改哪个改哪个。',
  where: '您住哪个小区？',
  whereHint: '反映问题时更快，也能知道归哪个社区管。',
  choose: '选小区',
  chooseHint: '打几个字就能找到',
  find: '小区的名字',
  search: '打几个字，如“锦绣”',
  tooMany: (left: number) => `还有 ${left} 个，再打一两个字就好找了`,
  none: '没有找到这个小区，可以先不选。',
  notNow: '先不选',
  name: '怎么称呼您？',
  nameHint: '如“陈阿姨”。办事的人要联系您时，和电话一起看到。',
  phone: '您的电话',
  phoneNow: (phone: string) => `现在是 ${phone}`,
  phoneHint: '办事、回访的人要找您时才看，看一次记一次，您都查得到。',
  usePhone: '用微信手机号',
  removePhone: '不留电话了',
  phoneGoes: '保存以后，您的电话就删掉了。',
  keepPhone: '还是留着',
  phoneTaken: '手机号已带上',
  privacy: '隐私说明',
  agree: '我看过并同意《隐私说明》',
  readPrivacy: '先看看《隐私说明》',
  submit: '登记',
  save: '保存',
  joined: '登记好了',
  saved: '已保存',
  agreeFirst: '请先看一看《隐私说明》，再点“同意”这一行。',
};

export const settingsText = {
  title: '设置',
  messages: '微信提醒',
  messagesHint: '允许一次，微信提醒一次。不允许也行，“消息”里一条都不少。',
  left: (left: number) => `还能提醒 ${left} 次`,
  leftOpen: '已开启，一直提醒',
  leftNone: '提醒次数用完了',
  addMore: '再允许一次',
  notAllowed: '没有开启提醒，“消息”里照样看得到',
  silenced: '提醒关着',
  silencedWords: '您在微信里关了提醒。到设置里打开“订阅消息”，再点一次就行。不打开，“消息”里也一条不少。',
  fine: '知道了',
  toSettings: '去设置',
  caseProgress: '我的事有进展时',
  staffTask: '有事等我办时',
  yourData: '您的信息',
  privacy: '隐私说明',
  privacyHint: '我们记什么、给谁看、怎么删',
  myData: '我的信息',
  myDataHint: '看、改、复制，或者注销',
  forStaff: '工作人员入口',
  forStaffHint: '在这里上班的人才用得到。',
  accept: '我收到了岗位邀请',
  setup: '首次启用',
  setupHint: '部署人员用启用码成为区县中心',
};

export const privacyText = {
  title: '隐私说明',
  agreed: (when: string, version: string) => `您在 ${when} 同意了这份说明（${version} 版）。`,
  changed: (version: string) =>
    `这份说明更新过（${version} 版）。您看看，同意就点一下；不同意，可以在“我的信息”里改或注销。`,
  agree: '我看过了，同意',
  parts: [
    {
      title: '我们记什么',
      words:
        '您的微信身份、您自己填的称呼和手机号，放在单独加锁的档案里。您反映的文字、照片和地点，放在事项里。事项里没有您的姓名和电话。',
    },
    {
      title: '谁看得到',
      words:
        '社区接单员和本网格的网格员看得到您写的全文。承办单位看到的是遮住电话、门牌和称呼的内容。也遇到的邻居只看得到进展。办您这件事的人、回访员要看您的称呼和电话，得先选原因，每一次您都看得到。反映工作人员或单位的，谁也看不到，只能在这里问您。',
    },
    { title: '照片', words: '照片上传前会去掉拍摄位置等隐藏信息。只有办这件事的人看得到。' },
    { title: '评价', words: '您的评价不给承办单位看。有人要求您给好评，可以直接告诉我们。' },
    {
      title: '您可以',
      words:
        '不登记电话，也能反映问题；反映以后可以撤回。要查看、更正、复制或删除您的信息，点“我的”→“设置”→“我的信息”。也可以到服务站或拨打 12345。',
    },
    { title: '紧急情况', words: '这里不是报警电话。遇到危险请先拨 110、119、120。' },
  ],
};

export const identityAccessText = {
  title: '谁看过我的信息',
  row: '谁看过我的信息',
  rowHint: '工作人员看您的称呼和电话，每一次都有记录',
  own: '看过您的称呼和电话',
  none: '还没有人看过',
  noneHint: '您的称呼和电话单独锁着。工作人员要看，得先选原因，这里马上就有记录。',
  staff: '工作人员看别人的信息',
  staffHint: (days: number) => `近 ${days} 天看了几次，看一次记一次。`,
  staffHintPartly: (counted: number) => `次数很多，这里数的是最近 ${counted} 次。`,
  staffNone: (days: number) => `近 ${days} 天没有看过。`,
  times: (times: number) => `${times} 次`,
  newest: '最近的',
  more: '看更早的',
};

export const inviteText = {
  title: '邀请工作人员',
  words: '选好岗位和单位，会得到一个邀请码，发给对方就行。七天内有效，只能用一次。',
  role: '什么岗位？',
  unit: '在哪个单位？',
  grids: '管哪些网格？',
  gridsHint: '可以选几个。',
  missing: { role: '请选岗位。', unit: '请选单位。', grids: '请至少选一个网格。' },
  submit: '生成邀请码',
  done: '邀请码',
  doneHint: (until: string) => `${until} 前有效，只能用一次`,
  message: (unit: string, role: string, code: string, until: string) =>
    `请您担任“回音”小程序的${unit}${role}。邀请码：${code}（${until} 前有效，只能用一次）。打开小程序“回音”，点“我的”→“设置”→“我收到了岗位邀请”，把这段话粘贴进去。`,
  copy: '复制邀请',
  copied: '已复制，请粘贴给对方',
  again: '再邀请一位',
};

export const acceptText = {
  title: '岗位邀请',
  words: '请填写您收到的邀请码，也可以把整段邀请粘贴进来。',
  code: '邀请码',
  name: { label: '同事怎么称呼您？', hint: '如“二组老吴”。只有管岗位的人看得到。' },
  submit: '开通岗位',
  done: '岗位已开通',
  notFound: {
    title: '没有这个邀请码',
    body: '可能抄错了一个字。请对方再发一次，复制过来就不会错。',
    recoveryAction: 'fix' as const,
  },
};

export const setupCodeText = {
  title: '首次启用',
  words: '启用码由部署人员设置，只能用一次。填对后，您就是区县中心，可以邀请其他工作人员。',
  code: '启用码',
  submit: '启用',
  done: '已启用',
};
