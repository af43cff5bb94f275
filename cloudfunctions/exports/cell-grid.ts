import { AlignmentType, HeightRule, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { cleanText } from '@domain/clean-text';

/** A4 and the margin of every sheet, in twentieths of a point. */
export const A4 = { width: 11_906, height: 16_838 };
export const MARGIN = 850;

type Grid = {
  columns: number;
  /** Of a cell, in twentieths of a point. */
  width: number;
  height: number;
  /** Whether a row grows with its words. */
  grows?: boolean;
};

/** Cells of one size in rows; the last row is filled up. */
export function createCellGrid(cells: readonly TableCell[], { columns, width, height, grows = false }: Grid): Table {
  const count = Math.ceil(cells.length / columns);
  const filled = [...cells, ...Array.from({ length: count * columns - cells.length }, () => emptyCell(width))];
  return new Table({
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    rows: Array.from(
      { length: count },
      (_, n) =>
        new TableRow({
          cantSplit: true,
          height: { value: height, rule: grows ? HeightRule.ATLEAST : HeightRule.EXACT },
          children: filled.slice(n * columns, (n + 1) * columns),
        }),
    ),
  });
}

const emptyCell = (width: number): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, children: [new Paragraph({})] });

/** Words in the middle of a cell; they are cleaned, also those that no request brought in. `size` in half points. */
export const centredLine = (text: string, size: number, bold = false): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 60, after: 60 },
    children: [new TextRun({ text: cleanText(text), size, bold })],
  });
