import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CHECKS } from '../../src/answers/check-registry.js';
import { judgeAccountRisk } from '../../src/checks/lib/account-compromise-risk.js';
import { listPrivilegedPeople } from '../../src/checks/lib/privileged-people.js';
import { listMailFlowActs } from '../../src/checks/lib/mail-flow-acts.js';
import { wasShortLived } from '../../src/checks/lib/mail-flow-history-finding.js';
import { app } from '../../src/checks/lib/app-samples.js';
import { act, APP_ACTOR, log } from '../../src/checks/lib/mail-flow-samples.js';
import { account, holds } from '../../src/checks/lib/admin-samples.js';
import type { AccountTakeoverSign } from '../../src/facts/fact-types.js';
import { instant } from '../../src/core/instant.js';
import type { CheckExample } from '../../src/checks/model/check-example.js';
import { EXAMPLE_NOW, runExample } from './support/run-check-example.js';

const MINUTE_MS = 60_000;
/** An act so many minutes after the first of October. */
function later(operation: string, name: string, minutes: number, change: Parameters<typeof act>[3] = {}) {
  const at = new Date(Date.UTC(2026, 9, 1) + minutes * MINUTE_MS).toISOString().slice(5, 16);
  return act(operation, name, at, { id: `${operation} ${name} ${String(minutes)}`, ...change });
}

/** What is found in these facts, and in how long. */
function judged(facts: CheckExample['facts']) {
  const check = CHECKS.get('mail-flow-changes') ?? assert.fail();
  const startedMs = performance.now();
  const { result } = runExample(check, { name: '', facts, expect: { status: 'fail' } });
  return { result, ms: performance.now() - startedMs };
}

describe('However many acts somebody writes in mail flow', () => {
  it('on one rule, they are judged in a moment', () => {
    const events = Array.from({ length: 5_000 }, (_, n) =>
      later(n % 2 === 0 ? 'New-TransportRule' : 'Set-TransportRule', 'r', n),
    );
    const { result, ms } = judged({ mailFlowEvents: log(...events), servicePrincipals: [] });
    assert.deepEqual(
      result.findings.map(({ severity }) => severity),
      ['high'],
    );
    assert.ok(ms < 20_000, `${String(Math.round(ms))} ms`);
  });

  it('as an app of a large tenant, the app is found in a moment', () => {
    const servicePrincipals = Array.from({ length: 10_000 }, (_, n) => app(`app-${String(n)}`));
    const actor = { ...APP_ACTOR, id: 'app-9999-app-id' };
    const events = Array.from({ length: 5_000 }, (_, n) => later('New-TransportRule', `r${String(n)}`, n, { actor }));
    const { result, ms } = judged({ mailFlowEvents: log(...events), servicePrincipals });
    assert.match(result.findings[0]?.title ?? '', /by App-9999 \(app\)$/);
    assert.ok(ms < 20_000, `${String(Math.round(ms))} ms`);
  });

  it('what was made and removed within two weeks is told like one by one', () => {
    const hours = fc.array(fc.nat(24 * 40), { maxLength: 8 });
    fc.assert(
      fc.property(hours, hours, (made, removed) => {
        const acts = listMailFlowActs([
          ...made.map((hour, n) => later('New-TransportRule', 'r', hour * 60, { id: `new ${String(n)}` })),
          ...removed.map((hour, n) => later('Remove-TransportRule', 'r', hour * 60, { id: `gone ${String(n)}` })),
        ]);
        const expected = made.some((from) => removed.some((to) => to >= from && to - from <= 14 * 24));
        assert.equal(wasShortLived(acts), expected);
      }),
    );
  });
});

describe('However many signs an account has of another’s hand', () => {
  const sign = (
    kind: AccountTakeoverSign['kind'],
    minutes: number,
    by: AccountTakeoverSign['by'],
  ): AccountTakeoverSign => {
    const at = instant(Date.UTC(2026, 9, 1) + minutes * MINUTE_MS);
    return { userId: 'adele', kind, by, actorName: '', activity: kind, at, ref: `${kind} ${String(minutes)}` };
  };
  const riskBy = (signs: readonly AccountTakeoverSign[]) => {
    const [person] = listPrivilegedPeople({
      roleHoldings: { pim: 'read', holdings: [holds('adele', 'Global Administrator')] },
      adminAccounts: [account('adele')],
      exchangeRoleGroupMembers: [],
    });
    assert.ok(person);
    return judgeAccountRisk(person, { source: 'directory-audits', since: EXAMPLE_NOW, signs }, EXAMPLE_NOW).wrong
      ?.confidence;
  };

  it('they are judged in a moment', () => {
    const startedMs = performance.now();
    assert.equal(riskBy(Array.from({ length: 20_000 }, (_, n) => sign('factor-removed', n, 'self'))), 'medium');
    const ms = performance.now() - startedMs;
    assert.ok(ms < 20_000, `${String(Math.round(ms))} ms`);
  });

  it('a factor registered within a day after a reset is told like one by one', () => {
    const hours = fc.array(fc.nat(24 * 6), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(hours, hours, (reset, registered) => {
        const signs = [
          ...reset.map((hour) => sign('password-reset', hour * 60, 'another')),
          ...registered.map((hour) => sign('factor-registered', hour * 60, 'self')),
        ];
        const soon = reset.some((from) => registered.some((to) => to > from && to - from <= 24));
        assert.equal(riskBy(signs), soon ? 'high' : 'medium');
      }),
    );
  });
});
