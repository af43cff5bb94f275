import {
  AlignmentType,
  Document,
  HeightRule,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Code } from '@domain/codes/code';
import { codeKindName, codeUseName } from '@domain/vocabulary/codes';

/** A code with its picture. */
export type Printed = Code & { picture: Buffer };

const ACROSS = 2;
// A4 in twentieths of a point
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 850;
const CELL = { width: Math.floor((PAGE.width - 2 * MARGIN) / ACROSS), height: 4_900 };
const PICTURE = 190; // pixels: five centimetres on paper

const line = (text: string, size: number, bold = false): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 60, after: 60 },
    children: [new TextRun({ text, size, bold })],
  });

function cellOf({ picture, name, label, kind, id }: Printed): TableCell {
  const image = new ImageRun({
    type: 'png',
    data: picture,
    transformation: { width: PICTURE, height: PICTURE },
    altText: { name: id, title: name, description: `${codeKindName[kind]} ${name}` },
  });
  return new TableCell({
    width: { size: CELL.width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      line(name, 32, true),
      line(label || codeUseName[kind], 24),
      new Paragraph({ alignment: AlignmentType.CENTER, children: [image] }),
      line(id, 16),
    ],
  });
}

const emptyCell = (): TableCell =>
  new TableCell({ width: { size: CELL.width, type: WidthType.DXA }, children: [new Paragraph({})] });

/**
 * A sheet of codes to cut out, A4, six to a page: what each is called and what it is for beside its picture. Chinese
 * needs no embedded font: an office suite has one.
 */
export async function codeSheet(title: string, codes: readonly Printed[]): Promise<Buffer> {
  const cells = codes.map(cellOf);
  while (cells.length % ACROSS) cells.push(emptyCell());
  const rows = Array.from(
    { length: cells.length / ACROSS },
    (_, n) =>
      new TableRow({
        cantSplit: true,
        height: { value: CELL.height, rule: HeightRule.EXACT },
        children: cells.slice(n * ACROSS, (n + 1) * ACROSS),
      }),
  );
  const page = { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } };
  const table = new Table({
    width: { size: CELL.width * ACROSS, type: WidthType.DXA },
    columnWidths: Array.from({ length: ACROSS }, () => CELL.width),
    rows,
  });
  return Packer.toBuffer(
    new Document({ title, sections: [{ properties: { page }, children: [line(title, 28, true), table] }] }),
  );
}
