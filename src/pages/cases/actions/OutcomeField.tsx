import { OUTCOMES, type Outcome } from '@domain/cases/case';
import { outcomeName } from '@domain/vocabulary/handling';
import { caseFormText as text } from '@/text/cases/cases';
import { Choice } from '@/ui/fields/choice/Choice';

type Props = { mayPlan: boolean; value?: Outcome; error?: string; onChange: (outcome: Outcome) => void };

/** The outcome of the work. "Planned" is offered only where a day can be given. */
export const OutcomeField = ({ mayPlan, ...field }: Props) => (
  <Choice
    label={text.outcome}
    options={OUTCOMES.filter((outcome) => mayPlan || outcome !== 'planned').map((value) => ({
      value,
      label: outcomeName[value],
      hint: text.outcomeHint[value],
    }))}
    {...field}
  />
);
