import type { Calendar } from '@domain/calendar/calendar';
import { advance, advanceByTimer, offeredTransitions } from '@domain/cases/lifecycle/advance';
import type { DecisionContext } from '@domain/cases/lifecycle/conditions';
import { pauseDaysOf } from '@domain/cases/asks/details';
import { recipientOf, type CaseFacts } from '@domain/cases/case';
import type { Case } from '@domain/cases/record';
import type { Details } from '@domain/cases/lifecycle/event';
import { createCase } from '@domain/cases/lifecycle/create-case';
import { nextTimerAt, dueTimerAction } from '@domain/cases/lifecycle/timers';
import type { OutboxEntry } from '@domain/messages/notice';
import { actorOf, type Person } from '@domain/people/person';
import { addDays, communityDay, type Moment } from '@domain/time';
import type { Member } from './member';
import { after, atOnce, nextMinute, startOf } from './moments';
import type { Album } from './pictures/photos';
import { placeOf } from './places';
import { rules } from './settings';
import type { Step, Story, Told } from './story';
import { unit } from './units';

export type Neighbour = Member & { person: Person };
export type Stage = {
  now: Moment;
  calendar: Calendar;
  people: Neighbour[];
  album: Album;
  idOf: (personId: string, draft: string) => string;
  /** The facts of another story, by its draft. */
  playOther: (draft: string) => CaseFacts;
};
export type Join = { _id: string; case: string; personId: string; supportedAt: Moment };
export type Played = { it: Case; supports: Join[]; messages: OutboxEntry[] };

/**
 * Plays a story by the commands that people would have used, along a clock that ends now. Throws where the lifecycle
 * would refuse.
 */
export function play(story: Story, stage: Stage): Played {
  const { calendar, now } = stage;
  const openedAt = startOf(story.start, now, calendar);
  const supports = joinsOf(story, openedAt, stage);
  let it = open(story, openedAt, stage);
  let at = openedAt;
  story.steps.forEach((step, n) => {
    const early = story.steps.slice(n + 1).some(([, , action]) => action === 'recalculate')
      ? withoutTable(calendar, openedAt)
      : calendar;
    at = it.facts.urgent ? atOnce(at, step[0], calendar) : after(at, step[0], calendar);
    if (at > now) throw new Error(`${story.draft}: step ${n} (${step[2]}) lies in the future`);
    it = take(runClock(it, at, early), step, at, { ...stage, calendar: early });
  });
  it = runClock(it, now, calendar);
  return { it: { ...it, supporterCount: supports.length, outbox: [] }, supports, messages: it.outbox };
}

function memberOf(openid: string, { people }: Stage): Neighbour {
  const found = people.find((one) => one.openid === openid);
  if (!found) throw new Error(`nobody is called ${openid}`);
  return found;
}

function open(
  { draft, reporter, channel = 'miniProgram', where, category, words, photos = [], ...story }: Story,
  now: Moment,
  stage: Stage,
): Case {
  const { person, openid } = memberOf(reporter, stage);
  const position = person.positions.find(({ role }) => role !== 'resident' && channel !== 'miniProgram');
  const id = stage.idOf(person.personId, draft);
  return createCase(
    {
      description: words,
      category,
      photos: photos.map((scene) => stage.album.take(openid, scene)),
      private: story.private ?? false,
      noDanger: story.noDanger ?? false,
    },
    {
      id,
      reporter: position ? `guest${id}`.slice(0, 24) : person.personId,
      place: placeOf(where),
      channel,
      ...(position && { registrar: { personId: person.personId, position } }),
      // whoever is rung later left a number
      ...(story.steps.some(([, who]) => who === 'caller') && position && { guest: true }),
    },
    { rules, calendar: stage.calendar, now },
  );
}

/** Neighbours join a quarter of an hour after one another. */
const joinsOf = ({ draft, reporter, joined }: Story, openedAt: Moment, stage: Stage): Join[] =>
  (joined?.people ?? []).map((openid, n) => {
    const id = stage.idOf(memberOf(reporter, stage).person.personId, draft);
    const { personId } = memberOf(openid, stage).person;
    return {
      _id: `${id}_${personId}`,
      case: id,
      personId,
      supportedAt: Math.min(stage.now, after(openedAt, (joined?.after ?? 0) + n * 15, stage.calendar)),
    };
  });

