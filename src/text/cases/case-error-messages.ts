import { formatMoment } from '@domain/vocabulary/time';
import type { ErrorMessages } from '../errors/error-messages';

// the phone's clock is exact enough for “明天”
const formatFrom = (from: string | number | undefined): string => formatMoment(Number(from), Date.now());
const urgentHint = '等不及的，请打服务站电话或 12345；有危险先打 110、119、120。';

/** Messages for refused reports and actions of cases. */
export const caseErrorMessages: ErrorMessages = {
  rules: {
    sentBefore: ({ number }) =>
      number
        ? `您说的事刚才已经收到了，编号 ${number}。后来改的没有送出，请打开那件事，用“补充”写上。是另一件事的，再点一次“提交”。`
        : '刚才送的已经收到了，后来改的没有送出。请看看最新的情况，再接着说。',
    'place.outside': () => '这个位置不在本区的网格里，请换一个点，或者从小区里选。',
    conflictOfInterest: () => '这件事您自己经手过，要请别的人来做这一步。',
    ownCase: () => '这是您自己反映的事，进展本来就会告诉您。',
    privateCase: () => '这件事反映人选了不公开。您遇到的，请单独反映。',
    nobodyToReceive: () => '区县中心现在没有合适的人接这件事。请打 12345 说，写好的给您留着。',
    nobodyToReview: () => '区县中心没有别的人能复核这件事。请打 12345，或者向纪检部门反映。',
    channel: () => '只有工作人员能代居民登记。',
    'tooMany.reports': ({ from }) =>
      `您今天说的事不少了，${formatFrom(from)} 以后可以接着说，写好的给您留着。${urgentHint}`,
    'tooMany.additions': ({ from }) =>
      `您今天补充得不少了，我们都记着。${formatFrom(from)} 以后可以接着说。${urgentHint}`,
    'tooMany.supports': ({ from }) => `您今天点的“我也遇到”很多了，${formatFrom(from)} 以后再点。${urgentHint}`,
    'tooMany.photos': ({ from }) => `您今天发的照片很多了，${formatFrom(from)} 以后再发。先不加照片，也可以说。`,
    'cases.recordCall': () => '先看号码、打了电话，再登记居民怎么说。',
    'cases.missCall': () => '先看号码、打了电话，再登记没打通。',
    'cases.relayOnly': () => '反映的是工作人员或单位，称呼和电话谁也看不到。要问什么，请用“请居民补充”。',
    'cases.reveal': () => '这一步用不着看称呼和电话了，请返回看看最新的情况。',
    'people.lookFirst': () => '离上次看号码已经过了一天，请选好原因再看一次，再打。',
    'people.gone': () => '这位居民已经注销，称呼和电话都删掉了。',
    'cases.full': ({ action }) =>
      action === 'reopen'
        ? '这件事重办很多次了，督办员已经在过问。请打服务站电话，或者打 12345，当面商量个办法。'
        : '这件事的记录已经很多了，请打电话或到服务站说。',
    'cases.tooOften': ({ from }) => `刚才说过几次了，我们都记着。${formatFrom(from)} 以后可以接着说。${urgentHint}`,
    'cases.photos': ({ left, limit }) =>
      Number(left) > 0
        ? `这件事的照片最多 ${limit} 张，还能加 ${left} 张。`
        : `这件事的照片已经有 ${limit} 张了，请用文字说，或者当面给工作人员看。`,
    'cases.mergeItself': () => '这就是同一件，请选另一件。',
    'cases.mergeElsewhere': () => '只能和本社区的事一起办，请重新选。',
    'cases.mergePrivate': () => '那件反映人选了不公开，不能一起办。',
    'cases.mergeClosed': () => '那件还没受理，或者已经结束，不能并进去。请重新选。',
    'cases.mergeOwn': () => '两件是同一个人说的，请用“以前说过”。',
    'cases.mergeDanger': () => '这件有眼前的危险，只能和也按急事办的一起办。',
    'cases.mergeJoined': () => '已经有邻居跟着这件事。请打开另一件，并到这件里来。',
    'cases.repeatOther': () => '请选同一个人以前说的那件。',
    'cases.repeatEnded': () => '那件已经撤回或并案了，请重新选。',
    'cases.supportHome': () => '请先在“我的”→“我的登记”里选好您住的小区，再点“我也遇到”。',
    'cases.supportElsewhere': () => '这件事不在您住的社区，只有住在附近的邻居能跟。您遇到的，请您自己反映。',
    'cases.answerAsNeighbour': () => '现在还不用说，办好了会请您说一声。',
    'cases.support': () => '这件事已经结束了。又遇到，请您重新反映。',
  },
  // somebody else acted first, or the time is over
  fallback: { prefix: 'cases.', message: '这件事已经走到别的一步了，请返回看看最新的情况。' },
  fields: {
    description: '请把情况说得再清楚一点。',
    photos: '照片有问题，请去掉后重新加。',
    place: '请告诉我们在哪里。',
    category: '请选一个类别。',
    compound: '名单里没有这个小区了，请重新选。',
    unit: '请重新选单位。反映的是谁，就不能交给谁。',
    aboutUnit: '请选反映的是哪个单位。',
    note: '请写几个字。',
    measure: '请写做了什么。',
    outcome: '当场办的不能“列入计划”。眼下做不了，请换人接办，交给单位。',
    channel: '请写清楚找谁。',
    track: '请选另外一类。',
    sameAs: '请选一件。',
    plannedUntil: '请选明天以后的日子，也不要太远，一般在一年以内。',
  },
};
