import { useState } from 'react';
import { MAX_SEARCH_LENGTH } from '@domain/places/input-limits';
import { searchByName } from '@domain/places/search';
import { useQuery } from '@/cloud/useQuery';
import { peopleRoutes } from '@/peopleRoutes';
import { go } from '@/routes';
import { QueryPage } from '@/screen/page/QueryPage';
import { positionsText as text } from '@/text/people/positions';
import { TextInput } from '@/ui/fields/TextInput';
import { Notice } from '@/ui/feedback/Notice';
import { ListRow, Rows } from '@/ui/layout/ListRow';

const MAX_SHOWN = 30;

/** The units of the county, found by a few letters of their names. */
export function UnitList() {
  const places = useQuery('places.list', {});
  const [typed, setTyped] = useState('');
  return (
    <QueryPage query={places}>
      {({ units }) => {
        const found = searchByName(units, typed);
        return (
          <>
            <TextInput
              label={text.unitName}
              value={typed}
              onChange={setTyped}
              placeholder={text.findUnit}
              maxLength={MAX_SEARCH_LENGTH}
            />
            {found.length ? (
              <Rows>
                {found.slice(0, MAX_SHOWN).map(({ id, name }) => (
                  <ListRow key={id} icon="building" title={name} onClick={() => go(peopleRoutes.positions(id))} />
                ))}
              </Rows>
            ) : (
              <Notice>{text.noUnit}</Notice>
            )}
            {found.length > MAX_SHOWN && <Notice>{text.more(found.length - MAX_SHOWN)}</Notice>}
          </>
        );
      }}
    </QueryPage>
  );
}
