import { AppError } from '@domain/errors';
import type { ParsedInput } from '@domain/contract';
import type { WallCard, CardState } from '@domain/walls/card';
import { viewCardRow, viewPublicCard } from '@domain/walls/view';
import type { UserContext } from '../../platform/context';
import type { Handler } from '../handler';
import { getCounty } from '../places/county-repository';
import * as cards from './card-repository';
import { scopesOf } from './list-scopes';
import { findVisibleCard, presentCard, readBeside } from './present-cards';

/** A page of the public wall. The first one has the card whose printed code was scanned, or says that it is gone. */
export const showWall: Handler<'walls.show'> = async (input, context) => {
  const { db } = context;
  const scanned = input.card !== undefined && input.after === undefined ? await cards.find(db, input.card) : undefined;
  const wall = await wallOf(input, context, scanned);
  const { rows, next } = await cards.listPublished(db, wall?.id, input.after);
  const own = scanned?.state === 'published' ? scanned : undefined;
  const readingOf = await readBeside(context, own ? [own, ...rows] : rows);
  return {
    ...(wall && { communityName: wall.name }),
    cards: rows.filter(({ id }) => id !== own?.id).map((card) => viewPublicCard(card, readingOf(card))),
    ...(next !== undefined && { next }),
    ...(own && { card: viewPublicCard(own, readingOf(own)) }),
    ...(input.card !== undefined && input.after === undefined && !own && { gone: true as const }),
  };
};

/** Whose wall is asked for: a community's, also by its station or by a card. Throws `notFound` for an unknown one. */
async function wallOf(
  { community, station }: ParsedInput<'walls.show'>,
  { db, now }: UserContext,
  scanned: WallCard | undefined,
): Promise<{ id: string; name: string } | undefined> {
  const county = await getCounty(db, now);
  if (station !== undefined) {
    const found = county.stations.find(({ id }) => id === station);
    if (!found) throw new AppError('notFound');
    return { id: found.community, name: found.communityName };
  }
  if (community !== undefined) {
    const found = county.units.find(({ id, kind }) => id === community && kind === 'community');
    if (!found) throw new AppError('notFound');
    return found;
  }
  return scanned && { id: scanned.place.community, name: scanned.place.communityName };
}

/** One card. */
export const showCard: Handler<'walls.card'> = async ({ id }, context) =>
  presentCard(context, await findVisibleCard(context, id));

type List = ParsedInput<'walls.list'>['list'];
const LISTS: Record<List, { states: CardState[]; order: 'asc' | 'desc' }> = {
  waiting: { states: ['consented', 'returned'], order: 'asc' },
  reading: { states: ['proposed'], order: 'asc' },
  hidden: { states: ['hidden'], order: 'asc' },
  public: { states: ['approved', 'published'], order: 'desc' },
};

/** Cards of the caller's units: what waits, or what is public. */
export const listCards: Handler<'walls.list'> = async ({ list, after }, { db, actor }) => {
  const { states, order } = LISTS[list];
  const { rows, next } = await cards.listInScopes(db, scopesOf(actor), states, order, after);
  return { cards: rows.map(viewCardRow), ...(next !== undefined && { next }) };
};
