import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { Input, Output } from '@domain/contract';
import { MAX_SEARCH_LENGTH } from '@domain/places/input-limits';
import { useQuery } from '@/cloud/useQuery';
import { chooseLocation } from '@/device/location/chooseLocation';
import { CompoundSearch } from '@/screen/CompoundSearch';
import { generalMessageOf } from '@/screen/errors/generalMessage';
import { commonText } from '@/text/common';
import { contactsText as text } from '@/text/contacts';
import { Notice } from '@/ui/feedback/Notice';
import { Skeleton } from '@/ui/feedback/Skeleton';
import { TextInput } from '@/ui/fields/TextInput';
import { ListRow, Rows } from '@/ui/layout/ListRow';

type Props = { onChosen: (place: Input<'places.contacts'>) => void };

/** Finds a place by a few signs of a compound's name, its aliases or its initials, or on the map. */
export function PlaceSearch({ onChosen }: Props) {
  const query = useQuery('places.list', {});
  const { data, error } = query;
  if (!data)
    return error ? (
      <Notice tone="warn" action={commonText.retry} onAction={() => void query.refresh()}>
        {generalMessageOf(error).title}
      </Notice>
    ) : (
      <Skeleton cards={2} />
    );
  return <Search places={data} onChosen={onChosen} />;
}

function Search({ places, onChosen }: Props & { places: Output<'places.list'> }) {
  const [typed, setTyped] = useState('');
  const areas = places.grids.flatMap(({ id, name, area }) => (area ? [{ id, name, area }] : []));

  async function pointOnMap() {
    const point = await chooseLocation(areas);
    if (point) onChosen({ point: { longitude: point.longitude, latitude: point.latitude } });
  }

  return (
    <>
      <TextInput
        label={text.find}
        hint={text.findHint}
        placeholder={text.search}
        value={typed}
        maxLength={MAX_SEARCH_LENGTH}
        onChange={setTyped}
      />
      <CompoundSearch places={places} typed={typed}>
        {(found) => (
          <>
            {found && found.compounds.length > 0 && (
              <Rows>
                {found.compounds.map(({ id, name, communityName, gridName }) => (
                  <ListRow
                    key={id}
                    title={name}
                    note={text.belongs(gridName, [communityName])}
                    onClick={() => onChosen({ compound: id })}
                  />
                ))}
              </Rows>
            )}
            {found?.compounds.length === 0 && <Notice>{text.none}</Notice>}
            {found && found.remaining > 0 && <Text>{text.tooMany(found.remaining)}</Text>}
          </>
        )}
      </CompoundSearch>
      <Rows>
        <ListRow icon="place" title={text.map} note={text.mapHint} onClick={() => void pointOnMap()} />
      </Rows>
    </>
  );
}
