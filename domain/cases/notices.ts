import { truncate } from '../truncate';
import type { Audience, NoticeKind, NoticeFacts, OutboxEntry, TemplateKey } from '../messages/notice';
import { positionKey } from '../people/actor';
import { recipientOf, type CaseFacts } from './case';
import type { CaseAction, CaseEvent } from './event';
import { unitsOf } from './case-roles';
import { mainClock } from './timers';

type NoticeRule = {
  to:
    | 'reporter'
    | 'supporters'
    | 'gridOfficer'
    | 'desk'
    | 'unit'
    | 'leader'
    | 'caseHandler'
    | 'formerHandler'
    | 'verifiers'
    | 'supervisor'
    | 'centre';
  notice: NoticeKind;
};

/** Who is told of what, one line an action (who acts is not told of his own action). */
const NOTICE_RULES: Partial<Record<CaseAction, readonly NoticeRule[]>> = {
  report: [
    { to: 'gridOfficer', notice: 'caseArrived' },
    { to: 'desk', notice: 'caseArrived' },
  ],
  accept: [
    { to: 'reporter', notice: 'caseAccepted' },
    { to: 'supporters', notice: 'caseAccepted' },
  ],
  refuse: [
    { to: 'reporter', notice: 'caseRefused' },
    { to: 'supporters', notice: 'supportedRefused' },
  ],
  dispatch: [
    { to: 'reporter', notice: 'caseDispatched' },
    { to: 'supporters', notice: 'caseDispatched' },
    { to: 'unit', notice: 'caseAssigned' },
  ],
  sign: [{ to: 'reporter', notice: 'caseSigned' }],
  contact: [{ to: 'reporter', notice: 'caseContacted' }],
  ask: [{ to: 'reporter', notice: 'questionAsked' }],
  remind: [{ to: 'reporter', notice: 'questionReminder' }],
  lapse: [
    { to: 'reporter', notice: 'questionLapsed' },
    { to: 'supporters', notice: 'supportedLapsed' },
  ],
  answer: [{ to: 'caseHandler', notice: 'answerGiven' }],
  finish: [
    { to: 'reporter', notice: 'caseFinished' },
    { to: 'verifiers', notice: 'verificationAsked' },
  ],
  handOver: [
    { to: 'unit', notice: 'caseHandedOver' },
    { to: 'formerHandler', notice: 'caseTakenFromYou' },
  ],
  fail: [
    { to: 'caseHandler', notice: 'verificationFailed' },
    { to: 'reporter', notice: 'verificationFailedForReporter' },
  ],
  pass: [
    { to: 'reporter', notice: 'ratingAsked' },
    { to: 'supporters', notice: 'supportedFinished' },
  ],
  closeUnrated: [{ to: 'reporter', notice: 'caseClosedUnrated' }],
  reopen: [
    { to: 'desk', notice: 'caseReopened' },
    { to: 'reporter', notice: 'caseReopenedForReporter' },
    { to: 'supporters', notice: 'supportedResumed' },
  ],
  withdraw: [
    { to: 'desk', notice: 'caseWithdrawn' },
    { to: 'caseHandler', notice: 'caseWithdrawn' },
    { to: 'supporters', notice: 'supportedWithdrawn' },
  ],
  supplement: [{ to: 'caseHandler', notice: 'caseSupplemented' }],
  notContacted: [{ to: 'leader', notice: 'notContacted' }],
  askReview: [{ to: 'centre', notice: 'reviewAsked' }],
  upholdRefusal: [
    { to: 'reporter', notice: 'reviewUpheld' },
    { to: 'supporters', notice: 'reviewUpheld' },
  ],
  overturnRefusal: [
    { to: 'reporter', notice: 'reviewOverturned' },
    { to: 'supporters', notice: 'reviewOverturned' },
    { to: 'desk', notice: 'caseReopened' },
  ],
};

/** The same for what an action means in one state only. */
const ON_THE_SPOT: readonly NoticeRule[] = NOTICE_RULES.pass ?? [];
const TAKEN_UP_AGAIN: readonly NoticeRule[] = [
  ...(NOTICE_RULES.answer ?? []),
  { to: 'supporters', notice: 'supportedResumed' },
];
const BACK_AT_DESK: readonly NoticeRule[] = [
  { to: 'desk', notice: 'caseHandedOver' },
  { to: 'gridOfficer', notice: 'caseHandedOver' },
  { to: 'formerHandler', notice: 'caseTakenFromYou' },
];
const CLOSING: readonly NoticeRule[] = [{ to: 'supporters', notice: 'supportedClosed' }];
const UNDER_PRESSURE: readonly NoticeRule[] = [{ to: 'supervisor', notice: 'ratingPressured' }];

