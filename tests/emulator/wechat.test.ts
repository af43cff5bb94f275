import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Emulator } from '../../emulator/emulator';
import { createClient, startTestEmulator, until } from './test-emulator';

let emulator: Emulator;
const printed: string[] = [];
const { call, control, post } = createClient(() => emulator.url);
beforeAll(async () => void (emulator = await startTestEmulator({ print: (line) => printed.push(line) })));
beforeEach(async () => void (await control('reset', { collections: ['notes', 'pushed', 'ticks'], sample: true })));
afterAll(() => emulator.close());

const send = (message: object, openid = 'oLin') => call('main', { action: 'send', message }, openid);
const answerPopup = async (results: object, openid = 'oLin') =>
  (await post('/cloud/subscriptions', { results }, openid)).body;
const pushedTo = (openid: string, Event: string) =>
  until(() =>
    emulator.database
      .dump('pushed')
      .map(({ event }) => event as Record<string, unknown>)
      .find((event) => event.FromUserName === openid && event.Event === Event),
  );
const done = { templateId: 'T1', data: { thing1: { value: '路灯亮了' } } };

describe('a subscription message', () => {
  test('arrives once for each accept', async () => {
    expect(await send(done)).toMatchObject({ errCode: 43101 });
    expect(await answerPopup({ T1: 'accept', T2: 'reject' })).toEqual({
      errMsg: 'requestSubscribeMessage:ok',
      T1: 'accept',
      T2: 'reject',
    });
    expect(await send(done)).toMatchObject({ errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' });
    expect(await send(done)).toMatchObject({ errCode: 43101 });
    expect(await control('inbox?openid=oLin')).toEqual([
      expect.objectContaining({
        openid: 'oLin',
        templateId: 'T1',
        title: 'Done',
        values: { thing1: '路灯亮了' },
        page: 'pages/index',
      }),
    ]);
  });

  test('has accepts that add up, and a long-term template that stays open until refused', async () => {
    await answerPopup({ T1: 'accept' });
    await answerPopup({ T1: 'accept' });
    await answerPopup({ L1: 'accept' });
    expect(await control('quotas')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ openid: 'oLin', templateId: 'T1', remaining: 2 }),
        expect.objectContaining({ openid: 'oLin', templateId: 'L1', longTerm: true }),
      ]),
    );
    for (let time = 0; time < 3; time++)
      expect(await send({ ...done, templateId: 'L1' })).toMatchObject({ errCode: 0 });
    await answerPopup({ L1: 'reject' });
    expect(await send({ ...done, templateId: 'L1' })).toMatchObject({ errCode: 43101 });
  });

  test('may not be one of two at once to the same person', async () => {
    const codes = await until(async () => {
      await answerPopup({ T1: 'accept' }, 'oWu');
      const both = await call<{ errCode: number }[]>('main', { action: 'sendTwice', message: done }, 'oWu');
      // on a busy machine the first may end before the second begins
      return both.some(({ errCode }) => errCode !== 0) ? both.map(({ errCode }) => errCode).sort() : undefined;
    });
    expect(codes).toEqual([0, 43108]);
  });

  test.each([
    ['an unknown template', { ...done, templateId: 'T9' }, 40037],
    ['a value too long', { templateId: 'T1', data: { thing1: { value: '长'.repeat(21) } } }, 47003],
    ['a missing value', { templateId: 'T1', data: { thing2: { value: '有' } } }, 47003],
    ['no receiver', { ...done, touser: '' }, 40003],
  ])('is refused for %s', async (_, message, errCode) => expect(await send(message, 'oWu')).toMatchObject({ errCode }));

  test('is refused for a sensitive word', async () => {
    await control('content', { risky: ['坏话'] });
    expect(await send({ templateId: 'T1', data: { thing1: { value: '一句坏话' } } }, 'oWu')).toMatchObject({
      errCode: 45168,
    });
  });
});

