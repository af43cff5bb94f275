import { dump, inTheSampleTown } from '../support/sample-town';
import { compile, type Program } from './compile';
import { readOutput } from './output';
import { shippedPhone } from './shipped-phone';

jest.setTimeout(120_000);

/** Who may open each page, and words that only the finished page shows. */
const visits: Record<string, { who: string; with?: () => Promise<string> | string }> = {};
const visit = (page: string, who: string, query?: () => Promise<string> | string) => void (visits[page] = { who, with: query });

describe('every page opens for somebody who may', () => {
  let program: Program;
  beforeAll(() => {
    program = compile(readOutput());
  });
  inTheSampleTown({ onlyLooking: true });
  const first = async (collection: string, chosen: (it: { _id: string; kind?: string; reporter?: string }) => boolean) =>
    (await dump<{ _id: string }>(collection)).find(chosen)?._id ?? '';

  visit('pages/tabs/home', 'lin');
  visit('pages/tabs/cases', 'gao');
  visit('pages/tabs/inbox', 'chen');
  visit('pages/tabs/me', 'sun');
  visit('pages/cases/report', 'lin');
  visit('pages/cases/detail', 'gao', async () => `?id=${await first('cases', () => true)}`);
  visit('pages/people/join', 'visitor');
  visit('pages/people/privacy', 'visitor');
  visit('pages/people/invite', 'gao');
  visit('pages/people/accept', 'visitor');
  visit('pages/people/setup', 'visitor');
  visit('pages/places/station', 'lin', async () => `?id=${await first('places', ({ kind }) => kind === 'station')}`);

  test('and each page of the package is visited', () => {
    expect(Object.keys(visits).sort()).toEqual([...program.pages].sort());
  });

  test.each(Object.entries(visits))('%s', async (page, visited) => {
    const phone = await shippedPhone(program, visited.who);
    await phone.open(`/${page}${(await visited.with?.()) ?? ''}`);
    await phone.settled();
    expect(await phone.page.locator('wx-page').locator('visible=true').last().innerText()).toMatch(/\S{2}/);
    await expect(phone.page.locator('.skeleton').count()).resolves.toBe(0);
    await phone.picture(page.replaceAll('/', '-'));
    expect(await phone.complaints()).toEqual([]);
  });
});
