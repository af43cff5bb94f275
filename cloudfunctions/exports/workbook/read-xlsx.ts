import { AppError } from '@domain/errors';
import type { CellSheet } from '@domain/county/workbook/cell';
import { isDateFormat, isBuiltInDate } from './dates';
import { readSheet, type WorkbookParts } from './read-sheet';
import { readXml } from './xml';
import { readText, readZip, ZipError, type ZipEntry } from './zip';

/** The largest workbook in bytes, and what it may unpack to. */
export const MAX_WORKBOOK_BYTES = 10_000_000;
const MAX_UNPACKED = 64_000_000;
const MAX_SHEETS = 60;

/**
 * The cells of an .xlsx. Throws `ruleBroken` with the reason for a file of another kind, a protected one, and one that
 * is too large; nothing larger than the limits is ever unpacked.
 */
export async function readXlsx(bytes: Buffer): Promise<CellSheet[]> {
  if (bytes.length > MAX_WORKBOOK_BYTES) throw new AppError('ruleBroken', 'county.tooLarge');
  if (bytes.length > 4 && bytes.readUInt32BE(0) === OLE)
    throw new AppError('ruleBroken', isEncrypted(bytes) ? 'county.locked' : 'county.oldFormat');
  try {
    return await readParts(readZip(bytes, MAX_UNPACKED));
  } catch (error) {
    if (error instanceof AppError) throw error;
    const isTooLarge = error instanceof ZipError && error.reason === 'tooLarge';
    throw new AppError('ruleBroken', isTooLarge ? 'county.tooLarge' : 'county.notWorkbook');
  }
}

/** The signature of Office files before 2007, and of protected ones today. */
const OLE = 0xd0cf11e0;
const isEncrypted = (bytes: Buffer): boolean => bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));

async function readParts(entries: Map<string, ZipEntry>): Promise<CellSheet[]> {
  const textOf = (name: string): AsyncIterable<string> => {
    const entry = entries.get(name);
    if (!entry) throw new ZipError('broken');
    return readText(entry);
  };
  const { listed, is1904 } = await readWorkbook(textOf('xl/workbook.xml'));
  if (listed.length > MAX_SHEETS) throw new ZipError('tooLarge');
  const targets = await readTargets(textOf('xl/_rels/workbook.xml.rels'));
  const parts: WorkbookParts = {
    is1904,
    strings: entries.has('xl/sharedStrings.xml') ? await readStrings(textOf('xl/sharedStrings.xml')) : [],
    dateStyles: entries.has('xl/styles.xml') ? await readDateStyles(textOf('xl/styles.xml')) : new Set(),
  };
  const sheets: CellSheet[] = [];
  for (const { name, relation } of listed) {
    const target = targets.get(relation);
    if (target !== undefined && /worksheets?\//.test(target))
      sheets.push({ name, ...(await readSheet(textOf(target), parts)) });
  }
  return sheets;
}

async function readWorkbook(text: AsyncIterable<string>) {
  const listed: { name: string; relation: string }[] = [];
  let is1904 = false;
  await readXml(text, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      const relation = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1];
      if (name === 'sheet' && relation !== undefined) listed.push({ name: attributes['name'] ?? '', relation });
    },
  });
  return { listed, is1904 };
}

/** The paths of the sheets by their relation's id. */
async function readTargets(text: AsyncIterable<string>): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readXml(text, {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

async function readStrings(text: AsyncIterable<string>): Promise<string[]> {
  const strings: string[] = [];
  let [current, isText, isReading] = ['', false, 0];
  await readXml(text, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') isReading += 1; // how a word is pronounced
      isText = name === 't' && !isReading;
    },
    text(said) {
      if (isText) current += said;
    },
    close(name) {
      if (name === 'si') strings.push(current);
      if (name === 'rPh') isReading -= 1;
      isText = false;
    },
  });
  return strings;
}

/** The styles of cells that show their number as a date. */
async function readDateStyles(text: AsyncIterable<string>): Promise<Set<number>> {
  const formats = new Map<number, string>();
  const styles = new Set<number>();
  let [isCells, count] = [false, 0];
  await readXml(text, {
    open(name, { numFmtId = '', formatCode = '' }) {
      if (name === 'numFmt') formats.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isCells = true;
      if (name !== 'xf' || !isCells) return;
      const format = formats.get(Number(numFmtId));
      if (format === undefined ? isBuiltInDate(Number(numFmtId)) : isDateFormat(format)) styles.add(count);
      count += 1;
    },
    close(name) {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return styles;
}
