import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const plainObject = v.custom<Record<string, unknown>>(isPlainObject);

/** An object with these fields only. */
export const strictObject = <E extends v.ObjectEntries>(entries: E) =>
  v.pipe(
    plainObject,
    v.strictObject(entries, ({ expected, message }) =>
      expected === 'never' ? `known: ${Object.keys(entries).join(', ')}` : message,
    ),
  );
/** An object with these and any other fields. */
export const looseObject = <E extends v.ObjectEntries>(entries: E) => v.pipe(plainObject, v.looseObject(entries));
/** An object whose values are all of one kind. `v.record` passes over some names, such as `constructor`. */
export const mapOf = <S extends v.GenericSchema>(value: S) =>
  v.pipe(
    v.custom<Record<string, v.InferOutput<S>>>(isPlainObject),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      for (const [key, item] of Object.entries(dataset.value)) {
        const place = { type: 'object', origin: 'value', input: dataset.value, key, value: item } as const;
        for (const { message, expected, received, input, path = [], type } of v.safeParse(value, item).issues ?? [])
          addIssue({
            ...{ message, received, input, path: [place, ...path] },
            expected: type === 'custom' ? 'Object' : (expected ?? undefined),
          });
      }
    }),
  );

/** The problems of a value, each in words with the path of the field; empty when the value fits the schema. */
export const findProblems = (schema: v.GenericSchema, value: unknown): string[] =>
  v.safeParse(schema, value).issues?.map(describeIssue) ?? [];

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? '';
  if (issue.expected === 'never') {
    const dot = Math.max(place.lastIndexOf('.'), 0);
    const field = place.slice(dot).replace('.', '');
    return `${place.slice(0, dot)} has an unknown field ${field} (${issue.message})`.trim();
  }
  if (issue.received === 'undefined') return `${place} is missing`;
  const received = Array.isArray(issue.input) ? 'a list' : issue.received;
  return `${place} is ${received}, expected ${issue.type === 'custom' ? 'Object' : issue.expected}`.trim();
}

export type JsonResult = { value: unknown; problem?: undefined } | { value?: undefined; problem: string };

export function parseJson(text: string): JsonResult {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    // V8 quotes the text, with its line breaks
    return { problem: `not JSON: ${(error as Error).message.replace(/\s+/g, ' ')}` };
  }
}

/** Reads a JSON file; the value is undefined when there is no such file. */
export const readJsonFile = (file: string): JsonResult =>
  existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : { value: undefined };
