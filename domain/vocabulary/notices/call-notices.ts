import type { CallNotice, CallNoticeFacts } from '../../calls/lifecycle/notices';
import type { Moment } from '../../time';
import { formatMoment } from '../time';
import { formatDeadline, type NoticeWords } from './notice-words';

const meeting = ({ startAt, place = '' }: CallNoticeFacts, now: Moment): string =>
  `${startAt === undefined ? '' : formatMoment(startAt, now)} 到${place}`;
const units = ({ units: names }: CallNoticeFacts): string => names ?? '被叫单位';

/** What notices about calls are called and what they say. */
export const callNoticeWords: Record<CallNotice, NoticeWords<CallNoticeFacts>> = {
  callMade: {
    title: '有社区、街道吹哨，请签收',
    sentence: (facts, now) =>
      `${facts.unitName ?? ''}吹哨，请${units(facts)}${meeting(facts, now)}。${formatDeadline(facts, now, (when) => `请在 ${when} 前签收。`)}`,
  },
  signatureMissed: {
    title: '吹哨到时没有签收',
    sentence: (facts, now) =>
      `${facts.unitName ?? ''}吹哨，请大家${meeting(facts, now)}，${facts.late ?? '有单位'}到时还没有签收，请催一催。`,
  },
  callAnswered: {
    title: '被叫单位都办了，请您评价',
    sentence: (facts) => `${units(facts)}都写了办了什么，请您一家一家评价。`,
  },
};
