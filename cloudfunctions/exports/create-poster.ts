import pMap from 'p-map';
import { AppError } from '@domain/errors';
import { isStaffOf } from '@domain/people/actor';
import { posterWords } from '@domain/vocabulary/walls';
import { unitsOfCard } from '@domain/walls/card';
import { viewPublicCard } from '@domain/walls/view';
import type { Handler } from '../modules/handler';
import * as cards from '../modules/walls/card-repository';
import { readBeside } from '../modules/walls/present-cards';
import { idempotentId } from '../platform/identity';
import { getTempUrls, uploadFile } from '../platform/wechat/files';
import { createMiniCode } from '../platform/wechat/mini-code';
import { createWallPoster } from './wall-poster';

/** The page that the code of a card opens: the card, or that it is gone, above the live wall. */
const WALL_PAGE = 'pages/walls/wall';
const CONCURRENCY = 4;

/** Makes one document of cards that are public at this moment, in the order in which they were chosen. */
export const createPoster: Handler<'walls.poster'> = async ({ ids, paper, perPage }, context) => {
  const { db, actor, keys, now } = context;
  const found = await cards.listByIds(db, [...new Set(ids)]);
  const own = found.filter((card) => isStaffOf(actor, unitsOfCard(card)));
  if (!own.length) throw new AppError('notFound');
  const shown = ids.flatMap((id) => own.find((card) => card.id === id && card.state === 'published') ?? []);
  if (!shown.length) throw new AppError('invalidInput', 'ids');
  const readingOf = await readBeside(context, shown);
  const printable = await pMap(
    shown,
    async (card) => ({
      ...viewPublicCard(card, readingOf(card)),
      picture: await createMiniCode(`w=${card.id}`, WALL_PAGE),
    }),
    { concurrency: CONCURRENCY },
  );
  const title = posterWords.title(printable[0]?.communityName ?? '');
  // whoever has the address can read the poster, so its name must not be guessed
  const fileId = await uploadFile(
    `sheets/${idempotentId(actor.personId, `poster/${ids.join()}/${now}`, keys.identity)}.docx`,
    await createWallPoster(title, printable, { paper, perPage }),
  );
  const url = (await getTempUrls([fileId])).get(fileId) ?? '';
  return { name: `${title}.docx`, url, cards: printable.length, gone: ids.length - printable.length };
};
