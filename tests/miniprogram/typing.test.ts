import { isLong } from '../support/iterations';
import { dump, useSampleCloud } from '../support/cloud/sample-cloud';
import { openCase, reportLamp } from '../journeys/steps';
import { compile, type Program } from './phones/compile';
import { readOutput } from './measures/output';
import { shippedPhone, type ShippedPhone } from './phones/shipped-phone';
import { addressOf, nameOf, pageMatrix, type MatrixEntry } from './pages/page-matrix';
import { expectedText, typeText, type Stroke } from './pages/typing';

jest.setTimeout(180_000);

/** Sheets with a field of their own that no page of the matrix opens. */
const SHEETS: MatrixEntry[] = [
  { page: 'pages/people/join', who: 'visitor', taps: ['选小区'] },
  { page: 'pages/report/report', who: 'lin', taps: ['选小区或服务站'] },
  { page: 'pages/report/report', who: 'gao', taps: ['代居民登记'] },
];
/** Of each kind of form one, daily; with LONG=1 all pages are searched for fields. */
const DAILY =
  /report\/report$|cases\/worklist|people\/(join|setup)|hall-admin\/(create|block)|bookings\/book$|calls\/make/;
const isWrittenIn = ({ page, taps }: MatrixEntry): boolean =>
  isLong || DAILY.test(page) || (page === 'pages/cases/detail' && taps !== undefined);
/** What every kind of field takes. */
const DIGITS = '123';

/** Milliseconds that a slow phone needs from the screen to the logic, and back. */
const SLOW = [40, 120] as const;

// letters, a word composed of letters, and a word put into the middle
const DAMP: readonly Stroke[] = [
  'lou dao 3 lou ',
  { letters: 'loushui', word: '漏水' },
  { letters: 'hen da', word: '很大' },
  { left: 4 },
  'hen duo tian ',
  { letters: 'wanshang', word: '晚上' },
];

