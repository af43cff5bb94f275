import type { Compiler } from 'webpack';

type LoaderItem = { loader: string; options?: { config?: unknown } };

/**
 * Taro writes app.json once more into app.js, where nothing reads it: WeChat has the file itself. Taro's own plugin
 * adds its loader in the same hook before.
 */
export class LeanAppConfig {
  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap('LeanAppConfig', (compilation) =>
      compiler.webpack.NormalModule.getCompilationHooks(compilation).loader.tap(
        { name: 'LeanAppConfig', stage: 100 },
        (_, { loaders }) => {
          for (const item of loaders as LoaderItem[])
            if (item.loader.endsWith('@tarojs/taro-loader')) item.options = { ...item.options, config: {} };
        },
      ),
    );
  }
}
