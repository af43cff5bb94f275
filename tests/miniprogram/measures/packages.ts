import { gzipSync } from 'node:zlib';
import { appConfigOf, type Output } from './output';

export type Weight = { part: string; bytes: number; gz: number };

/** What each package of the mini-program weighs: the main one first, then every subpackage. */
export function weigh(output: Output): Weight[] {
  const roots = (appConfigOf(output).subPackages ?? []).map(({ root }) => root);
  const partOf = (path: string) => roots.find((root) => path.startsWith(`${root}/`)) ?? 'main package';
  return ['main package', ...roots].map((part) => {
    const files = [...output].filter(([path]) => partOf(path) === part).map(([, bytes]) => bytes);
    const sum = (list: Buffer[]) => list.reduce((total, one) => total + one.length, 0);
    return { part, bytes: sum(files), gz: sum(files.map((file) => gzipSync(file))) };
  });
}
