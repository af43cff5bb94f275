import type { Cell } from '@domain/county/workbook/cell';
import { readXlsx } from '../../../cloudfunctions/exports/workbook/read-xlsx';
import { writeZip } from '../../../cloudfunctions/exports/workbook/zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Parts = { rows: string; strings?: string; styles?: string; target?: string; properties?: string; prefix?: string };

/** A workbook of one sheet as an office suite packs it. */
const aWorkbookOf = ({
  rows,
  strings,
  styles,
  target = 'worksheets/sheet1.xml',
  properties = '',
  prefix = '',
}: Parts) => {
  const tag = prefix && `${prefix}:`;
  const space = prefix ? `xmlns:${prefix}="${MAIN}"` : `xmlns="${MAIN}"`;
  return writeZip([
    {
      name: 'xl/workbook.xml',
      content: `<${tag}workbook ${space} xmlns:r="${RELATIONS}">${properties}<${tag}sheets><${tag}sheet name="单位" sheetId="1" r:id="rId7"/></${tag}sheets></${tag}workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="rId7" Type="${RELATIONS}/worksheet" Target="${target}"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<${tag}worksheet ${space}><${tag}sheetData>${rows}</${tag}sheetData></${tag}worksheet>`,
    },
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: `<sst>${strings}</sst>` }]),
    ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', content: `<styleSheet>${styles}</styleSheet>` }]),
  ]);
};
const cellsOf = async (parts: Parts): Promise<(Cell | undefined)[][]> =>
  (await readXlsx(await aWorkbookOf(parts)))[0]!.rows.map(({ cells }) => [...cells]);

test('texts that cells share are read, in several formats of one cell too, without their pronunciation', async () => {
  const strings =
    '<si><t>编码</t></si><si><r><t>阳光</t></r><r><rPr><b/></rPr><t xml:space="preserve">里 </t></r></si><si><t>望桥</t><rPh><t>ワン</t></rPh></si>';
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>';
  expect(await cellsOf({ rows, strings })).toEqual([['编码', undefined, '阳光里 ', '望桥']]);
});

test('dates are days, whether the suite names their format by number or spells it out in Chinese', async () => {
  const styles = `<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="0.00&quot;m&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="31"/><xf numFmtId="177"/></cellXfs>`;
  const cell = (at: string, style: number, value: string) => `<c r="${at}" s="${style}"><v>${value}</v></c>`;
  const rows = `<row r="1">${cell('A1', 1, '46356')}${cell('B1', 2, '46356.75')}${cell('C1', 3, '46356')}${cell('D1', 4, '46356')}${cell('E1', 0, '46356')}</row>`;
  const day = { kind: 'day', day: '2026-11-30' };
  expect(await cellsOf({ rows, styles })).toEqual([[day, day, day, '46356', '46356']]);
  const properties = '<workbookPr date1904="1"/>';
  const old = `<row r="1">${cell('A1', 1, '44894')}</row>`;
  expect(await cellsOf({ rows: old, styles, properties })).toEqual([[day]]);
});

test('numbers are as somebody typed them: whole telephone numbers, no noise behind the point', async () => {
  const cell = (at: string, value: string) => `<c r="${at}"><v>${value}</v></c>`;
  const rows = `<row r="1">${cell('A1', '13900000001')}${cell('B1', '1.3900000001E10')}${cell('C1', '116.30000000000001')}</row>`;
  expect(await cellsOf({ rows })).toEqual([['13900000001', '13900000001', '116.3']]);
});

test('formulas and errors are no values', async () => {
  const rows =
    '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="str"><f>A1</f><v>x</v></c></row>';
  expect(await cellsOf({ rows })).toEqual([
    [
      { kind: 'formula', text: '2' },
      { kind: 'error', text: '#N/A' },
      { kind: 'formula', text: 'x' },
    ],
  ]);
});

test('rows and cells without their place, names with a prefix and absolute paths are read too', async () => {
  const rows = '<x:row><x:c t="str"><x:v>一</x:v></x:c><x:c t="inlineStr"><x:is><x:t>二</x:t></x:is></x:c></x:row>';
  expect(await cellsOf({ rows, prefix: 'x', target: '/xl/worksheets/sheet1.xml' })).toEqual([['一', '二']]);
});
