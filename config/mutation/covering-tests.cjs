const { readFileSync } = require('node:fs');
const path = require('node:path');

/** The test files that reach the mutant which runs now, the quickest first; undefined in the first run, and for all. */
function coveringTests() {
  const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
  return mutant === undefined ? undefined : JSON.parse(readFileSync(process.env.COVERING_TESTS, 'utf8'))[mutant];
}

const positionIn = (files, testPath) => files.indexOf(path.relative(process.cwd(), testPath));

/** Jest loads no other test files. */
module.exports = (testPaths) => {
  const files = coveringTests();
  return { filtered: files ? testPaths.filter((testPath) => positionIn(files, testPath) >= 0) : testPaths };
};
module.exports.coveringTests = coveringTests;
module.exports.positionIn = positionIn;
