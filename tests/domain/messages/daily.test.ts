import { createInboxEntry, type OutboxEntry } from '@domain/messages/notice';
import type { Case } from '@domain/cases/record';
import { bookingNotices } from '@domain/bookings/lifecycle/notices';
import { caseNotices } from '@domain/cases/lifecycle/notices';
import { aCase, tell, type Step } from '../cases/story';
import { WEDNESDAY } from '../cases/world';

const DAY = 86_400_000;
const MINUTES = 60_000;

/** The messages that reach somebody, each once, as the inbox keeps them. */
const reaching = (outbox: readonly OutboxEntry[], notice: string) =>
  new Set(outbox.filter((one) => one.notice === notice).map((one) => createInboxEntry(one, 'somebody').id)).size;

/** The same message from sixty events of one day. */
const sixty = ({ outbox }: Case, notice: string): OutboxEntry[] => {
  const one = outbox.find((entry) => entry.notice === notice)!;
  return Array.from({ length: 60 }, (_, n) => ({ ...one, id: `case1-${n}-0`, at: one.at + n * MINUTES }));
};
const again = (it: Case, step: Step, times: number, from = WEDNESDAY) =>
  Array.from({ length: times }).reduce<Case>((before, _, n) => tell(before, [step], from + n * 2 * 3_600_000), it);

describe('my phone does not ring sixty times', () => {
  test('who adds a word six times a day, reaches the handler once a day', () => {
    const today = again(aCase('working'), ['lin', 'supplement'], 6);
    expect(today.outbox.filter(({ notice }) => notice === 'caseSupplemented')).toHaveLength(6);
    expect(reaching(today.outbox, 'caseSupplemented')).toBe(1);
    expect(reaching(again(today, ['lin', 'supplement'], 2, WEDNESDAY + DAY).outbox, 'caseSupplemented')).toBe(2);
  });

  test('nor does the resident’s, when somebody notes sixty contacts with them', () => {
    const contacted = tell(aCase('working'), [['sun', 'contact']]);
    expect(reaching(sixty(contacted, 'caseContacted'), 'caseContacted')).toBe(1);
  });

  test('another case, another kind and another round is told for itself', () => {
    const it = again(aCase('working'), ['lin', 'supplement'], 2);
    const other: OutboxEntry[] = it.outbox.map((one) => ({
      ...one,
      ...(one.daily && { daily: one.daily.replace('case1', 'case2') }),
    }));
    expect(reaching([...it.outbox, ...other], 'caseSupplemented')).toBe(2);
    const kinds = tell(it, [['lin', 'notContacted']], WEDNESDAY + 8 * 3_600_000);
    expect(reaching(kinds.outbox, 'notContacted')).toBe(1);
    const reopened = tell(tell(aCase('callback'), [['lin', 'reopen']]), [['gao', 'dispatch']]);
    expect(reaching(reopened.outbox, 'caseAssigned')).toBe(2);
  });

  test('nothing that staff are asked to do is an exception', () => {
    for (const [notice, rule] of Object.entries({ ...caseNotices, ...bookingNotices }))
      if (rule.template === 'staffTask') expect([notice, 'daily' in rule ? rule.daily : true]).toEqual([notice, true]);
  });
});
