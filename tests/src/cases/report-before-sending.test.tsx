import { act, screen, waitFor } from '@testing-library/react';
import { answer } from '../../support/phone/render';
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
    await tap('没有危险，继续提交');
    expect(asked('cases.report')).toHaveLength(1);
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
