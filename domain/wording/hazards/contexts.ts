// What surrounds a hazard and makes it none: another meaning, a denial, a fear, a plan, a lesson, the past, an end.

/** Words with a hazard in them that tell of none. */
export const HARMLESS = [
  '(?:轮胎|车胎|胎|气球|篮球|足球|皮球|热水袋|充气|蹦床|气垫|床垫|城堡|泳圈|游泳圈|皮划艇|打气筒|暖气片?|空调|冰箱|高压锅|轮椅|自行车)[^，。]{0,5}(?:漏气|跑气|没气|爆了)',
  '打火机?(?:机)|灭火|防火(?!门)|消火栓?|消防栓|火警电话|火锅|火车|火腿|火龙果|火爆|红红?火火|生意|上火|发火|火气|恼火|火葬',
  '火灾(?:逃生|险|的危害|隐患)|逃生(?:面具|绳|包|图)|(?:打|点)不着火|点火(?:器|针|困难)',
  '(?:漏电|触电)(?:保护器?|保护开关|开关|断路器|保险)|漏保|(?:燃气|煤气|天然气|液化气|可燃气)[^，。]{0,2}(?:泄露|泄漏|漏气)?报警器(?!一直|响|叫|在)',
  '燃气费|煤气费|气费|(?:煤气|燃气|加油|加气)站(?![^，。]{0,6}(?:漏|着|爆|味))|(?:燃气|煤气|天然气)(?:公司|卡|证|开户|补贴|改造|管道改造|安检|热水器(?!漏|有味))',
  '落水(?:管|口|槽|斗)|落水狗',
  '打人工|拨打|打电话|打麻将|打折|打扫|打扰|打篮球|打乒乓球?|打架子鼓|打孩子们的|打球|打官司|打打杀杀|打鼓|打牌',
  '气得?(?:冒烟|炸|吐血)|(?:头|脑袋|脑子|肺|耳朵|心态)[^，。]{0,3}要?(?:炸|爆炸)了?|炸鸡|炸街|油炸|炸串|爆炸头|信息爆炸|爆满|爆胎',
  '[^，。]{0,2}跳楼(?:价|大甩卖|清仓|大减价|甩卖)|救命(?:恩人|稻草|药|钱)|要命|(?:热|冷|吵|累|烦|气|急|臭|难吃|羡慕|笑|丑|慢)死(?:了|我|人)',
  '[路光热标黄白红划画占上下离干视针毛直界戒一号网无航专防底前天]线',
  '画[的了]?[^，。]?蛇|发烧',
  '[擦洗撕去抹抠刮甩退划]不?掉|塌实|踏实|心塌|人设塌|塌房了|形象崩塌',
  '困(?:扰|惑|倦)|(?:生活|出行|停车|经济|家庭|有|很|太|什么|这么|特别|比较|十分)困难|困难(?:户|家庭|群众|补助|申请|职工)|被困在(?:这个|那个)?手续|卡在(?:流程|手续|审批|材料)',
  '宣传栏|防坠网|防坠|高空作业|防走失|防溺水|防漏电|防触电|防中毒',
  '井盖(?:上的?画|彩绘)|(?:水|下水|污水)井房|深井水|机井',
  '电梯卡(?!在|住|到|了|楼)|卡在?电梯公司|门禁卡|关门|医保卡|银行卡|打不开门禁',
  '蛇形路?|蛇皮|蛇年|蜜蜂|狗证|狗粮|狗屎|遛狗',
  '没(?:有)?(?:人)?(?:受|)伤',
  '没电|停电|来电|有没有电(?!线)|(?:燃气|煤气|天然气|气罐|车胎)[^，。]{0,2}没气',
  '(?:灯泡|灯管|灯|电视|电机|水泵|主板|保险丝)[^，。]{0,2}烧(?:了|坏)',
  // what falls, sticks or gets lost is a thing and nobody
  '(?:手机|钥匙|耳机|[^，。孩人老]?球(?!门|架)|帽子?|戒指|快递|包裹|银行卡|卡片|拉链|洗衣机|抽屉|风筝|被单|床单|衣服|袜子|夹子|水壶|暖壶|眼镜|鞋|玩具|水枪|遥控器|雨伞|窗帘杆?|柿子|果子|猫把?|鸟|鸽子|书|杯子|挂画|画)[^，。孩人老我]{0,4}(?:掉|落|卡|锁|困|滚|刮|砸|飞|缠|碰)[^，。孩人老我手脚头]{0,4}',
  '(?:人多|忙|压力?|挤|累)[^，。]{0,4}喘不过气|要?出人命的(?:价|物价)|掉线|塌鼻|拿刀(?:切|削)|困在家里?带|鱼刺(?:怎么|是)',
  '蛋糕[^，。]{0,3}塌|中暑的?药|防暑|解暑|跟踪(?:督办|落实|报道|服务)',
].map((source) => new RegExp(source, 'g'));

