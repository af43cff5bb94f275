import { errorText } from '@/text/errors/errors';
import { isLong } from '../support/iterations';
import { useSampleCloud } from '../support/cloud/sample-cloud';
import { badPictures, heaviestPicture, overCost, overShape, picturesOf, shapeOf } from './measures/budgets';
import {
  axeFaults,
  controlFaults,
  layoutFaults,
  setLayout,
  setTypeSize,
  widestControl,
  type TypeSize,
} from './measures/accessibility';
import { compile, type Program } from './phones/compile';
import { recordFigure } from './measures/figures';
import { readOutput } from './measures/output';
import { shippedPhone, type ShippedPhone } from './phones/shipped-phone';
import { addressOf, nameOf, pageMatrix, type MatrixEntry } from './pages/page-matrix';

jest.setTimeout(120_000);

/** Widths, body sizes and type sizes to lay every page out with: the extremes daily, all of them with LONG=1. */
const LAYOUTS: [width: number, base: number, size: TypeSize][] = isLong
  ? [320, 345, 375, 400, 430].flatMap((width) =>
      [14, 16, 17, 20, 24].flatMap((base) =>
        (['normal', 'large'] as const).map((size): [number, number, TypeSize] => [width, base, size]),
      ),
    )
  : [
      [430, 14, 'normal'],
      [320, 24, 'normal'],
      [320, 24, 'large'],
    ];

/** One person of each role. */
const onePerRole = {
  stranger: 'visitor',
  resident: 'lin',
  gridOfficer: 'chen',
  desk: 'gao',
  handler: 'sun',
  leader: 'he',
  verifier: 'qian',
  caller: 'tang',
  supervisor: 'jiang',
  centre: 'luo',
};
/** Pages that can be shared. Pages with personal data never are. */
const SHARED = ['pages/tabs/home', 'pages/places/station', 'pages/halls/hall'];

/** Pages that show their content without an answer of the cloud. */
const WORKS_ALONE = ['pages/report/report', 'pages/people/privacy', 'pages/people/accept', 'pages/people/setup'];

/** Pages to open without a network: the most used ones daily, all of them with LONG=1. */
const OFFLINE = isLong ? /^pages/ : /^pages\/(tabs|cases|places)\/|\/(join|hall|room|booking|desk)$/;

