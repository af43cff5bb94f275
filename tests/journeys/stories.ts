import { nextWorkday } from '@domain/calendar/calendar';
import { thumbnailOf } from '@domain/files/photo';
import { communityDay, momentOf } from '@domain/time';
import { formatDay } from '@domain/vocabulary/time';
import { calendarWith } from '../../cloudfunctions/platform/holidays';
import { accept, dispatch, finish, LAMP, openCase, rate, reportLamp, sign } from './steps';
import type { Story } from './phone';

/** A resident reports, the officer of the grid takes it on the spot, the resident rates. */
export const reportToRating: Story = async (cloud) => {
  const lin = await cloud.phoneOf('lin');
  await lin.open('/pages/tabs/home');
  await lin.picture('home');
  await lin.tap('我要反映');
  await lin.write('什么事', LAMP);
  await lin.addPhoto();
  await lin.tap('我住的阳光里小区');
  await lin.choose('哪一类', '公共设施');
  await lin.tap('提交');
  await lin.tapIfOffered('不一样，继续提交');
  await lin.sees('谢谢您，已经收到');
  const [photo = ''] =
    (await cloud.dump<{ description: string; photos: string[] }>('cases')).find(
      ({ description }) => description === LAMP,
    )?.photos ?? [];
  expect(await cloud.files()).toEqual(expect.arrayContaining([photo, thumbnailOf(photo)]));

  await cloud.fire('scheduler'); // sends what the api function had no time for
  const [told] = await cloud.wechatInbox('chen');
  expect(told?.page).toContain('pages/cases/detail?id=');
  const chen = await cloud.phoneOf('chen');
  await chen.open('/pages/tabs/inbox');
  await chen.sees('有居民反映新问题');
  await openCase(chen);
  await chen.tap('接下来，就地办');
  await chen.sees('办理中');
  await finish(chen, '换了一盏感应灯，试过会亮');

  await openCase(lin);
  await lin.picture('case');
  await lin.tap('评价');
  await lin.sees('问题解决了吗？');
  await lin.picture('rating');
  await lin.tap('关闭');
  await rate(lin, '解决了', '非常满意');
  await lin.sees('已办结');

  await chen.open(`/${told?.page}`);
  await chen.sees('办理经过');
  await chen.seesNot('非常满意'); // the unit never reads a single rating
};

/** The desk refuses with class and channel; the resident disagrees, and somebody else decides. */
export const refuseToReview: Story = async (cloud) => {
  const [lin, gao, luo] = [await cloud.phoneOf('lin'), await cloud.phoneOf('gao'), await cloud.phoneOf('luo')];
  await reportLamp(lin);
  await openCase(gao);
  await gao.tap('不予受理');
  await gao.choose('属于哪一种', '已进入诉讼、仲裁');
  await gao.write('说明原因', '这件事法院已经立案，请等法院判决。');
  await gao.tap('不予受理');
  await gao.sees('为什么不受理');

  await openCase(lin);
  await lin.sees('该找谁');
  await lin.tap('申请复核');
  await lin.write('您为什么不同意？', '我没有打过官司，只是灯坏了。');
  await lin.tap('申请复核');
  await lin.sees('已申请复核');

  await openCase(luo);
  await luo.tap('改为受理');
  await luo.choose('归到哪一类', '易办件');
  await luo.write('复核说明', '没有立案，应当受理。');
  await luo.tap('改为受理');
  await luo.sees('已受理');
  await openCase(lin);
  await lin.sees('没有立案，应当受理。');
};

