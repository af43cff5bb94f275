import { useState } from 'react';
import type { LedgerRow } from '@domain/ledgers/columns';
import type { LedgerView } from '@domain/ledgers/view';
import { PERIOD_KINDS } from '@domain/rates/period';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useCommand } from '@/screen/useCommand';
import { useMorePages } from '@/screen/useMorePages';
import { useNow } from '@/screen/useNow';
import { ledgerErrorMessages } from '@/text/ledgers/ledger-error-messages';
import { ledgersText as text, monthActionName, periodKindName } from '@/text/ledgers/ledgers';
import { PrimaryButton } from '@/ui/actions/Button';
import { MoreLink } from '@/ui/actions/MoreLink';
import { Segmented } from '@/ui/actions/Segmented';
import { AmendSheet } from './ledger/AmendSheet';
import { LedgerHead } from './ledger/LedgerHead';
import { LedgerRows } from './ledger/LedgerRows';
import { LedgerNotes } from './ledger/LedgerNotes';
import { usePeriod } from './ledger/usePeriod';
import { PeriodBar } from './PeriodBar';

export default createPage(Ledger, ['id']);

const toPage = ({ rows, next }: LedgerView) => ({
  rows: rows.map((row) => ({ ...row, id: row.caseId })),
  ...(next !== undefined && { next }),
});

const kinds = PERIOD_KINDS.map((value) => ({ value, label: periodKindName[value] }));

/** The ledger of a unit: a day, a week or a month, with its state and the one button that is due. */
function Ledger({ id, code, day }: RouteParams<'id'>) {
  const now = useNow();
  const shownPeriod = usePeriod(now, code, day);
  const { kind, period } = shownPeriod;
  const [amended, setAmended] = useState<LedgerRow>();
  const query = useQuery('ledgers.show', { unit: id, kind, period });
  const pages = useMorePages(query.data && toPage(query.data), (after) =>
    call('ledgers.show', { unit: id, kind, period, after }).then(toPage),
  );
  const done = (view: LedgerView) => {
    setAmended(undefined);
    query.setData(view);
    pages.reset();
  };
  const options = { onDone: done, onConflict: () => void query.refresh(), errorMessages: ledgerErrorMessages };
  const steps = {
    sign: useCommand('ledgers.sign', options),
    check: useCommand('ledgers.check', options),
    lock: useCommand('ledgers.lock', options),
  };
  const amend = useCommand('ledgers.amend', options);
  return (
    <QueryPage
      query={query}
      notFound={text.notFound}
      head={
        <>
          <Segmented label={text.kind} segments={kinds} value={kind} onChange={shownPeriod.setKind} />
          <PeriodBar period={shownPeriod} />
        </>
      }
      footer={({ actions }) => {
        const due = (['sign', 'check', 'lock'] as const).find((action) => actions.includes(action));
        return (
          due && (
            <PrimaryButton busy={steps[due].sending} onClick={() => void steps[due].send({ unit: id, period })}>
              {monthActionName[due]}
            </PrimaryButton>
          )
        );
      }}
    >
      {(view) => (
        <>
          <LedgerHead shown={view} now={now} />
          {!view.communities && (
            <LedgerRows rows={pages.rows} now={now} {...(view.actions.includes('amend') && { amend: setAmended })} />
          )}
          <MoreLink pages={pages}>{text.more}</MoreLink>
          <LedgerNotes shown={view} now={now} />
          <AmendSheet
            row={amended}
            busy={amend.sending}
            onClose={() => setAmended(undefined)}
            send={(details) => amended && void amend.send({ unit: id, period, row: amended.caseId, ...details })}
          />
        </>
      )}
    </QueryPage>
  );
}
