import { Document, Packer, TableCell, VerticalAlign, WidthType } from 'docx';
import { cleanText } from '@domain/clean-text';
import type { DoorSlip, Household } from '@domain/households/household';
import { dateParts } from '@domain/time';
import { doorText, slipsTitle, slipWords } from '@domain/vocabulary/households/households';
import { formatDate } from '@domain/vocabulary/time';
import { A4, centredLine, createCellGrid, MARGIN } from './cell-grid';

/** A household with the code that its slip says. */
export type PrintableSlip = Household & { compoundName: string; code: string; slip: DoorSlip };

const COLUMNS = 2;
const CELL = { width: Math.floor((A4.width - 2 * MARGIN) / COLUMNS), height: 2_900 };

/** A code in two groups of four digits, so that nobody miscounts. */
const grouped = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

const slipCell = (printable: PrintableSlip): TableCell =>
  new TableCell({
    width: { size: CELL.width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      centredLine(`${printable.compoundName} ${doorText(printable)}`, 24, true),
      centredLine(slipWords.use, 20),
      centredLine(grouped(printable.code), 44, true),
      centredLine(slipWords.until(formatDate(dateParts(printable.slip.expiresAt))), 18),
      centredLine(slipWords.secret, 18),
    ],
  });

/** Slips to cut out, A4, ten to a page, in the order of the doors. */
export function createSlipSheet(slips: readonly PrintableSlip[]): Promise<Buffer> {
  const page = { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } };
  const title = slipsTitle(slips[0]?.compoundName ?? '');
  const table = createCellGrid(slips.map(slipCell), { columns: COLUMNS, ...CELL });
  return Packer.toBuffer(
    new Document({ title: cleanText(title), sections: [{ properties: { page }, children: [table] }] }),
  );
}
