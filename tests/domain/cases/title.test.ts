import { MAX_TITLE_LENGTH, titleOf } from '@domain/cases/title';
import { report, tell } from './story';
import { people, WEDNESDAY, world } from './world';
import { createCase } from '@domain/cases/lifecycle/create-case';
import { place } from './world';

describe('“到底是哪件事”: the first words name a case', () => {
  test.each([
    ['楼道灯不亮。摸黑。', '楼道灯不亮，摸黑'],
    ['三号楼二单元的楼道灯坏了一个星期,晚上看不见台阶', '三号楼二单元的楼道灯坏了一个星期'],
    ['花园靠树的那条长椅断了一半，我爸坐下去差点滑倒。', '花园靠树的那条长椅断了一半'],
    ['灯坏了', '灯坏了'],
    ['  路灯\n不亮 ', '路灯 不亮'],
    ['', ''],
  ])('%s', (description, title) => {
    expect(titleOf({ description })).toBe(title);
  });

  test('without a clause that fits they are cut, and say so', () => {
    const title = titleOf({ description: '从大门口一直到后面垃圾站的那条水泥路上全是坑下雨天根本没有办法走' });
    expect([...title]).toHaveLength(MAX_TITLE_LENGTH);
    expect(title.endsWith('…')).toBe(true);
  });

  test('a picture in them is not cut in half', () => {
    expect(titleOf({ description: '灯'.repeat(18) + '😀'.repeat(5) })).toBe(`${'灯'.repeat(18)}😀…`);
  });

  test('are masked before they are cut, so that no half of a number is left', () => {
    for (const description of ['我叫王秀英，电话13800138000，灯坏了', '灯坏了很久很久没人管请打13800138000找我谢谢'])
      expect(titleOf({ description })).not.toMatch(/1380/);
  });
});

describe('the messages of a case', () => {
  const titles = (it: ReturnType<typeof report>) => it.outbox.map(({ facts }) => facts['title']);

  test('say which case, to everybody', () => {
    const it = tell(report(), [['gao', 'accept']]);
    expect(new Set(titles(it))).toEqual(new Set(['三号楼二单元的楼道灯坏了一个星期']));
  });

  test('say it of a private case to the reporter alone', () => {
    const it = tell(report({ private: true }), [['gao', 'accept']]);
    for (const { to, facts } of it.outbox)
      expect(facts['title'] !== undefined).toBe('person' in to && to.person === 'lin');
  });

  test('call it the registrar’s entry, where staff wrote it down', () => {
    const told = createCase(
      { description: '水果店喇叭从早喊到晚', category: 'noise', photos: [], private: false },
      {
        ...{ id: 'case3abcdefgh', reporter: 'guest1', place, channel: 'phone' },
        registrar: { personId: 'gao', position: people.gao.positions[1]! },
      },
      world(WEDNESDAY),
    );
    const accepted = tell(told, [['gao', 'accept']]).outbox.find(({ notice }) => notice === 'caseAccepted');
    expect(accepted?.facts).toMatchObject({ recorded: 1 });
  });
});
