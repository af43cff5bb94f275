/** What a text must not carry further than the desk: patterns of people's data, not words people read (domain rules §11). */
const PATTERNS: readonly [RegExp, string][] = [
  [/\d{17}[\dXx]/g, '***'], // identity numbers
  [/(?<!\d)\d{16,19}(?!\d)/g, '***'], // bank cards
  [/(?<!\d)(1[3-9]\d)[\s-]?\d{4}[\s-]?\d{2}(\d{2})(?!\d)/g, '$1******$2'], // mobile phones, masked as WeChat's samples are
  [/(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/g, '***'], // landlines
  [/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9·]{5,7}/g, '***'], // number plates
  [/(\d+|[一二三四五六七八九十]+)(号?楼|栋|幢)(.{0,2}?)(\d+|[一二三四五六七八九十]+)单元\s*\d{2,4}(室|号|户)?/g, '$1$2$3*单元***'], // door numbers
  [/(?<![\d-])\d{1,2}-\d{1,2}-\d{3,4}(?!\d)/g, '*-*-***'],
  [/(?<!\d)\d{3,4}(室|户)/g, '***$1'],
  [/[\u4e00-\u9fa5](?:[\u4e00-\u9fa5]{1,2})?(先生|女士|大爷|大妈|阿姨|师傅)/g, '*$1'], // names before a form of address
];

/** A text without phones, identity numbers, plates, door numbers and names: what a handling unit may read. */
export const mask = (text: string): string => PATTERNS.reduce((before, [pattern, stars]) => before.replace(pattern, stars), text);
