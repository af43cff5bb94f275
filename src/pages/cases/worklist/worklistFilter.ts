import type { Input } from '@domain/contract';
import { caseStateName, categoryName } from '@domain/vocabulary/cases';
import { channelName, trackName } from '@domain/vocabulary/handling';
import { worklistText as text } from '@/text/cases/worklist';

/** What a clerk looks for; it stays on the phone until it is cleared. */
export type WorklistFilter = Omit<Input<'cases.search'>, 'after'>;

export const emptyFilter: WorklistFilter = { part: 'open', order: 'due', words: '' };

/** Says what a list is narrowed to, beside its words and its part; empty where nothing is. */
export const formatFilter = ({
  late,
  states = [],
  tracks = [],
  categories = [],
  channels = [],
  again,
}: WorklistFilter): string =>
  [
    late && text.lateness[late],
    ...states.map((state) => caseStateName[state]),
    ...tracks.map((track) => trackName[track]),
    ...categories.map((category) => categoryName[category]),
    ...channels.map((channel) => channelName[channel]),
    again && text.again,
  ]
    .filter(Boolean)
    .join(text.and);

/** The same words, part and order without conditions. */
export const withoutConditions = ({ part, order, words }: WorklistFilter): WorklistFilter => ({ part, order, words });