const rightBefore = (words: string, letters: number) => new RegExp(`(?:${words})[^。]{0,${letters}}$`);

/** Words right before a hazard that deny it. */
export const DENIED =
  /(?:没有?|没再|未|不是|不会|不再|不能|不用|并非|并无|毫无|别|无|闻不到|看不[到见]|不)(?:再|发生|出现|闻到|闻见|看见|看到|发现|听到|见到|任何|什么|过|有|人员?|老人|孩子|那种|关过|被|一?点|是|因为|着|电线|电缆|燃气|煤气|天然气|电梯|墙体?|房子|树枝){0,3}$/;

/** Words right before a hazard that look like a denial and only ask. */
export const WONDERED = /(?:有没有?|是不是|会不会|能不能|要不要|有无)[^，。]{0,4}$/;

/** Words before a hazard, in the same clause, that fear, suppose or prevent it. */
export const SUPPOSED =
  /(?:怕(?!是)|担心|万一|如果|要是|假如|假设|倘若|一旦|容易|防止|防范|(?:^|[^消])防(?![洪护盗汛空火水])(?=[^，。]{0,2}$)|以防|以免|免得|省得|避免|预防|杜绝|禁止|严禁|小心|注意|谨防|当心|不要|听说|据说|万一有|假若|会不会|消除)[^，。]{0,9}$/;

/** Words that make a supposed hazard a near one. */
export const NEAR = /^(?:.{0,3})?(?:要|快|马上|随时|眼看|眼瞅|差点)/;

/** Words before a hazard, within two clauses, that ask for something other than help. */
const PLANNED_WORDS =
  '(?:建议|希望|想|能不能|能否|可否|可以|打算|怕|计划|申请|咨询|请问|请教|了解|打听|要不要|啥时候|什么时候|怎么|组织|开展|学)[^。]{0,14}(?:装|安装|加装|增设|配|贴|换|划|画|讲|搞|办|宣传|学|买|查|检测|投保|装修|统一|给[^，。]{0,4}发)';
export const PLANNED = rightBefore(PLANNED_WORDS, 8);

/** Words in the clause of a hazard that tell of a lesson, a rule or a paper about it. */
export const LEARNED =
  /演练|演习|培训|讲座|知识|宣传|小册子|手册|须知|条例|补贴|保险(?!公司)|怎么赔|险怎么|怎么罚|罚多少|会罚|标线|怎么画|(?:禁止|提示|警示|注意|指示)[^，。]{0,6}牌子?|报名|摄像头|监控探头|急救班|科普|演示|测评|题目|作业|义诊|律师|怎么咨询|课程|专家|找谁咨询|投保|怎么分摊|分摊|补助|认定书|违不违法|证据|赔偿|标准|处罚|能停车吗|怎么教育|怎么用|怎么自救|怎么逃|如何预防|怎么预防|教教|教一教|学一下/;

/** Words before a hazard that place it elsewhere or in a story. */
const ELSEWHERE_WORDS =
  '(?:新闻|电视[上里]|听人家?说|网上说|视频说|电影|电视剧|抖音|网上|视频[里上]|朋友圈|小说|外地|别的(?:地方|小区|城市)|听说(?:别|外|他)|人家别)';
