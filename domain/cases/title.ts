import { truncate } from '../truncate';
import { mask } from '../wording/masking';
import type { CaseFacts } from './case';

/** The most characters of a title. */
export const MAX_TITLE_LENGTH = 20;
/** Fewer characters than this say too little: the next clause belongs to them. */
const MIN_CLAUSE_LENGTH = 8;

/**
 * What a case is about, by its first words, so that a person recognises it among others. Masked, because neighbours and
 * units read it too; empty when it was reported by photos alone.
 */
export function titleOf({ description }: Pick<CaseFacts, 'description'>): string {
  const words = mask(description).replace(/\s+/g, ' ').trim();
  return cutAtClause(words, /[。！？!?；;]/) ?? cutAtClause(words, /[，,、：:]/) ?? cutAnywhere(words);
}

/** The text up to the last clause that still fits; undefined when none does. */
function cutAtClause(words: string, end: RegExp): string | undefined {
  const [first = '', ...rest] = words.split(end);
  let title = first.trim();
  for (const clause of rest) {
    if ([...title].length >= MIN_CLAUSE_LENGTH || !clause.trim()) break;
    title = `${title}，${clause.trim()}`;
  }
  return [...title].length <= MAX_TITLE_LENGTH ? title : undefined;
}

const cutAnywhere = (words: string): string => `${truncate(words, MAX_TITLE_LENGTH - 1)}…`;
