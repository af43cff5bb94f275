import { inflateRawSync } from 'node:zlib';
import { MINUTE } from '@domain/time';
import { writeSheets } from '@domain/county/workbook/write-sheets';
import { readXlsx } from '../../../cloudfunctions/exports/workbook/read-xlsx';
import { writeXlsx } from '../../../cloudfunctions/exports/workbook/write-xlsx';
import { readZip, writeZip } from '../../../cloudfunctions/exports/workbook/zip';
import { getCounty } from '../../../cloudfunctions/modules/places/county-repository';
import { aCase } from '../../support/aCase';
import { community, openTestApi, type TestApi } from '../../support/cloud/test-api';
import { nameOf } from '../../support/people';
import { aWorkbook, renamed, sheets } from './a-workbook';

const bytesOf = (rows = sheets): Promise<Buffer> => writeXlsx(writeSheets(rows));

const unzip = (bytes: Buffer) =>
  [...readZip(bytes, 1e9).values()].map(({ name, packed }) => ({ name, content: inflateRawSync(packed).toString() }));

describe('a county’s workbook', () => {
  let testApi: TestApi;
  let minutes = 0;
  /** An instance looks for another version once a minute; as if one had passed. */
  const aMinuteLater = () => testApi.withDatabase((db) => getCounty(db, Date.now() + (minutes += 2) * MINUTE));
  beforeEach(async () => {
    testApi = await openTestApi();
    await aMinuteLater();
  });
  afterEach(() => {
    jest.restoreAllMocks();
    return testApi.close();
  });
  const planOf = async (rows: Parameters<typeof aWorkbook>[1]) => {
    const file = await aWorkbook(testApi, rows);
    const plan = await testApi.ask('luo', 'county.plan', { file });
    return { plan, input: { file, base: plan.base, version: plan.version } };
  };
  /** The compound that a resident finds first by a few signs. */
  async function found(text = '阳光') {
    await aMinuteLater();
    return (await testApi.ask('lin', 'places.search', { text })).compounds[0];
  }
  const exported = async (): Promise<Buffer> => {
    const { url } = await testApi.ask('luo', 'county.export', {});
    return Buffer.from(await (await fetch(url)).arrayBuffer());
  };

  test('of the county as it is changes nothing but what officers a grid is warned to lack', async () => {
    const file = await aWorkbook(testApi, sheets);
    const { errors, problems } = await testApi.ask('luo', 'county.check', { file });
    expect({ errors, problems }).toEqual({
      errors: 0,
      problems: [2, 3].map((row) => ({
        ...{ place: `表“网格” 第 ${row} 行`, text: '还没有网格员，请在“人员”表里补上。', isError: false },
      })),
    });
    const { plan } = await planOf(sheets);
    expect(plan).toMatchObject({ base: '1', changes: [], counts: [], remaining: 0 });
  });

  test('is applied as a version beside the old one; residents read the new names, and initials find them', async () => {
    const { plan, input } = await planOf(renamed);
    expect(plan.changes).toEqual([
      {
        ...{ kind: 'changed', sheet: '小区', name: '阳光里新区（k1）' },
        cells: [{ column: '名称', from: '阳光里小区', to: '阳光里新区' }],
      },
    ]);
    const { version, rows } = await testApi.ask('luo', 'county.apply', input);
    expect(version).toBe(plan.version);
    expect(rows).toContainEqual({ sheet: '小区', count: 2 });
    expect(await found()).toMatchObject({ id: 'k1', name: '阳光里新区', initials: 'yglxq' });
    expect(await found('ygl')).toMatchObject({ id: 'k1' });
    expect(testApi.one('county', 'current')).toMatchObject({ version, previous: { version: '1', pages: 1 } });
    expect(testApi.one('county', '1-0')).toBeDefined();
    expect(await testApi.ask('luo', 'county.show', {})).toMatchObject({ version });
  });

  test('applied twice is applied once; written out it imports without a change, in the same bytes', async () => {
    const { input } = await planOf(renamed);
    await testApi.ask('luo', 'county.apply', input);
    const before = testApi.all('workbooks');
    await testApi.ask('luo', 'county.apply', input);
    expect(testApi.all('workbooks')).toEqual(before);
    const first = await exported();
    expect((await planOf(first)).plan.changes).toEqual([]);
    expect((await exported()).equals(first)).toBe(true);
  });

  test('a second administrator who looked at the version before is told', async () => {
    const mine = await planOf(renamed);
    const { compounds: rows } = sheets;
    const theirs = await planOf({ ...sheets, compounds: rows.map((row) => ({ ...row, aliases: '老院' })) });
    await testApi.ask('luo', 'county.apply', theirs.input);
    expect(await testApi.refusal('luo', 'county.apply', mine.input)).toMatchObject({
      ...{ code: 'conflict', reason: 'county.overtaken' },
    });
    // also when both begin at once
    const [one, other] = [await planOf(renamed), await planOf(sheets)];
    const met = testApi.meetBefore(2, 'luo', 'county.apply', other.input);
    expect(await testApi.refusal('luo', 'county.apply', one.input)).toMatchObject({ reason: 'county.overtaken' });
    expect(await met).toMatchObject({ ok: true });
  });

  test('a file that is another one than was looked at is not applied', async () => {
    const { input } = await planOf(renamed);
    const file = await aWorkbook(testApi, sheets);
    expect(await testApi.refusal('luo', 'county.apply', { ...input, file })).toMatchObject({
      ...{ code: 'conflict', reason: 'county.changed' },
    });
  });

  test.each([0, 1, 2])(
    'killed after %s writes the old version serves, and the next attempt goes on',
    async (writes) => {
      const { input } = await planOf(renamed);
      jest.spyOn(console, 'error').mockImplementation();
      testApi.dieAfter(writes);
      await testApi.refusal('luo', 'county.apply', input);
      expect(await found()).toMatchObject({ name: '阳光里小区' });
      await testApi.ask('luo', 'county.apply', input);
      expect(await found()).toMatchObject({ name: '阳光里新区' });
    },
  );

  test('with errors is not planned, and says how many', async () => {
    const file = await aWorkbook(testApi, {
      ...sheets,
      grids: sheets.grids.map((row) => ({ ...row, community: 'c9' })),
    });
    const { errors, problems } = await testApi.ask('luo', 'county.check', { file });
    expect(errors).toBe(2);
    expect(problems[0]).toEqual({
      place: '表“网格” 第 2 行 “社区编码”',
      text: '“单位”表里没有“c9”，请核对编码。',
      isError: true,
    });
    expect(await testApi.refusal('luo', 'county.plan', { file })).toMatchObject({
      ...{ code: 'ruleBroken', reason: 'county.problems', facts: { count: 2 } },
    });
  });

  test('whose compound is gone says how many open cases that touches; old cases keep its name', async () => {
    const id = await aCase(testApi);
    const { plan, input } = await planOf({ ...sheets, compounds: sheets.compounds.slice(1) });
    expect(plan.changes).toMatchObject([
      { kind: 'ended', name: '阳光里小区（k1）', touched: { cases: 1, bookings: 0, positions: 0 } },
    ]);
    await testApi.ask('luo', 'county.apply', input);
    expect((await testApi.ask('lin', 'cases.show', { id })).place).toMatchObject({ name: '阳光里小区' });
  });

  test('brings its classes of refusals to the desks; cases that began before keep theirs', async () => {
    const id = await aCase(testApi);
    const refusals = [{ id: 'court', name: '已在打官司的事', channel: '人民法院' }];
    const { input } = await planOf({ ...sheets, refusals });
    await testApi.ask('luo', 'county.apply', input);
    expect(testApi.one('county', 'current')).not.toHaveProperty('settingsDue');
    const namesFor = async (one: string) =>
      (await testApi.ask('gao', 'cases.show', { id: one })).refusalClasses?.map(({ name }) => name);
    expect(await namesFor(await aCase(testApi, 'submitted', { description: '又坏了一盏灯' }))).toEqual([
      '已在打官司的事',
    ]);
    expect(await namesFor(id)).not.toContain('已在打官司的事');
  });

  test('keeps the roster’s names and numbers out of what phones read', async () => {
    const staff = [{ name: nameOf('sun'), phone: '13700000001', unit: 'd1', role: 'handler' }];
    const { input } = await planOf({ ...sheets, staff });
    await testApi.ask('luo', 'county.apply', input);
    expect(JSON.stringify(testApi.all('county'))).not.toContain('13700000001');
    const { sheets: read } = { sheets: await readXlsx(await exported()) };
    expect(JSON.stringify(read)).toContain('13700000001');
  });

  test('of somebody else’s folder, or that was never uploaded, is refused', async () => {
    const file = await aWorkbook(testApi, sheets, 'gao');
    expect(await testApi.refusal('luo', 'county.check', { file })).toMatchObject({ reason: 'file' });
    const own = (await aWorkbook(testApi, sheets)).replace('.xlsx', '-nothing.xlsx');
    expect(await testApi.refusal('luo', 'county.check', { file: own })).toMatchObject({ reason: 'file' });
    const large = await aWorkbook(testApi, Buffer.alloc(11_000_000));
    expect(await testApi.refusal('luo', 'county.check', { file: large })).toMatchObject({ reason: 'county.tooLarge' });
    expect(await testApi.refusal('gao', 'county.check', { file })).toMatchObject({ code: 'forbidden' });
  });
});

