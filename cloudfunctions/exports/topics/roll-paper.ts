import { TableCell, WidthType } from 'docx';
import type { RollEntry } from '@domain/ballots/roll';
import { compareAddresses } from '@domain/households/household';
import { maskedDoorText } from '@domain/vocabulary/households/households';
import { formatMoment } from '@domain/vocabulary/time';
import { legalSentence, rollPaperText as text } from '@domain/vocabulary/topics/papers';
import type { VoteFacts } from '../../modules/ballots/votes';
import { centredLine, createCellGrid } from '../cell-grid';
import { line } from '../paragraphs';
import { createPaperPage, heading } from './paper-page';

const COLUMNS = 3;
const CELL = { width: 3_000, height: 420 };

const doorCell = (entry: RollEntry): TableCell =>
  new TableCell({
    width: { size: CELL.width, type: WidthType.DXA },
    children: [centredLine(maskedDoorText(entry), 20)],
  });

type Named = { compound: string; building: string; compoundName: string };

/** A roll to hang up: the masked doors of each building. */
export function createRollPaper(vote: VoteFacts, buildings: readonly Named[], entries: readonly RollEntry[]) {
  const tables = buildings.flatMap(({ compound, building, compoundName }) => {
    const doors = entries.filter((one) => one.compound === compound && one.building === building);
    if (!doors.length) return [];
    return [
      line(text.house(compoundName, building, doors.length), { bold: true }),
      createCellGrid(doors.sort(compareAddresses).map(doorCell), { columns: COLUMNS, ...CELL }),
    ];
  });
  return createPaperPage(text.title, [
    heading(text.title),
    line(legalSentence[vote.mode], { centred: true }),
    line(text.head(vote.title, entries.length)),
    line(text.until(formatMoment(vote.challengesUntil, 0))),
    ...tables,
  ]);
}
