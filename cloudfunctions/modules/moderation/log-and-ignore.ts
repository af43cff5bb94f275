import type { AppContext } from '../../platform/context';

/** What some work of a content check came to; undefined, with a line in the log, when it failed. */
export const logAndIgnore = <T>(
  { requestId }: Pick<AppContext, 'requestId'>,
  work: Promise<T>,
): Promise<{ value: T } | undefined> =>
  work.then(
    (value) => ({ value }),
    (error: unknown) => {
      console.warn(requestId, 'content check', error);
      return undefined;
    },
  );
