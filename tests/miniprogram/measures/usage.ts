import postcss from 'postcss';
import { POSITION_ROLES } from '@domain/people/actor';
import { linksFor } from '@domain/people/links';
import { stranger } from '@domain/people/person';
import { appConfigOf, ownScripts, pagesOf, textsOf, type Output } from './output';

// What is packaged must be of use: a page that nothing leads to and a style that nothing wears are weight.

const KEY = /[{,](\w+):(?:function\b|\(|\w+=>)/g;
const nameBefore = (text: string, at: number) => [...text.slice(Math.max(0, at - 300), at).matchAll(KEY)].pop()?.[1];

/** The pages to which the tabs lead because the cloud offers them to somebody. */
function offeredPages(): string[] {
  const positions = POSITION_ROLES.map((role) => ({ role, unit: 'c1', grids: [] }));
  return Object.values(linksFor({ ...stranger('all'), positions }, {}))
    .flat()
    .map(({ page }) => `pages/${page}`);
}

/**
 * Every page is a tab, or the cloud offers it, or its address is written where it is asked for: whole
 * (`/pages/cases/detail`) or without the folder of all pages (`cases/detail`). An address in a table counts
 * when its entry is asked for by name.
 */
export function unreachable(output: Output): string[] {
  const { pages = [], tabBar } = appConfigOf(output);
  const text = ownScripts(output)
    .map(([, text]) => text)
    .join('\n');
  const isAsked = (name: string | undefined) => name === undefined || new RegExp(`\\.${name}\\(`).test(text);
  const spelled = [...text.matchAll(/["'`](\/?)([\w-]+(?:\/[\w-]+)+)(?=["'`?])/g)]
    .filter(({ index }) => isAsked(nameBefore(text, index)))
    .map(([, slash, page = '']) => (slash ? page : `pages/${page}`));
  // an address whose end is given: by whom, and with which ends
  const ended = [...text.matchAll(/["'`]\/((?:\w+\/)+)\$\{/g)].flatMap(({ 1: folder = '', index }) => {
    const ways = text.matchAll(new RegExp(`\\.${nameBefore(text, index)}\\(["'\`](\\w+)["'\`]`, 'g'));
    return [...ways].filter(({ index }) => isAsked(nameBefore(text, index))).map(([, end = '']) => folder + end);
  });
  const tabs = (tabBar?.list ?? []).map(({ pagePath }) => pagePath);
  const reached = new Set([pages[0], ...tabs, ...offeredPages(), ...spelled, ...ended]);
  return pagesOf(appConfigOf(output))
    .filter((page) => !reached.has(page))
    .map((page) => `nothing leads to ${page}`);
}

const UNUSED = 2 * 1024;

/**
 * At most 2 KB of a style are for classes that no script and no template of its packages names (audits, WXSS usage).
 */
export function unusedStyles(output: Output): string[] {
  const roots = (appConfigOf(output).subPackages ?? []).map(({ root }) => `${root}/`);
  const rootOf = (path: string) => roots.find((root) => path.startsWith(root));
  const sources = [...ownScripts(output), ...textsOf(output, '.wxml')];
  return textsOf(output, '.wxss').flatMap(([file, text]) => {
    const near = sources.filter(
      ([path]) => rootOf(file) === undefined || rootOf(path) === undefined || rootOf(path) === rootOf(file),
    );
    const named = new Set(near.flatMap(([, source]) => source.match(/[A-Za-z][\w-]*/g) ?? []));
    // a name may be put together: `tag--` and a colour
    const begun = [...named].filter((name) => /[-_]$/.test(name));
    const isNamed = (name: string) => named.has(name) || begun.some((start) => name.startsWith(start));
    let unused = 0;
    postcss.parse(text).walkRules((rule) => {
      const isWorn = rule.selectors.some((selector) =>
        [...selector.matchAll(/\.([A-Za-z][\w-]*)/g)].every(([, name = '']) => isNamed(name)),
      );
      if (!isWorn) unused += Buffer.byteLength(rule.toString());
    });
    return unused > UNUSED ? [`${file}: ${unused} bytes for nothing`] : [];
  });
}
