import { openCase } from '@domain/cases/open';
import { AppError } from '@domain/errors';
import { STAFF_ROLES, type Post } from '@domain/people/actor';
import { newestRules } from '@domain/settings/settings';
import { MINUTE } from '@domain/time';
import type { Context } from '../../platform/context';
import { draftedId } from '../../platform/identity';
import type { Handler } from '../handler';
import { drainCase } from '../messages/drain-outbox';
import { resolvePlace } from '../places/resolve-place';
import * as cases from './case-repository';
import { checkContent } from './check-content';
import { checkOwn } from './own-photos';

/** So long its check is the door's own business; then the clock looks whether anything is missing. */
const CHECKED = 2 * MINUTE;

export const reportCase: Handler<'cases.report'> = async ({ draftId, place: said, channel, ...told }, context) => {
  const { db, actor, keys, now } = context;
  checkOwn(told.photos, context);
  const by = channel === 'miniProgram' ? undefined : staffPost(context);
  const place = await resolvePlace(said, context);
  const settings = await context.settings();
  const rules = newestRules(settings);

  const id = draftedId(actor.token, draftId, keys.token);
  const opened = openCase(told, { id, reporter: actor.token, place, channel, by }, { rules, calendar: context.calendar(settings), now });
  const { it, isNew } = await cases.add(db, opened, rules, now + CHECKED);

  if (isNew) await Promise.all([drainCase(context, { ...it, id }), checkContent(context, it.facts, context.openid)]);
  return { id, number: it.facts.number };
};

/** The post under which somebody writes down what reached the station by phone, paper box or visit. */
function staffPost({ actor }: Context): Post {
  const post = actor.posts.find(({ role }) => STAFF_ROLES.some((staff) => staff === role));
  if (!post) throw new AppError('ruleBroken', 'channel');
  return post;
}
