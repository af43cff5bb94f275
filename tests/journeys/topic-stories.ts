import { DAY } from '@domain/time';
import { ask, dump } from '../support/cloud/sample-cloud';
import { backToNow, doorOf, TALK } from './hall-steps';
import type { Phone, SampleCloud, Story } from './phone';
import { endOf, meet, move, openTopic, topicTitled, waitUntil } from './topic-steps';

const TITLE = '三号楼楼梯装扶手';
const PLAN = {
  text: '两个单元的楼梯都装上扶手，一层到六层',
  ...{ cost: 9600, payer: '社区出', worseOff: '' },
};

/**
 * Handrails for one building: asked for, talked over, hung out, voted on by phone and on paper, counted by two, and
 * given to somebody as a case.
 */
export const decideTogether: Story = async (cloud) => {
  const [lin, wu, gao, chen] = [
    await cloud.phoneOf('lin'),
    await cloud.phoneOf('wu'),
    await cloud.phoneOf('gao'),
    await cloud.phoneOf('chen'),
  ];
  try {
    await askFor(lin, gao, wu);
    await talkOver(gao, wu);
    await hangOut(gao, wu);
    await vote(cloud, { lin, gao, chen });
    await count(gao, chen);
    await giveToSomebody(gao, lin);
  } finally {
    await backToNow();
  }
};

async function askFor(lin: Phone, gao: Phone, wu: Phone): Promise<void> {
  await lin.open('/pages/topics/propose');
  await lin.write('用几个字说说', TITLE);
  await lin.write('是什么事、为什么要大家商量', '老人上下楼没有东西扶，去年摔过两位。');
  await lin.write('关系到哪些人', '三号楼的住户');
  await lin.choose('哪一类', '居住环境');
  await lin.choose('哪里的事', '我住的小区');
  await lin.write('哪栋楼', '3号楼');
  await lin.tap('提出来');
  await lin.sees('社区看过以后，邻居们才能看到。');

  const topic = await topicTitled(TITLE);
  await openTopic(gao, topic);
  await gao.tap('看过了，公开');
  await gao.tap('送出');
  await gao.sees('0 户附议');
  await openTopic(wu, topic);
  await wu.tap('我家也想商量这件事');
  await wu.sees('您家已经附议了');

  await move('gao', topic._id, 'admit', { note: '老人多，社区直接接过来。' });
  await openTopic(gao, topic);
  await gao.tap('审核：开始商量');
  await gao.choose('是不是共用部分、物业、维修资金这些业主共同决定的事？', '不是');
  await gao.choose('是不是法律规定要居民（村民）会议定的事？', '不是');
  await gao.choose('是不是把住房改成经营用？', '不是');
  await gao.choose('怎么商量', '五步议事法');
  await gao.tap('送出');
  await gao.sees('支部议事出思路');
}

async function talkOver(gao: Phone, wu: Phone): Promise<void> {
  const topic = await topicTitled(TITLE);
  const id = topic._id;
  const minutes = { minutes: '两个单元都看过了，楼梯够宽。', present: 6 };
  await move('gao', id, 'writeMinutes', { gathering: await meet('gao', id), ...minutes });
  await move('gao', id, 'addOption', { option: PLAN });
  await move('gao', id, 'startDrafting');
  const gathering = await meet('gao', id);
  await ask('wu', 'gatherings.signIn', { id, gathering, code: await doorOf(TALK) });

  await openTopic(wu, topic);
  await wu.sees('您签到了');
  await wu.tap('我要提问');
  await wu.write('您想问什么', '装的时候楼梯还能走吗？');
  await wu.tap('送出');
  await wu.sees('等答复，答复后大家才看得到');
  await openTopic(gao, topic);
  await gao.tap('答复');
  await gao.write('答复', '一次装半边，另外半边照样走。');
  await gao.write('谁答的', '社区');
  await gao.tap('送出');
  await gao.sees('社区答');
  await move('gao', id, 'writeMinutes', { gathering, minutes: '大家都说该装。' });
  await move('gao', id, 'draft', { plan: { ...PLAN, someoneLoses: false } });
  await move('gao', id, 'postNotice');
}

