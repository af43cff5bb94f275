/** Where the output of functions goes. */
export type FunctionLog = {
  /** A line that the function printed. */
  print(name: string, text: string): void;
  /** A problem that the developer must see in any case; one line of it is shown. */
  warn(name: string, text: string): void;
  /** A warning that is shown only the first time. */
  warnOnce(name: string, text: string): void;
};

/** Prints everything when `isVerbose`, else only warnings. */
export function createFunctionLog(isVerbose: boolean, write: (line: string) => void): FunctionLog {
  const shown = new Set<string>();
  const warn = (name: string, text: string) => write(`[${name}] ${isVerbose ? text.trimEnd() : summarize(text)}`);
  return {
    print: (name, text) => {
      if (isVerbose) write(`[${name}] ${text.trimEnd()}`);
    },
    warn,
    warnOnce: (name, text) => {
      if (!shown.has(`${name} ${text}`)) warn(name, text);
      shown.add(`${name} ${text}`);
    },
  };
}

/** Places in a stack that tell nothing of the function: Node, the runner and the SDK with its packages. */
const NOT_THE_FUNCTION = /node:|runner\.cjs|node_modules[/\\](?:wx-server-sdk|@cloudbase)[/\\]/;

/** The message of an error with the first place of its stack that is the function's, in one line. */
function summarize(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  // The stack of code that can not be parsed begins with its place and its source.
  const [, before = '', file = '', error = ''] =
    /^(.*: )?(\/.*:\d+|[A-Za-z]:\\.*:\d+)\n[^]*?^(SyntaxError: .*)$/m.exec(text) ?? [];
  if (error) return `${before}${error} (at ${file})`;
  const place = lines.find((line) => line.startsWith('at ') && !NOT_THE_FUNCTION.test(line));
  return place ? `${lines[0]} (${place})` : (lines[0] ?? '');
}
