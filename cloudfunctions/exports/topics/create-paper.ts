import { AppError } from '@domain/errors';
import { looksAfter } from '@domain/topics/lifecycle/topic-roles';
import { currentDraft } from '@domain/topics/topic';
import type { StoredTopic } from '@domain/topics/topic-types';
import { voteKeyOf } from '@domain/topics/vote-key';
import {
  ballotPaperText,
  certificateText,
  gatheringPaperText,
  noticePaperText,
  rollPaperText,
} from '@domain/vocabulary/topics/papers';
import type { ParsedInput } from '@domain/contract';
import * as rolls from '../../modules/ballots/roll-repository';
import { namedBuildings } from '../../modules/ballots/vote-staff';
import { voteOf, type VoteFacts } from '../../modules/ballots/votes';
import type { Handler } from '../../modules/handler';
import { findVisibleTopic } from '../../modules/topics/topic-store';
import type { UserContext } from '../../platform/context';
import { idempotentId } from '../../platform/identity';
import { getTempUrls, uploadFile } from '../../platform/wechat/files';
import { createMiniCode } from '../../platform/wechat/mini-code';
import { createBallotPapers } from './ballot-papers';
import { createCertificateDocument } from './certificate';
import { createGatheringPaper } from './gathering-paper';
import { createNoticePaper } from './notice-paper';
import { createRollPaper } from './roll-paper';

/** The page that the code on a notice opens. */
const TOPIC_PAGE = 'pages/topics/topic';

type Paper = { name: string; file: Buffer };

async function publish({ actor, keys, now }: UserContext, key: string, { name, file }: Paper) {
  // whoever has the address can read the paper, so its name must not be guessed
  const fileId = await uploadFile(`papers/${idempotentId(actor.personId, `${key}/${now}`, keys.identity)}.docx`, file);
  return { name: `${name}.docx`, url: (await getTempUrls([fileId])).get(fileId) ?? '' };
}

/** Makes the certificate of a count, for everybody who may read the topic. */
export const createCertificate: Handler<'topics.certificate'> = async ({ id }, context) => {
  const topic = await findVisibleTopic(context, id);
  const vote = await readVote(context, topic);
  const { result, title } = topic.facts;
  if (!result) throw new AppError('ruleBroken', 'topics.noResult');
  const file = await createCertificateDocument(topic, vote, result);
  return publish(context, `certificate/${id}`, { name: certificateText.fileName(title), file });
};

/** Makes a paper of a topic, for who looks after it. */
export const createTopicPaper: Handler<'topics.paper'> = async (input, context) => {
  const topic = await findVisibleTopic(context, input.id);
  if (!looksAfter(topic.facts, context.actor)) throw new AppError('notFound');
  return publish(context, `paper/${input.kind}/${input.id}`, await createPaper(topic, input, context));
};

async function createPaper(
  topic: StoredTopic,
  { kind, building, gathering: number }: ParsedInput<'topics.paper'>,
  context: UserContext,
): Promise<Paper> {
  const { facts } = topic;
  const { title, id } = facts;
  switch (kind) {
    case 'notice': {
      const draft = currentDraft(facts);
      if (!draft) throw new AppError('ruleBroken', 'topics.noPlan');
      const picture = await createMiniCode(`t=${id}`, TOPIC_PAGE);
      return { name: noticePaperText.fileName(title), file: await createNoticePaper(facts, draft, picture) };
    }
    case 'minutes': {
      const gathering = facts.gatherings.find((one) => one.id === number && one.minutes !== undefined);
      if (!gathering) throw new AppError('ruleBroken', 'topics.noMinutes');
      return { name: gatheringPaperText.fileName(title), file: await createGatheringPaper(facts, gathering) };
    }
    case 'roll': {
      const vote = await readVote(context, topic);
      const [buildings, entries] = [await namedBuildings(context, vote), await rolls.listOn(context.db, vote.topic)];
      return { name: rollPaperText.fileName(title), file: await createRollPaper(vote, buildings, entries) };
    }
    case 'ballots': {
      const vote = await readVote(context, topic);
      const entries = building ? await rolls.listOfBuilding(context.db, vote.topic, building) : [];
      if (!entries.length) throw new AppError('invalidInput', 'building');
      return { name: ballotPaperText.fileName(title), file: await createBallotPapers(vote, entries) };
    }
  }
}

/** The vote of a topic. Throws `ruleBroken: topics.noVote` before there is one. */
async function readVote({ db }: UserContext, { facts }: StoredTopic): Promise<VoteFacts> {
  const vote = facts.ballots > 0 ? await voteOf({ db }, voteKeyOf(facts)) : undefined;
  if (!vote) throw new AppError('ruleBroken', 'topics.noVote');
  return vote;
}
