'use strict';
// mocha's reporter. In the run without a mutant it also notes which test files came across which mutants, and how long each file took:
// StrykerJS cannot ask a command for that.
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

const { EVENT_SUITE_BEGIN, EVENT_SUITE_END } = Runner.constants;

module.exports = class CoverageNoter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.MUTANTS_COVERED;
    if (file === undefined || process.env.__STRYKER_ACTIVE_MUTANT__ !== undefined) return;
    const tookMs = {};
    let since = 0;
    // What the instrumented code meets is booked on the test of this name.
    const book = (suite) => ((globalThis.__stryker__ ??= {}).currentTestId = suite?.file);
    runner.on(EVENT_SUITE_BEGIN, (suite) => {
      book(suite);
      if (suite.parent?.root) since = Date.now();
    });
    runner.on(EVENT_SUITE_END, (suite) => {
      book(suite.parent);
      if (suite.parent?.root) tookMs[suite.file] = (tookMs[suite.file] ?? 0) + Date.now() - since;
    });
    process.on('exit', () => {
      const { static: atLoad = {}, perTest = {} } = globalThis.__stryker__?.mutantCoverage ?? {};
      const byTest = Object.entries(perTest).map(([test, counts]) => [test, Object.keys(counts)]);
      writeFileSync(file, JSON.stringify({ atLoad: Object.keys(atLoad), byTest: Object.fromEntries(byTest), tookMs }));
    });
  }
};
