import { createCase } from '@domain/cases/lifecycle/create-case';
import { viewReceipt } from '@domain/cases/view';
import { AppError } from '@domain/errors';
import { photoContentOf } from '@domain/files/photo';
import { staffPositionOf, type Position } from '@domain/people/actor';
import { latestRules } from '@domain/settings/settings';
import { MINUTE } from '@domain/time';
import type { ParsedInput } from '@domain/contract';
import type { UserContext } from '../../platform/context';
import { checkSameRequest, fingerprintOf } from '../../platform/repeated-request';
import { idempotentId, personIdOf } from '../../platform/identity';
import type { Handler } from '../handler';
import { drainOutbox } from '../messages/drain-outbox';
import { countAttempts } from '../people/rate-limit';
import * as vault from '../people/identity/vault-repository';
import { resolvePlace } from '../places/resolve-place';
import * as cases from './case-repository';
import { caseStore } from './case-store';
import { checkReceived } from './check-received';
import { checkReport } from './content/check-content';
import { scheduleRemoval } from '../files/remove-uploads';
import { storePhotos } from '../files/store-photos';

/** How long the entry point has for the content check; after that the scheduler checks what is missing. */
const CHECK_GRACE = 2 * MINUTE;

export const reportCase: Handler<'cases.report'> = async (input, context) => {
  const { draftId, place: placeInput, channel, onBehalf, ...report }: ParsedInput<'cases.report'> = input;
  const { db, actor, keys, now } = context;
  if (channel === 'miniProgram' && onBehalf) throw new AppError('ruleBroken', 'channel');
  const registrar =
    channel === 'miniProgram' ? undefined : { personId: actor.personId, position: registrarPosition(context) };
  const place = await resolvePlace(placeInput, context);
  await checkReceived(db, { aboutStaff: report.aboutStaff, place });
  const settings = await context.settings();
  const rules = latestRules(settings);

  const id = idempotentId(actor.personId, draftId, keys.identity);
  const guest = onBehalf !== undefined && (onBehalf.name !== '' || onBehalf.phone !== '');
  // a personId of this case alone, so that it links to no other
  const reporter = registrar ? personIdOf(`guest/${id}`, keys.identity) : actor.personId;
  const decisionContext = { rules, calendar: context.calendar(settings), now };
  // reports that staff write down are not limited
  if (!registrar)
    await countAttempts(context, [
      { action: 'reports', key: draftId },
      {
        action: 'photos',
        count: report.photos.length,
        key: `report/${fingerprintOf([draftId, report.photos], keys.identity)}`,
      },
    ]);
  const photos = await storePhotos(report.photos, id, context);
  const fingerprint = fingerprintOf(saidIn(input, photos), keys.identity);
  const created = createCase(
    { ...report, photos },
    { id, reporter, place, channel, registrar, guest },
    decisionContext,
  );
  // first, so that no case names a reporter whom the vault lacks
  if (guest) await vault.addGuest(db, reporter, onBehalf, now);
  const { record, isNew, known } = await cases.add(db, created, decisionContext, {
    checkDue: now + CHECK_GRACE,
    fingerprint,
  });
  if (!isNew) checkSameRequest(known, fingerprint, { id, number: record.facts.number });

  await Promise.all([
    isNew && drainOutbox(context, caseStore.collection, caseStore.outboxOf(record)),
    isNew && checkReport(context, record, now + CHECK_GRACE),
    scheduleRemoval(context, report.photos, id),
  ]);
  return viewReceipt(record.facts);
};

/**
 * What a report says, however it came: the same pictures may be uploaded again under other names, and a complaint about
 * staff is private anyway.
 */
const saidIn = (
  { draftId: _, photos: __, private: isPrivate, ...said }: ParsedInput<'cases.report'>,
  photos: readonly string[],
) => ({
  ...said,
  private: isPrivate || said.aboutStaff !== undefined,
  photos: photos.map(photoContentOf),
});

/** The position in which staff write down what was reported by phone, paper box or visit. */
function registrarPosition({ actor }: UserContext): Position {
  const position = staffPositionOf(actor);
  if (!position) throw new AppError('ruleBroken', 'channel');
  return position;
}
