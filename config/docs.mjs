import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadTypeScript } from './processes/load-typescript.mjs';
import { root } from './processes/run.mjs';

// Makes the diagrams of ARCHITECTURE.md and the page of sentences anew from the code they show, and takes the journeys'
// last pictures for the README.
const cache = `${root}.cache/docs`;
mkdirSync(cache, { recursive: true });

const { withGenerated } = await loadTypeScript(`${root}config/docs/lifecycle-diagram.ts`);
const page = `${root}ARCHITECTURE.md`;
writeFileSync(page, withGenerated(readFileSync(page, 'utf8')));

const texts = ['domain/vocabulary', 'src/text'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('notices'))
    .map((name) => `${folder}/${name.replace(/\.ts$/, '')}`)
    .sort(),
);
const entry = `${cache}/sentences-entry.ts`;
writeFileSync(
  entry,
  [
    `export { sentencesPage } from '${root}config/docs/sentences';`,
    ...texts.map((name, n) => `import * as text${n} from '${root}${name}';`),
    `export const modules = { ${texts.map((name, n) => `'${name}': text${n}`).join(', ')} };`,
  ].join('\n'),
);
const { sentencesPage, modules } = await loadTypeScript(entry);
writeFileSync(`${root}docs/sentences.md`, sentencesPage(modules));

if (existsSync(`${root}.cache/pictures`)) cpSync(`${root}.cache/pictures`, `${root}docs/pictures`, { recursive: true });