export const ELSEWHERE = rightBefore(ELSEWHERE_WORDS, 16);

/** Words before a hazard that place it in the past. */
const PAST_WORDS =
  '(?:去年|前年|大前年|上个?月|上个?星期|上个?礼拜|上周|上次|上回|以前|从前|曾经|之前|那年|当年|小时候|前[几些]年|早[几些]年|前阵子|前段时间|(?:^|[^走跑骑开路])过去(?!了)|几年前|年前)';
export const PAST = rightBefore(PAST_WORDS, 14);

/** A question for advice, when the hazard follows in the same clause. */
export const ASKED = /^(?:你好|您好)?(?:我)?(?:请问|咨询|想咨询|想问|问问|问一下|请教|打听)/;

/** What makes such a question a cry for help. */
export const URGENT = /怎么办|咋办|咋整|打什么电话|打几|打哪|找谁(?!赔|报|买|咨询|申请)|快|现在|正在|救|刚/;

/** Words anywhere in the sentence that bring it back to now. */
export const PRESENT =
  /现在(?!搬|挺|很|好|都好|能|已|装|住)|今[天早晚]|又|还(?!在住|好)|刚|仍|至今|到现在|一直|再次|天天|越来越|没人[管修来补]/;

/** Words right before an end that say it is still to come. */
export const PENDING =
  /(?:没|没有|未|不|尽快|赶紧|赶快|快点?|请|希望|要|能|何时|什么时候|才能|怎么|马上|立刻|给|帮我?们?|会|得|想|咋)$/;

/** Words after a hazard that say it is over. */
export const OVER =
  /(?:(?:修|补|换|弄|整|搞|处理|维修|抢修|盖|装|堵|包扎|清理)(?:好|完|上|住|妥|过)|(?:换|修|装|补|清)(?:过|掉|上)?了|[火烟已都]灭掉?了|(?:锯|拆|摘|移|盖|找|救|扑|拖|换|修)(?:掉|走|上|灭|到|出来|回来)了|解决了|(?:锯|拆|砍)[掉走]了?|(?:已经?|都|全)[搬拖挪运清][走开]|已?经?(?:扑灭|救出|排除|恢复|清除|加固|找到|拆掉|拆除|锯掉|摘走|换新|修复|解除)|没事了|好了(?=[，。]|$|，谢)|(?:味|味道|烟)(?:已经|都|也)?(?:没了|散了|没有了|消失)|后来(?:怎么|咋|有没有|处理)|处理结果|(?:怎么|咋)处理的|判了|判决|案子|抓到(?:人)?了|其实(?:是|就)|不用(?:来|救|找)|早(?:就)?(?:出来|修好|换|锯|拆|没)|谣言|填平|(?:锯|剪|摘|搬|移|挪)(?:了|走)|来看(?:了)?是|查了(?:是|说)|误报|没漏(?!过)|查过了|没查出|销单|找到了|接走了|换了(?:主板|新|大)|表皮|专家看过|去年的事|虚惊|误会|和解|弄错|搞错|看错|放心了|可以销|出院|和好|干净了|通畅|正常了)/g;

/** Words after the end of a hazard that begin it again, or take the end back. */
export const AGAIN = /又(?!快)|再次|还是|还在|仍|没[^，。]{0,2}(?:修|弄|处理)好|反复|没几天|没过|复发|不管用|白修/;

/** Words in the sentence of a lasting hazard that say only its look or the noise matters, or that it can wait. */
export const MILD =
  /难看|不好看|真好看|美观|褪色|掉色|掉漆|小广告|颜色|太吵|噪音|不要紧|不碍事|不急|就行(?:了)?(?:[，。]|$)|就可以了?(?:[，。]|$)|小缝|擦不|挡光/;

/** Words anywhere in a sentence of which nobody is alarmed, unless a rule finds the hazard in it. */
export const CALM = new RegExp([ASKED.source, LEARNED.source, MILD.source, PLANNED_WORDS, ELSEWHERE_WORDS].join('|'));
export const PAST_ANYWHERE = new RegExp(PAST_WORDS);
