import type { UserConfigExport } from '@tarojs/cli';

/** What ships. */
export default {
  mini: {},
  h5: {},
} satisfies UserConfigExport<'webpack5'>;
