import { buildUrl } from './routes';

/** Addresses of topics. Apart from the others, because only pages of subpackages and rows of the cloud lead to them. */
export const topicRoutes = {
  topics: () => buildUrl('topics/topics'),
  topic: (id: string) => buildUrl('topics/topic', { id }),
  propose: () => buildUrl('topics/propose'),
};
