import type { ErrorCode } from '@domain/errors';

export type WayOut = 'fix' | 'join' | 'back' | 'reload' | 'retry' | 'none';
export type Words = { title: string; body: string; wayOut: WayOut };

/** What a refusal says, and what the person can do about it. */
export const errorText: Record<ErrorCode, Words> = {
  invalidInput: { title: '还差一点', body: '有一处没有填好，请看一看再送出。', wayOut: 'fix' },
  notSignedIn: { title: '还没有登记', body: '登记成为居民以后就能使用，只要半分钟。', wayOut: 'join' },
  forbidden: { title: '这里不对您开放', body: '这项工作由别的岗位来做。', wayOut: 'back' },
  notFound: { title: '没有找到', body: '它可能已经不在，或者只给相关的人看。', wayOut: 'back' },
  conflict: { title: '刚刚有变化', body: '别人先处理了一步，请看看最新的情况。', wayOut: 'reload' },
  ruleBroken: { title: '这一步现在不行', body: '按规定现在不能这样做。', wayOut: 'none' },
  internal: { title: '我们这边出了问题', body: '不是您的操作有误，请稍后再试一次。', wayOut: 'retry' },
};

export const offlineText: Words = { title: '连不上网络', body: '请看看手机有没有信号，写好的内容不会丢。', wayOut: 'retry' };

export const wayOutText: Record<WayOut, string> = {
  fix: '去改一改',
  join: '去登记',
  back: '返回',
  reload: '看最新的',
  retry: '再试一次',
  none: '知道了',
};

/** A sentence for a rule, with the facts that the refusal carries. Rules without a line get the general words. */
export const ruleText: Record<string, (facts: Record<string, string | number>) => string> = {
  'place.outside': () => '这个位置不在本区的网格里，请换一个点，或者从小区里选。',
  ownWork: () => '这件事您自己经手过，要请别的人来做这一步。',
  ownCase: () => '这是您自己反映的事，进展本来就会告诉您。',
  privateCase: () => '这件事反映人选了不公开。您遇到的，请单独反映。',
  channel: () => '只有工作人员能代居民登记。',
  'cases.full': () => '这件事的记录已经很多了，请打电话或到服务站说。',
  'cases.join': () => '这件事已经结束了。又遇到，请您重新反映。',
  'invitation.used': () => '这个邀请码已经有人用过了，请对方再发一个。',
  'invitation.expired': () => '这个邀请码过了期限，请对方再发一个。',
  'setup.code': () => '启用码不对，请看看有没有抄错。',
  'setup.claimed': () => '已经启用过了。请区县中心给您发岗位邀请。',
};

/** A step of a case that is not offered any more: it was taken, or its time is over. */
export const stepText = '这件事已经走到别的一步了，请返回看看最新的情况。';

/** What is wrong with a field, by its name in the contract. */
export const fieldText: Record<string, string> = {
  description: '请把情况说得再清楚一点。',
  photos: '照片有问题，请去掉后重新加。',
  place: '请告诉我们在哪里。',
  category: '请选一个类别。',
  compound: '名单里没有这个小区了，请重新选。',
  name: '称呼请不要超过 20 个字。',
  phoneCode: '没有拿到手机号，请再点一次“用微信手机号”，或者先不填。',
  code: '请看看码有没有抄错。',
  unit: '请重新选单位。',
  grids: '请选这个社区的网格。',
  note: '请写几个字。',
  measure: '请写做了什么。',
  channel: '请写清楚找谁。',
  plannedUntil: '请选明天以后的日子。',
};
