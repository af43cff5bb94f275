import type { Handler } from '../handler';
import { applyAction } from './apply-action';

export const advanceCase: Handler<'cases.advance'> = ({ id, version, action, ...details }, context) =>
  applyAction(context, { id, version, action, details });
