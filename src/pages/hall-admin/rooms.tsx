import { useState } from 'react';
import type { RoomKind } from '@domain/halls/hall';
import {
  MAX_EQUIPMENT,
  MAX_EQUIPMENT_LENGTH,
  MAX_FLOOR_LENGTH,
  MAX_ROOM_NAME_LENGTH,
  MAX_ROOM_NOTE_LENGTH,
} from '@domain/halls/input-limits';
import type { SetupView } from '@domain/halls/view';
import { roomKindName } from '@domain/vocabulary/halls';
import { newId } from '@/device/storage/newId';
import { hallRoutes } from '@/hallRoutes';
import { go, replaceWith } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { showFirstMissing } from '@/screen/errors/formFeedback';
import type { RouteParams } from '@/screen/params/routeParams';
import { stepperText } from '@/text/fields';
import { hallSetupText as text } from '@/text/halls/hall-setup';
import { Choice } from '@/ui/fields/choice/Choice';
import { Choices } from '@/ui/fields/choice/Choices';
import { NumberField } from '@/ui/fields/NumberField';
import { TextInput } from '@/ui/fields/TextInput';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { SwitchRow } from '@/ui/actions/SwitchRow';
import { SetupPage } from './setup/SetupPage';
import { useSetup } from './setup/useSetup';

type Room = Omit<SetupView['rooms'][number], 'hours' | 'rules' | 'kind'> & { kind?: RoomKind };
const CAPACITIES = [
  ...Array.from({ length: 20 }, (_, n) => n + 1),
  25,
  30,
  35,
  40,
  50,
  60,
  80,
  100,
  120,
  150,
  200,
  300,
  500,
];
const DEFAULT_CAPACITY = 20;

export default createPage(RoomSetup, ['hall']);

/** Edits one room: its kind, capacity and equipment, and whether it shares its space with another. */
function RoomSetup({ hall, room }: RouteParams<'hall'>) {
  const [newRoomId] = useState(() => `${hall}-${newId().slice(-10)}`); // a room's id begins with its hall's id
  const [changed, setChanged] = useState<Partial<Room>>({});
  const [tried, setTried] = useState(false);
  const settings = useSetup(
    hall,
    undefined,
    room ? undefined : () => replaceWith(hallRoutes.roomSetup(hall, newRoomId)),
  );
  const roomOf = (setup: SetupView): Room => {
    const {
      hours: _hours,
      rules: _rules,
      ...before
    } = setup.rooms.find(({ id }) => id === (room ?? newRoomId)) ?? blank(newRoomId);
    return { ...before, ...changed };
  };

  function submit(setup: SetupView) {
    setTried(true);
    const { kind, ...rest } = roomOf(setup);
    showFirstMissing([!rest.name.trim() && text.missing.name, !kind && text.missing.kind]);
    if (kind && rest.name.trim()) void settings.save(setup, { kind: 'room', room: { ...rest, kind } });
  }

  return (
    <SetupPage settings={settings} changed={Object.keys(changed).length > 0} onSave={submit}>
      {(setup) => (
        <>
          <RoomFields value={roomOf(setup)} tried={tried} onChange={(part) => setChanged({ ...changed, ...part })} />
          {!room && (
            <SharedSpaceField
              setup={setup}
              own={newRoomId}
              value={roomOf(setup).space}
              onChange={(space) => setChanged({ ...changed, space })}
            />
          )}
          {room && (
            <Rows>
              <ListRow
                icon="clock"
                title={text.ownHours}
                note={text.ownHoursHint}
                onClick={() => go(hallRoutes.openingHours(hall, room))}
              />
              <ListRow
                icon="list"
                title={text.ownRules}
                note={text.ownRulesHint}
                onClick={() => go(hallRoutes.bookingRules(hall, room))}
              />
            </Rows>
          )}
        </>
      )}
    </SetupPage>
  );
}

const blank = (id: string): Room & { hours?: undefined; rules?: undefined } => ({
  id,
  space: id,
  name: '',
  capacity: DEFAULT_CAPACITY,
  floor: '',
  equipment: [],
  note: '',
  inUse: true,
});

type FieldsProps = { value: Room; tried: boolean; onChange: (part: Partial<Room>) => void };

function RoomFields({ value: setup, tried, onChange }: FieldsProps) {
  const ready: readonly string[] = text.equipmentReady;
  const own = setup.equipment.filter((thing) => !ready.includes(thing));
  // the text as typed: a space at its end begins the next word
  const [typed, setTyped] = useState(own.join(' '));
  function type(words: string) {
    setTyped(words);
    onChange({
      equipment: [...setup.equipment.filter((thing) => ready.includes(thing)), ...words.split(/\s+/).filter(Boolean)],
    });
  }
  const fieldError = (given: unknown, words: string) => (tried && !given ? words : undefined);
  return (
    <>
      <TextInput
        label={text.name}
        placeholder={text.namePlaceholder}
        maxLength={MAX_ROOM_NAME_LENGTH}
        value={setup.name}
        error={fieldError(setup.name.trim(), text.missing.name)}
        onChange={(name) => onChange({ name })}
      />
      <Choice
        label={text.kind}
        layout="pills"
        options={roomKindName}
        value={setup.kind}
        error={fieldError(setup.kind, text.missing.kind)}
        onChange={(kind) => onChange({ kind })}
      />
      <NumberField
        label={text.capacity}
        value={setup.capacity}
        say={stepperText.number}
        values={CAPACITIES}
        onChange={(capacity) => onChange({ capacity })}
      />
      <TextInput
        label={text.floor}
        optional
        placeholder={text.floorPlaceholder}
        maxLength={MAX_FLOOR_LENGTH}
        value={setup.floor}
        onChange={(floor) => onChange({ floor })}
      />
      <Choices
        label={text.equipment}
        optional
        options={ready.map((value) => ({ value, label: value }))}
        value={setup.equipment.filter((thing) => ready.includes(thing))}
        onChange={(chosen) => onChange({ equipment: [...chosen, ...own] })}
      />
      <TextInput
        label={text.equipmentOwn}
        optional
        maxLength={MAX_EQUIPMENT * (MAX_EQUIPMENT_LENGTH + 1)}
        value={typed}
        onChange={type}
      />
      <TextInput
        label={text.note}
        optional
        placeholder={text.notePlaceholder}
        maxLength={MAX_ROOM_NOTE_LENGTH}
        value={setup.note}
        onChange={(note) => onChange({ note })}
      />
      <Rows>
        <SwitchRow title={text.inUse} on={setup.inUse} onChange={(inUse) => onChange({ inUse })} />
      </Rows>
    </>
  );
}

const SharedSpaceField = ({
  setup: { rooms },
  own,
  value,
  onChange,
}: {
  setup: SetupView;
  own: string;
  value: string;
  onChange: (space: string) => void;
}) => (
  <Choice
    label={text.shares}
    hint={text.sharesHint}
    layout="pills"
    options={[
      { value: own, label: text.sharesNone },
      ...rooms
        .filter(({ id, space }) => id !== own && rooms.find((one) => one.space === space)?.id === id)
        .map(({ space, name }) => ({ value: space, label: name })),
    ]}
    value={value}
    onChange={onChange}
  />
);