describe('a county that begins', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi({ ...community(), county: [] })));
  afterEach(() => testApi.close());

  test('takes an empty form home, fills it in and applies it; residents find their compound', async () => {
    const { url } = await testApi.ask('luo', 'county.export', {});
    const form = await readXlsx(Buffer.from(await (await fetch(url)).arrayBuffer()));
    expect(form.map(({ name, rows }) => [name, rows.length])).toContainEqual(['小区', 1]);
    expect(await testApi.ask('luo', 'county.show', {})).toEqual({ version: '', rows: [] });

    const file = await aWorkbook(testApi, sheets);
    const { base, version, counts } = await testApi.ask('luo', 'county.plan', { file });
    expect({ base, counts }).toMatchObject({
      base: '',
      counts: [{ sheet: '单位', new: 4, changed: 0, ended: 0 }, {}, {}, {}, {}],
    });
    await testApi.ask('luo', 'county.apply', { file, base, version });
    const { compounds } = await testApi.ask('stranger', 'places.search', { text: 'jxjy' });
    expect(compounds).toMatchObject([{ id: 'k2', name: '锦绣家园' }]);
    expect(await testApi.ask('stranger', 'places.contacts', { compound: 'k2' })).toMatchObject({
      contacts: { gridName: '第二网格', units: [{ name: '阳光社区' }, { name: '河东街道' }, { name: '示例区' }] },
    });
  });

  test('of two administrators who both bring the first workbook the second is told', async () => {
    const [mine, theirs] = [await aWorkbook(testApi, sheets), await aWorkbook(testApi, renamed)];
    const inputOf = async (file: string) => {
      const { base, version } = await testApi.ask('luo', 'county.plan', { file });
      return { file, base, version };
    };
    const [first, second] = [await inputOf(mine), await inputOf(theirs)];
    const met = testApi.meetBefore(2, 'luo', 'county.apply', second);
    expect(await testApi.refusal('luo', 'county.apply', first)).toMatchObject({ reason: 'county.overtaken' });
    expect(await met).toMatchObject({ ok: true });
  });
});

