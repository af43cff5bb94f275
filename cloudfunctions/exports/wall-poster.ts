import {
  AlignmentType,
  BorderStyle,
  Document,
  ImageRun,
  Packer,
  Paragraph,
  TableCell,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { cleanText } from '@domain/clean-text';
import { truncate } from '@domain/truncate';
import { cardFieldName, posterWords } from '@domain/vocabulary/walls';
import { fieldsInOrder } from '@domain/walls/public-words';
import type { PublicCard } from '@domain/walls/view';
import { A4, createCellGrid, MARGIN } from './cell-grid';

/** A card with the picture of its code. */
export type PrintableCard = PublicCard & { picture: Buffer };
export type PosterLayout = { paper: 'A4' | 'A3'; perPage: 1 | 6 };

// in twentieths of a point
const PAPERS = { A4, A3: { width: A4.height, height: 23_811 } };
/** Sizes in half points and pixels on A4; A3 is larger by the square root of two. */
const LAYOUTS = {
  1: { columns: 1, rows: 1, label: 26, text: 34, title: 52, code: 170, longest: 600 },
  6: { columns: 2, rows: 3, label: 16, text: 19, title: 26, code: 70, longest: 70 },
};
const HEAD_HEIGHT = 1_300;
const [TEAL, INK, LINE] = ['0E6B62', '1D2B2C', 'D8CFBE'];

type Sizes = (typeof LAYOUTS)[1];
type Line = { text: string; size: number; bold?: boolean; color?: string; centred?: boolean };

/** Its words are cleaned, also those that no request brought in, such as names of the county's places. */
const line = ({ text, size, bold = false, color = INK, centred = false }: Line): Paragraph =>
  new Paragraph({
    ...(centred && { alignment: AlignmentType.CENTER }),
    spacing: { before: size * 2, after: size },
    children: [new TextRun({ text: cleanText(text), size, bold, color })],
  });

const wordsOf = ({ fields, notice }: PublicCard): [label: string, text: string][] =>
  fields
    ? fieldsInOrder(fields).map(([field, text]) => [cardFieldName[field], text])
    : [[notice?.title ?? posterWords.notice, notice?.text ?? '']];

function cardCell(card: PrintableCard, sizes: Sizes, width: number): TableCell {
  const { label, text, code, longest } = sizes;
  const shorten = (words: string): string => ([...words].length > longest ? `${truncate(words, longest - 1)}…` : words);
  const image = new ImageRun({
    type: 'png',
    data: card.picture,
    transformation: { width: code, height: code },
    altText: { name: card.id, title: posterWords.scan, description: posterWords.scan },
  });
  const border = { style: BorderStyle.SINGLE, size: 8, color: LINE };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 120, bottom: 120, left: 240, right: 240 },
    borders: { top: border, bottom: border, left: border, right: border },
    children: [
      ...wordsOf(card).flatMap(([name, words]) => [
        line({ text: name, size: label, bold: true, color: TEAL }),
        line({ text: shorten(words), size: text }),
      ]),
      new Paragraph({ alignment: AlignmentType.CENTER, children: [image] }),
      line({ text: posterWords.scan, size: label, centred: true }),
    ],
  });
}

/**
 * A wall to hang up: one card or six on each page, each with its words and a code that leads to it on the live wall.
 * Paper carries no photos, because nobody can take them back from it.
 */
export async function createWallPoster(
  title: string,
  cards: readonly PrintableCard[],
  { paper, perPage }: PosterLayout,
): Promise<Buffer> {
  const page = PAPERS[paper];
  const scale = page.width / PAPERS.A4.width;
  const { columns, rows, ...points } = LAYOUTS[perPage];
  const scaled = Object.entries(points).map(([name, value]) => [
    name,
    name === 'longest' ? value : Math.round(value * scale),
  ]);
  const sizes: Sizes = { columns, rows, ...Object.fromEntries(scaled) } as Sizes; // the names are those of `points`
  const width = Math.floor((page.width - 2 * MARGIN) / columns);
  const height = Math.floor((page.height - 2 * MARGIN - HEAD_HEIGHT * scale) / rows);
  const pages = Array.from({ length: Math.ceil(cards.length / perPage) }, (_, n) =>
    cards.slice(n * perPage, (n + 1) * perPage),
  );
  const sections = pages.map((list) => ({
    properties: { page: { size: page, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
    children: [
      line({ text: title, size: sizes.title, bold: true, color: TEAL, centred: true }),
      createCellGrid(
        list.map((card) => cardCell(card, sizes, width)),
        { columns, width, height, grows: true },
      ),
    ],
  }));
  return Packer.toBuffer(new Document({ title: cleanText(title), sections }));
}
