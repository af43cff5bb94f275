import type { Handler } from '../../modules/handler';
import { prepareVersion, viewPlan } from './prepare';
import { readUpload } from './read-upload';

export const planCountyVersion: Handler<'county.plan'> = async ({ file }, context) =>
  viewPlan(context, await prepareVersion(context, await readUpload(file, context)));
