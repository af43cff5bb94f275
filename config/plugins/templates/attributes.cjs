const { added, kept } = require('./components.cjs');

// on every element of Taro's templates, or none of WeChat's business
const ALWAYS = ['class', 'style', 'id', 'key', 'ref', 'bindtap'];

const plain = (attribute) => attribute.toLowerCase().replaceAll('-', '');
const inWxml = (prop) =>
  prop === 'className'
    ? 'class'
    : prop === 'onClick'
      ? 'bindtap'
      : prop.startsWith('aria-')
        ? plain(prop)
        : plain(prop.replace(/^on(?=[A-Z])/, 'bind'));

/** Fails the build of a page that gives a control what its template leaves out: on the phone nothing would happen. */
module.exports = () => ({
  visitor: {
    JSXOpeningElement(path) {
      const { name, attributes } = path.node;
      if (
        !Object.hasOwn(kept, name.name ?? '') ||
        !path.scope
          .getBinding(name.name)
          ?.path.parentPath?.get('source')
          .isStringLiteral({ value: '@tarojs/components' })
      )
        return;
      const known = [...ALWAYS, ...kept[name.name], ...Object.keys(added[name.name] ?? {})].map(plain);
      for (const attribute of attributes) {
        const prop = attribute.name?.name;
        if (!prop || !known.includes(inWxml(prop)))
          throw path.buildCodeFrameError(
            `${name.name} carries no ${prop ?? 'unnamed attributes'}: see config/plugins/templates/components.cjs`,
          );
      }
    },
  },
});
