import type { Confidence, Severity } from '../core/severity.js';
import { compareSeverity } from '../core/severity.js';
import { formatList } from '../core/sentence-formatting.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { findAuthenticationWeakenings } from './lib/authentication-policy-weakening.js';
import { findChange, isFalse, isOperation, isTrue, readParameter } from './lib/event-field-readers.js';
import { isByApp, isByMicrosoft, pickName, resolveActorLabel } from './lib/event-subject-and-actor.js';
import { defineDetection } from './model/detection.js';

const METHODS = 'Authentication Methods Policy Update';
const METHODS_RESET = 'Authentication Methods Policy Reset';
const STRENGTH = ['Authentication Strength Policy Update', 'Authentication Strength Policy Delete'];
/** Certificate authorities that vouch for people: an older and a newer name. Microsoft writes "Certification" so. */
const COMPANY = 'Set Company Information';
const AUTHORITY = 'Add CertificationBasedAuthConfiguration';
/** Exchange: passwords without a second factor. */
const BASIC = ['New-AuthenticationPolicy', 'Set-AuthenticationPolicy'];
const TRANSPORT = 'Set-TransportConfig';

interface Judged {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
}

function judgeMethods(event: AuditEvent): Judged | undefined {
  const found = findAuthenticationWeakenings(event).toSorted((a, b) => compareSeverity(a.severity, b.severity));
  const [worst] = found;
  if (worst === undefined) return undefined;
  return {
    id: 'authentication-methods',
    name: 'The policy of sign-in methods',
    words: formatList([...new Set(found.map(({ words }) => words))]),
    severity: worst.severity,
    confidence: worst.unsure === true ? 'low' : 'high',
  };
}

function judgeAuthority(event: AuditEvent): Judged | undefined {
  const trusted = findChange(event, 'TrustedCAsForPasswordlessAuth');
  // The directory writes company settings for many reasons; only this one makes an authority.
  if (isOperation(event, COMPANY) && (trusted === undefined || trusted.new.length <= trusted.old.length))
    return undefined;
  return {
    id: 'certificate-authorities',
    name: 'The tenant',
    words: 'trusts another certificate authority: whoever holds it signs in as anybody',
    severity: 'critical',
    confidence: 'high',
  };
}

function judgeExchange(event: AuditEvent): Judged | undefined {
  if (isOperation(event, TRANSPORT)) {
    return isFalse(readParameter(event, 'SmtpClientAuthenticationDisabled'))
      ? {
          id: 'smtp-auth',
          name: 'Exchange',
          words: 'lets every mailbox send with a password alone (SMTP AUTH)',
          severity: 'high',
          confidence: 'high',
        }
      : undefined;
  }
  const open = Object.keys(event.parameters).filter(
    (name) => /^AllowBasicAuth/i.test(name) && isTrue(readParameter(event, name)),
  );
  if (open.length === 0) return undefined;
  const name = pickName('a policy', readParameter(event, 'Name'), event.target, readParameter(event, 'Identity'));
  return {
    id: `exchange:${name}`,
    name,
    words: `lets people sign in with a password alone (${formatList(open.map((one) => one.slice(0, 60)))})`,
    severity: 'high',
    confidence: 'medium',
  };
}

function judge(event: AuditEvent): Judged | undefined {
  if (isOperation(event, METHODS)) return judgeMethods(event);
  if (isOperation(event, METHODS_RESET)) {
    return {
      id: 'authentication-methods',
      name: 'The policy of sign-in methods',
      words: 'was set back to Microsoft’s default',
      severity: 'medium',
      confidence: 'medium',
    };
  }
  if (isOperation(event, COMPANY, AUTHORITY)) return judgeAuthority(event);
  if (!isOperation(event, ...STRENGTH)) return judgeExchange(event);
  const name = pickName('An authentication strength', event.targets[0]?.name, event.target);
  const isGone = /delete/i.test(event.operation);
  return {
    id: `authentication-strength:${name}`,
    name,
    words: isGone ? 'was deleted' : 'accepts other methods',
    severity: 'medium',
    confidence: isGone ? 'medium' : 'low',
  };
}

export const detection = defineDetection({
  id: 'authentication-policy-weakened',
  title: 'Sign-in was opened up',
  topic: 'policies',
  privilegedAct: true,
  description:
    'A weaker sign-in method, another provider or another certificate authority is accepted, an authentication strength changes, or Exchange takes a password alone.',
  operations: [METHODS, METHODS_RESET, ...STRENGTH, COMPANY, AUTHORITY, ...BASIC, TRANSPORT],
  techniques: [
    { id: 'T1556', name: 'Modify Authentication Process' },
    { id: 'T1556.006', name: 'Multi-Factor Authentication' },
  ],
  benign: [
    'Temporary Access Passes are introduced for newcomers, or certificates for smart cards.',
    'A printer needs to send mail with a password.',
    'A stronger method is switched on; that is left out.',
  ],
  nextSteps: [
    { text: 'Ask who changed it whether it was planned, and for whom.', url: PORTAL_PAGES.authenticationMethods },
    { text: 'If nobody knows: set it back, then see who signed in that way meanwhile.', url: PORTAL_PAGES.audit },
  ],
  match: (event, context) => {
    if (!event.succeeded || isByMicrosoft(event, context)) return undefined;
    const judged = judge(event);
    if (judged === undefined) return undefined;
    const { id, name, words, severity, confidence } = judged;
    return {
      subject: { kind: 'policy', id, name },
      severity: isByApp(event, context) && severity === 'high' ? 'critical' : severity,
      confidence,
      title: `${name} ${words} (by ${resolveActorLabel(event, context)})`,
      what: `${name} ${words}`,
    };
  },
});
