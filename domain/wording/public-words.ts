import { maskAmounts } from './amounts';
import { cutOut, fold, replaceFolded, type Folded } from './folded';
import { mask } from './masking';
import { MORE_OFTEN_WORDS, SURNAMES, WORDS_AT_NAME } from './name-words';

const SURNAME = `[${[...SURNAMES].filter((one) => !MORE_OFTEN_WORDS.includes(one)).join('')}]`;
const GIVEN = '(?![总的了在是都和来去给让叫请找问说把被有没不要就也还很太这那])[\\u3400-\\u9fff]';
const KIN = '妈|爸|母亲|父亲|老伴|丈夫|妻子|老公|老婆|爱人|儿子|女儿|孙子|孙女|婆婆|公公|岳父|岳母|邻居|租客|房东';

/** Names that `mask` leaves, because a unit that works on a case may need the words around them. */
const NAMES: readonly RegExp[] = [
  // behind a form of address: 一位女士叫刘芳, 先生姓王, 女士（李梅）
  new RegExp(
    '(?<=(?:先生|女士|小姐|同志|师傅)\\s?(?:名?叫|姓|是|[((]|[::])?\\s?)' +
      `[${SURNAMES}][\\u3400-\\u9fff]{0,2}(?=[))::]|[说答来在同反提家,,。、]|$)`,
    'gu',
  ),
  // behind a word for a relative or neighbour
  new RegExp(`(?<=${KIN})(?!${WORDS_AT_NAME})${SURNAME}(?:${GIVEN}){2}`, 'gu'),
  new RegExp(`(?<=${KIN})(?!${WORDS_AT_NAME})${SURNAME}${GIVEN}(?=[在说来和家,,。、]|$)`, 'gu'),
  // before one: 倪姓住户, 老尹头
  new RegExp(`[${SURNAMES}](?=姓(?:住户|业主|人家|居民|男子|女子|老人|[,,。]|$))`, 'gu'),
  new RegExp(`(?<=老)(?!石)${SURNAME}(?=头(?!脑))`, 'gu'),
];

const maskOtherNames = (text: string): string =>
  NAMES.reduce((before, pattern) => replaceFolded(before, pattern, '*'), fold(text)).letters.join('');

/**
 * Words as anybody may read them: without what `mask` takes out, other names, and amounts that tell about a
 * person (domain rules §11).
 */
export const maskForPublic = (text: string): string => maskAmounts(maskOtherNames(mask(text)));

/** A compound by all its names. */
export type CompoundNames = { name: string; aliases?: readonly string[] };

const NUMBER = '(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})';
const BETWEEN = '\\s?[-‐-―−~、,和至到]\\s?';
const HOUSES: readonly RegExp[] = [
  new RegExp(`(?:${NUMBER}(?:${BETWEEN}))*${NUMBER}(?=\\s?(?:号楼|号院|#))`, 'gu'),
  /(?:[0-9]{1,3}|[A-Z])(?=\s?[栋幢](?!楼(?![下上前后里道])))/gu,
  /[A-Z](?=\s?座)/gu,
];
const ONE_NUMBER = new RegExp(NUMBER, 'gu');

const maskHouses = (text: Folded): Folded =>
  HOUSES.reduce(
    (before, pattern) =>
      replaceFolded(before, pattern, (match) => match.replace(ONE_NUMBER, '*').replace(/[A-Z]/g, '*')),
    text,
  );

/** The name without what tells its kind: 阳光里小区 → 阳光里. One character says too little. */
const baseNameOf = (name: string): string => name.replace(/(?:小区|家属院|宿舍|家园|花园|公寓|社区)$/, '');

/** Words without the names of a compound and the numbers of its houses, for a reporter who wants to be found less. */
export function blurCompound(text: string, { name, aliases = [] }: CompoundNames): string {
  const names = [...new Set([name, ...aliases, baseNameOf(name)])]
    .filter((one) => [...one].length > 1)
    .sort((a, b) => b.length - a.length);
  const blurred = names.reduce((before, one) => replaceName(before, fold(one).folded), fold(text));
  return maskHouses(blurred).letters.join('');
}

function replaceName(text: Folded, name: string): Folded {
  const cuts: { start: number; end: number; mark: string }[] = [];
  for (let start = text.folded.indexOf(name); start >= 0; start = text.folded.indexOf(name, start + name.length)) {
    const end = start + name.length;
    cuts.push({ start, end, mark: text.folded.startsWith('社区', end) ? '本' : '本小区' });
  }
  return cutOut(text, cuts);
}
