import { concernedUnits, isAboutStaff } from '@domain/cases/access/about-staff';
import type { CaseFacts } from '@domain/cases/case';
import { AppError } from '@domain/errors';
import { positionKey } from '@domain/people/actor';
import type { Database } from '../../platform/database/database';
import { resolveRecipients } from '../messages/audience-repository';

type Complaint = Pick<CaseFacts, 'aboutStaff' | 'aboutUnits' | 'place'>;

/** Those of the centre whom a complaint about staff can not be about. */
const receiversOf = (db: Database, complaint: Complaint): Promise<string[]> =>
  resolveRecipients(db, {
    position: positionKey('centre', complaint.place.district),
    without: concernedUnits(complaint),
  });

/** Throws `ruleBroken: nobodyToReceive` for a complaint about staff that would lie unseen at the centre. */
export async function checkReceived(db: Database, complaint: Complaint): Promise<void> {
  if (isAboutStaff(complaint) && !(await receiversOf(db, complaint)).length)
    throw new AppError('ruleBroken', 'nobodyToReceive');
}

/** The same for a review, which those who refused may not decide: `ruleBroken: nobodyToReview`. */
export async function checkReviewed(
  db: Database,
  complaint: Complaint & Pick<CaseFacts, 'participants'>,
): Promise<void> {
  if (!isAboutStaff(complaint)) return;
  const receivers = await receiversOf(db, complaint);
  if (receivers.every((one) => complaint.participants.refusers.includes(one)))
    throw new AppError('ruleBroken', 'nobodyToReview');
}
