import { findInvalidKey } from '../../emulator/wechat/template-values';

const GOOD: [string, string][] = [
  ['thing1', '路灯不亮，已经派人去看'],
  ['thing1', '二'.repeat(20)],
  ['number1', '12.5'],
  ['letter1', 'abc'],
  ['symbol1', '+-'],
  ['character_string1', 'HY-2026-0001'],
  ['time1', '15:01'],
  ['time2', '2019年10月1日 15:01'],
  ['time2', '2019年10月1日 15:01~2019年10月1日 16:01'],
  ['time2', '09:00~10:30'],
  ['date1', '2019-10-01'],
  ['date1', '2019年10月1日'],
  ['date1', '2019/10/1 15:01'],
  ['date1', '2019-10-01~2019-10-02'],
  ['amount1', '¥100元'],
  ['phone_number1', '+86-0766-66888866'],
  ['car_number1', '粤A8Z888挂'],
  ['name1', '林'],
  ['phrase1', '处理中'],
  ['enum1', 'whatever'],
];
const BAD: [string, unknown][] = [
  ['thing1', '二'.repeat(21)],
  ['thing1', ''],
  ['thing1', 'two\nlines'],
  ['thing1', undefined],
  ['number1', 'many'],
  ['letter1', 'a1'],
  ['symbol1', 'ab'],
  ['character_string1', '中文'],
  ['time1', '3 pm'],
  ['date1', '2019-10'],
  ['amount1', '100 euros'],
  ['phone_number1', '1'.repeat(18)],
  ['name1', '一二三四五六七八九十一'],
  ['phrase1', '处理中了呀吗'],
  ['phrase1', 'done'],
  ['color1', 'red'],
];

test.each(GOOD)('%s may be %s', (key, value) => expect(findInvalidKey({ [key]: { value } })).toBeUndefined());
test.each(BAD)('%s may not be %j', (key, value) => expect(findInvalidKey({ [key]: { value } })).toBe(key));
