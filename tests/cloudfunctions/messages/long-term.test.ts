import type { OutboxEntry } from '@domain/messages/notice';
import { openid, openRoom, settings, personId, type Room } from './room';

const AT = 1_700_000_000_000;
const longTerm = {
  ...settings,
  templates: { ...settings.templates, staffTask: { ...settings.templates.staffTask, longTerm: true } },
};

describe('a long-term template', () => {
  let room: Room;
  beforeAll(
    async () =>
      void (room = await openRoom({
        api: 'cloudfunctions/api',
        messenger: 'tests/cloudfunctions/messages/messenger',
        callbacks: 'cloudfunctions/callbacks',
      })),
  );
  afterAll(() => room.close());
  beforeEach(async () => {
    await room.reset();
    await room.control('seed', {
      settings: [{ _id: 'current', ...longTerm }],
      $templates: [
        { id: 'TPL_TASK', title: '待办提醒', longTerm: true },
        { id: 'TPL_PROGRESS', title: '进度提醒' },
      ],
    });
    await room.people({ gao: { keys: ['desk@c1'] } });
  });

  type Templates = { templates: { key: string; remaining: number; longTerm?: boolean }[] };
  const ledger = () => room.person('gao');
  const taskOf = ({ templates }: Templates) => templates.find(({ key }) => key === 'staffTask');
  let request = 0;
  /** What gao answers in WeChat's pop-up, and what the phone then tells us. */
  const says = async (answer: 'accept' | 'reject', requestId = `r${++request}`): Promise<Templates> => {
    await room.post('/cloud/subscriptions', { results: { TPL_TASK: answer } }, openid('gao'));
    const { data } = await room.call<{ data: Templates }>(
      'api',
      { name: 'messages.grantSubscriptions', input: { requestId, results: { TPL_TASK: answer } } },
      openid('gao'),
    );
    return data;
  };
  const entry = (n: number): OutboxEntry => ({
    id: `case1-${n}-0`,
    to: { position: 'desk@c1' },
    notice: 'caseArrived',
    template: 'staffTask',
    facts: { number: `N${n}`, place: '阳光里小区' },
    about: { subject: 'case', id: 'case1' },
    at: AT + n,
  });
  const work = async (...numbers: number[]) => {
    await room.control('seed', { cases: [{ _id: 'case1', version: 1, outbox: numbers.map(entry), outboxDue: AT }] });
    await room.call('messenger', { id: 'case1' }, openid('lin'));
  };

  test('is open after one accept: five messages go out and it is still open', async () => {
    expect(taskOf(await says('accept'))).toEqual({ key: 'staffTask', id: 'TPL_TASK', remaining: 1, longTerm: true });
    await work(1, 2, 3);
    await work(4, 5);
    expect(await room.sent('gao')).toHaveLength(5);
    expect(ledger()).toMatchObject({
      remaining: { staffTask: 1 },
      granted: { staffTask: 1 },
      used: { staffTask: 5 },
      sendingUntil: 0,
    });
  });

  test('is no more than open, however often it is accepted', async () => {
    await says('accept');
    expect(taskOf(await says('accept'))).toMatchObject({ remaining: 1 });
    expect(ledger()).toMatchObject({ granted: { staffTask: 2 } });
  });

  test('is shut by a no in the pop-up, by one on a message’s card, and when WeChat says that nobody subscribed', async () => {
    await says('accept');
    expect(taskOf(await says('reject'))).toMatchObject({ remaining: 0 });
    await work(1);
    expect(room.inboxOf('gao')).toMatchObject([{ send: 'noQuota' }]);

    await says('accept');
    await room.push('callbacks', {
      MsgType: 'event',
      Event: 'subscribe_msg_change_event',
      FromUserName: openid('gao'),
      List: { TemplateId: 'TPL_TASK', SubscribeStatusString: 'reject' },
    });
    expect(ledger().remaining).toEqual({ staffTask: 0 });

    await room.people({ wu: { keys: ['desk@c1'], remaining: { staffTask: 1 }, granted: {} } });
    await work(2);
    expect(room.person('wu')).toMatchObject({ remaining: { staffTask: 0 }, used: { staffTask: 0 }, sendingUntil: 0 });
  });

  test('stays open when a message could not be sent for another reason', async () => {
    await says('accept');
    await room.control('content', { risky: ['阳光里'] });
    await work(1);
    expect(room.inboxOf('gao')).toMatchObject([{ send: 'failed', result: '45168' }]);
    expect(ledger()).toMatchObject({ remaining: { staffTask: 1 }, used: { staffTask: 0 } });
    await room.control('content', { risky: [] });
  });

  test('a one-time template beside it is counted as before', async () => {
    await room.people({ lin: { remaining: { caseProgress: 2 } } });
    await room.control('seed', {
      cases: [
        {
          _id: 'case1',
          version: 1,
          outbox: [{ ...entry(1), to: { person: personId('lin') }, template: 'caseProgress' }],
          outboxDue: AT,
        },
      ],
    });
    await room.call('messenger', { id: 'case1' }, openid('lin'));
    expect(room.person('lin')).toMatchObject({ remaining: { caseProgress: 1 }, used: { caseProgress: 1 } });
  });
});
