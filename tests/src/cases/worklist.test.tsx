import { act, fireEvent, screen } from '@testing-library/react';
import type { Input, Output } from '@domain/contract';
import { viewCase } from '@domain/cases/view';
import Worklist from '@/pages/cases/worklist';
import { people, units, world } from '../../domain/cases/world';
import { report } from '../../domain/cases/story';
import { answer, refuse } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { openPage, sees, seesNot, tap, write } from '../openPage';
import { aCard } from '../tabs/aCard';

type Found = Output<'cases.search'>['cases'][number];

const lamp: Found = { ...aCard({ id: 'lamp', summary: '路灯不亮', actions: ['accept', 'refuse'] }), version: 3 };
const wall: Found = { ...aCard({ id: 'wall', summary: '围墙裂了', actions: ['accept'] }), version: 5 };
const done: Found = { ...aCard({ id: 'done', summary: '井盖响', actions: ['sign'] }), version: 7 };

const view = () =>
  viewCase(report(), {
    actor: people.gao,
    visibility: 'full',
    context: world(),
    link: (photo) => ({ thumbnail: photo, full: photo }),
    units: Object.values(units),
  });

const searches = () => phone.asked.filter(({ name }) => name === 'cases.search').map(({ input }) => input);
const advances = () =>
  phone.asked.filter(({ name }) => name === 'cases.advance').map(({ input }) => input as Input<'cases.advance'>);
const wait = (milliseconds: number) => act(() => new Promise((done) => setTimeout(done, milliseconds)));

const open = (
  cases: Found[],
  { advance, search }: { advance?: (input: Input<'cases.advance'>) => unknown; search?: () => unknown } = {},
) =>
  openPage(<Worklist />, {
    answers: {
      'cases.search': (() => search?.() ?? answer('cases.search', { cases })) as never,
      'cases.show': () => answer('cases.show', view()),
      'cases.advance': ((input: Input<'cases.advance'>) =>
        advance?.(input) ?? answer('cases.advance', view())) as never,
    },
  });

describe('a clerk with many cases', () => {
  test('sees what is due first, and a tap opens a case', async () => {
    await open([lamp, wall]);
    expect(searches()).toEqual([{ part: 'open', order: 'due', words: '' }]);
    await tap(/路灯不亮/);
    expect(phone.visited).toEqual(['to /pages/cases/detail?id=lamp']);
  });

  test('types, and only the finished word is asked for', async () => {
    await open([lamp]);
    for (const words of ['路', '路灯', '路灯不']) await write('找什么', words);
    await wait(600);
    expect(searches().map((input) => (input as { words: string }).words)).toEqual(['', '路灯不']);
  });

  test('narrows the list, sees what it is narrowed to, and clears that with one tap', async () => {
    await open([lamp]);
    await tap('筛选');
    await tap('已逾期', 'radio');
    await tap(/^什么事/);
    await tap('环境卫生', 'checkbox');
    await tap('看结果');
    await wait(20);
    expect(searches().slice(-1)).toEqual([
      { part: 'open', order: 'due', words: '', late: 'overdue', categories: ['environment'] },
    ]);
    sees('只看：已逾期、环境卫生');
    await tap('清空');
    await wait(20);
    expect(searches().slice(-1)).toEqual([{ part: 'open', order: 'due', words: '' }]);
  });

  test('who finds nothing is told so, or how far back was looked, and may look on', async () => {
    await open([]);
    sees('没有这样的事');
    document.body.innerHTML = '';
    let asked = 0;
    await open([], {
      search: () =>
        answer('cases.search', asked++ ? { cases: [lamp] } : { cases: [], next: '1.x', lookedAt: '2026-06-01' }),
    });
    sees(/^查到 .* 反映的为止。$/);
    await tap('接着往下查');
    sees(/路灯不亮/);
    seesNot(/反映的为止/);
  });

  test('accepts several at once, each by its own version', async () => {
    await open([lamp, wall, done]);
    await tap('选几件一起办');
    await tap(/路灯不亮/, 'checkbox');
    await tap(/围墙裂了/, 'checkbox');
    await tap('一起办理（已选 2 件）');
    await tap('受理');
    await tap('易办件', 'radio');
    await tap('受理');
    await wait(20);
    expect(advances()).toEqual([
      { id: 'lamp', version: 3, action: 'accept', track: 'easy' },
      { id: 'wall', version: 5, action: 'accept', track: 'easy' },
    ]);
    expect(screen.getAllByRole('checkbox').map((one) => one.getAttribute('aria-checked'))).toEqual([
      'false',
      'false',
      'false',
    ]);
  });

  test('what failed stays chosen and says why; the others are done', async () => {
    await open([lamp, wall], {
      advance: ({ id }) => (id === 'lamp' ? refuse('conflict') : answer('cases.advance', view())),
    });
    await tap('选几件一起办');
    await tap(/路灯不亮/, 'checkbox');
    await tap(/围墙裂了/, 'checkbox');
    await tap(/^一起办理/);
    await tap('受理');
    await tap('易办件', 'radio');
    await tap('受理');
    await wait(20);
    const chosen = screen.getAllByRole('checkbox').filter((one) => one.getAttribute('aria-checked') === 'true');
    expect(chosen.map((one) => one.getAttribute('aria-label'))).toEqual([expect.stringContaining('路灯不亮')]);
    expect(document.querySelectorAll('.notice_danger')).toHaveLength(1);
  });

  test('cases at different steps have nothing in common', async () => {
    await open([lamp, done]);
    await tap('选几件一起办');
    await tap(/路灯不亮/, 'checkbox');
    await tap(/井盖响/, 'checkbox');
    await tap(/^一起办理/);
    sees(/没有能一起做的/);
    await act(async () => void fireEvent.click(screen.getAllByRole('button', { name: '关闭' })[0]!));
    seesNot(/没有能一起做的/);
  });
});
