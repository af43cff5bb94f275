import { buildAppContext, type AppContext } from '../platform/context';
import { getCurrent } from './settings/settings-repository';

/** The ground of one invocation, for every door. Throws when the deployment lacks its identity key. */
export const createAppContext = (requestId: string): AppContext => buildAppContext(getCurrent, requestId);
