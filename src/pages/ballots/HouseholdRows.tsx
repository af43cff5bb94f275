import { Fragment, useState, type ReactNode } from 'react';
import { householdRowsText as text } from '@/text/ballots/ballots';
import { LinkButton } from '@/ui/actions/Button';
import { TextInput } from '@/ui/fields/TextInput';
import { Notice } from '@/ui/feedback/Notice';
import { Rows } from '@/ui/layout/ListRow';

/** A big building has hundreds of doors; a screen shows some of them at once. */
const AT_ONCE = 12;
const MAX_DOOR_LENGTH = 10;

type Props<Row> = {
  rows: readonly Row[];
  /** Doors can be looked for: whoever reads them whole. */
  finds?: boolean;
  children: (row: Row) => ReactNode;
};

/** The households of a building, some at a time. Give it the building as its key, so that another one begins anew. */
export function HouseholdRows<Row extends { household: string; label: string }>({ rows, finds, children }: Props<Row>) {
  const [shown, setShown] = useState(AT_ONCE);
  const [door, setDoor] = useState('');
  const found = rows.filter(({ label }) => label.includes(door.trim()));
  const left = found.length - shown;
  return (
    <>
      {finds && rows.length > AT_ONCE && (
        <TextInput
          label={text.find}
          placeholder={text.example}
          value={door}
          onChange={setDoor}
          maxLength={MAX_DOOR_LENGTH}
        />
      )}
      {found.length === 0 && <Notice>{text.none}</Notice>}
      <Rows>
        {found.slice(0, shown).map((row) => (
          <Fragment key={row.household}>{children(row)}</Fragment>
        ))}
      </Rows>
      {left > 0 && <LinkButton onClick={() => setShown(shown + AT_ONCE)}>{text.more(left)}</LinkButton>}
    </>
  );
}
