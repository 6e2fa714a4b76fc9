import assert from 'node:assert/strict';
import { CHECK_IDS } from '../../src/checks/model/check-id.js';
import { PORTAL_HOSTS } from '../../src/m365/portal-links.js';
import { compareSeverity, CONFIDENCES } from '../../src/core/severity.js';
import { listFlaws } from './support/check-conventions.js';
import { CHECKS_WITH_EXAMPLES as checks, type CheckWithExamples } from './support/check-examples.js';
import { runExample } from './support/run-check-example.js';

describe('every check', () => {
  it('is one of the catalogue, each once, in a file of its own', () => {
    assert.deepEqual(
      checks.map(({ id }) => id),
      CHECK_IDS,
    );
  });

  for (const check of checks) {
    it(`is whole: ${check.id}`, () => {
      const flaws = listFlaws(check, checks);
      assert.ok(flaws.length === 0, `\n${flaws.join('\n')}`);
    });
  }

  it('links its rows to portal pages only, over https', () => {
    for (const check of checks) {
      for (const link of check.examples.flatMap((one) => runExample(check, one).listing.rows.map((row) => row.url))) {
        const url = new URL(link);
        assert.equal(url.protocol, 'https:', link);
        assert.ok(PORTAL_HOSTS.includes(url.host), link);
      }
    }
  });

  it('finds with evidence, under ids of its own that stand once, worst first', () => {
    for (const check of checks) {
      for (const example of check.examples) {
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
      for (const example of check.examples) {
        assert.deepEqual(runExample(check, example), runExample(check, example), `${check.id}: ${example.name}`);
      }
    }
  });
});

describe('a check that lacks a part', () => {
  const [whole] = checks.filter(({ id }) => id === 'consent-settings');
  assert.ok(whole);
  const { asking, examples } = whole;
  const file = 'src/checks/consent-settings.ts';
  const askingFile = 'src/checks/consent-settings.asking.ts';
  const cases: readonly (readonly [change: Partial<CheckWithExamples>, flaw: string])[] = [
    [{ title: '' }, `${file}: title: a short name for buttons, 3 to 41 characters`],
    [{ title: 'Security defaults' }, `${file}: title: one that no other check has`],
    [{ question: 'Consent settings' }, `${file}: question: as a person asks it; ends in "?"`],
    [{ examinedNoun: '' }, `${file}: examinedNoun: what is counted: "admins"`],
    [{ postureOrder: 10 }, `${file}: postureOrder: a positive integer that no other check has`],
    [{ why: '' }, `${file}: why: a sentence`],
    [{ severity: '' }, `${file}: severity: a sentence`],
    [{ licence: '' }, `${file}: licence: a sentence`],
    [{ blindSpots: [] }, `${file}: blindSpots: at least one`],
    [{ falsePositives: [] }, `${file}: falsePositives: at least one`],
    [{ nextSteps: [] }, `${file}: nextSteps: at least one with the url of a portal page (PORTAL_PAGES)`],
    [{ portalUrl: 'https://example.com/' }, `${file}: portalUrl: a page of ${PORTAL_HOSTS.join(', ')} (PORTAL_PAGES)`],
    [
      { examples: examples.filter(({ expect }) => expect.status !== 'pass') },
      'src/checks/consent-settings.examples.ts: examples: at least one of pass',
    ],
    [
      { asking: { ...asking, signals: [] } },
      `${askingFile}: signals: what tells its questions from others, or words of its own`,
    ],
    [{ asking: { ...asking, words: { de: ['Zustimmung'] } } }, `${askingFile}: words: in lower case`],
    [
      { asking: { ...asking, examples: { ...asking.examples, fr: ['qui ?', 'qui ?', 'quoi ?', 'quand ?'] } } },
      `${askingFile}: examples.fr: at least 4 ways to ask`,
    ],
  ];
  for (const [change, flaw] of cases) {
    it(`is told so: ${flaw}`, () => {
      assert.deepEqual(listFlaws({ ...whole, ...change }, checks), [flaw]);
    });
  }

  it('is told so where nobody worked out what it should find', () => {
    assert.deepEqual(listFlaws(whole, checks, { hasReference: () => false }), [
      'test/support/reference-findings-by-check.ts: consent-settings: what it should find in the demo tenant, worked out by plain code',
    ]);
  });
});
