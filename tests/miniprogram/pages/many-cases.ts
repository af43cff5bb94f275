import { control, dump } from '../../support/cloud/sample-cloud';

type Document = { _id: string; receivedAt: number; nextDue?: number; [field: string]: unknown };

/**
 * The cases that wait at one community's desk, until there are so many of them: other ids and moments, the same place
 * and state.
 */
export async function manyCases(count: number): Promise<void> {
  const [model] = (await dump<Document & { state: string }>('cases')).filter(({ state }) => state === 'submitted');
  if (!model) throw new Error('the sample has no case that waits');
  const cases = Array.from({ length: count }, (_, n) => ({
    ...model,
    _id: `many${String(n).padStart(4, '0')}`,
    receivedAt: model.receivedAt - n * 60_000,
    outbox: [],
    outboxDue: undefined,
    clockDue: undefined,
  }));
  await control('seed', { cases });
}
