import { maskAmounts } from './amounts';
import { cutOut, fold, replaceFolded, type Folded } from './folded';
import { mask } from './masking';

/**
 * Words as anybody may read them: without what `mask` takes out, and without amounts that tell about a
 * person (domain rules §11).
 */
export const maskForPublic = (text: string): string => maskAmounts(mask(text));

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
