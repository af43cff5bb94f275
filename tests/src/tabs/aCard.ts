import type { CaseCard } from '@domain/cases/view';

/** Ten o'clock on a Monday morning in Beijing. */
export const monday = Date.parse('2026-09-21T02:00:00Z');

/** A case in a list, told by the reader, in work. */
export const aCard = (part: Partial<CaseCard> = {}): CaseCard => ({
  id: 'c1',
  number: '260921-ABCDE',
  state: 'working',
  category: 'facilities',
  summary: '3号楼门口路灯不亮',
  placeName: '锦绣花苑',
  receivedAt: monday,
  round: 1,
  urgent: false,
  overdue: false,
  supporterCount: 0,
  holder: { unitName: '和平社区', role: 'handler' },
  turn: 'handler',
  clock: { kind: 'finish', dueAt: Date.parse('2026-09-28T09:30:00Z'), provisional: false, paused: false },
  mine: true,
  actions: [],
  ...part,
});
