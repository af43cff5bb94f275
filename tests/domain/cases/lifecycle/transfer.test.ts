import { advance } from '@domain/cases/lifecycle/advance';
import { queuesOf } from '@domain/cases/lists/queues';
import { nextTimerAt } from '@domain/cases/lifecycle/timers';
import { usual } from '../../../support/case-ways';
import { aCase, report } from '../story';
import { people, WEDNESDAY, world } from '../world';

describe('“这事要找公安”: a report that belongs to another channel', () => {
  const sent = aCase('transferred');

  test('goes there with whom to ask for, and no clock of ours runs on', () => {
    expect(sent.facts).toMatchObject({
      state: 'transferred',
      transfer: { channel: '公安 110', note: '有人打架，已报警' },
    });
    expect(sent.facts.clocks.every(({ stoppedAt }) => stoppedAt !== undefined)).toBe(true);
    expect(nextTimerAt(sent.facts, world())).toBeUndefined();
    expect(queuesOf(sent.facts)).toEqual([]);
  });

  test('its reporter, the neighbours and a supervisor hear of it, so that nothing is sent away unseen', () => {
    const told = sent.outbox.slice(report().outbox.length).map(({ notice }) => notice);
    expect(told).toEqual(['caseTransferred', 'supportedTransferred', 'transferMade']);
  });

  test('only the desk sends it, and says whom to ask for', () => {
    const send = (who: keyof typeof people, details: object) => () =>
      advance(report(), 'transfer', people[who], details, world(WEDNESDAY + 60_000));
    for (const who of ['lin', 'chen', 'sun', 'jiang', 'luo'] as const)
      expect(send(who, usual.transfer!)).toThrow('cases.transfer');
    expect(send('gao', { note: '有人打架' })).toThrow('channel');
    expect(send('gao', { channel: '公安 110' })).toThrow('note');
  });
});
