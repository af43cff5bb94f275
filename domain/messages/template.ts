import { nothingName } from '../vocabulary/messages';
import type { Subject, TemplateKey } from './notice';
import type { TemplateWords } from './words';

type Kind = { longest: number; keep: RegExp; empty: string };

/**
 * The kinds of value a subscription template knows, each with its length (WeChat docs, subscribeMessage.send). An empty
 * value fails the whole message.
 */
const KINDS: Record<string, Kind> = {
  thing: { longest: 20, keep: /./u, empty: nothingName },
  phrase: { longest: 5, keep: /\p{Script=Han}/u, empty: nothingName },
  name: { longest: 10, keep: /./u, empty: nothingName },
  character_string: { longest: 32, keep: /[\x21-\x7e]/, empty: '-' },
  letter: { longest: 32, keep: /[A-Za-z]/, empty: 'x' },
  number: { longest: 32, keep: /[0-9]/, empty: '0' },
  time: { longest: 32, keep: /./u, empty: '00:00' },
  date: { longest: 32, keep: /./u, empty: '00:00' },
};

/**
 * A deployment's choice of template: its id, its kind (one-time unless it says long-term), which of its fields holds
 * what, and the page a tap on it opens.
 */
export type Template = { id: string; longTerm?: boolean; fields: Record<string, keyof TemplateWords>; page: string };

export type Templates = Record<TemplateKey, Template>;

/**
 * A template as the ledger of grants counts it: of a one-time one each accept is one send, a long-term one is open or
 * shut and no send uses it up.
 */
export type Counted = { key: TemplateKey; longTerm: boolean };
export const countedAs = (templates: Templates, key: TemplateKey): Counted => ({
  key,
  longTerm: templates[key].longTerm === true,
});

/**
 * Cuts one value to its field's kind: `thing3` holds 20 characters, `phrase2` five Chinese ones. One value too long
 * would fail the whole message (47003).
 */
export function fit(field: string, value: string): string {
  const name = field.replace(/\d+$/, '');
  const { longest, keep, empty } = KINDS[name] ?? KINDS['thing']!;
  const oneLine = value.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
  const kept = [...oneLine].filter((letter) => keep.test(letter));
  const cut =
    kept.length > longest && name === 'thing' ? [...kept.slice(0, longest - 1), '\u2026'] : kept.slice(0, longest);
  return cut.join('').trim() || empty;
}

/** The `data` of a subscription message: every field of the template, cut to what WeChat accepts. */
export const templateData = (template: Template, words: TemplateWords): Record<string, { value: string }> =>
  Object.fromEntries(
    Object.entries(template.fields).map(([field, source]) => [field, { value: fit(field, words[source]) }]),
  );

const INBOX = 'pages/tabs/inbox';
const PAGES: Record<Subject, string> = { booking: 'pages/halls/booking' };

/** The page a tap on a message opens: its case, the thing of its subject, or the inbox when it is about nothing. */
export const pageOf = ({ page }: Template, about: string | undefined, subject?: Subject): string =>
  about ? `${subject ? PAGES[subject] : page}?id=${about}` : INBOX;
