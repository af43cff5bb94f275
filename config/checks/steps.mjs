/** Runs named steps and prints a line for each; `failures` holds the names of those that failed. */
export function createSteps() {
  const failures = [];
  const skipped = [];

  /** Runs one step. It fails if `work` rejects; what `work` resolves with is returned, undefined after a failure. */
  async function step(name, work) {
    const started = Date.now();
    const { value, error } = await Promise.resolve()
      .then(work)
      .then(
        (value) => ({ value }),
        (error) => ({ error }),
      );
    const seconds = Math.round((Date.now() - started) / 1000);
    if (error) {
      console.error(error.message);
      failures.push(name);
    }
    console.log(
      `${error ? '✗' : '✓'} ${name} (${seconds} s)${value === false ? ': unchanged since the last build' : ''}`,
    );
    return value;
  }

  /** Runs steps one after the other; a failure does not stop those behind it. */
  async function inTurn(steps) {
    for (const [name, work] of Object.entries(steps)) await step(name, work);
  }

  /** Says that a part is left out, and why. */
  function skip(name, why) {
    skipped.push(name);
    console.log(`– ${name}: left out, ${why}`);
  }

  return { step, inTurn, skip, failures, skipped };
}
