import type { VoteRules } from '../ballots/rules';
import type { Period } from '../calendar/period';
import type { MeetingLaw } from './legal-mode';
import type { StepPack } from './packs/pack';
import { samplePacks } from './packs/sample-packs';

/** The county's numbers about topics. */
export type TopicRules = {
  /** Whichever is lower lets a topic be screened. */
  threshold: { households: number; percent: number };
  /** How long the committee may take to look at a new topic, and to decide about one that has enough support. */
  publish: Period;
  screen: Period;
  /** Days of notice, never less than three; more where a law asks. */
  noticeDays: number;
  ownersNoticeDays: number;
  /** Days for which a posted roll can be challenged before households vote. */
  rollDays: number;
  /** Days from the posting of the roll, which can be challenged first, to the end of the ballot. */
  voteDays: number;
  resultNoticeDays: number;
  /** Days after the work until its outcome is measured. */
  evaluateDays: number;
  /** Days without any action after which somebody has to say why. */
  idleDays: number;
  /** The most days for which a case waits until residents have talked it over. */
  caseWaitsDays: number;
  /** Days until a ballot without a quorum is called again, once. */
  secondBallotDays: number;
  /** Objecting households from which the light path is left. */
  lightObjections: number;
  /** Buildings that the light path may concern. */
  lightBuildings: number;
  packs: StepPack[];
  meetingLaw?: MeetingLaw;
};

/** The sample rules (domain rules §10.1); two working days to look at a new topic are our own choice. */
export const sampleTopicRules: TopicRules = {
  threshold: { households: 10, percent: 5 },
  publish: { workDays: 2 },
  screen: { workDays: 5 },
  noticeDays: 7,
  ownersNoticeDays: 15,
  rollDays: 3,
  voteDays: 10,
  resultNoticeDays: 7,
  evaluateDays: 90,
  idleDays: 60,
  caseWaitsDays: 120,
  secondBallotDays: 30,
  lightObjections: 3,
  lightBuildings: 1,
  packs: samplePacks,
};

/** Households that have to ask for a topic in an area: the lower of the number and the share, at least one. */
export const supportsNeeded = (
  { threshold: { households, percent } }: Pick<TopicRules, 'threshold'>,
  area: { households: number },
): number => Math.max(1, Math.min(households, Math.ceil((area.households * percent) / 100)));

/** The rules of topics, as far as they are those of votes too: without its law there is no meeting. */
export const topicRulesOf = ({
  topicRules,
  voteRules,
}: {
  topicRules: TopicRules;
  voteRules: VoteRules;
}): TopicRules => {
  const { meetingLaw, ...rules } = topicRules;
  return { ...rules, rollDays: voteRules.challengeDays, ...(voteRules.meeting && meetingLaw && { meetingLaw }) };
};