function noticeRulesFor({ action, from, to, details }: CaseEvent): readonly NoticeRule[] {
  if (action === 'finish' && to === 'callback') return ON_THE_SPOT;
  if (action === 'answer' && from === 'closed') return TAKEN_UP_AGAIN;
  if (action === 'handOver' && to === 'accepted') return BACK_AT_DESK;
  const isGivenUp = action === 'missCall' && to === 'closed';
  const isClosing = from === 'callback' && to === 'closed';
  return [
    ...(NOTICE_RULES[isGivenUp ? 'closeUnrated' : action] ?? []),
    ...(details.rating?.pressured ? UNDER_PRESSURE : []),
    ...(isClosing ? CLOSING : []),
  ];
}

function audiencesFor(to: NoticeRule['to'], it: CaseFacts): Audience[] {
  const { id, handler, place, holder, participants } = it;
  switch (to) {
    case 'reporter':
      return [{ person: recipientOf(it) }];
    case 'supporters':
      return [{ supportersOf: id }];
    case 'gridOfficer':
      return [{ position: positionKey('gridOfficer', place.grid) }];
    case 'desk':
      return [{ position: positionKey('desk', place.community) }];
    case 'unit':
      return [{ position: positionKey('handler', holder.unit) }, { position: positionKey('leader', holder.unit) }];
    case 'leader':
      return [{ position: positionKey('leader', participants.units.slice(-1)[0] ?? holder.unit) }];
    case 'caseHandler':
      return handler ? [{ person: handler }] : [{ position: positionKey('desk', place.community) }];
    case 'formerHandler':
      return participants.handlers.slice(-1).map((person) => ({ person }));
    case 'verifiers':
      return unitsOf({ place }).map((unit) => ({ position: positionKey('verifier', unit) }));
    case 'supervisor':
      return [
        participants.units.includes(place.subdistrict)
          ? { position: positionKey('centre', place.district) }
          : { position: positionKey('supervisor', place.subdistrict) },
      ];
    case 'centre':
      return [{ position: positionKey('centre', place.district) }];
  }
}

const templateKeyFor = (to: NoticeRule['to']): TemplateKey =>
  to === 'reporter' || to === 'supporters' ? 'caseProgress' : 'staffTask';

/** What the sentence may say: the place without its door number, the words of a question, nothing about a person. */
function noticeFacts(it: CaseFacts, { details, action, to }: CaseEvent): NoticeFacts {
  const clock = mainClock(it);
  return {
    number: it.number,
    category: it.category,
    place: it.place.name,
    unitName: it.holder.unitName,
    round: it.round,
    state: to,
    ...(clock && { dueAt: clock.dueAt }),
    ...(action === 'ask' && details.note && { words: truncate(details.note, 60) }),
  };
}

/**
 * Who wrote a case down for somebody is not asked in his place: a caller asks him. And nobody hears that he handed over
 * himself.
 */
function shouldNotify({ channel, participants }: CaseFacts, { by }: CaseEvent, { notice }: NoticeRule): boolean {
  if (notice === 'ratingAsked') return channel === 'miniProgram';
  return notice !== 'caseTakenFromYou' || by.personId !== participants.handlers.slice(-1)[0];
}

/** The messages that go out with these events. */
export const createCaseNotices = (it: CaseFacts, events: readonly CaseEvent[]): OutboxEntry[] =>
  events.flatMap((event) => {
    const recipients = noticeRulesFor(event)
      .filter((rule) => shouldNotify(it, event, rule))
      .flatMap((rule) => audiencesFor(rule.to, it).map((to) => ({ line: rule, to })));
    return recipients.map(({ line: rule, to }, n) => ({
      id: `${it.id}-${event.seq}-${n}`,
      to,
      notice: rule.notice,
      template: templateKeyFor(rule.to),
      facts: noticeFacts(it, event),
      about: it.id,
      at: event.at,
    }));
  });
