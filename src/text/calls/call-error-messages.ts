import type { ErrorMessages } from '../errors/error-messages';

/** Messages for refused calls. */
export const callErrorMessages: ErrorMessages = {
  rules: {
    sentBefore: () => '刚才送的已经收到了，后来改的没有送出。请看看最新的情况。',
    'calls.case': () => '这件诉求不能由您吹哨：它不在您的社区、街道，或者已经办完了。反映工作人员的，请交给区县中心。',
    'calls.full': ({ limit }) => `这件诉求已经吹了 ${limit} 次哨，请提交联席会议商量。`,
    'calls.unit': () => '只有社区、街道的工作人员可以吹哨。',
    'calls.elsewhere': ({ name }) => `“${name}”不在吹哨单位的地方，请扫现场的码。`,
    'calls.sign': () => '你们单位已经签收了，或者这次吹哨已经结束。',
    'calls.arrive': () => '还不到时间，或者已经记过到场了。',
    'calls.measure': () => '先报到，再写办了什么；写过的不能再改。',
    'calls.rate': () => '还不能评价：等他们写了办了什么，或者过了约好的时间。评过的不能再改。',
    'codes.foreign': () => '这不是我们的码，请扫服务站、活动中心门口的码。',
    'codes.unknown': () => '没有找到这个码，请换一个扫。',
    'codes.revoked': ({ name }) => `“${name}”的这个码已经停用了，请扫新的。`,
  },
  fallback: { prefix: 'calls.', message: '这次吹哨已经走到别的一步了，请返回看看最新的情况。' },
  fields: {
    units: '请重新选单位，最多五家。',
    at: '请选今天以后、三十天以内的时间。',
    place: '请写在哪里碰头。',
    note: '请写几个字。',
    words: '请写几个字。',
    code: '请扫现场的码。',
  },
};
