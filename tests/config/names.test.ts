import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import forbidden from './forbidden-names.json';

const root = path.resolve(__dirname, '../..');
const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && ts.sys.fileExists(path.join(root, file)));
const sources = listed.filter(
  (file) => /^(domain|src|cloudfunctions|emulator)\//.test(file) && /\.tsx?$/.test(file) && !file.endsWith('.d.ts'),
);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const parse = (file: string, text: string) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

type Export = { name: string; file: string; isType: boolean; shape: string };

/** The exported declarations of one file; `shape` is the text of a type without layout. */
function exportsOf(file: string): Export[] {
  const tree = parse(file, read(file));
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
    const words = new Set(forbidden.exports);
    expect(exported.filter(({ name }) => words.has(name)).map(({ name, file }) => `${name}: ${file}`)).toEqual([]);
  });

  test('no private word of the list names a file or a folder', () => {
    const words = new Set(forbidden.files);
    const namesOf = (file: string) => file.split('/').map((name) => name.split('.')[0]!);
    expect(listed.filter((file) => namesOf(file).some((name) => words.has(name)))).toEqual([]);
  });

  test('a variable is called `it` only in files about cases', () => {
    const declares = (node: ts.Node): boolean =>
      ((ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node)) &&
        ts.isIdentifier(node.name) &&
        node.name.text === 'it') ||
      ts.forEachChild(node, (child) => declares(child) || undefined) === true;
    const using = sources.filter((file) => declares(parse(file, read(file))));
    expect(using.length).toBeGreaterThan(0);
    expect(using.filter((file) => !/(^|\/)cases?[/-]/.test(file))).toEqual([]);
  });

  test('the check sees exports of every room', () => {
    for (const room of ['domain/', 'src/', 'cloudfunctions/', 'emulator/'])
      expect(exported.some(({ file }) => file.startsWith(room))).toBe(true);
  });
});

/** Where names of code begin: identifiers, and the sample person whose id is spelled like a pronoun, as a string. */
function startsOfNames(file: string, text: string): Set<number> {
  const starts = new Set<number>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) starts.add(node.getStart());
    else if (ts.isStringLiteral(node) && node.text === forbidden.samplePerson) starts.add(node.getStart() + 1);
    ts.forEachChild(node, visit);
  };
  visit(parse(file, text));
  return starts;
}

describe('people are they, or named by their role', () => {
  const pronoun = new RegExp(`\\b(${forbidden.pronouns.join('|')})\\b`, 'gi');
  const pronounsIn = (file: string, text: string): string[] => {
    const found = [...text.matchAll(pronoun)];
    if (!found.length) return [];
    const names = /\.([cm]?js|tsx?)$/.test(file) ? startsOfNames(file, text) : new Set<number>();
    return found
      .filter(({ index }) => !names.has(index))
      .map(({ 0: word, index }) => `${file}:${text.slice(0, index).split('\n').length}: ${word}`);
  };

  test('in comments, sentences, names of tests and documents', () => {
    const texts = listed.filter((file) => /\.([cm]?js|tsx?|s?css|md|html|sh)$/.test(file));
    for (const room of ['domain/', 'src/', 'cloudfunctions/', 'emulator/', 'config/', 'tests/', 'README.md'])
      expect(texts.some((file) => file.startsWith(room))).toBe(true);
    expect(texts.flatMap((file) => pronounsIn(file, read(file)))).toEqual([]);
  });

  test.each(forbidden.pronouns)('the check finds “%s” where it is read, and not where it is a name', (word) => {
    const found = (text: string) => pronounsIn('a.tsx', text);
    expect(found(`// the officer and ${word} case`)).toEqual([`a.tsx:1: ${word}`]);
    expect(found(`export const a = 1;\n/** What ${word} may do. */\nexport const b = 1;`)).toEqual([
      `a.tsx:2: ${word}`,
    ]);
    expect(found(`test('a neighbour reads what ${word} wrote', () => {});`)).toHaveLength(1);
    expect(found(`const a = \`\${b}: ${word} may go on\`;`)).toHaveLength(1);
    expect(found(`const a = <Text>{b} ${word} may go on</Text>;`)).toHaveLength(1);
    expect(pronounsIn('a.md', `What ${word} may do.`)).toHaveLength(1);
    expect(found(`const ${word} = [people.${word}, { ${word}: 1 }]; ${word}.tap(\`\${${word}}\`);`)).toEqual([]);
  });

  test('a sample person stays a name', () => {
    expect(pronounsIn('a.ts', `await act(['${forbidden.samplePerson}', 'sign']);`)).toEqual([]);
  });
});

describe('the glossary', () => {
  const page = read('ARCHITECTURE.md');
  const glossary = page.slice(page.indexOf('## Glossary'), page.indexOf('## Decisions'));
  const rows = glossary.split('\n').filter((line) => line.startsWith('| ') && !/^\| (中文|---)/.test(line));
  const words = rows.flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]!));

  test('names only words that the code uses', () => {
    const code = sources
      .filter((file) => !file.startsWith('emulator/'))
      .map(read)
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
