import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Case } from '@domain/cases/record';
import CaseDetail from '@/pages/cases/detail';
import { aCase, NEXT_DAY, report, tell } from '../../domain/cases/story';
import { WEDNESDAY, type Name } from '../../domain/cases/world';
import { renderPage } from '../../support/phone/render';
import { caseCloud, standStill } from './caseCloud';

const MORNING = WEDNESDAY + 6 * 3_600_000;

beforeEach(() => standStill(MORNING));
afterEach(() => void jest.useRealTimers());

async function open(it: Case, reader: Name, now = MORNING) {
  const cloud = caseCloud(it, reader, now);
  renderPage(<CaseDetail />, { params: { id: it.facts.id }, answers: cloud.answers });
  await screen.findByText('办理经过');
  return cloud;
}
const tap = (name: string) =>
  fireEvent.click(within(screen.queryByRole('dialog') ?? document.body).getByRole('button', { name }));
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const write = (name: string, words: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } });
const noSheet = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const stateOf = ({ now }: Awaited<ReturnType<typeof open>>) => now().facts.state;

describe('the officer of the grid', () => {
  test('takes a case in one tap', async () => {
    const cloud = await open(report(), 'chen');
    tap('接下来，就地办');
    await waitFor(() => expect(stateOf(cloud)).toBe('working'));
    expect(await screen.findByText('您（阳光社区网格员）开始就地办')).toBeTruthy();
  });

  test('is not offered a plan on the spot, because a plan needs a day', async () => {
    const cloud = await open(tell(report(), [['chen', 'take']]), 'chen');
    tap('办完了');
    expect(screen.queryByRole('radio', { name: '列入计划' })).toBeNull();
    choose('已解决');
    write('做了什么', '换了灯泡');
    tap('提交结果');
    await noSheet();
    expect(stateOf(cloud)).toBe('callback');
  });
});

describe('the leader whose unit it does not belong to', () => {
  test('may name another unit, need not, and is not offered the own one', async () => {
    const cloud = await open(aCase('dispatched'), 'he');
    tap('更多');
    fireEvent.click(screen.getByRole('button', { name: /^不归我们办/ }));
    expect(screen.getByText('您看该谁办').parentElement?.textContent).toContain('选填');
    expect(screen.queryByRole('radio', { name: '城管局' })).toBeNull();
    write('为什么不归你们办', '路灯归物业');
    tap('请区县中心定');
    await noSheet();
    expect(stateOf(cloud)).toBe('returning');
  });
});

describe('whoever is away', () => {
  test('has their case handed over by the leader, from behind 更多, with a reason that only staff read', async () => {
    const cloud = await open(aCase('working'), 'he');
    tap('更多');
    fireEvent.click(screen.getByRole('button', { name: /^换人接办/ }));
    write('为什么换人', '孙大伟休假');
    tap('换人接办');
    await noSheet();
    expect(cloud.sent).toMatchObject([{ action: 'handOver', note: '孙大伟休假' }]);
    expect(await screen.findByText('您（城管局负责人）请同事接着办')).toBeTruthy();
    tap('签收');
    await waitFor(() => expect(cloud.now().facts).toMatchObject({ state: 'working', handler: 'he' }));
  });

  test('may also ask for it', async () => {
    const cloud = await open(aCase('working'), 'sun');
    tap('更多');
    fireEvent.click(screen.getByRole('button', { name: /^换人接办/ }));
    tap('换人接办');
    await waitFor(() => expect(stateOf(cloud)).toBe('dispatched'));
  });
});

describe('the desk', () => {
  test('accepts with a track of its own choice, and may correct the category', async () => {
    const { sent } = await open(report(), 'gao');
    tap('受理');
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('aria-checked'))).toEqual([
      'false',
      'false',
      'false',
    ]);
    tap('受理');
    expect(screen.getByRole('alert', { name: '请选一个。' })).toBeTruthy();
    choose('重点件');
    tap('改类别');
    choose('安全隐患');
    tap('受理');
    await noSheet();
    expect(sent).toEqual([{ id: 'case1abcdefgh', version: 1, action: 'accept', track: 'key', category: 'safety' }]);
  });

  test('refuses with a class, whose channel is filled in and may be changed', async () => {
    const { sent } = await open(report(), 'gao');
    tap('不予受理');
    choose('已进入诉讼');
    expect(screen.getByRole('textbox', { name: '请居民找谁' })).toHaveProperty('value', '人民法院');
    write('请居民找谁', '区人民法院立案庭');
    write('说明原因', '法院已经立案');
    tap('不予受理');
    await noSheet();
    expect(sent).toMatchObject([
      { action: 'refuse', refusalClass: 'court', channel: '区人民法院立案庭', note: '法院已经立案' },
    ]);
    expect(screen.getByRole('heading', { name: '为什么不受理' })).toBeTruthy();
  });

  test('dispatches to a unit, found by its kind', async () => {
    const { sent } = await open(aCase('accepted'), 'gao');
    tap('交办');
    expect(screen.getAllByRole('radiogroup').map((group) => group.getAttribute('aria-label'))).toEqual([
      '社区',
      '街道',
      '区直部门',
    ]);
    choose('城管局');
    tap('交办');
    await noSheet();
    expect(sent).toMatchObject([{ action: 'dispatch', unit: 'd1' }]);
  });

  test('says which unit a complaint is about, which then gets no such button, and gives it to another', async () => {
    const complaint = report({ description: '城管局的人上门骂人', category: 'services', aboutStaff: 'unsure' });
    const { sent } = await open(tell(complaint, [['luo', 'accept', { track: 'key' }]]), 'luo');
    tap('交办');
    const about = screen.getByRole('radiogroup', { name: '反映的是哪个单位' });
    expect(within(about).getAllByRole('radio')).toHaveLength(1); // none of the units
    expect(screen.getAllByRole('radio', { name: '城管局' })).toHaveLength(2);
    // whom it may be about is no choice for the work
    expect(screen.getAllByRole('radio', { name: '阳光社区' })).toHaveLength(1);
    fireEvent.click(screen.getAllByRole('radio', { name: '河东街道' })[0]!);
    fireEvent.click(screen.getAllByRole('radio', { name: '城管局' })[1]!);
    write('交办意见', '请核实');
    tap('交办');
    await noSheet();
    expect(sent).toMatchObject([{ action: 'dispatch', aboutUnit: 's1', unit: 'd1', note: '请核实' }]);
  });

  test('may keep it and handle it on the spot', async () => {
    const cloud = await open(aCase('accepted'), 'gao');
    tap('就地办理');
    tap('开始办理');
    await noSheet();
    expect(cloud.now().facts).toMatchObject({ state: 'working', onTheSpot: true });
  });
});

