import { LAMP, openCase, reportLamp } from '../journeys/steps';
import { ask, dump, useSampleCloud } from '../support/cloud/sample-cloud';
import { compile, type Program } from './phones/compile';
import { readOutput } from './measures/output';
import type { Answers } from './runtime/wx/answers';
import { shippedPhone, type ShippedPhone } from './phones/shipped-phone';
import { addressOf, pageMatrix } from './pages/page-matrix';

jest.setTimeout(180_000);

const OFFLINE = '连不上网络';
const FULL = { stored: 10 * 1024 * 1024 };

describe('with what ships,', () => {
  let program: Program;
  const phones: ShippedPhone[] = [];
  beforeAll(() => {
    program = compile(readOutput());
  });
  afterEach(async () => {
    expect((await Promise.all(phones.splice(0).map((phone) => phone.complaints()))).flat()).toEqual([]);
  });
  useSampleCloud();

  async function phoneOf(who: string, given: Partial<Answers> = {}): Promise<ShippedPhone> {
    const phone = await shippedPhone(program, who);
    await phone.answer(given);
    phones.push(phone);
    return phone;
  }

  describe('a new version', () => {
    test('is offered when it is here, and begins with a tap', async () => {
      const lin = await phoneOf('lin');
      await lin.open('/pages/tabs/home');
      await lin.newVersion();
      await lin.sees('有新版本了');
      await lin.tap('重新打开');
      expect(await lin.asked('applyUpdate')).toHaveLength(1);
    });

    test('waits for who is in the middle of something', async () => {
      const lin = await phoneOf('lin');
      await lin.open('/pages/tabs/home');
      await lin.newVersion();
      await lin.tap('等一会儿');
      expect(await lin.asked('applyUpdate')).toEqual([]);
    });
  });

  test('the card of a hall brings a stranger to that hall, and shows nothing of who sent it', async () => {
    const [fang, visitor] = [await phoneOf('fang'), await phoneOf('visitor')];
    await fang.open('/pages/halls/hall');
    await fang.sees('先看房间');
    const card = await fang.share();
    expect(card).toEqual({
      title: '阳光里党群服务中心的活动室，几下就能订好',
      path: '/pages/halls/hall?id=ygl-hall',
      imageUrl: '/assets/share.png',
    });
    await visitor.open(card!.path);
    await visitor.sees('阳光里党群服务中心');
  });

  describe('a permission that WeChat or the phone denies is explained, with a way out:', () => {
    test('photos, before the privacy guide was agreed to', async () => {
      const lin = await phoneOf('lin', { privacy: 'disagree' });
      await lin.open('/pages/report/report');
      await lin.tap('加照片');
      await lin.sees('不加照片，也能送出');
      await lin.tap('看看指引');
      expect(await lin.asked('openPrivacyContract')).toHaveLength(1);
    });

    test('the map, where the phone forbids it', async () => {
      const lin = await phoneOf('lin', { denied: { chooseLocation: 'system permission denied' } });
      await lin.open('/pages/report/report');
      await lin.tap('在地图上点');
      await lin.sees('不用地图，也可以从小区里选');
      await lin.tap('去设置');
      expect(await lin.asked('openAppAuthorizeSetting')).toHaveLength(1);
    });

    test('the calendar, which the person once refused', async () => {
      const fang = await phoneOf('fang', { denied: { addPhoneCalendar: 'auth deny' } });
      await fang.open(await addressOf(pageMatrix.find(({ page }) => page === 'pages/bookings/booking')!));
      await fang.tap('加到手机日历');
      await fang.sees('我的预约”里都有');
      await fang.tap('去设置');
      expect(await fang.asked('openSetting')).toHaveLength(1);
    });

    test('the phone number, before the privacy guide was agreed to', async () => {
      const visitor = await phoneOf('visitor', { privacy: 'disagree' });
      await visitor.open('/pages/people/join');
      await visitor.tap('用微信手机号');
      await visitor.sees('不带电话，也能登记');
    });

    test('the camera', async () => {
      const lin = await phoneOf('lin', { denied: { scanCode: 'system permission denied' } });
      await lin.open('/pages/tabs/home');
      await lin.tap('扫一扫');
      await lin.sees('没有打开相机');
    });

    test('and a person who only closed it is told nothing', async () => {
      const lin = await phoneOf('lin');
      await lin.open('/pages/report/report');
      await lin.tap('加照片');
      await lin.tap('在地图上点');
      await lin.settled();
      expect(await lin.asked('showModal')).toEqual([]);
    });
  });

  describe('without a network', () => {
    test('a report says that it was kept, is still there after the app was closed, and goes out later', async () => {
      const lin = await phoneOf('lin');
      await lin.open('/pages/report/report');
      await lin.write('什么事', LAMP);
      await lin.tap('我住的阳光里小区');
      await lin.choose('哪一类', '公共设施');
      await lin.settled();
      await lin.answer({ network: 'none' });
      await lin.tap('提交');
      await lin.tapIfOffered('不一样，继续提交');
      await lin.sees(OFFLINE);
      await lin.tap('知道了');
      await lin.sees('没送出去');
      await lin.open('/pages/report/report');
      await lin.seesField('什么事', LAMP);
      await lin.answer({ network: 'wifi' });
      await lin.open('/pages/report/report');
      await lin.tap('提交');
      await lin.tapIfOffered('不一样，继续提交');
      await lin.sees('谢谢您，已经收到');
      expect(
        (await dump<{ description?: string }>('cases')).filter((stored) => JSON.stringify(stored).includes(LAMP)),
      ).toHaveLength(1);
    });

    test('what somebody does with a case waits for the network, too', async () => {
      const [lin, gao] = [await phoneOf('lin'), await phoneOf('gao')];
      await reportLamp(lin);
      await openCase(gao);
      await gao.tap('受理');
      await gao.choose('归到哪一类', '易办件');
      await gao.answer({ network: 'none' });
      await gao.tap('受理');
      await gao.sees(OFFLINE);
      await gao.tap('知道了');
      await gao.answer({ network: 'wifi' });
      await gao.tap('受理');
      await gao.sees('已受理');
    });
  });

  describe('on a phone that is full', () => {
    test('a report is written and sent, and whoever writes it knows that it is not kept', async () => {
      const lin = await phoneOf('lin', FULL);
      await lin.open('/pages/report/report');
      await lin.write('什么事', LAMP);
      await lin.sees('手机存满了');
      await lin.tap('我住的阳光里小区');
      await lin.choose('哪一类', '公共设施');
      await lin.tap('提交');
      await lin.tapIfOffered('不一样，继续提交');
      await lin.sees('谢谢您，已经收到');
    });

    test('large type still comes at once', async () => {
      const lin = await phoneOf('lin', FULL);
      await lin.open('/pages/tabs/me');
      await lin.tap('换成大字');
      await lin.page.locator('.page.large').waitFor();
    });
  });

  describe('a report goes out, and nothing counts as allowed, when the question about messages', () => {
    const left = async () =>
      ((await ask('lin', 'people.me', {})) as { templates: { remaining: number }[] }).templates.map(
        (template) => template.remaining,
      );
    const answered: [string, Answers['subscriptions']][] = [
      ['is refused', 'refuse'],
      ['meets a ban', 'ban'],
      ['is filtered', 'filter'],
      ['meets a switch that is off', 20004],
      ['cannot be shown', 10005],
      ['meets no such template', 20001],
      ['finds no network', 10002],
    ];
    test.each(answered)('%s', async (_, subscriptions) => {
      const before = await left();
      const lin = await phoneOf('lin', { subscriptions });
      await reportLamp(lin);
      expect(await lin.asked('requestSubscribeMessage')).toHaveLength(1);
      expect(await left()).toEqual(before);
    });

    test('meets a switch that is off, and 设置 leads to where it is turned on', async () => {
      const lin = await phoneOf('lin', { subscriptions: 20004 });
      await lin.open('/pages/people/settings');
      await lin.tap('再允许一次');
      await lin.sees('提醒关着');
      await lin.tap('去设置');
      expect(await lin.asked('openSetting')).toEqual([{ withSubscriptions: true }]);
    });

    test('while a yes is counted', async () => {
      const before = await left();
      await reportLamp(await phoneOf('lin'));
      expect(await left()).not.toEqual(before);
    });
  });

  test('a page that lies under another, and one that was left, no longer move', async () => {
    const lin = await phoneOf('lin');
    await lin.open('/pages/tabs/home');
    await lin.sees('我的事');
    await lin.tap('我要反映');
    expect(await lin.tick()).toEqual([]);
  });

  test('an eleventh page takes the place of the tenth', async () => {
    const fang = await phoneOf('fang');
    await fang.open('/pages/halls/hall');
    for (let n = 0; n < 11; n++) {
      await fang.tap(n % 2 ? '去看活动室' : '我的预约');
      await fang.settled();
    }
  });
});
