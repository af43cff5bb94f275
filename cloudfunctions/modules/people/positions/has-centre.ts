import { positionKey } from '@domain/people/actor';
import type { UserContext } from '../../../platform/context';
import { getCounty } from '../../places/county-repository';
import * as people from '../people-repository';

/** The districts at whose centre somebody may be, also one that the settings no longer name. */
export async function districtsOf({ db, now, settings }: UserContext): Promise<string[]> {
  const [{ units }, { district }] = await Promise.all([getCounty(db, now), settings()]);
  return [...new Set([district.id, ...units.filter(({ kind }) => kind === 'district').map(({ id }) => id)])];
}

/** Whether anybody but one person is at the centre. */
export const hasCentre = async (context: UserContext, except: string): Promise<boolean> =>
  people.isHeld(
    context.db,
    (await districtsOf(context)).map((id) => positionKey('centre', id)),
    except,
  );
