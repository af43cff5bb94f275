import { cutOut, fold, type Cut } from './folded';

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段章钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞鲁葛伍韦申尤毕聂丛焦柳邢骆岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边付闫肖窦池滕蒲佟褚娄尉';
/** Surnames that are more often another word before a form of address. */
const MORE_OFTEN_WORDS = '和向全花水门房边左右路代时成单祝文安关游位景强华司解宁席植项阳';
const COMPOUND = '欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|南宫|宇文|东方(?!明)';
const HAN = '[\\u3400-\\u9fff]';

const LONG_TITLES =
  '先生|女士|小姐|太太|夫人|大爷|大妈|大娘|大叔|大哥|大姐|大嫂|大婶|大伯|大姨|大舅|阿姨|叔叔|伯伯|奶奶|爷爷|婆婆|姥姥|姥爷|师傅|老师|主任(?!务)|书记(?![录账载不])|经理(?!解)|医生|大夫|护士|律师|警官|所长|处长|科长|局长|队长|站长|楼长|组长|班长|网格员|同志|老板|校长|院长|会计(?!师)|教授|民警|社工|阿婆|阿公|主席|镇长|村长';
const SHORT_TITLES =
  '(?:叔|婶|姨|嫂|姐|哥|伯|爷|奶)(?!们)|总(?=[说讲答欠让叫的您你办,，。]|同意|电话|$)|工(?![人作程地资艺厂会具友])|局(?=长|说|的|$)';

/** Words that begin like a name. */
const WORDS_AT_NAME =
  '安[全装排静保心分顿抚慰监检]|高[血兴龄层空低压度效质楼档峰铁温中声喊昂价考就达处手速危强位]|方[便向式面案圆才法位针形]|马[上路桶虎戏甲拉达]|石[头墩材料油化]|金[额色属地钱融牌银]|白[天色费发内跑白来等给忙收住交菜说领]|黄[色线昏金沙牌了的]|关[门于心系节掉上停注怀爱键机照了不灯着]|许[多可诺久愿下]|万[一达元能分般幸事]|钱[包款财不没都也少]|温[度馨水暖和差泉]|夏[天季令]|余[下额生温]|毛[病巾坯躁糙]|包[裹括装工子店间含修办围月]|何[时况必不处种故]|严[重格禁肃厉谨实管查]|康[复]|施[工行]|常[年常住见规吵来有说被把在用]|龙[头湖]|孙[子女]|周[围边末一二三四五六日年转全期折]|任[何务意性由凭职期]|曾[经有在被多]|平[时]|于[是今法事情此]|江[边水]|田[园地]|林[荫带立]|谢[谢绝]|车[位辆主子牌库速开停多太被堵来]|管[道理子线不事这好它用得住教]|杨[树]|李[子]|朱[红]|陈[旧列述诉]|罗[列嗦]|张[贴嘴罗口狂]|胡[同乱说闹来写搅]|王[府道]|唐[突]|沈[阳]|程[序度]|章[程]|段[时路]|洪[水亮涝]|汤[水]|路[灯上边面口滑过人段]|成[天年立了功员交本片群堆果绩长都为]|时[候间常而不长有刻段]|单[元位独纯车号双子方间人身亲]|强[烈制行调拆迫光势]|齐[全心刷]|顾[客及不虑家]|卫[生]|付[款费钱出完清]|解[决释除答封约开]|查[看询处找了一收封不]|游[客泳戏玩荡]|季[度节]|武[术装断警力]|史[上]|叶[子]|钟[头点声表]|汪[汪]|陆[续]|崔[促]|黎[明]|易[燃拉碎坏滑]|乔[迁装]|贺[卡]|赖[着账皮]|文[明化件字艺体]|庞[大]|兰[花]|殷[切]|陶[瓷器]|颜[色值]|牛[奶肉]|鲁[莽]|申[请报诉领明]|尤[其]|毕[竟业]|丛[生]|焦[急虑味]|柳[树]|岳[父母]|梅[雨花]|莫[名非大]|庄[稼园]|辛[苦]|涂[料改抹鸦]|谷[子]|舒[服适心]|苗[条圃]|凌[晨乱]|费[用时力劲心解]|纪[念律检]|盛[开夏饭]|童[装年车]|项[目]|位[置于]|植[物树]|甘[愿蔗]|景[区观色点]|薄[弱片]|司[机法]|柏[油树]|宁[可愿静]|桂[花]|柴[火油]|边[走上角]|池[子塘水]|范[围本]|丁[点]|戴[着口头]|郑[重]|苏[醒]|杜[绝]|董[事]|高大(?![妈爷叔哥姐娘嫂婶伯])|高先锋';
