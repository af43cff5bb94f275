import { existsSync, readFileSync, rmSync } from 'node:fs';
import { browser } from '../../config/checks/browser.mjs';
import { root, run, tool } from '../../config/processes/run.mjs';

const file = `${root}.cache/phone.jsonl`;
const build = (env) =>
  tool('@tarojs/cli/bin/taro', ['build', '--type', 'weapp'], { quiet: true, env: { NODE_ENV: 'production', ...env } });

/**
 * What the shipped mini-program costs a phone: packages, launch, screens and taps, measured by the tests that judge
 * them,
 * and the launch beside an empty Taro app's in turns of the same run. Times are of this machine.
 */
export async function* measure() {
  for (const script of ['config/cloudfunctions.mjs', 'config/seed.mjs'])
    await run(process.execPath, [script], { quiet: true });
  await build({ APP_SOURCE: 'tests/bench/empty', APP_OUTPUT: 'dist/empty' });
  await build({});
  rmSync(file, { force: true });
  const tests = ['tests/miniprogram/pages.test.ts', 'tests/miniprogram/budgets.test.ts'];
  const failed = await tool('jest/bin/jest.js', ['-c', 'config/jest.config.cjs', ...tests], {
    quiet: true,
    env: { FIGURES: file, CHROMIUM: await browser() },
  }).then(
    () => false,
    () => true,
  );
  if (existsSync(file))
    yield* readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  if (failed) throw new Error('a budget is exceeded');
}
