/** Waits for some work, `milliseconds` at most; what comes later comes to nobody. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => (late = setTimeout(resolve, milliseconds, undefined)));
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(late);
  }
}
