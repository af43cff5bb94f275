import { sampleVoteRules } from '@domain/ballots/rules';
import { createVote, type Vote, type VoteOption, type VoteRecord } from '@domain/ballots/vote';
import { DAY, momentOf } from '@domain/time';

export const POSTED = momentOf('2026-03-02', 600);

export const options: VoteOption[] = [
  { id: 'racks', text: '建充电棚，每户 60 元', kind: 'for' },
  { id: 'nothing', text: '维持现状', kind: 'against' },
  { id: 'abstain', text: '弃权', kind: 'abstain' },
];

/** What a topic says of its vote; without changes it is posted now, opens after the challenges and lasts a week. */
export const aRecord = (changes: Partial<VoteRecord> = {}, now = POSTED): VoteRecord => ({
  ...{ topic: 't1', title: '飞线充电怎么治', area: { community: 'c1', compounds: ['k1'] }, cutOff: now },
  ...{ opensAt: now + 3 * DAY, closesAt: now + 10 * DAY, mode: 'advisory', options, somebodyWorseOff: false },
  ...changes,
});

/** A vote of so many households, as it is open. */
export const anOpenVote = (rollSize: number, changes: Partial<Vote> = {}): Vote & { rollSize: number } => ({
  ...createVote(aRecord(), sampleVoteRules, POSTED),
  ...{ state: 'open', rollSize },
  ...changes,
});
