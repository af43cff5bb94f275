import type { Handler } from '../handler';
import { findVisible, present, presentHistory } from './present-case';

export const showCase: Handler<'cases.show'> = async ({ id }, context) => {
  const { record, visibility, answer } = await findVisible(context, id);
  return present(context, record, visibility, answer);
};

/** Earlier entries of a history. */
export const listHistory: Handler<'cases.history'> = async ({ id, after }, context) => {
  const { record, visibility } = await findVisible(context, id);
  return presentHistory(context, record, visibility, after);
};
