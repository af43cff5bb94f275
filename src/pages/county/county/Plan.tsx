import type { Output } from '@domain/contract';
import { countyText as text } from '@/text/county/county';
import { Notice } from '@/ui/feedback/Notice';
import { Card, Section } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { StatusTag } from '@/ui/status/StatusTag';

type PlanView = Output<'county.plan'>;
const TONES = { new: 'done', changed: 'plain', ended: 'warn' } as const;

/** What applying a workbook would do: how many rows of each sheet, and the rows that touch most, named. */
export function Plan({ plan: { counts, changes, remaining } }: { plan: PlanView }) {
  if (!counts.length) return <Notice>{text.unchanged}</Notice>;
  return (
    <Section title={text.plan}>
      <Rows>
        {counts.map(({ sheet, new: added, changed, ended }) => (
          <ListRow key={sheet} title={sheet} note={text.counts(added, changed, ended)} />
        ))}
      </Rows>
      {changes.map((change, n) => (
        <ChangeCard key={n} change={change} />
      ))}
      {remaining > 0 && <CardNote>{text.moreChanges(remaining)}</CardNote>}
    </Section>
  );
}

function ChangeCard({ change: { kind, sheet, name, cells, touched } }: { change: PlanView['changes'][number] }) {
  const open = touched && text.touched(touched.cases, touched.bookings, touched.positions);
  return (
    <Card>
      <CardHead title={name}>
        <StatusTag tone={TONES[kind]}>{text.kinds[kind]}</StatusTag>
      </CardHead>
      <CardNote>{sheet}</CardNote>
      {cells.map(({ column, from, to }) => (
        <CardNote key={column}>{text.cell(column, from, to)}</CardNote>
      ))}
      {open && <CardNote>{open}</CardNote>}
    </Card>
  );
}
