import type { AppError } from '@domain/errors';
import { project } from '@domain/lifecycle/event-sourced';
import { aboutOf, advance, advanceBySystem, offeredActions } from '@domain/mediations/lifecycle/advance';
import { MEDIATION_ACTIONS, type MediationAction } from '@domain/mediations/lifecycle/event';
import { mediationLifecycle } from '@domain/mediations/lifecycle/lifecycle';
import { mediationKeys, mediationKeysOf, readerOf } from '@domain/mediations/lifecycle/mediation-roles';
import { isActive } from '@domain/mediations/mediation';
import { dueTimerAction, nextTimerAt } from '@domain/mediations/lifecycle/timers';
import type { MediationTypes, StoredMediation } from '@domain/mediations/mediation-types';
import { unlinkParty } from '@domain/mediations/unlink-party';
import { templateValues } from '@domain/messages/template-values';
import { formatNotice } from '@domain/vocabulary/messages';
import { DAY, HOUR } from '@domain/time';
import { walkAtRandom } from '../../support/random-walk';
import { report } from '../cases/story';
import { WEDNESDAY } from '../cases/world';
import { aMediation, candidate, comesAs, contextAt, people, STAGES, take, usual, type Name } from './world';

const THURSDAY = WEDNESDAY + DAY;
const refusalOf = (run: () => unknown): string => {
  try {
    run();
    return 'nothing was refused';
  } catch (error) {
    const { code, reason } = error as AppError;
    return `${code} ${reason}`.trim();
  }
};

/** What everybody may do now, about the second party, the first date and follow-up, and song as a mediator. */
function offeredTo(mediation: StoredMediation, now: number) {
  const actions = (who: Name): MediationAction[] => {
    const own = aboutOf(mediation.facts, people[who]);
    return offeredActions(
      mediation.facts,
      people[who],
      contextAt(now, {
        ...{ party: own.party ?? 2, session: 1, followUp: 1 },
        ...{ member: candidate('song'), comes: comesAs(who) },
      }),
    );
  };
  const all = (Object.keys(people) as Name[]).map((who) => [who, actions(who)] as const);
  return Object.fromEntries(all.filter(([, offered]) => offered.length));
}

describe('who may do what in a mediation', () => {
  const atDesk = (...actions: MediationAction[]) => ({ bai: actions, cai: actions });
  test.each<[keyof typeof STAGES, Partial<Record<Name, MediationAction[]>>]>([
    ['asked', { lin: ['withdraw', 'tell'], ...atDesk('accept', 'refuse') }],
    ['answered', { lin: ['withdraw', 'tell'], wu: ['agree', 'decline'], ...atDesk('refuse', 'invite', 'uninvite') }],
    ['mediating', { lin: ['withdraw', 'tell'], wu: ['withdraw', 'tell'], ...atDesk('invite', 'appoint', 'conclude') }],
    [
      'planned',
      {
        lin: ['withdraw', 'tell', 'object'],
        wu: ['withdraw', 'tell', 'object'],
        song: ['standAside', 'schedule', 'cancelSession', 'recordSession', 'propose', 'conclude'],
        ...atDesk('invite', 'schedule', 'cancelSession', 'conclude'),
      },
    ],
    [
      'settled',
      {
        ...{ lin: ['tell'], wu: ['tell'], song: ['confirmKept', 'reportBroken'] },
        ...atDesk('confirmKept', 'reportBroken'),
      },
    ],
  ])('%s: exactly these people have exactly these actions', (stage, expected) => {
    expect(offeredTo(STAGES[stage], WEDNESDAY + 60 * DAY)).toEqual(expected);
  });

  test('whoever has the code of an empty seat comes in, once, and says whether they agree', () => {
    expect(Object.keys(offeredTo(STAGES.inviting, THURSDAY))).toEqual(
      expect.arrayContaining(['wu', 'chen', 'zhao', 'stranger']),
    );
    expect(refusalOf(() => take(STAGES.answered, [['zhao', 'join']]))).toBe('ruleBroken mediations.join');
    expect(STAGES.mediating.facts).toMatchObject({ state: 'mediating', until: THURSDAY + 60 * DAY });
  });

  test('everybody must agree: who declines, withdraws or never answers ends it, with the next ways', () => {
    const declined = take(STAGES.answered, [['wu', 'decline']]).facts;
    expect(declined).toMatchObject({ state: 'ended', end: { reason: 'declined', ways: ['court', 'police', 'again'] } });
    expect(take(STAGES.planned, [['wu', 'withdraw']]).facts.end).toMatchObject({ reason: 'withdrawn' });
    const late = THURSDAY + 15 * DAY;
    expect([nextTimerAt(STAGES.answered.facts), dueTimerAction(STAGES.answered.facts, late)]).toEqual([late, 'expire']);
    expect(advanceBySystem(STAGES.answered, 'expire', contextAt(late)).facts.end).toMatchObject({ reason: 'noAnswer' });
    expect(take(STAGES.planned, [['song', 'conclude']]).facts.end).toMatchObject({
      ...{ reason: 'noAgreement', ways: ['court', 'police'] },
    });
  });

  test('of three, two go on without the one who will not', () => {
    const three = take(STAGES.inviting, [
      ['bai', 'invite', { name: '602 住户', party: 3 }],
      ['wu', 'join'],
      ['wu', 'agree', {}],
    ]);
    expect(three.facts.state).toBe('inviting');
    expect(take(three, [['bai', 'uninvite', { party: 3 }]]).facts.state).toBe('mediating');
  });
});

