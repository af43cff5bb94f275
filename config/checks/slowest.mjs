import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from '../processes/run.mjs';

const COUNT = 10;

/**
 * The ten slowest test files with their budgets of config/checks/test-budgets.json, in seconds, as lines to print. A
 * file over its budget is marked and fails nothing: other work on the machine makes every file slower.
 */
export function slowestFiles(results) {
  const { default: usual, ...budgets } = JSON.parse(readFileSync(`${root}config/checks/test-budgets.json`, 'utf8'));
  const files = results
    .flatMap(({ testResults }) => testResults)
    .map(({ name, startTime, endTime }) => ({ file: relative(root, name), seconds: (endTime - startTime) / 1000 }))
    .sort((one, other) => other.seconds - one.seconds);
  return files.slice(0, COUNT).map(({ file, seconds }) => {
    const budget = budgets[file] ?? usual;
    const over = seconds > budget ? '  ⚠ over its budget' : '';
    return `${seconds.toFixed(1).padStart(6)} s of ${String(budget).padStart(3)}  ${file}${over}`;
  });
}
