import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** The view of WeChat's older framework in the place of the newer one's; everything around it stays. */
const olderView: Plugin = {
  name: 'older view',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/view\/view$/ }, ({ resolveDir }) => ({ path: join(resolveDir, 'view/older-view.ts') })),
};

const bundled = (plugins: Plugin[]): Promise<string> =>
  build({
    entryPoints: [join(__dirname, '../runtime/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    define: { global: 'window' },
    plugins,
    logLevel: 'error',
  }).then(({ outputFiles }) => outputFiles[0]!.text);

const once = <T>(make: () => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
};

/** The runtime as one script for a browser, around the newer component framework. */
export const runtimeScript = once(() => bundled([]));

/** The same around the older one. */
export const olderRuntimeScript = once(() => bundled([olderView]));
