import { useState } from 'react';
import type { Category } from '@domain/cases/case';
import { categoryName } from '@domain/vocabulary/cases';
import { caseFormText as text } from '@/text/cases/cases';
import { SecondaryButton } from '@/ui/actions/Button';
import { Choice } from '@/ui/fields/choice/Choice';
import { Field } from '@/ui/fields/Field';

type Props = { now: Category; value?: Category; onChange: (category: Category) => void };

/** The category that the resident chose, with a folded field to correct it. */
export function CategoryField({ now, value, onChange }: Props) {
  const [unfolded, setUnfolded] = useState(value !== undefined);
  const field = { label: text.category, hint: text.categoryNow(categoryName[now]), optional: true };
  if (unfolded) return <Choice {...field} layout="pills" options={categoryName} value={value} onChange={onChange} />;
  return (
    <Field {...field}>
      <SecondaryButton onClick={() => setUnfolded(true)}>{text.changeCategory}</SecondaryButton>
    </Field>
  );
}
