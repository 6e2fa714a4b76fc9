import { findAbusedAppName } from '../m365/abused-apps.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { parseConsentedGrants, type ConsentedGrant } from '../m365/consent-permissions.js';
import { defineDetection } from './model/detection.js';
import { daysBetween, instant, type Instant } from '../core/instant.js';
import { ratePermissionOfAnyResource } from '../m365/permission-ratings.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { compareSeverity, type Confidence, type Severity } from '../core/severity.js';
import { formatList } from '../core/sentence-formatting.js';
import { findChange, isTrue, readNewValue } from './lib/event-field-readers.js';
import { consentEvent } from './lib/sample-consents.js';
import {
  ADMIN_ACTOR,
  EMPLOYEE_ACTOR,
  HELPER_APP,
  knownHelperApp,
  knownPerson,
  MICROSOFT_ACTOR,
} from './lib/sample-events.js';
import { findKnownApp, isByMicrosoft, resolveActorLabel, toAppSubject } from './lib/event-subject-and-actor.js';
import { type KnownApp } from './model/detection-context.js';

/**
 * Scopes that reach a person's mail, files or the directory, including those missing from our list of risky
 * permissions.
 */
const REACHES =
  /^(?:(?:mail|mailboxsettings|files|sites|allsites|myfiles|directory|group|groupmember|notes)\.|(?:ews|eas|imap|pop)\.accessasuser|smtp\.send|user\.(?:read|readwrite)\.all|full_access|contacts\.)/i;

function reaching(grants: readonly ConsentedGrant[]): readonly string[] {
  const values = grants.filter(({ consentType }) => consentType !== 'AllPrincipals').flatMap(({ values }) => values);
  return [...new Set(values)].filter((value) => {
    const level = ratePermissionOfAnyResource('Delegated', value)?.level;
    return level === 'critical' || level === 'high' || REACHES.test(value);
  });
}

/**
 * Whether the consent is for everyone: an administrator's decision, which `high-privilege-grant` reports.
 * `IsAdminConsent` does not show it: it is also true if an administrator consents only for themselves.
 */
function isForEveryone(event: AuditEvent, grants: readonly ConsentedGrant[]): boolean {
  if (isTrue(readNewValue(event, 'ConsentContext.OnBehalfOfAll'))) return true;
  return grants.length > 0 && grants.every(({ consentType }) => consentType === 'AllPrincipals');
}

/** Days after which an app registered here counts as established; a phisher's is days old. */
const NEW_DAYS = 30;

/** How untrusted the app is; undefined if it is trusted: Microsoft's, or registered here some time ago. */
function judge(
  at: Instant,
  appId: string | undefined,
  known: KnownApp | undefined,
  scopes: readonly string[],
  lasting: boolean,
): { readonly severity: Severity; readonly confidence: Confidence; readonly why: string } | undefined {
  const product = findAbusedAppName(appId ?? known?.appId);
  if (product !== undefined) {
    return { severity: 'high', confidence: 'medium', why: `${product}, which attackers are known to use` };
  }
  if (known?.publisher === 'microsoft') return undefined;
  if (known?.verifiedPublisher === true) {
    return { severity: 'low', confidence: 'medium', why: 'an app of another tenant, its publisher verified' };
  }
  const reachesMuch =
    lasting && scopes.some((scope) => /^(?:mail|mailbox|files|sites|ews|eas|imap|pop|smtp|full)/i.test(scope));
  if (known?.publisher === 'own') {
    // Anyone allowed to register apps can phish with one: it is no foreign app, and asks for lasting access to mail or
    // files.
    const isNew = known.createdAt !== undefined && Math.abs(daysBetween(known.createdAt, at)) < NEW_DAYS;
    if (!isNew || !reachesMuch) return undefined;
    return { severity: 'low', confidence: 'medium', why: 'an app that was registered here only lately' };
  }
  const severity = reachesMuch ? 'high' : 'medium';
  if (known?.publisher === 'foreign') {
    return { severity, confidence: 'high', why: 'an app of another tenant that nobody verified' };
  }
  return { severity: 'medium', confidence: 'low', why: 'an app of which nothing is known' };
}

const STRANGER = { apps: [knownHelperApp({ publisher: 'foreign', verifiedPublisher: false })] };