describe('who mediates', () => {
  test('nobody who is of the quarrel, of its units, or works with somebody who is', () => {
    const appoint = (mediation: StoredMediation, member: string) =>
      refusalOf(() => take(mediation, [['bai', 'appoint', { member }]]));
    expect(appoint(STAGES.mediating, 'lin')).toBe('ruleBroken mediations.tied');
    const concerned = take(aMediation(), [
      ['bai', 'accept', { ...usual.accept, concerned: ['d1'] }],
      ['bai', 'invite'],
      ['wu', 'join'],
      ['wu', 'agree', {}],
    ]);
    expect(appoint(concerned, 'kong')).toBe('ruleBroken mediations.tied');
    expect(take(STAGES.mediating, [['bai', 'appoint', { member: 'kong' }]]).facts.panel).toHaveLength(1);
    const withColleague = take(STAGES.inviting, [
      ['sun', 'join'],
      ['sun', 'agree', {}],
    ]);
    expect(appoint(withColleague, 'kong')).toBe('ruleBroken mediations.tied');
  });

  test('a mediator who turns out to be a party sits there no longer, and reads as a party only', () => {
    const more = take(STAGES.planned, [['bai', 'invite', { name: '楼下的住户', party: 3 }]]);
    const joined = advance(
      more,
      { action: 'join', details: {}, version: more.version },
      people.song,
      contextAt(THURSDAY, { comes: comesAs('song', 'code3') }),
    );
    expect(joined.facts.panel).toMatchObject([{ person: 'song', left: { why: 'party' } }]);
    expect(readerOf(joined.facts, people.song)).toBe('party');
  });

  test('somebody of the desk who is a party is nobody at the desk', () => {
    const own = take(STAGES.inviting, [['bai', 'join']]);
    expect([readerOf(own.facts, people.bai), readerOf(own.facts, people.cai)]).toEqual(['party', 'desk']);
    expect(refusalOf(() => take(own, [['bai', 'refuse']]))).toBe('ruleBroken mediations.refuse');
  });

  test('a party objects once, and whoever left the panel is not appointed again', () => {
    const objected = take(STAGES.seated, [['wu', 'object']]);
    expect(objected.facts.panel).toMatchObject([{ left: { why: 'objected' } }]);
    expect(refusalOf(() => take(objected, [['bai', 'appoint']]))).toBe('ruleBroken mediations.appoint');
    const next = take(objected, [['bai', 'appoint', { member: 'xie' }]]);
    const again = refusalOf(() => take(next, [['wu', 'object', { member: 'xie' }]]));
    expect(again).toBe('ruleBroken mediations.objectedOnce');
    expect(take(next, [['lin', 'object', { member: 'xie' }]]).facts.panel[1]).toHaveProperty('left');
  });

  test('a mediator without a declaration, or without the position, arranges nothing', () => {
    const appointed = take(STAGES.mediating, [['bai', 'appoint']]);
    expect(refusalOf(() => take(appointed, [['song', 'propose']]))).toBe('ruleBroken mediations.propose');
    expect(refusalOf(() => take(appointed, [['bai', 'schedule']]))).toBe('ruleBroken mediations.schedule');
    const dismissed = { ...people.song, positions: [] };
    expect(readerOf(STAGES.planned.facts, dismissed)).toBeUndefined();
  });
});

