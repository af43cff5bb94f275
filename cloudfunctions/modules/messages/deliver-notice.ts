import { createInboxEntry, type OutboxEntry } from '@domain/messages/notice';
import type { Database } from '../../platform/database/database';
import * as audience from './audience-repository';
import * as inbox from './inbox-repository';

/** Puts a message that belongs to no record into the inboxes; the scheduler's send job sends it. */
export async function deliverNotice(db: Database, message: OutboxEntry): Promise<void> {
  const recipients = await audience.resolveRecipients(db, message.to);
  await inbox.addNew(
    db,
    recipients.map((personId) => createInboxEntry(message, personId)),
  );
}
