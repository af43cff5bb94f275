import { momentAt, slotAt } from '@domain/halls/slot';
import type { Input } from '@domain/contract';
import { MIN_NOTE_LENGTH, MIN_PLACE_LENGTH, MIN_TERMS_LENGTH } from '@domain/mediations/input-limits';
import type { MediationKind, NextWay } from '@domain/mediations/mediation';
import { addDays, communityDay, type Moment } from '@domain/time';

export type SentInput = Input<'mediations.advance'>;
export type SentAction = SentInput['action'];

/** What was typed and chosen in the sheet of an action. */
export type MediationDraft = {
  words: Partial<Record<MediationWordField, string>>;
  kind?: MediationKind;
  concerned: string[];
  ways: NextWay[];
  member?: string;
  day: string;
  time: string;
  followUps: string[];
};

/** Fields of words: what they are called in a command. */
export type MediationWordField = 'summary' | 'note' | 'name' | 'phone' | 'words' | 'contact' | 'place' | 'terms';
export type ActionField = MediationWordField | 'kind' | 'concerned' | 'ways' | 'member' | 'when' | 'followUps';

type Asked = { field: ActionField; optional: boolean };
const needs = (...fields: ActionField[]): Asked[] => fields.map((field) => ({ field, optional: false }));
const takes = (...fields: ActionField[]): Asked[] => fields.map((field) => ({ field, optional: true }));

/** What each action asks for, in this order. */
const FIELDS: Partial<Record<SentAction, Asked[]>> = {
  accept: [...needs('kind', 'summary'), ...takes('concerned')],
  refuse: needs('note', 'ways'),
  invite: [...needs('name'), ...takes('phone')],
  agree: takes('words', 'contact'),
  tell: [...needs('words'), ...takes('contact')],
  appoint: needs('member'),
  object: takes('note'),
  schedule: needs('when', 'place'),
  recordSession: takes('note'),
  propose: [...needs('terms'), ...takes('followUps')],
  confirmKept: takes('note'),
  reportBroken: needs('note'),
  conclude: needs('note', 'ways'),
};
export const fieldsOf = (action: SentAction): readonly Asked[] => FIELDS[action] ?? [];

/** How much has to be said. */
const SHORTEST: Partial<Record<MediationWordField, number>> = {
  ...{ summary: MIN_NOTE_LENGTH, place: MIN_PLACE_LENGTH, terms: MIN_TERMS_LENGTH },
};

/** Whether a field was filled in. */
export function isFilled(field: ActionField, draft: MediationDraft): boolean {
  switch (field) {
    case 'kind':
    case 'member':
      return draft[field] !== undefined;
    case 'concerned':
    case 'ways':
    case 'followUps':
      return draft[field].length > 0;
    case 'when':
      return draft.day !== '';
    default:
      return (draft.words[field]?.trim().length ?? 0) >= (SHORTEST[field] ?? 1);
  }
}

/** What a sheet says, as the command takes it; each action takes only its own. */
export function toDetails(action: SentAction, draft: MediationDraft, now: Moment): Partial<SentInput> {
  const details: Partial<SentInput> = {};
  for (const { field } of fieldsOf(action))
    if (isFilled(field, draft)) Object.assign(details, valueOf(field, draft, now));
  return details;
}

function valueOf(field: ActionField, draft: MediationDraft, now: Moment): Partial<SentInput> {
  switch (field) {
    case 'kind':
    case 'member':
    case 'concerned':
    case 'ways':
      return { [field]: draft[field] };
    case 'when':
      return { at: momentAt(draft.day, slotAt(draft.time)) };
    case 'followUps':
      return { days: draft.followUps.map((days) => addDays(communityDay(now), Number(days))) };
    default:
      return { [field]: draft.words[field]?.trim() };
  }
}
