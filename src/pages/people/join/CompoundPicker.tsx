import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '@domain/contract';
import { MAX_SEARCH_LENGTH } from '@domain/places/input-limits';
import { CompoundSearch } from '@/screen/CompoundSearch';
import { joinText as text } from '@/text/people/people';
import { LinkButton } from '@/ui/actions/Button';
import { Field, type FieldProps } from '@/ui/fields/Field';
import { TextInput } from '@/ui/fields/TextInput';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Notice } from '@/ui/feedback/Notice';
import { Sheet } from '@/ui/layout/Sheet';

type Places = Pick<Output<'places.list'>, 'compounds' | 'moreCompounds'>;
type Compound = Places['compounds'][number];
type Props = FieldProps & { places: Places; value?: string; onChange: (compound: string | undefined) => void };

/** The person's compound: a row in the form, and a searchable list, because a county has hundreds. */
export function CompoundPicker({ places, value, onChange, ...field }: Props) {
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState<Compound>(); // a compound that was searched may be in no list
  const chosen = [picked, ...places.compounds].find((compound) => compound?.id === value);
  const choose = (compound: Compound | undefined) => {
    setPicked(compound);
    onChange(compound?.id);
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
        <CompoundResults places={places} onChosen={choose} />
        <LinkButton onClick={() => choose(undefined)}>{text.notNow}</LinkButton>
      </Sheet>
    </Field>
  );
}

const formatCompound = ({ communityName, gridName }: Compound) => `${communityName} · ${gridName}`;

function CompoundResults({ places, onChosen }: { places: Places; onChosen: (compound: Compound) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <>
      <TextInput
        label={text.find}
        value={typed}
        onChange={setTyped}
        placeholder={text.search}
        maxLength={MAX_SEARCH_LENGTH}
      />
      <CompoundSearch places={places} typed={typed}>
        {(found) => (
          <>
            {found && found.compounds.length > 0 && (
              <Rows>
                {found.compounds.map((compound) => (
                  <ListRow
                    key={compound.id}
                    title={compound.name}
                    note={formatCompound(compound)}
                    onClick={() => onChosen(compound)}
                  />
                ))}
              </Rows>
            )}
            {found?.compounds.length === 0 && <Notice>{text.none}</Notice>}
            {found && found.remaining > 0 && <Text>{text.tooMany(found.remaining)}</Text>}
          </>
        )}
      </CompoundSearch>
    </>
  );
}
