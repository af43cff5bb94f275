import { createEntryPoint } from '../modules/entry-point';
import type { ExportHandlers } from '../modules/handler';
import { applyCounty } from './county/apply-county';
import { checkCounty } from './county/check-county';
import { exportCounty } from './county/export-county';
import { planCountyVersion } from './county/plan-county';
import { showCounty } from './county/show-county';
import { createAgreement } from './create-agreement';
import { createMinutes } from './create-minutes';
import { createPoster } from './create-poster';
import { createSheet } from './create-sheet';
import { createSlips } from './create-slips';
import { createCertificate, createTopicPaper } from './topics/create-paper';

const handlers: ExportHandlers = {
  'codes.sheet': createSheet,
  'county.apply': applyCounty,
  'county.check': checkCounty,
  'county.export': exportCounty,
  'county.plan': planCountyVersion,
  'county.show': showCounty,
  'mediations.agreement': createAgreement,
  'meetings.minutes': createMinutes,
  'walls.poster': createPoster,
  'households.slips': createSlips,
  'topics.certificate': createCertificate,
  'topics.paper': createTopicPaper,
};

/** The entry point of the mini-program for documents, whose libraries weigh more than all of `api`. */
export const main = createEntryPoint(handlers);
