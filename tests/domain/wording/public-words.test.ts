import { maskAmounts } from '@domain/wording/amounts';
import { blurCompound, maskForPublic } from '@domain/wording/public-words';
import { maskingLines } from './masking-corpus';
import { measure, parse } from './measure';
import { amountLines } from './public/amounts';
import { compoundLines, TOLD_OF } from './public/compounds';
import { titledLines } from './public/titled-names';

/** The most of the secrets that may stay readable, and of the lines that may lose something else. */
const [MAX_LEAKS, MAX_DESTROYED] = [0.02, 0.02];

describe('what nobody may read on a wall', () => {
  test('the corpus is large enough to say something', () => {
    const lines = [...titledLines, ...amountLines, ...compoundLines];
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.length).toBeGreaterThanOrEqual(300);
  });

  test('are names beside a form of address and amounts of a person; prices and other words stay', () => {
    const { leaks, destroyed } = measure('public words', [...titledLines, ...amountLines].map(parse), maskForPublic);
    expect(leaks).toBeLessThanOrEqual(MAX_LEAKS);
    expect(destroyed).toBeLessThanOrEqual(MAX_DESTROYED);
  });

  test('is the compound and its houses, where the reporter wants that', () => {
    const { leaks, destroyed } = measure('blurred compounds', compoundLines.map(parse), (text) =>
      blurCompound(text, TOLD_OF),
    );
    expect(leaks).toBeLessThanOrEqual(MAX_LEAKS);
    expect(destroyed).toBeLessThanOrEqual(MAX_DESTROYED);
  });

  test('is a name in front of the household that bears it', () => {
    expect(maskForPublic('三号楼王建国家把消防栓箱锁了')).toBe('三号楼*家把消防栓箱锁了');
  });

  test('is everything that a handling unit may not read, too', () => {
    const { leaks, destroyed } = measure('masking corpus on a wall', maskingLines.map(parse), maskForPublic);
    expect(leaks).toBeLessThanOrEqual(0.01);
    expect(destroyed).toBeLessThanOrEqual(0.02);
  });

  test('stays masked when it is masked again', () => {
    for (const [text] of [...titledLines, ...amountLines].map(parse))
      expect(maskForPublic(maskForPublic(text))).toBe(maskForPublic(text));
    for (const [text] of compoundLines.map(parse))
      expect(blurCompound(blurCompound(text, TOLD_OF), TOLD_OF)).toBe(blurCompound(text, TOLD_OF));
  });

  test('is looked for in long texts of one character too', () => {
    for (const part of ['1', '欠', '一', '我家', '元', '号楼', '、'])
      expect(maskAmounts(part.repeat(500)).length).toBeGreaterThan(0);
  });
});
