import type { MeetingFacts } from '@domain/meetings/meeting';
import type { StoredMeeting } from '@domain/meetings/meeting-types';
import { meetingKeys } from '@domain/meetings/lifecycle/meeting-roles';
import type { MeetingEvent } from '@domain/meetings/lifecycle/event';
import { nextTimerAt } from '@domain/meetings/lifecycle/timers';
import { AppError } from '@domain/errors';
import type { OutboxEntry } from '@domain/messages/notice';
import type { Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';
import { readInTurn, readPage, type Page, type PageRequest } from '../../platform/database/pages';
import * as versioned from '../../platform/database/versioned';
import { newOutboxDue } from '../messages/outbox-repository';

/** A meeting as it is stored: facts, events and outbox side by side, and the fields by which it is found. */
export type MeetingDocument = Omit<MeetingFacts, 'id'> & {
  _id: string;
  version: number;
  events: MeetingEvent[];
  outbox: OutboxEntry[];
  /** Whose lists show it. */
  keys: string[];
  timerDue?: Moment;
  outboxDue?: Moment;
  /** What it was made with, so that another meeting under the same request is noticed. */
  fingerprint?: string;
};

// the only file that reads and writes meetings
const meetings = (db: Database) => db.collection<MeetingDocument>('meetings');

/** Rows on one page of a list. */
const PAGE = 20;

/** A meeting as it is stored. */
export function toDocument({ facts: { id, ...facts }, version, events, outbox }: StoredMeeting): MeetingDocument {
  const timerDue = nextTimerAt({ id, ...facts });
  return {
    ...{ _id: id, ...facts, version, events, outbox, keys: meetingKeys(facts) },
    ...(timerDue !== undefined && { timerDue }),
    ...(outbox[0] && { outboxDue: outbox[0].at }),
  };
}

type MeetingRow = Omit<MeetingDocument, 'events' | 'outbox'>;

const toFacts = ({
  _id,
  version: _v,
  keys: _k,
  timerDue: _t,
  outboxDue: _o,
  fingerprint: _f,
  ...facts
}: MeetingRow): MeetingFacts => ({ id: _id, ...facts });

const toMeeting = ({ events, outbox, ...row }: MeetingDocument): StoredMeeting => ({
  facts: toFacts(row),
  version: row.version,
  events,
  outbox,
});

/** Saves a new meeting; a repeated request gets the one that is there, and the fingerprint of what was sent for it. */
export async function add(
  db: Database,
  meeting: StoredMeeting,
  fingerprint: string,
): Promise<{ meeting: StoredMeeting; known: string | undefined }> {
  const { document } = await versioned.insertOrGet(meetings(db), { ...toDocument(meeting), fingerprint });
  return { meeting: toMeeting(document), known: document.fingerprint };
}

/** A call, if it was made, with the fingerprint of its request. Index: _id. */
export async function find(
  db: Database,
  id: string,
): Promise<{ meeting: StoredMeeting; fingerprint: string | undefined } | undefined> {
  const found = await versioned.get(meetings(db), id);
  return found && { meeting: toMeeting(found), fingerprint: found.fingerprint };
}

/** A whole meeting. Throws `notFound`. Index: _id. */
export async function get(db: Database, id: string): Promise<StoredMeeting> {
  const found = await find(db, id);
  if (!found) throw new AppError('notFound');
  return found.meeting;
}

/** Whole meetings, each read when its function is called, in one request. Index: _id. */
export async function getMany(db: Database, ids: readonly string[]): Promise<(() => StoredMeeting)[]> {
  const documents = await versioned.getMany(db, meetings(db), ids);
  return documents.map((document) => () => toMeeting(document));
}

/** Saves what changed in one conditional update. Throws `conflict` when somebody else saved meanwhile. Index: _id. */
export async function save(db: Database, before: StoredMeeting, after: StoredMeeting): Promise<StoredMeeting> {
  const saved = { ...after, version: before.version + 1 };
  const isSaved = await versioned.saveChanges(
    db,
    meetings(db),
    { ...toDocument(before), outboxDue: undefined },
    { ...toDocument(saved), outboxDue: newOutboxDue(before, after) },
    { append: ['events', 'outbox'] },
  );
  if (!isSaved) throw new AppError('conflict');
  return saved;
}

const ROW_PROJECTION = { events: false, outbox: false };

/** Meetings with one of these keys, those that go on first, each the newest first. Index: keys, state, at, _id. */
export async function listByKeys(db: Database, keys: readonly string[], after?: string): Promise<Page<MeetingFacts>> {
  const { in: isIn } = db.command;
  const matching = (states: readonly MeetingFacts['state'][]) => (page: PageRequest) =>
    readPage(db, meetings(db), {
      ...{ filter: { keys: isIn(keys), state: isIn(states) }, by: ['at', 'desc'], fields: ROW_PROJECTION },
      ...page,
    });
  const { live, over, next } = await readInTurn(
    { live: matching(['convened']), over: matching(['concluded']) },
    { after, limit: PAGE },
  );
  return { rows: [...live, ...over].map(toFacts), ...(next !== undefined && { next }) };
}
