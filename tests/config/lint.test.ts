import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const SCRIPT = `
import { ESLint } from 'eslint';
const eslint = new ESLint();
const texts = JSON.parse(process.argv[1]);
const said = await Promise.all(texts.map(async ([filePath, text]) => (await eslint.lintText(text, { filePath })).flatMap(({ messages }) => messages.map(({ message }) => message))));
console.log(JSON.stringify(said));`;

/** What the linter says about each text, if it stood in that file. */
const lint = (texts: [file: string, text: string][]) =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT, JSON.stringify(texts)], {
      cwd: join(__dirname, '../..'),
      encoding: 'utf8',
    }),
  ) as string[][];

const CHINESE = 'Chinese sentences live in src/text, names of values in domain/vocabulary.';

test('Chinese is refused wherever it is written, but in the texts and the vocabulary', () => {
  const [literal, template, spoken, domain, module, repository, entryPoint, text, vocabulary, comment] = lint([
    ['src/pages/cases/some.tsx', "export const words = '提交';\n"],
    ['src/ui/some.tsx', 'export const words = (name: string) => `${name}提交`;\n'],
    ['src/pages/cases/some.tsx', 'export const words = <b>提交</b>;\n'],
    ['domain/cases/some.ts', "export const words = '提交';\n"],
    ['cloudfunctions/modules/cases/some.ts', "export const words = '提交';\n"],
    ['cloudfunctions/modules/cases/some-repository.ts', "export const words = '提交';\n"],
    ['cloudfunctions/api/some.ts', "export const words = '提交';\n"],
    ['src/text/some.ts', "export const words = '提交';\n"],
    ['domain/vocabulary/some.ts', "export const words = '提交';\n"],
    ['src/pages/cases/some.tsx', '// 提交\nexport const words = 1;\n'],
  ]);
  expect([literal, template, spoken, domain, module, repository, entryPoint]).toEqual(
    Array.from({ length: 7 }, () => [CHINESE]),
  );
  expect([text, vocabulary, comment]).toEqual([[], [], []]);
});

test('dates are reckoned in one file alone', () => {
  const DATES = 'Dates are reckoned in domain/time.ts, on dayjs.';
  const [made, utc, parsed, asked, literal, product, text, vocabulary, repository, moment] = lint([
    ['domain/cases/some.ts', 'export const date = (at: number) => new Date(at);\n'],
    ['src/pages/cases/some.tsx', 'export const at = Date.UTC(2026, 0, 1);\n'],
    ['cloudfunctions/platform/some.ts', "export const at = Date.parse('2026-01-01');\n"],
    ['src/ui/some.tsx', 'export const day = (date: Date) => date.getDay();\n'],
    ['cloudfunctions/modules/cases/some.ts', 'export const DAY = 86_400_000;\n'],
    ['domain/halls/some.ts', 'export const DAY = 24 * 60 * 60 * 1000;\n'],
    ['src/text/some.ts', 'export const date = (at: number) => new Date(at);\n'],
    ['domain/vocabulary/some.ts', 'export const date = (at: number) => new Date(at);\n'],
    ['cloudfunctions/modules/cases/some-repository.ts', 'export const date = (at: number) => new Date(at);\n'],
    [
      'src/pages/cases/some.tsx',
      "import { DAY } from '@domain/time';\nexport const later = (at: number) => at + 2 * DAY;\n",
    ],
  ]);
  for (const found of [made, utc, parsed, asked, literal, product, text, vocabulary, repository])
    expect(found).toEqual([DATES]);
  expect(moment).toEqual([]);
});

test('people write only in the fields that send nothing back to them', () => {
  const FIELDS = 'People write in TextInput and TextArea, which send nothing back to them.';
  const [line, area, field] = lint([
    ['src/pages/cases/some.tsx', "import { Input } from '@tarojs/components';\nexport const some = <Input />;\n"],
    ['src/ui/fields/Some.tsx', "import { Textarea } from '@tarojs/components';\nexport const some = <Textarea />;\n"],
    ['src/ui/fields/TextInput.tsx', "import { Input } from '@tarojs/components';\nexport const some = <Input />;\n"],
  ]);
  for (const found of [line, area]) expect(found).toEqual([expect.stringContaining(FIELDS)]);
  expect(field).toEqual([]);
});
