// Runs one operation many times through the real SDK, on a small and on a large collection in turns, and answers how
// long each time took.
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
const _ = db.command;

const idOf = (n) => `c${String(n).padStart(7, '0')}`;

/** `one` is a document chosen evenly among those of the collection, `count` a number never used before. */
const operations = {
  add: (name, { count }) =>
    db.collection(name).add({
      data: { _id: `new${count}`, state: 's9', unit: 'u0', due: count, code: `new${count}`, title: 'a new document' },
    }),
  get: (name, { one }) => db.collection(name).doc(idOf(one)).get(),
  query: (name, { one }) =>
    db
      .collection(name)
      .where({ unit: `u${one % 40}`, state: _.in(['s1', 's2']) })
      .orderBy('due', 'desc')
      .limit(20)
      .get(),
  update: (name, { one, count }) =>
    db
      .collection(name)
      .doc(idOf(one))
      .update({ data: { touched: count } }),
  transaction: (name, { one, other }) =>
    db.runTransaction(async (transaction) => {
      const { data } = await transaction.collection(name).doc(idOf(one)).get();
      await transaction
        .collection(name)
        .doc(idOf(one))
        .update({ data: { moved: (data.moved || 0) - 1 } });
      await transaction
        .collection(name)
        .doc(idOf(other))
        .update({ data: { moved: _.inc(1) } });
    }),
  callFunction: () => cloud.callFunction({ name: 'nothing', data: {} }),
};

exports.main = async ({ operation, collections, milliseconds, from }) => {
  const times = collections.map(() => []);
  const until = performance.now() + milliseconds;
  let count = from;
  while (performance.now() < until) {
    for (const [place, { name, size }] of collections.entries()) {
      count++;
      const one = (count * 7919) % size;
      const started = performance.now();
      await operations[operation](name, { one, other: (one + 1) % size, count });
      times[place].push(Math.round((performance.now() - started) * 1000));
    }
  }
  return { times, count };
};
