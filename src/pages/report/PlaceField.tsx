import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '@domain/contract';
import { MAX_BUILDING_LENGTH, MAX_PLACE_TEXT_LENGTH } from '@domain/places/input-limits';
import type { QueryResult } from '@/cloud/useQuery';
import { chooseLocation } from '@/device/location/chooseLocation';
import { PlaceMap } from '@/device/location/PlaceMap';
import { reportText as text } from '@/text/cases/report';
import { Card } from '@/ui/layout/Card';
import { Field } from '@/ui/fields/Field';
import { TextInput } from '@/ui/fields/TextInput';
import { Icon } from '@/ui/status/icons/Icon';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { PlaceSheet } from './PlaceSheet';
import type { DraftPlace } from './reportDraft';

type Places = Output<'places.list'>;
type Props = {
  value?: DraftPlace;
  onChange: (place: DraftPlace | undefined) => void;
  places: QueryResult<Places>;
  home?: string;
  error?: string;
};

/** Where the problem is: a scanned station, a compound from the list, or a point on the map. */
export function PlaceField({ value, onChange, places, home, error }: Props) {
  const [listOpen, setListOpen] = useState(false);
  const { compounds = [], grids = [] } = places.data ?? {};
  const areas = grids.flatMap(({ id, name, area }) => (area ? [{ id, name, area }] : []));
  const mine = compounds.find(({ id }) => id === home);

  async function pointOnMap() {
    const point = await chooseLocation(areas);
    if (!point) return;
    const { latitude, longitude, name } = point;
    const isGrid = grids.some((grid) => grid.name === name);
    onChange({
      kind: 'point',
      latitude,
      longitude,
      name: name || text.pointChosen,
      ...(name && !isGrid && { text: name.slice(0, MAX_PLACE_TEXT_LENGTH) }),
    });
  }

  function choose(place: DraftPlace) {
    onChange(place);
    setListOpen(false);
  }

  return (
    <>
      <Field label={text.place} error={error}>
        {value ? (
          <Chosen place={value} name={nameOf(value, places.data)} onChange={onChange} />
        ) : (
          <Rows>
            {mine && (
              <ListRow
                icon="person"
                title={text.myCompound(mine.name)}
                onClick={() => choose({ kind: 'compound', compound: mine.id, name: mine.name })}
              />
            )}
            <ListRow icon="building" title={text.fromList} note={text.fromListHint} onClick={() => setListOpen(true)} />
            <ListRow icon="place" title={text.fromMap} note={text.fromMapHint} onClick={() => void pointOnMap()} />
          </Rows>
        )}
      </Field>
      <PlaceSheet open={listOpen} places={places} onClose={() => setListOpen(false)} onChosen={choose} />
    </>
  );
}

type ChosenProps = { place: DraftPlace; name: string; onChange: (place: DraftPlace | undefined) => void };

const Chosen = ({ place, name, onChange }: ChosenProps) => (
  <Card className="report__chosen">
    <View className="report__place">
      <View className="report__place-name" aria-role="status" aria-label={`${text.place}，${name}`}>
        <Icon name="place" />
        <Text>{name}</Text>
      </View>
      <View
        className="report__change"
        hoverClass="report__change_pressed"
        aria-role="button"
        aria-label={text.change}
        onClick={() => onChange(undefined)}
      >
        {text.changeShort}
      </View>
    </View>
    {place.kind === 'point' && (
      <PlaceMap position={{ latitude: place.latitude, longitude: place.longitude }} name={name} />
    )}
    {place.kind === 'compound' && (
      <TextInput
        label={text.building}
        hint={text.buildingHint}
        optional
        maxLength={MAX_BUILDING_LENGTH}
        placeholder={text.buildingPlaceholder}
        value={place.building ?? ''}
        onChange={(building) => onChange({ ...place, building })}
      />
    )}
    <TextInput
      label={text.exactly}
      optional
      maxLength={MAX_PLACE_TEXT_LENGTH}
      placeholder={text.exactlyPlaceholder}
      value={place.text ?? ''}
      onChange={(words) => onChange({ ...place, text: words })}
    />
  </Card>
);

/** Prefers the name in the list: a scanned code brings only an id. */
function nameOf(place: DraftPlace, places: Places | undefined): string {
  const listed = place.kind === 'station' ? places?.stations.find(({ id }) => id === place.station) : undefined;
  return listed?.name ?? (place.name || text.thisStation);
}
