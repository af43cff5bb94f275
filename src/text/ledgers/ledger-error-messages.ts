import type { ErrorMessages } from '../errors/error-messages';

/** Messages for refused signatures and corrections of a ledger, and for numbers that do not open. */
export const ledgerErrorMessages: ErrorMessages = {
  rules: {
    'ledgers.sign': () => '这个月还没有结束、台账还没有封存，或者已经签过了。',
    'ledgers.check': () => '要社区先签；自己签过的，要换一位来核对。',
    'ledgers.lock': () => '要街道先核对；自己签过的，要换一位来锁定。',
    'ledgers.amend': () => '改后的内容和现在一样，或者还没有人签，不用更正。',
    'ledgers.full': ({ limit }) => `这个月已经更正了 ${limit} 处，请和区中心商量。`,
    'ledgers.tooOften': () => '这一小时更正得太多了，请过一会儿再来。',
    'rates.answers': () => '居民每一份评价怎么填的，只有上级督办和区中心能看。',
  },
  fallback: { prefix: 'ledgers.', message: '这份台账已经走到下一步了，请返回看看最新的情况。' },
  fields: {
    row: '请选要更正的那一行。',
    column: '请选要更正的那一栏。',
    value: '请填这一栏能用的内容。',
    reason: '请写清楚为什么更正。',
  },
};
