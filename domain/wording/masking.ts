import { DOORS, DOORS_OF_ROWS, DOOR_PARTS } from './doors';
import { fold, replaceFolded, type Folded, type Mark } from './folded';
import { maskNames } from './names/find-names';
import { NUMBERS } from './numbers';

/**
 * A text without what leads to a person: phones, e-mail and chat ids, identity and card numbers, plates, doors and
 * names. A form of address stays, and so does the house. What a handling unit may read (domain rules §11).
 */
export const mask = (text: string): string =>
  replaceAll(maskNames(replaceAll(fold(text), [...NUMBERS, ...DOORS])), DOORS_OF_ROWS).letters.join('');

const replaceAll = (text: Folded, patterns: readonly (readonly [RegExp, Mark])[]): Folded =>
  patterns.reduce((before, [pattern, mark]) => replaceFolded(before, pattern, mark), text);

/**
 * The `building` of a place for a reader who may not know the door: the house alone, without unit, floor and door.
 * Empty when only a door was written.
 */
export function maskDoor(building: string): string {
  const { letters, folded } = fold(building);
  const start = DOOR_PARTS.exec(folded)?.index ?? letters.length;
  return mask(letters.slice(0, start).join(''))
    .replace(/[\s,，、\-‐-―−/的]+$/, '')
    .trim();
}
