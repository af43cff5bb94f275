const cloud = require('wx-server-sdk');
cloud.init();
exports.main = async (event) => {
  const wx = cloud.getWXContext();
  await cloud.database().collection('ticks').add({ data: { event, wx } });
  return { event, wx };
};
