import { buildIfChanged } from './build-cache.mjs';
import { tool } from '../processes/run.mjs';

const SOURCES = [
  ...['src', 'domain', 'types', 'config/index.ts', 'config/dev.ts', 'config/prod.ts', 'config/plugins'],
  ...['babel.config.js', 'tsconfig.json', 'package-lock.json', 'project.config.json'],
];

/**
 * Builds dist/weapp or dist/h5 for production, unless its sources are those of the last build; returns whether it was
 * built. Taro's own cache stays off: it keeps parts of subpackages whose imports have moved.
 */
export const buildTaro = (type) =>
  buildIfChanged({
    name: `build-${type}`,
    sources: SOURCES,
    environment: process.env.CLOUD_ENV,
    output: `dist/${type}`,
    build: () =>
      tool('@tarojs/cli/bin/taro', ['build', '--type', type], { quiet: true, env: { NODE_ENV: 'production' } }),
  });