describe('a rejection on the card of a message', () => {
  test.each([
    ['one', ['T1'], { TemplateId: 'T1', SubscribeStatusString: 'reject' }],
    [
      'several',
      ['T1', 'T2'],
      [
        { TemplateId: 'T1', SubscribeStatusString: 'reject' },
        { TemplateId: 'T2', SubscribeStatusString: 'reject' },
      ],
    ],
  ])('to %s ends the subscription and is pushed to callbacks', async (_, templates, List) => {
    await control('reject', { openid: 'oWu', templates });
    expect(await send(done, 'oWu')).toMatchObject({ errCode: 43101 });
    expect(await pushedTo('oWu', 'subscribe_msg_change_event')).toMatchObject({
      MsgType: 'event',
      FromUserName: 'oWu',
      List,
    });
  });
});

describe('the outcome of a message', () => {
  test('is pushed: one answer of the pop-up is an object, several are a list', async () => {
    await answerPopup({ T1: 'accept' }, 'oOne');
    expect(await pushedTo('oOne', 'subscribe_msg_popup_event')).toMatchObject({
      List: { TemplateId: 'T1', SubscribeStatusString: 'accept', PopupScene: '0' },
    });
    await answerPopup({ T1: 'accept', T2: 'reject' }, 'oTwo');
    const { List } = await pushedTo('oTwo', 'subscribe_msg_popup_event');
    expect(List).toEqual([
      expect.objectContaining({ TemplateId: 'T1', SubscribeStatusString: 'accept' }),
      expect.objectContaining({ TemplateId: 'T2', SubscribeStatusString: 'reject' }),
    ]);
  });

  test('is pushed when it was sent', async () => {
    await send(done, 'oWu');
    const { List } = await pushedTo('oWu', 'subscribe_msg_sent_event');
    expect(List).toEqual({
      TemplateId: 'T1',
      MsgID: expect.stringMatching(/^\d+$/),
      ErrorCode: '0',
      ErrorStatus: 'success',
    });
  });
});

describe('the pop-up', () => {
  test.each([
    ['no template', {}, 10001],
    ['an unknown one', { T9: 'accept' }, 20001],
    ['both kinds at once', { T1: 'accept', L1: 'accept' }, 20002],
    ['too many', { a: 'accept', b: 'accept', c: 'accept', d: 'accept', e: 'accept', f: 'accept' }, 20003],
  ])('does not open for %s', async (_, results, errCode) =>
    expect(await answerPopup(results)).toMatchObject({ errCode }),
  );
});

describe('a content check', () => {
  const check = (content: string, openid?: string) => call('main', { action: 'check', content, openid });

  test('passes a text, unless it holds a configured word', async () => {
    expect(await check('路灯不亮')).toMatchObject({
      result: { suggest: 'pass', label: 100 },
      traceId: expect.any(String),
    });
    await control('content', { risky: ['骂人'], review: ['可疑'] });
    expect(await check('他骂人')).toMatchObject({ result: { suggest: 'risky' } });
    expect(await check('很可疑')).toMatchObject({ result: { suggest: 'review' } });
  });

  test('takes as long as configured, while others are served', async () => {
    await control('content', { milliseconds: 2_000 });
    const slow = check('路灯不亮').then(() => 'checked');
    expect(await Promise.race([slow, control('content').then(() => 'served')])).toBe('served');
    expect(await slow).toBe('checked');
    await control('content', { milliseconds: 0 });
  });

  test('needs a user who was active within two hours', async () => {
    expect(await check('路灯不亮', 'oNeverHere')).toMatchObject({ errCode: 61010 });
    expect(await check('路灯不亮', 'oLin')).toMatchObject({ result: { suggest: 'pass' } });
    await control('clock', { advance: 'PT3H' });
    expect(await call('main', { action: 'check', content: 'x', openid: 'oLin' }, 'oWu')).toMatchObject({
      errCode: 61010,
    });
    await control('clock', { now: null });
  });

  test('of a picture pushes its verdict to callbacks later', async () => {
    await control('content', { risky: ['bad'] });
    const { traceId } = await call<{ traceId: string }>('main', {
      action: 'checkPicture',
      url: 'https://example.com/bad.png',
    });
    const pushed = await until(() => emulator.database.dump('pushed').find(({ _id }) => _id === traceId));
    expect(pushed).toMatchObject({
      _id: traceId,
      OPENID: 'oLin',
      SOURCE: 'wx_unknown',
      event: {
        MsgType: 'event',
        Event: 'wxa_media_check',
        trace_id: traceId,
        errcode: 0,
        result: { suggest: 'risky' },
      },
    });
    expect(pushed.event).not.toHaveProperty('userInfo');
  });
});

