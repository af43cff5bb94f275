import type { LedgerTotals } from '@domain/ledgers/totals';
import type { LedgerView } from '@domain/ledgers/view';
import type { Moment } from '@domain/time';
import { categoryName } from '@domain/vocabulary/cases';
import { channelName } from '@domain/vocabulary/handling';
import { roleName } from '@domain/vocabulary/people';
import { formatMoment } from '@domain/vocabulary/time';
import { ledgersText as text, monthActionName, monthStateName } from '@/text/ledgers/ledgers';
import { Card, Section } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import { StatusTag } from '@/ui/status/StatusTag';

/** What a ledger comes to, and who stands for it. */
export function LedgerHead({ shown, now }: { shown: LedgerView; now: Moment }) {
  const { unitName, first, last, frozen, totals, month } = shown;
  return (
    <>
      <Card>
        <CardHead title={unitName}>
          {month && frozen && (
            <StatusTag tone={month.state === 'locked' ? 'done' : 'active'}>{monthStateName[month.state]}</StatusTag>
          )}
        </CardHead>
        <CardNote>{`${first === last ? first : `${first} — ${last}`} · ${frozen ? text.frozen : text.open}`}</CardNote>
        <CardNote>{text.received(totals.received, totals.carriedOver)}</CardNote>
        <CardNote>{text.results(totals.closed, totals.unfinished)}</CardNote>
        <CardNote>{text.troubles(totals.overdue, totals.cameBack)}</CardNote>
      </Card>
      <Parts totals={totals} />
      {month && month.signatures.length > 0 && (
        <Section title={text.signed}>
          <Card>
            {month.signatures.map(({ action, role, at }) => (
              <CardNote key={action}>
                {`${monthActionName[action]}：${text.signature(roleName[role], formatMoment(at, now))}`}
              </CardNote>
            ))}
            {month.signedTotals && (
              <CardNote>{text.signedTotals(month.signedTotals.received, month.signedTotals.closed)}</CardNote>
            )}
          </Card>
        </Section>
      )}
    </>
  );
}

const partsOf = (counts: Partial<Record<string, number>>, names: Record<string, string>): string =>
  Object.entries(counts)
    .map(([value, count]) => text.count(names[value] ?? value, count ?? 0))
    .join('，');

function Parts({ totals: { received, channels, categories } }: { totals: LedgerTotals }) {
  if (received === 0) return null;
  return (
    <Section title={text.totals}>
      <Card>
        <CardNote>{`${text.channels}：${partsOf(channels, channelName)}`}</CardNote>
        <CardNote>{`${text.categories}：${partsOf(categories, categoryName)}`}</CardNote>
      </Card>
    </Section>
  );
}
