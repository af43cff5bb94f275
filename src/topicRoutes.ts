import { buildUrl } from './routes';

/** Addresses of topics. Apart from the others, because only pages of subpackages and rows of the cloud lead to them. */
export const topicRoutes = {
  topics: () => buildUrl('topics/topics'),
  topic: (id: string) => buildUrl('topics/topic', { id }),
  /** Somebody proposes a topic; with a case its staff make one of it. */
  propose: (caseId?: string) => buildUrl('topics/propose', { id: caseId }),
};
