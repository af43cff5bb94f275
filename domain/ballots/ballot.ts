import { AppError, sentBefore } from '../errors';
import type { BallotOrigin, BoxChoice, BoxRow } from './box';

/**
 * One household's ballot in one vote. It is made for every household of the roll before the vote opens, under a receipt
 * that only the vote's secret ties to the household. It holds no moment and no id of a person, and what was chosen only
 * encrypted. `open`: its household votes; `closed`: the vote is over, papers may be checked; `counted`: it lies in the
 * counted box.
 */
export type Ballot = {
  receipt: string;
  topic: string;
  phase: BallotPhase;
  /** Raised by each change. */
  version: number;
  /** The way by which the household voted first; it closes the other one. */
  origin?: BallotOrigin;
  /** The encrypted choice of a phone. */
  sealed?: string;
  /** Whoever cast by phone, as a tag under the vote's secret. */
  voter?: string;
  /** Another adult of the household who objects, as a tag. */
  contestedBy?: string;
  /** The commands that were obeyed, as tags: the request, and the request with its choice. */
  requests: { id: string; words: string }[];
  /** A paper as two people entered it, one after the other. */
  papers?: PaperEntry[];
};
export type BallotPhase = 'open' | 'closed' | 'counted';

/** A paper as one person entered it. `by` is their personId. */
export type PaperEntry = { by: string; sealed: string; photos: string[] };

/** How often a household may change its mind; each change is remembered so that none is obeyed twice. */
export const MAX_CHANGES = 20;

/** A command as the ballot remembers it, and what it would store. */
export type CastRequest = { request: { id: string; words: string }; voter: string; sealed: string };

export const blankBallot = (receipt: string, topic: string): Ballot => ({
  ...{ receipt, topic, phase: 'open', version: 1, requests: [] },
});

/** Whether this very command was obeyed. Throws `conflict: sentBefore` if its id said something else then. */
export function isObeyed({ requests }: Pick<Ballot, 'requests'>, { id, words }: CastRequest['request']): boolean {
  const known = requests.find((one) => one.id === id);
  if (known && known.words !== words) throw sentBefore();
  return known !== undefined;
}

/**
 * The ballot after somebody voted by phone, for the first time or anew. A command that was obeyed before changes
 * nothing, also after others. Throws `ruleBroken` once the vote is closed, after a paper, after another adult of the
 * household, and after too many changes.
 */
export function castBallot(ballot: Ballot, cast: CastRequest): Ballot {
  if (isObeyed(ballot, cast.request)) return ballot;
  if (ballot.phase !== 'open') throw new AppError('ruleBroken', 'ballots.closed');
  if (ballot.origin === 'paper') throw new AppError('ruleBroken', 'ballots.onPaper');
  if (ballot.voter !== undefined && ballot.voter !== cast.voter) throw new AppError('ruleBroken', 'ballots.otherAdult');
  if (ballot.requests.length >= MAX_CHANGES)
    throw new AppError('ruleBroken', 'ballots.tooManyChanges', { limit: MAX_CHANGES });
  const { request, voter, sealed } = cast;
  return {
    ...ballot,
    ...{ origin: 'phone', voter, sealed, requests: [...ballot.requests, request], version: ballot.version + 1 },
  };
}

/**
 * The ballot after another adult of the household objected, or took that back. Throws `ruleBroken` when there is
 * nothing to object to, when the objection is somebody else's, and for whoever cast it.
 */
export function contestBallot(ballot: Ballot, { by, contest }: { by: string; contest: boolean }): Ballot {
  if (ballot.origin !== 'phone') throw new AppError('ruleBroken', 'ballots.nothingCast');
  if (ballot.voter === by) throw new AppError('ruleBroken', 'ballots.own');
  if (contest ? ballot.contestedBy !== undefined : ballot.contestedBy === undefined) return ballot;
  if (ballot.phase !== 'open') throw new AppError('ruleBroken', 'ballots.closed');
  if (!contest && ballot.contestedBy !== by) throw new AppError('ruleBroken', 'ballots.otherObjection');
  const { contestedBy: _, ...rest } = ballot;
  return { ...rest, ...(contest && { contestedBy: by }), version: ballot.version + 1 };
}

/**
 * The ballot after a paper was handed in and entered for the first time; until it is checked, who entered it may enter
 * it again. Throws `ruleBroken` once the vote is closed, or when the household voted by phone.
 */
export function enterPaper(ballot: Ballot, entry: PaperEntry, request: CastRequest['request']): Ballot {
  if (isObeyed(ballot, request)) return ballot;
  const [first, second] = ballot.papers ?? [];
  if (ballot.origin === 'phone') throw new AppError('ruleBroken', 'ballots.byPhone');
  if (second) throw new AppError('ruleBroken', 'ballots.paperChecked');
  if (first && first.by !== entry.by) throw new AppError('ruleBroken', 'ballots.paperEntered');
  // a paper that came in time may be corrected until it is counted
  if (ballot.phase === 'counted' || (ballot.phase === 'closed' && !first))
    throw new AppError('ruleBroken', 'ballots.closed');
  if (ballot.requests.length >= MAX_CHANGES)
    throw new AppError('ruleBroken', 'ballots.tooManyChanges', { limit: MAX_CHANGES });
  const requests = [...ballot.requests, request];
  return { ...ballot, origin: 'paper', papers: [entry], requests, version: ballot.version + 1 };
}

/**
 * The ballot after a second person entered the same paper. `isSame` says whether both chose the same. Throws
 * `ruleBroken` for the person who entered it first, without a first entry, when the two differ, and once it is counted.
 */
export function verifyPaper(
  ballot: Ballot,
  entry: PaperEntry,
  { request, isSame }: { request: CastRequest['request']; isSame: boolean },
): Ballot {
  if (isObeyed(ballot, request)) return ballot;
  const [first, second] = ballot.papers ?? [];
  if (!first) throw new AppError('ruleBroken', 'ballots.noPaper');
  if (second) throw new AppError('ruleBroken', 'ballots.paperChecked');
  if (first.by === entry.by) throw new AppError('ruleBroken', 'ballots.ownPaper');
  if (ballot.phase === 'counted') throw new AppError('ruleBroken', 'ballots.closed');
  if (!isSame) throw new AppError('ruleBroken', 'ballots.entriesDiffer');
  const requests = [...ballot.requests, request];
  return { ...ballot, papers: [first, entry], requests, version: ballot.version + 1 };
}

/** A ballot with what was chosen, opened; `invalid` for a paper that says nothing clear. */
export type OpenedBallot = Ballot & { choice: { option: string } | 'invalid' };

/**
 * The rows of the box. A ballot is contested when an adult objected, or when one person cast in two households; a paper
 * that only one person entered is invalid.
 */
export function boxRows(ballots: readonly OpenedBallot[]): BoxRow[] {
  const casts = new Map<string, number>();
  for (const { voter } of ballots) if (voter !== undefined) casts.set(voter, (casts.get(voter) ?? 0) + 1);
  return ballots.flatMap((ballot) =>
    ballot.origin === undefined
      ? []
      : [{ receipt: ballot.receipt, origin: ballot.origin, choice: boxChoice(ballot, casts) }],
  );
}

function boxChoice(
  { origin, papers, voter, contestedBy, choice }: OpenedBallot,
  casts: Map<string, number>,
): BoxChoice {
  if (contestedBy !== undefined || (voter !== undefined && (casts.get(voter) ?? 0) > 1)) return 'contested';
  return origin === 'paper' && (papers?.length ?? 0) < 2 ? 'invalid' : choice;
}