/** Words that end in a surname. */
const WORDS_BEFORE_NAME =
  '[上下每本这一两几半]周|[对地甲乙丙警校院供双一官军远多各东西南北前后业工安]方|[水保主总城协网交掌看照线]管|[开修交叫洗停货客汽班校电火租轮快坐乘]车|[园森树山农]林|[提升]高|[经非平日正通时]常|[对由关处属等在位终至]于|[谢感多答]谢|[工课全过流]程|[任如为几]何|[现奖黄]金|[长沿过]江|[一十百千]万|[主责前现担信委]任|[明空]白|[一每多]段|[子外重]孙|[行桃]李|[一紧开夸]张|[斑罗人]马|[设实措]施|[体室水]温|[文规印]章|[健小]康|[容不轻]易|[书信面钱红]包|[门保护环]卫|[广]安|[未不也]曾|[其多]余|[也允]许|[春]夏|[关]系|[古]董|[收花]钱|[化磁宝]石|[油稻]田|[军]武|[恐]龙|[桥]梁|[村]庄|[园补]丁|[树茶]叶|[围]巾|[支交应]付';
/** Letters that no given name of a report has. */
const NOT_GIVEN =
  /[总的了在是都和来去给让叫请找问说把被有没不要就也还很太这那个们上下里外前后家位名年月日时点号楼区站社物业保维修工只几用拿到从对门口路车灯水电费]/;

const AT_WORD = new RegExp(`^(?:${WORDS_AT_NAME})`);
const AFTER_WORD = new RegExp(`(?:${WORDS_BEFORE_NAME})$`);
const TITLE_NEXT = new RegExp(`^(?:${LONG_TITLES}|${SHORT_TITLES})`);
const LONG_TITLE_NEXT = new RegExp(`^(?:${LONG_TITLES})`);
const COMPOUND_AT = new RegExp(`^(?:${COMPOUND})`);
const ALL_HAN = new RegExp(`^${HAN}*$`);

/** After a whole name comes one of these, or no Chinese letter. */
const NAME_ENDS =
  /^(?:[^\u3400-\u9fff]|$|[的说不在把来去就给没是又总反报今住瘫骂要打叫让和家从还也都年退有求想电手男女先]|天天|上学|上班|态度|负责|下午|上午)/;

