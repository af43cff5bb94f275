import type { VoteOption, VoteRecord } from '../ballots/vote';
import { normalizedAddress } from '../households/household';
import { openClock } from '../lifecycle/clocks';
import { DAY, type Moment } from '../time';
import { voteChoiceText } from '../vocabulary/topics/topics';
import type { TopicRules } from './rules';
import { currentDraft, type TopicFacts } from './topic';
import { voteKeyOf } from './vote-key';

/** From when households vote: the roll hangs out first and can be challenged. */
export const votingFrom = (
  { stageAt }: Pick<TopicFacts, 'stageAt'>,
  { rollDays }: Pick<TopicRules, 'rollDays'>,
): Moment => stageAt + rollDays * DAY;

/** A building as the register of households writes it: 3号楼 is 3. */
const buildingOf = (building: string): string =>
  normalizedAddress({ compound: '', building, unit: '', door: '' }).building;

/** To do as the plan says, to leave all as it is, or neither. */
const OPTIONS: VoteOption[] = [
  { id: 'agree', text: voteChoiceText.agree, kind: 'for' },
  { id: 'disagree', text: voteChoiceText.disagree, kind: 'against' },
  { id: 'abstain', text: voteChoiceText.abstain, kind: 'abstain' },
];

/**
 * What a topic says of its vote. It follows from the topic alone, so that it is the same however often it is asked for.
 * `compounds` are those of its community.
 */
export function voteRecordOf(topic: TopicFacts, compounds: readonly string[], rules: TopicRules): VoteRecord {
  const { area, title, stageAt, mode = 'advisory' } = topic;
  const closesAt = openClock(topic.clocks, 'vote')?.dueAt ?? stageAt + rules.voteDays * DAY;
  return {
    ...{ topic: voteKeyOf(topic), title, mode, cutOff: stageAt, opensAt: votingFrom(topic, rules), closesAt },
    area: {
      community: area.community,
      compounds: area.compound === undefined ? [...compounds].sort() : [area.compound],
      ...(area.compound !== undefined && area.building !== undefined && { buildings: [buildingOf(area.building)] }),
    },
    options: OPTIONS,
    somebodyWorseOff: currentDraft(topic)?.someoneLoses ?? false,
  };
}