describe('the handler', () => {
  test('signs in one tap', async () => {
    const cloud = await open(aCase('dispatched'), 'sun');
    tap('签收');
    await waitFor(() => expect(stateOf(cloud)).toBe('working'));
  });

  test('notes how the resident was contacted', async () => {
    const { sent } = await open(aCase('working'), 'sun');
    tap('登记联系');
    choose('上门');
    tap('登记');
    await noSheet();
    expect(sent).toEqual([{ id: 'case1abcdefgh', version: 1, action: 'contact', method: 'visit' }]);
  });

  test('asks, and takes the question back in one tap', async () => {
    const cloud = await open(aCase('working'), 'sun');
    tap('更多');
    tap('请居民补充，等回复时办结时限暂停');
    write('要问什么', '是哪一层？');
    tap('送出问题');
    await noSheet();
    expect(stateOf(cloud)).toBe('needInfo');
    tap('更多');
    tap('收回提问，不用补充了，时限接着走');
    await waitFor(() => expect(stateOf(cloud)).toBe('working'));
  });

  test('who finishes with a plan is asked for its day', async () => {
    const { sent } = await open(tell(aCase('working'), [['sun', 'contact']]), 'sun');
    tap('办完了');
    choose('列入计划');
    write('做了什么', '列入下月更换计划');
    tap('提交结果');
    expect(screen.getByRole('alert', { name: '请选日期。' })).toBeTruthy();
    fireEvent.change(screen.getByLabelText('date'), { target: { value: '2025-10-31' } });
    tap('提交结果');
    await noSheet();
    expect(sent).toMatchObject([
      { action: 'finish', outcome: 'planned', plannedUntil: '2025-10-31', measure: '列入下月更换计划' },
    ]);
    expect(screen.getByText('计划在 10月31日 周五 前完成')).toBeTruthy();
  });

  test('a handler who drops the plan again sends no day', async () => {
    const { sent } = await open(tell(aCase('working'), [['sun', 'contact']]), 'sun');
    tap('办完了');
    choose('列入计划');
    fireEvent.change(screen.getByLabelText('date'), { target: { value: '2025-10-31' } });
    choose('已解决');
    write('做了什么', '换好了');
    tap('提交结果');
    await noSheet();
    expect(sent[0]).not.toHaveProperty('plannedUntil');
  });
});

describe('somebody else', () => {
  test('verifies: passes with a tap on an empty form', async () => {
    const cloud = await open(aCase('handled'), 'qian');
    tap('核查通过');
    tap('核查通过');
    await noSheet();
    expect(stateOf(cloud)).toBe('callback');
  });

  test('verifies: sends it back with words', async () => {
    const cloud = await open(aCase('handled'), 'qian');
    tap('未通过');
    write('哪里不行', '四层还是不亮');
    tap('退回继续办');
    await noSheet();
    expect(stateOf(cloud)).toBe('working');
  });

  test('calls nobody: notes it', async () => {
    const cloud = await open(tell(aCase('callback'), [['tang', 'dial']], NEXT_DAY), 'tang', NEXT_DAY + 2 * 3_600_000);
    tap('没打通');
    write('打的情况', '上午十点，无人接听');
    tap('登记');
    await noSheet();
    expect(cloud.now().facts.callAttempts).toBe(1);
  });

  test('decides about a refusal: to take it after all', async () => {
    const cloud = await open(tell(aCase('refused'), [['lin', 'askReview']]), 'luo');
    tap('改为受理');
    choose('易办件');
    write('复核说明', '没有立案');
    tap('改为受理');
    await noSheet();
    expect(cloud.now().facts).toMatchObject({ state: 'accepted', refusal: { review: 'overturned' } });
    expect(screen.queryByRole('heading', { name: '为什么不受理' })).toBeNull();
  });

  test('decides about a refusal: to uphold it', async () => {
    const cloud = await open(tell(aCase('refused'), [['lin', 'askReview']]), 'luo');
    tap('维持决定');
    write('复核说明', '法院已立案');
    tap('维持原决定');
    await noSheet();
    expect(cloud.now().facts.refusal?.review).toBe('upheld');
  });
});