describe('a code', () => {
  test('is a picture that holds page and scene, and is recorded', async () => {
    const { contentType, picture } = await call<{ contentType: string; picture: string }>('main', {
      action: 'code',
      scene: 's=ST01&t=r',
      page: 'pages/report/report',
    });
    expect(contentType).toBe('image/png');
    const read = execFileSync(process.execPath, [path.join(__dirname, 'read-code.cjs')], {
      input: picture,
      encoding: 'utf8',
    });
    expect(read).toBe('pages/report/report?scene=s%3DST01%26t%3Dr');
    const [recorded] = await control<{ scene: string; picture: string }[]>('codes');
    expect(recorded).toMatchObject({ scene: 's=ST01&t=r', page: 'pages/report/report' });
    expect((await fetch(emulator.url + recorded?.picture)).headers.get('content-type')).toBe('image/png');
  });

  test.each([
    ['Chinese', '站', 'p', 40129],
    ['a percent sign', 'a%20', 'p', 40129],
    ['33 characters', 'x'.repeat(33), 'p', 40169],
    ['nothing', '', 'p', 40169],
    ['a page with a slash first', 'a', '/p', 41030],
    ['a page with a query', 'a', 'p?x=1', 41030],
  ])('is refused for %s', async (_, scene, page, errCode) =>
    expect(await call('main', { action: 'code', scene, page })).toMatchObject({ errCode }),
  );
});

describe('a code for a path', () => {
  const read = (picture: string) =>
    execFileSync(process.execPath, [path.join(__dirname, 'read-code.cjs')], { input: picture, encoding: 'utf8' });

  test('is a picture that holds the path with its query, and is recorded', async () => {
    const { picture } = await call<{ picture: string }>('main', {
      action: 'codeForPath',
      path: 'pages/hall/hall?id=h1',
      width: 300,
      lineColor: { r: '200', g: 0, b: 0 },
    });
    expect(read(picture)).toBe('pages/hall/hall?id=h1');
    const [recorded] = await control<{ content: string; page: string; picture: string }[]>('codes');
    expect(recorded).toMatchObject({ content: 'pages/hall/hall?id=h1', page: 'pages/hall/hall' });
    expect((await fetch(emulator.url + recorded?.picture)).headers.get('content-type')).toBe('image/png');
  });

  test.each([
    ['no path', {}, 40159],
    ['an empty path', { path: '' }, 40159],
    ['1025 characters', { path: 'x'.repeat(1025) }, 40159],
    ['a picture too small', { path: 'p', width: 200 }, 40189],
    ['an unknown version', { path: 'p', envVersion: 'other' }, 40097],
  ])('is refused for %s', async (_, options, errCode) =>
    expect(await call('main', { action: 'codeForPath', ...options })).toMatchObject({ errCode }),
  );
});

describe('a message of customer service', () => {
  const reply = (message: object) => call('main', { action: 'reply', message });
  const text = { touser: 'oLin', msgtype: 'text', text: { content: 'on its way' } };
  const write = (content: string) => post('/cloud/customer-messages', { text: content }, 'oLin');

  test('is allowed five times after a message of the user, which is pushed', async () => {
    expect(await reply(text)).toMatchObject({ errCode: 45015 });
    await write('where is it?');
    const pushed = await until(() =>
      emulator.database
        .dump('pushed')
        .map(({ event }) => event as Record<string, unknown>)
        .find(({ MsgType }) => MsgType === 'text'),
    );
    expect(pushed).toMatchObject({ FromUserName: 'oLin', Content: 'where is it?', MsgId: expect.any(Number) });
    const replies = await Promise.all(Array.from({ length: 6 }, () => reply(text)));
    expect(replies.map(({ errCode }) => errCode).sort()).toEqual([0, 0, 0, 0, 0, 45047]);
    expect(await control('inbox?openid=oLin')).toContainEqual(
      expect.objectContaining({ title: 'customerServiceMessage', values: { content: 'on its way' } }),
    );
    await write('thanks');
    expect(await reply(text)).toMatchObject({ errCode: 0 });
  });

  test('is refused after 48 hours', async () => {
    await write('hello');
    await control('clock', { advance: 'PT49H' });
    expect(await reply(text)).toMatchObject({ errCode: 45015 });
    await control('clock', { now: null });
  });

  test.each([
    ['no receiver', { ...text, touser: '' }, 40003],
    ['an unknown kind', { touser: 'oLin', msgtype: 'song', song: {} }, 40008],
    ['no content', { touser: 'oLin', msgtype: 'text', text: {} }, 44004],
  ])('is refused for %s', async (_, message, errCode) => {
    await write('hello');
    expect(await reply(message)).toMatchObject({ errCode });
  });

  test.each([
    { msgtype: 'image', image: { mediaId: 'm1' } },
    { msgtype: 'link', link: { title: 'a', description: 'b', url: 'https://example.com', thumbUrl: 'c' } },
    { msgtype: 'miniprogrampage', miniprogrampage: { title: 'a', pagepath: 'pages/index', thumbMediaId: 'm1' } },
  ])('may be $msgtype', async (message) => {
    await write('hello');
    expect(await reply({ touser: 'oLin', ...message })).toMatchObject({ errCode: 0 });
  });
});

