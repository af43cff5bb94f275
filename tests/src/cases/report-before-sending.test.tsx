import { act, screen, waitFor } from '@testing-library/react';
import { answer, refuse } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { asked, fillIn, open, similar, submit, tap, write } from './openReport';

describe('a similar case nearby', () => {
  const near = {
    answers: {
      'cases.nearby': () => answer('cases.nearby', similar),
      'cases.support': ({ id }: { id: string }) => ({ ok: true, data: { id } }),
    },
  };

  test('is shown before anything is sent', async () => {
    await open(near);
    await fillIn();
    await submit();
    expect(screen.getByRole('dialog', { name: '附近有相似的事' })).toBeTruthy();
    expect(asked('cases.nearby')).toEqual([
      { place: { kind: 'compound', compound: 'jinxiu' }, category: 'facilities' },
    ]);
    expect(asked('cases.report')).toHaveLength(0);
  });

  test('is joined instead, and nothing new is reported', async () => {
    await open(near);
    await fillIn();
    await submit();
    await tap(/^我也遇到/);
    expect(asked('cases.support')).toEqual([{ id: 'c9' }]);
    await waitFor(() => expect(phone.visited).toEqual(['replace /pages/cases/detail?id=c9']));
    expect(asked('cases.report')).toHaveLength(0);
    expect(phone.storage.has('draft.report')).toBe(false);
  });

  test('“附近那件到底是什么事”: says what it is about, where, how far and since when', async () => {
    const pin = { ...similar.cases[0]!, id: 'c7', placeName: '第一网格', metres: 120 };
    await open({
      answers: { ...near.answers, 'cases.nearby': () => answer('cases.nearby', { cases: [...similar.cases, pin] }) },
    });
    await fillIn();
    await submit();
    expect(screen.getAllByText('三号楼的路灯不亮')).toHaveLength(2);
    expect(screen.getByText('公共设施 · 锦绣花苑 · 9月18日 周五 10:00 反映 · 2 位邻居也遇到')).toBeTruthy();
    expect(screen.getByText(/第一网格 · 约 120 米/)).toBeTruthy();
  });

  test('joining is the filled button, going on is not', async () => {
    await open(near);
    await fillIn();
    await submit();
    expect(screen.getByRole('button', { name: /^我也遇到/ }).className).toContain('button_primary');
    expect(screen.getByRole('button', { name: '不一样，继续提交' }).className).toContain('button_secondary');
  });

  test('“两行一模一样，点哪个”: lines that read alike are told apart by their numbers, others bear none', async () => {
    const twin = { ...similar.cases[0]!, id: 'c6', number: '260918-FGHIJ' };
    const other = { ...similar.cases[0]!, id: 'c5', number: '260918-KLMNO', title: '东门路灯不亮' };
    await open({
      answers: {
        ...near.answers,
        'cases.nearby': () => answer('cases.nearby', { cases: [...similar.cases, twin, other] }),
      },
    });
    await fillIn();
    await submit();
    for (const number of ['260918-ABCDE', '260918-FGHIJ'])
      expect(screen.getByText(new RegExp(`编号 ${number}`))).toBeTruthy();
    expect(screen.queryByText(/260918-KLMNO/)).toBeNull();
  });

  describe('“我上次就反映过了”: one’s own earlier case', () => {
    const mine = { ...similar.cases[0]!, id: 'c3', mine: true as const };
    const withOwn = (state: 'working' | 'closed') => ({
      answers: { ...near.answers, 'cases.nearby': () => answer('cases.nearby', { cases: [{ ...mine, state }] }) },
    });
    test('is there to go on with, and cannot be joined', async () => {
      await open(withOwn('working'));
      await fillIn();
      await submit();
      expect(screen.getByText('这是您自己反映的，还在办。有新情况，补充到这一件里更快。')).toBeTruthy();
      expect(screen.queryByRole('button', { name: /^我也遇到/ })).toBeNull();
      await tap(/^看我反映的这件/);
      expect(phone.visited).toEqual(['to /pages/cases/detail?id=c3']);
      expect(asked('cases.report')).toHaveLength(0);
      expect(phone.storage.has('draft.report')).toBe(true);
    });

    test('that is closed is shown too: another round may be what is wanted', async () => {
      await open(withOwn('closed'));
      await fillIn();
      await submit();
      expect(screen.getByText('这是您自己反映的，已经办完。没办好，可以要求重办。')).toBeTruthy();
      await tap('不一样，继续提交');
      expect(asked('cases.report')).toHaveLength(1);
    });
  });

  test('that is another one does not hold the report back', async () => {
    await open(near);
    await fillIn();
    await submit();
    await tap('不一样，继续提交');
    expect(asked('cases.report')).toHaveLength(1);
  });

  test('that is closed is no place to join, and alone asks nothing', async () => {
    const closed = { ...similar.cases[0]!, id: 'c8', state: 'closed' as const };
    await open({
      answers: { ...near.answers, 'cases.nearby': () => answer('cases.nearby', { cases: [closed, ...similar.cases] }) },
    });
    await fillIn();
    await submit();
    expect(screen.getAllByRole('button', { name: /^我也遇到/ })).toHaveLength(1);
    expect(screen.getByText('这件办完了。又出现了，请继续提交。')).toBeTruthy();
  });

  test('that is all over does not hold the report back', async () => {
    const over = similar.cases.map((it) => ({ ...it, state: 'closed' as const }));
    await open({ answers: { 'cases.nearby': () => answer('cases.nearby', { cases: over }) } });
    await fillIn();
    await submit();
    expect(asked('cases.report')).toHaveLength(1);
  });

  test('is not waited for on a slow network', async () => {
    await open({ answers: { 'cases.nearby': () => new Promise(() => undefined) } });
    await fillIn();
    await submit();
    expect(asked('cases.report')).toHaveLength(1);
  });

  test('of another place is not shown for this one', async () => {
    let tell = (_: unknown): void => undefined;
    const slow = () => new Promise((resolve) => (tell = resolve));
    await open({
      answers: {
        'cases.nearby': ({ category }: { category?: string }) =>
          category === 'facilities' ? slow() : answer('cases.nearby', { cases: [] }),
      },
    });
    await fillIn();
    await tap('噪声扰民', 'radio');
    await act(async () => tell(answer('cases.nearby', similar)));
    await submit();
    expect(asked('cases.report')).toHaveLength(1);
  });
});

