import { readdirSync, readFileSync } from 'node:fs';
import { findHazard } from '@domain/wording/hazards/find-hazard';
import type { Hazard } from '@domain/wording/hazards/hazard';
import { HAZARD_RULES } from '@domain/wording/hazards/rules';

const FOLDER = 'tests/domain/wording/hazards';
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
const known = new Map<string, Hazard | undefined>();

/** The hazard of one text; each is read once, because the corpus is long. */
function hazardOf(words: string): Hazard | undefined {
  if (!known.has(words)) known.set(words, findHazard([words]));
  return known.get(words);
}

type Sentence = { words: string; dangerous: boolean; kind: string };

/** Sentences of a file, each with the kind of hazard that stands above it. */
function readSentences(file: string): Sentence[] {
  let kind = '';
  return readFileSync(`${FOLDER}/${file}`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('# ')) kind = line.slice(2);
      if (!/^[!.] /.test(line)) return [];
      return [{ words: line.slice(2).replace(/⏎/g, '\n'), dangerous: line.startsWith('!'), kind }];
    });
}

const files = readdirSync(FOLDER);
const everything = files.flatMap(readSentences);
const dangerous = everything.filter((sentence) => sentence.dangerous);
const calm = everything.filter((sentence) => !sentence.dangerous);

/** Prints and returns the shares of dangerous sentences that are seen and of calm ones that alarm. */
function measure(name: string, sentences: readonly Sentence[]) {
  const told = sentences.filter((sentence) => sentence.dangerous);
  const harmless = sentences.filter((sentence) => !sentence.dangerous);
  const missed = told.filter(({ words }) => !hazardOf(words));
  const alarmed = harmless.filter(({ words }) => hazardOf(words));
  const rates =
    `${name}: recall ${percent(told.length - missed.length, told.length)} of ${told.length}, ` +
    `false alarms ${percent(alarmed.length, harmless.length)} of ${harmless.length}`;
  console.log([rates, ...[...missed, ...alarmed].map(({ words }) => words)].join('\n'));
  return { recall: 1 - missed.length / told.length, falseAlarms: alarmed.length / harmless.length };
}

describe('hazards in what people write', () => {
  test('are seen, and calm words are left alone', () => {
    expect(new Set(dangerous.map(({ words }) => words)).size).toBeGreaterThanOrEqual(1000);
    expect(new Set(calm.map(({ words }) => words)).size).toBeGreaterThanOrEqual(1000);
    const { recall, falseAlarms } = measure('hazards', everything);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(falseAlarms).toBeLessThanOrEqual(0.03);
  });

  test('are seen in a round that nothing was learned from and no rule was changed for', () => {
    const { recall, falseAlarms } = measure('hazards, kept apart', readSentences('kept-apart.txt'));
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(falseAlarms).toBeLessThanOrEqual(0.03);
  });

  test('are called by their kind', () => {
    const named = dangerous.filter(({ kind }) => kind !== '' && kind !== 'other');
    const wrong = named.filter(({ words, kind }) => hazardOf(words) !== kind);
    console.log(`hazard kinds: ${percent(named.length - wrong.length, named.length)} of ${named.length}`);
    expect(1 - wrong.length / named.length).toBeGreaterThanOrEqual(0.9);
  });

  test('are seen however the letters are spaced, dotted or widened', () => {
    const short = dangerous.map(({ words }) => words).filter((words) => /^[\u3400-\u9fff]{2,9}$/.test(words));
    expect(short.length).toBeGreaterThanOrEqual(100);
    for (const between of [' ', '.', '·', '*', '　', '-', '\u200b'])
      for (const words of short)
        expect([words, findHazard([[...words].join(between)])]).toEqual([words, hazardOf(words)]);
    expect(findHazard(['煤，气，漏，了'])).toBe('gas');
    expect(findHazard(['ｍｅｉｑｉ漏了'])).toBe('gas');
  });

  test('are seen in any of the texts, and in none when there are none', () => {
    expect(findHazard(['路灯不亮', undefined, '又补一句：线掉下来冒火花'])).toBe('electricity');
    expect(findHazard(['', undefined])).toBeUndefined();
    expect(findHazard([])).toBeUndefined();
  });

  test('are seen between many calm sentences', () => {
    const before = calm.slice(0, 20).map(({ words }) => words);
    expect(findHazard([[...before, '电线掉下来冒火花', ...before].join('。')])).toBe('electricity');
  });
});

describe('the same hazard', () => {
  const told: [Hazard, string][] = [
    ['gas', '漏气'],
    ['fire', '着火'],
    ['lift', '电梯困人'],
    ['electricity', '电线漏电'],
    ['medical', '有人晕倒'],
  ];
  const calmed: [string, (hazard: string) => string][] = [
    ['is none when it is denied', (hazard) => `没有${hazard}`],
    ['is none when it did not come again', (hazard) => `没再${hazard}`],
    ['is none when it is only feared', (hazard) => `怕以后${hazard}`],
    ['is none when it is supposed', (hazard) => `万一${hazard}怎么办`],
    ['is none when it is prevented', (hazard) => `防止${hazard}`],
    ['is none in a drill', (hazard) => `参加${hazard}演练`],
    ['is none in a lesson', (hazard) => `听了${hazard}知识讲座`],
    ['is none in the news', (hazard) => `看新闻说外地${hazard}`],
    ['is none when it is over', (hazard) => `昨天${hazard}，已经处理好了`],
    ['is none when somebody asks for advice', (hazard) => `请问${hazard}怎么投保`],
  ];
  test.each(calmed)('%s', (_, tell) => {
    for (const [, hazard] of told)
      expect([tell(hazard), findHazard([tell(hazard)])]).toEqual([tell(hazard), undefined]);
  });

  const alarming: [string, (hazard: string) => string][] = [
    ['is one although it was repaired', (hazard) => `昨天${hazard}刚处理好，今天又${hazard}了`],
    ['is one although nobody repaired it', (hazard) => `${hazard}，还没修好`],
    ['is one when help is asked for', (hazard) => `请赶紧处理好，${hazard}了`],
    ['is one when somebody asks whom to call', (hazard) => `请问${hazard}了找谁`],
    ['is one when it is suspected', (hazard) => `是不是${hazard}了`],
    ['is one beside something that is denied', (hazard) => `没有停水，是${hazard}了`],
    ['is one when nobody cares for it', (hazard) => `没人管，${hazard}了`],
  ];
  test.each(alarming)('%s', (_, tell) => {
    for (const [kind, hazard] of told) expect([tell(hazard), findHazard([tell(hazard)])]).toEqual([tell(hazard), kind]);
  });

  const sources = Object.values(HAZARD_RULES).flatMap((rules) =>
    rules.flatMap(({ thing, state = '', unless = '' }) => [thing, state, unless]),
  );

  test('is found without repetitions that have no end, so that a long text stays quick', () => {
    for (const source of sources) expect(source).not.toMatch(/[*+]|\{\d+,\}/);
  });

  test('is found by expressions that a phone with iOS 14.5 understands', () => {
    const files = ['contexts', 'clauses', 'told'].map((file) => `domain/wording/hazards/${file}.ts`);
    const written = [...files, 'domain/wording/spelling.ts'].map((file) => readFileSync(file, 'utf8'));
    for (const source of [...sources, ...written]) expect(source).not.toMatch(/\(\?<[!=]|\\p\{/);
  });
});
