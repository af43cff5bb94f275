import { MAX_EXTENSION_DAYS, PAUSE_REASONS } from '@domain/cases/asks/ask';
import { isHigherTrack, NO_UNIT, TRACKS, type Track } from '@domain/cases/case';
import { STAFF_ONLY_ACTIONS, type CaseAction, type Detail } from '@domain/cases/lifecycle/event';
import { MAX_NOTE_LENGTH, MAX_REFERRAL_LENGTH } from '@domain/cases/input-limits';
import type { CaseView } from '@domain/cases/view';
import { momentOf, type Day } from '@domain/time';
import { contactMethodName, pauseReasonName, trackName } from '@domain/vocabulary/handling';
import { formatDay } from '@domain/vocabulary/time';
import { uploadPhoto } from '@/cloud/upload';
import { PhotoPicker } from '@/device/photos/PhotoPicker';
import { useNow } from '@/screen/useNow';
import { caseFormText as text, actionTextOf } from '@/text/cases/cases';
import { Choice } from '@/ui/fields/choice/Choice';
import { TextArea } from '@/ui/fields/TextArea';
import { TextInput } from '@/ui/fields/TextInput';
import { takesDetail, type ActionDraft, type EditActionDraft, type MissingDetail } from './actionDraft';
import { CategoryField } from './CategoryField';
import { DatePickerField } from './DatePickerField';
import type { OfferedAction } from './nextActions';
import { OutcomeField } from './OutcomeField';
import { RatingForm } from './RatingForm';
import { SimilarField } from './fields/SimilarField';
import { SupervisionField } from './fields/SupervisionField';
import { UnitField } from './UnitField';

type Props = {
  detail: Detail;
  case: CaseView;
  offered: OfferedAction;
  draft: ActionDraft;
  edit: EditActionDraft;
  gaps: readonly MissingDetail[];
  fieldError?: string;
};

const EXTENSION_DAYS = Array.from({ length: MAX_EXTENSION_DAYS }, (_, n) => ({
  value: String(n + 1),
  label: `${n + 1} ${text.workDaysUnit}`,
}));

const isForStaff = (action: CaseAction): boolean => STAFF_ONLY_ACTIONS.includes(action);

