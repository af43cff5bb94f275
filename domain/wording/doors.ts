// The ways in which a door is written, as patterns over a folded text. The house stays, the unit and the door go.

const NUMBER = '(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,4})';
/** Floor 1 to 59 and door 01 to 20: 402 and 1203, never 1200 or 2023. */
const DOOR = '(?:[1-5][0-9]|0?[1-9])(?:0[1-9]|1[0-9]|20)';
const SPOKEN_DOOR = '[一二三四五六七八九][零〇一二三四五六七八九百][零〇一二三四五六七八九十]{1,2}';
const UNIT = `(?:${NUMBER}|[甲乙丙丁东西南北中A-Z])\\s?(?:单元|门洞?(?![口牌禁卫岗厅前])|梯(?!口))`;
const HOUSE = '(?:号楼|号院|[0-9一二三四五六七八九十]#楼?|栋|幢|座)';
const DASH = '\\s?[-‐-―−/杠]\\s?';
/** A number before one of these counts or dates something. */
const NO_COUNT = '(?![0-9.:%年月日元块个人平米度分点时天多余次辆路班斤只条件万千岁])';
const FLOOR = `(?:${NUMBER}|[顶底])\\s?[楼层]`;
const SIDE = '(?!中间)[把靠]?[东西南北中左右前后][边手侧面头首数起]{0,2}(?:[那这])?(?:第?[一二三四两1-4])?';
const ROOM = '(?:室|号房?|房(?![价子产东租屋]))?';

const all = (source: string) => new RegExp(source, 'giu');

/** In the order in which they are applied. */
export const DOORS: readonly [RegExp, string][] = [
  [all(`${UNIT}[\\s\\-的,]{0,2}${FLOOR}\\s?${SIDE}(?:户|家|间|门|住户)`), '*单元***'],
  [all(`(?:${NUMBER}|[甲乙丙丁A-Z])\\s?单元\\s?[东西南北中左右][边手侧]?(?:户|家|门(?![口外]))`), '*单元***'],
  [all(`${UNIT}[\\s\\-的,]{0,2}(?:${DOOR}|${SPOKEN_DOOR})(?:户|${ROOM})${NO_COUNT}`), '*单元***'],
  [
    all(`${UNIT}[\\s\\-的,]{0,2}(?:${FLOOR}\\s?[0-9一二三四]{1,2}(?:号|户|室|家)|[0-9]{1,2}[A-H](?![A-Z0-9]))`),
    '*单元***',
  ],
  [all(`(?<=${HOUSE}\\s?)(?:[A-Z]${DOOR}|[0-9]{1,2}${DASH}[0-9]{1,2}${DASH}[0-9]{1,4})(?![0-9])`), '***'],
  [all(`(?<=${HOUSE}\\s?)[0-9]{1,2}${DASH}${DOOR}${ROOM}(?![0-9])`), '***'],
  [
    all(`(?<=${HOUSE}\\s?-?\\s?)(?:${DOOR}|${SPOKEN_DOOR})(?:户(?![没有人共都签居同参报]|$)|(?!户)${ROOM})${NO_COUNT}`),
    '***',
  ],
  [all(`(?<![0-9\\-‐-―−/.]|[0-9]:)[0-9]{1,2}号?${DASH}[0-9]{1,2}${DASH}${DOOR}${ROOM}(?![0-9\\-/.:年])`), '*-*-***'],
  [all(`${NUMBER}${DASH}${NUMBER}${DASH}${SPOKEN_DOOR}${ROOM}`), '*-*-***'],
  [all(`(?<![0-9\\-‐-―−/.:])[0-9]{1,2}\\s?[-‐-―−]\\s?${DOOR}${ROOM}(?!户|号楼|[-/])${NO_COUNT}`), '*-***'],
  [all(`(?<=${HOUSE}[\\s,]?(?:底商|商铺|门市|门面|铺面|车库|储藏室|地下室))[A-Z]?[0-9]{1,4}号?${NO_COUNT}`), '***'],
  [all(`(?<=${HOUSE}[\\s,]?)负?${FLOOR}\\s?[0-9]{1,3}号(?!楼|线)`), '***'],
  [all(`${FLOOR}\\s?[A-Z0-9]{1,2}\\s?室`), '***'],
  [all(`${FLOOR}之[0-9]{1,2}`), '***'],
  [all(`${FLOOR}\\s?${SIDE}(?:户|家|间|住户)`), '***'],
  [all(`(?<=${NUMBER}[楼层]\\s?的?)${DOOR}(?:户(?![没有人共都签居同参报中]|$)|(?!户)${ROOM})${NO_COUNT}`), '***'],
  [
    all(`(?<!(?:服务站|中心|活动|办公|会议|教学)[^,。]{0,2})(?<![0-9])[0-9]{3,4}\\s?(?=室|号?房(?![价子产东租屋]))`),
    '***',
  ],
  [all(`${SPOKEN_DOOR}(?=室)`), '***'],
  [
    all(
      `(?<![0-9.:])${DOOR}(?=(?:的|那)?(?:[两三]家|住户|业主|邻居|租客|房东|户主|家(?![具电长商店企单公工])|那户|那家|人家|一家)|的[\\u3400-\\u9fff]{1,3}(?:师傅|大爷|大妈|阿姨|先生|女士|奶奶|爷爷|老师|叔|姐|哥))`,
    ),
    '***',
  ],
  [
    all(`(?<=(?:住|住在|家住|住址|我家|家在|房号|门牌号?|室号|房间号)[:\\s是在]{0,3})${DOOR}(?:户|${ROOM})${NO_COUNT}`),
    '***',
  ],
  [all(`(?<=(?:路|街|巷|里|村|胡同|弄|院)\\s?[0-9]{1,4}\\s?[号弄院]\\s?)${DOOR}${ROOM}${NO_COUNT}`), '***'],
  [
    all(`(?<=(?:楼上|楼下|对门|对面|隔壁|对过|[漏滴流渗淌淋溅]到|[漏滴渗淋]给)的?)${DOOR}(?:户|${ROOM})${NO_COUNT}`),
    '***',
  ],
  [all('(?<=[0-9]\\s?[号弄院]\\s?)[0-9]{1,2}[-‐-―−][0-9]{1,2}[-‐-―−][0-9]{1,4}(?![0-9])'), '***'],
];

/** Doors beside a name that is masked: a row of a list or of a table. */
export const DOORS_OF_ROWS: readonly [RegExp, string][] = [
  [all(`(?<=\\*[\\s,|:(]{1,3})${DOOR}(?![0-9]|[^\\s,|:;)。])`), '***'],
];

/** Where in the field of a house the unit or the door begins; the house may have a wing, a number or a name. */
export const DOOR_PARTS = new RegExp(
  [
    UNIT,
    `${FLOOR}(?![顶])`,
    `(?<![0-9])${DOOR}(?![0-9]|\\s?(?:号楼|号院|#|栋|幢|座|号|弄|期|区))`,
    SPOKEN_DOOR,
    `(?<=${HOUSE})${DASH}[0-9A-Z]`,
    `(?<=[0-9])${DASH}[0-9]`,
    '[东西南北中左右][边手侧面]?(?:户|单元)',
    `(?:${NUMBER}|[A-Z])\\s?(?:室|户|房间|号房)`,
    '(?:单元|门牌|室|房)[号]?\\s?[0-9]',
    `(?<=${HOUSE}[\\s,]{0,2})[0-9A-Z]`,
    '(?<=[0-9]\\s)[0-9]',
  ].join('|'),
  'iu',
);
