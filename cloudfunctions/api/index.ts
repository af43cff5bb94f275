import { createEntryPoint } from '../modules/entry-point';
import { handlers } from '../modules/handlers';

/** The entry point of the mini-program for everything but documents. */
export const main = createEntryPoint(handlers);
