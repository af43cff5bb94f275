import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { optimize } from 'webpack';
import dev from './dev';
import { LeanAppConfig } from './plugins/lean-app-config';
import prod from './prod';

const here = (folder: string) => path.resolve(__dirname, '..', folder);

// the oldest web views that know the distances between flex items, which every page is laid out with
const browsers = ['chrome >= 84', 'ios >= 14.5'];

// sizes are CSS pixels on both platforms: large type is a matter of variables, not of the window's width
const postcss = {
  autoprefixer: { enable: true, config: { overrideBrowserslist: browsers } },
  pxtransform: { enable: false },
  cssModules: { enable: false },
};

/** How Taro builds the phone's side: dist/weapp for WeChat, dist/h5 for the browser preview under /app/. */
export default defineConfig<'webpack5'>(async (merge, { mode }) => {
  const target = process.env['TARO_ENV'] === 'h5' ? 'h5' : 'weapp';
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'huiyin',
    date: '2026-1-1',
    designWidth: 375,
    deviceRatio: { 375: 2, 750: 1 },
    // the bench builds an empty app with this same configuration, to know what Taro alone weighs
    sourceRoot: process.env['APP_SOURCE'] ?? 'src',
    outputRoot: process.env['APP_OUTPUT'] ?? `dist/${target}`,
    framework: 'react',
    // the picture on shared cards is read by WeChat, not by our code
    ...(process.env['APP_SOURCE']
      ? {}
      : { copy: { patterns: [{ from: 'src/assets/share.png', to: `dist/${target}/assets/share.png` }], options: {} } }),
    // deep nesting still works: below this level templates continue in a component of their own
    baseLevel: 12,
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // always built afresh: a cache overlooks a new `x.h5.ts` beside an `x.ts`, and keeps parts of subpackages whose
    // imports moved
    cache: { enable: false },
    logger: { quiet: true, stats: false },
    alias: { '@': here('src'), '@domain': here('domain') },
    defineConstants: { CLOUD_ENV: JSON.stringify(process.env['CLOUD_ENV'] ?? '') },
    // Chinese as itself: escaped, every character weighs twice as much
    terser: { enable: true, config: { output: { ascii_only: false } } },
    plugins: [here('config/plugins/templates/index.cjs'), here('config/plugins/runtime/index.cjs')],
    mini: {
      compile: { include: [here('domain')] },
      optimizeMainPackage: { enable: true },
      // every part brings its own sheet, and none overrides another's
      miniCssExtractPluginOption: { ignoreOrder: true },
      postcss,
      webpackChain(chain) {
        chain.plugin('leanAppConfig').use(LeanAppConfig);
        // titles are read while building: what only they share needs no place on the phone
        chain.merge({
          optimization: {
            splitChunks: {
              cacheGroups: { common: { chunks: ({ name }: { name?: string }) => !name?.endsWith('.config') } },
            },
          },
        });
      },
    },
    h5: {
      publicPath: '/app/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      compile: { include: [here('domain')] },
      output: { filename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css' },
      postcss,
      webpackChain(chain) {
        chain.plugin('oneBundle').use(optimize.LimitChunkCountPlugin, [{ maxChunks: 1 }]);
        // one file of this size is what the preview wants
        chain.performance.hints(false);
        chain.stats('errors-warnings');
      },
    },
  };
  return merge({}, base, mode === 'development' ? dev : prod);
});
