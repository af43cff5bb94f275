import { communityDay } from '@domain/time';
import { minutesText } from '@domain/vocabulary/upward/meetings';
import type { Handler } from '../modules/handler';
import { findVisibleMeeting } from '../modules/meetings/meeting-store';
import { idempotentId } from '../platform/identity';
import { getTempUrls, uploadFile } from '../platform/wechat/files';
import { createMinutesDocument } from './minutes-document';

/** Makes the minutes of a meeting as they are now. */
export const createMinutes: Handler<'meetings.minutes'> = async ({ id }, context) => {
  const { actor, keys } = context;
  const { facts, version } = await findVisibleMeeting(context, id);
  const name = `${minutesText.fileName(communityDay(facts.at))}.docx`;
  // whoever has the address can read the minutes, so their name must not be guessed
  const fileId = await uploadFile(
    `minutes/${idempotentId(actor.personId, `minutes/${id}/${version}`, keys.identity)}.docx`,
    await createMinutesDocument(facts),
  );
  return { name, url: (await getTempUrls([fileId])).get(fileId) ?? '' };
};
