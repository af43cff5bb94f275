import { OPEN_STATES, type CaseFacts } from '../cases/case';
import type { CaseEvent } from '../cases/lifecycle/event';
import { replay } from '../rates/count-case';
import type { Moment } from '../time';
import { truncate } from '../truncate';
import { mask } from '../wording/masking';
import { LEDGER_COLUMNS, type CallbackResult, type LedgerRow, type LedgerValue } from './columns';
import { MAX_ROW_TEXT_LENGTH } from './input-limits';

const words = (text: string | undefined): LedgerValue =>
  text ? truncate(mask(text).replace(/\s+/g, ' ').trim(), MAX_ROW_TEXT_LENGTH) : null;

/** A case as it stood at a cut-off, from its events before it; nothing where it had not been received. */
export function rowOf(events: readonly CaseEvent[], cutOff: Moment): LedgerRow | undefined {
  const history = replay(events.filter(({ at }) => at < cutOff));
  const facts = history[history.length - 1]?.facts;
  if (!facts) return undefined;
  const ends = history.filter(({ event }) => event.to === 'closed' && event.from !== 'closed');
  const isClosed = facts.state === 'closed' || facts.state === 'archived';
  const last = <K>(pick: (step: (typeof history)[number]) => K | undefined): K | null =>
    history.reduce<K | null>((found, step) => pick(step) ?? found, null);
  return {
    caseId: facts.id,
    number: facts.number,
    registeredAt: facts.receivedAt,
    channel: facts.channel,
    grid: facts.place.gridName,
    summary: facts.private ? null : words(facts.description),
    category: facts.category,
    track: facts.track ?? null,
    receivedBy: last(({ event: { action, by } }) => (action === 'accept' ? by.unitName || by.unit : undefined)),
    handledBy: [facts.holder, ...(facts.assistants ?? [])].map(({ unitName }) => unitName).join('、') || null,
    dispatchedAt: last(({ event }) =>
      event.to === 'dispatched' && event.from !== 'dispatched' ? event.at : undefined,
    ),
    dueAt: facts.clocks.filter(({ kind }) => kind === 'finish').slice(-1)[0]?.dueAt ?? null,
    measure: words(facts.measure),
    progress: facts.state,
    closedAt: isClosed ? (ends[ends.length - 1]?.event.at ?? null) : null,
    callback: callbackOf(facts),
    satisfaction: facts.rating?.satisfaction ?? null,
    round: facts.round,
    remark: facts.outcome ?? null,
  };
}

function callbackOf({ rating, closedAs, callAttempts }: CaseFacts): CallbackResult | null {
  if (rating) return 'valid';
  if (closedAs !== 'unrated') return null;
  return callAttempts > 0 ? 'unreached' : 'unanswered';
}

/** Whether somebody still has to do something about the case of a row. */
export const isUnfinished = ({ progress }: LedgerRow): boolean =>
  (OPEN_STATES as readonly LedgerValue[]).includes(progress);

/** Rows in the order of the ledger: by registration. */
export const inLedgerOrder = (rows: readonly LedgerRow[]): LedgerRow[] =>
  [...rows].sort(
    (a, b) =>
      Number(a.registeredAt) - Number(b.registeredAt) || (a.caseId < b.caseId ? -1 : Number(a.caseId > b.caseId)),
  );

/** The same text for the same rows, byte for byte. */
export const serializeRows = (rows: readonly LedgerRow[]): string =>
  inLedgerOrder(rows)
    .map((row) => JSON.stringify([row.caseId, row.number, ...LEDGER_COLUMNS.map((column) => row[column])]))
    .join('\n');
