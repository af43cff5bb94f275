import { createHash } from 'node:crypto';
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { OwnDataPart, OwnDataView } from '@domain/own-data/own-data';
import { FIRST_NOTICE, PRIVACY_NOTICE } from '@domain/people/privacy-notice';
import type { Input } from '@domain/contract';
import { setSession, type Me } from '@/cloud/useSession';
import MyData from '@/pages/people/own-data/my-data';
import Privacy from '@/pages/people/privacy';
import { privacyText } from '@/text/people/people';
import { answer, refuse, renderPage } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { aMe, anOfficer, aStranger } from '../aMe';

const cases = ['一', '二', '三'].map((n) => ({ title: `第${n}件`, lines: ['您写的：灯坏了'] }));
const partOf = (part: OwnDataPart, after: string | undefined): OwnDataView['parts'][number] =>
  part === 'cases'
    ? { part, entries: after ? cases.slice(2) : cases.slice(0, 2), ...(!after && { next: '1.c2' }) }
    : { part, entries: part === 'identity' ? [{ title: '您自己填的', lines: ['称呼：林秀兰'] }] : [] };

async function open(me: Me = aMe(), isLost: () => boolean = () => false) {
  setSession(me);
  renderPage(<MyData />, {
    answers: {
      'people.myData': ({ part, after }: Input<'people.myData'>) =>
        isLost()
          ? refuse('internal')
          : answer('people.myData', {
              parts: (part ? [part] : (['identity', 'cases', 'accesses'] as const)).map((one) => partOf(one, after)),
            }),
      'people.leave': () => answer('people.leave', aStranger()),
    },
  });
  await act(async () => undefined);
}
const tap = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

test('what is kept about me is there to read, and what is older comes at a tap', async () => {
  await open();
  expect(screen.getByText('称呼：林秀兰')).toBeTruthy();
  expect(screen.queryByText('第三件')).toBeNull();
  await tap('看更早的');
  expect(screen.getByText('第三件')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '看更早的' })).toBeNull();
});

test('all of it can be copied, also what is not shown yet; half of it is never copied as all', async () => {
  let lost = false;
  await open(aMe(), () => lost);
  await tap('全部复制');
  const copied = String(phone.modals.map(({ title }) => title));
  expect(copied).toContain('已复制');
  expect(phone.clipboard).toContain('第三件');
  expect(phone.clipboard).toContain('【谁看过您的称呼和电话】\n没有');
  phone.clipboard = '';
  lost = true;
  await tap('全部复制');
  expect(phone.clipboard).toBe('');
  expect(phone.modals.slice(-1)[0]?.title).toContain('没有取全');
});

test('leaving is asked once more, says what goes and what stays, and leaves a stranger', async () => {
  await open();
  await tap(/^注销，/);
  const sheet = within(screen.getByRole('dialog'));
  expect(sheet.getByText(/您反映的事接着办/)).toBeTruthy();
  expect(phone.asked.map(({ name }) => name)).not.toContain('people.leave');
  await act(async () => void fireEvent.click(sheet.getByRole('button', { name: '注销' })));
  expect(phone.asked.slice(-1)[0]).toEqual({ name: 'people.leave', input: { confirmed: true } });
  expect(phone.visited).toEqual(['tab /pages/tabs/me']);
});

test('whoever has a post is shown the way to hand it over first', async () => {
  await open(anOfficer());
  await tap(/^注销，/);
  const sheet = within(screen.getByRole('dialog'));
  expect(sheet.queryByRole('button', { name: '注销' })).toBeNull();
  expect(sheet.getByText(/先在“我的岗位”里把岗位交出去/)).toBeTruthy();
});

describe('the privacy notice', () => {
  const openNotice = async (me: Me) => {
    setSession(me);
    renderPage(<Privacy />, {
      answers: { 'people.join': () => answer('people.join', aMe({ consent: { notice: PRIVACY_NOTICE, at: 1 } })) },
    });
    await act(async () => undefined);
  };

  test('says which version I agreed to, and lets me agree to a newer one', async () => {
    await openNotice(aMe({ consent: { notice: FIRST_NOTICE, at: 1 } }));
    await tap('我看过了，同意');
    expect(phone.asked.slice(-1)[0]).toEqual({ name: 'people.join', input: { agreed: true, notice: PRIVACY_NOTICE } });
    expect(screen.getByText(new RegExp(`同意了这份说明（${PRIVACY_NOTICE} 版）`))).toBeTruthy();
  });

  test('a stranger only reads it', async () => {
    await openNotice(aStranger());
    expect(screen.queryByRole('button', { name: '我看过了，同意' })).toBeNull();
  });

  // who changes the words gives them a new version in domain/people/privacy-notice.ts, and writes both down here
  test('its words belong to its version', () => {
    const words = createHash('sha256').update(JSON.stringify(privacyText.parts)).digest('hex').slice(0, 16);
    expect([PRIVACY_NOTICE, words]).toEqual(['2026-12-01', '23d078079d42118f']);
  });
});
