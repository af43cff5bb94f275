/** Traditional characters of the words that the rules know, each followed by its simplified form. */
const TRADITIONAL = new Map(
  (
    '氣气燒烧電电樓楼牆墙壓压壞坏傷伤門门開开關关鎖锁個个裡里裏里兩两車车輛辆陽阳臺台頂顶頭头塊块線线斷断縫缝煙烟濃浓來来滿满' +
    '鋼钢鐵铁護护欄栏爺爷媽妈孫孙嬰婴兒儿葉叶樹树廣广窗窗戶户騎骑場场過过進进體体歲岁沒没漲涨湧涌滾滚爛烂彎弯傾倾懸悬墜坠' +
    '擲掷拋抛飛飞鬆松裂裂嚇吓說说請请嗎吗們们這这還还時时現现經经暈晕腦脑風风發发動动應应聲声響响殺杀搶抢馬马蜂蜂殘残觸触' +
    '漬渍潰溃陷陷隨随鄰邻幫帮報报閃闪種种處处區区廁厕點点熱热爐炉瀉泻洩泄燈灯裝装輪轮橋桥遊游溝沟掛挂臉脸癱瘫搖摇搶抢見见' +
    '倉仓庫库貨货纜缆桿杆箱箱燙烫災灾勢势竄窜爆爆釘钉單单號号層层間间聞闻臭臭嗆呛難难劑剂藥药險险盜盗偷偷綁绑棄弃墻墙葢盖蓋盖' +
    '內内塵尘積积淹淹湖湖側侧轉转條条歐欧龍龙張张陳陈劉刘趙赵吳吴楊杨黃黄孫孙鄭郑馮冯許许韓韩鄧邓蕭萧葉叶蔣蒋閻阎盧卢賈贾' +
    '鍾钟譚谭陸陆範范姍姗羅罗蘇苏呂吕謝谢賴赖顧顾龔龚萬万錢钱師师傅傅醫医證证碼码郵邮銀银賬账帳帐實实為为遼辽滬沪贛赣陝陕雲云貴贵魯鲁'
  )
    .match(/[^]{2}/g)!
    .map((pair) => [pair[0]!, pair[1]!]),
);

/** The simplified form of one letter, if the rules know it. */
export const simplifiedLetter = (letter: string): string => TRADITIONAL.get(letter) ?? letter;

/** How a word is also written: by its sound, by its pinyin, in a dialect. */
const VARIANTS: readonly [RegExp, string][] = [
  [/[煤媒]汽|媒[气汽]|meiqi/g, '煤气'],
  [/[然燃]汽|然气(?=[管漏泄味灶表])/g, '燃气'],
  [/天[然燃]汽|天燃气|天燃汽/g, '天然气'],
  [/[漏露陋]汽|[露陋](?=气[了啦])|漏起了|louqi/g, '漏气'],
  [/着[伙祸或]|zhaohuo/g, '着火'],
  [/冒[眼焰](?=[了啦])|maoyan/g, '冒烟'],
  [/电[提剃题]|dianti/g, '电梯'],
  [/漏店|loudian/g, '漏电'],
  [/井[概蓝改丐]|景盖|jinggai/g, '井盖'],
  [/([墙房楼顶棚桥洞路][快要]*)[踏榻](?=了)/g, '$1塌'],
  [/地砖/g, '地板'],
  [/瓷砖/g, '瓷片'],
];

/** A text with wide characters made narrow and traditional ones simplified. */
export const simplified = (text: string): string =>
  [...text.normalize('NFKC').toLowerCase()].map(simplifiedLetter).join('');

/** A simplified text with the usual misspellings of hazards corrected. */
export const corrected = (text: string): string =>
  VARIANTS.reduce((before, [written, meant]) => before.replace(written, meant), text);
