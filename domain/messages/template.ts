import { emptyValueName } from '../vocabulary/messages';
import { SUBJECT_PAGES } from '../pages';
import type { About, TemplateKey } from './notice';
import type { TemplateValues } from './template-values';

type FieldType = { maxLength: number; allowed: RegExp; empty: string };

/**
 * The kinds of value a subscription template knows, each with its length (WeChat docs, subscribeMessage.send). An empty
 * value fails the whole message.
 */
const FIELD_TYPES: Record<string, FieldType> = {
  thing: { maxLength: 20, allowed: /./u, empty: emptyValueName },
  phrase: { maxLength: 5, allowed: /\p{Script=Han}/u, empty: emptyValueName },
  name: { maxLength: 10, allowed: /./u, empty: emptyValueName },
  character_string: { maxLength: 32, allowed: /[\x21-\x7e]/, empty: '-' },
  letter: { maxLength: 32, allowed: /[A-Za-z]/, empty: 'x' },
  number: { maxLength: 32, allowed: /[0-9]/, empty: '0' },
  time: { maxLength: 32, allowed: /./u, empty: '00:00' },
  date: { maxLength: 32, allowed: /./u, empty: '00:00' },
};

/**
 * A deployment's choice of template: its id, its kind (one-time unless it says long-term), and which of its fields
 * holds what.
 */
export type Template = { id: string; longTerm?: boolean; fields: Record<string, keyof TemplateValues> };

export type Templates = Record<TemplateKey, Template>;

/**
 * A template for counting quota: each accept of a one-time template is one send; a long-term one is on or off, and
 * sends do not use it up.
 */
export type QuotaTemplate = { key: TemplateKey; longTerm: boolean };
export const quotaTemplateOf = (templates: Templates, key: TemplateKey): QuotaTemplate => ({
  key,
  longTerm: templates[key].longTerm === true,
});

/**
 * Cuts one value to its field's kind: `thing3` holds 20 characters, `phrase2` five Chinese ones. One value too long
 * would fail the whole message (47003).
 */
export function fitToField(field: string, value: string): string {
  const name = field.replace(/\d+$/, '');
  const { maxLength, allowed, empty } = FIELD_TYPES[name] ?? FIELD_TYPES['thing']!;
  const oneLine = value.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
  const kept = [...oneLine].filter((letter) => allowed.test(letter));
  const cut =
    kept.length > maxLength && name === 'thing'
      ? [...kept.slice(0, maxLength - 1), '\u2026']
      : kept.slice(0, maxLength);
  return cut.join('').trim() || empty;
}

/** The `data` of a subscription message: every field of the template, cut to what WeChat accepts. */
export const templateData = (template: Template, words: TemplateValues): Record<string, { value: string }> =>
  Object.fromEntries(
    Object.entries(template.fields).map(([field, source]) => [field, { value: fitToField(field, words[source]) }]),
  );

/** The address that a tap on a message opens. */
export const pagePathFor = ({ subject, id }: About): string => `${SUBJECT_PAGES[subject]}?id=${id}`;
