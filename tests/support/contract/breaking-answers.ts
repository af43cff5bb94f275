import { printShape, type Shape } from './answer-shape';

/**
 * What a phone that was built for `released` can no longer read in `now`; each as a sentence. A new value of a choice
 * of texts is none: a phone shows what it does not know as unknown.
 */
export function breakingAnswers(released: Shape, now: Shape, at: string): string[] {
  const [before, after] = [membersOf(released), membersOf(now)];
  return after.flatMap((one) => {
    if (isNewValue(one, before)) return [];
    // an option of the same kind tells more than one that has nothing in common
    const similar = before.filter((other) => kindOf(other) === kindOf(one));
    const reasons = (similar.length ? similar : before).map((other) => unreadable(other, one, at));
    return reasons.sort((a, b) => a.length - b.length)[0] ?? [];
  });
}

const membersOf = (shape: Shape): Shape[] => (typeof shape === 'object' && 'union' in shape ? shape.union : [shape]);

/** `fields`, `list` and so on; a literal has the kind of its primitive. */
const kindOf = (shape: Shape): string =>
  typeof shape === 'string' ? (isText(shape) ? 'string' : shape) : Object.keys(shape).join();

const isText = (shape: Shape): boolean => typeof shape === 'string' && shape.startsWith('"');
const isNewValue = (shape: Shape, known: readonly Shape[]): boolean => isText(shape) && known.some(isText);

function unreadable(released: Shape, now: Shape, at: string): string[] {
  const retyped = [`${at} is ${short(now)} instead of ${short(released)}`];
  if (typeof released === 'string' || typeof now === 'string')
    return released === now || isValueOf(now, released) ? [] : retyped;
  if ('fields' in released && 'fields' in now) return unreadableFields(released, now, at);
  if ('list' in released && 'list' in now) return breakingAnswers(released.list, now.list, `${at}[]`);
  if ('record' in released && 'record' in now) return breakingAnswers(released.record, now.record, `${at}[…]`);
  if ('tuple' in released && 'tuple' in now && released.tuple.length === now.tuple.length)
    return released.tuple.flatMap((one, n) => breakingAnswers(one, now.tuple[n] ?? one, `${at}[${n}]`));
  return retyped;
}

/** A literal of the released primitive type. */
const isValueOf = (shape: Shape, type: Shape): boolean =>
  typeof shape === 'string' &&
  ((type === 'string' && isText(shape)) ||
    (type === 'number' && /^-?\d/.test(shape)) ||
    (type === 'boolean' && (shape === 'true' || shape === 'false')));

type Fields = Extract<Shape, { fields: object }>;

const unreadableFields = ({ fields: before }: Fields, { fields: after }: Fields, at: string): string[] =>
  Object.entries(before).flatMap(([name, { optional, shape }]) => {
    const field = after[name];
    if (!field) return optional ? [] : [`${at}.${name} is gone`];
    return [
      ...(field.optional && !optional ? [`${at}.${name} may be missing now`] : []),
      ...breakingAnswers(shape, field.shape, `${at}.${name}`),
    ];
  });

const short = (shape: Shape): string => printShape(shape).replace(/\s+/g, ' ').slice(0, 60);
