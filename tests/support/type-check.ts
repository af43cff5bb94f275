import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../..');

/** The compiler's options of the repository, without the checks that only concern unused names. */
const options: ts.CompilerOptions = {
  ...ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  ).options,
  noUnusedLocals: false,
  types: ['node'],
};

/**
 * A program of these files with text added at their ends, by path from the root; a path without a file is a new one.
 */
export function programWith(additions: Record<string, string>): ts.Program {
  const byPath = new Map(Object.entries(additions).map(([file, text]) => [path.join(root, file), text]));
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  const textOf = (file: string): string => `${readFile(file) ?? ''}\n${byPath.get(file) ?? ''}`;
  host.fileExists = (file) => byPath.has(file) || fileExists(file);
  host.readFile = (file) => (byPath.has(file) ? textOf(file) : readFile(file));
  host.getSourceFile = (file, target, ...rest) =>
    byPath.has(file) ? ts.createSourceFile(file, textOf(file), target) : getSourceFile(file, target, ...rest);
  return ts.createProgram([...byPath.keys()], options, host);
}

/** What the compiler objects to in these files once the text is added; each begins with the line that it is about. */
export function typeErrors(additions: Record<string, string>): string[] {
  const program = programWith(additions);
  return Object.keys(additions).flatMap((file) => {
    const source = program.getSourceFile(path.join(root, file));
    const lines = source?.text.split('\n') ?? [];
    return program.getSemanticDiagnostics(source).map(({ messageText, start = 0 }) => {
      const line = lines[source?.getLineAndCharacterOfPosition(start).line ?? 0] ?? '';
      return `${line.slice(0, 60)}… ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
  });
}