const raised = (it: Case): Case => ({ ...it, version: it.version + 1 });

function take(before: Case, step: Step, at: Moment, stage: Stage): Case {
  let it = before;
  const context: DecisionContext = { rules, calendar: stage.calendar, now: at };
  if (step[1] === 'clock')
    return dueTimerAction(it.facts, context) === step[2] ? advanceByTimer(raised(it), step[2], context) : it;
  const [, who, action, told = {}] = step;
  const other = told.sameAs === undefined ? undefined : stage.playOther(told.sameAs);
  if (who === 'caller' && action !== 'dial') it = dial(it, at, stage);
  const world = {
    ...context,
    numberRevealed: action === 'dial',
    ...(told.unit !== undefined && { unit: unit(told.unit) }),
    ...(other && { other }),
  };
  const doer = stage.people.find(
    (one) =>
      isCast(one, who, it) &&
      offeredTransitions(it.facts, actorOf(one.person), world).some((move) => move.action === action),
  );
  if (!doer)
    throw new Error(`${it.facts.number} (${it.facts.description}): no ${who} may ${action} while ${it.facts.state}`);
  return advance(
    raised(it),
    action,
    actorOf(doer.person),
    { ...detailsOf(told, doer, at, stage), ...(other && { sameAs: other.id }) },
    world,
  );
}

/** A caller looks at the number and rings before anything can be said of the call. */
const dial = (it: Case, at: Moment, { calendar, people }: Stage): Case => {
  const context: DecisionContext = { rules, calendar, now: at, numberRevealed: true };
  const doer = people.find(
    (one) =>
      isCast(one, 'caller', it) &&
      offeredTransitions(it.facts, actorOf(one.person), context).some(({ action }) => action === 'dial'),
  );
  if (!doer) throw new Error(`${it.facts.number} (${it.facts.description}): nobody may ring while ${it.facts.state}`);
  return advance(raised(it), 'dial', actorOf(doer.person), {}, context);
};

const isCast = ({ person }: Neighbour, who: Step[1], { facts }: Case): boolean => {
  if (who === 'reporter') return person.personId === recipientOf(facts);
  const role = who === 'officer' ? 'gridOfficer' : who;
  return person.positions.some((position) => position.role === role);
};

function detailsOf(
  { photos, plannedInDays, pausedDays, ...told }: Told,
  { openid }: Neighbour,
  at: Moment,
  { album, calendar }: Stage,
): Details {
  return {
    ...told,
    ...(photos && { photos: photos.map((scene) => album.take(openid, scene)) }),
    ...(pausedDays !== undefined && { until: pauseDaysOf({}, { rules, calendar, now: at }).procedure[pausedDays - 1] }),
    ...(plannedInDays !== undefined && { plannedUntil: addDays(communityDay(at), plannedInDays) }),
  };
}

/** What the scheduler did up to a moment: it reminds, gives up, closes and archives at the minute it is due. */
export function runClock(it: Case, until: Moment, calendar: Calendar): Case {
  const dueAt = nextTimerAt(it.facts, { rules, calendar });
  if (dueAt === undefined) return it;
  // what was not possible when it was due happens as soon as it is
  const looksAt = Math.max(dueAt, it.events[it.events.length - 1]?.at ?? 0);
  if (nextMinute(looksAt) > until) return it;
  const world = { rules, calendar, now: nextMinute(looksAt) };
  const action = dueTimerAction(it.facts, world);
  return action ? runClock(advanceByTimer({ ...it, version: it.version + 1 }, action, world), until, calendar) : it;
}

/** The calendar as it was while the holiday table of this year was still to come. */
function withoutTable({ table, hours }: Calendar, from: Moment): Calendar {
  const year = communityDay(from).slice(0, 4);
  const before = (day: string) => day.slice(0, 4) < year;
  return {
    hours,
    table: {
      years: table.years.filter((one) => String(one) < year),
      holidays: table.holidays.filter(before),
      makeUpDays: table.makeUpDays.filter(before),
    },
  };
}
