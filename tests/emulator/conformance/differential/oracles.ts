import { BSON } from 'bson';
import { Query } from 'mingo';
import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import { update, type Modifier } from 'mingo/updater';
import { connect, type Socket } from 'node:net';
import { GEO_FIELDS, MISSING } from './operator-rows';

type Plain = Record<string, unknown>;

/** Another implementation of MongoDB's language, to compare with. Refusals are rejections. */
export type Oracle = {
  /** The value of an expression on a document, or MISSING. */
  evaluate(expression: unknown, document: object): Promise<unknown>;
  /** Whether a query finds a document. */
  finds(query: object, document: object): Promise<boolean>;
  /** The document, which has an id, after an update. */
  update(update: object, document: object): Promise<unknown>;
  /** The value of an accumulator over documents with ids, in their order. */
  accumulate(accumulator: object, documents: object[]): Promise<unknown>;
  close(): void;
};

/** A missing element is null and a missing field is left out, as in BSON. */
function asStored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => asStored(element) ?? null);
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof RegExp) return value;
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(fields.map(([name, inner]) => [name, asStored(inner)]));
}

const resultIn = ([row]: Plain[]) => (row?.['result'] === undefined ? MISSING : asStored(row['result']));

const group = (accumulator: object) => [{ $sort: { _id: 1 } }, { $group: { _id: null, result: accumulator } }];

const project = (expression: unknown) => ({ $replaceRoot: { newRoot: { result: expression } } });

/** The npm package mingo. */
export function createMingoOracle(): Oracle {
  const operators = { accumulator, expression, pipeline, projection, query } as unknown;
  const options = { context: Context.init(operators as Parameters<typeof Context.init>[0]) };
  return {
    evaluate: async (expression, document) =>
      resultIn(new Aggregator([project(expression)], options).run([document]) as Plain[]),
    finds: async (query, document) => new Query(query as Plain, options).test(document as Plain),
    update: async (change, document) => {
      const changed = asStored(document);
      update(changed as Plain, asStored(change) as Modifier<Plain>);
      return asStored(changed);
    },
    accumulate: async (accumulator, documents) =>
      resultIn(new Aggregator(group(accumulator), options).run(documents as Plain[]) as Plain[]),
    close: () => undefined,
  };
}

const OP_MSG = 2013;
const HEADER_BYTES = 16;

/** Sends commands over MongoDB's wire protocol (OP_MSG), one at a time. */
function createCommands(socket: Socket) {
  let received = Buffer.alloc(0);
  let finish: ((document: Plain) => void) | undefined;
  socket.on('data', (bytes) => {
    received = Buffer.concat([received, bytes]);
    if (received.length < 4 || received.length < received.readInt32LE(0)) return;
    // header, four bytes of flags, one byte of the section's kind, the document
    const document = BSON.deserialize(received.subarray(HEADER_BYTES + 5, received.readInt32LE(0)));
    received = Buffer.alloc(0);
    finish?.(document);
  });
  return async (command: Plain): Promise<Plain> => {
    const body = BSON.serialize({ ...command, $db: 'conformance' });
    const head = Buffer.alloc(HEADER_BYTES + 5);
    head.writeInt32LE(head.length + body.length, 0);
    head.writeInt32LE(1, 4);
    head.writeInt32LE(OP_MSG, 12);
    const answer = await new Promise<Plain>((resolve, reject) => {
      finish = resolve;
      socket.once('error', reject);
      socket.write(Buffer.concat([head, body]));
    });
    if (answer['ok'] !== 1) throw new Error(String(answer['errmsg']));
    return answer;
  };
}

/** A MongoDB server without authentication, `mongodb://host:port`. It writes to the database `conformance`. */
export async function createMongoOracle(uri: string): Promise<Oracle> {
  const { hostname, port } = new URL(uri);
  const socket = connect(Number(port || 27017), hostname);
  const run = createCommands(socket);
  const store = async (documents: object[]) => {
    await run({ delete: 'rows', deletes: [{ q: {}, limit: 0 }] });
    const { writeErrors } = await run({ insert: 'rows', documents });
    if (writeErrors) throw new Error(JSON.stringify(writeErrors));
  };
  const aggregate = async (documents: object[], stages: object[]) => {
    await store(documents);
    const { cursor } = await run({ aggregate: 'rows', pipeline: stages, cursor: {} });
    return (cursor as { firstBatch: Plain[] }).firstBatch;
  };
  const indexes = GEO_FIELDS.map((name) => ({ name, key: { [name]: '2dsphere' } }));
  await run({ createIndexes: 'rows', indexes });
  return {
    evaluate: async (expression, document) => resultIn(await aggregate([document], [project(expression)])),
    // A search by nearness is no condition of a pipeline.
    finds: async (query, document) => {
      await store([document]);
      const { cursor } = await run({ find: 'rows', filter: query });
      return (cursor as { firstBatch: Plain[] }).firstBatch.length > 0;
    },
    update: async (change, document) => {
      await store([document]);
      const { writeErrors } = await run({ update: 'rows', updates: [{ q: {}, u: change }] });
      if (writeErrors) throw new Error(JSON.stringify(writeErrors));
      const { cursor } = await run({ find: 'rows' });
      return (cursor as { firstBatch: Plain[] }).firstBatch[0];
    },
    accumulate: async (accumulator, documents) => resultIn(await aggregate(documents, group(accumulator))),
    close: () => socket.destroy(),
  };
}
