import { KIN, LABELS } from './labels';
import { LONG_TITLES, PLACE_NEXT, SHORT_TITLES, WEAK_TITLES } from './titles';

// What the words around a name say for it: the higher the number, the more.

type Clue = readonly [pattern: RegExp, points: number];
/** What stands before a name; the first that fits counts. */
const BEFORE: readonly Clue[] = [
  [new RegExp(`(?:${LABELS}|${KIN})\\s?(?:[:|是为]|[名]?叫(?:做)?|姓名)\\s?$`), 8],
  [/(?:^|[^百同])姓$|名叫$|叫做$|我叫$|俺叫$|名字[是叫]$|大名$/, 8],
  [/(?:我是|俺是|咱是|侬是)$/, 4],
  [new RegExp(`(?:${LABELS})\\s{0,2}[(]?$`), 5],
  [new RegExp(`(?:${KIN})[(]?$`), 6],
  [new RegExp(`(?:${LABELS})[小老阿]$`), 9],
  [/(?:^|[^\u3400-\u9fff])[小老阿]$|[找问给跟和叫让请是的有个家楼户边][小老阿]$/, 6],
  [/[小老阿]$/, 5],
  [/[0-9]$/, -4],
  [/(?:先生|女士|小姐|同志)$/, 4],
  [/[这那有][个位]$/, 1.5],
  [/\*[、,和跟与及/]$/, 4],
  [/(?:号楼|单元|室|层|栋|幢|座|楼|\*{3}|隔壁|楼上|楼下|这户|那户|门口|村|庄|屯)[的是]?$/, 3],
  [/(?:物业|社区|居委会|村委会|街道|服务站|公司|超市|饭店|店里?|学校|医院)的?$/, 2.5],
  [/叫$/, 3],
  [/[卖收修送开看扫做干搞租][\u3400-\u9fff]{1,4}的$/, 3],
  [
    /(?:[找问给跟与同由被让请替帮叫是向对陪喊告谢托约]|投诉|举报|感谢|联系|转告|通知|反映|认识|转给|交给|表扬|委托|就是|移交|[转交派约询催接])$/,
    2,
  ],
  [/[\u3400-\u9fff]{2}[、]$/, 2],
  [/[和、]$/, 1],
  [/(?:^|[^\u3400-\u9fff])$/, 1],
];

const LIST = `(?:[、,和跟与]\\s?[\u3400-\u9fff]){0,4}[两三四几]位`;
const FIELD =
  /(?:[电映诉修请系事案询告报件办记租产权证明护责理托举取见]人|姓名|户主|户名|业主|租户|租客|邻居|经手|签收|受理员|接线员|代表)[:|\s]{0,2}$/;
const TITLE = new RegExp(`^(?:${LIST}|${LONG_TITLES}|${SHORT_TITLES})(?!${PLACE_NEXT})`);
const KIN_TITLE = /^(?:[叔婶嫂]|姨(?!妈)|姐(?!妹)|哥(?!俩)|伯(?!乐)|爷(?!俩)|奶(?![牛羊马酒粉茶瓶制品糖油]))/;
const WEAK_TITLE = new RegExp(`^(?:${WEAK_TITLES})`);
const LONG_TITLE = new RegExp(`^(?:${LONG_TITLES})(?!${PLACE_NEXT})`);
/** Behind these letters stands the name of a place. */
const PLACE =
  /^(?:路|街|巷|弄|胡同|村|庄|屯|沟|窑|河|湖|桥|园|站|湾|里|苑|小区|公园|小学|中学|大厦|广场|医院|镇|乡|县|区(?!域)|市(?!场)|州|祠|集|店|铺|坡|洼|寨|塘|岭|山|寺|庙|岛|港|渡|口|府)/;
/** What stands behind a name; the first that fits counts. */
const AFTER: readonly Clue[] = [
  [PLACE, -6],
  [
    /^(?:五金|建材|便利|理发|美发|餐|饭店|烧烤|烤|面馆|火锅|物流|快餐|公司|集团|银行|学校|酒店|宾馆|大酒|家具|电器|服装|水果|百货|药房|诊所|牙科|汽修|网吧|影院|路口|国际|社区)/,
    -4,
  ],
  [/^[\u3400-\u9fff]{1,2}(?:站|大街|大道|花园|公园|广场|小学|中学)/, -3],
  [/^头(?:儿|家|说|[^\u3400-\u9fff]|$)/, 4],
  [/^[\s,、:|(]{0,4}(?:电话|手机|号码|联系方式)?[:\s是]{0,2}(?:1[0-9]{2}\*{6}|\*{3})/, 6],
  [/^[(,，\s]{0,2}[男女](?:[^\u3400-\u9fff]|$)/, 5],
  [/^(?:[两三四五几]位|本人|夫妇|夫妻|两口子|一家|他们家|她们家|他家|她家)/, 4],
  [
    /^(?:反映|投诉|说|讲|告诉|答应|打来|打电话|来电|签[字名了]|表示|知道|同意|承认|不承认|接的|接待|负责|办的|保证|带头|来过|来看|来修)/,
    3,
  ],
  [/^家/, 2],
  [/^(?:[^\u3400-\u9fff]|$)/, 1],
  [/^(?:代[为办]|补充|联名)/, 2],
  [/^[的在也和跟把今昨明又还不都一就给是去来有没取送接拿带办住搬买卖养装要想挨]/, 0.5],
];

const firstFit = (clues: readonly Clue[], text: string): number | undefined =>
  clues.find(([pattern]) => pattern.test(text))?.[1];

/** Points for a name behind this text. */
export const pointsBefore = (before: string): number => firstFit(BEFORE, before) ?? -1;
/** Points for a whole name before this text. */
/** Points before a form of address: what begins a sentence is a surname more surely. */
export const pointsBeforeTitle = (before: string): number =>
  Math.max(pointsBefore(before), /(?:^|[^\u3400-\u9fff0-9])$/.test(before) ? 3.5 : -1);
export const pointsAfter = (rest: string): number => (LONG_TITLE.test(rest) ? 7 : (firstFit(AFTER, rest) ?? -1));
/** Points for a name that fills the place behind a label alone. */
export const pointsOfField = (before: string, rest: string): number =>
  FIELD.test(before) && /^(?:[^\u3400-\u9fff]|$)/.test(rest) ? 5 : 0;
/** Points for a surname alone before this text; undefined without a form of address. */
export const pointsOfTitle = (rest: string): number | undefined =>
  KIN_TITLE.test(rest) ? 6 : TITLE.test(rest) ? 5 : WEAK_TITLE.test(rest) ? 2 : undefined;
/** Whether a name of somebody without the surname is usual before this. */
export const isFamiliar = (rest: string): boolean =>
  /^(?:嫂子?|婶子?|大姐|大哥|大嫂|阿姨|叔叔?|姨|奶奶|他[娘爹妈爸]|她[娘爹妈爸]|媳妇|家的|爷爷|大妈|大爷|妈妈?(?![的祖])|爸爸?)/.test(
    rest,
  );

const NO_NICKNAME = /[养敬衰古年终到缩大最太从变很较窄细矮弱胆微幼狭得][小老阿]$/;
/** Whether a surname that follows is how people call somebody: 老霍, 小阮. */
export const isNicknamed = (before: string, rest: string): boolean =>
  /[小老阿]$/.test(before) &&
  !NO_NICKNAME.test(before) &&
  !(/[\u3400-\u9fff]老$/.test(before) && /^[高长远](?![\u3400-\u9fff])/.test(rest));
