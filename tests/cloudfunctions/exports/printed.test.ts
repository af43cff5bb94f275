import { CODE_KINDS } from '@domain/codes/code';
import { createCodeSheet } from '../../../cloudfunctions/exports/code-sheet';
import { aPicture } from '../../support/pictures';
import { parseXml, unzip } from './read-document';

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
        expect({ name, wrong: parseXml(text).querySelector('parsererror')?.textContent }).toEqual({ name });
        expect(text).not.toMatch(
          /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\u202a-\u202e\u2066-\u2069\u200b]/,
        );
      }
      const shown = [...parseXml(files.get('word/document.xml')!).getElementsByTagName('w:t')].map(
        (one) => one.textContent,
      );
      expect(shown).toContain('code0'); // what a name says ends no other text
    },
  );
});
