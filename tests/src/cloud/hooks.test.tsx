import { act, renderHook, waitFor } from '@testing-library/react';
import { call } from '@/cloud/call';
import { caseErrorMessages } from '@/text/cases/case-error-messages';
import { useCommand } from '@/screen/useCommand';
import { useQuery } from '@/cloud/useQuery';
import { refuse } from '../../support/phone/render';
import { phone, pullDown, resetPhone, showAgain } from '../../support/phone/taro';

type Settle = (reply: unknown) => void;

/** A cloud that answers when the test says so, in the order the test likes. */
function slowCloud(): Settle[] {
  const waiting: Settle[] = [];
  phone.cloud = () => new Promise((resolve) => waiting.push(resolve));
  return waiting;
}
const inbox = (unread: number) => ({ ok: true, data: { entries: [], unread } });

beforeEach(resetPhone);
afterEach(() => jest.restoreAllMocks());

describe('a call', () => {
  test('brings back the answer', async () => {
    phone.cloud = async () => inbox(3);
    await expect(call('inbox.list', { after: '1.a' })).resolves.toMatchObject({ unread: 3 });
    expect(phone.asked).toEqual([{ name: 'inbox.list', input: { after: '1.a' } }]);
  });

  test('throws the refusal with its reason and its facts', async () => {
    phone.cloud = async () => refuse('ruleBroken', 'quota', { most: 3 });
    await expect(call('inbox.list', {})).rejects.toMatchObject({
      code: 'ruleBroken',
      reason: 'quota',
      facts: { most: 3 },
    });
  });

  test('without a network, or with an empty answer, is ours and says so', async () => {
    await expect(call('inbox.list', {})).rejects.toMatchObject({ code: 'internal', reason: 'unreachable' });
    phone.cloud = async () => undefined;
    await expect(call('inbox.list', {})).rejects.toMatchObject({ reason: 'unreachable' });
  });

  test.each([
    [null],
    [''],
    [{}],
    [{ ok: true }],
    [{ ok: true, data: null }],
    [{ ok: false }],
    [{ ok: false, error: 'no' }],
    ['<html>502</html>'],
  ])('answered with %j is as if nobody had answered', async (reply) => {
    phone.cloud = async () => reply;
    await expect(call('inbox.list', {})).rejects.toMatchObject({ code: 'internal', reason: 'unreachable' });
  });
});

describe('a question on a screen', () => {
  const ask = () => renderHook(({ after }) => useQuery('inbox.list', { after }), { initialProps: { after: '1.a' } });

  test('is asked when the screen appears, when it comes back and when it is pulled down', async () => {
    phone.cloud = async () => inbox(phone.asked.length);
    const { result } = ask();
    expect(result.current.loading).toBe(true);
    await waitFor(() => expect(result.current.data?.unread).toBe(1));
    act(showAgain);
    await waitFor(() => expect(result.current.data?.unread).toBe(2));
    act(pullDown);
    await waitFor(() => expect(result.current.data?.unread).toBe(3));
  });

  test('keeps the newest answer when an older one comes late', async () => {
    const waiting = slowCloud();
    const { result } = ask();
    act(showAgain);
    await waitFor(() => expect(waiting).toHaveLength(2));
    await act(async () => waiting[1]!(inbox(2)));
    await act(async () => waiting[0]!(inbox(1)));
    expect(result.current).toMatchObject({ loading: false, data: { unread: 2 } });
  });

  test('does not let a late answer overwrite what a command showed', async () => {
    const waiting = slowCloud();
    const { result } = ask();
    await waitFor(() => expect(waiting).toHaveLength(1));
    act(() => result.current.setData({ entries: [], unread: 0 }));
    await act(async () => waiting[0]!(inbox(9)));
    expect(result.current.data?.unread).toBe(0);
  });

  test('is asked anew when it becomes another question', async () => {
    phone.cloud = async () => inbox(1);
    const { result, rerender } = ask();
    await waitFor(() => expect(result.current.loading).toBe(false));
    rerender({ after: '1.b' });
    await waitFor(() => expect(phone.asked.map(({ input }) => input)).toEqual([{ after: '1.a' }, { after: '1.b' }]));
    await waitFor(() => expect(result.current.loading).toBe(false));
  });

  test('keeps what it showed when the network goes, and forgets the error when it is back', async () => {
    phone.cloud = async () => inbox(1);
    const { result } = ask();
    await waitFor(() => expect(result.current.data?.unread).toBe(1));
    phone.cloud = undefined;
    await act(() => result.current.refresh());
    expect(result.current).toMatchObject({ data: { unread: 1 }, error: { reason: 'unreachable' }, loading: false });
    phone.cloud = async () => inbox(2);
    await act(() => result.current.refresh());
    expect(result.current).toMatchObject({ data: { unread: 2 }, error: undefined });
  });
});

