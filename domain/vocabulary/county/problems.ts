import type { Problem, ProblemKind } from '../../county/problem';

type Wording = (problem: { value: string; expected: string }) => string;

/** What is wrong and what to do, in one sentence; where it stands is said before it. */
const WORDING: Record<ProblemKind, Wording> = {
  unknownSheet: () => '不认识这张表，没有读它。请核对表名，不用的表可以留着。',
  sheetTwice: () => '有两张同名的表，不知道该用哪一张。请删掉或改名一张。',
  unknownColumn: () => '不认识这一列，没有读它。请核对表头。',
  columnTwice: () => '有两列表头相同，请删掉一列。',
  columnMissing: () => '缺少这一列，请在第 1 行补上表头。',
  tooManyRows: ({ expected }) => `行数太多，最多 ${expected} 行，请分开或删减。`,
  mergedCells: ({ value }) => `${value} 是合并的单元格，请取消合并，每格都填上。`,
  afterEmptyRow: () => '前面有空行，后面的行已照常读取，请确认不是漏填。',
  missing: () => '没有填，这一格必须填写。',
  notCode: ({ value }) => `“${value}”不能作编码。编码只用字母、数字和“-”，最多 16 个。`,
  tooLong: ({ value, expected }) => `“${value}”太长了，最多 ${expected} 个字。`,
  tooMany: ({ expected }) => `一格里写得太多，最多 ${expected} 项。`,
  notChoice: ({ value, expected }) => `“${value}”不在可选项里，请填：${expected}。`,
  notNumber: ({ value }) => `“${value}”不是数字，请只填数字。`,
  outOfBounds: ({ value, expected }) => `${value} 超出范围，应在 ${expected} 之间。`,
  notDay: ({ value }) => `“${value}”不是日期，请写成 2026-01-31 的样子。`,
  notPhone: ({ value }) => `“${value}”不像电话号码，手机 11 位，座机带区号。`,
  notPosition: ({ value }) => `“${value}”不是经纬度，请填小数，如 116.30125。`,
  outsideChina: ({ value }) => `${value} 不在中国范围内，经度和纬度是不是填反了？`,
  notBorder: () => '边界写法不对。请写成“经度,纬度;经度,纬度;…”，至少三个点，最多 200 个。',
  notYesNo: ({ value }) => `“${value}”请改成“是”或“否”。`,
  becameDate: ({ value }) => `被表格软件变成了日期（${value}）。请把这一格设成“文本”，再重新填写。`,
  formula: () => '这里是公式。请复制这一格，用“选择性粘贴—数值”贴回来。',
  cellError: ({ value }) => `这里显示的是错误（${value}），请改成要填的内容。`,
  spaces: () => '前后有空格，已经去掉。',
  fullWidth: ({ value }) => `“${value}”里有全角字符，已按半角读取。`,
  hiddenCharacters: () => '里面有看不见的字符，已经去掉。',
  formulaLike: ({ value }) => `“${value}”以 = + - @ 开头，已当作普通文字。`,
  twice: ({ value, expected }) => `“${value}”与第 ${expected} 行重复。`,
  unknownReference: ({ value, expected }) => `“${expected}”表里没有“${value}”，请核对编码。`,
  wrongKind: ({ value, expected }) => `“${value}”不是${expected}，请核对编码。`,
  circle: ({ value }) => `上级绕成了一个圈：${value}。`,
  noDistrict: () => '没有“区县”这一行，请补上，并且只写一行。',
  severalDistricts: ({ value }) => `“区县”只能有一行，“${value}”是多出来的。`,
  endsBeforeBegin: ({ value, expected }) => `止（${value}）早于起（${expected}）。`,
  outlives: ({ value, expected }) => `“${value}”到 ${expected} 就止了，这一行还在用它，请一起改。`,
  halfPosition: () => '经度和纬度要一起填。',
  noPosition: () => '没有填经度和纬度，所在网格也没有边界，地图上找不到它。',
  crowdedGrid: ({ value, expected }) => `有 ${value} 户，超过一个网格 ${expected} 户的标准。`,
  noOfficer: () => '还没有网格员，请在“人员”表里补上。',
  phoneOfOthers: ({ value, expected }) => `这个号码也是“${expected}”的，一个号码只能是一个人（这里是“${value}”）。`,
  noRoute: () => '“派单目录”里没有这一类，收到后要由人来定交给谁。',
};

/** The sentence of a problem, without where it stands. */
export const problemText = ({ kind, value = '', expected = '' }: Problem): string => WORDING[kind]({ value, expected });

/** Where a problem stands, as somebody finds it in an office suite. */
export const problemPlace = ({ sheet, row, column }: Problem): string =>
  [
    `表“${sheet}”`,
    ...(row === undefined ? [] : [`第 ${row} 行`]),
    ...(column === undefined ? [] : [`“${column}”`]),
  ].join(' ');
