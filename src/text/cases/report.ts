/** Texts of the report form. */
export const reportText = {
  title: '说一件事',

  joinFirst: '您还没有登记。可以先写，提交前登记一下，写好的会留着。',
  join: '去登记',
  restored: '上次没写完的，给您留着。',
  saveFailed: '手机存满了，草稿存不下。请写好就送出，先别关掉这一页。',
  startOver: '重新写',

  words: '什么事',
  wordsPlaceholder: '哪里、什么事、多久了',
  photos: '照片',
  category: '哪一类',
  categoryHint: '拿不准就选“说不清”，接单员会帮您分。',

  place: '在哪里',
  myCompound: (name: string) => `我住的${name}`,
  fromList: '选小区或服务站',
  fromListHint: '打几个字就能找到',
  fromMap: '在地图上点',
  fromMapHint: '路边、公园、说不出小区的地方',
  change: '换一个地方',
  changeShort: '换',
  thisStation: '扫码的服务站',
  pointChosen: '地图上选的位置',
  building: '哪栋哪号',
  buildingPlaceholder: '如：3号楼 2单元',
  buildingHint: '门牌只给上门办事的人看',
  exactly: '具体位置',
  exactlyPlaceholder: '如：东门岗亭旁边',

  findPlace: '选一个地方',
  search: '小区或服务站的名字',
  searchPlaceholder: '打几个字，如“锦绣”',
  compounds: '小区',
  stations: '服务站',
  tooMany: (left: number) => `还有 ${left} 个，再打一两个字就好找了`,
  notFound: '没有找到这个名字。换几个字，或者在地图上点。',

  private: '不公开',
  privateHint: '只有受理和办理的人看得到，邻居看不到',

  onBehalf: '代居民登记',
  onBehalfHint: '替打电话、上门来说的居民记下来，进展由您转告',
  channel: '怎么知道的',
  whoName: '怎么称呼他',
  whoPhone: '他的电话',
  whoHint: '单独保管。办这件事、回访的人要找他时才看，看一次记一次。',

  submit: '提交',
  joinAndSubmit: '登记后提交',
  again: '再试一次',
  notSent: '没送出去。写好的都存在手机上，有信号了再试。',
  missing: (names: string) => `还差：${names}`,
  and: '、',

  emergencyTitle: '眼前有危险吗？',
  emergencyWords: '有危险或有人受伤，请先打电话，离开危险的地方。这里不能代替报警和急救。',
  emergencyCall: (name: string, number: string) => `打 ${number} ${name}`,
  safeNow: '我知道了',
  safeAndSend: '没有危险，继续提交',

  nearbyTitle: '附近有相似的事',
  nearbyWords: '如果是同一件，不用再写，点“我也遇到”，办得怎么样一样会告诉您。',
  nearbyTold: (when: string) => `${when} 反映`,
  nearbyMetres: (metres: number) => `约 ${metres} 米`,
  nearbyToo: (count: number) => `${count} 位邻居也遇到`,
  nearbyNumber: (number: string) => `编号 ${number}`,
  nearbyClosed: '这件办完了。又出现了，请继续提交。',
  nearbyMine: '这是您自己反映的，还在办。有新情况，补充到这一件里更快。',
  nearbyMineClosed: '这是您自己反映的，已经办完。没办好，可以要求重办。',
  seeMine: '看我反映的这件',
  me: '我也遇到',
  different: '不一样，继续提交',

  thanks: '谢谢您，已经收到',
  thanksWho: (unit: string) => `现在由${unit}接`,
  thanksUntil: (until: string) => `${until} 前答复您`,
  thanksNumber: (number: string) => `编号 ${number}。有进展会在“消息”里告诉您。`,
  seeCase: '看看办到哪了',
} as const;

/** Missing fields: their short name at the bottom, and the sentence at the field. */
export const missingText = {
  words: { name: '什么事', explained: '写几个字（4 个字以上），或者加一张照片。' },
  photos: { name: '照片还没传好', explained: '等照片传完，或点叉去掉没传上的。' },
  place: { name: '在哪里', explained: '请告诉我们在哪里。' },
  category: { name: '哪一类', explained: '请选一个，拿不准就选“说不清”。' },
  channel: { name: '怎么知道的', explained: '请选居民是怎么说的。' },
} as const;

/** National emergency numbers, the most useful first. */
export const emergencyNumbers = [
  { number: '110', name: '报警' },
  { number: '119', name: '火警' },
  { number: '120', name: '急救' },
  { number: '122', name: '交通事故' },
] as const;
