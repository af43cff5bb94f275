import { AlignmentType, Paragraph, TextRun } from 'docx';
import { cleanText } from '@domain/clean-text';

/** A4 with the margins of a letter, in twentieths of a point. */
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_440, bottom: 1_440, left: 1_440, right: 1_440 },
};

/** Words are cleaned, also those that no request brought in, such as names of units. */
export const line = (words: string, { bold = false, size = 24, centred = false } = {}): Paragraph =>
  new Paragraph({
    ...(centred && { alignment: AlignmentType.CENTER }),
    spacing: { before: 80, after: 80, line: 360 },
    children: [new TextRun({ text: cleanText(words), bold, size })],
  });

export const labelled = (label: string, words: string, nothing: string): Paragraph =>
  line(`${label}：${words || nothing}`);
