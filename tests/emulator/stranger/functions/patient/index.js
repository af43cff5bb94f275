// Answers first and goes on working until it is told to end.
const cloud = require('wx-server-sdk');
cloud.init();
const notes = cloud.database().collection('notes');

async function endWhenTold(name, openid) {
  while ((await notes.where({ end: name }).count()).total === 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await notes.add({ data: { _id: name, openid } });
}

exports.main = async ({ name }) => {
  endWhenTold(name, cloud.getWXContext().OPENID);
  return { answered: true, pid: process.pid };
};
