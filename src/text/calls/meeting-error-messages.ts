import type { ErrorMessages } from '../errors/error-messages';

/** Messages for refused meetings. */
export const meetingErrorMessages: ErrorMessages = {
  rules: {
    sentBefore: () => '刚才送的已经收到了，后来改的没有送出。请看看最新的情况。',
    'meetings.unit': () => '联席会议由区县中心召集。',
    'meetings.case': ({ number }) => `${number} 不能上会：它已经办完，不在本区，或者反映的是工作人员。`,
    'meetings.moved': ({ number }) => `${number} 现在不用再定：有单位刚办完、在等居民回话，或者已经结束了。`,
    'meetings.attend': () => '还不到时间，或者已经签到过了。',
    'meetings.decide': () => '还不能定：会还没开，还没有单位到会，或者这件已经定了。',
    'codes.foreign': () => '这不是我们的码，请扫会场门口的码。',
    'codes.unknown': () => '没有找到这个码，请换一个扫。',
    'codes.revoked': ({ name }) => `“${name}”的这个码已经停用了，请扫新的。`,
  },
  fallback: { prefix: 'meetings.', message: '会议已经走到别的一步了，请返回看看最新的情况。' },
  fields: {
    units: '请重新选单位。',
    cases: '请重新选要商量的事。',
    at: '请选今天以后、六十天以内的时间。',
    place: '请写在哪里开。',
    lead: '请重新选牵头的单位。',
    assistants: '请重新选协助的单位。',
    until: '请选明天以后的工作日，六十个工作日以内。',
    note: '请写怎么办。',
    code: '请扫会场的码。',
  },
};