async function hangOut(gao: Phone, wu: Phone): Promise<void> {
  const topic = await topicTitled(TITLE);
  await openTopic(gao, topic);
  await gao.tap('传门口张贴的照片');
  await gao.addPhoto();
  await gao.tap('送出');
  await gao.sees('门口张贴的照片');

  await openTopic(wu, topic);
  await wu.sees('1 人到会');
  await wu.tap('我有意见');
  await wu.write('您的意见', '别装在窗户那一边，搬家具过不去。');
  await wu.tap('送出');
  await wu.sees('别装在窗户那一边，搬家具过不去。');
  await openTopic(gao, topic);
  await gao.tap('答复');
  await gao.write('答复', '都装在靠墙的一边，不占过道。');
  await gao.choose('方案改了没有', '没有改');
  await gao.tap('送出');
  await gao.sees('方案没有改');
}

type Voters = Record<'lin' | 'gao' | 'chen', Phone>;

async function vote(cloud: SampleCloud, { lin, gao, chen }: Voters): Promise<void> {
  const topic = await topicTitled(TITLE);
  const id = topic._id;
  await waitUntil(cloud, endOf(topic, 'notice'));
  await openTopic(gao, topic);
  await gao.tap('公示够了，请大家表决');
  await gao.tap('送出');
  await gao.sees('投票名单正在公示');
  const { stageAt } = await topicTitled(TITLE);
  await waitUntil(cloud, stageAt + 3 * DAY);

  await openTopic(lin, topic);
  await lin.tap('去投票');
  await lin.choose('您家选哪一个', '同意，照方案办');
  await lin.tap('下一步');
  await lin.tap('交上去');
  await lin.sees('回执号');

  const papers = `/pages/ballots/papers?id=${id}`;
  const paper = '3 号楼 1 单元 101';
  await gao.open(papers);
  await gao.tap('3 号楼');
  await gao.tap(paper);
  await gao.choose('票上选的是', '不同意，先不动');
  await gao.addPhoto();
  await gao.tap('录第一遍');
  await gao.sees('录了一遍 · 您录的');
  await chen.open(papers);
  await chen.tap('3 号楼');
  await chen.tap(paper);
  await chen.choose('票上选的是', '不同意，先不动');
  await chen.tap('录第二遍');
  await chen.sees('两遍都录了');
  await enterOtherPapers(id);
  await waitUntil(cloud, endOf(await topicTitled(TITLE), 'vote'));
}

/** Ten more papers say yes, so that half of the 24 households took part. */
async function enterOtherPapers(topic: string): Promise<void> {
  const uploads = await dump<{ files: string[]; removeAt: number }>('uploads');
  const photos = uploads.sort((a, b) => b.removeAt - a.removeAt)[0]?.files ?? [];
  const rows = (await dump<{ topic: string; household: string; door: string }>('rolls')).filter(
    (one) => one.topic === topic && one.door !== '101' && one.door !== '401',
  );
  for (const [n, { household }] of rows.slice(0, 10).entries()) {
    const paper = { topic, household, choice: { option: 'agree' }, requestId: `paper${n}` };
    await ask('gao', 'ballots.enterPaper', { ...paper, photos });
    await ask('chen', 'ballots.verify', paper);
  }
}

async function count(gao: Phone, chen: Phone): Promise<void> {
  const topic = await topicTitled(TITLE);
  await openTopic(gao, topic);
  await gao.tap('点票');
  await gao.tap('送出');
  await gao.sees('一个人点过了，等第二个人再点一遍。');
  await gao.seesNot('表决结果');
  await openTopic(chen, topic);
  await chen.tap('点票');
  await chen.tap('送出');
  await chen.sees('同意 11 户');
  await chen.sees('名单 24 户，投票 12 户（手机 1，纸票 11）');
}

async function giveToSomebody(gao: Phone, lin: Phone): Promise<void> {
  const topic = await topicTitled(TITLE);
  await openTopic(gao, topic);
  await gao.tap('公示结果');
  await gao.tap('送出');
  await gao.sees('结果公示');
  await gao.tap('加一件要办的事');
  await gao.write('要办什么', '两个单元装扶手');
  await gao.choose('哪一类', '公共设施');
  await gao.tap('送出');
  await gao.sees('已登记成诉求');
  await openTopic(lin, topic);
  await lin.sees('通过了');
  await lin.sees('已登记成诉求');
  await gao.tap('两个单元装扶手');
  await gao.sees('办理经过');
}
