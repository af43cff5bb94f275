import * as limits from '@domain/mediations/input-limits';
import { MAX_NAME_LENGTH, MAX_PHONE_LENGTH } from '@domain/input-limits';
import { NEXT_WAYS } from '@domain/mediations/mediation';
import type { MediationView } from '@domain/mediations/view';
import type { Moment } from '@domain/time';
import { mediationKindName, nextWayName } from '@domain/vocabulary/mediations';
import { mediationFieldText as text } from '@/text/mediations/mediation-actions';
import { mediationsText } from '@/text/mediations/mediations';
import { Notice } from '@/ui/feedback/Notice';
import { Choice } from '@/ui/fields/choice/Choice';
import { Choices } from '@/ui/fields/choice/Choices';
import { TextArea } from '@/ui/fields/TextArea';
import { TextInput } from '@/ui/fields/TextInput';
import { DayField } from '@/ui/fields/time/DayField';
import { TimeField } from '@/ui/fields/time/TimeField';
import type { MediationDraft, ActionField, MediationWordField } from './actionFields';
import { ConcernedField } from './ConcernedField';

type Look = { label: string; hint?: string; placeholder?: string; maxLength: number; lines?: true; type?: 'number' };

const LOOKS: Record<MediationWordField, Look> = {
  summary: {
    label: text.summary,
    placeholder: text.summaryPlaceholder,
    maxLength: limits.MAX_NOTE_LENGTH,
    lines: true,
  },
  note: { label: text.note, maxLength: limits.MAX_NOTE_LENGTH, lines: true },
  name: { label: text.name, placeholder: text.namePlaceholder, maxLength: MAX_NAME_LENGTH },
  phone: { label: text.phone, hint: text.phoneHint, maxLength: MAX_PHONE_LENGTH, type: 'number' },
  words: { label: text.words, maxLength: limits.MAX_WORDS_LENGTH, lines: true },
  contact: { label: text.contact, maxLength: limits.MAX_CONTACT_LENGTH },
  place: { label: text.place, placeholder: text.placePlaceholder, maxLength: limits.MAX_PLACE_LENGTH },
  terms: { label: text.terms, placeholder: text.termsPlaceholder, maxLength: limits.MAX_TERMS_LENGTH, lines: true },
};

type Props = {
  field: ActionField;
  optional: boolean;
  shown: MediationView;
  now: Moment;
  draft: MediationDraft;
  error: string | undefined;
  onChange: (part: Partial<MediationDraft>) => void;
};

/** One field of an action's sheet. */
export function ActionFieldInput({ field, optional, shown, now, draft, error, onChange }: Props) {
  switch (field) {
    case 'kind':
      return (
        <Choice
          label={text.kind}
          layout="pills"
          options={mediationKindName}
          value={draft.kind}
          error={error}
          onChange={(kind) => onChange({ kind })}
        />
      );
    case 'concerned':
      return <ConcernedField value={draft.concerned} onChange={(concerned) => onChange({ concerned })} />;
    case 'ways':
      return (
        <Choices
          label={text.ways}
          options={NEXT_WAYS.map((value) => ({ value, label: nextWayName[value] }))}
          value={draft.ways}
          error={error}
          onChange={(ways) => onChange({ ways })}
        />
      );
    case 'member':
      return shown.candidates?.length ? (
        <Choice
          label={text.member}
          options={shown.candidates.map(({ member, name, role }) => ({
            value: member,
            label: `${name} · ${mediationsText.roles[role]}`,
          }))}
          value={draft.member}
          error={error}
          onChange={(member) => onChange({ member })}
        />
      ) : (
        <Notice>{text.noCandidates}</Notice>
      );
    case 'when':
      return (
        <>
          <DayField label={text.day} value={draft.day} now={now} onChange={(day) => onChange({ day })} />
          <TimeField label={text.time} value={draft.time} onChange={(time) => onChange({ time })} />
        </>
      );
    case 'followUps':
      return (
        <Choices
          optional
          label={text.followUps}
          hint={text.followUpsHint}
          options={text.followUpChoices}
          value={draft.followUps as (keyof typeof text.followUpChoices)[]}
          onChange={(followUps) => onChange({ followUps })}
        />
      );
    default: {
      const { lines, type, ...look } = LOOKS[field];
      const shared = {
        ...look,
        ...{ optional, error, value: draft.words[field] ?? '' },
        onChange: (value: string) => onChange({ words: { ...draft.words, [field]: value } }),
      };
      return lines ? <TextArea fixed {...shared} /> : <TextInput {...shared} type={type ?? 'text'} />;
    }
  }
}
