import { AppError } from '../errors';
import { DAY, type Moment } from '../time';
import type { Counted } from './box';
import { MAX_OPTION_LENGTH, MAX_OPTIONS, MAX_VOTE_TITLE_LENGTH } from './input-limits';
import type { DecisionRule, VoteRules } from './rules';

/** By which law a vote is held: an advisory one, one of a residents' or villagers' meeting, or one of owners. */
export const VOTE_MODES = ['advisory', 'meeting', 'owners'] as const;
export type VoteMode = (typeof VOTE_MODES)[number];

/** What a household may choose. `against` leaves all as it is; `abstain` takes part and agrees to nothing. */
export type VoteOption = { id: string; text: string; kind: 'for' | 'against' | 'abstain' };

/** Whose households vote: those of these compounds, or of some buildings of the only one. */
export type VoteArea = { community: string; compounds: string[]; buildings?: string[] };

/** What a topic says of its vote; `topic` is the topic's id. */
export type VoteRecord = {
  topic: string;
  title: string;
  area: VoteArea;
  /** Households of the register at this moment are on the roll. */
  cutOff: Moment;
  opensAt: Moment;
  closesAt: Moment;
  mode: VoteMode;
  options: VoteOption[];
  /** Somebody is clearly worse off by it, so that more must agree. */
  somebodyWorseOff: boolean;
  /** Who may count beside the desk and the leaders of the community, by personId. */
  counters?: string[];
};

/**
 * `roll`: the roll is posted and can be challenged; `open`: households vote; `closed`: nobody votes any more;
 * `counted`: two people signed the same count; `destroyed`: nobody can find out any more what a household chose.
 */
export type VoteState = 'roll' | 'open' | 'closed' | 'counted' | 'destroyed';

/** How many households of a building are on a roll. */
export type RollBuilding = { compound: string; building: string; households: number };

/** Somebody who counted, and the hash of the box that they counted. */
export type CountSignature = { by: string; at: Moment; hash: string };

/** A vote of households, from its roll to the destruction of its secret. */
export type Vote = VoteRecord & {
  state: VoteState;
  version: number;
  rules: VoteRules;
  postedAt: Moment;
  challengesUntil: Moment;
  /** Households on the roll; absent until the roll is complete. */
  rollSize?: number;
  /** The buildings of the roll, in the order of their numbers. */
  buildings?: RollBuilding[];
  signatures: CountSignature[];
  result?: Counted;
  complaintsUntil?: Moment;
};

export const COUNTERS_NEEDED = 2;

const MIN_OPTIONS = 2;
const OPTION_ID = /^[A-Za-z0-9_-]{1,24}$/;

/**
 * A vote whose roll is posted now. Throws `ruleBroken` for owners' votes, which are never held here, and for those of a
 * meeting until the county entered the law; `invalidInput` with the field for a record that makes no sense.
 */
export function createVote(record: VoteRecord, rules: VoteRules, now: Moment): Vote {
  const invalid = (field: string): AppError => new AppError('invalidInput', field);
  const { mode, options, area, cutOff, opensAt, closesAt } = record;
  if (mode === 'owners') throw new AppError('ruleBroken', 'votes.ownersElsewhere');
  if (mode === 'meeting' && !rules.meeting) throw new AppError('ruleBroken', 'votes.lawMissing');
  if (!area.compounds.length || (area.buildings && area.compounds.length > 1)) throw invalid('area');
  if (cutOff > now) throw invalid('cutOff');
  if (!(opensAt < closesAt) || closesAt <= now) throw invalid('closesAt');
  const ids = new Set(options.map(({ id }) => id));
  const isCountable = options.length >= MIN_OPTIONS && options.length <= MAX_OPTIONS;
  if (record.title.length > MAX_VOTE_TITLE_LENGTH) throw invalid('title');
  if (!options.every(({ id, text }) => OPTION_ID.test(id) && text.length <= MAX_OPTION_LENGTH))
    throw invalid('options');
  if (!isCountable || ids.size < options.length || !options.some(({ kind }) => kind === 'for'))
    throw invalid('options');
  return {
    ...record,
    ...{ state: 'roll', version: 1, rules, postedAt: now, signatures: [] },
    challengesUntil: now + rules.challengeDays * DAY,
  };
}

