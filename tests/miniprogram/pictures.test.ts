import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { control, useSampleCloud } from '../support/cloud/sample-cloud';
import { compile, type Program } from './phones/compile';
import { readOutput } from './measures/output';
import { addressOf, nameOf, pageMatrix } from './pages/page-matrix';
import { differenceOf, fontsOf, movedBoxes, pathOf, readJson, save, takePicture, type Box } from './measures/pictures';
import { shippedPhone } from './phones/shipped-phone';

jest.setTimeout(180_000);

/** A working day on which the sample has something to show; pictures of another day would have other words. */
const NOW = '2026-11-25T02:00:10.000Z';
const NAMES = [
  ...['pages/tabs/home lin', 'pages/tabs/home gao', 'pages/tabs/cases gao', 'pages/tabs/inbox chen'],
  ...['pages/tabs/me sun', 'pages/report/report lin', 'pages/cases/detail gao', 'pages/cases/detail lin'],
  ...['pages/places/station lin', 'pages/halls/hall lin', 'pages/halls/room lin', 'pages/people/join visitor'],
];
const RECORD = pathOf('pictures/boxes.json');
const CHANGED = pathOf('../../.cache/pictures-changed');
const isUpdate = process.env['UPDATE_PICTURES'] === '1';

type Record = { fonts: string; boxes: { [name: string]: Box[] } };

// Letters look different where other fonts are installed. The record names the fonts it was made with: with the same
// fonts pictures are compared, with others the places of all elements, so that nothing is left out.
describe('twelve pages look as they were last approved', () => {
  let program: Program;
  const record = readJson<Record>(RECORD) ?? { fonts: '', boxes: {} };
  const taken: Record = { fonts: '', boxes: {} };
  beforeAll(() => {
    program = compile(readOutput());
  });
  useSampleCloud({ onlyLooking: true });
  beforeAll(async () => {
    await control('clock', { now: NOW });
    await control('reset', { sample: true });
  });
  afterAll(() => {
    if (isUpdate) save(RECORD, `${JSON.stringify(taken).replaceAll(/("[^"]+":\[\[|\],\[)/g, '\n$1')}\n`);
  });

  test.each(NAMES)('%s', async (name) => {
    const entry = pageMatrix.find((entry) => nameOf(entry) === name);
    if (!entry) throw new Error(`the page matrix has no ${name}`);
    const phone = await shippedPhone(program, entry.who, { deviceScaleFactor: 1 });
    await phone.page.clock.setFixedTime(NOW);
    await control('clock', { now: NOW });
    await phone.open(await addressOf(entry));
    await phone.settled();
    const [fonts, { png, boxes }] = [await fontsOf(phone.page), await takePicture(phone.page)];
    const file = `${name.replaceAll(/[ /]/g, '-')}.png`;
    if (isUpdate) {
      Object.assign(taken, { fonts, boxes: { ...taken.boxes, [name]: boxes } });
      save(pathOf('pictures', file), png);
      return;
    }
    if (fonts !== record.fonts) {
      console.warn(`${name}: other fonts than in the record, so the places of its elements are compared`);
      expect(movedBoxes(record.boxes[name] ?? [], boxes)).toEqual([]);
      return;
    }
    const difference = differenceOf(readFileSync(pathOf('pictures', file)), png);
    if (difference) {
      save(`${CHANGED}/${file}`, png);
      save(`${CHANGED}/marked-${file}`, difference.marked);
    }
    expect(difference && `${difference.words}; see .cache/pictures-changed, UPDATE_PICTURES=1 approves it`).toBe(
      undefined,
    );
  });
});

describe('a change is found:', () => {
  const plain = (edit?: (picture: PNG) => void) => {
    const picture = new PNG({ width: 100, height: 100 });
    picture.data.fill(255);
    edit?.(picture);
    return PNG.sync.write(picture);
  };
  const dark = (from: number, pixels: number) => (picture: PNG) => {
    for (let n = from; n < from + pixels; n++) picture.data.set([0, 0, 0, 255], n * 4);
  };

  test('more pixels than smoothed edges make, another size', () => {
    expect(differenceOf(plain(), plain(dark(500, 20)))).toBe(undefined);
    expect(differenceOf(plain(), plain(dark(500, 21)))?.words).toContain('0.21 % of the pixels');
    expect(differenceOf(plain(), PNG.sync.write(new PNG({ width: 100, height: 90 })))?.words).toContain('100×90');
  });

  test('a box that is gone, one that is another, one that moved', () => {
    const boxes: Box[] = [['card', 0, 0, 100, 50]];
    expect(movedBoxes(boxes, [['card', 0, 12, 100, 50]])).toEqual([]);
    expect(movedBoxes(boxes, [['card', 0, 13, 100, 50]])).toHaveLength(1);
    expect(movedBoxes(boxes, [['row', 0, 0, 100, 50]])).toHaveLength(1);
    expect(movedBoxes(boxes, [])).toHaveLength(1);
  });
});
