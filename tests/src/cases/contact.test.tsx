import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import CaseDetail from '@/pages/cases/detail';
import type { Case } from '@domain/cases/record';
import type { Input } from '@domain/contract';
import { aCase } from '../../domain/cases/story';
import { WEDNESDAY, type Name } from '../../domain/cases/world';
import { answer, refuse, renderPage } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { caseCloud, standStill } from './caseCloud';

const MORNING = WEDNESDAY + 6 * 3_600_000;
const LIN = { name: '陈阿姨', phone: '13800001001', access: 'a1', identityAccesses: [] };

beforeEach(() => standStill(MORNING));
afterEach(() => void jest.useRealTimers());

async function open(it: Case, reader: Name, recorded: () => ReturnType<typeof refuse> | undefined = () => undefined) {
  const cloud = caseCloud(it, reader, MORNING);
  const revealed: Input<'cases.revealReporter'>[] = [];
  const dialled: Input<'cases.recordDial'>[] = [];
  renderPage(<CaseDetail />, {
    params: { id: it.facts.id },
    answers: {
      ...cloud.answers,
      'cases.revealReporter': (input: Input<'cases.revealReporter'>) => {
        revealed.push(input);
        return answer('cases.revealReporter', LIN);
      },
      'cases.recordDial': (input: Input<'cases.recordDial'>) => {
        dialled.push(input);
        return recorded() ?? cloud.answers['cases.show']();
      },
    },
  });
  await screen.findByText('办理经过');
  return { revealed, dialled };
}
const sheet = () => within(screen.getByRole('dialog'));

test('who works on it says why, sees name and number, and the call is written down by itself', async () => {
  const { revealed, dialled } = await open(aCase('working'), 'sun');
  fireEvent.click(screen.getByRole('button', { name: '联系居民，看称呼和电话，会留下记录' }));
  fireEvent.click(sheet().getByRole('button', { name: '看称呼和电话' }));
  expect(sheet().getByText('请选为什么要看。')).toBeTruthy();
  expect(revealed).toEqual([]);
  fireEvent.click(sheet().getByRole('radio', { name: '要打电话联系' }));
  fireEvent.click(sheet().getByRole('button', { name: '看称呼和电话' }));
  fireEvent.click(await sheet().findByRole('button', { name: '13800001001，打电话给他，自动记一笔' }));
  await waitFor(() => expect(dialled).toEqual([{ id: 'case1abcdefgh', access: 'a1' }]));
  expect(revealed).toEqual([{ id: 'case1abcdefgh', reason: 'contact', requestId: expect.any(String) }]);
  expect(phone.calls).toEqual(['13800001001']);
});

test('a call that could not be written down is written down at a tap', async () => {
  let fails = true;
  const { dialled } = await open(aCase('working'), 'sun', () => (fails ? refuse('internal') : undefined));
  fireEvent.click(screen.getByRole('button', { name: '联系居民，看称呼和电话，会留下记录' }));
  fireEvent.click(sheet().getByRole('radio', { name: '要上门' }));
  fireEvent.click(sheet().getByRole('button', { name: '看称呼和电话' }));
  fireEvent.click(await sheet().findByRole('button', { name: /13800001001/ }));
  await screen.findByText('刚才的电话还没有记上。');
  fails = false;
  fireEvent.click(screen.getByRole('button', { name: '再记一次' }));
  await waitFor(() => expect(dialled).toHaveLength(2));
});

test('of a complaint about staff nobody is offered a number, and is told why', async () => {
  const it = aCase('working');
  await open({ ...it, facts: { ...it.facts, aboutStaff: 'community' } }, 'sun');
  expect(screen.getByText(/称呼和电话谁也看不到/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /联系居民/ })).toBeNull();
});

test('a resident sees nothing of it', async () => {
  await open(aCase('working'), 'lin');
  expect(screen.queryByText('联系居民')).toBeNull();
});
