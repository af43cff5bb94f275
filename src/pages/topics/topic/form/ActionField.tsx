import { CATEGORIES } from '@domain/cases/case';
import * as limits from '@domain/topics/input-limits';
import { categoryName } from '@domain/vocabulary/cases';
import { formatMoment } from '@domain/vocabulary/time';
import { returnReasonName } from '@domain/vocabulary/topics/topics';
import { uploadPhoto } from '@/cloud/upload';
import { PhotoPicker } from '@/device/photos/PhotoPicker';
import { topicFieldText as text } from '@/text/topics/topic-actions';
import { Choice } from '@/ui/fields/choice/Choice';
import { Choices } from '@/ui/fields/choice/Choices';
import { DayField } from '@/ui/fields/time/DayField';
import { TimeField } from '@/ui/fields/time/TimeField';
import type { TopicActionDraft, WordField, YesNoField } from './actionDraft';
import type { FieldOfAction } from './fieldOfAction';
import { OtherTopicField } from './OtherTopicField';
import { PastDayField } from './PastDayField';
import { isWordField, WordsField } from './WordsField';

const YES_NO: Record<YesNoField, { label: string; yes: string; no: string }> = {
  ownersDecide: { label: text.questions.ownersDecide, yes: text.yes, no: text.no },
  meetingDecides: { label: text.questions.meetingDecides, yes: text.yes, no: text.no },
  homeToBusiness: { label: text.questions.homeToBusiness, yes: text.yes, no: text.no },
  someoneLoses: { label: text.someoneLoses, yes: text.someoneLosesYes, no: text.someoneLosesNo },
  changed: { label: text.changed, yes: text.changedYes, no: text.changedNo },
  official: { label: text.official, yes: text.officialYes, no: text.officialNo },
};

/** One field of an action's form. */
export function ActionField(props: FieldOfAction) {
  const { field, optional, form, now, draft, error, onChange } = props;
  const set = (part: Partial<TopicActionDraft>) => onChange((before) => ({ ...before, ...part }));
  if (isWordField(field)) return <WordsField {...props} field={field as WordField} />;
  if (field in YES_NO) {
    const name = field as YesNoField;
    const { label, yes, no } = YES_NO[name];
    return (
      <Choice
        label={label}
        layout="pills"
        options={{ yes, no }}
        value={draft.yes[name]}
        error={error}
        onChange={(value) => onChange((before) => ({ ...before, yes: { ...before.yes, [name]: value } }))}
      />
    );
  }
  switch (field) {
    case 'pack':
      return (
        <Choice
          label={text.pack}
          options={(form.shown.packs ?? []).map(({ key, name }) => ({ value: key, label: name }))}
          value={draft.pack}
          error={error}
          onChange={(pack) => set({ pack })}
        />
      );
    case 'light':
      return (
        <Choices
          label={text.light}
          options={text.lightChoices}
          value={draft.light}
          onChange={(light) => set({ light })}
        />
      );
    case 'reason':
      return (
        <Choice
          label={text.reason}
          options={returnReasonName}
          value={draft.reason}
          error={error}
          onChange={(reason) => set({ reason })}
        />
      );
    case 'into':
      return (
        <OtherTopicField
          label={text.into}
          than={form.shown.id}
          value={draft.into}
          error={error}
          onChange={(into) => set({ into })}
        />
      );
    case 'gathering':
      return (
        <Choice
          label={text.gathering}
          options={form.shown.gatherings.map(({ id, at, place }) => ({
            value: String(id),
            label: `${formatMoment(at, now)} ${place}`,
          }))}
          value={draft.gathering}
          error={error}
          onChange={(gathering) => set({ gathering })}
        />
      );
    case 'category':
      return (
        <Choice
          label={text.category}
          layout="pills"
          optional={optional}
          options={CATEGORIES.filter((one) => one !== 'unknown').map((value) => ({
            value,
            label: categoryName[value],
          }))}
          value={draft.category}
          onChange={(category) => set({ category })}
        />
      );
    case 'when':
      return form.action === 'measure' ? (
        <PastDayField label={text.day} value={draft.day} now={now} onChange={(day) => set({ day })} />
      ) : (
        <>
          <DayField label={text.day} value={draft.day} now={now} onChange={(day) => set({ day })} />
          <TimeField label={text.time} value={draft.time} onChange={(time) => set({ time })} />
        </>
      );
    default:
      return (
        <PhotoPicker
          label={text.photos}
          hint={text.photosHint}
          optional={optional}
          maxCount={limits.MAX_TOPIC_PHOTOS}
          value={draft.photos}
          error={error}
          onChange={(change) => onChange((before) => ({ ...before, photos: change(before.photos) }))}
          upload={uploadPhoto}
        />
      );
  }
}
