import { readFileSync } from 'node:fs';
import { ownScripts, textOf, type Output } from '../measures/output';

const TYPINGS = readFileSync(require.resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts'), 'utf8');

/**
 * The base library that WeChat's own typings name for each function of `wx`; those without one were there from the
 * beginning.
 */
const needed = new Map(
  [
    ...TYPINGS.slice(TYPINGS.indexOf('interface Wx {')).matchAll(
      /\/\*\* \[[^\n]*wx\.\w+\((?:(?!\*\/)[^])*?需要基础库： `([\d.]+)`(?:(?!\*\/)[^])*\*\/\s*(\w+)[<(]/g,
    ),
  ].map(([, version = '', name = '']) => [name, version] as const),
);

const older = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true }) < 0;

/** No function of `wx` is newer than the base library that the project is set to. */
export function baseLibrary(output: Output): string[] {
  const { libVersion } = JSON.parse(textOf(output, 'project.config.json') || '{}') as { libVersion?: string };
  if (!libVersion) return ['project.config.json names no base library'];
  const called = new Set(
    ownScripts(output).flatMap(([, text]) => [...text.matchAll(/\.(\w+)\b(?=[(})])/g)].map(([, name = '']) => name)),
  );
  return [...called]
    .filter((name) => older(libVersion, needed.get(name) ?? '0'))
    .map((name) => `${name} needs ${needed.get(name)}`);
}
