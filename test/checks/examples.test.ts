import assert from 'node:assert/strict';
import { loadChecks } from '../../src/answers/load-checks.js';
import { listExamples, runExample } from './support/run-check-example.js';

const checks = await loadChecks();

for (const check of checks.values()) {
  describe(`${check.id}: ${check.question}`, () => {
    for (const example of listExamples(check)) {
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
