import type { OutboxEntry } from '@domain/messages/notice';
import { openRoom, personId, type Room } from './room';

type Kept = { _id: string; outbox: OutboxEntry[]; outboxDue?: number };

const PEOPLE = ['lin', 'wu', 'chen'];
const KILLS = 12;

// when the process dies is left to chance; what must hold afterwards is not
describe('a function that is killed while it tells people', () => {
  let room: Room;
  beforeAll(
    async () =>
      void (room = await openRoom({
        messenger: 'tests/cloudfunctions/messages/messenger',
        scheduler: 'cloudfunctions/scheduler',
      })),
  );
  afterAll(() => room.close());

  const outboxOf = (id: string): OutboxEntry[] =>
    PEOPLE.map((name, n) => ({
      id: `${id}-0-${n}`,
      to: { person: personId(name) },
      notice: 'caseAccepted',
      template: 'caseProgress',
      facts: { number: id },
      about: { subject: 'case', id },
      at: Date.now(),
    }));

  /** Calls the function and kills its process after a while. */
  async function drainAndKill(id: string, milliseconds: number): Promise<void> {
    const call = room.post('/cloud/functions/messenger', { id }, 'o-anyone');
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await room.control('kill', { function: 'messenger' });
    await call;
  }

  test('everybody is told of everything, and nobody is written to twice', async () => {
    await room.reset();
    await room.people(Object.fromEntries(PEOPLE.map((name) => [name, { remaining: { caseProgress: 50 } }])));
    const ids = Array.from({ length: KILLS }, (_, n) => `case${n}`);
    await room.control('seed', {
      cases: ids.map((_id) => ({ _id, version: 1, outbox: outboxOf(_id), outboxDue: Date.now() })),
    });

    // warm: the first dies while it works, not while it starts
    await room.call('messenger', { id: 'none' }, 'o-anyone');
    for (const [n, id] of ids.entries()) await drainAndKill(id, n * 8);
    for (let minute = 0; minute < 3; minute++) {
      await room.control('clock', { advance: 'PT2M' });
      await room.tick();
    }

    expect(room.all<Kept>('cases').filter(({ outbox, outboxDue }) => outbox.length || outboxDue !== undefined)).toEqual(
      [],
    );
    for (const name of PEOPLE) {
      expect(
        room
          .inboxOf(name)
          .map(({ about }) => about.id)
          .sort(),
      ).toEqual([...ids].sort());
      expect(
        room.inboxOf(name).filter(({ send, sendDue }) => !['sent', 'unknown'].includes(send) || sendDue !== undefined),
      ).toEqual([]);

      const numbers = (await room.sent(name)).map(({ values }) => values['character_string1']);
      expect(new Set(numbers).size).toBe(numbers.length);
      const { remaining, used } = room.person(name);
      expect((remaining['caseProgress'] ?? 0) + (used['caseProgress'] ?? 0)).toBe(50);
      expect(used['caseProgress']).toBeGreaterThanOrEqual(numbers.length);
    }
  });
});
