// A function in the style of many projects: one table of actions.
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
const _ = db.command;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const caught = async (promise) => {
  try {
    return await promise;
  } catch (error) {
    return { failed: true, errCode: error.errCode, errMsg: error.errMsg, code: error.code };
  }
};

const actions = {
  whoami: (event, context) => ({ event, wx: cloud.getWXContext(), context, pid: process.pid }),
  environment: () => ({
    greeting: process.env.GREETING,
    absent: process.env.ABSENT,
    leaked: process.env.EMULATOR_TEST_NAME,
    zone: process.env.TZ,
  }),
  time: async () => {
    await db
      .collection('notes')
      .doc('t')
      .set({ data: { at: db.serverDate() } });
    const { data } = await db.collection('notes').doc('t').get();
    return {
      now: Date.now(),
      fresh: new Date().getTime(),
      text: Date(),
      given: new Date(0).getTime(),
      stored: data.at.getTime(),
      is: new Date() instanceof Date,
    };
  },
  notes: async () => {
    const notes = db.collection('notes');
    await notes.add({ data: { _id: 'a', n: 1, tag: 'x' } });
    await notes.add({ data: { _id: 'b', n: 2, tag: 'y' } });
    const updated = await notes.where({ n: _.gt(1) }).update({ data: { n: _.inc(5) } });
    const one = await notes.doc('a').get();
    const all = await notes
      .where({ tag: _.in(['x', 'y']) })
      .orderBy('n', 'desc')
      .get();
    return { updated: updated.stats.updated, one: one.data, all: all.data, count: (await notes.count()).total };
  },
  move: async ({ id, from, to }) => {
    const moved = await caught(
      db.runTransaction(async (transaction) => {
        const notes = transaction.collection('notes');
        const { data } = await notes.doc(from).get();
        await notes.doc(from).update({ data: { n: data.n - 1 } });
        await notes.doc(to).update({ data: { n: _.inc(1) } });
        await notes.add({ data: { _id: id, from, to } });
      }),
    );
    return moved && moved.failed ? null : id;
  },
  add: async ({ id }) => (await db.collection('notes').add({ data: { _id: id } }))._id,
  chain: async ({ name = 'other', data = {} }) => (await cloud.callFunction({ name, data })).result,
  failingChain: ({ name }) => caught(cloud.callFunction({ name, data: { action: 'throws' } })),
  roundTrip: async ({ name }) => {
    const { fileID } = await cloud.uploadFile({ cloudPath: name, fileContent: Buffer.from(name) });
    const [{ tempFileURL }] = (await cloud.getTempFileURL({ fileList: [fileID] })).fileList;
    const { fileContent } = await cloud.downloadFile({ fileID });
    const [{ status }] = (await cloud.deleteFile({ fileList: [fileID] })).fileList;
    return { fileID, url: tempFileURL, text: fileContent.toString(), deleted: status };
  },
  link: async ({ fileID, maxAge }) =>
    (await cloud.getTempFileURL({ fileList: [{ fileID, maxAge }] })).fileList[0].tempFileURL,
  send: (event) =>
    caught(
      cloud.openapi.subscribeMessage.send({
        touser: cloud.getWXContext().OPENID,
        page: 'pages/index',
        ...event.message,
      }),
    ),
  sendTwice: (event) => Promise.all([actions.send(event), actions.send(event)]),
  check: ({ content, openid }) =>
    caught(
      cloud.openapi.security.msgSecCheck({
        version: 2,
        scene: 2,
        openid: openid || cloud.getWXContext().OPENID,
        content,
      }),
    ),
  checkPicture: ({ url }) =>
    caught(
      cloud.openapi.security.mediaCheckAsync({
        version: 2,
        scene: 2,
        openid: cloud.getWXContext().OPENID,
        mediaUrl: url,
        mediaType: 2,
      }),
    ),
  code: async ({ scene, page }) => {
    const code = await caught(cloud.openapi.wxacode.getUnlimited({ scene, page, checkPath: false }));
    return code.failed ? code : { contentType: code.contentType, picture: code.buffer.toString('base64') };
  },
  codeForPath: async (options) => {
    const { action: _action, userInfo: _userInfo, ...rest } = options;
    const code = await caught(cloud.openapi.wxacode.get(rest));
    return code.failed ? code : { contentType: code.contentType, picture: code.buffer.toString('base64') };
  },
  reply: ({ message }) => caught(cloud.openapi.customerServiceMessage.send(message)),
  pay: () => caught(cloud.cloudPay.unifiedOrder({ body: 'x' })),
  phone: ({ code }) => caught(cloud.openapi.phonenumber.getPhoneNumber({ code })),
  unknownApi: () => caught(cloud.openapi.no.such({ a: 1 })),
  throws: () => {
    throw new Error('boom');
  },
  floats: () => {
    Promise.reject(new Error('nobody waits for this'));
    console.log('said', { a: 1 });
    return 'fine';
  },
  staleToken: async () => {
    global.oldToken = process.env.WX_API_TOKEN;
    return 'stored';
  },
  useStaleToken: () => {
    process.env.WX_API_TOKEN = global.oldToken;
    return caught(db.collection('notes').count());
  },
  writesWithStaleToken: async () => {
    process.env.WX_API_TOKEN = global.oldToken;
    return caught(db.collection('notes').add({ data: { _id: 'stale' } }));
  },
  slowly: async ({ ms }) => {
    const before = cloud.getWXContext().OPENID;
    await sleep(ms);
    return { before, after: cloud.getWXContext().OPENID, pid: process.pid };
  },
  big: ({ size }) => 'x'.repeat(size),
  dies: () => process.kill(process.pid, 'SIGKILL'),
  crashesLater: () =>
    new Promise(() =>
      setTimeout(() => {
        throw new Error('later');
      }, 1),
    ),
  nothing: () => undefined,
};

exports.main = async (event, context) => actions[event.action](event, context);
