import { visibilityOf } from '@domain/cases/access/visibility';
import { advanceByTimer } from '@domain/cases/lifecycle/advance';
import { checkNeighbourAnswer } from '@domain/cases/neighbours/answer';
import { isDoubted } from '@domain/cases/neighbours/counts';
import type { Case } from '@domain/cases/record';
import { AppError } from '@domain/errors';
import type { UserContext } from '../../../platform/context';
import type { Handler } from '../../handler';
import { changeRecord } from '../../lifecycle/change-record';
import { countAttempt } from '../../people/rate-limit';
import * as cases from '../case-repository';
import { caseStore, createDecisionContext } from '../case-store';
import { present } from '../present-case';
import * as supports from './support-repository';

export const rateAsNeighbour: Handler<'cases.rateAsNeighbour'> = async ({ id, solved, satisfaction }, context) => {
  const { db, actor, now } = context;
  const { record, supported } = await cases.getWithSupport(db, id, supports.supportId(id, actor.personId));
  const visibility = supported && visibilityOf(record.facts, actor, true);
  if (!visibility) throw new AppError('notFound');
  checkNeighbourAnswer(record.facts, actor, now);
  await countAttempt(context, 'additions', `neighbour/${id}/${solved}/${satisfaction}`);
  const answer = { solved, satisfaction, round: record.facts.round, at: now };
  await supports.saveAnswer(db, id, actor.personId, answer);
  return present(context, await flagDoubt(context, record), visibility, answer);
};

/** Tells the supervisor once a round that neighbours do not find it solved. */
async function flagDoubt(context: UserContext, record: Case): Promise<Case> {
  const { id, round, doubtedRound } = record.facts;
  const neighbours = await supports.countAnswers(context.db, id, round);
  if (!isDoubted(neighbours) || doubtedRound === round) return record;
  return changeRecord(context, caseStore, {
    load: async () => record,
    decide: async ({ facts }) =>
      advanceByTimer(record, 'flagNeighbours', { ...(await createDecisionContext(context, facts)), neighbours }),
  });
}
