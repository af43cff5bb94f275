import type { Handler } from '../handler';
import { applyAction } from './apply-action';
import { checkReviewed } from './check-received';

export const reviewRefusal: Handler<'cases.reviewRefusal'> = ({ id, version, note }, context) =>
  applyAction(context, { id, version, action: 'askReview', details: { note } }, ({ facts }) =>
    checkReviewed(context.db, facts),
  );