describe('a danger', () => {
  test('in the words brings up the national numbers at once', async () => {
    await open();
    await write('什么事', '楼道里有煤气味');
    for (const name of ['打 110 报警', '打 119 火警', '打 120 急救', '打 122 交通事故'])
      expect(screen.getByRole('button', { name })).toBeTruthy();
    await tap('打 119 火警');
    expect(phone.calls).toEqual(['119']);
  });

  test('is asked about once more before sending, and never stops a report', async () => {
    await open();
    await fillIn('楼道里有煤气味');
    await submit();
    expect(screen.getByRole('dialog', { name: '眼前有危险吗？' })).toBeTruthy();
    expect(asked('cases.report')).toHaveLength(0);
    await tap('有危险，马上送出');
    expect(asked('cases.report')).toHaveLength(1);
    expect(asked('cases.report')[0]).not.toHaveProperty('noDanger');
  });

  test('that the person denies is none, also when a similar case is asked about first', async () => {
    await open({ answers: { 'cases.nearby': () => answer('cases.nearby', similar) } });
    await fillIn('楼道里有煤气味');
    await submit();
    await tap('没有危险，继续提交');
    await tap('不一样，继续提交');
    expect(asked('cases.report')).toMatchObject([{ noDanger: true }]);
  });

  test('that was denied is asked about again when the words tell of another', async () => {
    await open({ answers: { 'cases.report': () => refuse('internal') } });
    await fillIn('楼道里有煤气味');
    await submit();
    await tap('没有危险，继续提交');
    await write('什么事', '楼道里着火了');
    await tap('再试一次');
    await tap('有危险，马上送出');
    expect(asked('cases.report').map(({ noDanger }) => noDanger)).toEqual([true, undefined]);
  });

  test('that was put aside is not asked about again, another one is', async () => {
    await open();
    await fillIn('墙皮要脱落了');
    await tap('我知道了');
    expect(screen.queryByText('眼前有危险吗？')).toBeNull();
    await write('什么事', '墙皮要脱落了，还冒烟');
    expect(screen.getByText('眼前有危险吗？')).toBeTruthy();
    await tap('我知道了');
    await submit();
    expect(asked('cases.report')).toHaveLength(1);
  });

  test('is also what the category says', async () => {
    await open();
    await tap('安全隐患', 'radio');
    expect(screen.getByText('眼前有危险吗？')).toBeTruthy();
  });
});
