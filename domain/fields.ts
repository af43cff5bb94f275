import * as v from 'valibot';
import { cleanText } from './clean-text';
import { MAX_PHOTOS } from './input-limits';
import { isOnCalendar } from './time';

// Fields that many requests share, with their limits.

/** An id: short, and of characters that are safe in a path, a code and a query. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** Words of a person as `cleanText` leaves them, `shortest` to `longest` characters. */
export const text = (shortest: number, longest: number) =>
  v.pipe(v.string(), v.transform(cleanText), v.minLength(shortest), v.maxLength(longest));

/** A file in the cloud's storage; whose it is, is checked where it is used. */
export const fileId = v.pipe(v.string(), v.regex(/^cloud:\/\/[A-Za-z0-9._/-]{1,250}$/));

export const photos = v.pipe(v.array(fileId), v.maxLength(MAX_PHOTOS));

/** A day of this century that the calendar has. */
export const day = v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/), v.check(isOnCalendar));

/** A moment in UTC milliseconds, of this century. */
export const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_102_444_800_000));

export const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
export const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));

/** Where the page before ended, from `next` of its answer; absent for the first page. Behind the end nothing comes. */
export const after = v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,20}\.[\w.@-]{1,160}$/)));

/** The input of a request that needs none. */
export const nothing = v.strictObject({});
