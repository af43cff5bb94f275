import type { UserConfigExport } from '@tarojs/cli';

/** A watching build: three times the size of what ships. */
export default {
  mini: { debugReact: true },
} satisfies UserConfigExport<'webpack5'>;
