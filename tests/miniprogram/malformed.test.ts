import { errorText } from '@/text/errors/errors';
import { isLong } from '../support/iterations';
import { useSampleCloud } from '../support/cloud/sample-cloud';
import { compile, type Program } from './phones/compile';
import { readOutput } from './measures/output';
import { pageMatrix } from './pages/page-matrix';
import { shippedPhone, type ShippedPhone } from './phones/shipped-phone';

jest.setTimeout(180_000);

/** Every name of a parameter that some page reads from its address. */
const NAMES = ['id', 'hall', 'room', 'day', 'from', 'to', 'booking', 'station', 'code', 'text', 'scene', 'q'];

/** Values as a damaged code, a shortened link or a stranger's link would bring them; each is given to every name. */
const VALUES: [what: string, value: string][] = [
  ['half a percent sign', '%E0%A4%A'],
  ['a name of every object', '__proto__'],
  ['a very long value', 'x'.repeat(4000)],
  ...(isLong
    ? ([
        ['nothing', ''],
        ['a lone percent sign', '%'],
        ['a path', '../../app'],
        ['markup', '%3Cscript%3Ealert(1)%3C%2Fscript%3E'],
        ['an operator of the database', '%7B%22%24ne%22%3Anull%7D'],
        ['half a character', '%ED%A0%BD'],
        ['a script as an address', 'javascript%3Aalert(1)'],
        ['a date that is none', '2026-13-45'],
        ['a time that is none', '99:99'],
        ['a negative number', '-1'],
        ['an id of somebody else’s thing', 'aaaaaaaaaaaaaaaaaaaaaaaa'],
      ] as [string, string][])
    : []),
];

/** Pages that codes, cards and messages lead to, so that anybody can give them any address. */
const ENTERED = [
  ...['pages/tabs/home', 'pages/cases/detail', 'pages/report/report', 'pages/places/station'],
  ...['pages/codes/code', 'pages/halls/hall', 'pages/halls/room', 'pages/bookings/booking'],
  ...['pages/people/accept', 'pages/people/setup'],
];
/** With LONG=1 also the pages that only other pages lead to. */
const pages = isLong ? [...new Set(pageMatrix.map(({ page }) => page))] : ENTERED;

/** What a camera can read that is no code of ours. */
const SCANS = [
  '',
  'pages/places/station?scene=%',
  'https://example.com/c/%E0%A4%A',
  '零'.repeat(1000),
  ...(isLong
    ? [
        '%',
        'pages/places/station?scene=%25',
        'pages/places/station?scene=s%3D..%2F..',
        'https://example.com/c/',
        'javascript:alert(1)',
        'WIFI:T:WPA;S:x;P:y;;',
        '{"$ne":null}',
      ]
    : []),
];

describe('with what ships, nothing that an address or a code says breaks a page:', () => {
  let program: Program;
  const phones = new Map<string, ShippedPhone>();
  beforeAll(() => {
    program = compile(readOutput());
  });
  useSampleCloud({ onlyLooking: true });

  async function phoneOf(who: string): Promise<ShippedPhone> {
    const phone = phones.get(who) ?? (await shippedPhone(program, who));
    phones.set(who, phone);
    return phone;
  }
  const whoOpens = (page: string) => pageMatrix.find((entry) => entry.page === page)?.who ?? 'lin';
  const wordsOf = async (phone: ShippedPhone) => phone.page.locator('.frame:not([hidden])>wx-page').innerText();

  /** The page has finished loading, says something, and does not call the address an accident of ours. */
  async function isWhole(phone: ShippedPhone): Promise<void> {
    await phone.settled();
    await expect(phone.page.locator('.skeleton').count()).resolves.toBe(0);
    const words = await wordsOf(phone);
    expect(words).toMatch(/\S{2}/);
    expect(words).not.toContain(errorText.internal.title);
    expect((await phone.complaints()).splice(0)).toEqual([]);
  }

  test.each(pages)('the address of %s', async (page) => {
    const phone = await phoneOf(whoOpens(page));
    await phone.open(`/${page}`);
    await isWhole(phone);
    for (const [, value] of VALUES) {
      await phone.open(`/${page}?${NAMES.map((name) => `${name}=${value}`).join('&')}`);
      await isWhole(phone);
    }
  });

  test.each(SCANS.map((read) => [read.slice(0, 40), read]))('a scan of 「%s」', async (_, read) => {
    const phone = await phoneOf('lin');
    await phone.answer({ scans: [read] });
    await phone.open('/pages/tabs/home');
    await phone.settled();
    await phone.tap('扫一扫');
    await isWhole(phone);
  });
});
