import type { CaseAction } from '@domain/cases/lifecycle/event';
import type { CaseView } from '@domain/cases/view';
import { caseStateName } from '@domain/vocabulary/cases';
import { useQuery } from '@/cloud/useQuery';
import { formatError } from '@/screen/errors/formatError';
import { caseErrorMessages } from '@/text/cases/case-error-messages';
import { caseFormText as text } from '@/text/cases/cases';
import { Choice } from '@/ui/fields/choice/Choice';
import { Field } from '@/ui/fields/Field';
import { Notice } from '@/ui/feedback/Notice';

type Props = {
  action: CaseAction;
  case: CaseView;
  value?: string;
  error?: string;
  onChange: (id: string) => void;
};

/** The case that has the same matter: one of those that the cloud finds; of one person's own for a repeated report. */
export function SimilarField({ action, case: { id }, value, error, onChange }: Props) {
  const query = useQuery('cases.similar', { id });
  const cases = query.data?.cases.filter(({ samePerson = false }) => samePerson === (action === 'repeat')) ?? [];
  const label = action === 'repeat' ? text.repeat : text.merge;
  if (cases.length > 0)
    return (
      <Choice
        label={label}
        hint={text.similarHint}
        options={cases.map((one) => ({
          value: one.id,
          label: `${one.number} ${one.summary}`,
          hint: text.similarCase(caseStateName[one.state], one.supporterCount),
        }))}
        value={value}
        error={error}
        onChange={onChange}
      />
    );
  const words = query.error ? formatError(query.error, caseErrorMessages).body : text.noSimilar;
  return (
    <Field label={label} error={query.loading ? undefined : error}>
      {!query.loading && <Notice>{words}</Notice>}
    </Field>
  );
}
