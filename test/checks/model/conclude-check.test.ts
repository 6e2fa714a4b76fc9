import assert from 'node:assert/strict';
import { defineCheck, type CheckVerdict } from '../../../src/checks/model/check.js';
import { concludeCheck, type ConcludeInput } from '../../../src/checks/model/conclude-check.js';
import type { FactName, FactReading } from '../../../src/facts/fact-types.js';
import { describeGap } from '../../../src/core/gap-wording.js';
import { GAP_REASONS, type Gap } from '../../../src/core/gap.js';
import { instant } from '../../../src/core/instant.js';

const asOf = instant('2026-11-24T09:00:00Z');
const refused: Gap = { reason: 'permission-missing', detail: 'Policy.Read.All' };
const cut: Gap = { reason: 'truncated', detail: 'page 3' };
const fine: CheckVerdict = { examined: 2, findings: [], headline: 'All well', listing: { columns: [], rows: [] } };
const wrong: CheckVerdict = {
  ...fine,
  headline: 'One is wrong',
  findings: [
    {
      id: 'security-defaults:tenant:tenant',
      subject: { kind: 'tenant', id: 'tenant', name: 'This tenant' },
      severity: 'high',
      confidence: 'high',
      title: 'Security defaults are off',
      evidence: [{ source: 'graph', ref: '/v1.0/policies', label: 'isEnabled', value: 'false', observedAt: asOf }],
      fingerprint: 'off',
    },
  ],
};

/** A check that needs one fact and wants another, and says what it is told to. */
function checkSaying(verdict: CheckVerdict, seen: { partial?: ReadonlySet<FactName>; groups?: unknown } = {}) {
  return defineCheck({
    id: 'security-defaults',
    title: 'Security defaults',
    question: 'Is the baseline on?',
    asking: { signals: [], examples: { en: [], de: [], fr: [], es: [] } },
    examinedNoun: 'policies',
    postureOrder: 1,
    period: 'ignored',
    needs: ['securityDefaults'],
    wants: ['adminPolicyGroups'],
    why: 'why',
    severity: 'high',
    licence: 'none',
    blindSpots: ['none'],
    falsePositives: ['none'],
    nextSteps: [],
    portalUrl: 'https://entra.microsoft.com/',
    judge: (facts, context) => {
      seen.partial = context.partial;
      seen.groups = facts.adminPolicyGroups;
      return verdict;
    },
  });
}

const base = { asOf, requests: 1 };
const defaults: FactReading<FactName> = { ok: true, value: { enabled: true }, gaps: [], ...base };
const groups: FactReading<FactName> = { ok: true, value: [], gaps: [], ...base };
const unread: FactReading<FactName> = { ok: false, gaps: [refused], ...base };

function run(verdict: CheckVerdict, facts: ConcludeInput['facts'], seen = {}) {
  return concludeCheck(checkSaying(verdict, seen), { facts, parameters: {}, asOf, cost: { requests: 2, ms: 3 } });
}

describe('from facts to a report', () => {
  it('passes when all was read and nothing is wrong', () => {
    const { result, headline } = run(fine, { securityDefaults: defaults, adminPolicyGroups: groups });
    assert.deepEqual([result.status, result.examined, result.gaps, headline], ['pass', 2, [], 'All well']);
  });

  it('is unknown without a needed fact, and does not even ask the check', () => {
    const seen: { groups?: unknown } = { groups: 'never called' };
    const { result, headline } = run(wrong, { securityDefaults: unread, adminPolicyGroups: groups }, seen);
    assert.deepEqual([result.status, result.gaps, result.findings], ['unknown', [refused], []]);
    assert.equal(seen.groups, 'never called');
    assert.equal(headline, 'I could not tell: the permission Policy.Read.All is not granted.');
  });

  it('turns a pass into unknown when a wanted fact is missing', () => {
    const seen: { groups?: unknown } = {};
    const { result } = run(fine, { securityDefaults: defaults, adminPolicyGroups: unread }, seen);
    assert.deepEqual([result.status, result.gaps], ['unknown', [refused]]);
    assert.equal(seen.groups, undefined);
  });

  it('keeps findings, with the gaps beside them', () => {
    const { result, headline } = run(wrong, { securityDefaults: defaults, adminPolicyGroups: unread });
    assert.deepEqual(
      [result.status, result.findings.length, result.gaps, headline],
      ['fail', 1, [refused], 'One is wrong'],
    );
  });

  it('takes a fact read in part for partial, tells the check so, and never passes', () => {
    const seen: { partial?: ReadonlySet<FactName> } = {};
    const { result } = run(fine, { securityDefaults: { ...defaults, gaps: [cut] }, adminPolicyGroups: groups }, seen);
    assert.deepEqual([result.status, result.gaps], ['unknown', [cut]]);
    assert.deepEqual([...(seen.partial ?? [])], ['securityDefaults']);
  });

  it('counts what the check itself left open, each once', () => {
    const { result } = run(
      { ...fine, gaps: [cut, cut] },
      { securityDefaults: { ...defaults, gaps: [cut] }, adminPolicyGroups: groups },
    );
    assert.deepEqual([result.status, result.gaps], ['unknown', [cut]]);
  });

  it('calls a question not applicable only when all was read', () => {
    const verdict = { ...fine, notApplicable: 'nobody matches' };
    assert.equal(
      run(verdict, { securityDefaults: defaults, adminPolicyGroups: groups }).result.status,
      'not-applicable',
    );
    assert.equal(run(verdict, { securityDefaults: defaults, adminPolicyGroups: unread }).result.status, 'unknown');
  });

  it('takes a fact that nobody collected for a bug of ours, not for an empty one', () => {
    const { result } = run(fine, { adminPolicyGroups: groups });
    assert.equal(result.status, 'unknown');
    assert.deepEqual(
      result.gaps.map((gap) => gap.reason),
      ['bug'],
    );
  });

  it('says every reason in words of its own', () => {
    // The detail of these two is a whole sentence.
    const others = GAP_REASONS.filter((reason) => reason !== 'truncated' && reason !== 'not-offered');
    const words = others.map((reason) => describeGap({ reason, detail: 'this' }));
    assert.equal(new Set(words).size, GAP_REASONS.length - 2);
    for (const sentence of words) assert.match(sentence, /.this/);
    for (const reason of ['truncated', 'not-offered'] as const) {
      assert.equal(describeGap({ reason, detail: 'this' }), 'this');
    }
  });
});
