import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withGenerated } from '../../config/lifecycle-diagram';

test('ARCHITECTURE shows the lifecycle as the table has it', () => {
  const page = readFileSync(join(__dirname, '../../ARCHITECTURE.md'), 'utf8');
  expect(page).toContain('<!-- lifecycle -->');
  expect(withGenerated(page)).toBe(page);
});
