import { refuse } from '../query-error';
import { describe, isObject } from '../values';

// What an expression may look like, checked before a document is read: an empty collection must not hide a mistake.

type Shape = number | [least: number, most: number] | { needs: string[]; may?: string[] };

const ANY: Shape = [0, Infinity];
const DATE: Shape = [1, 1];

/** One line a group of operators: how many arguments, or which named ones. */
const OPERATORS: Record<string, Shape> = {
  ...shape(ANY, 'and or add multiply concat concatArrays setUnion setIntersection setEquals mergeObjects'),
  ...shape(ANY, 'sum avg min max first last stdDevPop stdDevSamp'),
  ...shape(
    1,
    'abs ceil exp floor ln log10 sqrt trunc not size isArray reverseArray arrayToObject objectToArray toLower toUpper',
  ),
  ...shape(
    1,
    'strLenBytes strLenCP allElementsTrue anyElementTrue toBool toDate toDecimal toDouble toInt toLong toString type',
  ),
  ...shape(
    2,
    'divide log mod pow subtract eq ne gt gte lt lte cmp in arrayElemAt setDifference setIsSubset split strcasecmp ifNull',
  ),
  ...shape(3, 'substr substrBytes substrCP'),
  ...shape([2, 3], 'slice range'),
  ...shape([2, 4], 'indexOfArray indexOfBytes indexOfCP'),
  ...shape(
    DATE,
    'year month week dayOfMonth dayOfWeek dayOfYear hour minute second millisecond isoDayOfWeek isoWeek isoWeekYear',
  ),
  $filter: { needs: ['input', 'cond'], may: ['as'] },
  $map: { needs: ['input', 'in'], may: ['as'] },
  $reduce: { needs: ['input', 'initialValue', 'in'] },
  $let: { needs: ['vars', 'in'] },
  $switch: { needs: ['branches'], may: ['default'] },
  $zip: { needs: ['inputs'], may: ['useLongestLength', 'defaults'] },
  $dateToString: { needs: ['date'], may: ['format', 'timezone', 'onNull'] },
  $dateFromString: { needs: ['dateString'], may: ['format', 'timezone', 'onError', 'onNull'] },
  $dateToParts: { needs: ['date'], may: ['timezone', 'iso8601'] },
  $dateFromParts: {
    needs: [],
    may: 'year month day hour minute second millisecond timezone isoWeekYear isoWeek isoDayOfWeek'.split(' '),
  },
  $convert: { needs: ['input', 'to'], may: ['onError', 'onNull'] },
  $trim: { needs: ['input'], may: ['chars'] },
  $ltrim: { needs: ['input'], may: ['chars'] },
  $rtrim: { needs: ['input'], may: ['chars'] },
};

function shape(it: Shape, names: string): Record<string, Shape> {
  return Object.fromEntries(names.split(' ').map((name) => [`$${name}`, it]));
}

const SYSTEM = ['ROOT', 'CURRENT', 'REMOVE'];

function checkNames(
  operator: string,
  operand: unknown,
  needs: string[],
  may: string[],
): asserts operand is Record<string, unknown> {
  if (!isObject(operand)) return refuse(`${operator} only supports an object as its argument`);
  const unknown = Object.keys(operand).find((key) => !needs.includes(key) && !may.includes(key));
  if (unknown) refuse(`Unrecognized argument to ${operator}: ${unknown}`);
  const missing = needs.find((key) => !(key in operand));
  if (missing) refuse(`Missing '${missing}' parameter to ${operator}`);
}

function checkCount(operator: string, operand: unknown, [least, most]: [number, number]) {
  const count = Array.isArray(operand) ? operand.length : 1;
  if (count >= least && count <= most) return;
  const wanted = least === most ? `exactly ${least}` : `at least ${least} and at most ${most}`;
  refuse(`Expression ${operator} takes ${wanted} arguments. ${count} were passed in.`);
}

const FORMAT = /^(?:[^%]|%[YmdHMSLjwUuVGzZ%])*$/;

function checkFormat(operator: string, operand: unknown) {
  if (!operator.startsWith('$date') || !isObject(operand) || typeof operand['format'] !== 'string') return;
  if (!FORMAT.test(operand['format']))
    refuse(`Invalid format character in format string ${describe(operand['format'])}`);
}

/** The variables an operator adds for the expressions inside it. */
function inside(operator: string, operand: Record<string, unknown>): string[] {
  if (operator === '$reduce') return ['this', 'value'];
  if (operator === '$let') return Object.keys((operand['vars'] as object | undefined) ?? {});
  if (operator === '$map' || operator === '$filter') return [String(operand['as'] ?? 'this')];
  return [];
}

function checkOperator(operator: string, operand: unknown, variables: string[]) {
  if (operator === '$literal') return;
  if (operator === '$cond') {
    if (Array.isArray(operand)) checkCount(operator, operand, [3, 3]);
    else checkNames(operator, operand, ['if', 'then', 'else'], []);
    return checkAll(Object.values(operand as object), variables);
  }
  if (!Object.hasOwn(OPERATORS, operator)) return refuse(`Unrecognized expression '${operator}'`);
  const wanted = OPERATORS[operator]!;
  if (typeof wanted === 'number') checkCount(operator, operand, [wanted, wanted]);
  else if (Array.isArray(wanted)) checkCount(operator, operand, wanted);
  else checkNames(operator, operand, wanted.needs, wanted.may ?? []);
  checkFormat(operator, operand);
  if (wanted === DATE && isObject(operand) && 'date' in operand) checkNames(operator, operand, ['date'], ['timezone']);
  else if (wanted === DATE) return checkExpression(operand, variables);
  const scope = isObject(operand) ? [...variables, ...inside(operator, operand)] : variables;
  if (operator === '$switch') return checkBranches(operand as Record<string, unknown>, scope);
  if (isObject(operand) && !isExpression(operand)) return checkAll(Object.values(operand), scope);
  return Array.isArray(operand) ? checkAll(operand, scope) : checkExpression(operand, scope);
}

function checkBranches({ branches, default: otherwise }: Record<string, unknown>, variables: string[]) {
  if (!Array.isArray(branches) || !branches.length) return refuse('$switch requires at least one branch.');
  for (const branch of branches) {
    checkNames('$switch', branch, ['case', 'then'], []);
    checkAll(Object.values(branch), variables);
  }
  checkExpression(otherwise, variables);
}

const isExpression = (it: object) => Object.keys(it).some((key) => key.startsWith('$'));

const checkAll = (list: unknown[], variables: string[]) => list.forEach((each) => checkExpression(each, variables));

function checkText(it: string, variables: string[]) {
  if (it === '$') refuse("'$' by itself is not a valid FieldPath");
  if (!it.startsWith('$$')) return;
  const name = it.slice(2).split('.')[0]!;
  if (!SYSTEM.includes(name) && !variables.includes(name)) refuse(`Use of undefined variable: ${name}`);
}

/** Refuses an expression with an unknown operator, argument or variable. */
export function checkExpression(it: unknown, variables: string[] = []): void {
  if (typeof it === 'string') return checkText(it, variables);
  if (Array.isArray(it)) return checkAll(it, variables);
  if (!isObject(it)) return;
  const keys = Object.keys(it);
  if (!isExpression(it)) return checkAll(Object.values(it), variables);
  if (keys.length !== 1) refuse('an object representing an expression must have exactly one field: ' + describe(it));
  checkOperator(keys[0]!, it[keys[0]!], variables);
}
