import { LABELS } from './labels';
import { LONG_TITLES } from './titles';

// Names that only the field tells in which they stand, whatever their letters are.

const HAN = '[\\u3400-\\u9fff]';
const COLUMN =
  '(?:来电人|反映人|联系人|投诉人|报修人|申请人|当事人|诉求人|求助人|签字人?|签名人?|签收|经手人?|代办人|领取人|处理人|见证人|机主|患者|姓名|户名|收件人)\\s?[:|]\\s?';
const NO_NAME =
  '匿名|保密|不详|未知|无名|本人|同上|女士|先生|网友|群众|居民|业主|不便|不留|没有|没留|拒绝|见附件|见[下上]|物业|社区|街道|居委|业委|网格|公司|楼长|大家|我们|我[是家]|很多|不明|无|有|要|不|已|未|待|请|详|代|自己|家属|邻居|保安|经理|主任|书记';
/** What somebody calls that is no name. */
const NO_CALLED =
  '了|过|车|外卖|快递|救护|出租|滴滴|专车|师傅|保安|保洁|物业|警察|民警|邻居|急救|苦|醒|人|孩子|大夫|医生|客服|停|救命|喊|啥|什么|不|他|她|我|你';
const CALLED =
  '(?:[我俺]的?|名|名字|儿子|女儿|闺女|孙子|孙女|老伴|爱人|丈夫|妻子|老公|老婆|母亲|父亲|妈|爸)(?:名字)?叫';
/** Letters in which no unknown name ends. */
const NO_END = '[总的了在是都和来去给让叫请找问说把被没不要就也还很太这那个上下里外]';

/** What stands before a phone number and is no name. */
const NO_OWNER =
  '电话|手机|联系|号码|请|有事|加|回|打|拨|找|座机|微信|号|我|他|她|传真|客服|热线|来电|本人|短信|新号|旧号|家里|单位|物业|社区|速|急|或|和|是|转|致|备用|紧急|短|咨询|报修|投诉|预约|值班|监督|白天|晚上|随时|方便|可|能|打不|老号|原|换';

/** What stands in a field for a name, in the order in which it is looked for. */
export const FIELDS: readonly RegExp[] = [
  new RegExp(`(?<=${COLUMN})${HAN}\\s${HAN}(?:\\s${HAN})?(?!${HAN})`, 'gu'),
  new RegExp(`(?<=${COLUMN})(?!${NO_NAME}|${HAN}{1,3}?(?:${LONG_TITLES})(?!${HAN}))${HAN}{2,3}(?!${HAN})`, 'gu'),
  new RegExp(`(?<=${CALLED})(?!${NO_CALLED})${HAN}{1,2}(?!${NO_END})${HAN}(?!${HAN})`, 'gu'),
  new RegExp(`(?<=(?:${LABELS})\\s?[:|]?\\s?)${HAN}{2,6}[·•.]${HAN}{2,8}?(?=先生|女士|同志|(?!${HAN}))`, 'gu'),
  new RegExp(
    `(?<=(?:^|[\\n,;。|、])\\s?)(?!${NO_OWNER})${HAN}{2,3}(?<![号码机话打是系]|${LONG_TITLES})(?=[\\s,(:|]{0,3}1[0-9]{2}\\*{6})`,
    'gu',
  ),
];
