import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { appConfigOf, pagesOf, textOf, type Output } from '../measures/output';

const BIN = join(dirname(require.resolve('miniprogram-compiler/package.json')), 'bin/linux');
const MOST = 64 * 1024 * 1024;

/**
 * WeChat's compilers of 2019 and 2020 exist for Linux on x64 only. Elsewhere a warning is printed and the tests that
 * need them are skipped.
 */
export const compilersRunHere = process.platform === 'linux' && process.arch === 'x64';
if (!compilersRunHere)
  console.warn(
    `WeChat's compilers run on Linux x64 only, not on ${process.platform} ${process.arch}: what ships is neither compiled by them nor run under the older framework.`,
  );

type Compiled = { code: string; faults: string[] };

/** What a compiler says about a package, laid out in a folder as it wants it. */
function compiled(name: 'wcc' | 'wcsc', output: Output, given: string[]): Compiled {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  try {
    for (const [path, bytes] of output) {
      if (!/\.(wxml|wxs|wxss)$/.test(path)) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const program = join(BIN, name);
    chmodSync(program, 0o755);
    const { status, error, stdout, stderr } = spawnSync(program, given, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: MOST,
    });
    if (error) throw error;
    const said = stderr.split('\n').filter((line) => line && !line.startsWith('error file count'));
    return {
      code: stdout,
      faults: status === 0 ? said : [...said, ...(said.length ? [] : [`${name} ended with ${status}`])],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const filesOf = (output: Output, ending: string) => [...output.keys()].filter((path) => path.endsWith(ending)).sort();

/**
 * What each page and component calls the components it uses, as wcc wants to be told: how many files, and for each its
 * template, how many names, and the names.
 */
function components(output: Output): string {
  const using = filesOf(output, '.json').flatMap((path) => {
    const template = path.replace(/json$/, 'wxml');
    const names = Object.keys((JSON.parse(textOf(output, path)) as { usingComponents?: object }).usingComponents ?? {});
    return output.has(template) && names.length ? [[template, names.length, ...names]] : [];
  });
  return [using.length, ...using.flat()].join(' ');
}

/** Every template with its scripts, compiled by wcc: the code that makes `$gwx`, or what is wrong. */
export const wcc = (output: Output): Compiled =>
  compiled('wcc', output, [
    '-cc',
    components(output),
    ...filesOf(output, '.wxml'),
    ...filesOf(output, '.wxs'),
    '-gn',
    '$gwx',
  ]);

/** Every style, compiled by wcsc; those of the app and of pages are what is compiled, the others what they import. */
export function wcsc(output: Output): Compiled {
  const styles = filesOf(output, '.wxss');
  const roots = ['app.wxss', ...pagesOf(appConfigOf(output)).map((page) => `${page}.wxss`)].filter((path) =>
    output.has(path),
  );
  return compiled('wcsc', output, [
    '-db',
    '-pc',
    String(roots.length),
    ...roots,
    ...styles.filter((path) => !roots.includes(path)),
  ]);
}
