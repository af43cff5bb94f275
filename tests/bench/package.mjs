import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, tool } from '../../config/processes/run.mjs';

const filesOf = (path) =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesOf(join(path, name))) : [path];

/**
 * Bytes of a built mini-program's main package: everything that is not in a subpackage's folder, compressed as the one
 * file that WeChat makes of it.
 */
function mainPackage(folder) {
  const { subPackages = [], subpackages = subPackages } = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'));
  const sub = subpackages.map(({ root: place }) => join(folder, place, '/'));
  const files = filesOf(folder).filter((file) => !sub.some((place) => file.startsWith(place)));
  const bytes = files.map((file) => readFileSync(file));
  const sum = (list) => list.reduce((total, one) => total + one.length, 0);
  return {
    rawKB: Math.round(sum(bytes) / 102.4) / 10,
    gzKB: Math.round(gzipSync(Buffer.concat(bytes)).length / 102.4) / 10,
  };
}

const build = (env) =>
  tool('@tarojs/cli/bin/taro', ['build', '--type', 'weapp'], { quiet: true, env: { NODE_ENV: 'production', ...env } });

/** What the main package weighs, beside an empty one-page Taro app of the same configuration. */
export async function* measure() {
  const empty = { APP_SOURCE: 'tests/bench/empty', APP_OUTPUT: 'dist/empty' };
  await build(empty);
  await build({});
  const [ours, bare] = [mainPackage(`${root}dist/weapp`), mainPackage(`${root}${empty.APP_OUTPUT}`)];
  const over = (key) => Math.round((ours[key] / bare[key] - 1) * 1000) / 10;
  yield {
    figure: 'weapp main package',
    ours,
    emptyTaroApp: bare,
    overRawPercent: over('rawKB'),
    overGzPercent: over('gzKB'),
    atMostPercent: 30,
  };
  const { subPackages = [] } = JSON.parse(readFileSync(`${root}dist/weapp/app.json`, 'utf8'));
  for (const { root: place } of subPackages.filter((one) => existsSync(join(root, 'dist/weapp', one.root)))) {
    const bytes = filesOf(join(root, 'dist/weapp', place)).map((file) => readFileSync(file).length);
    yield {
      figure: `subpackage ${place}`,
      rawKB: Math.round(bytes.reduce((total, one) => total + one, 0) / 102.4) / 10,
    };
  }
}
