import { FUNCTION_LIMITS } from '../../emulator/limits';
import {
  heaviest,
  limitOf,
  LIST_LIMITS,
  overLimit,
  RECORD_LIMITS,
  TEXT_LIMITS,
} from '../support/contract/answer-limits';
import type { Shape } from '../support/contract/answer-shape';
import { contracts } from '../support/contract/contract';

/** Around the data: `{"ok":true,"data":…}`. */
const ENVELOPE = 100;
const answers: Record<string, Shape> = contracts().today.answers;
const weights = Object.entries(answers)
  .map(([name, shape]) => ({ name, bytes: heaviest(name, shape, () => undefined) }))
  .sort((a, b) => b.bytes - a.bytes);

describe('an answer fits into what WeChat carries to a phone', () => {
  test('every list and every text of the contract has a limit', () => {
    const missing: string[] = [];
    for (const [name, shape] of Object.entries(answers)) heaviest(name, shape, (path) => missing.push(path));
    expect(missing).toEqual([]);
  });

  // with every list and every text at its limit, three bytes a character
  test.each(weights)('$name weighs $bytes bytes at most', ({ bytes }) => {
    expect(bytes + ENVELOPE).toBeLessThan(FUNCTION_LIMITS.phoneAnswerBytes);
  });

  test('every limit is still needed', () => {
    const used = new Set<string>();
    const paths: [string, string][] = [];
    const walk = (name: string, shape: Shape, path: string): void => {
      if (typeof shape === 'string') return void (shape === 'string' && paths.push([name, path]));
      if ('union' in shape) return shape.union.forEach((one) => walk(name, one, path));
      if ('tuple' in shape) return shape.tuple.forEach((one) => walk(name, one, `${path}[]`));
      if ('record' in shape) return void paths.push([name, path]);
      if ('list' in shape) return void (paths.push([name, path]), walk(name, shape.list, `${path}[]`));
      for (const [field, { shape: inner }] of Object.entries(shape.fields))
        walk(name, inner, path ? `${path}.${field}` : field);
    };
    for (const [name, shape] of Object.entries(answers)) walk(name, shape, '');
    for (const limits of [LIST_LIMITS, TEXT_LIMITS, RECORD_LIMITS]) {
      const keys = Object.fromEntries(Object.keys(limits).map((key) => [key, key]));
      for (const [name, path] of paths) {
        const key = limitOf(keys, name, path);
        if (key !== undefined) used.add(key);
      }
      expect(Object.keys(limits).filter((key) => !used.has(key))).toEqual([]);
    }
  });

  test('a list and a text beyond their limits are seen, wherever they stand', () => {
    const history = Array.from({ length: 21 }, () => ({ note: '长'.repeat(501), photos: [] }));
    expect(overLimit('cases.show', { history })).toEqual([
      'cases.show history: 21 items',
      ...history.map(() => 'cases.show history[].note: 501 characters'),
    ]);
    expect(overLimit('cases.show', { history: history.slice(1, 2).map((one) => ({ ...one, note: '短' })) })).toEqual(
      [],
    );
  });
});
