import { AppError } from '@domain/errors';
import { readerOf } from '@domain/mediations/lifecycle/mediation-roles';
import { communityDay } from '@domain/time';
import { agreementText } from '@domain/vocabulary/mediations';
import type { Handler } from '../modules/handler';
import { findVisibleMediation } from '../modules/mediations/mediation-store';
import { idempotentId } from '../platform/identity';
import { getTempUrls, uploadFile } from '../platform/wechat/files';
import { createAgreementDocument } from './agreement-document';

/** Makes the agreement of a mediation as it is now, for parties, panel and desk. */
export const createAgreement: Handler<'mediations.agreement'> = async ({ id }, context) => {
  const { actor, keys } = context;
  const { facts, version } = await findVisibleMediation(context, id);
  const reader = readerOf(facts, actor);
  if (!facts.agreement || reader === 'formerParty' || reader === 'appointed')
    throw new AppError('ruleBroken', 'mediations.agreement');
  // whoever has the address can read it, so its name must not be guessed, nor tell what it is
  const fileId = await uploadFile(
    `documents/${idempotentId(actor.personId, `agreement/${id}/${version}`, keys.identity)}.docx`,
    await createAgreementDocument(facts),
  );
  const name = `${agreementText.fileName(communityDay(facts.agreement.at))}.docx`;
  return { name, url: (await getTempUrls([fileId])).get(fileId) ?? '' };
};
