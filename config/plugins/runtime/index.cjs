const path = require('node:path');

const parts = ['typing.js', 'event-order.js'].map((name) => path.join(__dirname, name));

/** Mends what Taro's runtime does with fields that a person types in, and with events that come close together. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.template) platform.runtimePath = [platform.runtimePath, ...parts].flat();
    },
  });
};