/** The field for one detail of an action. */
export function ActionField({ detail, case: it, offered, draft, edit, gaps, fieldError }: Props) {
  const { action, needs } = offered;
  const optional = !needs.includes(detail);
  const error = (words: string) => fieldError ?? (gaps.includes(detail) ? words : undefined);
  const choose = error(text.missing.choose);
  const write = error(text.missing.write);

  switch (detail) {
    case 'refusalClass': {
      const classes = it.refusalClasses ?? [];
      const chosen = (refusalClass: string) =>
        edit({ refusalClass, channel: classes.find(({ key }) => key === refusalClass)?.channel ?? '' });
      return (
        <Choice
          label={text.refusalClass}
          options={classes.map(({ key, name }) => ({ value: key, label: name }))}
          value={draft.refusalClass}
          error={choose}
          onChange={chosen}
        />
      );
    }
    case 'channel':
      return (
        <TextInput
          label={text.channel}
          hint={draft.refusalClass && text.channelHint}
          value={draft.channel ?? ''}
          maxLength={MAX_REFERRAL_LENGTH}
          error={write}
          onChange={(channel) => edit({ channel })}
        />
      );
    case 'aboutUnit':
      return (
        <UnitField
          label={text.aboutUnit}
          hint={text.aboutUnitHint}
          units={it.units ?? []}
          none={{ value: NO_UNIT, label: text.aboutNoUnit }}
          value={draft.aboutUnit}
          error={choose}
          onChange={(aboutUnit) => edit(({ unit }) => ({ aboutUnit, unit: unit === aboutUnit ? undefined : unit }))}
        />
      );
    case 'unit': {
      // whose case it is not is nothing to suggest
      const isOwn = (name: string) => action === 'askReturn' && name === it.holder.unitName;
      return (
        <UnitField
          label={action === 'askReturn' ? text.suggestedUnit : text.unit}
          optional={optional}
          units={(it.units ?? []).filter(
            ({ id, name, concerned }) => !concerned && id !== draft.aboutUnit && !isOwn(name),
          )}
          value={draft.unit}
          error={choose}
          onChange={(unit) => edit({ unit })}
        />
      );
    }
    case 'pauseReason':
      return (
        <Choice
          label={text.pauseReason}
          options={PAUSE_REASONS.map((value) => ({ value, label: pauseReasonName[value] }))}
          value={draft.pauseReason}
          error={choose}
          onChange={(pauseReason) => edit({ pauseReason, until: undefined })}
        />
      );
    case 'until':
      return (
        <PauseDayField
          days={it.pauseDays?.[draft.pauseReason ?? 'procedure'] ?? []}
          value={draft.until}
          error={error(text.missing.day)}
          onChange={(until) => edit({ until })}
        />
      );
    case 'sameAs':
      return (
        <SimilarField
          action={action}
          case={it}
          value={draft.sameAs}
          error={choose}
          onChange={(sameAs) => edit({ sameAs })}
        />
      );
    case 'endReason':
    case 'ground':
    case 'supervision':
    case 'flag':
    case 'finding':
      return <SupervisionField detail={detail} case={it} draft={draft} edit={edit} error={choose} />;
    case 'workDays':
      return (
        <Choice
          label={text.workDays}
          layout="pills"
          options={EXTENSION_DAYS}
          value={draft.workDays === undefined ? undefined : String(draft.workDays)}
          error={choose}
          onChange={(days) => edit({ workDays: Number(days) })}
        />
      );
    case 'track':
      return (
        <Choice
          label={text.track}
          options={tracksFor(action, it.track).map((value) => ({
            value,
            label: trackName[value],
            hint: text.trackHint[value],
          }))}
          value={draft.track}
          error={choose}
          onChange={(track) => edit({ track })}
        />
      );
    case 'category':
      return <CategoryField now={it.category} value={draft.category} onChange={(category) => edit({ category })} />;
    case 'method':
      return (
        <Choice
          label={text.method}
          layout="pills"
          options={contactMethodName}
          value={draft.method}
          error={choose}
          onChange={(method) => edit({ method })}
        />
      );
    case 'rating':
      return (
        <RatingForm
          byCall={action === 'recordCall'}
          value={draft.rating}
          gaps={gaps}
          onChange={(change) => edit(({ rating }) => ({ rating: { ...rating, ...change } }))}
        />
      );
    case 'outcome':
      return (
        <OutcomeField
          mayPlan={takesDetail(offered, 'plannedUntil')}
          value={draft.outcome}
          error={choose}
          onChange={(outcome) => edit({ outcome })}
        />
      );
    case 'plannedUntil':
      return (
        <DatePickerField
          label={text.plannedUntil}
          value={draft.plannedUntil}
          error={error(text.missing.day)}
          onChange={(plannedUntil) => edit({ plannedUntil })}
        />
      );
    case 'measure':
      return (
        <TextArea
          fixed
          label={text.measure}
          hint={text.measureHint}
          maxLength={MAX_NOTE_LENGTH}
          value={draft.measure ?? ''}
          error={write}
          onChange={(measure) => edit({ measure })}
        />
      );
    case 'note': {
      const { note, placeholder } = actionTextOf(action);
      const hint = isForStaff(action) ? text.forStaff : undefined;
      return (
        <TextArea
          fixed
          label={note ?? text.note}
          hint={hint}
          placeholder={placeholder}
          maxLength={MAX_NOTE_LENGTH}
          optional={optional}
          value={draft.note ?? ''}
          error={write}
          onChange={(words) => edit({ note: words })}
        />
      );
    }
    case 'photos':
      return (
        <PhotoPicker
          label={action === 'finish' ? text.evidence : text.photos}
          optional={optional}
          value={draft.photos}
          error={error(text.missing.photos)}
          onChange={(change) => edit(({ photos }) => ({ photos: change(photos) }))}
          upload={uploadPhoto}
        />
      );
  }
}

/** The tracks that an action may give: another one, up or down. */
const tracksFor = (action: CaseAction, now: Track = 'easy'): readonly Track[] => {
  if (action === 'raiseTrack') return TRACKS.filter((track) => isHigherTrack(track, now));
  return action === 'lowerTrack' ? TRACKS.filter((track) => isHigherTrack(now, track)) : TRACKS;
};

type PauseDayProps = { days: Day[]; value?: Day; error?: string; onChange: (day: Day) => void };

/** The last day of a pause, of those that the rules still allow. */
function PauseDayField({ days, ...field }: PauseDayProps) {
  const now = useNow();
  const options = days.map((day) => ({ value: day, label: formatDay(momentOf(day, 0), now) }));
  return <Choice label={text.pauseUntil} layout="pills" options={options} {...field} />;
}
