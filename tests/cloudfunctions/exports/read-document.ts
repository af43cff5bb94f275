import { inflateRawSync } from 'node:zlib';
import { JSDOM } from 'jsdom';

/** The files of a zip by name, from its central directory. */
export function unzip(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + size);
    files.set(name, (method ? inflateRawSync(bytes) : bytes).toString('utf8'));
  }
  return files;
}

const { DOMParser } = new JSDOM('').window;
export const parseXml = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');

/** The texts of a .docx in their order. */
export const textsOf = (document: Buffer): string[] =>
  [...parseXml(unzip(document).get('word/document.xml') ?? '').getElementsByTagName('w:t')].map(
    (one) => one.textContent ?? '',
  );
