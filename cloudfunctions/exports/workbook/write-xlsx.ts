import { cleanText } from '@domain/clean-text';
import type { WrittenCell, WrittenSheet } from '@domain/county/workbook/write-sheets';
import { writeZip } from './zip';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => cleanText(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** The letters of a column, from 0. */
export const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Styles: 0 is a text as it was typed, so that no suite turns it into a date; 1 is a header; 2 is a number. */
const [TEXT, HEADER, NUMBER] = [0, 1, 2];

function cellXml(value: WrittenCell, at: number, row: number, style = TEXT): string {
  if (value === undefined) return '';
  const place = `${lettersOf(at)}${row}`;
  if (typeof value === 'number') return `<c r="${place}" s="${NUMBER}"><v>${value}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

const rowXml = (cells: readonly WrittenCell[], row: number, style?: number): string =>
  `<row r="${row}">${cells.map((cell, at) => cellXml(cell, at, row, style)).join('')}</row>`;

/** The last row to which a column offers its words. */
const LAST_ROW = 100_000;

/** Rows that are written at once. */
const BATCH_SIZE = 1_000;

function* sheetXml({ headers, rows, choices }: WrittenSheet): Generator<string> {
  yield [
    `${HEAD}<worksheet xmlns="${MAIN}">`,
    '<sheetViews><sheetView workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols><col min="1" max="${headers.length}" width="18" style="${TEXT}" customWidth="1"/></cols>`,
    `<sheetData>${rowXml(headers, 1, HEADER)}`,
  ].join('');
  for (let from = 0; from < rows.length; from += BATCH_SIZE)
    yield rows
      .slice(from, from + BATCH_SIZE)
      .map((cells, n) => rowXml(cells, from + n + 2))
      .join('');
  yield `</sheetData>${choicesXml(choices)}</worksheet>`;
}

function choicesXml(choices: WrittenSheet['choices']): string {
  if (!choices.length) return '';
  const offered = choices.map(({ at, words }) => {
    const column = lettersOf(at);
    return (
      `<dataValidation type="list" allowBlank="1" sqref="${column}2:${column}${LAST_ROW}">` +
      `<formula1>${escapeXml(`"${words.join()}"`)}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${choices.length}">${offered.join('')}</dataValidations>`;
}

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}">` +
  '<fonts count="2"><font><sz val="11"/><name val="SimSun"/></font><font><b/><sz val="11"/><name val="SimSun"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">' +
  '<xf numFmtId="49" fontId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/>' +
  '<xf numFmtId="0" fontId="0"/></cellXfs></styleSheet>';

/** An .xlsx of sheets, with its header row in place and lists to choose from; the same sheets make the same bytes. */
export function writeXlsx(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const parts = sheets.map((sheet, n) => ({ name: `xl/worksheets/sheet${n + 1}.xml`, content: sheetXml(sheet) }));
  const overrides = parts
    .map(({ name }) => `<Override PartName="/${name}" ContentType="${TYPE}.worksheet+xml"/>`)
    .join('');
  const listed = sheets
    .map(({ name }, n) => `<sheet name="${escapeXml(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
    .join('');
  const relation = (n: number, type: string, target: string): string =>
    `<Relationship Id="rId${n}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  return writeZip([
    {
      name: '[Content_Types].xml',
      content:
        `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
        sheets.map((_, n) => relation(n + 1, 'worksheet', `worksheets/sheet${n + 1}.xml`)).join('') +
        `${relation(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    },
    { name: 'xl/styles.xml', content: STYLES },
    ...parts,
  ]);
}
