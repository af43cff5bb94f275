import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { useSampleCloud } from '../support/cloud/sample-cloud';
import { badPictures, deadTaps, overCost, overShape, shapeOf } from './measures/budgets';
import { compile, type Program } from './phones/compile';
import { recordFigure } from './measures/figures';
import { manyCases } from './pages/many-cases';
import { readOutput } from './measures/output';
import { weigh } from './measures/packages';
import { shippedPhone } from './phones/shipped-phone';
import { playReport } from './pages/report-journey';

jest.setTimeout(180_000);

const KB = 1024;
/** What we allow ourselves of the 2 MB of each package, and of scripts before the first page shows anything. */
const MAX_BYTES = { main: 350 * KB, subpackage: 180 * KB, scripts: 280 * KB };
/** Launches that are timed when the bench asks; times are printed and never judged. */
const LAUNCHES = process.env['FIGURES'] ? 7 : 1;

const output = readOutput();
const median = (list: number[]) => Math.round([...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0);

describe('what ships is light:', () => {
  test.each(weigh(output))('$part', (weight) => {
    recordFigure({ figure: 'package', ...weight });
    expect(weight.bytes).toBeLessThan(weight.part === 'main package' ? MAX_BYTES.main : MAX_BYTES.subpackage);
  });
});

describe('on a phone', () => {
  let program: Program;
  beforeAll(() => {
    program = compile(output);
  });
  useSampleCloud();

  test('few scripts run before the first page', async () => {
    const empty = join(__dirname, '../../dist/empty');
    const rivals = {
      huiyin: program,
      ...(process.env['FIGURES'] && existsSync(empty) ? { emptyTaroApp: compile(readOutput(empty)) } : {}),
    };
    for (const [name, rival] of Object.entries(rivals)) {
      const page = rival.pages[0]!;
      const phone = await shippedPhone(rival, 'lin');
      const times = { words: [] as number[], whole: [] as number[] };
      for (let n = 0; n < LAUNCHES; n++) {
        await phone.open(`/${page}`);
        await phone.settled();
        const { moments } = await phone.launch();
        times.words.push(moments.firstWords - moments.start);
        times.whole.push(moments.latest - moments.start);
      }
      const { loaded } = await phone.launch();
      const scripts = loaded.reduce((sum, path) => sum + (rival.scripts[path]?.length ?? 0), 0);
      recordFigure({
        figure: 'launch',
        app: name,
        page,
        scripts: loaded.length,
        scriptBytes: scripts,
        firstWordsMs: median(times.words),
        wholePageMs: median(times.whole),
        launches: LAUNCHES,
      });
      expect(scripts).toBeLessThan(MAX_BYTES.scripts);
    }
  });

  test('no screen and no tap of a report’s way costs more than it may', async () => {
    const { steps, phones } = await playReport(program);
    for (const step of steps) recordFigure({ figure: 'step', ...step });
    expect(overCost(steps)).toEqual([]);
    expect(deadTaps(steps)).toEqual([]);
    expect((await Promise.all(phones.map((phone) => phone.complaints()))).flat()).toEqual([]);
  });

  test('five hundred cases are a page like any other', async () => {
    await manyCases(500);
    const phone = await shippedPhone(program, 'gao');
    await phone.open('/pages/tabs/cases');
    await phone.sees('再看 10 件');
    await phone.settled();
    for (let page = 1; page <= 3; page++) {
      await phone.toTheEnd();
      await phone.sees('看后面的');
      await phone.settled();
      const shape = await shapeOf(phone.page);
      recordFigure({ figure: 'list of 500', page, ...shape });
      expect(overShape(shape)).toEqual([]);
      await phone.tap('看后面的');
      await phone.sees('看前面的');
      await phone.settled();
    }
    // what grows a list is a screen of its own, not the answer to a tap
    const steps = (await phone.steps()).map((step) => ({ ...step, what: `open ${step.what}` }));
    for (const step of steps) recordFigure({ figure: 'list of 500', ...step });
    expect(overCost(steps)).toEqual([]);
    expect(await phone.complaints()).toEqual([]);
  });
});

describe('a budget notices', () => {
  test('a tap that nothing came of, but not one that opened a page', () => {
    const step = { largest: 0, bytes: 0, calls: 0 };
    expect(
      deadTaps([
        { ...step, what: 'tap a' },
        { ...step, what: 'open b' },
        { ...step, what: 'tap c' },
      ]),
    ).toEqual(['tap c: nothing came of it']);
    expect(
      deadTaps([
        { ...step, what: 'tap a' },
        { ...step, what: 'reach the end' },
        { ...step, what: 'open b' },
      ]),
    ).toEqual([]);
    expect(
      deadTaps([
        { ...step, what: 'tap a' },
        { ...step, what: 'reach the end' },
      ]),
    ).toHaveLength(1);
  });

  test('a screen that is told too often, and a tap that is told too much', () => {
    const step = { largest: 0, bytes: 1, calls: 1 };
    expect(
      overCost([
        { ...step, what: 'open a' },
        { ...step, what: 'tap b' },
      ]),
    ).toEqual([]);
    expect(
      overCost([
        { ...step, what: 'open a', calls: 4 },
        { ...step, what: 'tap b', bytes: 9000 },
      ]),
    ).toHaveLength(2);
  });

  test('a photo that did not come, one that is pressed, and one with more pixels than its place', () => {
    const picture = { src: 'a', width: 320, height: 240, shownWidth: 294, shownHeight: 303, cut: true };
    expect(badPictures([picture])).toEqual([]);
    expect(
      badPictures([
        { ...picture, width: 0 },
        { ...picture, cut: false },
        { ...picture, width: 400, height: 300 },
      ]),
    ).toEqual(['a did not come', 'a is pressed', 'a has 1.3 times the pixels of its place']);
  });

  test('a page that is too large, too deep and too wide', () => {
    expect(overShape({ nodes: 1001, depth: 31, children: 61 })).toHaveLength(3);
  });
});
