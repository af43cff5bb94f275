const Sequencer = require('@jest/test-sequencer').default;
const { coveringTests, positionIn } = require('./covering-tests.cjs');

/** Most mutants are noticed before the long tests run. */
module.exports = class QuickestFirst extends Sequencer {
  sort(tests) {
    const files = coveringTests();
    return files ? [...tests].sort((a, b) => positionIn(files, a.path) - positionIn(files, b.path)) : super.sort(tests);
  }
};
