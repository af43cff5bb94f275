import { useState } from 'react';
import type { CaseView } from '@domain/cases/view';
import { MAX_SEARCH_LENGTH } from '@domain/places/input-limits';
import type { UnitKind } from '@domain/places/place';
import { searchByName } from '@domain/places/search';
import { unitKindName } from '@domain/vocabulary/places';
import { caseFormText as text } from '@/text/cases/cases';
import { Choice } from '@/ui/fields/choice/Choice';
import { Field } from '@/ui/fields/Field';
import { TextInput } from '@/ui/fields/TextInput';
import { Notice } from '@/ui/feedback/Notice';

type Props = {
  label: string;
  hint?: string;
  optional?: boolean;
  /** A choice beside the units. */
  none?: { value: string; label: string };
  units: NonNullable<CaseView['units']>;
  value?: string;
  error?: string;
  onChange: (unit: string) => void;
};

const UNIT_KINDS: readonly UnitKind[] = ['community', 'subdistrict', 'department', 'district'];
const SEARCH_THRESHOLD = 12;

/** One of the units: grouped by kind, nearest first, with a search in long lists. */
export function UnitField({ label, hint, optional, none, units, value, error, onChange }: Props) {
  const [words, setWords] = useState('');
  const matching = searchByName(units, words);
  const found = units.filter((unit) => unit.id === value || matching.includes(unit));
  const groups = UNIT_KINDS.map((kind) => ({ kind, units: found.filter((unit) => unit.kind === kind) })).filter(
    ({ units }) => units.length > 0,
  );
  return (
    <Field label={label} hint={hint} optional={optional} error={error}>
      {units.length > SEARCH_THRESHOLD && (
        <TextInput label={text.findUnit} optional value={words} onChange={setWords} maxLength={MAX_SEARCH_LENGTH} />
      )}
      {groups.map(({ kind, units }) => (
        <Choice
          key={kind}
          label={unitKindName[kind]}
          layout="pills"
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={value}
          onChange={onChange}
        />
      ))}
      {groups.length === 0 && <Notice>{text.noUnit}</Notice>}
      {none && <Choice label={label} layout="pills" options={[none]} value={value} onChange={onChange} />}
    </Field>
  );
}
