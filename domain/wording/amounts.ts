import { fold, replaceFolded } from './folded';

// Amounts of money that tell about a person: what somebody earns, owes, saved, paid for an illness or for their home.
// Prices, fees for everybody and public money stay. Patterns over a folded text.

const DIGITS = '[零〇一二两三四五六七八九十百千几]';
/** An amount with its unit behind it. */
const WITH_UNIT = `(?:[0-9][0-9,]*(?:[.][0-9]+)?|${DIGITS}{1,6})\\s?[万千百]?(?=\\s?[多余来]?\\s?(?:元|圆|块(?![砖地板玻牌石路空])))`;
/** An amount by its size alone. */
const BY_SIZE =
  `(?:[0-9]{3,}(?:[.][0-9]+)?|[0-9]+(?:[.][0-9]+)?[万千]|${DIGITS}*[百千万][零一二三四五六七八九十百千]*)` +
  '(?![0-9.]|\\s?[多余]?\\s?(?:[个户人年月天次米楼号栋度瓦步平岁公]|分钟))';
const AMOUNT = `(?:${WITH_UNIT}|${BY_SIZE})`;
/** What may stand before the amount; a standard is one for everybody. */
const GAP = '(?:(?!标准|政策)(?:一个?月|一[天年次]|[^0-9零〇一二两三四五六七八九十百几,，。；;！？!?\\n])){0,8}?';

const INCOME =
  '退休金|退休工资|养老金|低保金?|工资|月薪|年薪|(?<!广告|公共|经营|总)收入|高龄津贴|(?:残疾人|护理|生活|困难)补贴|' +
  '抚恤金|失业金|公积金|打零工|挣|我[^,，。]{0,8}一个月';
const DEBTS =
  '存款|存折|积蓄|欠|借了|借给|房贷|贷款|还贷|外债|网贷|被骗|骗走|转账|转给|转了|汇款|彩礼|分手费|抚养费|赡养费';
const ILLNESS = '住院费|医药费|看病|手术费|吃药|透析|赔|误工费|丧葬费|报销|自费';
const HOME =
  '[我他她]家[^,，。]{0,8}?(?:电费|水费|燃气费|暖气费|物业费)|房租(?!金)|(?<!公)租房|买房|房子卖了|补课费|我交了|' +
  '我花|花了我|垫了|掏了|多收我|被收了|被罚了?|充了|卡里';

const MARK = '***';
/** Behind one of these words, or before what somebody does not get back. */
const PATTERNS = [
  new RegExp(`(?<=(?:${INCOME}|${DEBTS}|${ILLNESS}|${HOME})${GAP})${AMOUNT}`, 'gu'),
  new RegExp(`(?<![0-9])${WITH_UNIT}(?=\\s?[多余来]?\\s?(?:元|块钱?)[^,，。]{0,4}不[退还]给?我)`, 'gu'),
];

/** A text without the amounts that tell what somebody has, earns, owes or had to pay. */
export const maskAmounts = (text: string): string =>
  PATTERNS.reduce((before, pattern) => replaceFolded(before, pattern, MARK), fold(text)).letters.join('');
