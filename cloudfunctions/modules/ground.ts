import { groundOn, type Ground } from '../platform/context';
import { current } from './settings/settings-repository';

/** The ground of one invocation, for every door. Throws when the deployment lacks its identity key. */
export const groundFor = (requestId: string): Ground => groundOn(current, requestId);
