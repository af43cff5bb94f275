// Answers through the callback, and may not call WeChat's API, because it has no config.json.
const cloud = require('wx-server-sdk');
cloud.init();

exports.main = (event, context, callback) => {
  if (event.action === 'throws') return callback(new Error('other boom'));
  if (event.action === 'deeper') {
    cloud
      .callFunction({ name: 'main', data: { action: 'whoami' } })
      .then(({ result }) => callback(null, result.wx), callback);
    return undefined;
  }
  if (event.action === 'openapi') {
    cloud.openapi.security.msgSecCheck({ version: 2 }).catch((error) => callback(null, error.errCode));
    return undefined;
  }
  setImmediate(() => callback(null, { event, wx: cloud.getWXContext() }));
  return undefined;
};
