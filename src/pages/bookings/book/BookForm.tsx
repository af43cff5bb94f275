import type { WeekView } from '@domain/bookings/availability/availability-view';
import type { Purpose } from '@domain/halls/hall';
import { MAX_NAME_LENGTH, MAX_PHONE_LENGTH } from '@domain/input-limits';
import { purposeName } from '@domain/vocabulary/halls';
import { bookText as text } from '@/text/bookings/book';
import { stepperText } from '@/text/fields';
import { weekText } from '@/text/halls/halls';
import { Section } from '@/ui/layout/Card';
import { Choice } from '@/ui/fields/choice/Choice';
import { Field } from '@/ui/fields/Field';
import { Stepper } from '@/ui/fields/Stepper';
import { TextInput } from '@/ui/fields/TextInput';
import { Limits } from '@/ui/feedback/Limits';
import { Notice } from '@/ui/feedback/Notice';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';

export type BookingDraft = { purpose?: Purpose; people: number; name: string; phone: string };
export type MissingBookingField = 'purpose' | 'people' | 'name';

/** Returns the fields that are still missing, in the order of the form. */
export const findMissingBookingFields = (
  { purpose, people, name }: BookingDraft,
  guest: boolean,
): MissingBookingField[] =>
  (['purpose', 'people', 'name'] as const).filter(
    (field) => ({ purpose: !purpose, people: people < 1, name: guest && !name.trim() })[field],
  );

const GROUP_SIZES = ['2', '5', '10', '20', '30', '50', '80'];

type Props = {
  week: WeekView;
  draft: BookingDraft;
  guest: boolean;
  missing: readonly MissingBookingField[];
  onChange: (part: Partial<BookingDraft>) => void;
};

/** The form of a booking: purpose, number of people, and the rules of the room. */
export function BookForm({ week: { room, days }, draft, guest, missing, onChange }: Props) {
  const { purpose, people } = draft;
  const { limits } = room;
  const fieldError = (field: MissingBookingField) => (missing.includes(field) ? text.missing[field] : undefined);
  const needsApproval =
    limits.approval === 'always' ||
    (limits.approval === 'byPurpose' && purpose !== undefined && limits.approvalPurposes.includes(purpose));
  const left = days[0]?.remaining ?? 0;
  return (
    <>
      {guest && (
        <TextInput
          label={text.guest}
          value={draft.name}
          maxLength={MAX_NAME_LENGTH}
          error={fieldError('name')}
          onChange={(name) => onChange({ name })}
        />
      )}
      {guest && (
        <TextInput
          label={text.guestPhone}
          optional
          type="number"
          maxLength={MAX_PHONE_LENGTH}
          value={draft.phone}
          onChange={(phone) => onChange({ phone })}
        />
      )}
      <Choice
        label={text.purpose}
        layout="pills"
        options={purposeName}
        value={purpose}
        error={fieldError('purpose')}
        onChange={(chosen) => onChange({ purpose: chosen })}
      />
      <Choice
        label={text.people}
        hint={text.peopleHint(room.capacity)}
        layout="pills"
        options={GROUP_SIZES.filter((size) => Number(size) <= room.capacity).map((size) => ({
          value: size,
          label: stepperText.number(Number(size)),
        }))}
        value={String(people)}
        error={fieldError('people')}
        onChange={(size) => onChange({ people: Number(size) })}
      />
      <Field label={text.exactly}>
        <Stepper
          label={text.people}
          value={people ? stepperText.number(people) : stepperText.unset}
          onLess={people > 1 ? () => onChange({ people: people - 1 }) : undefined}
          onMore={people < room.capacity ? () => onChange({ people: people + 1 }) : undefined}
        />
      </Field>
      <RenderBoundary>{days[0]?.provisional && <Notice tone="warn">{text.provisional}</Notice>}</RenderBoundary>
      <RenderBoundary>
        {needsApproval && <Notice tone="warn">{text.approval(limits.approvalHours)}</Notice>}
      </RenderBoundary>
      <Section title={text.rules} hint={guest ? undefined : left ? weekText.left(left) : weekText.leftNone}>
        <Limits limits={limits} />
      </Section>
    </>
  );
}
