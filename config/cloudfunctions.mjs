// Builds the cloud functions: each folder with a package.json becomes one minified file in dist/cloudfunctions, with
// nothing to install.
import { build } from 'esbuild';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const sources = path.join(root, 'cloudfunctions');
/** What travels beside the code: WeChat's permissions and timer, and the entry's name. */
const COMPANIONS = ['package.json', 'config.json'];

/**
 * Makes `<out>/<function>/index.js` for every name, and CloudBase's own file beside them; answers the functionNames'
 * names.
 */
export async function buildCloudFunctions(out = path.join(root, 'dist/cloudfunctions')) {
  const functionNames = (await readdir(sources)).filter((name) => existsSync(path.join(sources, name, 'package.json')));
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await build({
    entryPoints: Object.fromEntries(
      functionNames.map((name) => [`${name}/index`, path.join(sources, name, 'index.ts')]),
    ),
    outdir: out,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node16',
    format: 'cjs',
    tsconfig: path.join(root, 'tsconfig.json'),
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  await Promise.all(
    functionNames.flatMap((name) =>
      COMPANIONS.map((file) => cp(path.join(sources, name, file), path.join(out, name, file))),
    ),
  );
  await cp(path.join(root, 'config/cloud/cloudbaserc.json'), path.join(out, 'cloudbaserc.json'));
  return functionNames;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildCloudFunctions(process.argv[2]);
