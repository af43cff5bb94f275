import type { LegalMode } from '../../topics/legal-mode';
import type { Artefact, StageOwner } from '../../topics/packs/pack';
import type { ReturnReason, TopicChannel, TopicClass, TopicState } from '../../topics/topic';

/** At most five characters, all Chinese: the `phrase` of a subscription message. */
export const topicStateName: Record<TopicState, string> = {
  proposed: '征集附议',
  screened: '社区审核中',
  ideas: '出思路',
  drafting: '拟方案',
  notice: '公示中',
  voting: '表决中',
  counted: '已计票',
  resultNotice: '结果公示',
  executing: '正在落实',
  evaluated: '看效果',
  closed: '已结束',
  returned: '没有列入',
  merged: '并入别的',
  suspended: '暂停',
  quorumFailed: '人数不够',
  rejected: '没有通过',
  lapsed: '久未推进',
};

/** Five of fourteen classes are printed in the source (seed S3-17); a county enters the others. */
export const topicClassName: Record<TopicClass, string> = {
  home: '家居服务',
  publicService: '公共服务',
  environment: '居住环境',
  medical: '医疗服务',
  culture: '文化服务',
  other: '其他',
};

export const topicChannelName: Record<TopicChannel, string> = {
  phone: '手机',
  box: '议事征集箱',
  desk: '当面、电话',
  case: '由诉求转来',
};

/** Why the committee gives a topic back. */
export const returnReasonName: Record<ReturnReason, string> = {
  personal: '是一家一户的事，请走说事',
  notOurs: '不归居民商量决定',
  decided: '已经定过，还没满半年',
  unlawful: '法律不允许',
  unclear: '还没说清楚',
};

/** By which rules a topic is decided. */
export const legalModeName: Record<LegalMode, string> = {
  advisory: '议事协商',
  meeting: '居民（村民）会议',
  owners: '业主共同决定',
};

/** Who leads a step. */
export const stageOwnerName: Record<StageOwner, string> = {
  committee: '居委会',
  branch: '党支部',
  convenor: '召集人',
  electionGroup: '选举小组',
  taskOwners: '办理单位',
};

/** What a step still lacks. */
export const artefactName: Record<Artefact, string> = {
  minutes: '会议记录',
  options: '两个以上的办法',
  attendance: '到会人数',
  answers: '每个提问的答复',
  draft: '方案',
  posters: '门口张贴的照片',
  objectionsAnswered: '每条意见的答复',
  tasks: '要办的事',
  measurement: '效果数据',
};

/** What doing nothing is called among the options. */
export const nothingName = '不做，维持现状';

/** What households chose, as it is counted. */
export const voteOptionName = { agree: '同意', disagree: '不同意', abstain: '弃权' } as const;

/** What households may choose, as a ballot says it. */
export const voteChoiceText = { agree: '同意，照方案办', disagree: '不同意，先不动', abstain: '弃权' } as const;
