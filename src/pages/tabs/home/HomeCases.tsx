import type { Output } from '@domain/contract';
import type { Moment } from '@domain/time';
import { go, routes } from '@/routes';
import { homeText as text } from '@/text/home';
import { LinkButton } from '@/ui/actions/Button';
import { Card, Section } from '@/ui/layout/Card';
import { CaseCard } from '@/screen/CaseCard';

type Overview = Output<'cases.overview'>;
type CaseCardList = Overview['mine'];

/** Staff see three of their tasks above the tiles, a resident the first that waits. */
const shownAbove = (atWork: boolean): number => (atWork ? 3 : 1);

/** The most urgent cases that wait for this person. */
export function HomeWork({ work: { cases, more }, atWork, now }: { work: CaseCardList; atWork: boolean; now: Moment }) {
  if (!cases.length)
    return atWork ? (
      <Section title={text.work}>
        <Card>{text.noWork}</Card>
      </Section>
    ) : null;
  const late = cases.filter(({ overdue }) => overdue).length;
  const count = [text.workCount(cases.length, more), late > 0 && text.workLate(late)].filter(Boolean).join(text.and);
  return (
    <Section
      title={atWork ? text.work : text.waiting}
      hint={atWork ? count : undefined}
      action={atWork ? <AllCasesLink /> : undefined}
    >
      <CaseCards cases={cases.slice(0, shownAbove(atWork))} now={now} />
    </Section>
  );
}

/** The person's own newest cases, without those in the list above. */
export function HomeCases({
  overview: { mine, work },
  atWork,
  now,
}: {
  overview: Overview;
  atWork: boolean;
  now: Moment;
}) {
  const above = work.cases.slice(0, shownAbove(atWork)).map(({ id }) => id);
  const rest = mine.cases.filter(({ id }) => !above.includes(id));
  if (!rest.length && (atWork || mine.cases.length > 0)) return null;
  return (
    <Section title={text.myCases} action={mine.more ? <AllCasesLink /> : undefined}>
      {rest.length ? <CaseCards cases={rest} now={now} /> : <Card>{text.noCases}</Card>}
    </Section>
  );
}

const AllCasesLink = () => <LinkButton onClick={() => go(routes.cases())}>{text.allCases}</LinkButton>;

const CaseCards = ({ cases, now }: { cases: CaseCardList['cases']; now: Moment }) => (
  <>
    {cases.map((one) => (
      <CaseCard key={one.id} case={one} now={now} onClick={() => go(routes.case(one.id))} />
    ))}
  </>
);
