import type { App } from '../http/http';
import { createRouter } from '../http/http';
import { adminCommands } from './commands';
import type { ControlParts } from './parts';
import { adminQueries } from './queries';

/** Everything that tests and the console may read and change. Not a part of the cloud. */
export const controlRoutes = (parts: ControlParts): App =>
  createRouter().route('/control', adminCommands(parts)).route('/control', adminQueries(parts));
