import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '@domain/contract';
import { joinText as text } from '@/text/people';
import { LinkButton } from '@/ui/Button';
import { Field, type FieldProps } from '@/ui/fields/Field';
import { MAX_SEARCH_LENGTH, TextInput } from '@/ui/fields/TextInput';
import { ListRow, Rows } from '@/ui/ListRow';
import { Notice } from '@/ui/Notice';
import { Sheet } from '@/ui/Sheet';

type Compounds = Output<'places.list'>['compounds'];
type Props = FieldProps & { compounds: Compounds; value?: string; onChange: (compound: string | undefined) => void };

const MAX_RESULTS = 20;

/** The person's compound: a row in the form, and a searchable list, because a county has hundreds. */
export function CompoundPicker({ compounds, value, onChange, ...field }: Props) {
  const [open, setOpen] = useState(false);
  const chosen = compounds.find(({ id }) => id === value);
  const choose = (compound: string | undefined) => {
    onChange(compound);
    setOpen(false);
  };
  return (
    <Field {...field}>
      <Rows>
        <ListRow
          icon="building"
          title={chosen?.name ?? text.choose}
          note={chosen ? formatCompound(chosen) : text.chooseHint}
          onClick={() => setOpen(true)}
        />
      </Rows>
      <Sheet open={open} title={field.label} onClose={() => setOpen(false)}>
        <CompoundResults compounds={compounds} onChosen={choose} />
        <LinkButton onClick={() => choose(undefined)}>{text.notNow}</LinkButton>
      </Sheet>
    </Field>
  );
}

const formatCompound = ({ communityName, gridName }: Compounds[number]) => `${communityName} · ${gridName}`;

function CompoundResults({ compounds, onChosen }: { compounds: Compounds; onChosen: (compound: string) => void }) {
  const [search, setSearch] = useState('');
  const found = compounds.filter(({ name, communityName }) => `${name}${communityName}`.includes(search.trim()));
  return (
    <>
      <TextInput
        label={text.find}
        value={search}
        onChange={setSearch}
        placeholder={text.search}
        maxLength={MAX_SEARCH_LENGTH}
      />
      {found.length > 0 ? (
        <Rows>
          {found.slice(0, MAX_RESULTS).map((compound) => (
            <ListRow
              key={compound.id}
              title={compound.name}
              note={formatCompound(compound)}
              onClick={() => onChosen(compound.id)}
            />
          ))}
        </Rows>
      ) : (
        <Notice>{text.none}</Notice>
      )}
      {found.length > MAX_RESULTS && <Text>{text.tooMany(found.length - MAX_RESULTS)}</Text>}
    </>
  );
}
