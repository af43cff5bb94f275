import { applyClockChanges } from './clocks';
import type { CaseFacts, Participants } from './case';
import { isHazard, type CaseEvent } from './event';

const noParticipants: Participants = { handlers: [], units: [], verifiers: [], refusers: [] };

/** Adds a worker once. */
const addOnce = (list: readonly string[], value: string | undefined): string[] =>
  value && !list.includes(value) ? [...list, value] : [...list];

/** Adds whoever works on it now as the last. */
const moveToEnd = (list: readonly string[], value: string | undefined): string[] =>
  value ? [...list.filter((other) => other !== value), value] : [...list];

/** The facts of a case before anything but its report. */
function initialFacts(event: CaseEvent): CaseFacts {
  if (!event.initialFacts) throw new Error('a history begins with a report');
  return {
    ...event.initialFacts,
    state: event.to,
    round: 1,
    onTheSpot: false,
    participants: noParticipants,
    clocks: [],
    questions: 0,
    reminders: 0,
    callAttempts: 0,
    evidence: [],
  };
}

/** What each action leaves behind, beyond state, round, holder and clocks, which every event carries. */
function effect(it: CaseFacts, { action, by, details, at, round, to }: CaseEvent): Partial<CaseFacts> {
  const { participants } = it;
  switch (action) {
    case 'accept':
      return {
        track: details.track ?? 'easy',
        category: details.category ?? it.category,
        urgent: it.urgent || isHazard(details),
      };
    case 'start':
      return {
        onTheSpot: true,
        ...(by.personId && { handler: by.personId }),
        participants: {
          ...participants,
          handlers: moveToEnd(participants.handlers, by.personId),
          units: addOnce(participants.units, by.unit),
        },
      };
    case 'sign':
      return {
        ...(by.personId && { handler: by.personId }),
        participants: {
          ...participants,
          handlers: moveToEnd(participants.handlers, by.personId),
          units: addOnce(participants.units, by.unit),
        },
      };
    case 'dispatch':
    case 'handOver':
      return { onTheSpot: false };
    case 'refuse':
      return {
        refusal: { class: details.refusalClass ?? '', channel: details.channel ?? '', note: details.note ?? '', at },
        participants: { ...participants, refusers: addOnce(participants.refusers, by.personId) },
      };
    case 'ask':
      return { question: details.note ?? '', questions: it.questions + 1, reminders: 0 };
    case 'finish':
      return {
        measure: details.measure ?? '',
        evidence: details.photos ?? [],
        ...(details.outcome && { outcome: details.outcome }),
        ...(details.outcome === 'planned' && details.plannedUntil && { plannedUntil: details.plannedUntil }),
      };
    case 'fail':
      return {
        evidence: [],
        participants: { ...participants, verifiers: addOnce(participants.verifiers, by.personId) },
      };
    case 'pass':
      return { participants: { ...participants, verifiers: addOnce(participants.verifiers, by.personId) } };
    case 'rate':
    case 'recordCall':
      return details.rating
        ? { rating: { ...details.rating, round, at, by: action === 'rate' ? 'reporter' : 'caller' }, closedAs: 'rated' }
        : {};
    case 'missCall':
      return { callAttempts: it.callAttempts + 1, calledAt: at, ...(to === 'closed' && { closedAs: 'unrated' }) };
    case 'closeUnrated':
      return { closedAs: 'unrated' };
    case 'lapse':
      return { closedAs: 'uninformed' };
    case 'remind':
      return { reminders: it.reminders + 1 };
    case 'reopen':
      return {
        track: 'key',
        onTheSpot: false,
        participants: noParticipants,
        questions: 0,
        reminders: 0,
        callAttempts: 0,
        evidence: [],
      }; // a later round is an important case (domain rules §6)
    case 'askReview':
      return it.refusal ? { refusal: { ...it.refusal, review: 'asked' } } : {};
    case 'upholdRefusal':
      return it.refusal ? { refusal: { ...it.refusal, review: 'upheld' } } : {};
    case 'overturnRefusal':
      return {
        track: details.track ?? 'easy',
        ...(it.refusal && { refusal: { ...it.refusal, review: 'overturned' as const } }),
      };
    default:
      return {};
  }
}

/** Facts that end with an action: they are absent afterwards. */
const CLEARED_FIELDS: Partial<Record<CaseEvent['action'], readonly (keyof CaseFacts)[]>> = {
  answer: ['question', 'closedAs'],
  withdrawQuestion: ['question'],
  dispatch: ['handler'],
  handOver: ['handler'],
  fail: ['outcome', 'measure', 'plannedUntil'],
  reopen: ['handler', 'question', 'outcome', 'measure', 'plannedUntil', 'rating', 'closedAs', 'calledAt'],
};

/** A case after one more event. The only way in which facts change. */
export function applyEvent(before: CaseFacts | undefined, event: CaseEvent): CaseFacts {
  const it = before ?? initialFacts(event);
  const after: CaseFacts = {
    ...it,
    ...effect(it, event),
    state: event.to,
    round: event.round,
    holder: event.holder ?? it.holder,
    clocks: applyClockChanges(it.clocks, event.clocks, event.at),
  };
  for (const key of CLEARED_FIELDS[event.action] ?? []) delete after[key];
  return after;
}

/** The whole case from its history. Throws when the history does not begin with a report. */
export function project(events: readonly CaseEvent[]): CaseFacts {
  const facts = events.reduce<CaseFacts | undefined>(applyEvent, undefined);
  if (!facts) throw new Error('a history begins with a report');
  return facts;
}
