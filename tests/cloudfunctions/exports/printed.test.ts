import { inflateRawSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { CODE_KINDS } from '@domain/codes/code';
import { createCodeSheet } from '../../../cloudfunctions/exports/code-sheet';
import { aPicture } from '../../support/pictures';

/** The files of a zip by name, from its central directory. */
function unzip(zip: Buffer): Map<string, string> {
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
const parse = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');

const HOSTILE = [
  'a\u0000\u0001\u000b\u001fb',
  '\ufffe\uffff\ufdd0\u{1fffe}',
  '\ud83d灯\udc00',
  '\u202e右到左\u2066',
  '</w:t></w:r><w:r><w:t>&amp;&#0;]]><!--',
  '"\'<>&{{}}',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '\u3164\u200b',
  `${'长'.repeat(300)}\r\n\u2028`,
];

describe('a sheet of codes', () => {
  test.each(HOSTILE.map((words) => [JSON.stringify(words).slice(0, 40), words]))(
    'opens whatever a name says: %s',
    async (_, words) => {
      const codes = CODE_KINDS.map((kind, n) => ({
        ...{ id: `code${n}`, hall: 'h1', kind, name: words, label: words, target: 'h1', madeAt: 1 },
        picture: aPicture(),
      }));
      const files = unzip(await createCodeSheet(words, codes as never));
      const xml = [...files].filter(([name]) => /\.(xml|rels)$/.test(name));
      expect(xml.map(([name]) => name)).toEqual(expect.arrayContaining(['word/document.xml', 'docProps/core.xml']));
      for (const [name, text] of xml) {
        expect({ name, wrong: parse(text).querySelector('parsererror')?.textContent }).toEqual({ name });
        expect(text).not.toMatch(
          /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\u202a-\u202e\u2066-\u2069\u200b]/,
        );
      }
      const shown = [...parse(files.get('word/document.xml')!).getElementsByTagName('w:t')].map(
        (one) => one.textContent,
      );
      expect(shown).toContain('code0'); // what a name says ends no other text
    },
  );
});
