import { buildUrl } from './routes';

/** Addresses of calls and joint meetings. Apart from the others, because only pages of subpackages lead to them. */
export const callRoutes = {
  calls: () => buildUrl('calls/calls'),
  call: (id: string) => buildUrl('calls/call', { id }),
  /** The form of a call, for a case or without one. */
  makeCall: (caseId?: string) => buildUrl('calls/make', { id: caseId }),
  meetings: () => buildUrl('calls/meetings'),
  meeting: (id: string) => buildUrl('calls/meeting', { id }),
  campaigns: () => buildUrl('calls/campaigns/campaigns'),
  campaign: (id: string) => buildUrl('calls/campaigns/campaign', { id }),
  /** The form of a new campaign that begins with a case. */
  startCampaign: (caseId: string) => buildUrl('calls/campaigns/start', { id: caseId }),
  convene: () => buildUrl('calls/convene'),
};
