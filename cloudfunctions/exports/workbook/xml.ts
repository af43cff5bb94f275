import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** What is done at the beginning, the text and the end of each element, by its name without a prefix. */
export type XmlEvents = {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML part by part. Throws for what is not well-formed; entities of a document's own are never expanded. */
export async function readXml(parts: AsyncIterable<string>, { open, text, close }: XmlEvents): Promise<void> {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => open?.(localName(name), attributes));
  if (text) parser.on('text', text);
  parser.on('closetag', ({ name }) => close?.(localName(name)));
  for await (const part of parts) parser.write(part);
  parser.close();
}
