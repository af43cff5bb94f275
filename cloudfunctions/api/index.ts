import { answer } from '../modules/answer';
import { handlers } from '../modules/handlers';

/** The mini-program's first door. */
export const main = answer(handlers);
