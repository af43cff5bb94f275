import { artefactName } from '@domain/vocabulary/topics/topics';
import type { Artefact } from '@domain/topics/packs/pack';
import { formatMoment } from '@domain/vocabulary/time';
import type { ErrorMessages } from '../errors/error-messages';

/** Messages for refused actions on topics. */
export const topicErrorMessages: ErrorMessages = {
  rules: {
    sentBefore: () => '刚才送的已经收到了，后来改的没有送出。请看看最新的情况。',
    'content.rejected': () => '有的话不能公开，请改一改再送。',
    'content.unchecked': () => '微信没有回应检查，请稍后再送一次。',
    'topics.case': () => '这件诉求不能转成议题：它不公开、关系到工作人员、已经办完，或者已经转过了。',
    'topics.publish': () => '已经公开了；或者是您自己从诉求转来的，要请另一位同事看过再公开。',
    'topics.home': () => '先在“我的登记”里写住在哪里，才能提您社区的事。',
    'topics.elsewhere': () => '只能提您住的社区的事。',
    'topics.support': () => '这件事现在不能附议：您不住在这个社区，或者已经开始商量了。',
    'topics.object': () => '现在不能提意见：公示还没开始、已经结束，或者您提过三条了。',
    'topics.ask': () => '现在不能提问：还没开始商量、已经结束，或者您问过五个了。',
    'topics.incomplete': ({ missing }) =>
      `这一步还缺${artefactName[missing as Artefact] ?? '一些东西'}，补上才能往下走。`,
    'topics.early': ({ from }) => `还没到时候，${formatMoment(Number(from), 0)} 以后才能往下走。`,
    'topics.everybody': () => '住房改成经营用，要有利害关系的业主每个人都同意，不能用表决来定。',
    'topics.meetingLaw': () => '居民（村民）会议的条文和人数，区县还没有填，暂时不能走这条路。',
    'topics.ballot': () => '这样的事要表决，请选有表决的步骤。',
    'topics.light': () => '小马扎只用在一栋楼、不花钱、没有人吃亏的事上，请选别的步骤。',
    'topics.noHouseholds': () => '这里还没有登记住户，请先把住户录进去，再请大家表决。',
    'topics.noResult': () => '票还没有点完，没有结果可以证明。',
    'topics.noPlan': () => '还没有方案，写好方案再打印。',
    'topics.noMinutes': () => '这次会还没有记录，写好记录再打印。',
    'topics.noVote': () => '还没有开始表决。',
    'topics.signIn': () => '会前两小时到会后六小时可以签到。',
    'topics.elsewhereCode': ({ name }) => `“${name}”不在这个社区，请扫会场的码。`,
    'topics.count': () => '您已经点过了，请另一个人再点一遍；或者还没到点票的时候。',
    'topics.close': () => '要办的事还没办完，办完才能结束。',
    'topics.evaluate': () => '要办的事还没办完，办完才能看效果。',
    'votes.notOver': () => '投票还没有结束。',
    'votes.secretMissing': () => '票箱打不开了，请告诉区县中心。',
    'votes.boxDamaged': () => '票箱里有票被动过，请告诉区县中心。',
    'codes.foreign': () => '这不是我们的码，请扫会场的码。',
    'codes.unknown': () => '没有找到这个码，请换一个扫。',
    'codes.revoked': ({ name }) => `“${name}”的这个码已经停用了，请扫新的。`,
  },
  fallback: { prefix: 'topics.', message: '这件事已经走到别的一步了，请返回看看最新的情况。' },
  fields: {
    title: '请用几个字说说是什么事。',
    problem: '请写清楚是什么事。',
    affected: '请写关系到哪些人。',
    compound: '请重新选小区。',
    note: '请写清楚怎么定的。',
    text: '请写几个字。',
    at: '请选最近一周到两个月以内的时间。',
    into: '请选本社区还在商量的一件。',
    photos: '请加照片。',
    gathering: '请选一次会。',
    measured: '请选今天或以前的日子。',
    closesAt: '投票的时间不够，请稍后再试。',
    area: '这里没有小区可以投票。',
  },
};
