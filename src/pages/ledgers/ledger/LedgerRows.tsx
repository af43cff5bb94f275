import { useState } from 'react';
import { LEDGER_COLUMNS, type LedgerRow } from '@domain/ledgers/columns';
import type { Moment } from '@domain/time';
import { columnHelp, columnName, ledgersText as text } from '@/text/ledgers/ledgers';
import { SecondaryButton } from '@/ui/actions/Button';
import { Card, Section } from '@/ui/layout/Card';
import { CardNote, CardTitle } from '@/ui/layout/CardHead';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Sheet } from '@/ui/layout/Sheet';
import { cellText } from './cellText';

type Props = { rows: readonly LedgerRow[]; now: Moment; amend?: (row: LedgerRow) => void };

/** The rows of a ledger, each with what it is about and how it stands; a tap shows all its columns. */
export function LedgerRows({ rows, now, amend }: Props) {
  const [opened, setOpened] = useState<LedgerRow>();
  if (!rows.length)
    return (
      <Card>
        <CardTitle>{text.noRows}</CardTitle>
        <CardNote>{text.noRowsWords}</CardNote>
      </Card>
    );
  return (
    <Section title={text.rows}>
      <Rows>
        {rows.map((row, n) => (
          <ListRow
            key={row.caseId}
            title={text.rowNumber(n + 1, row.number)}
            note={(['category', 'progress', 'channel'] as const)
              .map((column) => cellText(column, row[column], now))
              .join(' · ')}
            onClick={() => setOpened(row)}
          />
        ))}
      </Rows>
      <Sheet open={opened !== undefined} title={opened?.number ?? ''} onClose={() => setOpened(undefined)}>
        {opened && (
          <>
            <Rows>
              {LEDGER_COLUMNS.map((column) => (
                <ListRow
                  key={column}
                  title={`${columnName[column]}：${cellText(column, opened[column], now)}`}
                  note={columnHelp[column]}
                />
              ))}
            </Rows>
            {amend && (
              <SecondaryButton
                onClick={() => {
                  setOpened(undefined);
                  amend(opened);
                }}
              >
                {text.send}
              </SecondaryButton>
            )}
          </>
        )}
      </Sheet>
    </Section>
  );
}
