import { inTheSampleTown } from '../support/sample-town';
import { badPictures, heaviestPicture, overCost, overShape, picturesOf, shapeOf } from './budgets';
import { compile, type Program } from './compile';
import { keepFigure } from './figures';
import { readOutput } from './output';
import { shippedPhone } from './shipped-phone';
import { addressOf, visits } from './visits';

jest.setTimeout(120_000);

describe('every page opens for somebody who may', () => {
  let program: Program;
  beforeAll(() => {
    program = compile(readOutput());
  });
  inTheSampleTown({ onlyLooking: true });

  test('and each page of the package is visited', () => {
    expect([...new Set(visits.map(({ page }) => page))].sort()).toEqual([...program.pages].sort());
  });

  test.each(visits)('$page of $who', async (visit) => {
    const phone = await shippedPhone(program, visit.who);
    await phone.open(await addressOf(visit));
    await phone.settled();
    expect(await phone.page.locator('wx-page').locator('visible=true').last().innerText()).toMatch(/\S{2}/);
    await expect(phone.page.locator('.skeleton').count()).resolves.toBe(0);
    await phone.picture(`${visit.page}-${visit.who}`.replaceAll('/', '-'));
    expect(await phone.complaints()).toEqual([]);

    const [shape, pictures, [opened]] = [await shapeOf(phone.page), await picturesOf(phone.page), await phone.steps()];
    keepFigure({ figure: 'screen', page: visit.page, who: visit.who, ...shape, calls: opened?.calls, bytes: opened?.bytes, timesThePixels: heaviestPicture(pictures) });
    expect([...overShape(shape), ...overCost(opened ? [opened] : []), ...badPictures(pictures)]).toEqual([]);
  });
});
