import { advance } from '@domain/cases/lifecycle/advance';
import { openClock } from '@domain/lifecycle/clocks';
import type { Case } from '@domain/cases/record';
import { queuesOf } from '@domain/cases/lists/queues';
import type { Actor } from '@domain/people/actor';
import { aCase, report, tell } from './story';
import { people, WEDNESDAY, world } from './world';

const LATER = WEDNESDAY + 5 * 3_600_000;
const colleague: Actor = { personId: 'fang', positions: [{ role: 'handler', unit: 'd1', grids: [] }] };
const toldBy = ({ outbox }: Case, seen: Case) => outbox.slice(seen.outbox.length).map(({ to, notice }) => [to, notice]);

describe('a case whose handler is away, or has another position now', () => {
  const working = aCase('working');
  const handed = tell(working, [['he', 'handOver', { note: '孙大伟休假' }]], LATER);

  test('goes back to its unit, where anybody may sign for it, by its leader', () => {
    expect(handed.facts).toMatchObject({ state: 'dispatched', holder: { unit: 'd1' }, round: 1 });
    expect(handed.facts).not.toHaveProperty('handler');
    expect(queuesOf(handed.facts)).toEqual(['handler@d1', 'leader@d1']);
    const taken = advance(handed, 'sign', colleague, {}, world(LATER + 7_200_000));
    expect(taken.facts).toMatchObject({
      state: 'working',
      handler: 'fang',
      participants: { handlers: ['sun', 'fang'], units: ['d1'] },
    });
    expect(() => advance(taken, 'finish', people.sun, { outcome: 'solved', measure: '已修好' }, world(LATER))).toThrow(
      expect.objectContaining({ code: 'ruleBroken' }),
    );
  });

  test('by the handler before they go', () => {
    expect(tell(working, [['sun', 'handOver']], LATER).facts.state).toBe('dispatched');
  });

  test('gains no time by it: the finishing clock runs on, and a new one asks for a signature', () => {
    expect(openClock(handed.facts.clocks, 'finish')).toEqual(openClock(working.facts.clocks, 'finish'));
    expect(openClock(handed.facts.clocks, 'sign')?.startedAt).toBe(LATER + 3_600_000);
  });

  test('the unit is told, and so is who had it', () => {
    expect(toldBy(handed, working)).toEqual([
      [{ position: 'handler@d1' }, 'caseHandedOver'],
      [{ position: 'leader@d1' }, 'caseHandedOver'],
      [{ person: 'sun' }, 'caseTakenFromYou'],
    ]);
  });

  test('also who had it before, when it changed hands twice', () => {
    const twice = tell(
      advance(handed, 'sign', colleague, {}, world(LATER + 7_200_000)),
      [
        ['he', 'handOver'],
        ['sun', 'sign'],
        ['he', 'handOver'],
      ],
      LATER + 7_200_000,
    );
    expect(toldBy(twice, handed).filter(([, notice]) => notice === 'caseTakenFromYou')).toEqual([
      [{ person: 'fang' }, 'caseTakenFromYou'],
      [{ person: 'sun' }, 'caseTakenFromYou'],
    ]);
  });

  test('who handed it over may not judge it later', () => {
    const both: Actor = { personId: 'sun', positions: [...people.sun.positions, ...people.qian.positions] };
    const done = advance(
      advance(handed, 'sign', colleague, {}, world(LATER)),
      'finish',
      colleague,
      { outcome: 'solved', measure: '已修好' },
      world(LATER),
    );
    expect(() => advance(done, 'pass', both, {}, world(LATER))).toThrow(
      expect.objectContaining({ reason: 'conflictOfInterest' }),
    );
  });

  test('in a later round the leader signs, whoever hands it over', () => {
    const again = tell(
      aCase('callback'),
      [
        ['lin', 'reopen'],
        ['gao', 'dispatch'],
        ['he', 'sign'],
        ['he', 'handOver'],
      ],
      LATER,
    );
    expect(queuesOf(again.facts)).toEqual(['leader@d1']);
  });
});

describe('a case that was taken on the spot', () => {
  const taken = tell(report(), [['chen', 'take']]);
  const handed = tell(taken, [['gao', 'handOver']], LATER);

  test('goes back to the desk, where it is started again or dispatched', () => {
    expect(handed.facts).toMatchObject({ state: 'accepted', onTheSpot: false, holder: { unit: 'c1', role: 'desk' } });
    expect(handed.facts).not.toHaveProperty('handler');
    expect(tell(handed, [['gao', 'start']], LATER + 3_600_000).facts).toMatchObject({
      handler: 'gao',
      onTheSpot: true,
    });
    expect(tell(handed, [['gao', 'dispatch']], LATER + 3_600_000).facts).toMatchObject({
      state: 'dispatched',
      holder: { unit: 'd1' },
    });
  });

  test('desk and officer of the grid are told, and who had it', () => {
    expect(toldBy(handed, taken)).toEqual([
      [{ position: 'desk@c1' }, 'caseHandedOver'],
      [{ position: 'gridOfficer@g1' }, 'caseHandedOver'],
      [{ person: 'chen' }, 'caseTakenFromYou'],
    ]);
  });

  test('a hazard, too', () => {
    const hazard = tell(report({ category: 'safety' }), [
      ['chen', 'take'],
      ['gao', 'handOver'],
    ]);
    expect(hazard.facts).toMatchObject({ state: 'accepted', urgent: true });
  });
});
