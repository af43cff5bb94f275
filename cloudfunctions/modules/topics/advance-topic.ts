import { AppError } from '@domain/errors';
import { HOUR } from '@domain/time';
import type { UserContext } from '../../platform/context';
import { resolveCode } from '../codes/resolve-code';
import type { Handler } from '../handler';
import { changeTopic } from './change-topic';
import { presentTopic } from './present-topic';
import * as supports from './supports/support-repository';
import { findVisibleTopic } from './topic-store';

/**
 * One step of whoever leads it. What everybody will read is checked first, a resident's words when they become
 * public.
 */
export const advanceTopic: Handler<'topics.advance'> = async ({ id, version, action, ...given }, context) => {
  const details =
    action === 'writeMinutes' && given.gathering !== undefined
      ? { ...given, present: (given.present ?? 0) + (await supports.countSignIns(context.db, id, given.gathering)) }
      : given;
  return changeTopic(context, { id, version, action, details }, ({ facts }) => {
    const { note, minutes, text, correction, option, plan, measure } = given;
    const objection = facts.objections.find((one) => one.id === given.objection);
    const proposal = action === 'publish' ? [facts.title, facts.problem, facts.affected] : [];
    const choices = [option?.text, option?.payer, option?.worseOff, plan?.text, plan?.payer, plan?.worseOff];
    return [note, minutes, text, correction, ...choices, measure?.name, objection?.text, ...proposal];
  });
};

/** An objection; everybody reads it together with its answer. */
export const objectToTopic: Handler<'topics.object'> = ({ id, text }, context) =>
  changeTopic(context, { id, action: 'object', details: { text } });

export const callGathering: Handler<'gatherings.call'> = ({ id, version, at, place }, context) =>
  changeTopic(context, { id, version, action: 'callGathering', details: { at, place } }, () => [place]);

/** A question; everybody reads it together with its answer. */
export const askQuestion: Handler<'gatherings.ask'> = ({ id, text }, context) =>
  changeTopic(context, { id, action: 'ask', details: { text } });

export const answerQuestion: Handler<'gatherings.answer'> = ({ id, version, question, text, owner }, context) =>
  changeTopic(context, { id, version, action: 'answer', details: { question, text, owner } }, ({ facts }) => [
    text,
    facts.questions.find((one) => one.id === question)?.text,
  ]);

/** Hours before and after the beginning of a gathering in which somebody may sign in. */
const SIGN_IN = { before: 2, after: 6 };

/** Somebody is there: they scanned a printed code of the community. */
export const signInAtGathering: Handler<'gatherings.signIn'> = async ({ id, gathering, code: scanned }, context) => {
  const { db, actor, now } = context;
  const topic = await findVisibleTopic(context, id);
  const found = topic.facts.gatherings.find((one) => one.id === gathering);
  if (!found) throw new AppError('notFound');
  if (now < found.at - SIGN_IN.before * HOUR || now > found.at + SIGN_IN.after * HOUR)
    throw new AppError('ruleBroken', 'topics.signIn');
  await checkCode(context, scanned, topic.facts.area.community);
  await supports.signIn(db, { topic: id, gathering, personId: actor.personId, now });
  return presentTopic(context, topic);
};

/** Throws `ruleBroken: topics.elsewhereCode` for a code that hangs in another community. */
async function checkCode(context: UserContext, scanned: string, community: string): Promise<void> {
  const code = await resolveCode(context, scanned);
  if (code.community !== community) throw new AppError('ruleBroken', 'topics.elsewhereCode', { name: code.name });
}
