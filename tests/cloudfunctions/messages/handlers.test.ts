import type { InboxView } from '@domain/messages/view';
import type { ApiReply } from '@domain/contract';
import { allPages } from '../../support/cloud/all-pages';
import { openRoom, personId, type Room } from './room';

describe('a person and their messages', () => {
  let room: Room;
  beforeAll(async () => void (room = await openRoom({ api: 'cloudfunctions/api' })));
  afterAll(() => room.close());
  beforeEach(async () => {
    await room.reset();
    await room.people({ lin: {}, wu: {} });
  });

  const ask = async <T>(name: string, input: object, who = 'lin') => {
    const { body, headers } = await room.post('/cloud/functions/api', { name, input }, `o-${who}`);
    return {
      reply: body['result'] as { ok: true; data: T } | Extract<ApiReply<'inbox.list'>, { ok: false }>,
      requests: Number(headers.get('x-cloud-requests')),
    };
  };
  const answer = async <T>(name: string, input: object, who?: string): Promise<T> => {
    const { reply } = await ask<T>(name, input, who);
    if (!reply.ok) throw new Error(`${reply.error.code} ${reply.error.reason}`);
    return reply.data;
  };
  const message = (n: number, name = 'lin', more: object = {}) => ({
    _id: `m${n}-${name}`,
    to: personId(name),
    notice: 'caseAccepted',
    template: 'caseProgress',
    facts: { number: `N${n}` },
    about: 'case1',
    at: n,
    send: 'sent',
    attempts: 1,
    msgId: 7,
    ...more,
  });
  const put = (many: number, name = 'lin', more: object = {}) =>
    room.control('seed', { inbox: Array.from({ length: many }, (_, n) => message(n + 1, name, more)) });

  describe('the inbox', () => {
    test('shows one’s own messages, the newest first, twenty at a time', async () => {
      await put(45);
      await put(3, 'wu');
      const pages = await allPages((after) => answer<InboxView>('inbox.list', { after }));
      expect(pages.map(({ entries }) => entries.length)).toEqual([20, 20, 5]);
      expect(JSON.stringify(pages)).not.toContain(personId('lin'));
      expect(pages.flatMap(({ entries }) => entries.map(({ at }) => at))).toEqual(
        Array.from({ length: 45 }, (_, n) => 45 - n),
      );
      expect(pages[0]!.unread).toBe(45);
    });

    test('says what happened and nothing of how it was sent', async () => {
      await put(1);
      const { entries } = await answer<InboxView>('inbox.list', {});
      expect(entries).toEqual([
        {
          id: 'm1-lin',
          title: '您反映的事受理了',
          words: '这件事受理了。',
          where: '',
          about: 'case1',
          at: 1,
          read: false,
        },
      ]);
    });

    test('costs three requests, with one message or with thousands', async () => {
      await put(1);
      expect((await ask('inbox.list', {})).requests).toBe(3);
      await put(2000);
      expect((await ask('inbox.list', {})).requests).toBe(3);
    });

    test('is read up to where the person looked; what came meanwhile stays unread, and so does what is somebody else’s', async () => {
      await put(5);
      await put(5, 'wu');
      const { reply, requests } = await ask<InboxView>('inbox.markRead', { upTo: 3 });
      expect(reply).toMatchObject({ ok: true, data: { unread: 2 } });
      expect(requests).toBe(4);
      expect(room.inboxOf('lin').map(({ readAt }) => readAt !== undefined)).toEqual([true, true, true, false, false]);
      expect(room.inboxOf('wu').some(({ readAt }) => readAt !== undefined)).toBe(false);
    });

    test('keeps when a message was first read', async () => {
      await put(1, 'lin', { readAt: 5 });
      await answer('inbox.markRead', { upTo: 9 });
      expect(room.inboxOf('lin')).toMatchObject([{ readAt: 5 }]);
    });

    test('is not open to a stranger', async () => {
      expect((await ask('inbox.list', {}, 'nobody')).reply).toMatchObject({
        ok: false,
        error: { code: 'notSignedIn' },
      });
    });
  });

  describe('what a person grants', () => {
    type Templates = { templates: { key: string; id: string; remaining: number }[] };
    const granted = (requestId: string, results: object) =>
      answer<Templates>('messages.grantSubscriptions', { requestId, results });

    test('is counted a template, and answered with what is left', async () => {
      expect(await granted('r1', { TPL_PROGRESS: 'accept', TPL_TASK: 'reject' })).toEqual({
        templates: [
          { key: 'caseProgress', id: 'TPL_PROGRESS', remaining: 1 },
          { key: 'staffTask', id: 'TPL_TASK', remaining: 0 },
        ],
      });
      await granted('r2', { TPL_PROGRESS: 'accept', TPL_TASK: 'accept' });
      expect(room.person('lin')).toMatchObject({
        remaining: { caseProgress: 2, staffTask: 1 },
        granted: { caseProgress: 2, staffTask: 1 },
      });
    });

    test('is counted once, though the phone tells it twice, or five times at once', async () => {
      await Promise.all(Array.from({ length: 5 }, () => granted('r1', { TPL_PROGRESS: 'accept' })));
      await granted('r1', { TPL_PROGRESS: 'accept' });
      expect(room.person('lin')).toMatchObject({
        remaining: { caseProgress: 1 },
        granted: { caseProgress: 1 },
      });
    });

    test('“I sent two grants in turn, again and again, and had twenty messages”: each counts once', async () => {
      for (let n = 0; n < 10; n++) for (const id of ['r1', 'r2']) await granted(id, { TPL_PROGRESS: 'accept' });
      expect(room.person('lin')).toMatchObject({ remaining: { caseProgress: 2 }, granted: { caseProgress: 2 } });
      for (let n = 3; n < 40; n++) await granted(`r${n}`, { TPL_PROGRESS: 'accept' });
      expect(room.person('lin')).toMatchObject({ remaining: { caseProgress: 39 } });
      expect((room.person('lin') as { countedGrants?: string[] }).countedGrants).toHaveLength(40); // twenty, each twice
    });

    test('is nothing when the person refuses, when WeChat forbids it, and when nobody knows the template', async () => {
      await granted('r1', { TPL_PROGRESS: 'reject', TPL_TASK: 'ban', TPL_OTHER: 'accept' });
      await granted('r2', { toString: 'accept', TPL_PROGRESS: 'filter' });
      expect(room.person('lin')).toMatchObject({ remaining: {}, granted: {} });
      expect(room.person('lin')).not.toHaveProperty('countedGrants');
    });

    test('cannot be more than three templates at once, or anything else', async () => {
      const four = Object.fromEntries(['A', 'B', 'C', 'D'].map((id) => [id, 'accept']));
      for (const input of [
        { requestId: 'r1', results: four },
        { requestId: 'r1', results: { TPL_TASK: 'yes' } },
        { results: {} },
        { requestId: 'r1', results: { 'a b': 'accept' } },
      ]) {
        expect((await ask('messages.grantSubscriptions', input)).reply).toMatchObject({
          ok: false,
          error: { code: 'invalidInput' },
        });
      }
    });

    test('is their own, whatever the request says about somebody else', async () => {
      await answer('messages.grantSubscriptions', {
        requestId: 'r1',
        results: { TPL_TASK: 'accept' },
        personId: personId('wu'),
        openid: 'o-wu',
      });
      expect(room.person('wu').remaining).toEqual({});
      expect(room.person('lin').remaining).toEqual({ staffTask: 1 });
    });
  });
});