/** A unit signs, asks, gets its answer and finishes; the verification fails; the unit does the work again. */
export const askThenVerifyFails: Story = async (cloud) => {
  const [lin, gao, sun, qian] = [
    await cloud.phoneOf('lin'),
    await cloud.phoneOf('gao'),
    await cloud.phoneOf('sun'),
    await cloud.phoneOf('qian'),
  ];
  await reportLamp(lin);
  await accept(gao, '疑难件');
  await dispatch(gao, '区城市管理局');
  await sign(sun);
  await sun.seesNot('林秀兰');

  await sun.tap('登记联系');
  await sun.choose('怎么联系的', '电话');
  await sun.tap('登记');
  await sun.sees('联系居民');

  await sun.tap('更多');
  await sun.tap('请居民补充');
  await sun.write('要问什么', '是哪一层的灯？');
  await sun.tap('送出问题');
  await sun.sees('待补充');
  await openCase(lin);
  await lin.sees('是哪一层的灯？');
  await lin.tap('我来补充');
  await lin.write('您的回答', '三层和四层的。');
  await lin.tap('送出');
  await lin.sees('办理中');

  await openCase(sun);
  await sun.sees('三层和四层的。');
  await finish(sun, '三层、四层各换一盏灯');
  await openCase(qian);
  await qian.tap('未通过');
  await qian.write('哪里不行', '四层的灯还是不亮。');
  await qian.tap('退回继续办');
  await qian.sees('办理中');

  await openCase(sun);
  await sun.sees('四层的灯还是不亮。');
  await finish(sun, '四层换了镇流器，复查会亮');
  await openCase(qian);
  await qian.tap('核查通过');
  await qian.sees('核查情况');
  await qian.tap('核查通过');
  await qian.sees('待评价');
  await openCase(lin);
  await lin.seesNot('四层的灯还是不亮。'); // a verifier's words are for staff
  await rate(lin, '解决了', '满意');
};

/** A unit says that a case is not its own; the centre decides for good, and the resident sees whose it is. */
export const wrongUnitToDecision: Story = async (cloud) => {
  const [lin, gao, he, luo] = [
    await cloud.phoneOf('lin'),
    await cloud.phoneOf('gao'),
    await cloud.phoneOf('he'),
    await cloud.phoneOf('luo'),
  ];
  await reportLamp(lin);
  await accept(gao, '易办件');
  await dispatch(gao, '区城市管理局');
  await openCase(he);
  await he.tap('更多');
  await he.tap('不归我们办');
  await he.write('为什么不归你们办', '楼道里的灯归物业管，请住建局督促物业。');
  await he.tap('请区县中心定');
  await he.sees('定单位');

  await openCase(lin);
  await lin.sees('区县中心正在定由谁来办');
  await lin.seesNot('楼道里的灯归物业管');

  await openCase(luo);
  await luo.sees('楼道里的灯归物业管，请住建局督促物业。');
  await luo.picture('deciding');
  await luo.tap('定由谁办');
  await luo.tap('区住房和城乡建设局');
  await luo.write('为什么由它办', '住建局负责督促物业。');
  await luo.tap('就这样定');
  await luo.sees('已交办');
  await openCase(lin);
  await lin.sees('已交给区住房和城乡建设局办理');
};

/** A pause that the resident does not accept: the supervisor looks at it, and the work goes on. */
export const pauseToObjection: Story = async (cloud) => {
  const [lin, gao, sun, he, jiang] = [
    await cloud.phoneOf('lin'),
    await cloud.phoneOf('gao'),
    await cloud.phoneOf('sun'),
    await cloud.phoneOf('he'),
    await cloud.phoneOf('jiang'),
  ];
  await reportLamp(lin);
  await accept(gao, '易办件');
  await dispatch(gao, '区城市管理局');
  await sign(sun);
  await sun.tap('更多');
  await sun.tap('申请暂缓');
  await sun.choose('为什么要暂缓', '要等法定程序走完');
  const day = nextWorkday(calendarWith(), communityDay(Date.now()));
  await sun.choose('暂缓到哪天', formatDay(momentOf(day, 0), Date.now()));
  await sun.write('依据和说明', '整条线路要招标，公告七天。');
  await sun.picture('ask-pause');
  await sun.tap('申请暂缓');
  await sun.sees('承办人申请暂缓');

  await openCase(he);
  await he.sees('整条线路要招标，公告七天。');
  await he.tap('同意暂缓');
  await he.sees('批复意见');
  await he.tap('同意暂缓');
  await he.sees('暂缓到');

  await openCase(lin);
  await lin.sees('到时自动接着办');
  await lin.picture('paused');
  await lin.tap('我有异议');
  await lin.write('您为什么不同意？', '只换一只灯泡，用不着招标。');
  await lin.tap('送出');
  await lin.sees('您说的，督办员正在看');

  await openCase(jiang);
  await jiang.sees('只换一只灯泡，用不着招标。');
  await jiang.tap('异议成立');
  await jiang.write('说明', '换灯泡不用招标，请马上换。');
  await jiang.tap('取消暂缓');
  await jiang.sees('办理中');
  await openCase(lin);
  await lin.sees('换灯泡不用招标，请马上换。');
};