/** How many must take part and agree in this vote. */
export function decisionRule({ mode, rules, somebodyWorseOff }: Pick<Vote, 'mode' | 'rules' | 'somebodyWorseOff'>) {
  if (mode === 'meeting' && rules.meeting) return rules.meeting;
  const { quorum, majority, worseOff } = rules.advisory;
  return { quorum, majority: somebodyWorseOff ? worseOff : majority } satisfies DecisionRule;
}

/**
 * The vote once its roll stands and ballots lie ready. Throws `ruleBroken` while the roll is incomplete or can be
 * challenged, or a challenge waits for its answer.
 */
export function openedVote(vote: Vote, { undecided, now }: { undecided: number; now: Moment }): Vote {
  if (vote.state === 'open') return vote;
  if (vote.state !== 'roll') throw new AppError('ruleBroken', 'votes.over');
  if (vote.rollSize === undefined) throw new AppError('ruleBroken', 'votes.rollIncomplete');
  if (vote.rollSize === 0) throw new AppError('ruleBroken', 'votes.rollEmpty');
  if (now < vote.challengesUntil)
    throw new AppError('ruleBroken', 'votes.challengesOpen', { until: vote.challengesUntil });
  if (undecided > 0) throw new AppError('ruleBroken', 'votes.challengesUndecided', { count: undecided });
  if (now >= vote.closesAt) throw new AppError('ruleBroken', 'votes.over');
  return { ...vote, state: 'open', version: vote.version + 1 };
}

/** The vote after its end. It never opens again, whatever a clock says later. Throws `ruleBroken` before its end. */
export function closedVote(vote: Vote, now: Moment): Vote {
  if (isClosed(vote)) return vote;
  if (vote.state !== 'open' || now < vote.closesAt)
    throw new AppError('ruleBroken', 'votes.notOver', { until: vote.closesAt });
  return { ...vote, state: 'closed', version: vote.version + 1 };
}

/** Whether voting has ended for good. */
export const isClosed = ({ state }: Pick<Vote, 'state'>): boolean => state !== 'roll' && state !== 'open';

/** Throws `ruleBroken` unless ballots are taken at this moment. */
export function checkCasting(vote: Vote, now: Moment): void {
  if (isClosed(vote) || now >= vote.closesAt) throw new AppError('ruleBroken', 'ballots.closed');
  if (vote.state !== 'open' || now < vote.opensAt)
    throw new AppError('ruleBroken', 'ballots.notOpen', { from: vote.opensAt });
}

/**
 * The vote after one more person counted the box. A signature under another box is dropped, so two people must have
 * counted the same one. The same person twice is one counter. Throws `ruleBroken` before the vote is closed.
 */
export function signedVote(vote: Vote, counted: Counted, { by, now }: { by: string; now: Moment }): Vote {
  if (vote.state === 'counted' || vote.state === 'destroyed') return vote;
  if (vote.state !== 'closed') throw new AppError('ruleBroken', 'votes.notOver', { until: vote.closesAt });
  const { hash } = counted;
  const others = vote.signatures.filter((one) => one.hash === hash && one.by !== by);
  const signatures = [...others, { by, at: now, hash }];
  const signed: Vote = { ...vote, signatures, version: vote.version + 1 };
  if (signatures.length < COUNTERS_NEEDED) return signed;
  return { ...signed, state: 'counted', result: counted, complaintsUntil: now + vote.rules.complaintDays * DAY };
}

/** Whether the secret of the vote may go. It stays as long as the result can be complained about. */
export const isSecretDue = ({ state, complaintsUntil }: Vote, now: Moment): boolean =>
  state === 'counted' && complaintsUntil !== undefined && now >= complaintsUntil;

/** The vote without its secret. Throws `ruleBroken` before the complaint period is over. */
export function destroyedVote(vote: Vote, now: Moment): Vote {
  if (!isSecretDue(vote, now)) throw new AppError('ruleBroken', 'votes.secretNeeded');
  return { ...vote, state: 'destroyed', version: vote.version + 1 };
}

/** When the scheduler looks at a vote next: at its end, and when its secret goes. */
export function nextVoteTimer({ state, rollSize, postedAt, closesAt, complaintsUntil }: Vote): Moment | undefined {
  if (state === 'roll') return rollSize === undefined ? postedAt : undefined;
  if (state === 'open') return closesAt;
  return state === 'counted' ? complaintsUntil : undefined;
}