describe('what the parties promise', () => {
  test('everybody signs the same words: new words are signed anew', () => {
    const half = take(STAGES.proposed, [['lin', 'sign']]);
    expect(half.facts.state).toBe('mediating');
    const changed = take(half, [['song', 'propose', { terms: '晚上十点以后不拖家具，也不练琴。' }]]);
    expect(changed.facts.parties.map(({ signedAt }) => signedAt)).toEqual([undefined, undefined]);
    const signed = take(changed, [
      ['lin', 'sign'],
      ['wu', 'sign'],
    ]);
    expect(signed.facts.state).toBe('done'); // no day was named to look after it
  });

  test('the days come back by themselves until somebody writes down how it is', () => {
    const { settled } = STAGES;
    const first = Date.parse('2025-10-10T09:00:00+08:00');
    expect([nextTimerAt(settled.facts), dueTimerAction(settled.facts, first)]).toEqual([first, 'remindFollowUp']);
    const reminded = advanceBySystem(settled, 'remindFollowUp', contextAt(first));
    expect(nextTimerAt(reminded.facts)).toBe(first + 7 * DAY);
    const kept = take(reminded, [['song', 'confirmKept']], first);
    expect(nextTimerAt(kept.facts)).toBe(Date.parse('2025-11-10T09:00:00+08:00'));
    expect(refusalOf(() => take(kept, [['song', 'confirmKept', { followUp: 2 }]], first))).toBe(
      'ruleBroken mediations.confirmKept',
    );
    expect(take(kept, [['song', 'confirmKept', { followUp: 2 }]], first + 31 * DAY).facts.state).toBe('done');
    const broken = take(kept, [['song', 'reportBroken', { followUp: 2, note: '又响了' }]], first + 31 * DAY).facts;
    expect(broken).toMatchObject({ state: 'mediating', round: 2, followUps: [] });
    expect(broken).not.toHaveProperty('agreement');
  });

  test('a day that is over, twice the same, or years ahead is refused', () => {
    const propose = (days: string[]) =>
      refusalOf(() => take(STAGES.planned, [['song', 'propose', { ...usual.propose, days }]]));
    for (const days of [['2025-09-11'], ['2025-10-10', '2025-10-10'], ['2027-10-10']])
      expect(propose(days)).toBe('invalidInput days');
    const past = { at: WEDNESDAY - DAY, place: '社区' };
    expect(refusalOf(() => take(STAGES.seated, [['song', 'schedule', past]]))).toBe('invalidInput at');
  });
});

describe('how a mediation begins and is repeated', () => {
  test('about a quarrel of their own, once, and never many at once', () => {
    const own = [aMediation().facts];
    expect(refusalOf(() => aMediation({}, { own }))).toBe('ruleBroken mediations.askedBefore');
    const many = [1, 2, 3].map((n) => ({ ...own[0]!, other: `邻居${n}` }));
    expect(refusalOf(() => aMediation({ other: '另一家' }, { own: many }))).toBe('ruleBroken mediations.tooMany');
    const quarrel = { ...report().facts, category: 'neighbours' as const };
    expect(aMediation({}, { about: quarrel }).facts.about).toEqual({ id: quarrel.id, number: quarrel.number });
    for (const bad of [{ category: 'charging' }, { reporter: 'wu' }, { aboutStaff: 'community' }])
      expect(refusalOf(() => aMediation({}, { about: { ...quarrel, ...bad } }))).toBe('ruleBroken mediations.case');
  });

  test('the last word of somebody sent again is answered; other words, and a second decision, are not', () => {
    const { mediating } = STAGES;
    const again = (who: Name, action: MediationAction, details: object) =>
      advance(mediating, { action, details, version: mediating.version - 1 }, people[who], contextAt(THURSDAY));
    expect(again('wu', 'agree', { words: '孩子小，难免有声音', contact: '晚上打电话' })).toBe(mediating);
    expect(refusalOf(() => again('wu', 'agree', { words: '别的话' }))).toBe('conflict sentBefore');
    expect(refusalOf(() => again('cai', 'refuse', usual.refuse!))).toBe('conflict');
  });

  test('what the desk does not look at comes back every three working days', () => {
    const due = nextTimerAt(STAGES.asked.facts)!;
    expect(dueTimerAction(STAGES.asked.facts, due)).toBe('remindDesk');
    const reminded = advanceBySystem(STAGES.asked, 'remindDesk', contextAt(due));
    expect(nextTimerAt(reminded.facts)).toBeGreaterThan(due + 2 * DAY);
  });
});

