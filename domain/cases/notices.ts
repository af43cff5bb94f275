import { firstLetters } from '../letters';
import type { Audience, Notice, NoticeFacts, OutboxEntry, TemplateKey } from '../messages/notice';
import { postKey } from '../people/actor';
import type { CaseFacts } from './case';
import type { CaseAction, CaseEvent } from './event';
import { unitsOf } from './parties';
import { mainClock } from './timekeeping';

type Line = { to: 'reporter' | 'joined' | 'gridOfficer' | 'desk' | 'unit' | 'leader' | 'caseHandler' | 'verifiers' | 'supervisor' | 'centre'; notice: Notice };

/** Who is told of what, one line an action (who acts is not told of his own action). */
const TOLD: Partial<Record<CaseAction, readonly Line[]>> = {
  report: [
    { to: 'gridOfficer', notice: 'caseArrived' },
    { to: 'desk', notice: 'caseArrived' },
  ],
  accept: [
    { to: 'reporter', notice: 'caseAccepted' },
    { to: 'joined', notice: 'caseAccepted' },
  ],
  refuse: [
    { to: 'reporter', notice: 'caseRefused' },
    { to: 'joined', notice: 'caseRefused' },
  ],
  dispatch: [
    { to: 'reporter', notice: 'caseDispatched' },
    { to: 'joined', notice: 'caseDispatched' },
    { to: 'unit', notice: 'caseAssigned' },
  ],
  sign: [{ to: 'reporter', notice: 'caseSigned' }],
  contact: [{ to: 'reporter', notice: 'caseContacted' }],
  ask: [{ to: 'reporter', notice: 'questionAsked' }],
  remind: [{ to: 'reporter', notice: 'questionReminder' }],
  lapse: [{ to: 'reporter', notice: 'questionLapsed' }],
  answer: [{ to: 'caseHandler', notice: 'answerGiven' }],
  finish: [
    { to: 'reporter', notice: 'caseFinished' },
    { to: 'verifiers', notice: 'verificationAsked' },
  ],
  fail: [
    { to: 'caseHandler', notice: 'verificationFailed' },
    { to: 'reporter', notice: 'verificationFailedForReporter' },
  ],
  pass: [
    { to: 'reporter', notice: 'ratingAsked' },
    { to: 'joined', notice: 'caseFinished' },
  ],
  closeUnrated: [{ to: 'reporter', notice: 'caseClosedUnrated' }],
  reopen: [
    { to: 'desk', notice: 'caseReopened' },
    { to: 'reporter', notice: 'caseReopenedForReporter' },
  ],
  withdraw: [
    { to: 'desk', notice: 'caseWithdrawn' },
    { to: 'caseHandler', notice: 'caseWithdrawn' },
  ],
  supplement: [{ to: 'caseHandler', notice: 'caseSupplemented' }],
  notContacted: [{ to: 'leader', notice: 'notContacted' }],
  askReview: [{ to: 'centre', notice: 'reviewAsked' }],
  upholdRefusal: [{ to: 'reporter', notice: 'reviewUpheld' }],
  overturnRefusal: [
    { to: 'reporter', notice: 'reviewOverturned' },
    { to: 'desk', notice: 'caseReopened' },
  ],
};

const ON_THE_SPOT: readonly Line[] = [
  { to: 'reporter', notice: 'ratingAsked' },
  { to: 'joined', notice: 'caseFinished' },
];

const linesOf = (event: CaseEvent): readonly Line[] => {
  if (event.action === 'finish' && event.to === 'callback') return ON_THE_SPOT;
  if (event.action === 'missCall' && event.to === 'closed') return TOLD.closeUnrated ?? [];
  if (event.details.rating?.pressured) return [{ to: 'supervisor', notice: 'ratingPressured' }];
  return TOLD[event.action] ?? [];
};

function audiences(to: Line['to'], { id, reporter, handler, place, holder, workers }: CaseFacts): Audience[] {
  switch (to) {
    case 'reporter':
      return [{ person: reporter }];
    case 'joined':
      return [{ joinedTo: id }];
    case 'gridOfficer':
      return [{ post: postKey('gridOfficer', place.grid) }];
    case 'desk':
      return [{ post: postKey('desk', place.community) }];
    case 'unit':
      return [{ post: postKey('handler', holder.unit) }, { post: postKey('leader', holder.unit) }];
    case 'leader':
      return [{ post: postKey('leader', workers.units.slice(-1)[0] ?? holder.unit) }];
    case 'caseHandler':
      return handler ? [{ person: handler }] : [{ post: postKey('desk', place.community) }];
    case 'verifiers':
      return unitsOf({ place }).map((unit) => ({ post: postKey('verifier', unit) }));
    case 'supervisor':
      return [workers.units.includes(place.subdistrict) ? { post: postKey('centre', place.district) } : { post: postKey('supervisor', place.subdistrict) }];
    case 'centre':
      return [{ post: postKey('centre', place.district) }];
  }
}

const templateFor = (to: Line['to']): TemplateKey => (to === 'reporter' || to === 'joined' ? 'caseProgress' : 'staffTask');

/** What the sentence may say: the place without its door number, the words of a question, nothing about a person. */
function factsOf(it: CaseFacts, { details, action, to }: CaseEvent): NoticeFacts {
  const clock = mainClock(it);
  return {
    number: it.number,
    category: it.category,
    place: it.place.name,
    unitName: it.holder.unitName,
    round: it.round,
    state: to,
    ...(clock && { dueAt: clock.dueAt }),
    ...(action === 'ask' && details.note && { words: firstLetters(details.note, 60) }),
  };
}

/** Who wrote a case down for somebody is not asked in his place: a caller asks him. */
const isWanted = ({ channel }: CaseFacts, { notice }: Line): boolean => notice !== 'ratingAsked' || channel === 'miniProgram';

/** The messages that go out with these events. */
export const noticesOf = (it: CaseFacts, events: readonly CaseEvent[]): OutboxEntry[] =>
  events.flatMap((event) => {
    const addressed = linesOf(event).filter((line) => isWanted(it, line)).flatMap((line) => audiences(line.to, it).map((to) => ({ line, to })));
    return addressed.map(({ line, to }, n) => ({
      id: `${it.id}-${event.seq}-${n}`,
      to,
      notice: line.notice,
      template: templateFor(line.to),
      facts: factsOf(it, event),
      about: it.id,
      at: event.at,
    }));
  });
