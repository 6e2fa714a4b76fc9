import assert from 'node:assert/strict';
import { CHECKS } from '../../src/answers/check-registry.js';
import { CHECK_IDS } from '../../src/checks/model/check-id.js';
import { PORTAL_HOSTS } from '../../src/m365/portal-links.js';
import { compareSeverity, CONFIDENCES } from '../../src/core/severity.js';
import { listExamples } from './support/check-examples.js';
import { runExample } from './support/run-check-example.js';

const checks = [...CHECKS.values()];

describe('every check', () => {
  it('is one of the catalogue', () => {
    assert.ok(checks.length >= 1);
    for (const check of checks) assert.ok(CHECK_IDS.includes(check.id), check.id);
  });

  it('asks a question, and says in words what it knows and does not know', () => {
    for (const check of checks) {
      assert.match(check.question, /^[A-Z].*\?$/, check.id);
      for (const text of [check.why, check.severity, check.licence, check.examinedNoun])
        assert.ok(text.length > 3, check.id);
      for (const list of [check.blindSpots, check.falsePositives, check.nextSteps])
        assert.ok(list.length > 0, check.id);
      assert.equal(new Set([...check.needs, ...check.wants]).size, check.needs.length + check.wants.length, check.id);
    }
  });

  it('links to portal pages only, over https', () => {
    for (const check of checks) {
      const links = [check.portalUrl, ...check.nextSteps.flatMap((step) => step.url ?? [])];
      const rows = listExamples(check).flatMap((example) =>
        runExample(check, example).listing.rows.map((row) => row.url),
      );
      for (const link of [...links, ...rows]) {
        const url = new URL(link);
        assert.equal(url.protocol, 'https:', link);
        assert.ok(PORTAL_HOSTS.includes(url.host), link);
      }
      assert.ok(
        check.nextSteps.some((step) => step.url !== undefined),
        `${check.id} says where to start`,
      );
    }
  });

  it('shows itself in examples: all well, something wrong, something unread, and wrong with something unread', () => {
    for (const check of checks) {
      const reports = listExamples(check).map((example) => runExample(check, example).result);
      for (const status of ['pass', 'fail', 'unknown'] as const) {
        assert.ok(
          reports.some((result) => result.status === status),
          `${check.id} has no example of ${status}`,
        );
      }
      assert.ok(
        reports.some((result) => result.status === 'fail' && result.gaps.length > 0),
        `${check.id}: fail with gaps`,
      );
      const names = listExamples(check).map((example) => example.name);
      assert.equal(new Set(names).size, names.length, `${check.id} tells its examples apart`);
    }
  });

  it('reads in its examples no fact that it does not declare', () => {
    for (const check of checks) {
      const declared: readonly string[] = [...check.needs, ...check.wants];
      for (const example of listExamples(check)) {
        for (const name of Object.keys(example.facts)) assert.ok(declared.includes(name), `${check.id}: ${name}`);
      }
    }
  });

  it('finds with evidence, under ids of its own that stand once, worst first', () => {
    for (const check of checks) {
      for (const example of listExamples(check)) {
        const { result, listing } = runExample(check, example);
        const where = `${check.id}: ${example.name}`;
        const ids = result.findings.map((finding) => finding.id);
        assert.equal(new Set(ids).size, ids.length, where);
        for (const finding of result.findings) {
          assert.ok(finding.id.startsWith(`${check.id}:${finding.subject.kind}:`), finding.id);
          assert.ok(CONFIDENCES.includes(finding.confidence), where);
          assert.ok(finding.title.length > 10 && finding.fingerprint.length > 0, where);
          assert.ok(finding.evidence.length > 0, where);
          for (const { ref, label, value, observedAt } of finding.evidence) {
            assert.ok(ref !== '' && label !== '' && value !== '', where);
            assert.ok(!Number.isNaN(Date.parse(observedAt)), where);
          }
        }
        const severities = result.findings.map((finding) => finding.severity);
        assert.deepEqual(severities, severities.toSorted(compareSeverity), where);
        for (const row of listing.rows) assert.equal(row.cells.length, listing.columns.length, where);
      }
    }
  });

  it('gives the same answer to the same facts, ids and fingerprints included', () => {
    for (const check of checks) {
      for (const example of listExamples(check)) {
        assert.deepEqual(runExample(check, example), runExample(check, example), `${check.id}: ${example.name}`);
      }
    }
  });
});
