import { useSampleCloud } from '../support/cloud/sample-cloud';
import { compile } from './phones/compile';
import type { Answers } from './runtime/wx/answers';
import { shippedPhone, type ShippedPhone } from './phones/shipped-phone';
import { minimalApp } from './phones/minimal-app';

jest.setTimeout(60_000);

describe('a phone', () => {
  useSampleCloud({ onlyLooking: true });

  const ANSWER =
    'then((it) => this.setData({words: JSON.stringify(it)}), (it) => this.setData({words: "failed " + JSON.stringify(it)}))';
  /** The phone after a tap that asks it for something, and what it answered. */
  async function asked(work: string, given: Partial<Answers> = {}): Promise<{ phone: ShippedPhone; said: string }> {
    const phone = await shippedPhone(
      compile(minimalApp(`Page({data:{words:'hello'},act(){const ask=async()=>{${work}};ask().${ANSWER}}})`)),
      'lin',
    );
    await phone.answer(given);
    await phone.open('/a/home');
    await phone.tap('hello');
    await phone.settled();
    return { phone, said: await wordsOf(phone) };
  }
  const wordsOf = (phone: ShippedPhone) => phone.page.locator('.frame:not([hidden]) .page').innerText();
  const said = async (work: string, given?: Partial<Answers>) => (await asked(work, given)).said;

  describe('keeps', () => {
    const keep = (bytes: number) =>
      `wx.setStorageSync('a', 'x'.repeat(${bytes})); return wx.getStorageSync('a').length`;
    test('a megabyte under one key, and not more', async () => {
      expect(await said(keep(1024 * 1024 - 2))).toBe(String(1024 * 1024 - 2));
      expect(await said(`try{${keep(1024 * 1024)}}catch({message}){return message}`)).toContain(
        'exceed storage item max length',
      );
    });
    test('ten megabytes in all', async () => {
      expect(
        await said(`try{${keep(2000)}}catch({message}){return message}`, { stored: 10 * 1024 * 1024 - 1000 }),
      ).toContain('exceed storage max size');
      expect(await said(keep(500), { stored: 10 * 1024 * 1024 - 1000 })).toBe('500');
    });
  });

  describe('asks about messages', () => {
    const ASK = "wx.cloud.init();return wx.requestSubscribeMessage({tmplIds:['none-of-ours']})";
    test('and tells what the person chose, or what WeChat decided', async () => {
      expect(await said(ASK, { subscriptions: 'filter' })).toContain('"none-of-ours":"filter"');
    });
    test.each([
      [20004, 'main switch'],
      [10005, 'message UI'],
      [20005, 'banned'],
    ])('or cannot ask: %d', async (subscriptions, words) => {
      const answer = await said(ASK, { subscriptions });
      expect(answer).toContain(`"errCode":${subscriptions}`);
      expect(answer).toContain(words);
    });
    test('never for more than three templates, and never for one it does not know', async () => {
      const many = await asked("return wx.requestSubscribeMessage({tmplIds:['a','b','c','d']})");
      expect(many.said).toContain('20003');
      expect((await many.phone.complaints()).join()).toContain('with 4 templates');
      const unknown = await asked(ASK);
      expect(unknown.said).toContain('20001');
      expect((await unknown.phone.complaints()).join()).toContain('20001');
    });
    test('and lists only what was chosen for good', async () => {
      const settings = 'return wx.getSetting({withSubscriptions:true})';
      expect(await said(settings)).toContain('"subscriptionsSetting":{"mainSwitch":true,"itemSettings":{}}');
      expect(await said(settings, { subscriptions: 20004 })).toContain('"mainSwitch":false');
      expect(
        await said(`await wx.requestSubscribeMessage({tmplIds:['a']});${settings}`, {
          subscriptions: 'filter',
          keepsChoice: true,
        }),
      ).toContain('"itemSettings":{"a":"filter"}');
    });
  });

  describe('gives nothing of the person', () => {
    const PRIVATE = ['chooseMedia', 'chooseLocation', 'addPhoneCalendar', 'setClipboardData'];
    test.each(PRIVATE)('before the person agreed to the privacy guide: %s', async (name) => {
      expect(await said(`return wx.${name}({})`, { privacy: 'disagree' })).toBe(
        `failed {"errMsg":"${name}:fail privacy permission is not authorized","errno":104}`,
      );
    });
    test('and does not ask again at once', async () => {
      const { phone } = await asked('return wx.setClipboardData({})', { privacy: 'disagree' });
      await phone.answer({ privacy: 'agree' });
      await phone.page.locator('.frame:not([hidden]) .page').tap();
      await phone.settled();
      expect(await wordsOf(phone)).toContain('104');
    });
    test.each([...PRIVATE, 'scanCode'])('that the phone forbids: %s', async (name) => {
      expect(await said(`return wx.${name}({})`, { denied: { [name]: 'system permission denied' } })).toContain(
        `${name}:fail system permission denied`,
      );
    });
    test.each(['chooseMedia', 'chooseLocation', 'scanCode'])(
      'where the person closes what it opened: %s',
      async (name) => {
        expect(await said(`return wx.${name}({})`)).toContain(`${name}:fail cancel`);
      },
    );
  });

  test('without a network reaches no cloud and no file', async () => {
    expect(await said("wx.cloud.init();return wx.cloud.callFunction({name:'api'})", { network: 'none' })).toContain(
      'cloud.callFunction:fail',
    );
    expect(await said("return wx.downloadFile({url:'/phone?x'})", { network: 'none' })).toContain('downloadFile:fail');
  });

  test('opens its settings from a tap on a dialog', async () => {
    const { phone } = await asked(
      "await wx.showModal({content:'open them?'});return wx.openSetting({withSubscriptions:true})",
    );
    await phone.tap('确定');
    await phone.settled();
    expect(await wordsOf(phone)).toContain('openSetting:ok');
    expect(await phone.complaints()).toEqual([]);
  });

  test('tells of a new version, and restarts with it', async () => {
    const { phone } = await asked('const it=wx.getUpdateManager();it.onUpdateReady(()=>it.applyUpdate())');
    await phone.newVersion();
    expect(await phone.asked('applyUpdate')).toHaveLength(1);
    expect(await phone.complaints()).toEqual([]);
  });

  test('shares a page that offers it, under its address unless it names another', async () => {
    const share = async (offer: string) => {
      const phone = await shippedPhone(compile(minimalApp(`Page({data:{words:'x'}${offer}})`)), 'lin');
      await phone.open('/a/home?id=1');
      return phone.share();
    };
    expect(await share('')).toBeUndefined();
    expect(await share(',onShareAppMessage(){}')).toEqual({ title: '', path: '/a/home?id=1' });
    expect(await share(",onShareAppMessage:()=>({title:'here',path:'/a/me'})")).toEqual({
      title: 'here',
      path: '/a/me',
    });
  });

  test('pulls down only a page that allows it', async () => {
    const pulled = async (config: object) => {
      const phone = await shippedPhone(
        compile(
          minimalApp(
            "Page({data:{words:'x'},onPullDownRefresh(){wx.stopPullDownRefresh()}})",
            undefined,
            undefined,
            config,
          ),
        ),
        'lin',
      );
      await phone.open('/a/home');
      await phone.pullDown();
    };
    await expect(pulled({})).rejects.toThrow('cannot be pulled down');
    await pulled({ enablePullDownRefresh: true });
  });

  test.each([
    ['', 1001, '{}'],
    ['?scene=s%3Dst1', 1047, '{"scene":"s%3Dst1"}'],
    ['?q=https%3A%2F%2Fexample.org%2Fs%2F1', 1011, '{"q":"https%3A%2F%2Fexample.org%2Fs%2F1"}'],
  ])('knows what it was opened by: %s', async (query, scene, values) => {
    const phone = await shippedPhone(
      compile(
        minimalApp(
          'Page({data:{words:""},onLoad(query){this.setData({words:wx.getLaunchOptionsSync().scene+JSON.stringify(query)})}})',
        ),
      ),
      'lin',
    );
    await phone.open(`/a/home${query}`);
    await phone.settled();
    expect(await wordsOf(phone)).toBe(`${scene}${values}`);
  });

  test('tells the page on top from one that lies under it', async () => {
    const phone = await shippedPhone(
      compile(
        minimalApp(
          'let n=0;Page({data:{words:"hello"},onLoad(){setInterval(()=>this.setData({words:"hello"}),60000)},act(){wx.navigateTo({url:"/a/me"})}})',
          undefined,
          [],
        ),
      ),
      'lin',
    );
    await phone.open('/a/home');
    expect(await phone.tick()).toEqual([]);
    await phone.tap('hello');
    expect(await phone.tick()).toEqual(['a/home']);
  });
});
