import { useState } from 'react';
import type { Output } from '@domain/contract';
import { joinText as text } from '@/text/people';
import { LinkButton } from '@/ui/Button';
import { Choice } from '@/ui/Choice';
import type { FieldProps } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { TextInput } from '@/ui/TextInput';

type Compounds = Output<'places.list'>['compounds'];
type Props = FieldProps & { compounds: Compounds; value?: string; onChange: (compound: string | undefined) => void };

const SHOWN = 6;

/** Finds a compound by a few letters of its name; a county has hundreds. */
export function CompoundPicker({ compounds, value, onChange, ...field }: Props) {
  const [words, setWords] = useState('');
  const chosen = compounds.find(({ id }) => id === value);
  const found = compounds.filter(({ name, communityName }) => `${name}${communityName}`.includes(words.trim())).slice(0, SHOWN);
  const shown = chosen ? [chosen] : found;
  return (
    <>
      {!chosen && <TextInput {...field} optional value={words} onChange={setWords} placeholder={text.search} most={20} />}
      {shown.length ? (
        <Choice
          label={chosen ? field.label : text.found}
          options={shown.map(({ id, name, communityName, gridName }) => ({ value: id, label: name, hint: `${communityName} · ${gridName}` }))}
          value={value}
          onChange={onChange}
        />
      ) : (
        <Notice>{text.none}</Notice>
      )}
      {chosen && <LinkButton onClick={() => onChange(undefined)}>{text.notNow}</LinkButton>}
    </>
  );
}
