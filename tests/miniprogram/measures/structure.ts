import postcss from 'postcss';
import { baseLibrary } from '../phones/base-library';
import { appConfigOf, inside, ownScripts, pagesOf, textsOf, type Output } from './output';
import { configuration, experience, inlined, privateInfos, upToDate } from './rules';
import { unreachable, unusedStyles } from './usage';
import { compilersRunHere, wcc, wcsc } from '../phones/wechat-compilers';

const KB = 1024;
const ICON = 40 * KB;
const PACKAGE = 2 * KB * KB;
const FORBIDDEN = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'fetch',
  'XMLHttpRequest',
  'TextEncoder',
  'TextDecoder',
  'AbortController',
  'Intl',
  'process',
  'eval',
];

type Check = (output: Output) => string[];

const missing = (output: Output, paths: string[]) =>
  paths.filter((path) => !output.has(path)).map((path) => `${path} is missing`);

/**
 * Every page has its script, its configuration and its template, and the app its three files; a page without a style of
 * its own is allowed.
 */
export const pageFiles: Check = (output) =>
  missing(output, [
    'app.js',
    'app.json',
    'app.wxss',
    ...pagesOf(appConfigOf(output)).flatMap((page) => ['js', 'json', 'wxml'].map((ending) => `${page}.${ending}`)),
  ]);

/** Two to five tabs on pages of the main package, with icons of at most 40 KB (app.json, tabBar). */
export const tabBar: Check = (output) => {
  const { pages, tabBar } = appConfigOf(output);
  const list = tabBar?.list ?? [];
  const icons = list
    .flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath])
    .filter((path) => path !== undefined);
  return [
    ...(list.length < 2 || list.length > 5 ? [`a tab bar of ${list.length}`] : []),
    ...list
      .filter(({ pagePath }) => !pages.includes(pagePath))
      .map(({ pagePath }) => `the tab ${pagePath} is not in the main package`),
    ...missing(output, icons),
    ...icons.filter((path) => (output.get(path)?.length ?? 0) > ICON).map((path) => `${path} is larger than 40 KB`),
  ];
};

/** Scripts, styles and templates refer only to what is in the package. */
export const references: Check = (output) => {
  const refers = (ending: string, pattern: RegExp, endings: string[]) =>
    textsOf(output, ending).flatMap(([path, text]) =>
      [...text.matchAll(pattern)].flatMap(([, target = '']) => {
        const found = inside(path, target);
        return found !== undefined && endings.some((end) => output.has(found + end))
          ? []
          : [`${path} refers to ${target}, which is not in the package`];
      }),
    );
  return [
    ...refers('.js', /\brequire\(["']([^"']+)["']\)/g, ['', '.js']),
    ...refers('.wxss', /@import\s*["']([^"']+)["']/g, ['']),
    ...refers('.wxml', /<(?:import|include|wxs)\s[^>]*src="([^"]+)"/g, ['']),
    ...textsOf(output, '.json').flatMap(([path, text]) =>
      Object.values((JSON.parse(text) as { usingComponents?: Record<string, string> }).usingComponents ?? {}).flatMap(
        (target) => {
          const found = inside(path, target) ?? '';
          return missing(
            output,
            ['js', 'json', 'wxml'].map((ending) => `${found}.${ending}`),
          ).map((fault) => `${path} uses ${target}: ${fault}`);
        },
      ),
    ),
  ];
};

/** A subpackage may use its own files and the main package's, never another subpackage's. */
export const packages: Check = (output) => {
  const roots = (appConfigOf(output).subPackages ?? []).map(({ root }) => root);
  const packageOf = (path: string) => roots.find((root) => path.startsWith(`${root}/`));
  return textsOf(output, '.js').flatMap(([path, text]) =>
    [...text.matchAll(/\brequire\(["']([^"']+)["']\)/g)].flatMap(([, target = '']) => {
      const other = packageOf(inside(path, target) ?? '');
      return other === undefined || other === packageOf(path) ? [] : [`${path} reaches into ${other}`];
    }),
  );
};

/**
 * Our own scripts do not name what only a browser or Node has; React and Taro ask for it behind `typeof`, and bring
 * their own where a phone has none.
 */
export const globals: Check = (output) =>
  ownScripts(output).flatMap(([path, text]) =>
    FORBIDDEN.filter((name) => new RegExp(`(?<![.\\w$"'\`-])${name}(?=\\s*[.([])`).test(text)).map(
      (name) => `${path} names ${name}`,
    ),
  );

/** The main package and each subpackage hold at most 2 MB. */
export const sizes: Check = (output) => {
  const roots = (appConfigOf(output).subPackages ?? []).map(({ root }) => `${root}/`);
  const sum = (belongs: (path: string) => boolean) =>
    [...output].reduce((total, [path, bytes]) => total + (belongs(path) ? bytes.length : 0), 0);
  const parts = [
    ['the main package', sum((path) => !roots.some((root) => path.startsWith(root)))] as const,
    ...roots.map((root) => [root, sum((path) => path.startsWith(root))] as const),
  ];
  return parts.filter(([, size]) => size > PACKAGE).map(([name, size]) => `${name} has ${size} bytes`);
};

/** A component's style knows no universal selector, and nothing fades under a finger by `:active`. */
export const selectors: Check = (output) =>
  textsOf(output, '.wxss').flatMap(([path, text]) => {
    const faults: string[] = [];
    postcss
      .parse(text)
      .walkRules(
        ({ selector }) =>
          void (/(^|[\s,>+~])\*/.test(selector) || selector.includes(':active')
            ? faults.push(`${path} selects ${selector}`)
            : undefined),
      );
    return faults;
  });

/** Addresses that are given away, in messages, codes and our own links, lead to pages. */
export const addresses = (output: Output, given: readonly string[]): string[] => {
  const pages = pagesOf(appConfigOf(output));
  return given
    .filter((address) => !pages.includes(address.replace(/^\//, '').split('?')[0] ?? ''))
    .map((address) => `${address} is no page`);
};

/** The page paths that a script of the package spells out. */
export const spelled = (output: Output): string[] =>
  textsOf(output, '.js').flatMap(([, text]) => text.match(/\/pages\/[a-z]+\/[a-z]+(?=["'`?])/g) ?? []);

/** All that must hold of a package before it is run. */
export const checks: Record<string, Check> = {
  ...{
    pageFiles,
    tabBar,
    references,
    packages,
    globals,
    sizes,
    selectors,
    spelled: (output) => addresses(output, spelled(output)),
  },
  ...{ configuration, privateInfos, upToDate, experience, inlined },
  ...{ baseLibrary, unreachable, unusedStyles },
  ...(compilersRunHere ? { wcc: (output) => wcc(output).faults, wcsc: (output) => wcsc(output).faults } : {}),
};
