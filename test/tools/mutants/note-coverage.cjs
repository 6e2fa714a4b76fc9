'use strict';
// Loaded by mocha. The run without a mutant notes which mutants it came across: StrykerJS cannot ask a command for that.
const { writeFileSync } = require('node:fs');

const file = process.env.MUTANTS_COVERED;
if (file !== undefined && process.env.__STRYKER_ACTIVE_MUTANT__ === undefined) {
  process.on('exit', () => {
    const { static: atLoad = {}, perTest = {} } = globalThis.__stryker__?.mutantCoverage ?? {};
    const ids = [atLoad, ...Object.values(perTest)].flatMap((counts) => Object.keys(counts));
    writeFileSync(file, JSON.stringify([...new Set(ids)]));
  });
}
