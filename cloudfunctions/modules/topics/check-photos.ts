import type { UserContext } from '../../platform/context';
import { checkParts } from '../moderation/check-parts';

/** Has WeChat look at pictures; until it let them pass only those see them who look after the topic. */
export const checkPhotos = (context: UserContext, topic: string, photos: readonly string[]) =>
  checkParts(context, { topic }, { photos: photos.flatMap((photo) => [{ photo }, { photo, small: true as const }]) });
