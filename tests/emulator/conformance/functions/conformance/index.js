// Runs what a test hands over, with the real SDK. Deploy it only to an environment of its own, with CONFORMANCE_KEY
// set, and delete it afterwards.
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();

const told = (error) => ({ errCode: error.errCode, code: error.code, message: String(error.errMsg || error.message) });
const caught = (promise) => Promise.resolve(promise).then(() => undefined, told);

exports.main = async (event) => {
  // HTTP access hands the request over as text
  const { source, given, key } = typeof event.body === 'string' ? JSON.parse(event.body) : event;
  if (key !== process.env.CONFORMANCE_KEY) throw new Error('the key is not CONFORMANCE_KEY');
  const work = new Function(`return (${source})`)();
  try {
    return {
      value: await work(
        {
          cloud,
          db,
          _: db.command,
          $: db.command.aggregate,
          caught,
          docs: db.collection('conformance'),
          unique: db.collection('conformance_unique'),
        },
        given,
      ),
    };
  } catch (error) {
    return { error: told(error) };
  }
};
