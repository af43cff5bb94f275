// Stores what WeChat pushes.
const cloud = require('wx-server-sdk');
cloud.init();
exports.main = async (event) => {
  const { OPENID, SOURCE } = cloud.getWXContext();
  await cloud
    .database()
    .collection('pushed')
    .add({ data: { ...(event.trace_id && { _id: event.trace_id }), event, OPENID, SOURCE } });
  return 'success';
};
