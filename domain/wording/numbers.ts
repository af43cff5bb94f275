import type { Mark } from './folded';

// Numbers, addresses and ids that lead to a person, as patterns over a folded text.

/** A digit as it is written or spoken. */
const DIGIT = '[0-9Oo零〇○一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖]';
const BETWEEN = '[\\s\\-‐-―−_.·()*/~]{0,3}';
const IS = '[:\\s是为叫(]{0,3}';
const any = (source: string, flags = 'giu') => new RegExp(source, flags);

/** The first three and the last two digits, as WeChat masks its samples. */
function markPhone(match: string): string {
  const digits = match.replace(/[^0-9]/g, '').replace(/^(?:0086|86|0)(?=1)/, '');
  return digits.length === 11 ? `${digits.slice(0, 3)}******${digits.slice(-2)}` : '***';
}

const DIGITS_OF_ID =
  `[1-8]${BETWEEN}[0-7](?:${BETWEEN}[0-9]){4}${BETWEEN}(?:1${BETWEEN}[89]|2${BETWEEN}0)(?:${BETWEEN}[0-9]){9}` +
  `${BETWEEN}[0-9X]`;

/** Behind one of these stands the number of an order and of nobody. */
const NO_ORDER = '(?<!(?:工单|订单|快递|运单|流水|受理|发票|案卷)(?:单?编?号码?)?[:是]?\\s?)';

const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
const DOT = '\\s?[·.\\-•]?\\s?';

