// Answers first and works later.
const cloud = require('wx-server-sdk');
cloud.init();
const db = cloud.database();

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const write = (name) => db.collection('notes').add({ data: { _id: name, openid: cloud.getWXContext().OPENID } });

const actions = {
  tooLate: async ({ name }) => {
    await sleep(5000);
    await write(name);
  },
  rejected: async () => {
    await sleep(50);
    throw new Error('nobody handles this');
  },
  refused: async () => db.collection('nowhere').add({ data: {} }),
  openTransaction: async () => {
    const transaction = await db.startTransaction();
    await transaction.collection('notes').add({ data: { _id: 'never committed' } });
  },
  dies: async () => {
    await sleep(50);
    process.exit(1);
  },
};

exports.main = async (event) => {
  actions[event.action](event);
  return { answered: true, pid: process.pid };
};
