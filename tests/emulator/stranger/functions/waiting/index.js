// Answers through the callback while a timer is still running.
exports.main = (event, context, callback) => {
  context.callbackWaitsForEmptyEventLoop = event.waits;
  const startedAt = Date.now();
  setTimeout(() => undefined, event.ms);
  callback(null, { startedAt });
};
