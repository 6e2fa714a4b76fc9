import type { AuditEvent } from '../m365/audit-event.js';
import { defineDetection } from './model/detection.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import type { Confidence, Severity } from '../core/severity.js';
import { findChange, isOperation, readNewValue, readOldValue } from './lib/event-field-readers.js';
import { resolveActorLabel, truncateName, isByApp, isByMicrosoft, pickName } from './lib/event-subject-and-actor.js';

const AUTHENTICATION = 'Set domain authentication';
const FEDERATION = 'Set federation settings on domain';

interface Judged {
  readonly what: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
}

/**
 * Judges who now authenticates the domain's users. `LiveType` is Managed or Federated; property names are those of
 * records of `Set domain authentication`. Source:
 * https://learn.microsoft.com/entra/identity/hybrid/connect/how-to-connect-monitor-federation-changes
 */
function authentication(event: AuditEvent): Judged | undefined {
  const now =
    readNewValue(event, 'LiveType') ??
    readNewValue(event, 'Authentication') ??
    readNewValue(event, 'AuthenticationType');
  if (/^managed$/i.test(now ?? '')) return undefined;
  if (/^federated$/i.test(now ?? '')) {
    if (/^federated$/i.test(readOldValue(event, 'LiveType') ?? '')) return undefined;
    return { what: 'was turned to federated sign-in', severity: 'critical', confidence: 'high' };
  }
  return { what: 'has another kind of sign-in', severity: 'high', confidence: 'low' };
}

/** Settings by name; the record has them as properties, or lists all of them in one text. */
const ISSUER = /issuer/i;
const CERTIFICATE = /certificate/i;
/** Where people are sent to sign in, and whether the identity provider's MFA claim is accepted. */
const TRUST = /sign_?in_?uri|log_?on_?uri|passive|active|metadata|mfa/i;

function federation(event: AuditEvent): Judged | undefined {
  const changed = event.changes.filter(
    (one) => one.old !== one.new && !/^included updated properties$/i.test(one.name),
  );
  const listed = findChange(event, 'Included Updated Properties')?.new ?? '';
  const names = [...changed.map(({ name }) => name), listed].join(' ');
  const issuer = changed.find(({ name }) => ISSUER.test(name));
  if (issuer !== undefined || ISSUER.test(names)) {
    const who = issuer === undefined ? '' : ` (${truncateName(issuer.new)})`;
    return { what: `trusts another issuer${who}`, severity: 'critical', confidence: 'high' };
  }
  // Signing certificates expire every year, and federation servers renew them on their own.
  if (CERTIFICATE.test(names))
    return { what: 'has another signing certificate', severity: 'high', confidence: 'medium' };
  if (TRUST.test(names)) return { what: 'has other federation settings', severity: 'high', confidence: 'medium' };
  if (names.trim() === '') return { what: 'has other federation settings', severity: 'high', confidence: 'low' };
  return { what: 'has other federation settings', severity: 'low', confidence: 'medium' };
}

export const detection = defineDetection({
  id: 'domain-federated',
  title: 'A domain trusts another sign-in',
  topic: 'policies',
  privilegedAct: true,
  description: 'A domain is turned to federated sign-in, or its issuer or signing certificate changes.',
  operations: [AUTHENTICATION, FEDERATION],
  techniques: [
    { id: 'T1484.002', name: 'Trust Modification' },
    { id: 'T1606.002', name: 'SAML Tokens' },
  ],
  benign: [
    'The company moves to AD FS or another identity provider: planned for months, known to many.',
    'AD FS renews its signing certificate every year, by itself; that counts as less.',
  ],
  nextSteps: [
    { text: 'Whoever holds the signing key is everyone of that domain: ask now who did it.', url: PORTAL_PAGES.audit },
    {
      text: 'If nobody knows: turn the domain back to managed, then revoke the sessions of all its people.',
      url: PORTAL_PAGES.audit,
    },
  ],
  match: (event, context) => {
    if (!event.succeeded || isByMicrosoft(event, context)) return undefined;
    const judged = isOperation(event, AUTHENTICATION) ? authentication(event) : federation(event);
    if (judged === undefined) return undefined;
    const { what, severity, confidence } = judged;
    const domain = pickName('a domain', event.targets[0]?.name, event.target, readNewValue(event, 'DomainName'));
    return {
      subject: { kind: 'tenant', id: domain.toLowerCase(), name: domain },
      severity: isByApp(event, context) && severity !== 'low' ? 'critical' : severity,
      confidence,
      title: `${domain} ${what} (by ${resolveActorLabel(event, context)})`,
      what: `Domain ${what}`,
    };
  },
});
