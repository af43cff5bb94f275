import { AlignmentType, Document, ImageRun, Packer, Paragraph, TableCell, VerticalAlign, WidthType } from 'docx';
import { cleanText } from '@domain/clean-text';
import type { Code } from '@domain/codes/code';
import { codeKindName, codeUseName } from '@domain/vocabulary/codes';
import { A4, centredLine, createCellGrid, MARGIN } from './cell-grid';

/** A code with its picture. */
export type PrintableCode = Code & { picture: Buffer };

const COLUMNS = 2;
const CELL = { width: Math.floor((A4.width - 2 * MARGIN) / COLUMNS), height: 4_900 };
const PICTURE_SIZE = 190; // pixels: five centimetres on paper

function codeCell({ picture, name, label, kind, id }: PrintableCode): TableCell {
  const image = new ImageRun({
    type: 'png',
    data: picture,
    transformation: { width: PICTURE_SIZE, height: PICTURE_SIZE },
    altText: { name: id, title: cleanText(name), description: `${codeKindName[kind]} ${cleanText(name)}` },
  });
  return new TableCell({
    width: { size: CELL.width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      centredLine(name, 32, true),
      centredLine(cleanText(label) || codeUseName[kind], 24),
      new Paragraph({ alignment: AlignmentType.CENTER, children: [image] }),
      centredLine(id, 16),
    ],
  });
}

/**
 * A sheet of codes to cut out, A4, six to a page: what each is called and what it is for beside its picture. Chinese
 * needs no embedded font: an office suite has one.
 */
export async function createCodeSheet(title: string, codes: readonly PrintableCode[]): Promise<Buffer> {
  const page = { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } };
  const table = createCellGrid(codes.map(codeCell), { columns: COLUMNS, ...CELL });
  return Packer.toBuffer(
    new Document({
      title: cleanText(title),
      sections: [{ properties: { page }, children: [centredLine(title, 28, true), table] }],
    }),
  );
}
