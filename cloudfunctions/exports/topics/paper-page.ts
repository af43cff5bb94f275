import { Document, Packer, type FileChild, type Paragraph } from 'docx';
import { cleanText } from '@domain/clean-text';
import { line, PAGE } from '../paragraphs';

/** The title of a paper. */
export const heading = (words: string): Paragraph => line(words, { bold: true, size: 36, centred: true });

/** A line that says what it is. */
export const labelled = (label: string, words: string): Paragraph => line(`${label}：${words}`);

/** An A4 document of lines and tables, as a .docx file. */
export const createPaperPage = (title: string, children: readonly FileChild[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({ title: cleanText(title), sections: [{ properties: { page: PAGE }, children: [...children] }] }),
  );