describe('nobody else knows', () => {
  test('parties, panel and desk read it, by the keys of the lists too, and nobody else', () => {
    const { facts } = STAGES.planned;
    const readers = (Object.keys(people) as Name[]).filter((who) => readerOf(facts, people[who]));
    expect(readers).toEqual(['lin', 'wu', 'bai', 'cai', 'song']);
    for (const who of Object.keys(people) as Name[])
      expect(mediationKeysOf(people[who]).some((key) => mediationKeys(facts).includes(key))).toBe(
        readers.includes(who),
      );
  });

  test('no message says what it is about, nor differs from another', () => {
    const concluded = take(STAGES.settled, [['song', 'confirmKept']], WEDNESDAY + 40 * DAY);
    const seen = concluded.outbox.map(({ notice, facts, at }) => [
      { ...templateValues({ notice, facts, at }), time: '', due: '', start: '' },
      formatNotice(notice, facts, at),
    ]);
    expect(new Set(seen.map((words) => JSON.stringify(words))).size).toBe(2); // of parties, and of staff
    expect(JSON.stringify(seen)).not.toMatch(/调解|纠纷|邻|林/);
  });

  test('who leaves the community leaves no word and no name behind', () => {
    for (const [who, words, name] of [
      ['lin', '说了几次', '老林'],
      ['wu', '孩子小', '502 住户'],
    ] as const) {
      const left = unlinkParty(STAGES.proposed, people[who].personId, 'somebody', contextAt(THURSDAY + HOUR));
      expect(JSON.stringify([left.facts, left.events])).not.toMatch(new RegExp(`${words}|${name}|"${who}"`));
      expect(left.facts).toMatchObject({ state: 'ended', end: { reason: 'withdrawn' } });
      expect(project<MediationTypes>(mediationLifecycle, left.events)).toEqual(left.facts);
      expect(unlinkParty(left, people[who].personId, 'somebody', contextAt(THURSDAY))).toBe(left);
    }
  });
});

test('whatever people try in whatever order, a mediation stays sound', () => {
  let turn = 0;
  walkAtRandom({
    lifecycle: mediationLifecycle,
    begin: () => aMediation(),
    startAt: WEDNESDAY,
    people,
    actions: MEDIATION_ACTIONS,
    details: Object.assign({}, ...Object.values(usual), { contact: '晚上' }),
    contextAt: (now) => {
      turn += 1;
      const who = (['wu', 'song', 'sun'] as const)[turn % 3]!;
      return contextAt(now, {
        ...{ party: (turn % 3) + 1, session: (turn % 2) + 1, followUp: (turn % 2) + 1 },
        ...{ comes: comesAs(who, `code${turn % 4}`), member: candidate((['song', 'xie', 'kong'] as const)[turn % 3]!) },
      });
    },
    dueAction: (facts, { now }) => dueTimerAction(facts, now),
    invariants: ({ facts }) => {
      const open = facts.state !== 'done' && facts.state !== 'ended';
      expect(nextTimerAt(facts) !== undefined).toBe(open); // it never waits for nothing
      expect(facts.state === 'ended').toBe(facts.end !== undefined);
      if (facts.state === 'mediating') expect(facts.parties.filter(isActive).length).toBeGreaterThan(1);
    },
  });
});
