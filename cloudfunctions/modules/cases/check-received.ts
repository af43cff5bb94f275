import { concernedUnits, isAboutStaff } from '@domain/cases/access/about-staff';
import type { CaseFacts } from '@domain/cases/case';
import { AppError } from '@domain/errors';
import { positionKey } from '@domain/people/actor';
import type { Database } from '../../platform/database/database';
import { resolveRecipients } from '../messages/audience-repository';

type Complaint = Pick<CaseFacts, 'aboutStaff' | 'aboutUnits' | 'place'>;

/** Those of the centre whom a complaint about staff can not be about. */
const receiversOf = (db: Database, it: Complaint): Promise<string[]> =>
  resolveRecipients(db, { position: positionKey('centre', it.place.district), without: concernedUnits(it) });

/** Throws `ruleBroken: nobodyToReceive` for a complaint about staff that would lie unseen at the centre. */
export async function checkReceived(db: Database, it: Complaint): Promise<void> {
  if (isAboutStaff(it) && !(await receiversOf(db, it)).length) throw new AppError('ruleBroken', 'nobodyToReceive');
}

/** The same for a review, which those who refused may not decide: `ruleBroken: nobodyToReview`. */
export async function checkReviewed(db: Database, it: Complaint & Pick<CaseFacts, 'participants'>): Promise<void> {
  if (!isAboutStaff(it)) return;
  const receivers = await receiversOf(db, it);
  if (receivers.every((one) => it.participants.refusers.includes(one)))
    throw new AppError('ruleBroken', 'nobodyToReview');
}
