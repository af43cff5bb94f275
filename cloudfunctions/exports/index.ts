import { createEntryPoint } from '../modules/entry-point';
import type { ExportHandlers } from '../modules/handler';
import { createMinutes } from './create-minutes';
import { createPoster } from './create-poster';
import { createSheet } from './create-sheet';

const handlers: ExportHandlers = {
  'codes.sheet': createSheet,
  'meetings.minutes': createMinutes,
  'walls.poster': createPoster,
};

/** The entry point of the mini-program for documents, whose libraries weigh more than all of `api`. */
export const main = createEntryPoint(handlers);
