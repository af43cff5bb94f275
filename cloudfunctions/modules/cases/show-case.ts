import type { Handler } from '../handler';
import { findVisible, present } from './present-case';

export const showCase: Handler<'cases.show'> = async ({ id }, context) => {
  const { record, visibility } = await findVisible(context, id);
  return present(context, record, visibility);
};
