import { openRoom, personId, type Room } from '../messages/room';

type Judged = { _id: string; suggest?: string; label?: number; checkedAt?: number; photo?: string; case?: string };

describe('what WeChat pushes', () => {
  let room: Room;
  beforeAll(async () => void (room = await openRoom({ callbacks: 'cloudfunctions/callbacks' })));
  afterAll(() => room.close());
  beforeEach(async () => {
    await room.reset();
    await room.people({ lin: { remaining: { caseProgress: 3, staffTask: 2 } } });
  });

  const push = (event: object) =>
    room.push('callbacks', { ToUserName: 'gh_1', FromUserName: 'o-lin', CreateTime: 1, MsgType: 'event', ...event });
  const checks = () => room.all<Judged>('contentchecks');

  describe('a verdict about a photo', () => {
    const verdict = (more: object = {}) => ({
      Event: 'wxa_media_check',
      trace_id: 'trace1',
      errcode: 0,
      result: { suggest: 'risky', label: 20002 },
      ...more,
    });

    test('is kept with the photo it is about', async () => {
      await room.control('seed', {
        contentchecks: [{ _id: 'trace1', case: 'case1', of: 'photo', photo: 'cloud://x/1.jpg', at: 1 }],
      });
      expect(await push(verdict())).toBe('success');
      expect(checks()).toMatchObject([
        { _id: 'trace1', case: 'case1', photo: 'cloud://x/1.jpg', suggest: 'risky', label: 20002 },
      ]);
    });

    test('pushed again changes nothing', async () => {
      await push(verdict());
      await push(verdict());
      expect(checks()).toHaveLength(1);
    });

    test('that comes before the question was written down is not lost', async () => {
      await push(verdict({ result: { suggest: 'pass', label: 100 } }));
      expect(checks()).toMatchObject([{ _id: 'trace1', suggest: 'pass' }]);
    });

    test('of a photo WeChat could not look at is for a person to give', async () => {
      await push(verdict({ errcode: -1008, result: undefined }));
      expect(checks()).toMatchObject([{ suggest: 'review' }]);
    });
  });

  describe('a subscription', () => {
    test('that lin rejects on a card is at its end, whether one or several come', async () => {
      expect(
        await push({
          Event: 'subscribe_msg_change_event',
          List: { TemplateId: 'TPL_PROGRESS', SubscribeStatusString: 'reject' },
        }),
      ).toBe('success');
      expect(room.person('lin').remaining).toEqual({ caseProgress: 0, staffTask: 2 });

      await push({
        Event: 'subscribe_msg_change_event',
        List: [
          { TemplateId: 'TPL_OTHER', SubscribeStatusString: 'reject' },
          { TemplateId: 'TPL_TASK', SubscribeStatusString: 'reject' },
        ],
      });
      expect(room.person('lin').remaining).toEqual({ caseProgress: 0, staffTask: 0 });
    });

    test('that lin accepts in the pop-up is not counted here: the phone tells of it', async () => {
      expect(
        await push({
          Event: 'subscribe_msg_popup_event',
          List: [{ TemplateId: 'TPL_PROGRESS', SubscribeStatusString: 'accept', PopupScene: '0' }],
        }),
      ).toBe('success');
      expect(room.person('lin').remaining).toEqual({ caseProgress: 3, staffTask: 2 });
    });

    test('message that did not arrive after all is marked, also when its number is too long for a number', async () => {
      const long = 1864323726461255680n;
      const message = {
        to: personId('lin'),
        notice: 'caseAccepted',
        template: 'caseProgress',
        facts: {},
        at: 1,
        attempts: 1,
      };
      await room.control('seed', {
        inbox: [
          { _id: 'a', ...message, send: 'sent', msgId: Number(long) },
          { _id: 'b', ...message, send: 'sent', msgId: 17 },
        ],
      });
      await push({
        Event: 'subscribe_msg_sent_event',
        List: { TemplateId: 'TPL_PROGRESS', MsgID: String(long), ErrorCode: '1', ErrorStatus: 'failed:system failed' },
      });
      await push({
        Event: 'subscribe_msg_sent_event',
        List: [{ TemplateId: 'TPL_PROGRESS', MsgID: 17, ErrorCode: '0', ErrorStatus: 'success' }],
      });
      expect(room.inboxOf('lin')).toMatchObject([
        { _id: 'a', send: 'failed', result: '1' },
        { _id: 'b', send: 'sent' },
      ]);
    });
  });

  test('an event nobody knows is answered, so that WeChat does not repeat it', async () => {
    expect(await push({ Event: 'toString' })).toBe('success');
    expect(await push({ Event: 'user_enter_tempsession' })).toBe('success');
  });

  test('a phone is refused, whatever it pretends to be', async () => {
    const event = {
      ToUserName: 'gh_1',
      FromUserName: 'o-lin',
      MsgType: 'event',
      Event: 'subscribe_msg_change_event',
      List: { TemplateId: 'TPL_TASK', SubscribeStatusString: 'reject' },
    };
    expect(await room.call('callbacks', event, 'o-wu')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(await room.call('callbacks', {}, 'o-wu')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(room.person('lin').remaining).toEqual({ caseProgress: 3, staffTask: 2 });
  });

  test('what is no event at all is refused', async () => {
    for (const event of [{ MsgType: 'text', Content: 'hello' }, { List: 7 }])
      expect(await push(event)).toMatchObject({ ok: false });
  });
});