export const detection = defineDetection({
  id: 'illicit-consent',
  description: 'A person lets an unverified, foreign or known abused app into their mail or files, or the directory.',
  operations: ['Consent to application'],
  techniques: [
    { id: 'T1528', name: 'Steal Application Access Token' },
    { id: 'T1566.002', name: 'Spearphishing Link' },
  ],
  benign: [
    'People connect a mail program, a calendar or a note-taking service that they chose themselves.',
    'A vendor’s app that the company uses, whose publisher has not been verified.',
  ],
  nextSteps: [
    {
      text: 'Ask the person where the request came from: a message, or a product they looked for.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'If it was a message: take the consent back, revoke their sessions, and see who else consented.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    { text: 'Let people consent to apps of verified publishers only.', url: PORTAL_PAGES.userConsent },
  ],
  match: (event, context) => {
    if (!event.succeeded || event.app === undefined || isByMicrosoft(event, context)) return undefined;
    const grants = parseConsentedGrants(findChange(event, 'ConsentAction.Permissions')?.new ?? '');
    if (isForEveryone(event, grants)) return undefined;
    const scopes = reaching(grants);
    if (scopes.length === 0) return undefined;
    const lasting = grants.some(({ values }) => values.some((value) => value.toLowerCase() === 'offline_access'));
    const judged = judge(event.at, event.app.appId, findKnownApp(event.app, context), scopes, lasting);
    if (judged === undefined) return undefined;
    const subject = toAppSubject(event.app, context);
    // A person with a privileged role lends the app everything the scopes reach with that role.
    const privileged = context.person(event.actor.id)?.privileged === true;
    const worse = compareSeverity(judged.severity, 'high') > 0 ? 'high' : judged.severity;
    const who = `${resolveActorLabel(event, context)}${privileged ? ' (an administrator)' : ''}`;
    return {
      subject,
      severity: privileged ? worse : judged.severity,
      confidence: judged.confidence,
      title: `${who} consented to ${formatList(scopes)} for ${subject.name}, ${judged.why}`,
      what: `${who} consented to ${formatList(scopes)}`,
    };
  },
  examples: [
    {
      name: 'mail, lastingly, for an app that nobody verified',
      event: consentEvent('Mail.Read offline_access User.Read'),
      known: STRANGER,
      expect: {
        severity: 'high',
        confidence: 'high',
        subjectId: HELPER_APP.servicePrincipalId,
        title:
          'adele@contoso.com consented to Mail.Read for Office Sync Helper, an app of another tenant that nobody verified',
      },
    },
    {
      name: 'files for an hour',
      event: consentEvent('Files.ReadWrite'),
      known: STRANGER,
      expect: { severity: 'medium' },
    },
    {
      name: 'an app of which nothing is known',
      event: consentEvent('Mail.Read offline_access'),
      expect: { severity: 'medium', confidence: 'low', subjectId: HELPER_APP.appId },
    },
    {
      name: 'a product that attackers bring along, verified or not',
      event: consentEvent('Mail.Read', {
        app: { appId: 'ff8d92dc-3d82-41d6-bcbd-b9174d163620', name: 'PERFECTDATA SOFTWARE' },
      }),
      expect: { severity: 'high', confidence: 'medium' },
    },
    {
      name: 'an administrator, for themselves: IsAdminConsent is true all the same',
      event: consentEvent('Files.Read.All', { actor: ADMIN_ACTOR }, { isAdminConsent: 'True' }),
      known: { ...STRANGER, people: [knownPerson(ADMIN_ACTOR, true)] },
      expect: { severity: 'high' },
    },
    {
      name: 'a vendor whose publisher is verified',
      event: consentEvent('Mail.Read offline_access'),
      known: { apps: [knownHelperApp({ publisher: 'foreign', verifiedPublisher: true })] },
      expect: { severity: 'low' },
    },
    {
      name: 'for everyone: the grant itself tells it',
      event: consentEvent(
        'Mail.Read',
        {},
        { consentType: 'AllPrincipals', onBehalfOfAll: 'True', isAdminConsent: 'True' },
      ),
      known: STRANGER,
      expect: 'silent',
    },
    {
      name: 'for everyone by the entries alone',
      event: consentEvent('Mail.Read', {}, { consentType: 'AllPrincipals', onBehalfOfAll: '' }),
      known: STRANGER,
      expect: 'silent',
    },
    {
      name: 'a name and a picture',
      event: consentEvent('User.Read openid profile offline_access'),
      known: STRANGER,
      expect: 'silent',
    },
    {
      name: 'mail was allowed before, and is all that this record repeats',
      event: consentEvent('Mail.Read', {}, { before: 'Mail.Read' }),
      known: STRANGER,
      expect: 'silent',
    },
    {
      name: 'an app that somebody registered here last week, to phish from the inside',
      event: consentEvent('Mail.ReadWrite Mail.Send offline_access'),
      known: { apps: [knownHelperApp({ publisher: 'own', createdAt: instant('2026-11-14T00:00:00Z') })] },
      expect: { severity: 'low', confidence: 'medium' },
    },
    {
      name: 'an app of the company’s own that has been there for years',
      event: consentEvent('Mail.ReadWrite Mail.Send offline_access'),
      known: { apps: [knownHelperApp({ publisher: 'own', createdAt: instant('2023-01-01T00:00:00Z') })] },
      expect: 'silent',
    },
    {
      name: 'an app that is registered here',
      event: consentEvent('Mail.Read offline_access', { actor: EMPLOYEE_ACTOR }),
      known: { apps: [knownHelperApp({ publisher: 'own' })] },
      expect: 'silent',
    },
    {
      name: 'one of Microsoft’s',
      event: consentEvent('Mail.Read'),
      known: { apps: [knownHelperApp({ publisher: 'microsoft' })] },
      expect: 'silent',
    },
    {
      name: 'Microsoft’s own service',
      event: consentEvent('Mail.Read', { actor: MICROSOFT_ACTOR }),
      known: STRANGER,
      expect: 'silent',
    },
  ],
});
