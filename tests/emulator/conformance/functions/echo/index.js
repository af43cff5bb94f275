// Called by the conformance function: says what came, or does what it is told.
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async (event) => {
  if (event.fails) throw new Error('told to fail');
  if ('answers' in event) return event.answers;
  return { event, source: cloud.getWXContext().SOURCE };
};