describe('a file that is no workbook, or would not fit into memory', () => {
  const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['a picture', () => Buffer.from('\xff\xd8\xff picture', 'latin1'), 'county.notWorkbook'],
    ['an empty file', () => Buffer.from(' '), 'county.notWorkbook'],
    ['half a workbook', async () => (await bytesOf()).subarray(0, 2_000), 'county.notWorkbook'],
    ['a workbook of the old kind', () => OLE, 'county.oldFormat'],
    ['a protected workbook', () => Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]), 'county.locked'],
    [
      'a document of another kind',
      () => writeZip([{ name: 'word/document.xml', content: '<a/>' }]),
      'county.notWorkbook',
    ],
    ['one of eleven megabytes', () => Buffer.alloc(11_000_000), 'county.tooLarge'],
  ])('is refused with a reason when it is %s', async (_, bytes, reason) => {
    await expect(readXlsx(await bytes())).rejects.toMatchObject({ code: 'ruleBroken', reason });
  });

  const withSheet = async (sheet: string): Promise<Buffer> => {
    const parts = unzip(await bytesOf());
    return writeZip(
      parts.map((part) => (part.name === 'xl/worksheets/sheet1.xml' ? { ...part, content: sheet } : part)),
    );
  };
  const head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';

  test('a million empty rows are refused within a second or two', async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, n) => `<row r="${n + 1}"/>`).join('');
    const bytes = await withSheet(`${head}${rows}</sheetData></worksheet>`);
    const before = performance.now();
    await expect(readXlsx(bytes)).rejects.toMatchObject({ reason: 'county.tooLarge' });
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  test('a bomb is refused by what it claims, and one that lies about it while it unpacks', async () => {
    const bomb = await withSheet(`${head}${' '.repeat(65_000_000)}</sheetData></worksheet>`);
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(readXlsx(bomb)).rejects.toMatchObject({ reason: 'county.tooLarge' });
    const liar = Buffer.from(bomb);
    const claimed = Buffer.alloc(4);
    claimed.writeUInt32LE(65_000_000 + head.length + '</sheetData></worksheet>'.length);
    for (let at = liar.indexOf(claimed); at >= 0; at = liar.indexOf(claimed, at + 4)) liar.writeUInt32LE(1_000, at);
    await expect(readXlsx(liar)).rejects.toMatchObject({ reason: 'county.tooLarge' });
  });

  test('entities of its own are not expanded', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const bytes = await withSheet(`${laughs}${head}<row r="1"><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`);
    await expect(readXlsx(bytes)).rejects.toMatchObject({ reason: 'county.notWorkbook' });
  });
});
