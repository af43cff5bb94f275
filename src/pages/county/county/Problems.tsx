import type { Output } from '@domain/contract';
import { countyText as text } from '@/text/county/county';
import { Notice } from '@/ui/feedback/Notice';
import { Card } from '@/ui/layout/Card';
import { CardNote, CardTitle } from '@/ui/layout/CardHead';

/** What is wrong with a workbook: where each problem stands and what to do, errors first. */
export function Problems({ check: { errors, warnings, problems } }: { check: Output<'county.check'> }) {
  if (!errors && !warnings) return <Notice>{text.clean}</Notice>;
  const left = errors + warnings - problems.length;
  return (
    <>
      {errors > 0 && <Notice tone="danger">{text.errors(errors)}</Notice>}
      {warnings > 0 && <Notice tone="warn">{text.warnings(warnings)}</Notice>}
      {problems.map(({ place, text: words }, n) => (
        <Card key={n}>
          <CardTitle>{place}</CardTitle>
          <CardNote>{words}</CardNote>
        </Card>
      ))}
      {left > 0 && <CardNote>{text.moreProblems(left)}</CardNote>}
    </>
  );
}
