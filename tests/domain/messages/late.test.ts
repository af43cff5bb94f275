import type { InboxEntry } from '@domain/messages/notice';
import { viewInboxEntry } from '@domain/messages/view';
import { HOUR } from '@domain/time';
import { WEDNESDAY } from '../cases/world';

const entry = (change: Partial<InboxEntry> = {}): InboxEntry => ({
  id: 'case1-2_sun',
  to: 'sun',
  notice: 'caseAssigned',
  template: 'staffTask',
  facts: { dueAt: WEDNESDAY + HOUR, clock: 'sign' },
  about: { subject: 'case', id: 'case1' },
  at: WEDNESDAY,
  send: 'sent',
  attempts: 1,
  ...change,
});

describe('a task in the inbox', () => {
  const isLate = (change: Partial<InboxEntry>, now: number) => viewInboxEntry(entry(change), now).late === true;

  test('is late once it was due and nobody looked at it', () => {
    expect(isLate({}, WEDNESDAY)).toBe(false);
    expect(isLate({}, WEDNESDAY + 2 * HOUR)).toBe(true);
  });

  test('is not late for whoever read it, nor a message that asks for nothing', () => {
    expect(isLate({ readAt: WEDNESDAY }, WEDNESDAY + 2 * HOUR)).toBe(false);
    expect(isLate({ template: 'caseProgress' }, WEDNESDAY + 2 * HOUR)).toBe(false);
    expect(isLate({ facts: {} }, WEDNESDAY + 2 * HOUR)).toBe(false);
  });
});
