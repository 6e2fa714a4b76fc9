import assert from 'node:assert/strict';
import { ADMIN_TASKS } from '../../../src/glossary/tasks.js';
import { PORTAL_HOSTS } from '../../../src/m365/portal-links.js';
import { findStepsAsked } from '../../../src/language/explanation/removal-question.js';
import { explainTerms } from '../../../src/answers/explanation/explain-terms.js';

/** How administrators ask for the steps of a task. */
const ASKED: readonly (readonly [question: string, task: string, named?: readonly string[]])[] = [
  ['how do I restore a deleted app?', 'restore-deleted-app'],
  ['how can I get back an app that somebody deleted?', 'restore-deleted-app'],
  ['how do I make sure svc-migration is audited again?', 'end-audit-bypass', ['svc-migration']],
  ['how do I take Docuvault out of Recipient Management?', 'remove-role', ['Docuvault', 'Recipient Management']],
  [
    'how do I take the Exchange Administrator role away from svc-migration?',
    'remove-role',
    ['Exchange Administrator', 'svc-migration'],
  ],
  ['what is the best way to remove a guest from a role?', 'remove-role'],
  ['how do I take the app out of that role group?', 'remove-role'],
  ['how do I disable the rule m?', 'disable-rule', ['m']],
  ['how can we get rid of a mail flow rule?', 'disable-rule'],
  ['how do I switch the inbound connector off?', 'disable-connector'],
  ['how do I delete the connector Inbound relay 02?', 'disable-connector', ['Inbound relay 02']],
  ['how do I make a permanent assignment eligible?', 'make-eligible'],
  [
    "How would I make Bram's Global Administrator eligible instead of permanent?",
    'make-eligible',
    ['Bram', 'Global Administrator'],
  ],
  ['how do I exclude an account from a conditional access policy?', 'end-exclusion'],
  ['how do I remove an exclusion from the MFA policy?', 'end-exclusion'],
  ['how do I turn a policy from report-only to on?', 'enforce-policy'],
  ['how do I fix that svc-migration is exempt from auditing?', 'end-audit-bypass', ['svc-migration']],
  ['how do I restrict an app to some mailboxes?', 'limit-app-mailboxes'],
  ['how do I stop users from registering apps?', 'block-app-registration'],
  ['how do I block external forwarding?', 'block-forwarding'],
  ['how do I switch off SMTP AUTH?', 'switch-off-smtp-auth'],
  ['how do I fix the SMTP AUTH finding?', 'switch-off-smtp-auth'],
  ['how do I end a partner’s delegated access?', 'end-partner-access'],
  ['how do I remove the partner Gipfelblick?', 'end-partner-access', ['Gipfelblick']],
  ['how do I get Ledger Sync out of this tenant without destroying evidence?', 'keep-evidence', ['Ledger Sync']],
  ['how do we stop the attack and keep the traces?', 'keep-evidence'],
  ['how do I give a user a temporary access pass?', 'issue-access-pass'],
];

/** What only looks like one of them. */
const OTHERS: readonly (readonly [question: string, steps: string | undefined])[] = [
  ['how do I remove the phone from an admin?', 'reset-account'],
  ['how do I get rid of Docuvault?', 'remove-app'],
  ['how do I get Ledger Sync out of our tenant?', 'remove-app'],
  ['how do I remove Ledger Sync from our tenant?', 'remove-app'],
  ['how do I get my report out of this tenant?', undefined],
  ['how do I revoke his consent for Ledger Sync?', 'revoke-consent'],
  ['how do I rotate the secret of an app?', 'rotate-secret'],
  ['how do I block a user account?', 'lock-account'],
  ['how do I remove Marta Kowalska?', 'lock-account'],
  ['how do I get rid of Diego Santos?', 'lock-account'],
  ['how can I delete the user Diego Marchetti?', 'lock-account'],
  ['how do I offboard Diego Marchetti?', 'lock-account'],
  ["how do I block Marta Kowalska's account?", 'lock-account'],
  ['how do I remove Priya Raman from Cloud Application Administrator?', 'remove-role'],
  ['who can disable mail flow rules?', undefined],
  ['which rules were disabled?', undefined],
  ['how many rules are disabled?', undefined],
  ['how did the attacker disable the rule?', undefined],
];

describe('The steps of a task', () => {
  for (const [question, task, named] of ASKED)
    it(question, () => {
      const asked = findStepsAsked(question) ?? assert.fail();
      assert.deepEqual([asked.form, asked.terms, asked.named, asked.unused], ['how-to', [task], named, undefined]);
    });

  for (const [question, steps] of OTHERS)
    it(`are another’s or nobody’s: ${question}`, () => {
      assert.equal(findStepsAsked(question)?.terms[0], steps);
    });

  it('say which words they do not heed', () => {
    const { named, unused } =
      findStepsAsked('how do I disable the rule m without losing any newsletters?') ?? assert.fail();
    assert.deepEqual([named, unused], [['m'], ['without', 'losing', 'newsletters']]);
  });

  it('are told for whom they were asked', () => {
    const { headline } = explainTerms(
      findStepsAsked('how do I take Docuvault out of Recipient Management?') ?? assert.fail(),
    );
    assert.match(headline, /^Docuvault and Recipient Management: It depends on how the role is held/);
  });

  it('name the account in a command, where its name is a plain word', () => {
    const stepsFor = (question: string) =>
      explainTerms(findStepsAsked(question) ?? assert.fail()).steps.map(({ text }) => text);
    const plain = stepsFor('how do I stop svc-migration from escaping the audit?');
    assert.equal(plain[0], 'Set-MailboxAuditBypassAssociation svc-migration -AuditBypassEnabled $false');
    for (const odd of ['x; Remove-Mailbox', '-WhatIf', '--', 'a$b']) {
      const [command] = stepsFor(`how do I stop "${odd}" from escaping the audit?`);
      assert.equal(command, 'Set-MailboxAuditBypassAssociation <account> -AuditBypassEnabled $false', odd);
    }
  });

  it('lead to the portal and to Microsoft’s page, and each is asked for here', () => {
    const asked = new Set(ASKED.map(([, task]) => task));
    for (const { id, name, headline, steps, source, terms } of ADMIN_TASKS) {
      assert.ok(asked.has(id), id);
      assert.match(name, /^\p{Lu}/u, id);
      assert.match(headline, /[.:]$/u, id);
      assert.ok(steps.length >= 2 && terms.length > 0, id);
      for (const { text, url } of steps) {
        assert.match(text, /\S/u, id);
        if (url !== undefined) assert.ok(PORTAL_HOSTS.includes(new URL(url).host), url);
      }
      assert.ok(PORTAL_HOSTS.includes(new URL(source.url).host), id);
    }
  });
});
