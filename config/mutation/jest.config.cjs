/** The rules alone, as mutation testing runs them. */
module.exports = {
  ...require('../jest.config.cjs').projects.find(({ displayName }) => displayName === 'rules'),
  testEnvironment: require.resolve('./stop-at-failure.cjs'),
  testSequencer: require.resolve('./quickest-first.cjs'),
  filter: require.resolve('./covering-tests.cjs'),
};
