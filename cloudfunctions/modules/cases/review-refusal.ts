import type { Handler } from '../handler';
import { advanceOne } from './advance-case';

export const reviewRefusal: Handler<'cases.reviewRefusal'> = ({ id, version, note }, context) =>
  advanceOne(context, { id, version, action: 'askReview', details: { note } });
