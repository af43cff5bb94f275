import type { Role } from '@domain/people/actor';
import { roleName } from '@domain/vocabulary';

export const meText = {
  title: '我的',
  name: (name: string | undefined) => name ?? '居民',
  stranger: '还没有登记',
  join: '去登记',
  strangerHint: '登记成为居民以后，就能反映问题、看进展。',
  posts: '我的岗位',
  post: (role: Role, unitName: string) => (unitName ? `${unitName} · ${roleName[role]}` : roleName[role]),
  phone: '我的电话',
  phoneHint: (phone: string) => `${phone}，只有您自己看得到`,
  noPhone: '没有登记',
  messages: '微信提醒',
  left: (left: number) => `还能收到 ${left} 条`,
  leftNone: '用完了，消息仍会进收件箱',
  addMore: '再收几条',
  caseProgress: '我的事有进展时',
  staffTask: '有事等我办时',
  settings: '设置',
  largeType: '大字版',
  largeTypeHint: '字更大，按钮更大',
  privacy: '隐私说明',
  privacyHint: '我们记什么、给谁看、怎么删',
  complaint: '投诉与建议',
  complaintHint: '拨打 12345，或到服务站当面说',
  invite: '邀请工作人员',
  accept: '我收到了岗位邀请',
  setup: '首次启用',
  setupHint: '部署人员用启用码成为区县中心',
  staffOnly: '工作人员',
};

export const joinText = {
  title: '居民登记',
  hello: '欢迎来到回音',
  words: '登记后就能反映问题、看谁在办、到什么时候。不用实名，不收费。',
  where: '您住哪个小区？',
  whereHint: '选了，反映问题时更快；也能知道归哪个社区管。',
  found: '点一下您的小区',
  search: '输入小区名字找一找',
  none: '没有找到这个小区，可以先不选。',
  notNow: '先不选',
  name: '怎么称呼您？',
  nameHint: '如“陈阿姨”。办事单位看不到。',
  phone: '用微信手机号',
  phoneHint: '方便回访时找到您。办事单位看不到，每次查看都有记录。',
  phoneTaken: '手机号已带上',
  agree: '我看过并同意《隐私说明》',
  readPrivacy: '先看看《隐私说明》',
  submit: '登记',
  agreeFirst: '请先看一看《隐私说明》，再勾选同意。',
};

export const privacyText = {
  title: '隐私说明',
  parts: [
    { title: '我们记什么', words: '您的微信身份、您自己填的称呼和手机号，放在单独加锁的档案里。您反映的文字、照片和地点，放在事项里。事项里没有您的姓名和电话。' },
    { title: '谁看得到', words: '社区接单员和本网格的网格员看得到您写的全文。承办单位看到的是遮住电话、门牌和称呼的内容。也遇到的邻居只看得到进展。' },
    { title: '照片', words: '照片上传前会去掉拍摄位置等隐藏信息。只有办这件事的人看得到。' },
    { title: '评价', words: '您的评价不给承办单位看。有人要求您给好评，可以直接告诉我们。' },
    { title: '您可以', words: '不登记电话，也能反映问题；反映以后可以撤回；要查看、更正或删除您的信息，请到服务站或拨打 12345。' },
    { title: '紧急情况', words: '这里不是报警电话。遇到危险请先拨 110、119、120。' },
  ],
};

export const inviteText = {
  title: '邀请工作人员',
  words: '选好岗位和单位，会得到一个邀请码。把它发给对方，对方在“我的”里填上就行。七天内有效，只能用一次。',
  role: '什么岗位？',
  unit: '在哪个单位？',
  grids: '管哪个网格？',
  submit: '生成邀请码',
  done: '邀请码',
  doneHint: (until: string) => `请发给对方，${until} 前有效`,
  copy: '复制',
  again: '再邀请一位',
};

export const acceptText = {
  title: '岗位邀请',
  words: '请填写您收到的邀请码。填好后，您的岗位就开通了。',
  code: '邀请码',
  submit: '开通岗位',
  joinFirst: '请先登记成为居民，再来填邀请码。',
};

export const setupText = {
  title: '首次启用',
  words: '启用码由部署人员设置，只能用一次。填对后，您就是区县中心，可以邀请其他工作人员。',
  code: '启用码',
  submit: '启用',
};
