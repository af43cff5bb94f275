/** Who works for a unit, as people call them. */
const STAFF =
  '网格[员长]|社区(?:里)?(?:的)?(?:人|干部|书记|主任|工作人员|民警)|社区|居委会?(?:的)?(?:人|干部|主任)?|街道(?:办|办事处)?(?:的)?(?:人|干部|书记|主任|工作人员)?|村(?:支书|主任|干部)|' +
  '工作人员|办事员|窗口(?:的)?人?|前台|接待(?:的)?人?|公务员|干部|领导|书记|主任|科长|局长|所长|站长|城管(?:局|队员|队)?|协管员?|执法(?:人员|队)|民警|辅警|派出所|物业办|房管局|' +
  '住建局|民政局|综治办|服务站(?:的)?人?|[^，。；,;\\s]{1,6}(?:局|办|所|中心)的人';

/** What is complained about: how somebody behaves, and not what is broken. */
const CONDUCT =
  '态度(?:很|特别|极|非常|太|十分|都|又)*(?:差|不好|恶劣|恶|生硬|冷淡|蛮横)|不耐烦|骂|吼|凶我|凶人|训我|训人|打人|打了|动手|推搡|威胁|恐吓|报复|刁难|为难|故意|推诿|踢皮球|互相推|' +
  '推来推去|敷衍|糊弄|应付|不作为|乱作为|不办事|不给办|不肯办|不理我|不理人|不搭理|爱理不理|吃拿卡要|要好处|要红包|收红包|收钱|收礼|索要|索贿|受贿|乱收费|乱罚款|克扣|私吞|' +
  '贪污|挪用|冒领|优亲厚友|走后门|开后门|偏袒|包庇|徇私|假公济私|弄虚作假|造假|泄露|上班(?:时间)?(?:打牌|玩手机|打游戏|喝酒|睡觉)|脱岗|不在岗|吃空饷|失职|渎职|逼着?我|骗我|撒谎|说谎';

const COMPLAINT = new RegExp(
  `(?:${STAFF})[^。！？!?\\n]{0,14}(?:${CONDUCT})|(?:投诉|举报|状告|告)(?:一下|一个|某)?(?:${STAFF})`,
);
/** Thanks, and neighbours who behave badly while staff help. */
const CALM = /感谢|表扬|谢谢|态度(?:很|特别|非常)?好|(?:希望|请|麻烦|建议)(?:社区|街道|网格员|城管|民警|工作人员|物业)/;

/**
 * Whether words read like a complaint about somebody who works for a unit, or about the unit. A suggestion only: the
 * reporter is asked, and decides.
 */
export const soundsAboutStaff = (words: string): boolean =>
  words.split(/[。！？!?\n]/).some((sentence) => COMPLAINT.test(sentence) && !CALM.test(sentence));