test('a message whose delivery cannot be stored is said, ends no process, and comes again after the next start', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pushes-'));
  const lines: string[] = [];
  const options = { data: folder, print: (line: string) => void lines.push(line) };
  const first = await startTestEmulator(options);
  const client = createClient(() => first.url);
  const remove = first.database.systemCollections.remove;
  first.database.systemCollections.remove = (collection, id) =>
    collection === 'pushes' ? Promise.reject(new Error('the disk is full')) : remove(collection, id);
  await client.post('/cloud/customer-messages', { text: 'hello' }, 'oLin');
  const line = '[callbacks] that a message of WeChat is done could not be stored: Error: the disk is full';
  await until(() => (lines.includes(line) ? true : undefined));
  expect(await client.call('main', { action: 'whoami' })).toBeDefined();
  const delivered = (emulator: Emulator) => emulator.database.dump('pushed').length;
  expect(delivered(first)).toBe(1);
  await first.close();

  const second = await startTestEmulator(options);
  await until(() => (delivered(second) === 2 ? true : undefined));
  await until(() => (second.database.systemCollections.all('pushes').length ? undefined : true));
  await second.close();
  rmSync(folder, { recursive: true });
});

describe('a phone number', () => {
  const codeFor = async (phone: string) => (await post('/cloud/phone-code', { phone }, 'oLin')).body.code;

  test('is answered once for a code, within five minutes', async () => {
    const code = await codeFor('13800000000');
    expect(await call('main', { action: 'phone', code })).toMatchObject({
      phoneInfo: { phoneNumber: '13800000000', countryCode: '86' },
    });
    expect(await call('main', { action: 'phone', code })).toMatchObject({ errCode: 40029 });
    const late = await codeFor('13800000000');
    await control('clock', { advance: 'PT6M' });
    expect(await call('main', { action: 'phone', code: late })).toMatchObject({ errCode: 40029 });
    await control('clock', { now: null });
  });
});

describe('WeChat’s API', () => {
  test('is closed to a function whose config.json does not list it', async () =>
    expect(await call('main', { action: 'chain', data: { action: 'openapi' } })).toBe(-604101));
  test('says that the emulator lacks a name, to the function and on the screen', async () => {
    expect(await call('main', { action: 'unknownApi' })).toMatchObject({
      errCode: -604100,
      errMsg: expect.stringContaining('the emulator lacks no.such'),
    });
    expect(printed).toContain('[main] the emulator lacks no.such of WeChat');
    expect(await call('main', { action: 'pay' })).toMatchObject({
      errCode: -501007,
      errMsg: expect.stringContaining('the emulator lacks wx.wxPayApi'),
    });
    expect(printed).toContain('[main] the emulator lacks wx.wxPayApi of WeChat');
  });
  test('is counted apart from the requests to the cloud', async () => {
    const { headers } = await post('/cloud/functions/main', { action: 'check', content: 'x' }, 'oLin');
    expect([headers.get('x-cloud-requests'), headers.get('x-cloud-openapi')]).toEqual(['0', '1']);
  });
});
