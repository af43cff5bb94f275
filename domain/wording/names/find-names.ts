import { cutOut, replaceFolded, type Cut, type Folded } from '../folded';
import { FIELDS } from './fields';
import {
  givenCost,
  isAmbiguous,
  isForeign,
  surnameCost,
  UNKNOWN_LETTER,
  unlistedCost,
  WHOLE_NAME_RELIEF,
  wordCost,
} from './lexicon-reader';
import {
  isFamiliar,
  isNicknamed,
  pointsAfter,
  pointsBefore,
  pointsBeforeTitle,
  pointsOfField,
  pointsOfTitle,
} from './surroundings';

const MAX_WORD = 4;
const HAN = /[\u3400-\u9fff]+/g;
const TWO_PARTS = /[\u3400-\u9fff]{2,6}[·•.][\u3400-\u9fff]{2,8}/g;
const LEFT = 12;
const RIGHT = 16;

/** 修一修, 看一看: a verb and no name. */
const isRepeated = (letters: string): boolean =>
  letters.length === 3 && letters[1] === '一' && letters[0] === letters[2];

const AMOUNT = /[0-9*]\s?$/;
const BEFORE_UNITS: Readonly<Record<string, RegExp>> = {
  周: /[上下本每这两几一]$/,
  张: /[0-9一二两三四五六七八九十几这那每]\s?$/,
  元: AMOUNT,
  平: AMOUNT,
  年: AMOUNT,
  时: AMOUNT,
};
/** 周 as a week, 元 and 张 behind a number. */
const isUnit = (before: string, letter: string): boolean => BEFORE_UNITS[letter]?.test(before) ?? false;

/** The costs of being a name at all: a surname before a form of address, with one letter, with two letters. */
const BASE = { titled: 4, nickname: 8, one: 8.5, two: 6.5, familiar: 6, foreign: 9 };
/** Two letters that are rarer together are no given name by which somebody is called. */
const MAX_FAMILIAR = 14;
const FOREIGN_LETTER = 3.2;

/** The way to a place in the text: what it costs, the last piece of it, and whether this is a name. */
type Step = { cost: number; start: number; isName: boolean };

/** The cost of a name with these letters, with the points for what stands around it. */
function nameCosts(text: string, start: number, end: number): [length: number, cost: number][] {
  const before = text.slice(Math.max(0, start - LEFT), start);
  const left = pointsBefore(before);
  const others: [number, number][] = [];
  const called = text.slice(start, Math.min(start + 2, end));
  const isUsual = called.length === 2 && givenCost(called) <= MAX_FAMILIAR && wordCost(called) === undefined;
  if (isUsual && isFamiliar(text.slice(start + 2, start + 2 + RIGHT)))
    others.push([2, BASE.familiar + givenCost(called) - left - 5]);
  if (before.endsWith('阿') && start < end && wordCost(`阿${text[start]!}`) === undefined)
    others.push([
      1,
      BASE.nickname + givenCost(text[start]!) - pointsAfter(text.slice(start + 1, start + 1 + RIGHT)) - 7,
    ]);
  for (const length of [3, 4, 5, 6]) {
    if (start + length > end || !isForeign(text.slice(start, start + length))) break;
    const right = pointsAfter(text.slice(start + length, start + length + RIGHT));
    others.push([length, BASE.foreign + FOREIGN_LETTER * length - left - right]);
  }
  const withSurname = [1, 2].flatMap((surname) => {
    const titled = text.slice(start + surname, start + surname + RIGHT);
    const address = pointsOfTitle(titled);
    const found: [number, number][] = [];
    const cost = start + surname <= end ? surnameCost(text.slice(start, start + surname)) : undefined;
    if (cost === undefined && surname === 1 && address === 5 && titled[0] !== '姓' && pointsBeforeTitle(before) >= 2)
      return [[1, BASE.titled + unlistedCost(text[start]!) - pointsBeforeTitle(before) - address] as [number, number]];
    if (cost === undefined || isUnit(before, text[start]!)) return [];
    const isNickname = isNicknamed(before, text.slice(start));
    if (address !== undefined) found.push([surname, BASE.titled + cost - pointsBeforeTitle(before) - address]);
    else if (isNickname) found.push([surname, BASE.nickname + cost - left - pointsAfter(titled)]);
    else if (/(?:^|[^百同])姓$/.test(before)) found.push([surname, BASE.titled + cost - left]);
    for (const given of [1, 2]) {
      const stop = start + surname + given;
      if (stop > end) continue;
      const letters = givenCost(text.slice(start + surname, stop));
      if (!Number.isFinite(letters) || isRepeated(text.slice(start, stop))) continue;
      const after = text.slice(stop, stop + RIGHT);
      const right = pointsAfter(after) + pointsOfField(before, after);
      const relief = given === 2 && isAmbiguous(text[start]!) ? WHOLE_NAME_RELIEF : 0;
      const base = given === 1 ? BASE.one : BASE.two - relief;
      found.push([surname + given, base + cost + letters - (isNickname ? 0 : left) - right]);
    }
    return found;
  });
  return [...others, ...withSurname].filter(([, cost]) => Number.isFinite(cost));
}

/** The names in one run of Chinese letters, by the cheapest way to read it as words and names. */
function namesInRun(text: string, from: number, to: number): Cut[] {
  const steps: Step[] = [{ cost: 0, start: from, isName: false }];
  const offer = (at: number, step: Step) => {
    const known = steps[at - from];
    if (!known || step.cost < known.cost) steps[at - from] = step;
  };
  for (let start = from; start < to; start++) {
    const { cost } = steps[start - from]!;
    for (let length = 1; length <= Math.min(MAX_WORD, to - start); length++) {
      const word = wordCost(text.slice(start, start + length)) ?? (length === 1 ? UNKNOWN_LETTER : undefined);
      if (word !== undefined) offer(start + length, { cost: cost + word, start, isName: false });
    }
    for (const [length, name] of nameCosts(text, start, to))
      offer(start + length, { cost: cost + name, start, isName: true });
  }
  const cuts: Cut[] = [];
  for (let end = to; end > from; end = steps[end - from]!.start) {
    const { start, isName } = steps[end - from]!;
    if (isName) cuts.push({ start, end, mark: '*' });
  }
  return cuts.reverse();
}

/** Where names stand in a folded text. */
function findNames(folded: string): Cut[] {
  // a name of two parts becomes one run of letters of the same length
  const text = folded.replace(TWO_PARTS, (name) =>
    isForeign(name.replace(/[·•.]/, '')) ? name.replace(/[·•.]/, '尔') : name,
  );
  return [...text.matchAll(HAN)].flatMap(({ index, 0: run }) => namesInRun(text, index, index + run.length));
}

/** A text with every name cut to a star; a form of address stays. Phones in it are masked already. */
export function maskNames(text: Folded): Folded {
  const known = FIELDS.reduce((before, pattern) => replaceFolded(before, pattern, '*'), text);
  return cutOut(known, findNames(known.folded));
}
