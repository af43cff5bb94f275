import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '@domain/contract';
import { MAX_SEARCH_LENGTH } from '@domain/places/input-limits';
import { searchByName } from '@domain/places/search';
import type { QueryResult } from '@/cloud/useQuery';
import { CompoundSearch } from '@/screen/CompoundSearch';
import { generalMessageOf } from '@/screen/errors/generalMessage';
import { commonText } from '@/text/common';
import { reportText as text } from '@/text/cases/report';
import { Section } from '@/ui/layout/Card';
import { TextInput } from '@/ui/fields/TextInput';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Notice } from '@/ui/feedback/Notice';
import { Sheet } from '@/ui/layout/Sheet';
import { Skeleton } from '@/ui/feedback/Skeleton';
import type { DraftPlace } from './reportDraft';

type Places = Output<'places.list'>;
type Props = { open: boolean; places: QueryResult<Places>; onChosen: (place: DraftPlace) => void; onClose: () => void };

const MAX_STATIONS = 20;

/** The list of places, searched by a few characters. */
export const PlaceSheet = ({ open, places, onChosen, onClose }: Props) => (
  <Sheet open={open} title={text.findPlace} onClose={onClose}>
    {places.data ? (
      <Search places={places.data} onChosen={onChosen} />
    ) : places.error ? (
      <Notice tone="warn" action={commonText.retry} onAction={() => void places.refresh()}>
        {generalMessageOf(places.error).title}
      </Notice>
    ) : (
      <Skeleton cards={1} />
    )}
  </Sheet>
);

function Search({ places, onChosen }: { places: Places; onChosen: Props['onChosen'] }) {
  const [typed, setTyped] = useState('');
  const foundStations = searchByName(places.stations, typed).slice(0, MAX_STATIONS);
  return (
    <>
      <TextInput
        label={text.search}
        placeholder={text.searchPlaceholder}
        maxLength={MAX_SEARCH_LENGTH}
        value={typed}
        onChange={setTyped}
      />
      <CompoundSearch places={places} typed={typed}>
        {(found) => (
          <>
            {found && found.compounds.length > 0 && (
              <Section title={text.compounds}>
                <Rows>
                  {found.compounds.map(({ id, name, communityName, gridName }) => (
                    <ListRow
                      key={id}
                      title={name}
                      note={`${communityName} · ${gridName}`}
                      onClick={() => onChosen({ kind: 'compound', compound: id, name })}
                    />
                  ))}
                </Rows>
                {found.remaining > 0 && <Text className="report__soft">{text.tooMany(found.remaining)}</Text>}
              </Section>
            )}
            {foundStations.length > 0 && (
              <Section title={text.stations}>
                <Rows>
                  {foundStations.map(({ id, name, communityName }) => (
                    <ListRow
                      key={id}
                      title={name}
                      note={communityName}
                      onClick={() => onChosen({ kind: 'station', station: id, name })}
                    />
                  ))}
                </Rows>
              </Section>
            )}
            {found && found.compounds.length + foundStations.length === 0 && <Notice>{text.notFound}</Notice>}
          </>
        )}
      </CompoundSearch>
    </>
  );
}
