/** The rules alone, as mutation testing runs them. */
module.exports = require('../jest.config.cjs').projects.find(({ displayName }) => displayName === 'rules');
