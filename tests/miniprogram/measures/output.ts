import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** What a build wrote: the contents of every file by its path inside the package. */
export type Output = Map<string, Buffer>;

/** Reads a built mini-program, `dist/weapp` unless `WEAPP` names another folder. */
export function readOutput(folder = process.env['WEAPP'] ?? join(__dirname, '../../../dist/weapp')): Output {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]));
}

export const textOf = (output: Output, path: string): string => output.get(path)?.toString('utf8') ?? '';

/** Every file with this ending, as text. */
export const textsOf = (output: Output, ending: string): [path: string, text: string][] =>
  [...output].filter(([path]) => path.endsWith(ending)).map(([path, bytes]) => [path, bytes.toString('utf8')]);

// scripts of React and Taro name every function there is
const FRAMEWORK = /^(app|taro|vendors|runtime)\.js$/;

/** The scripts that are ours, not React's and Taro's. */
export const ownScripts = (output: Output): [path: string, text: string][] =>
  textsOf(output, '.js').filter(([path]) => !FRAMEWORK.test(path));

/** What `./x` or `/x` means in a file of the package; undefined leaves the package. */
export function inside(from: string, target: string): string | undefined {
  const path = target.startsWith('/') ? posix.normalize(target.slice(1)) : posix.join(posix.dirname(from), target);
  return path.startsWith('..') ? undefined : path;
}

export type AppConfig = {
  pages: string[];
  subPackages?: { root: string; pages: string[]; independent?: boolean }[];
  tabBar?: { list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[] };
  window?: Record<string, string>;
};

export const appConfigOf = (output: Output): AppConfig =>
  JSON.parse(textOf(output, 'app.json') || '{"pages":[]}') as AppConfig;

export const pagesOf = (app: AppConfig): string[] => [
  ...app.pages,
  ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
];
