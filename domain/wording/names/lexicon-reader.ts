import { LEXICON } from './lexicon';
import { COMPOUND, FOREIGN, GIVEN, NOT_GIVEN, NOT_LAST, NO_SURNAME, OFTEN_WORDS, SURNAMES } from './letters';

/** The cost of a letter that is no word of the dictionary. */
export const UNKNOWN_LETTER = 15;
const RARE_GIVEN = 10;
/** Surnames that are more often another word cost this more. */
const PREPOSITIONS = '和向';
const AMBIGUITY = 3.5;
const UNLISTED = 9;
/** A letter behind the first surnames that is a word as frequent as this is more often the word. */
const [FREQUENT_SURNAMES, FREQUENT_WORD] = [150, 8];
/** The first surnames, of which a whole name is likely also where the letter is often another word. */
const VERY_FREQUENT = 40;

const OF_PLACES = /[路街巷弄村庄屯窑站苑镇乡县]/;
/** 王家沟, 李家桥: what stands behind a surname and 家 in the name of a place. */
const NAME_OF_PLACE = /^家[沟桥园河岭坡洼寨塘台岗坝坪湖渡港口坟院祠庙]/;

/** 臧老四, 马六: how people of a village are called. */
const BYNAME = /^(?:[老小大][一二三四五六七八九蔫拐歪倔憨黑栓根疤怪抠犟]|[二三四五六七八九])$/;

let words: ReadonlyMap<string, number> | undefined;

function readLexicon(): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  for (const [cost, groups] of Object.entries(LEXICON))
    for (const group of groups.split(' ')) {
      const [[head, ...tails] = [], ...long] = group.split(',').map((part, at) => (at === 0 ? [...part] : part)) as [
        string[],
        ...string[],
      ];
      for (const tail of [...tails, ...long]) costs.set(tail === '.' ? head! : head! + tail, Number(cost));
    }
  return costs;
}

/** How rare a word is, as the negative logarithm of its share; undefined if the dictionary has none. */
export function wordCost(word: string): number | undefined {
  words ??= readLexicon();
  return words.get(word);
}

const isOftenWord = (letter: string, rank: number): boolean =>
  OFTEN_WORDS.includes(letter) || (rank > FREQUENT_SURNAMES && (wordCost(letter) ?? UNKNOWN_LETTER) <= FREQUENT_WORD);
const surnames = new Map(
  [...SURNAMES].map((letter, rank): [string, number] => [
    letter,
    2.5 +
      0.75 * Math.log(rank + 1) +
      (isOftenWord(letter, rank) ? AMBIGUITY : 0) +
      (PREPOSITIONS.includes(letter) ? AMBIGUITY : 0),
  ]),
);
const foreign = new Set(FOREIGN);
const ambiguous = new Set([...SURNAMES].filter((letter, rank) => rank < VERY_FREQUENT && isOftenWord(letter, rank)));
const compounds = new Set(COMPOUND.split('|'));
const given = new Map(
  Object.entries(GIVEN)
    .reverse()
    .flatMap(([cost, letters]) => [...letters].map((letter): [string, number] => [letter, Number(cost)])),
);

/** Whether one of the most frequent surnames is more often another word. */
export const isAmbiguous = (letter: string): boolean => ambiguous.has(letter);
/** What such a surname costs less before two letters of a given name. */
export const WHOLE_NAME_RELIEF = 2;

/** How rare a surname is among surnames; undefined if these letters are none. */
export const surnameCost = (letters: string): number | undefined =>
  letters.length === 2 ? (compounds.has(letters) ? 7 : undefined) : surnames.get(letters);

/** The cost of a letter as a surname that is on no list, where only a form of address shows it. */
export const unlistedCost = (letter: string): number =>
  NO_SURNAME.includes(letter) || (wordCost(letter) ?? UNKNOWN_LETTER) <= FREQUENT_WORD ? Infinity : UNLISTED;

/** How rare the letters of a given name are together; infinite if a letter never stands in one. */
export function givenCost(letters: string): number {
  if (BYNAME.test(letters)) return letters.length * 3.5;
  if (NOT_LAST.includes(letters.at(-1)!) || OF_PLACES.test(letters) || NAME_OF_PLACE.test(letters)) return Infinity;
  return [...letters].reduce(
    (sum, letter) => sum + (NOT_GIVEN.includes(letter) ? Infinity : (given.get(letter) ?? RARE_GIVEN)),
    0,
  );
}

/** Whether all letters are usual in names of other languages that are written by their sound. */
export const isForeign = (letters: string): boolean =>
  [...letters.replace('不都', '布')].every((letter) => foreign.has(letter));
