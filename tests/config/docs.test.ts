import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withGenerated } from '../../config/docs/lifecycle-diagram';

test('ARCHITECTURE shows the lifecycle as the table has it', () => {
  const page = readFileSync(join(__dirname, '../../ARCHITECTURE.md'), 'utf8');
  expect(page).toContain('<!-- lifecycle -->');
  expect(withGenerated(page)).toBe(page);
});

describe('every file that is named is there', () => {
  const root = join(__dirname, '../..');
  const namedIn = (page: string): string[] =>
    [
      ...readFileSync(join(root, page), 'utf8').matchAll(
        /(?<![\w/.-])(?:src|domain|cloudfunctions|emulator|config|tests)\/[\w./-]+\.\w+/g,
      ),
    ].map(([file]) => file);

  test.each([
    ['ARCHITECTURE.md', 25],
    ['CONTRIBUTING.md', 2],
    ['README.md', 2],
    ['config/checks/test-budgets.json', 10],
  ])('in %s', (page, least) => {
    const named = namedIn(page);
    expect(named.length).toBeGreaterThan(least);
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
