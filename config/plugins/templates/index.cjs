const path = require('node:path');
const { shape } = require('./components.cjs');

/**
 * Lets `aria-*` reach the WXML, where WeChat's screen readers look for it, leaves out what no control of ours uses, and
 * fails a build in which it did not.
 */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      shape(platform.template.internalComponents);
      // a second template for a field that has the focus serves an attribute that we leave out
      for (const control of ['input', 'textarea']) platform.template.focusComponents.delete(control);
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
    if (wxml.includes('session-from="')) throw new Error('base.wxml carries what no control uses');
  });
};
