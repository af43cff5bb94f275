import { TmplGroup } from 'glass-easel-template-compiler';
import postcss, { type Root } from 'postcss';
import { appConfigOf, inside, pagesOf, textOf, textsOf, type AppConfig, type Output } from '../measures/output';
import { wcc } from './wechat-compilers';

/** What the runtime is given: the shipped scripts as they are, and the templates and styles compiled for it. */
export type Program = {
  app: AppConfig;
  pages: string[];
  scripts: Record<string, string>;
  configs: Record<string, Record<string, unknown>>;
  /** An expression that makes the templates of all files. */
  templates: string;
  styles: Record<string, string>;
  /** The attributes that the templates give to each built-in component. */
  attributes: Record<string, string[]>;
  /** The names of the functions that a page's template calls. */
  handlers: Record<string, string[]>;
  /** Every name that a template reads of what it is told. */
  reads: string[];
  images: Record<string, string>;
};

const STRUCTURE = ['template', 'block', 'import', 'include', 'wxs', 'slot'];
const EVENT = /^(capture-)?(bind|catch|mut-bind)/;
const OWN = ['style', 'class', 'id', 'slot'];

/**
 * Compiles a built mini-program; throws on any diagnostic of the template compiler and on styles that cannot be read.
 */
export function compile(output: Output, templates = templatesOf): Program {
  const app = appConfigOf(output);
  const pages = pagesOf(app);
  const configs = Object.fromEntries(
    textsOf(output, '.json').map(([path, text]) => [
      path.replace(/\.json$/, ''),
      JSON.parse(text) as Record<string, unknown>,
    ]),
  );
  const attributes = attributesOf(
    output,
    Object.values(configs).flatMap(({ usingComponents }) => Object.keys(usingComponents ?? {})),
  );
  return {
    app,
    pages,
    scripts: Object.fromEntries(textsOf(output, '.js')),
    configs,
    templates: templates(output, Object.keys(attributes)),
    styles: Object.fromEntries(['app', ...pages].map((path) => [path, styleOf(output, `${path}.wxss`)])),
    attributes,
    handlers: Object.fromEntries(pages.map((path) => [path, [...handlersOf(output, `${path}.wxml`)]])),
    reads: readsOf(output),
    images: Object.fromEntries(
      [...output]
        .filter(([path]) => path.endsWith('.png'))
        .map(([path, bytes]) => [path, `data:image/png;base64,${bytes.toString('base64')}`]),
    ),
  };
}

/** The same for the older framework: templates by WeChat's own compiler, and no styles, since nothing is drawn. */
export const compileForOlder = (output: Output): Program => ({ ...compile(output, templatesByWcc), styles: {} });

function templatesByWcc(output: Output): string {
  const { code, faults } = wcc(output);
  if (faults.length) throw new Error(faults.join('\n'));
  return code;
}

// a browser has elements of its own called button and input, so each built-in component lives in an element of its own,
// as on a phone
const own = (text: string, tags: string[]) =>
  text.replace(/(<\/?)([a-z][a-z-]*)(?=[\s/>])/g, (whole, before: string, tag: string) =>
    tags.includes(tag) ? `${before}wx-${tag}` : whole,
  );

function templatesOf(output: Output, builtins: string[]): string {
  const group = new TmplGroup();
  for (const [path, text] of textsOf(output, '.wxs')) group.addScript(path.replace(/\.wxs$/, ''), text);
  for (const [path, text] of textsOf(output, '.wxml')) {
    const found = group.addTmpl(path.replace(/\.wxml$/, ''), own(text, builtins)) as {
      message: string;
      startLine: number;
    }[];
    if (found.length) throw new Error(`${path}:${found[0]?.startLine} ${found[0]?.message}`);
  }
  const code = group.getTmplGenObjectGroups();
  group.free();
  return code;
}

function attributesOf(output: Output, components: string[]): Program['attributes'] {
  const attributes: Record<string, Set<string>> = {};
  for (const [, text] of textsOf(output, '.wxml'))
    for (const [, tag = '', rest = ''] of text.matchAll(/<([a-z][a-z-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g)) {
      if (STRUCTURE.includes(tag) || components.includes(tag)) continue;
      const names = [...rest.matchAll(/([\w:-]+)="/g)].map(([, name = '']) => name);
      const kept = (attributes[tag] ??= new Set());
      names
        .filter((name) => !EVENT.test(name) && !OWN.includes(name) && !name.startsWith('data-') && !name.includes(':'))
        .forEach((name) => kept.add(name));
    }
  return Object.fromEntries(Object.entries(attributes).map(([tag, names]) => [tag, [...names]]));
}

const readsOf = (output: Output): string[] => [
  ...new Set(
    textsOf(output, '.wxml').flatMap(([, text]) =>
      (text.match(/\{\{.*?\}\}/g) ?? []).flatMap((expression) => expression.match(/[A-Za-z_]\w*/g) ?? []),
    ),
  ),
];

function handlersOf(output: Output, path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return new Set();
  seen.add(path);
  const text = textOf(output, path);
  const own = [...text.matchAll(/\s(?:capture-)?(?:bind|catch|mut-bind):?[a-z]+="(\w+)"/g)].map(
    ([, name = '']) => name,
  );
  const imported = [...text.matchAll(/<(?:import|include)\s[^>]*src="([^"]+)"/g)].flatMap(([, target = '']) => [
    ...handlersOf(output, inside(path, target) ?? '', seen),
  ]);
  return new Set([...own, ...imported]);
}

/**
 * A page's style with its imports in place, in the browser's words: `page` is an element, 750rpx are the width of the
 * screen.
 */
function styleOf(output: Output, path: string): string {
  const root = withImports(output, path, []);
  root.walkRules((rule) => {
    // the steps of an animation are no selectors
    if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as postcss.AtRule).name)) return;
    rule.selector = rule.selector.replace(
      /(^|[\s,>+~(])([a-z][a-z-]*)(?=$|[\s,>+~.:#[)])/g,
      (_, before: string, tag: string) => `${before}${tag === 'body' ? 'body' : `wx-${tag}`}`,
    );
  });
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(
      /(-?[\d.]+)rpx\b/g,
      (_, size: string) => `${(Number(size) / 750) * 100}vw`,
    );
  });
  return root.toString();
}

function withImports(output: Output, path: string, open: string[]): Root {
  if (open.includes(path)) throw new Error(`${path} imports itself`);
  const root = postcss.parse(textOf(output, path), { from: path });
  root.walkAtRules('import', (rule) => {
    const target = inside(path, rule.params.replace(/^["']|["']$/g, ''));
    if (!target || !output.has(target)) throw new Error(`${path} imports ${rule.params}, which is not in the package`);
    rule.replaceWith(withImports(output, target, [...open, path]).nodes);
  });
  return root;
}