/** An unsatisfied resident asks for a second round and sees who took over. */
export const unsatisfiedToRoundTwo: Story = async (cloud) => {
  const [lin, chen, gao] = [await cloud.phoneOf('lin'), await cloud.phoneOf('chen'), await cloud.phoneOf('gao')];
  await reportLamp(lin);
  await openCase(chen);
  await chen.tap('接下来，就地办');
  await chen.sees('办理中');
  await finish(chen, '拧紧了灯泡');
  await openCase(lin);
  await rate(lin, '没有解决', '不满意');
  await lin.tap('改一改');
  await lin.write('哪里还没有办好？', '第二天又不亮了。');
  await lin.tap('要求重办');
  await lin.sees('第 2 轮');
  await openCase(gao);
  await gao.sees('第二天又不亮了。');
  await dispatch(gao, '区城市管理局');
  await gao.sees('重点件');
};

/** A resident without message quota finds everything in the inbox; nothing is sent to WeChat. */
export const noQuotaFallback: Story = async (cloud) => {
  const lin = await cloud.phoneOf('lin'); // the sample leaves Lin no message quota
  lin.answersSubscriptions('refuse');
  const gao = await cloud.phoneOf('gao');
  await reportLamp(lin);
  await accept(gao, '易办件');
  await cloud.fire('scheduler');
  expect(await cloud.wechatInbox('lin')).toEqual([]);
  await lin.open('/pages/tabs/inbox');
  await lin.sees('您反映的事受理了');
  const sends = await cloud.dump<{ notice: string; send: string; at: number }>('inbox');
  expect(sends.filter(({ notice }) => notice === 'caseAccepted').sort((a, b) => b.at - a.at)[0]?.send).toBe('noQuota');
};

/** A stranger scans the code of a station, joins, and reports from there. */
export const strangerAtTheStation: Story = async (cloud) => {
  const visitor = await cloud.phoneOf('visitor');
  const county = await cloud.dump<{ stations?: { id: string; name: string }[] }>('county');
  const [station] = county.flatMap(({ stations = [] }) => stations);
  if (!station) throw new Error('the sample has no station');
  await visitor.open(`/pages/places/station?scene=${encodeURIComponent(`s=${station.id}`)}`);
  await visitor.sees(station.name);
  await visitor.tap('在这里反映问题');
  await visitor.write('什么事', '服务站门口的斜坡太陡，轮椅上不去');
  await visitor.choose('哪一类', '公共设施');
  await visitor.tap('登记后提交');
  await visitor.sees('欢迎来到回音');
  await visitor.tap('我看过并同意《隐私说明》');
  await visitor.tap('登记');
  await visitor.seesField('什么事', '服务站门口的斜坡太陡，轮椅上不去'); // the draft survived joining
  await visitor.tap('提交');
  await visitor.tapIfOffered('不一样，继续提交');
  await visitor.sees('谢谢您，已经收到');
};
