import type { ErrorMessages } from '../errors/error-messages';

/** Messages for refused campaigns. */
export const campaignErrorMessages: ErrorMessages = {
  rules: {
    sentBefore: () => '刚才送的已经收到了，后来改的没有送出。请看看最新的情况。',
    'campaigns.unit': () => '这些诉求不在您管的地方，要请上一级来牵头。',
    'campaigns.case': ({ number }) => `${number} 不能放进来：它已经在别的专项里，没有受理，或者反映的是工作人员。`,
    'campaigns.tooOften': () => '今天加减得很多了，明天再来。',
    'campaigns.full': () => '这项治理改得太多次了，请公布结果，另开一项。',
  },
  fallback: { prefix: 'campaigns.', message: '这项治理已经走到别的一步了，请返回看看最新的情况。' },
  fields: {
    cases: '请重新选诉求，最多六十件。',
    until: '请选明天以后、半年以内的日子。',
    plan: '请写打算怎么治。',
    result: '请写治得怎么样。',
    reason: '请写为什么不做。',
    photos: '照片有问题，请去掉后重新加。',
  },
};
