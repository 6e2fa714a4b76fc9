import type { AuditEvent } from '../m365/audit-event.js';
import { defineDetection, type DetectionMatch } from './model/detection.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { lowerSeverity, type Confidence, type Severity } from '../core/severity.js';
import { findTrustedIssuer, isOpenFederatedSubject } from '../m365/trusted-token-issuers.js';
import { formatList } from '../core/sentence-formatting.js';
import {
  parseFederatedCredentialChange,
  parseKeyChange,
  type RecordedCredential,
} from '../m365/credential-change-parser.js';
import { isOperation, readNewOrOldValue } from './lib/event-field-readers.js';
import { findKnownApp, isByMicrosoft, toAppSubject, truncateName } from './lib/event-subject-and-actor.js';
import { type DetectionContext } from './model/detection-context.js';

const ON_APPLICATION = 'Update application - Certificates and secrets management';
/**
 * Accompanies `Add application` if the app is created with a credential; seen in records, but not in Microsoft's lists.
 */
const WITH_APPLICATION = 'Create application - Certificates and secrets management';
const ON_SERVICE_PRINCIPAL = 'Add service principal credentials';
const REMOVED_FROM_SERVICE_PRINCIPAL = 'Remove service principal credentials';
/** Also contains keys, a second time; only federated credentials are read from it. */
const FEDERATED = 'Update application';

interface Judgement {
  readonly severity: Severity;
  readonly confidence: Confidence;
}

/**
 * How bad a new credential is: depends on what the app may do, and on whether the credential is on an object where
 * nobody looks.
 */
function judge(event: AuditEvent, context: DetectionContext, added: readonly RecordedCredential[]): Judgement {
  const known = findKnownApp(event.app, context);
  const onServicePrincipal = isOperation(event, ON_SERVICE_PRINCIPAL, REMOVED_FROM_SERVICE_PRINCIPAL);
  if (known?.publisher === 'microsoft' && event.actor.kind === 'unknown')
    return { severity: 'medium', confidence: 'low' };
  // Microsoft renews its own keys itself. Anyone else who adds one can sign in as Microsoft's app.
  if (known?.publisher === 'microsoft') return { severity: 'critical', confidence: 'high' };
  // Whoever holds it takes over the tenant: no excuse counts, a renewal least of all.
  if (known?.criticalPower === true) return { severity: 'critical', confidence: 'high' };
  // SAML single sign-on renews a signing key pair every few years, mostly for vendor apps. An attacker could add any
  // key next to it, so the pair excuses neither an app with powerful permissions nor a lone secret.
  if (onServicePrincipal && known?.highPriority !== true && isSigningPair(added)) {
    return { severity: 'medium', confidence: 'low' };
  }
  if (onServicePrincipal && known?.publisher === 'foreign') return { severity: 'critical', confidence: 'high' };
  if (known?.highPriority === true) return { severity: 'high', confidence: 'high' };
  if (added.some(isUntrusted)) return { severity: 'high', confidence: 'medium' };
  if (known?.highPriority === false) return { severity: 'low', confidence: 'high' };
  return { severity: 'medium', confidence: 'medium' };
}

/**
 * One signing key, its verifying half and the one password that protects them: exactly what SAML single sign-on
 * creates.
 */
function isSigningPair(added: readonly RecordedCredential[]): boolean {
  const of = (test: (one: RecordedCredential) => boolean) => added.filter(test).length;
  return (
    of(({ usage }) => /^sign$/i.test(usage)) === 1 &&
    of(({ kind, usage }) => kind === 'certificate' && !/^sign$/i.test(usage)) <= 1 &&
    of(({ kind }) => kind === 'secret') <= 1 &&
    of(({ kind }) => kind === 'federated') === 0
  );
}

/**
 * Whether the issuer is untrusted: a private issuer can claim anyone to be the app. Our tenant id is not known here, so
 * Entra as an issuer counts as another tenant.
 */
function isUntrusted({ kind, issuer, subject }: RecordedCredential): boolean {
  if (kind !== 'federated' || issuer === undefined) return false;
  return findTrustedIssuer(issuer, new Set()) === undefined || isOpenFederatedSubject(subject ?? '');
}

const KINDS = { secret: 'secret', certificate: 'certificate', federated: 'federated credential' };

function inWords(credentials: readonly RecordedCredential[]): string {
  const parts = (['secret', 'certificate', 'federated'] as const).flatMap((kind) => {
    const of = credentials.filter((one) => one.kind === kind);
    if (of.length === 0) return [];
    const issuers = of.flatMap(({ issuer }) => (issuer === undefined ? [] : [truncateName(issuer)]));
    const of1 = of.length === 1 ? `A ${KINDS[kind]}` : formatCount(of.length, KINDS[kind]);
    return [issuers.length > 0 ? `${of1} of ${formatList(issuers)}` : of1];
  });
  return parts.map((part, place) => (place === 0 ? part : part.replace(/^A /, 'a '))).join(' and ');
}

