import { dump, useSampleCloud } from '../support/cloud/sample-cloud';
import { compile, type Program } from './phones/compile';
import { readOutput } from './measures/output';
import { shippedPhone, type ShippedPhone } from './phones/shipped-phone';

jest.setTimeout(60_000);

const SMALL = { viewport: { width: 375, height: 667 } };
const PLACE_MISSING = '请告诉我们在哪里';
const NUMBERS = ['打 110 报警', '打 119 火警', '打 120 急救', '打 122 交通事故'];

describe('on a small phone', () => {
  let program: Program;
  beforeAll(() => {
    program = compile(readOutput());
  });
  useSampleCloud();

  async function phoneAt(address: string, large: boolean, openid = 'lin'): Promise<ShippedPhone> {
    const phone = await shippedPhone(program, openid, SMALL);
    await phone.open(address);
    await phone.largeType(large);
    await phone.open(address);
    await phone.settled();
    return phone;
  }

  /** Which of these things are not whole on the screen, between the title and the bar at the bottom. */
  const hidden = (phone: ShippedPhone, names: string[]) =>
    phone.page.evaluate((names) => {
      const frame = document.querySelector('.frame:not([hidden])')!;
      const top = frame.getBoundingClientRect().top;
      const bottom = frame.querySelector('.page__bar')?.getBoundingClientRect().top ?? innerHeight;
      return names.filter((name) => {
        const box = frame.querySelector(`[aria-label^="${name}"]`)?.getBoundingClientRect();
        return !box || box.top < top || box.bottom > bottom;
      });
    }, names);

  test('a field that was left out is brought back into view, with what is wrong, in normal and in large type', async () => {
    for (const large of [false, true]) {
      const phone = await phoneAt('/pages/report/report', large);
      await phone.write('什么事', '楼道的灯坏了好几天');
      await phone.choose('哪一类', '公共设施');
      await phone.page
        .locator('.frame:not([hidden]) > wx-page')
        .evaluate((page) => page.scrollTo(0, page.scrollHeight));
      await phone.tap('提交');
      await phone.settled();
      expect(await hidden(phone, [PLACE_MISSING])).toEqual([]);
      expect(await phone.complaints()).toEqual([]);
    }
  });

  test.each([
    ['normal', false],
    ['large', true],
  ])('a danger is asked about where the category was chosen, with numbers that dial, in %s type', async (_, large) => {
    const phone = await phoneAt('/pages/report/report', large);
    await phone.choose('哪一类', '安全隐患');
    await phone.settled();
    expect(await hidden(phone, ['眼前有危险吗', ...NUMBERS])).toEqual([]);
    await phone.tap('打 119 火警');
    await phone.settled();
    expect(await phone.asked('makePhoneCall')).toEqual([{ phoneNumber: '119' }]);
    expect(await phone.complaints()).toEqual([]);
  });

  test('a danger that the words told of before is asked about again where the category is chosen', async () => {
    const phone = await phoneAt('/pages/report/report', false);
    await phone.write('什么事', '楼道里有煤气味');
    await phone.settled();
    expect(await hidden(phone, ['眼前有危险吗'])).toEqual([]);
    await phone.choose('哪一类', '安全隐患');
    await phone.settled();
    expect(await hidden(phone, ['眼前有危险吗', ...NUMBERS])).toEqual([]);
  });

  test.each([
    ['normal', false],
    ['large', true],
  ])('emergency numbers stand at home, and they dial, in %s type', async (_, large) => {
    const phone = await phoneAt('/pages/tabs/home', large);
    for (const name of NUMBERS) await phone.tap(name);
    await phone.settled();
    expect(await phone.asked('makePhoneCall')).toEqual(
      ['110', '119', '120', '122'].map((phoneNumber) => ({ phoneNumber })),
    );
    expect(await phone.complaints()).toEqual([]);
  });

  /** Reports a danger at Lin's own compound, with this answer to the question before it is sent. */
  async function report(lin: ShippedPhone, description: string, answer: string): Promise<void> {
    await lin.open('/pages/report/report');
    await lin.write('什么事', description);
    await lin.tap('我住的阳光里小区');
    await lin.choose('哪一类', '公共设施');
    await lin.tap('提交');
    await lin.tap(answer);
    await lin.settled();
    await lin.tapIfOffered('不一样，继续提交');
    await lin.sees('谢谢您，已经收到');
  }
  const isUrgent = async (description: string) =>
    (await dump<{ description: string; urgent: boolean }>('cases')).find((one) => one.description === description)
      ?.urgent;

  test('a danger is taken back by the reporter with one tap, and by the desk with a reason', async () => {
    const [smell, wire] = ['楼道里有煤气味', '电线掉下来冒火花'];
    const lin = await shippedPhone(program, 'lin');
    for (const description of [smell, wire]) {
      await report(lin, description, '有危险，马上送出');
      expect(await isUrgent(description)).toBe(true);
    }
    await lin.open('/pages/tabs/cases');
    await lin.tap(smell);
    await lin.tap('眼前没有危险');
    await lin.sees('已改为平常办理');
    expect(await isUrgent(smell)).toBe(false);

    const gao = await shippedPhone(program, 'gao');
    await gao.open('/pages/tabs/cases');
    await gao.tap(wire);
    await gao.tap('更多');
    await gao.tap('眼前没有危险');
    await gao.write('怎么核实的', '电工到现场看过，是广告灯箱的线，已断电');
    await gao.tap('确认没有危险');
    await gao.sees('已改为平常办理');
    expect(await isUrgent(wire)).toBe(false);
    expect([await lin.complaints(), await gao.complaints()].flat()).toEqual([]);
  });

  test('a danger that the reporter denies before sending is no alarm', async () => {
    const lin = await shippedPhone(program, 'lin');
    await report(lin, '楼道里有煤气味', '没有危险，继续提交');
    expect(await isUrgent('楼道里有煤气味')).toBe(false);
    expect(await lin.complaints()).toEqual([]);
  });
});
