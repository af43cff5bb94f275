import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import forbidden from './forbidden-names.json';

const root = path.resolve(__dirname, '../..');
const sources = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'domain', 'src', 'cloudfunctions', 'emulator'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && ts.sys.fileExists(path.join(root, file)));

type Export = { name: string; file: string; isType: boolean; shape: string };

/** The exported declarations of one file; `shape` is the text of a type without layout. */
function exportsOf(file: string): Export[] {
  const tree = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Export[] = [];
  const add = (name: ts.Node | undefined, isType: boolean, shape: ts.Node) => {
    if (!name) return;
    if (ts.isIdentifier(name))
      found.push({ name: name.text, file, isType, shape: shape.getText().replace(/\s+/g, ' ') });
    else if (ts.isObjectBindingPattern(name)) name.elements.forEach((element) => add(element.name, isType, shape));
  };
  for (const statement of tree.statements) {
    if (!ts.canHaveModifiers(statement)) continue;
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    if (ts.isTypeAliasDeclaration(statement)) add(statement.name, true, statement.type);
    else if (ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement))
      add(statement.name, true, statement);
    else if (ts.isFunctionDeclaration(statement)) add(statement.name, false, statement);
    else if (ts.isVariableStatement(statement))
      statement.declarationList.declarations.forEach((declaration) => add(declaration.name, false, declaration));
  }
  return found;
}

const exported = sources.flatMap(exportsOf);

// A platform variant (`scan.h5.ts`) declares the same names as the file it stands in for.
const withoutPlatform = (file: string) => file.replace(/\.h5(?=\.tsx?$)/, '').replace(/\.tsx?$/, '');

describe('names', () => {
  test('an exported type name means one shape everywhere', () => {
    const shapes = new Map<string, Map<string, string>>();
    for (const { name, file, isType, shape } of exported)
      if (isType) shapes.set(name, (shapes.get(name) ?? new Map<string, string>()).set(withoutPlatform(file), shape));
    const twice = [...shapes]
      .filter(([, files]) => new Set(files.values()).size > 1)
      .map(([name, files]) => `${name}: ${[...files.keys()].join(', ')}`);
    expect(twice).toEqual([]);
  });

  test('no private word of the list is exported', () => {
    const words = new Set(forbidden);
    expect(exported.filter(({ name }) => words.has(name)).map(({ name, file }) => `${name}: ${file}`)).toEqual([]);
  });

  test('the check sees exports of every room', () => {
    for (const room of ['domain/', 'src/', 'cloudfunctions/', 'emulator/'])
      expect(exported.some(({ file }) => file.startsWith(room))).toBe(true);
  });
});

describe('the glossary', () => {
  const page = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');
  const glossary = page.slice(page.indexOf('## Glossary'), page.indexOf('## Decisions'));
  const rows = glossary.split('\n').filter((line) => line.startsWith('| ') && !/^\| (中文|---)/.test(line));
  const words = rows.flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]!));

  test('names only words that the code uses', () => {
    const code = sources
      .filter((file) => !file.startsWith('emulator/'))
      .map((file) => readFileSync(path.join(root, file), 'utf8'))
      .join('\n');
    const isUsed = (word: string) => new RegExp(`\\b${word.replace('/', '\\/')}`, 'i').test(code);
    expect(words.filter((word) => !/^domain\//.test(word) && !isUsed(word))).toEqual([]);
    expect(words.length).toBeGreaterThan(80);
  });

  test('gives each Chinese term one row', () => {
    const terms = rows.map((row) => row.split('|')[1]!.trim());
    expect(terms.filter((term, n) => terms.indexOf(term) !== n)).toEqual([]);
  });
});
