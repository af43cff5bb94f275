import { cutOut, type Cut, type Folded } from './folded';
import {
  ACTS,
  CALLED,
  COLUMN,
  COMPOUND,
  FAMILY,
  LABEL,
  LONG_TITLES,
  MORE_OFTEN_WORDS,
  NAME_ENDS,
  NEVER_NICKNAMES,
  NICKNAME,
  NICKNAMED_NEXT,
  NO_CALLED,
  NO_FAMILY,
  NO_NAME,
  NOT_GIVEN,
  PHONE_NEXT,
  PLACE_NEXT,
  SELDOM_SURNAMES,
  SHORT_TITLES,
  SURNAMES,
  UNIT_BEFORE,
  WORDS_AT_NAME,
  WORDS_BEFORE_NAME,
} from './name-words';

const AT_WORD = new RegExp(`^(?:${WORDS_AT_NAME})`);
const AFTER_WORD = new RegExp(`(?:${WORDS_BEFORE_NAME})$`);
const TITLE_NEXT = new RegExp(`^(?:${LONG_TITLES}|${SHORT_TITLES})(?!${PLACE_NEXT})`);
const LONG_TITLE_NEXT = new RegExp(`^(?:${LONG_TITLES})(?!${PLACE_NEXT})`);
const COMPOUND_AT = new RegExp(`^(?:${COMPOUND})`);
const ALL_HAN = /^[\u3400-\u9fff]*$/;
const SPACED_NAME = /^\S\s[\u3400-\u9fff](?:\s[\u3400-\u9fff])?(?![\u3400-\u9fff])/;

/** A place in a text where a surname of one or two letters stands, with the text around it. */
type Spot = { before: string; rest: string; surname: number };

/** How many letters the surname has that begins here, 0 if none does. */
function surnameLength(rest: string): number {
  if (COMPOUND_AT.test(rest)) return 2;
  return SURNAMES.includes(rest[0]!) ? 1 : 0;
}

/** Is this surname followed by `given` letters of a name, and then by what ends one? */
function hasGiven({ rest, surname }: Spot, given: number, ends: RegExp): boolean {
  const name = rest.slice(surname, surname + given);
  const canBe = name.length === given && ALL_HAN.test(name) && (surname === 2 || !NOT_GIVEN.test(name));
  return canBe && ends.test(rest.slice(surname + given));
}

/** The length of a whole name of three letters, or else of two, that ends so; 0 if there is none. */
const wholeName = (spot: Spot, ends: RegExp): number => {
  const given = [2, 1].find((length) => hasGiven(spot, length, ends));
  return given ? spot.surname + given : 0;
};

function titledName(spot: Spot): number {
  const isTitled = TITLE_NEXT.test(spot.rest.slice(spot.surname));
  return isTitled ? spot.surname : wholeName(spot, LONG_TITLE_NEXT);
}

function nickname({ before, rest }: Spot): number {
  return NICKNAME.test(before) && NICKNAMED_NEXT.test(rest.slice(1)) && !NEVER_NICKNAMES.includes(rest[0]!) ? 1 : 0;
}

/** A name that nothing but its surroundings shows: a label, a phone, what it does. */
function namedAround(spot: Spot): number {
  const { before, rest, surname } = spot;
  const near =
    (LABEL.test(before) && wholeName(spot, NAME_ENDS)) ||
    wholeName(spot, PHONE_NEXT) ||
    (UNIT_BEFORE.test(before) && wholeName(spot, ACTS));
  if (near) return near;
  const isCalled = /[俺叫]叫?$/.test(before) && hasGiven(spot, 2, NAME_ENDS);
  const isFamily = !NO_FAMILY.test(rest.slice(0, surname + 2)) && hasGiven(spot, 2, FAMILY);
  return isCalled || isFamily ? surname + 2 : 0;
}

/** How many letters of a name begin here, 0 if none; `before` and `rest` are the text around. */
function nameLength(before: string, rest: string): number {
  const surname = surnameLength(rest);
  if (surname === 0) return 0;
  const spot = { before, rest, surname };
  const isAfterWord = surname === 1 && AFTER_WORD.test(before.slice(-1) + rest[0]!);
  const isOftenWord = surname === 1 && MORE_OFTEN_WORDS.includes(rest[0]!);
  const isAtWord = surname === 1 && AT_WORD.test(rest);
  if (!isAfterWord && !isOftenWord && LONG_TITLE_NEXT.test(rest.slice(surname))) return surname;
  if (/(?:^|[^百同])姓$/.test(before)) return surname;
  if (COLUMN.test(before)) {
    const spaced = SPACED_NAME.exec(rest)?.[0].length;
    if (spaced) return spaced;
  }
  if (isAfterWord || isAtWord) return 0;
  return (!isOftenWord && (titledName(spot) || nickname(spot))) || namedAround(spot);
}

/** How many letters of a name without a known surname begin here: behind a label, or of two parts with a dot. */
function unknownNameLength(before: string, rest: string): number {
  const [two] = /^[\u3400-\u9fff]{2,6}[·•][\u3400-\u9fff]{2,8}?(?=先生|女士|同志|[^\u3400-\u9fff]|$)/.exec(rest) ?? [];
  if (two && (LABEL.test(before) || LONG_TITLE_NEXT.test(rest.slice(two.length)))) return two.length;
  const [called] = /^[\u3400-\u9fff]{2,3}(?![\u3400-\u9fff])/.exec(rest) ?? [];
  const isName = called && !NO_CALLED.test(called) && !NOT_GIVEN.test(called.slice(1));
  if (called && isName && CALLED.test(before)) return called.length;
  const isSeldom = SELDOM_SURNAMES.includes(rest[0]!) && LABEL.test(before) && !AT_WORD.test(rest);
  if (isSeldom && hasGiven({ before, rest, surname: 1 }, 2, NAME_ENDS)) return 3;
  const [short] = /^[\u3400-\u9fff]{2,3}(?![\u3400-\u9fff])/.exec(rest) ?? [];
  if (short && COLUMN.test(before) && !NO_NAME.test(short)) return short.length;
  return 0;
}

/** A text with every name cut to a star; a form of address stays. Phones in it are masked already. */
export function maskNames(text: Folded): Folded {
  const cuts: Cut[] = [];
  for (let at = 0; at < text.folded.length; at++) {
    const before = text.folded.slice(Math.max(0, at - 12), at);
    const rest = text.folded.slice(at, at + 24);
    const length = nameLength(before, rest) || unknownNameLength(before, rest);
    if (length === 0) continue;
    cuts.push({ start: at, end: at + length, mark: '*' });
    at += length - 1;
  }
  return cutOut(text, cuts);
}
