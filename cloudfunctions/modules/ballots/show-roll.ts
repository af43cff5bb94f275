import { CHALLENGE_PAGE, MAX_ROLL_ROWS } from '@domain/ballots/input-limits';
import {
  checkChallenge,
  checkChallenging,
  countRoll,
  decideChallenge as decided,
  type RollChallenge,
} from '@domain/ballots/roll';
import { viewChallenge, viewRollRow, type RollReader, type RollView } from '@domain/ballots/view';
import type { Vote } from '@domain/ballots/vote';
import { AppError } from '@domain/errors';
import { addressOf, type Household } from '@domain/households/household';
import { hasRole } from '@domain/people/actor';
import type { UserContext } from '../../platform/context';
import { idempotentId } from '../../platform/identity';
import { checkSameRequest, fingerprintOf } from '../../platform/repeated-request';
import type { Handler } from '../handler';
import * as households from '../households/household-repository';
import * as members from '../households/member-repository';
import { householdIdOf } from '../households/register';
import { voterHandler } from './own-ballot';
import * as rolls from './roll-repository';
import * as votes from './vote-repository';
import { isVoteStaff, namedBuildings } from './vote-staff';

type Shown = { building?: { compound: string; building: string } | undefined; after?: string | undefined };

const decides = ({ actor }: UserContext, { area: { community } }: Vote): boolean =>
  hasRole(actor, 'desk', community) || hasRole(actor, 'leader', community);

async function presentRoll(
  context: UserContext,
  { vote, household }: { vote: Vote; household: string | undefined },
  { building, after }: Shown,
): Promise<RollView> {
  const { db, actor } = context;
  const reader: RollReader = { personId: actor.personId, household, isStaff: isVoteStaff(actor, vote) };
  const [entries, challenges, buildings] = await Promise.all([
    building ? rolls.listOfBuilding(db, vote.topic, building) : [],
    rolls.listChallenges(db, vote.topic, { after, limit: CHALLENGE_PAGE }),
    namedBuildings(context, vote),
  ]);
  const { topic, title, state, postedAt, challengesUntil, rollSize = 0 } = vote;
  const { rows, ...page } = challenges;
  const shown = building && {
    ...building,
    rows: entries.slice(0, MAX_ROLL_ROWS).map((one) => viewRollRow(one, reader)),
  };
  return {
    ...{ topic, title, state, postedAt, challengesUntil, roll: rollSize, buildings, ...page },
    ...(shown && { shown }),
    challenges: rows.map((one) => viewChallenge(one, reader)),
    decides: decides(context, vote),
  };
}

export const showRoll = voterHandler<'rolls.show'>(({ building, after }, context, { member, stored }) =>
  presentRoll(context, { vote: stored.vote, household: member?.household }, { building, after }),
);

/** Says that a household is missing on a roll, or does not belong there. */
export const challengeRoll: Handler<'rolls.challenge'> = async (input, context) => {
  const { db, actor, keys, now } = context;
  const { topic, about, words, requestId } = input;
  const { vote } = await votes.load(db, topic);
  const id = idempotentId(actor.personId, `roll/${topic}/${requestId}`, keys.identity);
  const fingerprint = fingerprintOf(input, keys.identity);
  const own = (await members.find(db, actor.personId))?.household;
  const known = await rolls.findChallenge(db, id);
  if (!known) {
    checkChallenging(vote, now);
    const { kind } = about;
    const householdId = kind === 'wrong' ? about.household : householdIdOf(about, keys.identity);
    const household = await households.find(db, householdId);
    if (!household || household.endedAt !== undefined || !isInArea(household, vote))
      throw new AppError('ruleBroken', 'households.unknown');
    const entry = await rolls.find(db, topic, householdId);
    checkChallenge(kind, entry?.state === 'on');
    const address = addressOf(household);
    const challenge: RollChallenge = {
      id,
      topic,
      kind,
      household: householdId,
      address,
      words,
      by: actor.personId,
      at: now,
    };
    checkSameRequest(await rolls.addChallenge(db, challenge, fingerprint), fingerprint);
  } else checkSameRequest(known.fingerprint, fingerprint);
  return presentRoll(context, { vote, household: own }, {});
};

const isInArea = ({ compound, building }: Household, { area: { compounds, buildings } }: Vote): boolean =>
  compounds.includes(compound) && (!buildings || buildings.includes(building));

/** The desk decides a challenge: the roll is corrected first, so that a death between both leaves it to be decided. */
export const decideChallenge: Handler<'rolls.decide'> = async ({ topic, id, accepted, note }, context) => {
  const { db, actor, now } = context;
  const [{ vote }, { challenge, document }] = await Promise.all([votes.load(db, topic), rolls.loadChallenge(db, id)]);
  if (challenge.topic !== topic || !decides(context, vote)) throw new AppError('notFound');
  const after = decided(challenge, vote, { accepted, note, by: actor.personId, at: now });
  let counted = vote;
  if (after !== challenge) {
    const { household, address, kind } = challenge;
    if (accepted && kind === 'missing')
      await rolls.correct(db, { ...address, topic, household, state: 'on', added: true });
    if (accepted && kind === 'wrong') await rolls.correct(db, { ...address, topic, household, state: 'removed' });
    await rolls.saveDecision(db, document, after);
  }
  const roll = countRoll(await rolls.listOn(db, topic));
  if (vote.state === 'roll' && vote.rollSize !== roll.rollSize)
    counted = await votes.save(db, vote, { ...vote, ...roll, version: vote.version + 1 });
  return presentRoll(context, { vote: counted, household: undefined }, {});
};
