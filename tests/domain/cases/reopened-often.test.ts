import { ENTRY_LIMITS, ROUNDS_FOR_SUPERVISOR } from '@domain/cases/lifecycle/entry-limits';
import { caseNotices } from '@domain/cases/lifecycle/notices';
import { TRANSITIONS } from '@domain/cases/lifecycle/transitions/transitions';
import { caseErrorMessages } from '@/text/cases/case-error-messages';

describe('a case that is reopened again and again', () => {
  const reopenings = TRANSITIONS.filter(({ action }) => action === 'reopen');
  const tellsSupervisor = (round: number) => caseNotices.caseReopenedOften.when({ round } as never);

  test('is a matter for the supervisor from the third reopening on, whoever asks for it', () => {
    expect(reopenings).toHaveLength(10);
    for (const { notifies } of reopenings) expect(notifies).toContain('caseReopenedOften');
    expect(Array.from({ length: 16 }, (_, n) => n + 1).filter(tellsSupervisor)).toHaveLength(
      ENTRY_LIMITS.reopen.most + 1 - (ROUNDS_FOR_SUPERVISOR - 1),
    );
    expect([tellsSupervisor(3), tellsSupervisor(4)]).toEqual([false, true]);
  });

  test('fifteen times is the end of it, and the resident reads who looks at it now', () => {
    expect(ENTRY_LIMITS.reopen.most).toBe(15);
    expect(caseErrorMessages.rules!['cases.full']!({ action: 'reopen', limit: 15 })).toContain('督办员');
  });
});
