const path = require('node:path');
const components = require('./components.cjs');

/** Lets `aria-*` reach the WXML, where WeChat's screen readers look for it, and fails a build in which it did not. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, components);
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'runtime.js')].flat();
    },
  });

  ctx.modifyBuildAssets(({ assets }) => {
    const base = assets['base.wxml'];
    if (!base) return;
    const wxml = String(base.source());
    for (const attribute of ['aria-label', 'aria-role']) {
      if (!wxml.includes(`${attribute}="`)) throw new Error(`base.wxml carries no ${attribute}`);
    }
  });
};
