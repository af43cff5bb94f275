import { act, fireEvent, screen } from '@testing-library/react';
import AcceptInvitation from '@/pages/people/accept';
import ClaimSetup from '@/pages/people/setup';
import { inviteText } from '@/text/people/people';
import { answer, refuse, renderPage } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { anOfficer } from '../aMe';

const CODE = 'capin3sf36px6mj2hdi4anjm';
const tap = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const write = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const codes = () => phone.asked.map(({ input }) => (input as { code: string }).code);

describe('an invitation', () => {
  const open = (reply: unknown = answer('people.acceptInvitation', anOfficer()), params = {}) =>
    renderPage(<AcceptInvitation />, {
      params,
      answers: { 'people.acceptInvitation': () => reply as ReturnType<typeof refuse> },
    });

  test('opens the post, and leads to where it is shown', async () => {
    open();
    write('邀请码', CODE);
    await tap('开通岗位');
    expect(codes()).toEqual([CODE]);
    expect(phone.modals).toEqual([{ title: '岗位已开通' }]);
    expect(phone.visited).toEqual(['tab /pages/tabs/me']);
  });

  test('may be pasted whole, or typed in groups', async () => {
    open();
    write('邀请码', inviteText.message('县水务局', '承办员', CODE, '3月1日'));
    await tap('开通岗位');
    write('邀请码', 'CAPI n3sf 36px 6mj2 hdi4 anjm');
    await tap('开通岗位');
    expect(codes()).toEqual([CODE, CODE]);
  });

  test.each([
    ['notFound', '', '可能抄错了一个字。请对方再发一次，复制过来就不会错。'],
    ['ruleBroken', 'invitation.used', '这个邀请码已经有人用过了，请对方再发一个。'],
    ['ruleBroken', 'invitation.expired', '这个邀请码过了期限，请对方再发一个。'],
  ] as const)('that is not good (%s %s) is explained in its own words', async (code, reason, words) => {
    open(refuse(code, reason));
    write('邀请码', CODE);
    await tap('开通岗位');
    expect(phone.modals[0]?.content).toBe(words);
    expect(phone.visited).toEqual([]);
  });

  test('tried too often says when it works again', async () => {
    open(refuse('ruleBroken', 'tooMany.codes', { from: Date.parse('2030-01-02T10:30:00+08:00') }));
    write('邀请码', CODE);
    await tap('开通岗位');
    expect(phone.modals[0]?.content).toMatch(/10:30 以后再试/);
  });

  test('waits for a whole code', async () => {
    open();
    write('邀请码', 'abc');
    await tap('开通岗位');
    expect(codes()).toEqual([]);
  });

  test('shown by a stranger leads to joining first', async () => {
    open(refuse('notSignedIn', 'joinFirst'), { code: CODE });
    await tap('开通岗位');
    expect(phone.modals).toMatchObject([{ title: '还没有登记', confirmText: '去登记' }]);
  });
});

describe('the setup code', () => {
  test.each([
    ['setup.code', '启用码不对，请看看有没有抄错。'],
    ['setup.claimed', '已经启用过了。请区县中心给您发岗位邀请。'],
  ])('that is refused (%s) says why', async (reason, words) => {
    renderPage(<ClaimSetup />, { answers: { 'people.claimSetup': () => refuse('ruleBroken', reason) } });
    write('启用码', 'some-setup-code');
    await tap('启用');
    expect(phone.modals[0]?.content).toBe(words);
  });
});
