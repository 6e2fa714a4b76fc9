import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mfaPolicy } from '../../src/checks/lib/admin-samples.js';
import { blockPolicy } from '../../src/checks/lib/policy-samples.js';
import { instant } from '../../src/core/instant.js';
import type { FactName, FactTypes } from '../../src/facts/fact-types.js';
import { table } from '../../src/subjects/settings.js';
import { describeQuestion } from './support/question-as-query.js';
import { readTableRows } from './support/table-rows.js';
import { isValueUnderstood, listValuePhrases } from './support/value-phrases.js';

type Facts = Partial<FactTypes>;

const SINCE = instant('2026-11-20T00:00:00Z');

/** What is said of a tenant with these facts read. */
function read(facts: Facts, partial: readonly FactName[] = []): Readonly<Record<string, unknown>> {
  const [row] = readTableRows(table, facts, partial);
  assert.ok(row !== undefined);
  return row;
}

const consent = (change: Partial<FactTypes['authorizationPolicy']> = {}): Facts => ({
  authorizationPolicy: {
    userConsentPolicies: ['microsoft-user-default-legacy'],
    ownedResourceConsentPolicies: [],
    usersMayRegisterApps: true,
    riskyConsentAllowed: false,
    ...change,
  },
});

describe('the table of settings', () => {
  it('knows nothing of what was not read', () => {
    const known = Object.entries(read({})).filter(([, value]) => value !== undefined);
    assert.deepEqual(known, []);
  });

  it('says what users may consent to, and whether they may at all', () => {
    assert.equal(read(consent())['usersMayConsent'], true);
    assert.deepEqual(read(consent())['consentTo'], ['any-app']);
    assert.deepEqual(read(consent({ userConsentPolicies: ['microsoft-user-default-low'] }))['consentTo'], [
      'low-permissions',
    ]);
    assert.deepEqual(read(consent({ userConsentPolicies: ['ours'] }))['consentTo'], ['own-policy']);
    assert.equal(read(consent({ userConsentPolicies: [] }))['usersMayConsent'], false);
  });

  it('says who may invite guests, and nothing of what it does not know', () => {
    const of = (guestInviters: FactTypes['authorizationPolicy']['guestInviters']) => {
      const { membersMayInvite, guestsMayInvite } = read(consent({ guestInviters }));
      return [membersMayInvite, guestsMayInvite];
    };
    assert.deepEqual(of('nobody'), [false, false]);
    assert.deepEqual(of('admins'), [false, false]);
    assert.deepEqual(of('members'), [true, false]);
    assert.deepEqual(of('everyone'), [true, true]);
    assert.deepEqual(of(undefined), [undefined, undefined]);
  });

  it('counts what group owners may consent to only where no administrator approved it', () => {
    const of = (...ids: readonly string[]) =>
      read(consent({ ownedResourceConsentPolicies: ids }))['groupOwnersMayConsent'];
    assert.equal(of('microsoft-all-application-permissions'), true);
    assert.equal(of('microsoft-pre-approval-apps-for-group'), false);
    assert.equal(of('microsoft-all-application-permissions-for-chat'), false);
  });

  it('knows that nobody reviews where the workflow is off, and not who does where it is on', () => {
    const workflow = (enabled: boolean, reviewers: number) =>
      read({ adminConsentRequestPolicy: { enabled, reviewers, notifiesReviewers: true } });
    assert.equal(workflow(false, 2)['reviewerNames'], null);
    assert.equal(workflow(true, 0)['reviewerNames'], null);
    assert.equal(workflow(true, 2)['reviewerNames'], undefined);
    assert.equal(workflow(true, 2)['reviewers'], 2);
  });

  it('takes an enforced policy as proof that security defaults are off', () => {
    assert.equal(read({ conditionalAccessPolicies: [mfaPolicy()] })['securityDefaults'], false);
    assert.equal(read({ conditionalAccessPolicies: [] })['securityDefaults'], undefined);
    assert.equal(read({ securityDefaults: { enabled: true } })['securityDefaults'], true);
  });

  it('says whether legacy authentication is blocked, and by what', () => {
    const off = { securityDefaults: { enabled: false } };
    const blocked = read({ ...off, conditionalAccessPolicies: [blockPolicy()] });
    assert.equal(blocked['legacyBlocked'], true);
    assert.deepEqual(blocked['legacyBlockedBy'], ['Block legacy']);
    const open = read({ ...off, conditionalAccessPolicies: [] });
    assert.equal(open['legacyBlocked'], false);
    assert.equal(open['legacyBlockedBy'], null);
    assert.equal(read({ securityDefaults: { enabled: true } })['legacyBlocked'], true);
  });

  it('does not say that nothing blocks it, or that nobody must use MFA, where policies are missing', () => {
    const facts = { securityDefaults: { enabled: false }, conditionalAccessPolicies: [] };
    const row = read(facts, ['conditionalAccessPolicies']);
    assert.equal(row['legacyBlocked'], undefined);
    assert.equal(row['legacyBlockedBy'], undefined);
    assert.equal(row['mfaAskedOf'], undefined);
    assert.deepEqual(read(facts)['mfaAskedOf'], ['nobody']);
    assert.deepEqual(read({ conditionalAccessPolicies: [mfaPolicy()] })['mfaAskedOf'], ['everyone', 'admins']);
  });

  it('says nobody is exempt from auditing only where every account was examined', () => {
    const none = { mailboxAuditBypasses: { examined: 250, bypassed: [] } };
    assert.equal(read(none)['anyoneExempt'], false);
    assert.deepEqual(read(none)['exemptAccounts'], []);
    const part = read(none, ['mailboxAuditBypasses']);
    assert.equal(part['anyoneExempt'], undefined);
    assert.equal(part['exemptAccounts'], undefined);
    const one = { mailboxAuditBypasses: { examined: 9, bypassed: [{ id: 'guid', name: 'svc-backup' }] } };
    assert.equal(read(one, ['mailboxAuditBypasses'])['anyoneExempt'], true);
    assert.deepEqual(read(one)['exemptAccounts'], ['svc-backup']);
  });

  it('says how SMTP AUTH stands, and which policy refuses passwords', () => {
    const open = read({ smtpAuthentication: { disabled: false } });
    assert.equal(open['smtpAuth'], true);
    assert.equal(open['smtpRefusedBy'], null);
    const shut = read({ smtpAuthentication: { disabled: true, refusedByPolicy: 'Block Basic' } });
    assert.equal(shut['smtpAuth'], false);
    assert.equal(shut['smtpRefusedBy'], 'Block Basic');
  });

  it('says what of the audit log reaches us', () => {
    const at = instant('2026-11-23T08:00:00Z');
    const row = read({ auditFeed: { state: 'readable', newestAt: at, since: SINCE } });
    assert.equal(row['auditReadable'], true);
    assert.equal(row['newestRecordAt'], at);
    assert.equal(read({ auditFeed: { state: 'refused', since: SINCE } })['auditReadable'], false);
    const sources = [
      {
        source: 'graph:directoryAudits' as const,
        gap: { reason: 'permission-missing' as const, detail: 'AuditLog.Read.All' },
        eventsKept: 0,
        recordsSeen: 0,
        malformed: 0,
      },
    ];
    const [unread] = read({ auditWatch: { sources } })['unreadSources'] as readonly string[];
    assert.match(unread ?? '', /^the directory’s own log \(refused: /);
  });

  it('lists plans and domains', () => {
    assert.deepEqual(read({ premiumLicences: { p1: true, p2: false } })['licence'], ['p1']);
    assert.deepEqual(read({ premiumLicences: { p1: false, p2: false } })['licence'], []);
    assert.deepEqual(read({ acceptedDomains: ['contoso.com'] })['acceptedDomains'], ['contoso.com']);
  });
});

/** Questions about settings, and what each is understood as. */
const QUESTIONS: readonly (readonly [question: string, query: string])[] = [
  ['Are security defaults on?', 'settings yes-no: securityDefaults is true'],
  ['are security defaults turned off?', 'settings yes-no: securityDefaults is false'],
  ['Is security defaults enabled in our tenant?', 'settings yes-no: securityDefaults is true'],
  ['is the unified audit log on?', 'settings yes-no: unifiedAuditLog is true'],
  ['Is the audit log switched off?', 'settings yes-no: unifiedAuditLog is false'],
  ['is auditing currently turned on?', 'settings yes-no: unifiedAuditLog is true'],
  ['Is mailbox auditing on?', 'settings yes-no: mailboxAudit is true'],
  ['is mailbox auditing enabled for all mailboxes?', 'settings yes-no: anyoneExempt is false'],
  ['is everyone audited?', 'settings yes-no: anyoneExempt is false'],
  ['which accounts are exempt from auditing?', 'settings list: show exemptAccounts'],
  ['who is exempt from mailbox auditing?', 'settings who: show exemptAccounts'],
  ['is anyone exempt from mailbox auditing?', 'settings yes-no: anyoneExempt is true'],
  ['how many accounts bypass auditing?', 'settings count: show exemptAccounts'],
  ['is svc-migration exempt from auditing?', 'settings yes-no: user svc-migration; show exemptAccounts'],
  ['can users register apps?', 'settings yes-no: usersMayRegisterApps is true'],
  ['can users consent to apps?', 'settings yes-no: usersMayConsent is true'],
  ['may users consent to any app?', 'settings yes-no: consentTo is any-app'],
  ['who can consent to apps?', 'settings who: usersMayConsent is true'],
  ['what can users consent to?', 'settings list: show consentTo'],
  ['can group owners consent to apps?', 'settings yes-no: groupOwnersMayConsent is true'],
  ['is risky consent allowed?', 'settings yes-no: riskyConsent is true'],
  ['is the admin consent workflow on?', 'settings yes-no: consentWorkflow is true'],
  ['who reviews consent requests?', 'settings who: show reviewerNames'],
  ['how many reviewers are there for consent requests?', 'settings count: show reviewers'],
  ['is SMTP AUTH off?', 'settings yes-no: smtpAuth is false'],
  ['is SMTP AUTH enabled?', 'settings yes-no: smtpAuth is true'],
  ['is basic auth blocked?', 'settings yes-no: legacyBlocked is true'],
  ['is legacy authentication blocked?', 'settings yes-no: legacyBlocked is true'],
  ['is legacy authentication still allowed?', 'settings yes-no: legacyBlocked is false'],
  ['what blocks legacy authentication?', 'settings list: show legacyBlockedBy'],
  ['do we have P2?', 'settings yes-no: licence is p2'],
  ['do we have Entra ID P1?', 'settings yes-no: licence is p1'],
  ['which licences do we have?', 'settings list: show licence'],
  ['which domains do we accept mail for?', 'settings list: show acceptedDomains'],
  ['what are our accepted domains?', 'settings value: show acceptedDomains'],
  ['can you read the audit log?', 'settings yes-no: auditReadable is true'],
  ['is MFA required for everyone?', 'settings yes-no: mfaAskedOf is everyone'],
  ['Sind die Sicherheitsstandards aktiviert?', 'settings yes-no: securityDefaults is true'],
  ['Ist das Überwachungsprotokoll eingeschaltet?', 'settings yes-no: unifiedAuditLog is true'],
  ['Ist die Postfachüberwachung aktiv?', 'settings yes-no: mailboxAudit is true'],
  ['Dürfen Benutzer Apps registrieren?', 'settings yes-no: usersMayRegisterApps is true'],
  ['Dürfen Benutzer Apps zustimmen?', 'settings yes-no: usersMayConsent is true'],
  ['Haben wir P2?', 'settings yes-no: licence is p2'],
  ['Wer prüft Zustimmungsanforderungen?', 'settings who: show reviewerNames'],
  ['Ist SMTP AUTH deaktiviert?', 'settings yes-no: smtpAuth is false'],
  ['Les paramètres de sécurité par défaut sont-ils activés ?', 'settings yes-no: securityDefaults is true'],
  ["Le journal d'audit est-il activé ?", 'settings yes-no: unifiedAuditLog is true'],
  ['Les utilisateurs peuvent-ils enregistrer des applications ?', 'settings yes-no: usersMayRegisterApps is true'],
  ['Les utilisateurs peuvent-ils consentir à des applications ?', 'settings yes-no: usersMayConsent is true'],
  ["L'authentification héritée est-elle bloquée ?", 'settings yes-no: legacyBlocked is true'],
  ['¿Está activado el registro de auditoría?', 'settings yes-no: unifiedAuditLog is true'],
  ['¿Están habilitados los valores predeterminados de seguridad?', 'settings yes-no: securityDefaults is true'],
  ['¿Pueden los usuarios registrar aplicaciones?', 'settings yes-no: usersMayRegisterApps is true'],
  ['¿Pueden los usuarios dar consentimiento a aplicaciones?', 'settings yes-no: usersMayConsent is true'],
  ['¿Está bloqueada la autenticación heredada?', 'settings yes-no: legacyBlocked is true'],
  ['¿Tenemos P2?', 'settings yes-no: licence is p2'],
  ['Are security defaults enabled?', 'settings yes-no: securityDefaults is true'],
  ['Is the baseline switched off?', 'settings yes-no: securityDefaults is false'],
  ['do we use security defaults', 'settings yes-no: securityDefaults is true'],
  ['have security defaults been turned off', 'settings yes-no: securityDefaults is false'],
  ['Is the unified audit log still on?', 'settings yes-no: unifiedAuditLog is true'],
  ['was audit logging disabled', 'settings yes-no: unifiedAuditLog is false'],
  ['is auditing turned off', 'settings yes-no: unifiedAuditLog is false'],
  ['is our audit log not enabled', 'settings yes-no: unifiedAuditLog is false'],
  ['is mailbox auditing switched off', 'settings yes-no: mailboxAudit is false'],
  ['are mailboxes audited', 'settings yes-no: mailboxAudit is true'],
  ['does anyone bypass mailbox auditing', 'settings yes-no: show exemptAccounts'],
  ['which users are not audited', 'settings list: show exemptAccounts'],
  ['is svc-migration exempt from auditing?', 'settings yes-no: user svc-migration; show exemptAccounts'],
  ['how many accounts are exempt from mailbox auditing', 'settings count: show exemptAccounts'],
  ['can ordinary users register applications', 'settings yes-no: usersMayRegisterApps is true'],
  ['are users allowed to register apps', 'settings yes-no: usersMayRegisterApps is true'],
  ['is app registration open to everyone', 'settings yes-no: usersMayRegisterApps is true'],
  ['can guests register apps', 'settings yes-no: usersMayRegisterApps is true; unread guests'],
  ['who can register apps', 'settings who: usersMayRegisterApps is true'],
  ['may guests invite others?', 'settings yes-no: guestsMayInvite is true'],
  ['who may invite guests here?', 'settings who: show guestInviters'],
  ['can users invite guests?', 'settings yes-no: membersMayInvite is true'],
  ['¿quién puede invitar a invitados?', 'settings who: show guestInviters'],
  ['qui peut inviter des invités ?', 'settings who: show guestInviters'],
  ['Dürfen Gäste selber weitere Leute einladen?', 'settings yes-no: guestsMayInvite is true'],
  ['can people consent to any app', 'settings yes-no: consentTo is any-app'],
  ['is user consent disabled', 'settings yes-no: usersMayConsent is false'],
  ['which apps can users consent to', 'settings list: show consentTo'],
  ['is consent limited to verified publishers', 'settings yes-no: consentTo is low-permissions'],
  ['do we follow what Microsoft recommends for consent', 'settings yes-no: consentTo is recommended'],
  ['can group owners grant apps access', 'settings yes-no: groupOwnersMayConsent is true'],
  ['are risky consents allowed', 'settings yes-no: riskyConsent is true'],
  ['is the consent workflow enabled', 'settings yes-no: consentWorkflow is true'],
  ['is the admin consent workflow switched off', 'settings yes-no: consentWorkflow is false'],
  ['can users request apps', 'settings yes-no: consentWorkflow is true'],
  ['how many reviewers do we have', 'settings count: show reviewers'],
  ['who approves app requests', 'settings who: show reviewerNames'],
  ['is smtp auth blocked', 'settings yes-no: smtpAuth is false'],
  ['is authenticated SMTP still allowed', 'settings yes-no: smtpAuth is true'],
  ['do we still allow basic authentication', 'settings yes-no: legacyBlocked is false'],
  ['is legacy auth turned off', 'settings yes-no: legacyBlocked is true'],
  ['which policy blocks legacy authentication for us', 'policies list: blocksLegacy is true'],
  ['is legacy authentication enabled for IMAP', 'settings yes-no: legacyBlocked is false; show legacyBlocked'],
  ['do we have premium licences', 'settings yes-no: licence has'],
  ['do we have an Entra ID P2 license', 'settings yes-no: licence is p2; show licence'],
  ['which mail domains are ours', 'settings list: show acceptedDomains'],
  ['how many accepted domains do we have', 'settings count: show acceptedDomains'],
  ['what is the newest audit record', 'settings value: show newestRecordAt'],
  ['can Warden read the audit log', 'settings yes-no: auditReadable is true'],
  ['how fresh is the audit log', 'settings list: show newestRecordAt'],
  ['is MFA enforced for all users', 'settings yes-no: mfaAskedOf is everyone'],
  ['show the tenant settings', 'settings list:'],
  ['is audit retention set to a year', 'no query'],
  ['Sind die Sicherheitsstandards ausgeschaltet?', 'settings yes-no: securityDefaults is false'],
  ['Ist das Audit-Log an?', 'settings yes-no: unifiedAuditLog is true'],
  ['Ist die Postfachüberwachung deaktiviert?', 'settings yes-no: mailboxAudit is false'],
  ['Können Benutzer Anwendungen registrieren?', 'settings yes-no: usersMayRegisterApps is true'],
  ['Können Benutzer jeder App zustimmen?', 'settings yes-no: consentTo is any-app'],
  ['Dürfen Gruppenbesitzer Apps zustimmen?', 'settings yes-no: groupOwnersMayConsent is true'],
  ['Ist der Administratorzustimmungsworkflow aktiviert?', 'settings yes-no: consentWorkflow is true'],
  ['Ist die Legacy-Authentifizierung blockiert?', 'settings yes-no: legacyBlocked is true'],
  ['Ist SMTP AUTH aktiviert?', 'settings yes-no: smtpAuth is true'],
  ['Welche Konten sind von der Postfachüberwachung ausgenommen?', 'settings list: show exemptAccounts'],
  ['Welche Domänen sind akzeptiert?', 'settings list: show acceptedDomains'],
  ['Welche Lizenzen haben wir?', 'settings list: show licence'],
  ['Ist MFA für alle verpflichtend?', 'settings yes-no: mfaAskedOf is everyone'],
  ["L'audit des boîtes aux lettres est-il désactivé ?", 'settings yes-no: mailboxAudit is false'],
  ["Quels comptes sont exemptés de l'audit ?", 'settings list: show exemptAccounts'],
  [
    'Les propriétaires de groupe peuvent-ils consentir à des applications ?',
    'settings yes-no: groupOwnersMayConsent is true; usersMayConsent is true',
  ],
  ['Le workflow de consentement administrateur est-il activé ?', 'settings yes-no: consentWorkflow is true'],
  ['SMTP AUTH est-il activé ?', 'settings yes-no: smtpAuth is true'],
  ['Avons-nous des licences P2 ?', 'settings yes-no: licence is p2; show licence'],
  ['Quels sont nos domaines acceptés ?', 'settings value: show acceptedDomains'],
  ['Qui examine les demandes de consentement ?', 'settings who: show reviewerNames'],
  ['¿Está desactivada la auditoría de buzones?', 'settings yes-no: mailboxAudit is false'],
  ['¿Qué cuentas están exentas de la auditoría?', 'settings list: show exemptAccounts'],
  ['¿Está activado el flujo de consentimiento del administrador?', 'settings yes-no: consentWorkflow is true'],
  ['¿Está habilitado SMTP AUTH?', 'settings yes-no: smtpAuth is true'],
  ['¿Se permite la autenticación heredada?', 'settings yes-no: legacyBlocked is false'],
  ['¿Qué licencias tenemos?', 'settings list: show licence'],
  ['¿Cuáles son nuestros dominios aceptados?', 'settings value: show acceptedDomains'],
  ['¿Quién revisa las solicitudes de consentimiento?', 'settings who: show reviewerNames'],
  ['¿Es obligatoria la MFA?', 'settings yes-no: mfaAskedOf is everyone'],
];

describe('questions about settings', () => {
  for (const [question, query] of QUESTIONS) {
    it(question, () => {
      assert.equal(describeQuestion(question), query);
    });
  }

  it('understand the words of every value in each language', () => {
    const phrases = listValuePhrases(table).map(({ language, words, ...rest }) => {
      const question = { en: 'is', de: 'ist', fr: 'est-ce que', es: 'está' };
      return { ...rest, question: `${question[language]} ${words}?` };
    });
    let understood = 0;
    const ask = (phrase: (typeof phrases)[number]): void => {
      understood += Number(isValueUnderstood(phrase));
    };
    fc.assert(fc.property(fc.constantFrom(...phrases), ask), { numRuns: 400 });
    assert.ok(understood >= 380, `only ${understood} of 400 are about this table`);
  });
});
