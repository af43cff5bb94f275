import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '@domain/contract';
import type { QueryResult } from '@/cloud/useQuery';
import { formatError } from '@/screen/formatError';
import { commonText } from '@/text/common';
import { reportText as text } from '@/text/report';
import { Section } from '@/ui/Card';
import { MAX_SEARCH_LENGTH, TextInput } from '@/ui/fields/TextInput';
import { ListRow, Rows } from '@/ui/ListRow';
import { Notice } from '@/ui/Notice';
import { Sheet } from '@/ui/Sheet';
import { Skeleton } from '@/ui/Skeleton';
import type { DraftPlace } from './reportDraft';

type Places = Output<'places.list'>;
type Props = { open: boolean; places: QueryResult<Places>; onChosen: (place: DraftPlace) => void; onClose: () => void };

const MAX_RESULTS = 20;

/** The list of places, searched by a few characters. */
export const PlaceSheet = ({ open, places, onChosen, onClose }: Props) => (
  <Sheet open={open} title={text.findPlace} onClose={onClose}>
    {places.data ? (
      <Search places={places.data} onChosen={onChosen} />
    ) : places.error ? (
      <Notice tone="warn" action={commonText.retry} onAction={() => void places.refresh()}>
        {formatError(places.error).title}
      </Notice>
    ) : (
      <Skeleton cards={1} />
    )}
  </Sheet>
);

function Search({ places: { compounds, stations }, onChosen }: { places: Places; onChosen: Props['onChosen'] }) {
  const [typed, setTyped] = useState('');
  const found = search(compounds, typed);
  const foundStations = search(stations, typed);
  const left = Math.max(0, found.length - MAX_RESULTS);
  return (
    <>
      <TextInput
        label={text.search}
        placeholder={text.searchPlaceholder}
        maxLength={MAX_SEARCH_LENGTH}
        value={typed}
        onChange={setTyped}
      />
      {found.length > 0 && (
        <Section title={text.compounds}>
          <Rows>
            {found.slice(0, MAX_RESULTS).map(({ id, name, communityName, gridName }) => (
              <ListRow
                key={id}
                title={name}
                note={`${communityName} · ${gridName}`}
                onClick={() => onChosen({ kind: 'compound', compound: id, name })}
              />
            ))}
          </Rows>
          {left > 0 && <Text className="report__soft">{text.tooMany(left)}</Text>}
        </Section>
      )}
      {foundStations.length > 0 && (
        <Section title={text.stations}>
          <Rows>
            {foundStations.slice(0, MAX_RESULTS).map(({ id, name, communityName }) => (
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
      {found.length + foundStations.length === 0 && <Notice>{text.notFound}</Notice>}
    </>
  );
}

/** Matches by name first, then by the name of the community. */
function search<T extends { name: string; communityName: string }>(all: readonly T[], typed: string): T[] {
  const named = all.filter(({ name }) => matches(name, typed));
  return [...named, ...all.filter((one) => !named.includes(one) && matches(one.communityName, typed))];
}

/** Whether the typed characters occur in the name in this order. */
function matches(name: string, typed: string): boolean {
  let from = 0;
  return [...typed.replace(/\s/g, '')].every((letter) => (from = name.indexOf(letter, from) + 1) > 0);
}
