/** In a browser a role is called `role`; WeChat calls it `aria-role`, and so do our pages. */
module.exports = ({ types: t }) => ({
  visitor: {
    JSXAttribute({ node }) {
      if (node.name.name === 'aria-role') node.name = t.jsxIdentifier('role');
    },
  },
});
