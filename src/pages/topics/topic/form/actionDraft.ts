import { momentAt, slotAt } from '@domain/halls/slot';
import type { Category } from '@domain/cases/case';
import type { TopicAction, TopicDetails } from '@domain/topics/lifecycle/event';
import type { ReturnReason } from '@domain/topics/topic';
import type { TopicView } from '@domain/topics/view';
import type { PickedPhoto } from '@/device/photos/PhotoPicker';

type YesNo = 'yes' | 'no';

/** What was typed and chosen in the form of an action. */
export type TopicActionDraft = {
  words: Partial<Record<WordField, string>>;
  yes: Partial<Record<YesNoField, YesNo>>;
  pack?: string;
  light: string[];
  reason?: ReturnReason;
  into?: string;
  gathering?: string;
  category?: Category;
  day: string;
  time: string;
  photos: readonly PickedPhoto[];
};

export type WordField =
  | 'note'
  | 'minutes'
  | 'present'
  | 'text'
  | 'correction'
  | 'owner'
  | 'place'
  | 'plan'
  | 'cost'
  | 'payer'
  | 'worseOff'
  | 'name'
  | 'unit'
  | 'baseline'
  | 'target'
  | 'value';
export type YesNoField = 'ownersDecide' | 'meetingDecides' | 'homeToBusiness' | 'someoneLoses' | 'changed' | 'official';

/** The fields of a form, in the order in which they are asked. */
export type FormField =
  WordField | YesNoField | 'pack' | 'light' | 'reason' | 'into' | 'gathering' | 'category' | 'when' | 'photos';

const COSTS: readonly FormField[] = ['cost', 'payer', 'worseOff'];
const FIELDS_OF: Partial<Record<keyof TopicDetails, readonly FormField[]>> = {
  note: ['note'],
  answers: ['ownersDecide', 'meetingDecides', 'homeToBusiness'],
  pack: ['pack'],
  light: ['light'],
  reason: ['reason'],
  into: ['into'],
  option: ['plan', ...COSTS],
  gathering: ['gathering'],
  at: ['when'],
  place: ['place'],
  minutes: ['minutes'],
  present: ['present'],
  photos: ['photos'],
  text: ['text'],
  correction: ['correction'],
  owner: ['owner'],
  changed: ['changed'],
  plan: ['plan', ...COSTS, 'someoneLoses'],
  category: ['category'],
  official: ['official'],
  measure: ['name', 'unit', 'baseline', 'target'],
  measured: ['when', 'value'],
};

/** What may stay empty although its detail is needed. */
const OPTIONAL: readonly FormField[] = ['cost', 'payer', 'worseOff', 'present'];

/** The fields that an action asks for; only a light pack asks how small the matter is. */
export function fieldsOf({ actions, packs = [] }: TopicView, action: TopicAction, { pack }: TopicActionDraft) {
  const offered = actions.find((one) => one.action === action);
  const isLight = packs.some(({ key, light }) => key === pack && light);
  const listed = (names: readonly (keyof TopicDetails)[] = [], optional: boolean) =>
    names.flatMap((name) =>
      (FIELDS_OF[name] ?? [])
        .filter((field) => field !== 'light' || isLight)
        .map((field) => ({ field, optional: optional || OPTIONAL.includes(field) })),
    );
  return [...listed(offered?.needs, false), ...listed(offered?.takes, true)];
}

/** Whether a field was filled in. */
export function isFilled(field: FormField, draft: TopicActionDraft): boolean {
  if (field in WHOLE) return WHOLE[field as keyof typeof WHOLE](draft);
  if (YES_NO.includes(field as YesNoField)) return draft.yes[field as YesNoField] !== undefined;
  return (draft.words[field as WordField] ?? '').trim().length > 0;
}

const YES_NO: readonly YesNoField[] = [
  ...(['ownersDecide', 'meetingDecides', 'homeToBusiness', 'someoneLoses', 'changed', 'official'] as const),
];
const WHOLE = {
  pack: ({ pack }: TopicActionDraft) => pack !== undefined,
  light: () => true,
  reason: ({ reason }: TopicActionDraft) => reason !== undefined,
  into: ({ into }: TopicActionDraft) => into !== undefined,
  gathering: ({ gathering }: TopicActionDraft) => gathering !== undefined,
  category: ({ category }: TopicActionDraft) => category !== undefined,
  when: ({ day }: TopicActionDraft) => day !== '',
  photos: ({ photos }: TopicActionDraft) => photos.some(({ fileID }) => fileID !== undefined),
};

/** A number that somebody typed; 0 where they typed none. */
const numberOf = (words: string | undefined): number => {
  const number = Number((words ?? '').replace(/[^\d.-]/g, ''));
  return Number.isFinite(number) ? number : 0;
};

/** What a form says, as commands take it; each action takes only its own. */
export function toDetails(shown: TopicView, action: TopicAction, draft: TopicActionDraft): TopicDetails {
  const asked = new Set(fieldsOf(shown, action, draft).map(({ field }) => field));
  const said = (field: WordField): string | undefined =>
    asked.has(field) ? draft.words[field]?.trim() || undefined : undefined;
  const isYes = (field: YesNoField): boolean => draft.yes[field] === 'yes';
  const costs = {
    cost: Math.max(0, Math.round(numberOf(draft.words.cost))),
    payer: said('payer') ?? '',
    worseOff: said('worseOff') ?? '',
  };
  const plan = said('plan');
  const files = draft.photos.flatMap(({ fileID }) => fileID ?? []);
  const isMeasured = asked.has('value');
  return withoutUndefined({
    ...{ note: said('note'), minutes: said('minutes'), text: said('text'), correction: said('correction') },
    ...{ owner: said('owner'), place: said('place'), pack: draft.pack, reason: draft.reason, into: draft.into },
    category: asked.has('category') ? draft.category : undefined,
    present: said('present') === undefined ? undefined : Math.round(numberOf(draft.words.present)),
    gathering: asked.has('gathering') && draft.gathering !== undefined ? Number(draft.gathering) : undefined,
    photos: files.length ? files : undefined,
    at: asked.has('when') && !isMeasured ? momentAt(draft.day, slotAt(draft.time)) : undefined,
    changed: asked.has('changed') ? isYes('changed') : undefined,
    official: asked.has('official') ? { passed: isYes('official') } : undefined,
    answers: asked.has('ownersDecide')
      ? {
          ...{ ownersDecide: isYes('ownersDecide'), meetingDecides: isYes('meetingDecides') },
          homeToBusiness: isYes('homeToBusiness'),
        }
      : undefined,
    light: asked.has('light')
      ? {
          buildings: draft.light.includes('building') ? 1 : 2,
          costsNothing: draft.light.includes('costsNothing'),
          nobodyLoses: draft.light.includes('nobodyLoses'),
        }
      : undefined,
    option: plan !== undefined && action === 'addOption' ? { text: plan, ...costs } : undefined,
    plan:
      plan !== undefined && action !== 'addOption'
        ? { text: plan, ...costs, someoneLoses: isYes('someoneLoses') }
        : undefined,
    measure: asked.has('baseline')
      ? {
          ...{ name: said('name') ?? '', unit: said('unit') ?? '' },
          ...{ baseline: numberOf(draft.words.baseline), target: numberOf(draft.words.target) },
        }
      : undefined,
    measured: isMeasured ? { day: draft.day, value: numberOf(draft.words.value) } : undefined,
  });
}

const withoutUndefined = (details: TopicDetails): TopicDetails =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
