import { advance } from '@domain/cases/lifecycle/advance';
import type { CasePersonAction, Details } from '@domain/cases/lifecycle/event';
import { queuesOf } from '@domain/cases/lists/queues';
import { deskEntriesOf } from '@domain/cases/supervision/desk';
import { isDrawn } from '@domain/cases/supervision/supervision';
import { openFlags } from '@domain/cases/supervision/conditions';
import type { Case } from '@domain/cases/record';
import { viewCase } from '@domain/cases/view';
import { countCase } from '@domain/rates/count-case';
import { tallyOf } from '@domain/rates/tally';
import type { Actor } from '@domain/people/actor';
import { happy } from '../../../support/case-ways';
import { aCase, report, tell } from '../story';
import { people, WEDNESDAY, world } from '../world';

const HOUR = 3_600_000;
const LATER = WEDNESDAY + 30 * HOUR;
const otherCentre: Actor = { personId: 'mu', positions: [{ role: 'centre', unit: 'x1', grids: [] }] };
const act = (it: Case, who: Actor, action: CasePersonAction, details: Details, recheck = false) =>
  advance(it, action, who, details, { ...world(LATER), recheck });
const seen = (it: Case, actor: Actor, visibility: 'own' | 'full' | 'masked') =>
  viewCase(it, { actor, visibility, context: world(LATER), link: (photo) => ({ thumbnail: photo, full: photo }) });

describe('“整栋楼都拆了”: a case ends before it is done', () => {
  const asked = tell(aCase('working'), [['sun', 'askEnd']]);
  const ended = act(asked, people.luo, 'grantEnd', { note: '楼已经拆除，没有灯可修' });

  test('a unit asks, the centre decides, the time runs on until then', () => {
    expect(asked.facts).toMatchObject({ state: 'working', ask: { kind: 'end', endReason: 'vanished' } });
    expect(queuesOf(asked.facts)).toContain('centre@x1');
    expect(asked.facts.clocks.find(({ kind }) => kind === 'finish')).not.toHaveProperty('pausedAt');
    for (const who of [people.sun, people.he, people.jiang, people.gao])
      expect(() => act(asked, who, 'grantEnd', { note: '同意' })).toThrow('cases.grantEnd');
    expect(act(asked, people.luo, 'refuseEnd', { note: '楼还在' }).facts.state).toBe('working');
  });

  test('no clock runs on; the reporter and the neighbours hear why, and a danger never ends so', () => {
    expect(ended.facts).toMatchObject({
      state: 'terminated',
      ending: { reason: 'vanished', note: '楼已经拆除，没有灯可修' },
    });
    expect(ended.facts.clocks.every(({ stoppedAt }) => stoppedAt !== undefined)).toBe(true);
    expect(ended.outbox.slice(-3).map(({ notice }) => notice)).toEqual(['caseEnded', 'supportedEnded', 'askGranted']);
    expect(seen(ended, people.lin, 'own').ending).toEqual({ reason: 'vanished', note: '楼已经拆除，没有灯可修' });
    const danger = tell(report({ category: 'safety' }), [
      ['gao', 'accept', { track: 'key' }],
      ['gao', 'dispatch'],
      ['sun', 'sign'],
    ]);
    expect(() => act(danger, people.sun, 'askEnd', { endReason: 'vanished', note: '没了' })).toThrow('cases.askEnd');
  });

  test('its reporter may have it reviewed once, by somebody else of the centre, and it goes on', () => {
    const review = act(ended, people.lin, 'askReview', { note: '只拆了一半' });
    expect(queuesOf(review.facts)).toEqual(['centre@x1']);
    expect(() => act(review, people.luo, 'overturnRefusal', { note: '接着办', track: 'easy' })).toThrow(
      'conflictOfInterest',
    );
    const back = act(review, otherCentre, 'overturnRefusal', { note: '接着办', track: 'easy' });
    expect(back.facts).toMatchObject({ state: 'accepted', holder: { unit: 'c1' }, ending: { review: 'overturned' } });
    const stays = act(review, otherCentre, 'upholdRefusal', { note: '都拆了' });
    expect(stays.facts).toMatchObject({ state: 'terminated', ending: { review: 'upheld' } });
    expect(() => act(stays, people.lin, 'askReview', { note: '还是不同意' })).toThrow('cases.askReview');
  });

  test('it stays work that was not done in the numbers', () => {
    const counted = countCase(ended.events, world(LATER).calendar);
    expect(counted).toMatchObject({ ended: 'terminated', closed: false });
    const { counts } = tallyOf([counted], { basis: 'cohort', from: 0, to: LATER, asOf: LATER });
    expect(counts).toMatchObject({ terminated: 1, settleable: 1 });
    expect(counts).not.toHaveProperty('closed');
  });
});

