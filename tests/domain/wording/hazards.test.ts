import { readFileSync } from 'node:fs';
import { HAZARDS, type Hazard } from '@domain/wording/hazard';
import { findHazard } from '@domain/wording/hazards';
import { calm, dangerous } from './hazard-corpus';
import { heldOutCalm, heldOutDangerous } from './hazard-holdout';

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
const isAlarmed = (words: string) => findHazard([words]) !== undefined;

/** Prints and returns the shares of dangerous sentences that are seen and of calm ones that alarm. */
function measure(name: string, danger: readonly string[], harmless: readonly string[]) {
  const missed = danger.filter((words) => !isAlarmed(words));
  const alarmed = harmless.filter(isAlarmed);
  const rates =
    `${name}: recall ${percent(danger.length - missed.length, danger.length)} of ${danger.length}, ` +
    `false alarms ${percent(alarmed.length, harmless.length)} of ${harmless.length}`;
  console.log([rates, ...missed, ...alarmed].join('\n'));
  return { recall: 1 - missed.length / danger.length, falseAlarms: alarmed.length / harmless.length };
}

describe('hazards in what people write', () => {
  const all = Object.values(dangerous).flat();

  test('are seen, and calm words are left alone', () => {
    expect(new Set([...all, ...calm]).size).toBeGreaterThanOrEqual(400);
    const { recall, falseAlarms } = measure('hazard corpus', all, calm);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(falseAlarms).toBeLessThanOrEqual(0.03);
  });

  test('are seen in a set that was kept apart and measured before any change', () => {
    const { recall, falseAlarms } = measure('hazard hold-out', heldOutDangerous, heldOutCalm);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(falseAlarms).toBeLessThanOrEqual(0.03);
  });

  test('are called by their kind', () => {
    const right = HAZARDS.flatMap((kind) => dangerous[kind].filter((words) => findHazard([words]) === kind)).length;
    console.log(`hazard kinds: ${percent(right, all.length)} of ${all.length}`);
    expect(right / all.length).toBeGreaterThanOrEqual(0.9);
  });

  test('are seen however the letters are spaced, dotted or widened', () => {
    const short = all.filter((words) => words.length <= 9 && !/[，。！]/.test(words));
    expect(short.length).toBeGreaterThanOrEqual(15);
    for (const between of [' ', '.', '·', '*', '　', '-', '\u200b'])
      for (const words of short)
        expect([words, findHazard([[...words].join(between)])]).toEqual([words, findHazard([words])]);
    expect(findHazard(['煤，气，漏，了'])).toBe('gas');
    expect(findHazard(['ｍｅｉｑｉ漏了'])).toBe('gas');
  });

  test('are seen in any of the texts, and in none when there are none', () => {
    expect(findHazard(['路灯不亮', undefined, '又补一句：线掉下来冒火花'])).toBe('electricity');
    expect(findHazard(['', undefined])).toBeUndefined();
    expect(findHazard([])).toBeUndefined();
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

  test('is found in a long text within the time of a key press', () => {
    const long = calm.join('，').slice(0, 500);
    findHazard([long]);
    const begun = performance.now();
    for (let time = 0; time < 20; time++) findHazard([long]);
    expect((performance.now() - begun) / 20).toBeLessThan(25);
  });

  test.each(['hazards', 'hazard-rules', 'hazard-contexts', 'spelling'])(
    'is found by expressions that a phone with iOS 14.5 understands: %s looks ahead only',
    (file) => expect(readFileSync(`domain/wording/${file}.ts`, 'utf8')).not.toMatch(/\(\?<[!=]|\\p\{/),
  );
});
