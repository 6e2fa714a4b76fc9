import { findAbusedAppName } from '../m365/abused-apps.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { parseConsentedGrants, type ConsentedGrant } from '../m365/consent-permission-parser.js';
import { defineDetection } from './model/detection.js';
import { daysBetween, type Instant } from '../core/instant.js';
import { ratePermissionOfAnyResource } from '../m365/permission-ratings.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { compareSeverity, type Confidence, type Severity } from '../core/severity.js';
import { formatList } from '../core/sentence-formatting.js';
import { findChange, isTrue, readNewValue } from './lib/event-field-readers.js';
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

export const detection = defineDetection({
  id: 'illicit-consent',
  title: 'Consent that looks wrong',
  topic: 'apps',
  privilegedAct: false,
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
    // The record says whether an administrator consented, also where nothing is known of them.
    const privileged =
      context.person(event.actor.id)?.privileged === true ||
      isTrue(readNewValue(event, 'ConsentContext.IsAdminConsent'));
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
});
