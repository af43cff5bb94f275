import type { CaseRow } from '@domain/cases/record';
import { deskKeysOf, WATCH_KINDS, type WatchKind } from '@domain/cases/supervision/watch';
import type { Actor } from '@domain/people/actor';
import type { Database, Stages } from '../../../platform/database/database';
import { toRow, type CaseDocument } from '../case-document';

/** Cases of one kind that are looked at, however many there are. */
export const MAX_WATCHED = 60;

type StoredRow = Omit<CaseDocument, 'events' | 'outbox'>;

const HEAVY_FIELDS = { events: 0, outbox: 0, 'place.point': 0, formerParticipants: 0 };

/**
 * The cases of every kind that an actor's positions watch over, each case once, what is due first first; `full` names
 * the kinds that may have more of them. One request. Index: watched, nextDue, _id.
 */
export async function listWatched(db: Database, actor: Actor): Promise<{ rows: CaseRow[]; full: WatchKind[] }> {
  const { aggregate, in: isIn } = db.command;
  const watched = (kind: WatchKind) => ({
    from: 'cases',
    // `project` changes the type, and leaves a row
    pipeline: aggregate
      .pipeline()
      .match({ watched: isIn(deskKeysOf(kind, actor)) })
      .sort({ nextDue: 1, _id: 1 })
      .limit(MAX_WATCHED)
      .project(HEAVY_FIELDS)
      .done() as Stages<StoredRow>,
    as: kind,
  });
  const query = WATCH_KINDS.reduce(
    (before, kind) => before.lookup(watched(kind)),
    db.collection<{ _id: string }>('people').aggregate().match({ _id: actor.personId }).limit(1),
  );
  const { list } = await query.end();
  const found = (list[0] ?? {}) as Partial<Record<WatchKind, StoredRow[]>>;
  const once = new Map(WATCH_KINDS.flatMap((kind) => found[kind] ?? []).map((document) => [document._id, document]));
  return {
    rows: [...once.values()].map(toRow),
    full: WATCH_KINDS.filter((kind) => found[kind]?.length === MAX_WATCHED),
  };
}
