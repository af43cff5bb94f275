import { viewCheck } from '@domain/county/view';
import type { Handler } from '../../modules/handler';
import { checkBytes } from './prepare';
import { readUpload } from './read-upload';

export const checkCounty: Handler<'county.check'> = async ({ file }, context) =>
  viewCheck(await checkBytes(context, await readUpload(file, context)));
