const path = require('node:path');

/** Keeps Taro from sending a field on the phone the text that a person is typing into it. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.template) platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'runtime.js')].flat();
    },
  });
};
