import pMap from 'p-map';
import { AppError } from '@domain/errors';
import { compareAddresses, normalizedAddress } from '@domain/households/household';
import { MAX_SLIPS } from '@domain/households/input-limits';
import { slipToPrint } from '@domain/households/member';
import { hasRole } from '@domain/people/actor';
import { slipsTitle } from '@domain/vocabulary/households/households';
import type { Handler } from '../modules/handler';
import * as households from '../modules/households/household-repository';
import { slipCodeOf, slipHashOf } from '../modules/households/register';
import { getValidCounty } from '../modules/places/county-repository';
import { readAll } from '../platform/database/pages';
import { idempotentId } from '../platform/identity';
import { getTempUrls, uploadFile } from '../platform/wechat/files';
import { createSlipSheet, type PrintableSlip } from './slip-sheet';

const BATCH_SIZE = 200;
const CONCURRENCY = 8;

/** Makes one document of the slips of a building, or of one unit of it, to be cut and put at the doors. */
export const createSlips: Handler<'households.slips'> = async ({ compound, building, unit }, context) => {
  const { db, actor, keys, now } = context;
  const place = (await getValidCounty(db, now)).compounds.find(({ id }) => id === compound);
  if (!place || !hasRole(actor, 'desk', place.community)) throw new AppError('notFound');
  const wanted = normalizedAddress({ compound, building, unit: unit ?? '', door: '' });
  const known = await readAll((after) =>
    households.listOfCompound(db, { compound, buildings: [wanted.building] }, { after, limit: BATCH_SIZE }),
  );
  const chosen = known
    .filter((one) => one.endedAt === undefined && (unit === undefined || one.unit === wanted.unit))
    .sort(compareAddresses);
  if (!chosen.length) throw new AppError('ruleBroken', 'households.noDoors');
  if (chosen.length > MAX_SLIPS) throw new AppError('ruleBroken', 'households.tooManyDoors', { limit: MAX_SLIPS });

  const printed = await pMap(
    chosen,
    async (household): Promise<PrintableSlip> => {
      const hashOf = (serial: number) =>
        slipHashOf(household.id, slipCodeOf(household.id, serial, keys.code), keys.code);
      const slip = slipToPrint(household.slip, hashOf, now);
      if (slip !== household.slip) await households.saveSlip(db, household, slip);
      return { ...household, compoundName: place.name, code: slipCodeOf(household.id, slip.serial, keys.code), slip };
    },
    // all of them end before an error is answered
    { concurrency: CONCURRENCY, stopOnError: false },
  );
  // whoever has the address can read the slips, so its name must not be guessed
  const fileId = await uploadFile(
    `sheets/${idempotentId(actor.personId, `slips/${compound}/${building}/${now}`, keys.identity)}.docx`,
    await createSlipSheet(printed),
  );
  const name = `${slipsTitle(place.name)}.docx`;
  return { name, url: (await getTempUrls([fileId])).get(fileId) ?? '', slips: printed.length };
};