describe('a tap', () => {
  const command = (reload?: () => void) => {
    const answers: unknown[] = [];
    const { result } = renderHook(() =>
      useCommand('inbox.markRead', {
        onDone: (answer) => answers.push(answer),
        onConflict: reload,
        errorMessages: caseErrorMessages,
      }),
    );
    return { result, answers };
  };

  test('twice is one request', async () => {
    const waiting = slowCloud();
    const { result, answers } = command();
    act(() => {
      void result.current.send({ upTo: 1 });
      void result.current.send({ upTo: 1 });
    });
    expect(result.current.sending).toBe(true);
    await act(async () => waiting[0]!(inbox(0)));
    expect(waiting).toHaveLength(1);
    expect(answers).toHaveLength(1);
    expect(result.current.sending).toBe(false);
  });

  test('that is refused is explained, and may be tried again', async () => {
    phone.cloud = async () => refuse('ruleBroken', 'unknown');
    const { result, answers } = command();
    await act(() => result.current.send({ upTo: 1 }));
    expect(answers).toHaveLength(0);
    expect(phone.modals).toMatchObject([{ title: '这一步现在不行', showCancel: false }]);
    phone.cloud = async () => inbox(0);
    await act(() => result.current.send({ upTo: 1 }));
    expect(answers).toHaveLength(1);
  });

  test('that came second offers to see the latest', async () => {
    phone.cloud = async () => refuse('conflict');
    let reloads = 0;
    const { result } = command(() => void reloads++);
    await act(() => result.current.send({ upTo: 1 }));
    expect(phone.modals).toMatchObject([{ confirmText: '看最新的', showCancel: true }]);
    expect(reloads).toBe(1);
  });

  test('without a network says so in words', async () => {
    const { result } = command();
    await act(() => result.current.send({ upTo: 1 }));
    expect(phone.modals).toMatchObject([{ title: '连不上网络' }]);
  });

  test('with a wrong field names the field', async () => {
    phone.cloud = async () => refuse('invalidInput', 'description');
    const { result } = command();
    await act(() => result.current.send({ upTo: 1 }));
    expect(result.current.fieldError('description')).toBe('请把情况说得再清楚一点。');
    expect(result.current.fieldError('photos')).toBeUndefined();
  });

  test('whose own question to WeChat fails is sent all the same', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    phone.cloud = async () => inbox(0);
    const { result, answers } = command();
    await act(() => result.current.send({ upTo: 1 }, () => Promise.reject(new Error('no pop-up'))));
    await act(() =>
      result.current.send({ upTo: 2 }, () => {
        throw new Error('no pop-up');
      }),
    );
    expect(answers).toHaveLength(2);
    expect(result.current.sending).toBe(false);
    expect(phone.logged).toHaveLength(1);
  });

  test('whose answer cannot be shown leaves the button free, and the fault is not swallowed', async () => {
    phone.cloud = async () => inbox(0);
    let shown = 0;
    const { result } = renderHook(() =>
      useCommand('inbox.markRead', {
        onDone: () => {
          shown++;
          throw new Error('cannot draw this');
        },
      }),
    );
    for (const upTo of [1, 2])
      await act(() => expect(result.current.send({ upTo })).rejects.toThrow('cannot draw this'));
    expect(result.current.sending).toBe(false);
    expect(shown).toBe(2);
  });
});
