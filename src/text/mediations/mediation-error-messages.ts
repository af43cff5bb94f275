import { formatMoment } from '@domain/vocabulary/time';
import type { ErrorMessages } from '../errors/error-messages';

/** Messages for refused mediations. */
export const mediationErrorMessages: ErrorMessages = {
  rules: {
    sentBefore: () => '刚才送的已经收到了，后来改的没有送出。请看看最新的情况。',
    'mediations.noDesk': () => '这里还没有设调解窗口，请到社区当面问一问。',
    'mediations.case': () => '只有您自己反映的邻里、噪声、停车、物业这几类事，可以转来调解。',
    'mediations.askedBefore': () => '这件事您已经申请过了，正在办。',
    'mediations.tooMany': ({ limit }) => `您有 ${limit} 件正在调解，先办完一件再申请。`,
    'mediations.tied': () => '这位和其中一方是同事，或者就是当事人，不能来调解。请换一位。',
    'mediations.objectedOnce': () => '您已经请求换过一次调解员了。',
    'mediations.agreement': () => '现在还没有协议可以下载。',
    'tooMany.mediations': ({ from }) => `您今天申请得很多了，${formatMoment(Number(from), Date.now())} 以后再来。`,
    'tooMany.codes': ({ from }) => `输错的次数多了，${formatMoment(Number(from), Date.now())} 以后再试。`,
  },
  fallback: { prefix: 'mediations.', message: '这件事已经走到别的一步了，请返回看看最新的情况。' },
  fields: {
    words: '请写几句是怎么回事。',
    other: '请写对方是谁，怎么称呼都可以。',
    name: '请写一个称呼。',
    code: '请填窗口给您的码，一共十位。',
    summary: '请用一两句话写清为什么事，各方都会看到。',
    note: '请写几句说明。',
    ways: '请选还可以找谁。',
    concerned: '请重新选有关的单位。',
    member: '请重新选调解员。',
    at: '请选今天以后、六十天以内的时间。',
    place: '请写在哪里谈。',
    terms: '请写清各方答应做什么。',
    days: '请选明天以后的日子，每天只选一次。',
  },
};