/** In the order in which they are applied: what holds another comes first. */
export const NUMBERS: readonly [RegExp, Mark][] = [
  [any('[a-z0-9._%+-]+\\s?(?:@|\\(at\\)|\\[at\\])\\s?[a-z0-9-]+(?:\\s?\\.\\s?[a-z]+)*'), '***'], // e-mail
  [
    any(
      '[a-z0-9._-]+\\s?(?:at|艾特|圈a)\\s?[a-z0-9-]+\\s?(?:dot|点|[.])\\s?(?:com|cn|net)' +
        '|[a-z0-9._-]+\\s(?:163|126|139|qq|sina|foxmail|hotmail|outlook|gmail)\\s?[.]?\\s?com',
    ),
    '***',
  ],
  [any('[a-z0-9._-]{3,}\\s?@\\s?[\\u3400-\\u9fff]{1,6}[点.]?\\s?(?:com|cn|net)'), '***'],
  [any('wxid_\\w+'), '***'],
  [
    any(
      `(?<=(?:微信|薇信|威信|weixin|wechat|(?<![a-z])(?:vx|wx|v信)|加v|加微)(?:号码?|id|账号)?${IS})` +
        '(?:[a-z](?=[a-z_-]*[0-9_])[a-z0-9_-]{4,}|[0-9]{5,})',
    ),
    '***',
  ], // WeChat
  [
    any(
      '(?<=(?:微信|号[是为:]|账号|加我|联系我?)[\u3400-\u9fff]{0,6}[:\\s]{0,2})[a-z](?=[a-z_-]*[0-9_])[a-z0-9_-]{5,}',
    ),
    '***',
  ],
  [any(`(?<=(?:微信号?|vx|wx|加v)(?:id|账号)?(?:号|[:]|是)\\s?)[a-z][a-z0-9_-]{4,}`), '***'],
  [
    any(`(?<=(?:(?<![a-z])qq?|扣扣|企鹅)(?:号码?|群[号主]?)?[:\\s是为加]{0,3})[1-9](?:[\\s-]?[0-9]){4,10}(?![0-9])`),
    '***',
  ],
  [
    any(
      `(?<=(?:抖音|快手|小红书|支付宝|钉钉|微博|陌陌|淘宝|闲鱼|telegram|line|whatsapp|signal)(?:号码?|id|账号)?${IS})[a-z0-9][a-z0-9_.-]{4,}`,
    ),
    '***',
  ],
  [any(`(?<![0-9])${NO_ORDER}${DIGITS_OF_ID}(?![0-9])`), '***'], // identity numbers
  [any(`(?<![0-9])${NO_ORDER}[0-9]{15,19}X?(?![0-9])`), '***'], // older ones, bank cards
  [any(`(?<!${DIGIT})${NO_ORDER}${DIGIT}{15,19}(?!${DIGIT})`), '***'],
  [any('(?<![0-9])[0-9]{6}\\s[0-9]{10,13}(?![0-9])'), '***'],
  [any('(?<![0-9])[3-9][0-9]{3}(?:[\\s-]{1,2}[0-9]{4}){2,3}(?:[\\s-]{0,2}[0-9]{1,4})?(?![0-9])'), '***'],
  [
    any(
      '(?<=(?:身份证|证号|证件|护照|通行证|驾驶证|驾照|军官证|社保卡?|医保卡?|卡号|账号|帐号|账户|存折|银行卡|工资卡|小号|短号)' +
        `[号码]{0,2}(?:后[四六]位)?${IS}(?:[\u3400-\u9fff]字第)?)[a-z]?(?:[\\s*·.-]?[0-9]){4,19}X?`,
    ),
    '***',
  ],
  [
    any(
      `(?<!${DIGIT})(?:(?:[+]|00)?86${BETWEEN}|0\\s?)?[1一幺壹]${BETWEEN}[3-9三四五六七八九叁肆伍陆柒捌玖]` +
        `(?:${BETWEEN}${DIGIT}){9}(?!${DIGIT})`,
    ),
    markPhone,
  ], // mobile phones
  [any('(?<=尾号[:是为\\s]{0,2})[0-9]{3,6}'), '***'],
  [
    any(
      `(?<!${DIGIT})[1一幺壹]${DIGIT}{2}[^0-9\\u3400-\\u9fff\\n]{0,3}${DIGIT}{4}[^0-9\\u3400-\\u9fff\\n]{0,3}${DIGIT}{4}(?!${DIGIT})`,
    ),
    markPhone,
  ],
  [any(`(?<!${DIGIT})[1一幺](?:[,、，]${DIGIT}){10}(?!${DIGIT})`), '***'],
  [any('[+]?86[\\s-]?0?[1-9][0-9]{1,2}[\\s-]?[2-8][0-9]{6,7}(?![0-9])'), '***'],
  // landlines, and mobile phones of Hong Kong, Macao and Taiwan
  [any('[+]?85[23][\\s-]?[2-9][0-9]{3}[\\s-]?[0-9]{4}(?![0-9])'), '***'],
  [any('(?<![0-9])09[0-9]{2}[\\s-]?[0-9]{3}[\\s-]?[0-9]{3}(?![0-9])'), '***'],
  [any('(?<![0-9])\\(?0[0-9]{2,3}\\)?[\\s\\-‐-―−.]{0,2}[2-8][0-9]{2,3}[\\s\\-‐-―−.]?[0-9]{4}(?![0-9])'), '***'],
  [any('(?<![0-9.-])(?!(?:19|20)[0-9]{2}-(?:19|20|[01][0-9][0-3][0-9]))[2-8][0-9]{3}[-‐-―−][0-9]{4}(?![0-9-])'), '***'],
  [
    any(
      `(?<=(?:电话|宅电|座机|固话|手机|号码|传真|联系|致电|回电|tel|phone|打|拨)(?:[^0-9,。]{0,4}))[2-9二三四五六七八九](?:${BETWEEN}${DIGIT}){6,7}` +
        `(?!${BETWEEN}${DIGIT})`,
    ),
    '***',
  ],
  [any('(?<=(?:^|[^用停供充])电[:\\s]?)[2-8][0-9]{6,7}(?![0-9]|\\s?[度元千])'), '***'],
  [any(`${PROVINCE}${DOT}[A-HJ-NP-Z]${DOT}(?:[A-Z0-9]\\s?){4,5}[A-Z0-9警学挂港澳](?![A-Z0-9])`), '***'], // plates
  [any('(?<![A-Z0-9])[A-HJ-NP-Z]·[A-Z0-9]{5,6}(?![A-Z0-9])'), '***'],
  [any(`(?<=(?:车牌|车号|牌照|号牌)[^。]{0,14})${PROVINCE}[A-HJ-NP-Z][·.-]?[A-Z0-9]{1,4}(?![A-Z0-9])`), '***'],
  [any(`(?<=(?:车牌|车号|牌照|号牌|牌号)(?:号码?)?${IS})[A-Z]?[·.-]?[A-Z0-9]{4,6}`), '***'],
];
