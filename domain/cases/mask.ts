/**
 * What a text must not carry further than the desk: patterns of people's data, not words people read (domain rules
 * §11). Digits may be wide ones.
 */
const PATTERNS: readonly [RegExp, string][] = [
  [/\p{Nd}{17}[\p{Nd}Xx]/gu, '***'], // identity numbers
  [/(?<!\p{Nd})\p{Nd}{16,19}(?!\p{Nd})/gu, '***'], // bank cards
  [
    /(?<!\p{Nd})((?:[+＋]?[8８][6６])?[\s-]?[1１][3-9３-９]\p{Nd})[\s-]?\p{Nd}{4}[\s-]?\p{Nd}{2}(\p{Nd}{2})(?!\p{Nd})/gu,
    '$1******$2',
  ], // mobile phones, masked as WeChat's samples are
  [/(?<!\p{Nd})[0０]\p{Nd}{2,3}[-－—]?\p{Nd}{7,8}(?!\p{Nd})/gu, '***'], // landlines
  [/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z\p{Nd}·]{5,7}/giu, '***'], // number plates
  [
    /(\p{Nd}+|[一二三四五六七八九十]+)(号?楼|栋|幢)(.{0,2}?)(\p{Nd}+|[一二三四五六七八九十]+)单元\s*\p{Nd}{2,4}(室|号|户)?/gu,
    '$1$2$3*单元***',
  ], // door numbers
  [/(单元|号楼|栋|幢)\s*\p{Nd}{3,4}(?!\p{Nd})/gu, '$1***'],
  [/(?<![\p{Nd}-])\p{Nd}{1,2}-\p{Nd}{1,2}-\p{Nd}{3,4}(?!\p{Nd})/gu, '*-*-***'],
  [/(?<!\p{Nd})\p{Nd}{3,4}(室|户)/gu, '***$1'],
  [/[\u4e00-\u9fa5](?:[\u4e00-\u9fa5]{1,2})?(先生|女士|大爷|大妈|阿姨|师傅)/gu, '*$1'], // names before a form of address
];

/** A text without phones, identity numbers, plates, door numbers and names: what a handling unit may read. */
export const mask = (text: string): string =>
  PATTERNS.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text);
