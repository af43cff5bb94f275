import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const MAX_FILES = 15;

/** Folders that may hold more files than others, and why. */
const LARGE: Record<string, string> = {
  'src/pages/hall-admin': 'ten pages with their titles: the path of a page is its public route',
  'domain/wording/hazards/rules': 'one table a kind of hazard',
  'tests/emulator/conformance/operators': 'one table an operator, all of one kind',
};

function countFiles(): Map<string, number> {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file.includes('/') && existsSync(path.join(root, file)));
  const counts = new Map<string, number>();
  for (const folder of files.map((file) => path.posix.dirname(file))) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return counts;
}

test('no file is a link, which would point to a place on one machine', () => {
  const listed = execFileSync('git', ['ls-files', '-s'], { cwd: root, encoding: 'utf8' }).split('\n');
  expect(listed.length).toBeGreaterThan(100);
  expect(listed.filter((line) => line.startsWith('120000'))).toEqual([]);
});

describe('rooms', () => {
  const counts = countFiles();
  const large = [...counts].filter(([, count]) => count > MAX_FILES).map(([folder]) => folder);

  test(`a folder holds at most ${MAX_FILES} files, or has a reason to hold more`, () => {
    expect(large.filter((folder) => !(folder in LARGE))).toEqual([]);
  });

  test('every reason is still needed', () => {
    expect(Object.keys(LARGE).filter((folder) => !large.includes(folder))).toEqual([]);
  });
});
