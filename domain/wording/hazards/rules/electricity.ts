import { anyOf, type HazardRule } from '../hazard-rule';
import { DANGLING, EXPOSED, PERSON, POWERED, SOUND, WIRE } from '../words';

export const electricityRules: readonly HazardRule[] = [
  {
    thing: anyOf(`${WIRE}`),
    state: anyOf(`${DANGLING}`),
    gap: 16,
    unless: anyOf(`断电(?!线|缆|杆) 打电话 线槽 小广告 耳机`),
    lasting: true,
  },
  {
    thing: anyOf(`线(?![上下索路槽条])`),
    state: anyOf(`${DANGLING}`),
    unless: anyOf(`
      信号 断网 宽带 网速 网线 电话线 光纤 耳机 数据线 毛线 断电(?!线|缆|杆) 打电话 线槽 黄线 白线 标线 车位线 斑马线 停车线 压线 画线 划线
      在线(?:课|办|客服|缴|预约|学|问) 上线 下线 缝 针线 毛衣 公交线 几条线 \\d路 鱼线 风筝线
    `),
    lasting: true,
  },
  {
    thing: anyOf(`${POWERED}`),
    state: anyOf(`
      冒(?!水|泡|牌|雨) 火花 火星 打火 ${SOUND} 漏电 露[着出在天] 裸 泡在?水 泡[了在]~3水 水泡 [被让]?淹 水里 水坑 漫过? 没过 进水(?!龙)
      烧[了焦黑得化] 烧着 烧坏~4(?:烟|味|糊) 焦 糊 爆[了炸] 炸 电[了倒晕](?!费|价) 电[着人到我](?!费|价) 电死 带电 有电(?!视) 麻 弹[开老] 变黑 黢黑
      发黑 发烫 烫手 很烫 化了 [乱去]摸 捅 抠 线头 打[了我他她]?一下 泡水 跳火 放电 短路 线~4外[头面边] 门没锁~6(?:孩|娃) 敞[着开]~8(?:孩|娃|线|电)
      ${EXPOSED}
    `),
    gap: 14,
    unless: anyOf(`电费 不亮 信号 麻烦 麻将 炸鸡 滋味 煮糊 闪一下 爆款 电视剧 游戏 漏水(?!~4电) 滴水 坏了不`),
    lasting: true,
  },
  {
    thing: anyOf(`配电 电箱 电表 电柜 插座 插排 灯箱 充电桩 电房 开关`),
    state: anyOf(`进水 泡水 雨水 [漏滴流淌淋]~4水 水~5[流滴漏灌淋]`),
    gap: 8,
    lasting: true,
  },
  {
    thing: anyOf(`
      漏电 触电 电着 电到(?:人|我|他|她|孩|娃|手|狗|了人) 电死 电伤 电[倒晕]了 被电(?!话|梯|动|瓶|商|信|力|视|影) (?:手|狗|孩|娃|人)让电
      遭电 挨电 电了一?下 电得 电人 过电 跑电 串电 带电 导电 电麻 电打了 电打人 有电流 放电 短路 电[也又]漏
    `),
    unless: anyOf(`漏电保护 漏电开关 便宜 显示 没电了 带电话 电脑 手机`),
  },
  {
    thing: anyOf(`
      铁门 大门 单元门 铁栏 栏杆 护栏 围栏 水龙头 龙头 洗澡 花洒 水管 水池 积水 水坑 水里 器材 灯杆 墙 扶手 摸 碰 挨着 有电 洗衣机
      冰箱 热水器 铁皮 棚子 桌子 地上
    `),
    state: anyOf(
      `带电 有电(?!视|影|梯|话) 麻手 [手腿胳膊]~3麻 发麻 就麻 麻得 麻了 麻一下 麻酥 弹[开老] 电[了一]?下 电人 过电 电[着到]`,
    ),
    gap: 14,
    unless: anyOf(`腿麻了 麻烦 麻将 静电 坐久 有电池`),
  },
  {
    thing: anyOf(`电箱 电表 配电 变压器 插座 线 电杆`),
    state: anyOf(`一闪一闪 亮光 蓝光 火光 闪光 弧光 [冒放打]火`),
    unless: anyOf(`灯一闪 路线 热线 直线`),
  },
  {
    thing: anyOf(`电杆 电线杆 灯杆 路灯杆 路灯 变压器 电塔`),
    state: anyOf(`[要快]倒 [歪倾斜][了着得在向成] 倒[了下在] 撞[歪断倒] 断[了裂] 摇 晃(?!眼)`),
    lasting: true,
  },
  {
    thing: anyOf(`电`),
    state: anyOf(`(?:${PERSON})~3[被让]?电[了倒晕死到]`),
    gap: 4,
    unless: anyOf(`电话 电视 电动 电梯`),
  },
  {
    thing: anyOf(`接头 线头 铜丝`),
    state: anyOf(`没包 露[着出在] 裸 跳火`),
    gap: 6,
    unless: anyOf(`水 暖气 气管`),
    lasting: true,
  },
  { thing: anyOf(`跳火 [屋墙]里~2打火`) },
  { thing: anyOf(`电线 电缆 插排 插座`), state: anyOf(`泡[在着]?~2水`), gap: 6, lasting: true },
];
