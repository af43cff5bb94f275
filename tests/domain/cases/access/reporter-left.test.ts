import { advance, project } from '@domain/cases/lifecycle/advance';
import { unlinkReporter } from '@domain/cases/lifecycle/unlink-reporter';
import { aCase, tell } from '../story';
import { people, WEDNESDAY, world } from '../world';

const LATER = WEDNESDAY + 8 * 3_600_000;

describe('the case of a reporter who left', () => {
  const before = tell(aCase('needInfo'), [['lin', 'answer', { note: '三层' }]], LATER);
  const after = unlinkReporter(before, 'gone1', world(LATER + 7_200_000));

  test('leads to them nowhere, and to everybody else as before', () => {
    expect(JSON.stringify(before)).toContain('"lin"');
    expect(JSON.stringify(after)).not.toContain('"lin"');
    expect(after.facts).toMatchObject({ reporter: 'gone1', handler: 'sun', state: 'working' });
    expect(after.events.map(({ action }) => action)).toEqual([
      ...before.events.map(({ action }) => action),
      'reporterLeft',
    ]);
    expect(project(after.events)).toEqual(after.facts);
    expect(after.version).toBe(before.version + 1);
  });

  test('tells nobody in their place, and staff still hear what they were to hear', () => {
    const toldToOthers = before.outbox.filter(({ to }) => !('person' in to && to.person === 'lin'));
    expect(toldToOthers.length).toBeLessThan(before.outbox.length);
    expect(after.outbox).toEqual(toldToOthers);
  });

  test('goes on, and is no longer theirs', () => {
    const finished = { outcome: 'solved' as const, measure: '换了灯' };
    expect(advance(after, 'finish', people.sun, finished, world(LATER + 9_000_000)).facts.state).toBe('handled');
    expect(() => advance(after, 'withdraw', people.lin, { note: '不用了' }, world(LATER + 9_000_000))).toThrow();
  });
});
