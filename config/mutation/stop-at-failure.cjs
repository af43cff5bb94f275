const { TestEnvironment } = require('jest-environment-node');

// One failing test is enough to notice a mutant: the tests after it are skipped, also those of other files. Stryker
// cannot stop Jest itself.
let noticed;

module.exports = class StopAtFailure extends TestEnvironment {
  handleTestEvent({ name, test }) {
    const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
    if (mutant === undefined) return;
    if (name === 'test_fn_failure') noticed = mutant;
    if (name === 'test_start' && noticed === mutant) test.mode = 'skip';
  }
};
