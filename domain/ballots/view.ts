import { doorText, maskedDoorText } from '../vocabulary/households/households';
import type { Household } from '../households/household';
import type { HouseholdMember } from '../households/member';
import type { Moment } from '../time';
import type { Ballot } from './ballot';
import { MAX_CHANGES } from './ballot';
import type { BallotOrigin, Counted } from './box';
import { choiceText, type BoxRow } from './box';
import type { ChallengeKind, RollChallenge, RollEntry } from './roll';
import type { RollBuilding, Vote, VoteMode, VoteOption, VoteState } from './vote';

/** How far the reader is: without a household, waiting for their officer, not on the roll, or a voter. */
export type VoterState = 'noHousehold' | 'asked' | 'notOnRoll' | 'voter';

/** The ballot of the reader's household. What was chosen is nowhere in it. */
export type OwnBallotView = {
  cast: boolean;
  origin?: BallotOrigin;
  /** The reader cast it themselves, and so many changes are left. */
  mine: boolean;
  changesLeft: number;
  contested: boolean;
  /** The objection is the reader's own. */
  contestedByMe: boolean;
  /** Under which the reader finds their ballot in the counted box; to whoever cast it. */
  receipt?: string;
};

/** `ballots.show` and what changes it: a vote as a household sees it. */
export type BallotView = {
  topic: string;
  title: string;
  mode: VoteMode;
  state: VoteState;
  opensAt: Moment;
  closesAt: Moment;
  options: VoteOption[];
  somebodyWorseOff: boolean;
  roll: number;
  /** Households that voted, and the reader's door; absent in the answer to a command. */
  turnout?: number;
  household?: string;
  voterState: VoterState;
  ballot?: OwnBallotView;
  result?: Counted;
  complaintsUntil?: Moment;
};

type BallotContext = {
  member: HouseholdMember | undefined;
  household: Household | undefined;
  ballot: Ballot | undefined;
  /** The reader's tag under the secret of the vote. */
  tag: string | undefined;
  turnout: number | undefined;
};

/** A vote and its ballot as the reader sees them; nothing in it depends on what anybody chose before it is counted. */
export function viewBallot(vote: Vote, { member, household, ballot, tag, turnout }: BallotContext): BallotView {
  const { topic, title, mode, state, opensAt, closesAt, options, somebodyWorseOff, rollSize = 0 } = vote;
  const voterState: VoterState = !member
    ? 'noHousehold'
    : member.state === 'asked'
      ? 'asked'
      : ballot || state === 'roll' || state === 'destroyed'
        ? 'voter'
        : 'notOnRoll';
  return {
    ...{ topic, title, mode, state, opensAt, closesAt, options, somebodyWorseOff, roll: rollSize, voterState },
    ...(turnout !== undefined && { turnout }),
    ...(household && { household: doorText(household) }),
    ...(voterState === 'voter' && ballot && { ballot: viewOwnBallot(ballot, tag) }),
    ...(vote.result && { result: vote.result }),
    ...(vote.complaintsUntil !== undefined && { complaintsUntil: vote.complaintsUntil }),
  };
}

function viewOwnBallot({ origin, voter, contestedBy, requests, receipt }: Ballot, tag: string | undefined) {
  const mine = voter !== undefined && voter === tag;
  return {
    cast: origin !== undefined,
    ...(origin && { origin }),
    mine,
    changesLeft: MAX_CHANGES - requests.length,
    contested: contestedBy !== undefined,
    contestedByMe: contestedBy !== undefined && contestedBy === tag,
    ...(mine && { receipt }),
  } satisfies OwnBallotView;
}

/** `ballots.receipt`: whether a ballot lies in the counted box, and how it was counted. */
export type BoxReceiptView = { state: VoteState; title: string; inBox: boolean; choice?: string; hash?: string };

export const viewReceipt = ({ state, title, options, result }: Vote, row: BoxRow | undefined): BoxReceiptView => {
  const text = row && choiceText(row.choice);
  const choice = options.find(({ id }) => id === text)?.text ?? text?.replace('!', '');
  return {
    ...{ state, title, inBox: row !== undefined },
    ...(choice !== undefined && { choice }),
    ...(result && { hash: result.hash }),
  };
};

/** A household on a posted roll; its door is hidden, but for the reader's own and for staff. */
export type RollRow = { household: string; label: string; own: boolean; voted?: boolean };

/** A challenge of a roll; words and answers of others are read by staff only. */
export type ChallengeRow = {
  id: string;
  kind: ChallengeKind;
  label: string;
  at: Moment;
  words?: string;
  accepted?: boolean;
  note?: string;
  own: boolean;
};

/** `rolls.show` and what changes it: a roll as it is posted, one building at a time, with its challenges. */
export type RollView = {
  topic: string;
  title: string;
  state: VoteState;
  postedAt: Moment;
  challengesUntil: Moment;
  roll: number;
  buildings: (RollBuilding & { compoundName: string })[];
  /** The building that is shown. */
  shown?: { compound: string; building: string; rows: RollRow[] };
  challenges: ChallengeRow[];
  next?: string;
  /** The reader decides challenges. */
  decides: boolean;
};

/** Who reads a roll, and what they may see of it. */
export type RollReader = { personId: string; household: string | undefined; isStaff: boolean };

export const viewRollRow = (entry: RollEntry, { household, isStaff }: RollReader): RollRow => {
  const own = entry.household === household;
  return {
    ...{ household: entry.household, label: own || isStaff ? doorText(entry) : maskedDoorText(entry), own },
    ...(own && entry.voted !== undefined && { voted: entry.voted }),
  };
};

export function viewChallenge(challenge: RollChallenge, { personId, isStaff }: RollReader): ChallengeRow {
  const { id, kind, address, at, words, by, decision } = challenge;
  const own = by === personId;
  return {
    ...{ id, kind, label: own || isStaff ? doorText(address) : maskedDoorText(address), at, own },
    ...((own || isStaff) && { words }),
    ...(decision && { accepted: decision.accepted, note: decision.note }),
  };
}

/** A paper of a household as those who enter papers see it; whether a phone voted they learn when a paper comes. */
export type PaperRow = { household: string; label: string; state: 'none' | 'entered' | 'checked'; mine: boolean };

/** `ballots.papers` and what changes it: the papers of one building. */
export type PapersView = {
  topic: string;
  title: string;
  state: VoteState;
  options: VoteOption[];
  buildings: (RollBuilding & { compoundName: string })[];
  shown?: { compound: string; building: string; rows: PaperRow[] };
};

export function viewPaper(entry: RollEntry, ballot: Ballot | undefined, personId: string): PaperRow {
  const papers = ballot?.papers ?? [];
  const state = papers.length > 1 ? 'checked' : papers.length ? 'entered' : 'none';
  return { household: entry.household, label: doorText(entry), state, mine: papers.some(({ by }) => by === personId) };
}
