import type { AmendmentView, LedgerView } from '@domain/ledgers/view';
import type { Moment } from '@domain/time';
import { roleName } from '@domain/vocabulary/people';
import { formatMoment } from '@domain/vocabulary/time';
import { ledgerRoutes } from '@/ledgerRoutes';
import { go } from '@/routes';
import { agendaItemName, columnName, ledgersText as text, monthStateName } from '@/text/ledgers/ledgers';
import { Card, Section } from '@/ui/layout/Card';
import { CardNote, CardTitle } from '@/ui/layout/CardHead';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { cellText } from './cellText';

/** What stands beside the rows: the agenda of a week, corrections, and the communities of a unit above them. */
export const LedgerNotes = ({ shown, now }: { shown: LedgerView; now: Moment }) => (
  <>
    {shown.agenda && (
      <Section title={text.agenda}>
        <Card>
          {shown.agenda.length === 0 && <CardNote>{text.agendaNone}</CardNote>}
          {shown.agenda.map(({ item, numbers }) => (
            <CardNote key={item}>{`${agendaItemName[item]}：${numbers.join('、')}`}</CardNote>
          ))}
        </Card>
      </Section>
    )}
    {shown.communities && <Communities shown={shown} />}
    {shown.amendments.length > 0 && (
      <Section title={text.corrections} hint={text.correctionsHint}>
        {shown.amendments.map((amendment) => (
          <Amendment key={`${amendment.number}:${amendment.at}`} amendment={amendment} now={now} />
        ))}
      </Section>
    )}
  </>
);

function Communities({ shown: { communities = [], kind, first } }: { shown: LedgerView }) {
  return (
    <Section title={text.communities}>
      <Rows>
        {communities.slice(0, 60).map(({ unit, unitName, state, received, closed = 0, unfinished = 0 }) => (
          <ListRow
            key={unit}
            title={unitName}
            note={[
              received === undefined ? text.noCount : text.communityLine(received, closed, unfinished),
              kind === 'month' && monthStateName[state],
            ]
              .filter(Boolean)
              .join(' · ')}
            onClick={() => go(ledgerRoutes.ledger(unit, kind, first))}
          />
        ))}
      </Rows>
    </Section>
  );
}

function Amendment({ amendment, now }: { amendment: AmendmentView; now: Moment }) {
  const { number, at, changes, late, reason, role } = amendment;
  return (
    <Card>
      <CardTitle>{number}</CardTitle>
      <CardNote>
        {[late ? text.late : reason, role && roleName[role], formatMoment(at, now)].filter(Boolean).join(' · ')}
      </CardNote>
      {changes.map(({ column, old, new: value }) => (
        <CardNote key={column}>
          {text.change(columnName[column], cellText(column, old, now), cellText(column, value, now))}
        </CardNote>
      ))}
    </Card>
  );
}