describe('on a slow phone, what a person types stays:', () => {
  let program: Program;
  beforeAll(() => {
    program = compile(readOutput());
  });
  useSampleCloud();

  async function phoneAt(openid: string, address: string): Promise<ShippedPhone> {
    const phone = await shippedPhone(program, openid);
    await phone.open(address);
    await phone.settled();
    await phone.slowDown(...SLOW, 1);
    return phone;
  }

  /** Types, and looks whether every letter and the caret are where the person put them. */
  async function typeAll(phone: ShippedPhone, field: string, strokes: readonly Stroke[], before = ''): Promise<string> {
    await typeText(phone, field, strokes);
    await phone.settled();
    const expected = expectedText(strokes, before);
    const shown = await phone.field(field).evaluate((element) => {
      const { value, selectionStart } = element as HTMLInputElement;
      return { text: value, caret: selectionStart };
    });
    expect(shown).toEqual(expected);
    return expected.text;
  }

  test('the description of a report, its place in words and its building, as they are sent', async () => {
    const phone = await phoneAt('lin', '/pages/report/report');
    const description = await typeAll(phone, '什么事', DAMP);
    await phone.tap('我住的阳光里小区');
    const building = await typeAll(phone, '哪栋哪号', ['3-2-402 ', { letters: 'dong', word: '东' }]);
    const place = await typeAll(phone, '具体位置', [{ letters: 'dianti', word: '电梯' }, ' B1']);
    await phone.choose('哪一类', '公共设施');
    await phone.tap('提交');
    await phone.tapIfOffered('不一样，继续提交');
    await phone.sees('谢谢您，已经收到');
    const sent = (await dump<{ description: string; place: object }>('cases')).find(
      (one) => one.description === description,
    );
    expect(sent?.place).toMatchObject({ building, text: place });
    expect(await phone.complaints()).toEqual([]);
  });

  /** Both reach the phone while it is busy, so that it handles them one straight after the other. */
  async function chooseAndTapWhileBusy(phone: ShippedPhone, [group, choice]: [string, string], button: string) {
    await phone.slowDown(1500, 1500, 1);
    await phone.choose(group, choice);
    await phone.slowDown(0, 0, 1); // what follows catches up with what is on its way
    await phone.tap(button);
    await phone.page.evaluate(() => {
      for (const end = performance.now() + 2000; performance.now() < end;); // both wait until the thread is free
    });
  }

  test('a choice and the tap on 提交 that reach a busy phone together: both count', async () => {
    const phone = await phoneAt('lin', '/pages/report/report');
    await typeAll(phone, '什么事', DAMP);
    await phone.tap('我住的阳光里小区');
    await phone.settled();
    await chooseAndTapWhileBusy(phone, ['哪一类', '公共设施'], '提交');
    await phone.tapIfOffered('不一样，继续提交');
    await phone.sees('谢谢您，已经收到');
    expect(await phone.complaints()).toEqual([]);
  });

  test('so do an outcome and the tap on 提交结果', async () => {
    await reportLamp(await shippedPhone(program, 'lin'));
    const chen = await shippedPhone(program, 'chen');
    await openCase(chen);
    await chen.tap('接下来，就地办');
    await chen.sees('办理中');
    await chen.tap('办完了');
    await chen.settled();
    const measure = await typeAll(chen, '做了什么', [{ letters: 'huanle', word: '换了' }, ' LED']);
    await chooseAndTapWhileBusy(chen, ['办成什么样', '已解决'], '提交结果');
    await chen.sees(measure);
    expect(JSON.stringify(await dump('cases'))).toContain(measure);
    expect(await chen.complaints()).toEqual([]);
  });

  test('words of danger, while the warning comes and goes under them', async () => {
    const phone = await phoneAt('lin', '/pages/report/report');
    await typeAll(phone, '什么事', [{ letters: 'loumeiqi', word: '漏煤气' }, ' zai 3 lou']);
    await phone.sees('眼前有危险吗');
    expect(await phone.complaints()).toEqual([]);
  });

  test('what is missing, while its warning goes away', async () => {
    const phone = await phoneAt('lin', '/pages/report/report');
    await phone.tap('提交');
    await phone.sees('还差');
    await typeAll(phone, '什么事', DAMP);
    expect(await phone.complaints()).toEqual([]);
  });

  test('the name of a place that is looked for, while the list under it changes', async () => {
    const phone = await phoneAt('lin', '/pages/report/report');
    await phone.tap('选小区或服务站');
    await phone.settled();
    await typeAll(phone, '小区或服务站的名字', ['xx ', { letters: 'jinxiu', word: '锦绣' }, ' 3']);
    expect(await phone.complaints()).toEqual([]);
  });

  test('what was done about a case, below the outcomes to choose', async () => {
    await reportLamp(await shippedPhone(program, 'lin'));
    const chen = await shippedPhone(program, 'chen');
    await openCase(chen);
    await chen.tap('接下来，就地办');
    await chen.sees('办理中');
    await chen.slowDown(...SLOW, 2);
    await chen.tap('办完了');
    await chen.tap('提交结果');
    await chen.settled();
    const first = await typeAll(chen, '做了什么', [{ letters: 'huanle', word: '换了' }, ' LED ']);
    await chen.choose('办成什么样', '已解决');
    const measure = await typeAll(chen, '做了什么', [{ letters: 'deng', word: '灯' }], first);
    await chen.tap('提交结果');
    await chen.sees(measure);
    expect(JSON.stringify(await dump('cases'))).toContain(measure);
    expect(await chen.complaints()).toEqual([]);
  });

  test('own words beside words to choose from, even when they begin like them', async () => {
    const phone = await phoneAt('gao', '/pages/hall-admin/closed?hall=ygl-hall');
    await phone.choose('怎么安排', '全天不开放');
    const own = await typeAll(phone, '别的原因', [
      { letters: 'dasaochu', word: '大扫除' },
      { letters: 'hou', word: '后' },
    ]);
    await phone.choose('原因', '停水停电');
    await phone.settled();
    expect(await phone.field('别的原因').inputValue()).toBe('');
    await typeAll(phone, '别的原因', [{ letters: 'dasaochu', word: own }, ' 2']);
    await phone.tap('加上这一天');
    await phone.settled();
    await phone.tapIfOffered('占用，告诉这 2 位');
    await phone.sees(`${own} 2`);
    expect(await phone.complaints()).toEqual([]);
  });

  test('a draft stands in its field again, and is gone when the person starts over', async () => {
    const phone = await phoneAt('lin', '/pages/report/report');
    const draft = await typeAll(phone, '什么事', ['lou dao ', { letters: 'deng', word: '灯' }]);
    await phone.open('/pages/report/report');
    await phone.slowDown(...SLOW, 3);
    await phone.seesField('什么事', draft);
    const longer = await typeAll(phone, '什么事', [' huai le'], draft);
    await phone.tap('重新写');
    await phone.settled();
    expect([draft, longer]).not.toContain(await phone.field('什么事').inputValue());
    await phone.seesField('什么事', '');
    await typeAll(phone, '什么事', ['3 lou']);
    expect(await phone.complaints()).toEqual([]);
  });
});

describe('in every field of every page', () => {
  let program: Program;
  beforeAll(() => {
    program = compile(readOutput());
  });
  useSampleCloud({ onlyLooking: true });

  test.each([...pageMatrix.filter(isWrittenIn), ...SHEETS].map((entry) => [nameOf(entry), entry] as const))(
    '%s',
    async (_, entry) => {
      const phone = await shippedPhone(program, entry.who);
      await phone.open(await addressOf(entry));
      await phone.settled();
      for (const name of entry.taps ?? []) {
        await phone.tap(name);
        await phone.settled();
      }
      await phone.slowDown(...SLOW, 1);
      const sheet = phone.page.locator('.frame:not([hidden]) [role="dialog"]');
      const reached = (await sheet.count()) ? sheet : phone.page.locator('.frame:not([hidden])');
      const fields = await reached
        .locator(':is(wx-input, wx-textarea)')
        .locator('visible=true')
        .evaluateAll((all) => all.map((element) => element.getAttribute('aria-label') ?? ''));
      for (const field of fields) {
        const before = await phone.field(field).inputValue();
        await typeText(phone, field, [DIGITS]);
        await phone.settled();
        expect((await phone.field(field).inputValue()).length).toBe(before.length + DIGITS.length);
      }
      expect(await phone.complaints()).toEqual([]);
    },
  );
});
