import { createEntryPoint } from '../modules/entry-point';
import { handlers } from '../modules/handlers';

/** The mini-program's first door. */
export const main = createEntryPoint(handlers);
