import { checkDateFormat } from './dates/date-format';
import { checkFieldName, checkFieldPath } from '../paths';
import { throwQueryError } from '../query-error';
import { formatValue, isObject, typeName } from '../values';

// Expressions are checked before any document is read, so that an invalid one fails on an empty collection too.

type Arity = number | [least: number, most: number] | { needs: string[]; may?: string[] };

const ANY_COUNT: Arity = [0, Infinity];
const DATE_ARITY: Arity = [1, 1];

/** The number of arguments of each operator, or the names of its fields. */
const ARITIES: Record<string, Arity> = {
  ...arityOf(ANY_COUNT, 'and or add multiply concat concatArrays setUnion setIntersection mergeObjects'),
  ...arityOf(ANY_COUNT, 'sum avg min max stdDevPop stdDevSamp'),
  ...arityOf(
    1,
    'abs ceil exp floor ln log10 sqrt not size isArray reverseArray arrayToObject objectToArray toLower toUpper',
  ),
  ...arityOf(
    1,
    'strLenBytes strLenCP allElementsTrue anyElementTrue toBool toDate toDecimal toDouble toInt toLong toString type first last',
  ),
  ...arityOf(
    2,
    'divide log mod pow subtract eq ne gt gte lt lte cmp in arrayElemAt setDifference setIsSubset split strcasecmp ifNull',
  ),
  ...arityOf(3, 'substr substrBytes substrCP'),
  ...arityOf([1, 2], 'trunc'),
  ...arityOf([2, 3], 'slice range'),
  ...arityOf([2, Infinity], 'setEquals'),
  ...arityOf([2, 4], 'indexOfArray indexOfBytes indexOfCP'),
  ...arityOf(
    DATE_ARITY,
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

function arityOf(arity: Arity, names: string): Record<string, Arity> {
  return Object.fromEntries(names.split(' ').map((name) => [`$${name}`, arity]));
}

const SYSTEM_VARIABLES = ['ROOT', 'CURRENT', 'REMOVE'];

function checkFields(
  operator: string,
  operand: unknown,
  needs: string[],
  may: string[],
): asserts operand is Record<string, unknown> {
  if (!isObject(operand)) return throwQueryError(`${operator} only supports an object as its argument`);
  const unknown = Object.keys(operand).find((key) => !needs.includes(key) && !may.includes(key));
  if (unknown) throwQueryError(`Unrecognized argument to ${operator}: ${unknown}`);
  const missing = needs.find((key) => !(key in operand));
  if (missing) throwQueryError(`Missing '${missing}' parameter to ${operator}`);
}

function checkCount(operator: string, operand: unknown, [least, most]: [number, number]) {
  const count = Array.isArray(operand) ? operand.length : 1;
  if (count >= least && count <= most) return;
  const wanted = least === most ? `exactly ${least}` : `at least ${least} and at most ${most}`;
  throwQueryError(`Expression ${operator} takes ${wanted} arguments. ${count} were passed in.`);
}

/** Checks a format that is a constant; others are checked when they are evaluated. */
function checkFormat(operator: string, operand: unknown) {
  if (operator === '$dateToString' && isObject(operand) && typeof operand['format'] === 'string')
    checkDateFormat(operand['format']);
}

/** Checks the constant options of `$zip`. */
function checkZip({ inputs, useLongestLength = false, defaults }: Record<string, unknown>) {
  if (!Array.isArray(inputs))
    return throwQueryError(`inputs must be an array of expressions, found ${typeName(inputs)}`);
  if (!inputs.length) throwQueryError('$zip requires at least one input array');
  if (typeof useLongestLength !== 'boolean')
    throwQueryError(`useLongestLength must be a bool, found ${typeName(useLongestLength)}`);
  if (defaults === undefined) return;
  if (!Array.isArray(defaults))
    return throwQueryError(`defaults must be an array of expressions, found ${typeName(defaults)}`);
  if (!useLongestLength) throwQueryError('cannot specify defaults unless useLongestLength is true');
  if (defaults.length !== inputs.length) throwQueryError('defaults and inputs must have the same length');
}

/** Checks that `$dateFromParts` has a year, and parts of one calendar only. */
function checkDateParts(fields: Record<string, unknown>) {
  if (!('year' in fields) && !('isoWeekYear' in fields))
    throwQueryError("$dateFromParts requires either 'year' or 'isoWeekYear' to be present");
  const isMixed =
    'isoWeekYear' in fields
      ? 'year' in fields || 'month' in fields || 'day' in fields
      : 'isoWeek' in fields || 'isoDayOfWeek' in fields;
  if (isMixed) throwQueryError('$dateFromParts does not allow mixing natural dates with ISO dates');
}

function checkVariableName(name: unknown): string {
  if (typeof name !== 'string') return throwQueryError(`a variable name must be a string, but is ${typeName(name)}`);
  if (!name) throwQueryError('empty variable names are not allowed');
  if (!/^[a-z\u0080-\uffff]/.test(name) && name !== 'CURRENT')
    throwQueryError(`'${name}' starts with an invalid character for a user variable name`);
  const [invalid] = /[^\w\u0080-\uffff]/.exec(name) ?? [];
  if (invalid !== undefined)
    throwQueryError(`'${name}' contains an invalid character for a variable name: '${invalid}'`);
  return name;
}

/** The variables that an operator defines for its inner expressions. */
function innerVariables(operator: string, operand: Record<string, unknown>): string[] {
  if (operator === '$reduce') return ['this', 'value'];
  if (operator === '$map' || operator === '$filter') return [checkVariableName(operand['as'] ?? 'this')];
  return [];
}

/** Checks `$let`, whose variables do not see each other. */
function checkLet({ vars, in: body }: Record<string, unknown>, variables: string[]) {
  if (!isObject(vars)) return throwQueryError('invalid parameter: expected an object (vars)');
  const names = Object.keys(vars).map(checkVariableName);
  checkAll(Object.values(vars), variables);
  checkExpression(body, [...variables, ...names]);
}

function checkOperator(operator: string, operand: unknown, variables: string[]) {
  if (operator === '$literal') return;
  if (operator === '$cond') {
    if (Array.isArray(operand)) checkCount(operator, operand, [3, 3]);
    else checkFields(operator, operand, ['if', 'then', 'else'], []);
    return checkAll(Object.values(operand as object), variables);
  }
  if (!Object.hasOwn(ARITIES, operator)) return throwQueryError(`Unrecognized expression '${operator}'`);
  const wanted = ARITIES[operator]!;
  if (typeof wanted === 'number') checkCount(operator, operand, [wanted, wanted]);
  else if (Array.isArray(wanted)) checkCount(operator, operand, wanted);
  else checkFields(operator, operand, wanted.needs, wanted.may ?? []);
  checkFormat(operator, operand);
  if (operator === '$zip') checkZip(operand as Record<string, unknown>);
  if (operator === '$dateFromParts') checkDateParts(operand as Record<string, unknown>);
  if (wanted === DATE_ARITY && isObject(operand) && 'date' in operand)
    checkFields(operator, operand, ['date'], ['timezone']);
  else if (wanted === DATE_ARITY) return checkExpression(operand, variables);
  const scope = isObject(operand) ? [...variables, ...innerVariables(operator, operand)] : variables;
  if (operator === '$let') return checkLet(operand as Record<string, unknown>, variables);
  if (operator === '$switch') return checkBranches(operand as Record<string, unknown>, scope);
  if (isObject(operand) && !isExpression(operand)) return checkAll(Object.values(operand), scope);
  return Array.isArray(operand) ? checkAll(operand, scope) : checkExpression(operand, scope);
}

function checkBranches({ branches, default: otherwise }: Record<string, unknown>, variables: string[]) {
  if (!Array.isArray(branches) || !branches.length) return throwQueryError('$switch requires at least one branch.');
  for (const branch of branches) {
    checkFields('$switch', branch, ['case', 'then'], []);
    checkAll(Object.values(branch), variables);
  }
  checkExpression(otherwise, variables);
}

const isExpression = (document: object) => Object.keys(document).some((key) => key.startsWith('$'));

const checkAll = (list: unknown[], variables: string[]) => list.forEach((each) => checkExpression(each, variables));

function checkText(text: string, variables: string[]) {
  if (text === '$') throwQueryError("'$' by itself is not a valid FieldPath");
  if (!text.startsWith('$')) return;
  if (!text.startsWith('$$')) return checkFieldPath(text.slice(1));
  const [name = '', ...rest] = text.slice(2).split('.');
  if (rest.length) checkFieldPath(rest.join('.'));
  if (!SYSTEM_VARIABLES.includes(name) && !variables.includes(name))
    throwQueryError(`Use of undefined variable: ${name}`);
}

/** Throws QueryError for an unknown operator, argument or variable. */
export function checkExpression(expression: unknown, variables: string[] = []): void {
  if (typeof expression === 'string') return checkText(expression, variables);
  if (Array.isArray(expression)) return checkAll(expression, variables);
  if (!isObject(expression)) return;
  const keys = Object.keys(expression);
  if (!isExpression(expression)) {
    keys.forEach(checkFieldName);
    return checkAll(Object.values(expression), variables);
  }
  if (keys.length !== 1)
    throwQueryError('an object representing an expression must have exactly one field: ' + formatValue(expression));
  checkOperator(keys[0]!, expression[keys[0]!], variables);
}