const LABEL =
  /(?:来电人|反映人|联系人|投诉人|报修人|申请人|当事人|诉求人|报案人|求助人|咨询人|报告人|举报人|收件人|经办人|登记人|承租人|产权人|姓名|户名|落款|署名|称呼|户主|租户|租客|业主|市民|居民|住户|群众|楼长|组长|网格员|书记|主任|经理|队长|保安|师傅|医生|老师|护士|司机|房东|邻居|老板|同学|民警|社工|我叫|我是|俺叫|俺是|名叫|本人|叫做|我(?:妈|爸|父亲|母亲|老伴|丈夫|妻子|老公|老婆|爱人|儿子|女儿|孙子|孙女|外孙|侄子|外甥|嫂子|舅舅|姑姑|姨妈|爷爷|奶奶|姥姥|姥爷|岳父|岳母|婆婆|公公|哥|姐|弟|妹)叫?)[:\s|(]{0,4}$/;
const NICKNAME = /(?:^|[^养敬衰古年终到缩大最太从变很较窄细矮弱胆微幼狭])[小老阿]$/;
const NICKNAMED_NEXT =
  /^(?:[^\u3400-\u9fff]|头[儿子说家]|头$|[家说讲问的叫让也都又就他她来去已不是把很没，,。]|在|电话|$)/;
/** A label after which a name needs no surname. */
const COLUMN = /(?:来电人|反映人|联系人|投诉人|报修人|申请人|当事人|诉求人|求助人|姓名|户名|收件人)\s?[:|]\s?$/;
const NO_NAME = /^(?:匿名|保密|不详|未知|无名|本人|同上|女士|先生|网友|群众|居民|业主|不便|不留|没有|没留|拒绝|见附件)/;
/** Behind a unit only a whole name that does something is one. */
const UNIT_BEFORE = /(?:物业|社区|居委会|街道|服务站)的?$/;
const ACTS = /^(?:不接|不管|电话|说|来过|同志|态度|答应)/;
const NO_FAMILY = /[商买卖店厂专独全搬回国大住管成人]$/;
const FAMILY = /^家(?:漏|的|住|里|没|装|狗|孩|老|又|天|半|晚|返|水|暖|[^\u3400-\u9fff]|$)/;
const PHONE_NEXT =
  /^[\s,，:：|(（、]{0,3}(?:电话|手机|号码)?[:：\s是]{0,2}1[0-9]{2}\*{6}|^[\s,，:：|(（、]{0,3}(?:电话|手机|号码)[:：\s是]{0,2}\*{3}/;

/** How many letters of a name begin here, 0 if none; `before` and `rest` are the text around. */
function nameLength(before: string, rest: string): number {
  const compound = COMPOUND_AT.test(rest);
  if (!compound && !SURNAMES.includes(rest[0]!)) return 0;
  const surname = compound ? 2 : 1;
  const isName = (given: number, ends: (rest: string) => boolean): boolean => {
    const name = rest.slice(surname, surname + given);
    return (
      name.length === given &&
      ALL_HAN.test(name) &&
      (compound || !NOT_GIVEN.test(name)) &&
      ends(rest.slice(surname + given))
    );
  };
  const wordy = !compound && (AT_WORD.test(rest) || AFTER_WORD.test(before.slice(-1) + rest[0]!));
  if (!wordy && !(MORE_OFTEN_WORDS.includes(rest[0]!) && !compound)) {
    if (TITLE_NEXT.test(rest.slice(surname)) && !/^[谢]/.test(rest.slice(surname))) return surname;
    for (const given of [2, 1]) if (isName(given, (after) => LONG_TITLE_NEXT.test(after))) return surname + given;
    if (NICKNAME.test(before) && NICKNAMED_NEXT.test(rest.slice(1)) && !'钱于江毛万石'.includes(rest[0]!)) return 1;
  }
  if (/(?:^|[^百同])姓$/.test(before)) return surname;
  const column = COLUMN.test(before);
  const [spaced] = /^[^\s]\s[\u3400-\u9fff](?:\s[\u3400-\u9fff])?(?![\u3400-\u9fff])/.exec(rest) ?? [];
  if (column && spaced) return spaced.length;
  if (wordy) return 0;
  for (const given of [2, 1]) {
    if (LABEL.test(before) && isName(given, (after) => NAME_ENDS.test(after))) return surname + given;
    if (isName(given, (after) => PHONE_NEXT.test(after))) return surname + given;
    if (UNIT_BEFORE.test(before) && isName(given, (after) => ACTS.test(after))) return surname + given;
  }
  const full = rest.slice(0, surname + 2);
  if (/[俺叫]叫?$/.test(before) && isName(2, (after) => NAME_ENDS.test(after))) return surname + 2;
  if (!NO_FAMILY.test(full) && isName(2, (after) => FAMILY.test(after))) return surname + 2;
  return 0;
}

/** How many letters of a name without a known surname begin here: behind a label, or of two parts with a dot. */
function otherNameLength(before: string, rest: string): number {
  const [two] = /^[\u3400-\u9fff]{2,6}[·•][\u3400-\u9fff]{2,8}?(?=先生|女士|同志|[^\u3400-\u9fff]|$)/.exec(rest) ?? [];
  if (two && (LABEL.test(before) || LONG_TITLE_NEXT.test(rest.slice(two.length)))) return two.length;
  const [short] = /^[\u3400-\u9fff]{2,3}(?![\u3400-\u9fff])/.exec(rest) ?? [];
  if (short && COLUMN.test(before) && !NO_NAME.test(short) && !NOT_GIVEN.test(short)) return short.length;
  return 0;
}

/** A text with every name cut to a star; a form of address stays. Phones in it are masked already. */
export function maskNames(text: string): string {
  const folded = fold(text);
  const cuts: Cut[] = [];
  for (let at = 0; at < folded.folded.length; at++) {
    const before = folded.folded.slice(Math.max(0, at - 12), at);
    const rest = folded.folded.slice(at, at + 24);
    const length = nameLength(before, rest) || otherNameLength(before, rest);
    if (length === 0) continue;
    cuts.push({ start: at, end: at + length, mark: '*' });
    at += length - 1;
  }
  return cuts.length ? cutOut(folded, cuts) : text;
}
