// Makes domain/wording/names/lexicon.ts: node config/names/make-lexicon.mjs DICT, where DICT is the dict.txt of jieba,
// as the package @node-rs/jieba 2.0.3 has it. Its licence is beside this file.
import { readFileSync, writeFileSync } from 'node:fs';

const [dictionary] = process.argv.slice(2);
const letters = readFileSync('domain/wording/names/letters.ts', 'utf8');
/** Letters that are frequent in given names: a word of two of them may be one. */
const given = new Set(/GIVEN[^{]*{([^}]*)7:/.exec(letters)[1].replace(/[^\u3400-\u9fff]/g, ''));
const surnames = /SURNAMES =\s*'(.*)'/.exec(letters)[1];
/** Words of residents that the dictionary lacks or takes for names. */
const added = readFileSync('config/names/words.txt', 'utf8').split(/\s+/).filter(Boolean);
const COMMON_SURNAMES = [...surnames].slice(0, 150);
const HAN = /^[\u3400-\u9fff]{1,4}$/;

const entries = readFileSync(dictionary, 'utf8')
  .split('\n')
  .map((line) => line.trim().split(' '))
  .filter(([word, count, kind]) => kind && Number(count) > 0 && HAN.test(word))
  .map(([word, count, kind]) => ({ word, count: Number(count), isName: kind.startsWith('nr') }));
const total = entries.reduce((sum, { count }) => sum + count, 0);

/** The cost of an added word that the dictionary lacks. */
const RARE = 10;
/** Words that decide whether letters are a name: frequent ones, and rarer ones that begin with a surname. */
const isKept = ({ word, count, isName }) => {
  const begins = surnames.includes(word[0]);
  if (word.length === 1) return count >= 20;
  if (isName && [...word].every((letter) => given.has(letter))) return false;
  if (isName && begins) return word.length === 2 && !COMMON_SURNAMES.includes(word[0]) && count >= 3;
  if (word.length === 2) return count >= (begins ? 3 : 15);
  return begins && count >= (word.length === 3 ? 5 : 50);
};
const counts = new Map(entries.map(({ word, count }) => [word, count]));
const usual = total / Math.exp(RARE);
const listed = added.map((word) => ({ word, count: Math.max(usual, counts.get(word) ?? 0), isName: false }));
const kept = [...listed, ...entries.filter((entry) => !added.includes(entry.word) && isKept(entry))];
const known = new Set(kept.map(({ word }) => word));
const isNeeded = ({ word }) => word.length < 3 || added.includes(word) || !known.has(word.slice(0, 2));

const byCost = new Map();
for (const { word, count } of kept.filter(isNeeded)) {
  const cost = Math.round(-Math.log(count / total));
  if (!byCost.has(cost)) byCost.set(cost, new Map());
  const heads = byCost.get(cost);
  heads.set(word[0], [...(heads.get(word[0]) ?? []), word.slice(1)]);
}
/** Words with one first letter: the letter, its tails of one letter together, longer ones behind a comma. */
const group = ([head, tails]) => {
  const isLong = (tail) => tail.length > 1;
  const short = tails.filter((tail) => !isLong(tail));
  return [head + short.sort().join('') + (tails.includes('') ? '.' : ''), ...tails.filter(isLong).sort()].join(',');
};
const lines = [...byCost]
  .sort(([a], [b]) => a - b)
  .map(([cost, heads]) => `  ${cost}: '${[...heads].sort().map(group).join(' ')}',`);
writeFileSync(
  'domain/wording/names/lexicon.ts',
  `// Words of the dictionary of jieba (MIT, © 2013 Sun Junyi), made by config/names/make-lexicon.mjs.
/**
 * Words by how rare they are, as the negative logarithm of their share. Those with one first letter stand together:
 * the letter, what follows in words of two, a dot if the letter is a word itself, longer words behind commas.
 */
export const LEXICON: Readonly<Record<number, string>> = {
${lines.join('\n')}
};
`,
);
console.log(kept.length, 'words');
