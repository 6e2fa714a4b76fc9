import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import type { FactTypes } from '../../../src/facts/fact-types.js';
import { understand } from '../../../src/language/understand-question.js';
import { evaluateQuery } from '../../../src/answers/query/query-evaluator.js';
import { table } from '../../../src/subjects/settings.js';

const now = instant('2026-11-24T09:00:00Z');

/** The answer about a tenant with these facts read. */
function ask(question: string, facts: Partial<FactTypes>) {
  const { query } = understand(question, { now });
  assert.equal(query?.table, 'settings', question);
  const { rows } = table.rows(facts as never, { now, partial: new Set() });
  const { answer, headline } = evaluateQuery({ query, question, table, rows, gaps: [], asOf: now });
  return { ...answer, headline, subjects: answer.subjects.map(({ name }) => name) };
}

const AUDIT_OFF = { unifiedAuditLog: { enabled: false } };
const EXEMPT = {
  mailboxAuditBypasses: { examined: 9, bypassed: [{ id: 'guid', name: 'svc-migration', userId: 'user' }] },
};

describe('an answer about the tenant itself', () => {
  it('says yes or no by the setting, and how it is', () => {
    const on = ask('is the unified audit log on?', AUDIT_OFF);
    assert.equal(on.value, false);
    assert.equal(on.headline, 'No: the unified audit log is off');
    const off = ask('is the unified audit log off?', AUDIT_OFF);
    assert.equal(off.value, true);
    assert.equal(off.headline, 'Yes: the unified audit log is off');
  });

  it('does not know what was not read', () => {
    assert.equal(ask('is the unified audit log on?', {}).kind, 'unknown');
    assert.equal(ask('which accounts are exempt from auditing?', {}).kind, 'unknown');
    assert.equal(ask('do we have P2?', {}).kind, 'unknown');
  });

  it('names the subjects that a setting holds', () => {
    const who = ask('who is exempt from mailbox auditing?', EXEMPT);
    assert.equal(who.value, 'svc-migration');
    assert.deepEqual(who.subjects, ['svc-migration']);
  });

  it('counts them', () => {
    const count = ask('how many accounts are exempt from auditing?', EXEMPT);
    assert.deepEqual([count.kind, count.value], ['count', 1]);
    const none = { mailboxAuditBypasses: { examined: 9, bypassed: [] } };
    assert.equal(ask('how many accounts are exempt from auditing?', none).value, 0);
  });

  it('counts no setting that is on or off', () => {
    const kept = ask('how many days is the unified audit log off?', AUDIT_OFF);
    assert.deepEqual([kept.kind, kept.headline], ['value', 'the unified audit log is off']);
    const left = ask('how many accounts does mailbox auditing leave out?', { mailboxAudit: { enabled: true } });
    assert.equal(left.kind, 'value');
  });

  it('says whether a named one is among them', () => {
    assert.equal(ask('is svc-migration exempt from auditing?', EXEMPT).value, true);
  });

  it('gives a number as it is', () => {
    const policy = { adminConsentRequestPolicy: { enabled: true, reviewers: 3, notifiesReviewers: true } };
    assert.equal(ask('how many reviewers are there for consent requests?', policy).value, 3);
  });

  it('needs every condition for a yes, and says how each is', () => {
    const answer = ask('is the audit log on, and is mailbox auditing on?', {
      unifiedAuditLog: { enabled: true },
      mailboxAudit: { enabled: false },
    });
    assert.equal(answer.value, false);
    assert.equal(answer.headline, 'No: the unified audit log is on, and mailbox auditing is off');
  });

  it('says no by what is known, though another condition is not', () => {
    const answer = ask('is the audit log on, and is mailbox auditing on?', AUDIT_OFF);
    assert.equal(answer.value, false);
    assert.equal(answer.headline, 'No: the unified audit log is off, and not known: Mailbox auditing');
  });
});
