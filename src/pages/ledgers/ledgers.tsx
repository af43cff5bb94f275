import type { LedgerListView, MonthCard } from '@domain/ledgers/view';
import { useQuery } from '@/cloud/useQuery';
import { ledgerRoutes } from '@/ledgerRoutes';
import { go } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { ledgersText as text, monthActionName, monthStateName } from '@/text/ledgers/ledgers';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';

export default createPage(Ledgers);

/** The units whose ledgers one reads, and the months that wait for somebody. */
function Ledgers() {
  const query = useQuery('ledgers.list', {});
  return (
    <QueryPage
      query={query}
      isEmpty={({ units }) => units.length === 0}
      whenEmpty={<EmptyState title={text.none} words={text.noneWords} />}
    >
      {({ units, months }) => (
        <>
          <DueMonths months={months} />
          {units.slice(0, MAX_UNITS_SHOWN).map((unit) => (
            <UnitRows key={unit.id} unit={unit} />
          ))}
          <Section title={text.months}>
            <Rows>
              {months.slice(0, MAX_MONTHS_SHOWN).map((month) => (
                <MonthRow key={`${month.unit}:${month.period}`} month={month} />
              ))}
            </Rows>
          </Section>
        </>
      )}
    </QueryPage>
  );
}

const MAX_UNITS_SHOWN = 30;
const MAX_MONTHS_SHOWN = 60;

const UnitRows = ({ unit: { id, name } }: { unit: LedgerListView['units'][number] }) => (
  <Section title={name}>
    <Rows>
      <ListRow icon="list" title={text.openLedger} onClick={() => go(ledgerRoutes.ledger(id))} />
      <ListRow icon="clock" title={text.openRates} onClick={() => go(ledgerRoutes.rates(id))} />
    </Rows>
  </Section>
);

function DueMonths({ months }: { months: readonly MonthCard[] }) {
  const due = months.filter(({ action }) => action !== undefined);
  if (!due.length) return null;
  return (
    <Section title={text.due}>
      <Rows>
        {due.slice(0, MAX_MONTHS_SHOWN).map((month) => (
          <MonthRow key={`${month.unit}:${month.period}`} month={month} />
        ))}
      </Rows>
    </Section>
  );
}

function MonthRow({ month: { unit, unitName, period, state, missing, action } }: { month: MonthCard }) {
  const marks = [monthStateName[state], missing && text.missing, action && monthActionName[action]];
  return (
    <ListRow
      title={`${unitName} · ${period}`}
      note={marks.filter(Boolean).join(' · ')}
      onClick={() => go(ledgerRoutes.ledger(unit, 'month', `${period}-01`))}
    />
  );
}