describe('“这是培训时填的”: a case leaves the statistics', () => {
  const asked = act(aCase('closed'), people.he, 'askExclusion', { ground: 'test', note: '培训时试填' });

  test('the leader of the unit asks with a ground, and the centre decides; no clock runs for it', () => {
    expect(queuesOf(asked.facts)).toEqual(['centre@x1']);
    expect(deskEntriesOf(asked.facts, world(LATER))).toEqual([{ list: 'ask', since: LATER }]);
    expect(asked.facts.clocks.filter(({ stoppedAt }) => stoppedAt === undefined).map(({ kind }) => kind)).toEqual([
      'reopen',
    ]);
    expect(() => act(asked, people.jiang, 'grantExclusion', { note: '同意' })).toThrow('cases.grantExclusion');
    expect(() => act(aCase('closed'), people.he, 'askExclusion', { note: '不好看' })).toThrow('ground');
    expect(() => act(aCase('closed'), people.sun, 'askExclusion', { ground: 'test', note: '试' })).toThrow(
      'cases.askExclusion',
    );
  });

  test('what is granted is counted beside, what is refused counts as before, and nobody asks twice', () => {
    const counted = (it: Case) => countCase(it.events, world(LATER).calendar).excluded;
    expect(counted(asked)).toBeUndefined();
    expect(counted(act(asked, people.luo, 'grantExclusion', { note: '核实' }))).toBe('test');
    const refused = act(asked, people.luo, 'refuseExclusion', { note: '是真实反映' });
    expect(counted(refused)).toBeUndefined();
    expect(() => act(refused, people.he, 'askExclusion', { ground: 'test', note: '再试' })).toThrow(
      'cases.askExclusion',
    );
  });

  test('its reporter reads nothing of it', () => {
    expect(JSON.stringify(seen(asked, people.lin, 'own'))).not.toMatch(/askExclusion|试填|"test"/);
    expect(seen(asked, people.luo, 'full').exclusion).toEqual({ ground: 'test', state: 'asked' });
  });
});

describe('one of twenty “非常满意” is asked about again', () => {
  const rate = (it: Case, rating = happy, recheck = true) => act(it, people.lin, 'rate', { rating }, recheck);
  const drawn = rate(aCase('callback'));
  const happyAnswers = { solved: 'yes', satisfaction: 'verySatisfied' };

  test('only the supervisor and the centre know, never the unit', () => {
    expect(openFlags(drawn.facts)).toEqual(['recheck']);
    expect(seen(drawn, people.jiang, 'full').flags).toEqual(['recheck']);
    for (const who of [people.he, people.sun, people.gao])
      expect(JSON.stringify(seen(drawn, who, 'masked'))).not.toContain('recheck');
    expect(JSON.stringify(seen(drawn, people.lin, 'own'))).not.toContain('recheck');
  });

  test('only of the best answer, once a round, and no more when it is taken back', () => {
    expect(openFlags(rate(aCase('callback'), { ...happy, satisfaction: 'satisfied' }).facts)).toEqual([]);
    expect(openFlags(rate(aCase('callback'), happy, false).facts)).toEqual([]);
    const reviewed = act(drawn, people.jiang, 'reviewFlag', {
      flag: 'recheck',
      finding: 'confirmed',
      note: '确实满意',
    });
    expect(openFlags(rate(reviewed).facts)).toEqual([]);
    expect(openFlags(rate(drawn, { ...happy, satisfaction: 'satisfied' }).facts)).toEqual([]);
  });

  test('what its reporter does not stand by counts nowhere', () => {
    const found = { flag: 'recheck', note: '不是居民的意思' } as const;
    const unfounded = act(drawn, people.jiang, 'reviewFlag', { ...found, finding: 'unfounded' });
    expect(unfounded.facts.rating?.void).toBe(true);
    expect(countCase(drawn.events, world(LATER).calendar).callbacks).toMatchObject([{ answers: happyAnswers }]);
    expect(countCase(unfounded.events, world(LATER).calendar).callbacks[0]).not.toHaveProperty('answers');
    expect(act(drawn, people.jiang, 'reviewFlag', { ...found, finding: 'confirmed' }).facts.rating).not.toHaveProperty(
      'void',
    );
  });

  test('about five of a hundred lots are drawn', () => {
    const lots = Array.from({ length: 1000 }, (_, lot) => lot * 7919);
    expect(lots.filter(isDrawn)).toHaveLength(50);
  });
});
