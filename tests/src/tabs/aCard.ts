import type { Shortcoming } from '@domain/cases/shortcomings';
import type { CaseCard } from '@domain/cases/view';
import { cardWords } from '@domain/vocabulary/cards/card-words';

/** Ten o'clock on a Monday morning in Beijing. */
export const monday = Date.parse('2026-09-21T02:00:00Z');

/** A case in a list, told by the reader, in work. */
export function aCard(part: Partial<Omit<CaseCard, 'words'>> = {}, lacks: readonly Shortcoming[] = []): CaseCard {
  const card = {
    id: 'c1',
    number: '260921-ABCDE',
    state: 'working' as const,
    category: 'facilities' as const,
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
  } satisfies Omit<CaseCard, 'words'>;
  return { ...card, words: cardWords(card, lacks) };
}
