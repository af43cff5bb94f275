import { createEntryPoint } from '../modules/entry-point';
import type { ExportHandlers } from '../modules/handler';
import { createSheet } from './create-sheet';

const handlers: ExportHandlers = { 'codes.sheet': createSheet };

/** The mini-program's second door: documents, whose making weighs more than everything behind the first. */
export const main = createEntryPoint(handlers);