describe('every page', () => {
  let program: Program;
  const phones = new Map<string, ShippedPhone>();
  beforeAll(() => {
    program = compile(readOutput());
  });
  useSampleCloud({ onlyLooking: true });

  /** One phone per person, shared by the whole file. */
  async function phoneOf(who: string): Promise<ShippedPhone> {
    const phone = phones.get(who) ?? (await shippedPhone(program, who));
    phones.set(who, phone);
    await phone.page.setViewportSize({ width: 375, height: 760 });
    return phone;
  }

  async function opened(entry: MatrixEntry): Promise<ShippedPhone> {
    const phone = await phoneOf(entry.who);
    await phone.open(await addressOf(entry));
    await phone.settled();
    for (const name of entry.taps ?? []) {
      await phone.tap(name);
      await phone.settled();
    }
    return phone;
  }

  test('of the package is visited', () => {
    expect([...new Set(pageMatrix.map(({ page }) => page))].sort()).toEqual([...program.pages].sort());
  });

  test.each(pageMatrix.map((entry) => [nameOf(entry), entry] as const))(
    'opens for somebody who may, costs little, and can be read, named and touched: %s',
    async (name, entry) => {
      const phone = await opened(entry);
      expect(await phone.page.locator('wx-page').locator('visible=true').last().innerText()).toMatch(/\S{2}/);
      await expect(phone.page.locator('.skeleton').count()).resolves.toBe(0);
      await phone.picture(name.replaceAll(/[ /]/g, '-'));
      expect(await phone.complaints()).toEqual([]);
      const card = await phone.share();
      expect(card && { page: card.path.slice(1).split('?')[0], picture: card.imageUrl }).toEqual(
        SHARED.includes(entry.page) ? { page: entry.page, picture: '/assets/share.png' } : undefined,
      );
      // in the timeline a page has no signed-in person, so the cloud would refuse every call
      expect(await phone.share('onShareTimeline')).toBeUndefined();

      const [shape, pictures, steps] = [await shapeOf(phone.page), await picturesOf(phone.page), await phone.steps()];
      recordFigure({
        figure: 'screen',
        page: entry.page,
        who: entry.who,
        ...shape,
        calls: steps[0]?.calls,
        bytes: steps[0]?.bytes,
        timesThePixels: heaviestPicture(pictures),
      });
      expect([...overShape(shape), ...overCost(steps), ...badPictures(pictures)]).toEqual([]);

      const faults: string[] = [];
      for (const size of ['normal', 'large'] as const) {
        await setTypeSize(phone.page, size);
        faults.push(...(await axeFaults(phone.page)), ...(await controlFaults(phone.page, size)));
      }
      for (const [width, base, size] of LAYOUTS) {
        await setTypeSize(phone.page, size);
        await setLayout(phone.page, width, base, size);
        faults.push(...(await layoutFaults(phone.page)).map((fault) => `${width} px, ${base} px, ${size}: ${fault}`));
      }
      expect(faults).toEqual([]);

      await phone.page.setViewportSize({ width: 1366, height: 768 });
      expect(await widestControl(phone.page)).toBeLessThanOrEqual(720);
    },
  );

  test.each(
    [
      ...new Map(
        pageMatrix.filter(({ page, taps }) => !taps && OFFLINE.test(page)).map((entry) => [entry.page, entry]),
      ).values(),
    ].map((entry) => [entry.page, entry] as const),
  )('says that there is no network, and comes back when there is one: %s', async (_, entry) => {
    const phone = await phoneOf(entry.who);
    await phone.answer({ network: 'none' });
    await phone.open(await addressOf(entry));
    await phone.settled();
    await expect(phone.page.locator('.skeleton').count()).resolves.toBe(0);
    await phone.answer({ network: 'wifi' });
    if (!WORKS_ALONE.includes(entry.page)) {
      await phone.sees('连不上网络');
      await phone.tap('再试一次');
      await phone.settled();
    }
    await phone.seesNot('连不上网络');
    await expect(phone.page.locator('.skeleton').count()).resolves.toBe(0);
    expect(await phone.complaints()).toEqual([]);
  });

  // all pages for all roles take minutes
  if (isLong)
    describe.each(Object.entries(onePerRole))(
      'shows a %s what the role may see, or says why not and offers a next step:',
      (_, who) => {
        test.each(pageMatrix.filter(({ taps }) => !taps).map((entry) => [nameOf(entry), entry] as const))(
          '%s',
          async (_, entry) => {
            const phone = await phoneOf(who);
            await phone.open(await addressOf(entry));
            await phone.settled();
            const top = phone.page.locator('.frame:not([hidden])>wx-page');
            const words = await top.innerText();
            expect(words).toMatch(/\S{2}/);
            expect(words).not.toContain(errorText.internal.title);
            await expect(phone.page.locator('.skeleton').count()).resolves.toBe(0);
            const face = top.locator('.empty-state__title');
            const refusal = (await face.count()) ? await face.innerText() : '';
            if (Object.values(errorText).some(({ title }) => title === refusal)) {
              await top.locator('.empty-state__action wx-button').tap();
              await phone.settled();
              expect(await top.innerText()).not.toBe(words);
            }
            expect(await phone.complaints()).toEqual([]);
          },
        );
      },
    );

  describe('is held to it: a fault is found', () => {
    const planted: [what: string, style: string, found: (phone: ShippedPhone) => Promise<string[]>, words: string][] = [
      [
        'words too pale for their ground',
        '.section__title{color:#999}',
        ({ page }) => axeFaults(page),
        'color-contrast',
      ],
      [
        'a button too small for a finger',
        '.button{min-height:0!important;padding:0!important}',
        ({ page }) => controlFaults(page, 'normal'),
        'at least 44',
      ],
      [
        'a button too small in large type',
        '.large .button{min-height:50px!important;padding:0!important}',
        ({ page }) => setTypeSize(page, 'large').then(() => controlFaults(page, 'large')),
        'at least 60',
      ],
      [
        'a page wider than the screen',
        '.section__title{min-width:500px}',
        ({ page }) => layoutFaults(page),
        'reaches from',
      ],
      ['words over words', '.section__head{margin-bottom:-70px}', ({ page }) => layoutFaults(page), 'lies over'],
      ['words cut off', '.card{height:30px;overflow:hidden}', ({ page }) => layoutFaults(page), 'is cut off'],
      [
        'a bar over the end of the page',
        '.page__bar{position:fixed!important;left:0;right:0;margin:0!important}',
        ({ page }) => layoutFaults(page),
        'the bar at the bottom hides',
      ],
    ];
    const deciding = pageMatrix.find(({ page, taps }) => page.endsWith('detail') && taps?.includes('受理'))!;

    test.each(planted)('%s', async (_, style, found, words) => {
      const phone = await opened({ ...deciding, taps: [] });
      expect(await found(phone)).toEqual([]);
      await phone.page.addStyleTag({ content: style });
      expect((await found(phone)).join('\n')).toContain(words);
    });

    test('a picture out of its proportions, and one that did not come', async () => {
      const phone = await opened(
        pageMatrix.find(({ page, who, taps }) => page === 'pages/cases/detail' && who === 'gao' && !taps)!,
      );
      const planted = async (mode: string, height: number, src: string) => {
        await phone.page.evaluate(
          ([mode, height, src]) => {
            document.querySelector('#planted')?.remove();
            document
              .querySelector('.frame:not([hidden])>wx-page')!
              .insertAdjacentHTML(
                'beforeend',
                `<wx-image id="planted" style="width:100px;height:${height}px"><img style="object-fit:${mode}" src="${src}"></wx-image>`,
              );
          },
          [mode, height, src] as const,
        );
        await phone.page.waitForFunction(() => document.querySelector<HTMLImageElement>('#planted img')?.complete);
        return badPictures((await picturesOf(phone.page)).slice(-1));
      };
      const square = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
      expect(await planted('fill', 100, square)).toEqual([]);
      expect(await planted('cover', 200, square)).toEqual([]);
      expect((await planted('fill', 200, square)).join()).toContain('is pressed');
      expect((await planted('fill', 100, '/nowhere.png')).join()).toContain('did not come');
    });

    test('a control without a name or a role', async () => {
      const phone = await opened({ ...deciding, taps: [] });
      await phone.page.evaluate(() => {
        document.querySelectorAll('wx-button').forEach((element) => element.replaceChildren());
        document.querySelectorAll('[aria-label]').forEach((element) => element.removeAttribute('aria-label'));
        document.querySelectorAll('.card').forEach((element) => element.setAttribute('data-taps', ''));
      });
      expect((await controlFaults(phone.page, 'normal')).join('\n')).toMatch(
        /has no name[^]*has no role|has no role[^]*has no name/,
      );
    });
  });
});
