import { enterPaper as enter, verifyPaper as verify, type Ballot } from '@domain/ballots/ballot';
import { MAX_ROLL_ROWS } from '@domain/ballots/input-limits';
import { viewPaper, type PapersView } from '@domain/ballots/view';
import { checkCasting, type Vote } from '@domain/ballots/vote';
import { AppError } from '@domain/errors';
import type { ParsedInput } from '@domain/contract';
import type { UserContext } from '../../platform/context';
import { receiptOf, requestTagsOf, sealChoice, unsealChoice, type VoteSecret } from '../../platform/vote-secret';
import { storePhotos } from '../files/store-photos';
import type { Handler } from '../handler';
import { scheduleRemoval } from '../files/remove-uploads';
import * as ballots from './ballot-repository';
import * as rolls from './roll-repository';
import * as votes from './vote-repository';
import { INVALID_PAPER, openSecret } from './votes';
import { isVoteStaff, namedBuildings } from './vote-staff';

type Building = { compound: string; building: string };
type StaffVote = { vote: Vote; secret: VoteSecret };

/** The vote of a topic with its secret, for the staff of its community. Throws `notFound` for others. */
async function loadForStaff({ db, actor, keys }: UserContext, topic: string): Promise<StaffVote> {
  const { vote, salt } = await votes.load(db, topic);
  if (!isVoteStaff(actor, vote)) throw new AppError('notFound');
  if (vote.state === 'roll') throw new AppError('ruleBroken', 'ballots.notOpen', { from: vote.opensAt });
  if (vote.state === 'destroyed') throw new AppError('ruleBroken', 'ballots.closed');
  return { vote, secret: openSecret(vote, salt, keys.identity) };
}

async function presentPapers(context: UserContext, { vote, secret }: StaffVote, shown?: Building): Promise<PapersView> {
  const { db, actor } = context;
  const { topic, title, state, options } = vote;
  const entries = shown ? await rolls.listOfBuilding(db, topic, shown) : [];
  const receipts = entries.map(({ household }) => receiptOf(household, secret));
  const known = new Map((await ballots.listByReceipts(db, receipts)).map((ballot) => [ballot.receipt, ballot]));
  const rows = entries.map((entry, n) => viewPaper(entry, known.get(receipts[n]!), actor.personId));
  return {
    ...{ topic, title, state, options, buildings: await namedBuildings(context, vote) },
    ...(shown && { shown: { ...shown, rows: rows.slice(0, MAX_ROLL_ROWS) } }),
  };
}

export const listPapers: Handler<'ballots.papers'> = async ({ topic, building }, context) =>
  presentPapers(context, await loadForStaff(context, topic), building);

type Choice = ParsedInput<'ballots.verify'>['choice'];
type PaperInput = { household: string; choice: Choice; requestId: string };

/** What both people who enter a paper need; a household that is not on the roll has no ballot. */
async function readPaper(context: UserContext, staffVote: StaffVote, { household, choice, requestId }: PaperInput) {
  const { db, actor } = context;
  const { vote, secret } = staffVote;
  const chosen = choice === 'invalid' ? INVALID_PAPER : choice.option;
  if (choice !== 'invalid' && !vote.options.some(({ id }) => id === choice.option))
    throw new AppError('invalidInput', 'choice');
  const entry = await rolls.find(db, vote.topic, household);
  const ballot = entry && (await ballots.find(db, receiptOf(household, secret)));
  if (!entry || !ballot) throw new AppError('ruleBroken', 'rolls.notOn');
  return {
    ...{ ballot, chosen, entry: { compound: entry.compound, building: entry.building } },
    sealed: sealChoice(chosen, ballot.receipt, secret),
    request: requestTagsOf({ personId: actor.personId, requestId, choice: `${household}/${chosen}` }, secret),
  };
}

async function save(context: UserContext, before: Ballot, after: Ballot): Promise<void> {
  if (after !== before && !(await ballots.save(context.db, before, after))) throw new AppError('conflict');
}

/** Enters a paper that was handed in before the end; its photos are kept until the secret is destroyed. */
export const enterPaper: Handler<'ballots.enterPaper'> = async ({ topic, photos: uploads, ...input }, context) => {
  const staffVote = await loadForStaff(context, topic);
  const { ballot, sealed, request, entry } = await readPaper(context, staffVote, input);
  const { personId: by } = context.actor;
  const before = enter(ballot, { by, sealed, photos: [] }, request); // a refusal comes before photos are copied
  if (before !== ballot) {
    if (!ballot.papers?.length) checkCasting(staffVote.vote, context.now);
    const photos = await storePhotos(uploads, `paper/${ballot.receipt}`, context);
    await save(context, ballot, enter(ballot, { by, sealed, photos }, request));
    await scheduleRemoval(context, uploads, `paper/${ballot.receipt}`);
  }
  return presentPapers(context, staffVote, entry);
};

/** Enters the same paper for the second time; what the first one entered is compared and not told. */
export const verifyPaper: Handler<'ballots.verify'> = async ({ topic, ...input }, context) => {
  const staffVote = await loadForStaff(context, topic);
  const { ballot, chosen, sealed, request, entry } = await readPaper(context, staffVote, input);
  const first = ballot.papers?.[0];
  const isSame = first !== undefined && unsealChoice(first.sealed, ballot.receipt, staffVote.secret) === chosen;
  const { personId: by } = context.actor;
  await save(context, ballot, verify(ballot, { by, sealed, photos: [] }, { request, isSame }));
  return presentPapers(context, staffVote, entry);
};
