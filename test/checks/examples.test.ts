import assert from 'node:assert/strict';
import { CHECKS_WITH_EXAMPLES } from './support/check-examples.js';
import { runExample } from './support/run-check-example.js';

for (const check of CHECKS_WITH_EXAMPLES) {
  describe(`${check.id}: ${check.question}`, () => {
    for (const example of check.examples) {
      it(`${example.expect.status}: ${example.name}`, () => {
        const { result, headline } = runExample(check, example);
        const found = result.findings.map((finding) => [finding.subject.id, finding.severity]);
        assert.equal(result.status, example.expect.status, `${headline} ${JSON.stringify(found)}`);
        if (example.expect.findings !== undefined) assert.deepEqual(found, example.expect.findings);
        if (example.expect.headline !== undefined) assert.equal(headline, example.expect.headline);
      });
    }
  });
}
