import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withGenerated } from '../../config/docs/lifecycle-diagram';

test('ARCHITECTURE shows the lifecycle as the table has it', () => {
  const page = readFileSync(join(__dirname, '../../ARCHITECTURE.md'), 'utf8');
  expect(page).toContain('<!-- lifecycle -->');
  expect(withGenerated(page)).toBe(page);
});

test('every file that ARCHITECTURE names is there', () => {
  const root = join(__dirname, '../..');
  const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const named = [...page.matchAll(/\b(?:src|domain|cloudfunctions|emulator|config|tests)\/[\w./-]+\.\w+/g)].map(
    ([file]) => file,
  );
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
