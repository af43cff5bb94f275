import { useSampleCloud } from '../support/cloud/sample-cloud';
import { deadTaps } from './measures/budgets';
import { compile, type Program } from './phones/compile';
import { shippedPhone } from './phones/shipped-phone';
import { minimalApp } from './phones/minimal-app';

jest.setTimeout(60_000);

describe('the runtime complains of', () => {
  useSampleCloud({ onlyLooking: true });

  async function opened(program: Program, act?: 'tap'): Promise<string> {
    const phone = await shippedPhone(program, 'lin');
    await phone.open('/a/home');
    if (act) await phone.tap('hello');
    await phone.settled();
    return (await phone.complaints()).join('\n');
  }
  const page = (act: string) => `Page({data:{words:'hello'},act(){${act}}})`;

  test('nothing, where nothing is wrong', async () => {
    expect(await opened(compile(minimalApp(page('this.setData({words:"done"})'))), 'tap')).toBe('');
  });

  test('a name of the browser', async () => {
    expect(await opened(compile(minimalApp(`window.alert();${page('')}`)))).toContain('uncaught');
  });

  test('a way round to the names of the browser', async () => {
    expect(await opened(compile(minimalApp(`Function('return this')();${page('')}`)))).toContain('makes no functions');
  });

  test('a handler that throws', async () => {
    expect(await opened(compile(minimalApp(page('throw new Error("broken")'))), 'tap')).toContain('broken');
  });

  test('a promise that nobody catches', async () => {
    expect(await opened(compile(minimalApp(page('Promise.reject(new Error("lost"))'))), 'tap')).toContain('lost');
  });

  test('an event that nobody handles', async () => {
    expect(await opened(compile(minimalApp(page(''), '<view bindtap="gone">{{words}}</view>')), 'tap')).toContain(
      'gone',
    );
  });

  test('an event that is dropped on its way: its tap is dead', async () => {
    const phone = await shippedPhone(
      compile(
        minimalApp(
          page('const heard = { gone: () => this.setData({words:"x"}) }[arguments[0].type]; if (heard) heard();'),
        ),
      ),
      'lin',
    );
    await phone.open('/a/home');
    await phone.tap('hello');
    await phone.settled();
    expect(deadTaps(await phone.steps())).toEqual(['tap hello: nothing came of it']);
  });

  test('a function of wx that it does not know', async () => {
    expect(await opened(compile(minimalApp(page('wx.vibrateShort()'))), 'tap')).toContain('wx.vibrateShort');
  });

  test('a question about messages outside a tap', async () => {
    expect(
      await opened(
        compile(minimalApp(page('setTimeout(() => wx.requestSubscribeMessage({tmplIds:["x"],fail(){}}), 20)'))),
        'tap',
      ),
    ).toContain('outside a tap');
  });

  test('a dialog whose button says too much', async () => {
    expect(await opened(compile(minimalApp(page('wx.showModal({confirmText:"12345",fail(){}})'))), 'tap')).toContain(
      'more than four characters',
    );
  });

  test('a component that is not built in', async () => {
    expect(await opened(compile(minimalApp(page(''), '<marquee>{{words}}</marquee>')))).toContain('<marquee>');
  });

  test('a tab opened like a page', async () => {
    expect(await opened(compile(minimalApp(page('wx.navigateTo({url:"/a/me",fail(){}})'))), 'tap')).toContain('tabbar');
  });

  test('an eleventh page', async () => {
    const phone = await shippedPhone(
      compile(minimalApp('Page({data:{words:"hello"},act(){wx.navigateTo({url:"/a/home",fail(){}})}})', undefined, [])),
      'lin',
    );
    await phone.open('/a/home');
    for (let n = 0; n < 10; n++) {
      await phone.tap('hello');
      await phone.settled();
    }
    expect(await phone.complaints()).toEqual(['webview count limit exceed']);
  });

  test('a page that was left and goes on setting data', async () => {
    const phone = await shippedPhone(
      compile(
        minimalApp(
          'Page({data:{words:"hello"},onLoad(){setInterval(()=>this.setData({words:"hello"}),60000)},act(){wx.redirectTo({url:"/a/home"})}})',
          undefined,
          [],
        ),
      ),
      'lin',
    );
    await phone.open('/a/home');
    expect(await phone.tick()).toEqual([]);
    await phone.tap('hello');
    await phone.tick();
    expect(await phone.complaints()).toEqual(['a/home was left and goes on setting data']);
  });

  test('the same large answer asked for twice', async () => {
    const phone = await shippedPhone(
      compile(
        minimalApp(
          page('wx.cloud.init();wx.cloud.callFunction({name:"large"}).then(()=>this.setData({words:"hello"}))'),
        ),
      ),
      'lin',
    );
    await phone.page.route('**/cloud/functions/large', (route) =>
      route.fulfill({ json: { result: 'x'.repeat(130 * 1024) } }),
    );
    await phone.open('/a/home');
    for (let n = 0; n < 2; n++) {
      expect(await phone.complaints()).toEqual([]);
      await phone.tap('hello');
      await phone.settled();
    }
    expect((await phone.complaints()).join()).toContain('asked for again');
  });

  test('settings opened outside a tap', async () => {
    expect(
      await opened(compile(minimalApp(page('setTimeout(() => wx.openSetting({fail(){}}), 20)'))), 'tap'),
    ).toContain('openSetting outside a tap');
  });

  test('a restart before the new version is here', async () => {
    expect(await opened(compile(minimalApp(page('wx.getUpdateManager().applyUpdate()'))), 'tap')).toContain(
      'before the new version',
    );
  });

  test('a card with a picture that nobody has', async () => {
    const phone = await shippedPhone(
      compile(minimalApp('Page({data:{words:"hello"},onShareAppMessage:()=>({imageUrl:"/gone.png"})})')),
      'lin',
    );
    await phone.open('/a/home');
    await phone.share();
    expect((await phone.complaints()).join()).toContain('gone.png');
  });

  test('a page that does not exist', async () => {
    expect(await opened(compile(minimalApp(page('wx.navigateTo({url:"/a/gone",fail(){}})'))), 'tap')).toContain(
      'not found',
    );
  });
});

test('a template that is not closed does not compile', () => {
  expect(() => compile(minimalApp('Page({})', '<view>'))).toThrow('a/home.wxml');
});

test('a style that imports nothing does not compile', () => {
  const output = minimalApp('Page({})');
  output.set('a/home.wxss', Buffer.from('@import "./gone.wxss";'));
  expect(() => compile(output)).toThrow('not in the package');
});
