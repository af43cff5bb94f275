import ts from 'typescript';

const WRITING_METHODS = ['add', 'update', 'set', 'remove'];
const WRITING_FUNCTIONS = ['insertOnce', 'insertOrGet', 'insertMissing', 'saveChanges'];

/**
 * The collections that a source text writes, by name; `?` stands for a write whose collection the text does not name.
 * It follows `db.collection('name')` and helpers of the same file that answer one.
 */
export function collectionsWrittenIn(text: string): Set<string> {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022, true);
  const helpers = new Map<string, string>();
  const each = (visit: (node: ts.Node) => void) => {
    const walk = (node: ts.Node): void => (visit(node), ts.forEachChild(node, walk));
    walk(source);
  };

  each((node) => {
    if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isArrowFunction(node.initializer)) return;
    const name = openedBy(node.initializer.body, helpers);
    if (name !== undefined) helpers.set(node.name.getText(source), name);
  });

  const written = new Set<string>();
  each((node) => {
    if (!ts.isCallExpression(node)) return;
    const { expression, arguments: given } = node;
    if (ts.isPropertyAccessExpression(expression) && WRITING_METHODS.includes(expression.name.text)) {
      const name = openedBy(expression.expression, helpers);
      // only a database takes `{ data }`; `Set.add` and `command.set` do not
      if (name !== undefined || given.some(hasData)) written.add(name ?? '?');
    }
    const called = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText(source);
    if (WRITING_FUNCTIONS.includes(called))
      written.add(given.map((one) => openedBy(one, helpers)).find((name) => name !== undefined) ?? '?');
  });
  return written;
}

const hasData = (node: ts.Expression): boolean =>
  ts.isObjectLiteralExpression(node) && node.properties.some((one) => one.name?.getText() === 'data');

/** The collection at the root of a chain of calls; `?` when its name is a variable. */
function openedBy(node: ts.Node, helpers: ReadonlyMap<string, string>): string | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const { expression, arguments: given } = node;
  if (ts.isIdentifier(expression)) return helpers.get(expression.text);
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  if (expression.name.text !== 'collection') return openedBy(expression.expression, helpers);
  return given[0] && ts.isStringLiteral(given[0]) ? given[0].text : '?';
}
