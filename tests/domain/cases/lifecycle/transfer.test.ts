import { advance } from '@domain/cases/lifecycle/advance';
import { queuesOf } from '@domain/cases/lists/queues';
import { nextTimerAt } from '@domain/cases/lifecycle/timers';
import { usual } from '../../../support/case-ways';
import { aCase, report, tell } from '../story';
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

  test('nothing that was worked on, and no refusal that the centre overturned, disappears that way', () => {
    const callback = aCase('callback');
    const reopened = tell(callback, [['lin', 'reopen']], callback.events[callback.events.length - 1]!.at);
    const overturned = tell(
      aCase('refused'),
      [
        ['lin', 'askReview'],
        ['luo', 'overturnRefusal'],
      ],
      WEDNESDAY + 3_600_000,
    );
    for (const it of [reopened, overturned]) {
      expect(it.facts.state).toBe('accepted');
      const send = () => advance(it, 'transfer', people.gao, usual.transfer!, world(WEDNESDAY + 30 * 3_600_000));
      expect(send).toThrow('cases.transfer');
    }
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
