import type { Program } from '../phones/compile';
import type { Scope } from './globals';

type Module = { exports: unknown };

/**
 * Loads the package's scripts as a phone does: by relative path, each once, with nothing in sight but the given scope.
 * Throws for a file that is not there.
 */
export function createLoader(scripts: Program['scripts'], scope: Scope) {
  const modules = new Map<string, Module>();
  const loaded: string[] = [];
  const names = Object.keys(scope);
  const values = Object.values(scope);

  function load(path: string): unknown {
    const known = modules.get(path);
    if (known) return known.exports;
    const code = scripts[path];
    if (code === undefined) throw new Error(`module '${path}' is not in the package`);
    const module: Module = { exports: {} };
    modules.set(path, module);
    loaded.push(path);
    // an inner function, so that a script may give one of the hidden names to something of its own
    const made = new Function(
      ...names,
      `return function (require, module, exports) {${code}\n}\n//# sourceURL=weapp/${path}`,
    )(...values) as (...given: unknown[]) => void;
    made.call(undefined, (target: string) => load(resolve(path, target)), module, module.exports);
    return module.exports;
  }

  const exists = (path: string) => path in scripts;
  const resolve = (from: string, target: string) => {
    const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
    for (const part of target.split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '.' && part !== '') parts.push(part);
    }
    const path = parts.join('/');
    return exists(path) ? path : exists(`${path}.js`) ? `${path}.js` : `${path}/index.js`;
  };

  return { load, loaded };
}
