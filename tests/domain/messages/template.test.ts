import { fitToField, pagePathFor, templateData, type Template } from '@domain/messages/template';
import { templateValues } from '@domain/messages/template-values';
import { caseStateName } from '@domain/vocabulary/cases';
import { NOTICE_NAMES, noticeTitleOf } from '@domain/vocabulary/messages';

const at = Date.parse('2025-09-10T09:05:00+08:00');
const template: Template = {
  id: 'T1',
  fields: {
    character_string1: 'number',
    phrase2: 'state',
    thing3: 'words',
    thing4: 'place',
    thing5: 'category',
    time6: 'time',
    date7: 'due',
    thing8: 'unit',
  },
};

describe('what WeChat accepts', () => {
  const table: [string, string, string, string][] = [
    [
      'a long sentence ends in an ellipsis after nineteen characters',
      'thing1',
      '三号楼二单元的楼道灯坏了一个星期晚上看不见',
      '三号楼二单元的楼道灯坏了一个星期晚上看…',
    ],
    [
      'twenty characters stay whole',
      'thing1',
      '一二三四五六七八九十一二三四五六七八九十',
      '一二三四五六七八九十一二三四五六七八九十',
    ],
    ['an emoji counts as one character', 'thing1', '😀'.repeat(21), `${'😀'.repeat(19)}…`],
    ['line ends and control characters become one space', 'thing1', ' 灯坏了\r\n\u0007在三楼\u2028', '灯坏了 在三楼'],
    ['an empty value says so', 'thing1', '', '无'],
    ['a blank value says so', 'thing1', ' \n ', '无'],
    ['a phrase keeps five Chinese characters', 'phrase2', '不予受理的问题', '不予受理的'],
    ['a phrase keeps Chinese characters only', 'phrase2', '已 OK 受理!', '已受理'],
    ['a phrase without Chinese says so', 'phrase2', 'done', '无'],
    ['a number keeps no Chinese', 'character_string3', '编号20250910-ABCDE', '20250910-ABCDE'],
    ['a number is at most 32 long', 'character_string3', 'x'.repeat(40), 'x'.repeat(32)],
    ['a number is never empty', 'character_string3', '编号', '-'],
    ['digits only where WeChat wants digits', 'number4', '第 12 号', '12'],
    ['a name is ten characters', 'name5', '一二三四五六七八九十甲乙', '一二三四五六七八九十'],
    ['a kind nobody has heard of is as short as the shortest sentence', 'other1', '一'.repeat(30), '一'.repeat(20)],
  ];
  for (const [what, field, given, kept] of table) test(what, () => expect(fitToField(field, given)).toBe(kept));

  test('every title fits a sentence field and every state a phrase, uncut', () => {
    expect(NOTICE_NAMES.length).toBeGreaterThan(40);
    for (const title of NOTICE_NAMES.map((name) => noticeTitleOf(name)))
      expect(fitToField('thing1', title ?? '')).toBe(title);
    for (const name of Object.values(caseStateName)) expect(fitToField('phrase1', name)).toBe(name);
  });
});

describe('what a message says', () => {
  const told = {
    notice: 'caseAccepted' as const,
    at,
    facts: {
      number: '20250910-ABCDE',
      state: 'accepted',
      category: 'facilities',
      place: '阳光里小区',
      unitName: '城管局',
      dueAt: at + 86_400_000,
    },
  };

  test('a resident reads what became of the case, in Beijing time', () => {
    expect(templateData(template, templateValues(told))).toEqual({
      character_string1: { value: '20250910-ABCDE' },
      phrase2: { value: '已受理' },
      thing3: { value: '您反映的事受理了' },
      thing4: { value: '阳光里小区' },
      thing5: { value: '公共设施' },
      time6: { value: '2025年9月10日 09:05' },
      date7: { value: '2025年9月11日 09:05' },
      thing8: { value: '城管局' },
    });
  });

  test('a message without facts still has every field', () => {
    const values = templateData(
      template,
      templateValues({
        notice: 'calendarMissing',
        at,
        facts: { year: 2026, state: 'toString', category: 'constructor' },
      }),
    );
    for (const { value } of Object.values(values)) expect(value).not.toBe('');
    expect(values['phrase2']).toEqual({ value: '无' });
    expect(values['thing5']).toEqual({ value: '无' });
  });

  test('what somebody wrote never leaves the app with a message', () => {
    expect(
      JSON.stringify(
        templateValues({ ...told, notice: 'questionAsked', facts: { ...told.facts, words: '您家门牌号是多少' } }),
      ),
    ).not.toContain('门牌号');
  });

  test('a tap opens the case, the booking, or the inbox', () => {
    expect(pagePathFor({ subject: 'case', id: 'abc' })).toBe('pages/cases/detail?id=abc');
    expect(pagePathFor({ subject: 'booking', id: 'b1' })).toBe('pages/bookings/booking?id=b1');
    expect(pagePathFor({ subject: 'maintenance', id: 'calendar2026' })).toBe('pages/tabs/inbox?id=calendar2026');
  });
});