function toMatch(event: AuditEvent, context: DetectionContext): DetectionMatch | undefined {
  const { app } = event;
  if (app === undefined) return undefined;
  const { added, removed } = isOperation(event, FEDERATED)
    ? parseFederatedCredentialChange(event)
    : parseKeyChange(event);
  const subject = toAppSubject(app, context);
  if (added.length === 0) {
    if (removed.length === 0) return undefined;
    const what = `${inWords(removed)} ${removed.length === 1 ? 'was' : 'were'} removed`;
    return { subject, severity: 'info', confidence: 'high', title: `${what} from ${subject.name}`, what };
  }
  const { severity, confidence } = judge(event, context, added);
  const rotated = removed.length > 0;
  const isExcused = rotated && findKnownApp(app, context)?.criticalPower !== true;
  const what = `${inWords(added)} ${added.length === 1 ? 'was' : 'were'} added`;
  const inPlace = rotated ? ', in place of another' : '';
  return {
    subject,
    severity: isExcused ? lowerSeverity(severity) : severity,
    confidence: isExcused ? 'medium' : confidence,
    title: `${what} to ${subject.name}${inPlace}`,
    what: `${what}${inPlace}`,
    stage: 'credential-added',
  };
}

/**
 * App id of Azure's Managed Service Identity in every tenant, and its name: older records have only the name and an id
 * of this tenant.
 */
const IDENTITY_SERVICE = { appId: 'ef5d5c69-a5df-46bb-acaf-426f161a21a2', name: 'Managed Service Identity' };
/** Only Azure assigns such service principal names: an app's own names must use a domain of its tenant. */
const IDENTITY_NAMES = 'https://identity.azure.net/';

/**
 * Whether Azure renewed a managed identity's certificate, which it does every few weeks. The recipient of the
 * certificate and the actor decide; a name that anyone can choose lowers the severity but does not silence the finding.
 */
function identityRenewal(event: AuditEvent, context: DetectionContext): 'certain' | 'claimed' | 'no' {
  const { actor } = event;
  if (actor.kind !== 'app') return 'no';
  const names = readNewOrOldValue(event, 'TargetId.ServicePrincipalNames')?.slice(0, LONGEST_NAMES).split(';') ?? [];
  if (!names.some((name) => name.trim().toLowerCase().startsWith(IDENTITY_NAMES))) return 'no';
  if (parseKeyChange(event).added.some(({ kind }) => kind !== 'certificate')) return 'no';
  if (actor.id.toLowerCase() === IDENTITY_SERVICE.appId) return 'certain';
  const isUnknown = (context.app(actor.id)?.publisher ?? 'unknown') === 'unknown';
  return actor.name === IDENTITY_SERVICE.name && isUnknown ? 'claimed' : 'no';
}

/** Limit for a service principal's names as one text; anything longer is fabricated. */
const LONGEST_NAMES = 4_000;

export const detection = defineDetection({
  id: 'app-credential-added',
  title: 'A new secret or certificate on an app',
  topic: 'apps',
  privilegedAct: true,
  description:
    'A secret, a certificate or a federated credential is added to an application or a service principal, or removed.',
  operations: [ON_APPLICATION, WITH_APPLICATION, ON_SERVICE_PRINCIPAL, REMOVED_FROM_SERVICE_PRINCIPAL, FEDERATED],
  techniques: [{ id: 'T1098.001', name: 'Additional Cloud Credentials' }],
  benign: [
    'Credentials run out: their owners add the next one in time, by hand or by a pipeline.',
    'Single sign-on by SAML renews its signing certificate, on the service principal.',
    'A pipeline is given a federated credential so that it needs no secret.',
  ],
  nextSteps: [
    { text: 'Ask who added it whether it was them, and where it is kept.', url: PORTAL_PAGES.enterpriseApps },
    { text: 'If nobody knows it: remove it first, then look at what the app did since.', url: PORTAL_PAGES.audit },
  ],
  match: (event, context) => {
    if (!event.succeeded || isByMicrosoft(event, context)) return undefined;
    const renewal = identityRenewal(event, context);
    if (renewal === 'certain') return undefined;
    const match = toMatch(event, context);
    if (match === undefined || renewal === 'no') return match;
    const { subject, title, what } = match;
    return { subject, title, what, severity: 'low', confidence: 'low' };
  },
});
