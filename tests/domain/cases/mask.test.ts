import { mask } from '@domain/cases/mask';

describe('what a handling unit may not read', () => {
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
  ];
  test.each(secrets)('%s', (_, text, secret) => expect(mask(text)).not.toMatch(secret));

  test.each([
    '3号楼二单元的楼道灯坏了一个星期',
    '2025年9月10日上午9点停水',
    '东门第3盏路灯不亮',
    '停车费150元一个月,涨到300',
  ])('but every word of “%s”', (text) => expect(mask(text)).toBe(text));
});
