import { readdirSync, readFileSync } from 'node:fs';
import { mask, maskDoor } from '@domain/wording/masking';
import { maskingLines } from './masking-corpus';
import { heldOutLines } from './masking-holdout';
import { measure, parse } from './measure';

const ROUNDS = 'tests/domain/wording/masks';
/** Lines in other voices, each round written and measured before any change for it. */
const rounds = readdirSync(ROUNDS)
  .flatMap((file) => readFileSync(`${ROUNDS}/${file}`, 'utf8').split('\n'))
  .filter((line) => line && !line.startsWith('//'));

describe('what a handling unit may not read', () => {
  test('is masked, and nothing else is', () => {
    expect(new Set(maskingLines).size).toBeGreaterThanOrEqual(400);
    const { leaks, destroyed } = measure('masking corpus', maskingLines.map(parse), mask);
    expect(leaks).toBeLessThanOrEqual(0.01);
    expect(destroyed).toBeLessThanOrEqual(0.02);
  });

  test('is masked in a set that was kept apart and measured before any change', () => {
    const { leaks, destroyed } = measure('masking hold-out', heldOutLines.map(parse), mask);
    expect(leaks).toBeLessThanOrEqual(0.03);
    expect(destroyed).toBeLessThanOrEqual(0.03);
  });

  test('is masked in other voices: a village, a desk, voice input, a chat', () => {
    const { leaks, destroyed } = measure('masking rounds', rounds.map(parse), mask);
    expect(leaks).toBeLessThanOrEqual(0.05);
    expect(destroyed).toBeLessThanOrEqual(0.02);
  });

  const secrets: [string, string, RegExp][] = [
    ['a mobile phone', '打13800138000', /00138000|0013/],
    ['one with its country', '打+8613800138000找我', /0013/],
    ['one with its country and spaces', '打+86 138-0013-8000', /0013/],
    ['one in wide digits', '打１３８００１３８０００', /００１３/],
    ['a landline', '拨0411-84651234', /84651234/],
    ['an identity number', '身份证21010219900101123X', /19900101/],
    ['a bank card', '卡号6222021234567890123', /62220212/],
    ['a number plate', '辽B12345占着消防通道', /B12345/],
    ['a number plate in small letters', '辽b12345占着消防通道', /b12345/],
    ['a door', '3号楼2单元402室漏水', /402/],
    ['a door without its word', '2单元402漏水', /402/],
    ['a door behind the house', '3号楼1204漏水', /1204/],
    ['a door in dashes', '住在3-2-402', /402/],
    ['a name', '找李先生', /李/],
    ['a whole name before a household', '三号楼王建国家', /王|建国/],
    ['a name with a rare surname', '找佘大爷', /佘/],
    ['a name without a form of address', '这事柴秀英知道', /柴秀英/],
  ];
  test.each(secrets)('%s', (_, text, secret) => expect(mask(text)).not.toMatch(secret));

  test.each([
    '3号楼二单元的楼道灯坏了一个星期',
    '2025年9月10日上午9点停水',
    '东门第3盏路灯不亮',
    '停车费150元一个月,涨到300',
  ])('but every word of “%s”', (text) => expect(mask(text)).toBe(text));

  test('stays masked when it is masked again', () => {
    for (const [text] of [...maskingLines, ...heldOutLines, ...rounds].map(parse))
      expect(mask(mask(text))).toBe(mask(text));
  });

  test('is looked for in long texts of one character too, which hold none', () => {
    // an expression that tries every way would not come back from here
    for (const part of ['1', '1-', '王', '栋', '微信'])
      expect(mask(part.repeat(2000 / part.length))).toBe(part.repeat(2000 / part.length));
  });
});

describe('the house of a place, for a reader who may not know the door', () => {
  test.each([
    ['3号楼 2单元', '3号楼'],
    ['3号楼2单元402', '3号楼'],
    ['3号楼402室', '3号楼'],
    ['３号楼４０２', '3号楼'],
    ['3-2-402', '3'],
    ['3—402', '3'],
    ['A座1506', 'A座'],
    ['三号楼二单元四楼东户', '三号楼'],
    ['5栋', '5栋'],
    ['12幢甲单元', '12幢'],
    ['8#楼1门601', '8#楼'],
    ['二期5号楼3单元', '二期5号楼'],
    ['和平路15号302', '和平路15号'],
    ['3号楼-2-402', '3号楼'],
    ['3号楼 2 402', '3号楼'],
    ['6号楼一单元五零一', '6号楼'],
    ['2单元402', ''],
    ['402室', ''],
    ['402', ''],
    ['东户', ''],
    ['3号楼李大爷家', '3号楼*大爷家'],
    ['门卫室旁边', '门卫室旁边'],
    ['', ''],
  ])('%s is %s', (building, house) => expect(maskDoor(building).normalize('NFKC')).toBe(house));
});
