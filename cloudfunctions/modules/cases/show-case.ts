import type { Handler } from '../handler';
import { find, present } from './present-case';

export const showCase: Handler<'cases.show'> = async ({ id }, context) => {
  const { it, visibility } = await find(context, id);
  return present(context, it, visibility);
};
