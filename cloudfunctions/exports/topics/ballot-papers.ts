import { Document, Packer, TableCell, VerticalAlign, WidthType } from 'docx';
import type { RollEntry } from '@domain/ballots/roll';
import { cleanText } from '@domain/clean-text';
import { doorText } from '@domain/vocabulary/households/households';
import { formatMoment } from '@domain/vocabulary/time';
import { ballotPaperText as text, legalSentence } from '@domain/vocabulary/topics/papers';
import type { VoteFacts } from '../../modules/ballots/votes';
import { A4, centredLine, createCellGrid, MARGIN } from '../cell-grid';

const COLUMNS = 2;
const CELL = { width: Math.floor((A4.width - 2 * MARGIN) / COLUMNS), height: 4_900 };

const ballotCell = (vote: VoteFacts, entry: RollEntry): TableCell =>
  new TableCell({
    width: { size: CELL.width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      centredLine(vote.title, 28, true),
      centredLine(doorText(entry), 24, true),
      centredLine(text.choose, 20),
      ...vote.options.map((option) => centredLine(`${text.box} ${option.text}`, 26)),
      centredLine(text.until(formatMoment(vote.closesAt, 0)), 18),
      centredLine(text.once, 16),
      centredLine(legalSentence[vote.mode], 16),
    ],
  });

/** Paper ballots to cut out, A4, six to a page, one for each household in the order of the doors. */
export function createBallotPapers(vote: VoteFacts, entries: readonly RollEntry[]): Promise<Buffer> {
  const page = { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } };
  const cells = entries.map((entry) => ballotCell(vote, entry));
  const table = createCellGrid(cells, { columns: COLUMNS, ...CELL });
  return Packer.toBuffer(
    new Document({ title: cleanText(vote.title), sections: [{ properties: { page }, children: [table] }] }),
  );
}
