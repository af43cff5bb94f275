import { createEntryPoint } from '../modules/entry-point';
import type { ExportHandlers } from '../modules/handler';
import { printSheet } from './print-sheet';

const handlers: ExportHandlers = { 'codes.sheet': printSheet };

/** The mini-program's second door: documents, whose making weighs more than everything behind the first. */
export const main = createEntryPoint(handlers);
