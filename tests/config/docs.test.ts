import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withGenerated } from '../../config/docs/lifecycle-diagram';
import { sentencesPage, type TextModules } from '../../config/docs/sentences';

test('ARCHITECTURE shows the lifecycle as the table has it', () => {
  const page = readFileSync(join(__dirname, '../../ARCHITECTURE.md'), 'utf8');
  expect(page).toContain('<!-- lifecycle -->');
  expect(withGenerated(page)).toBe(page);
});

test('the page of sentences says what people can get', async () => {
  const root = join(__dirname, '../..');
  const files = ['domain/vocabulary', 'src/text'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('notices'))
      .map((name) => `${folder}/${name.replace(/\.ts$/, '')}`)
      .sort(),
  );
  const modules = Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, (await import(join(root, file))) as object] as const)),
  );
  expect(sentencesPage(modules as TextModules)).toBe(readFileSync(join(root, 'docs/sentences.md'), 'utf8'));
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
