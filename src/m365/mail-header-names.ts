import { memoize } from '../core/bounded-memoize.js';

/**
 * Purpose of a mail header. `trace`: Microsoft's filter verdict or proof of the sender; removing it hides where mail came from.
 * `vendor`: a gateway's own marks, which gateways strip for good reason. `other-x`: any other `X-` header. `plain`: the rest.
 */
export type MailHeaderKind = 'trace' | 'vendor' | 'other-x' | 'plain';

/** Exact names, or prefixes with `*`. Source: https://learn.microsoft.com/defender-office-365/message-headers-eop-mdo */
const TRACE = [
  'x-ms-*',
  'x-microsoft-antispam*',
  'x-forefront-*',
  'x-eop*',
  'x-originating-ip',
  'x-originatororg',
  'x-sender-*',
  'authentication-results*',
  'arc-*',
  'dkim-signature',
  'received',
  'received-spf',
  'return-path',
];

/** Headers of mail gateways and their products, by prefix. */
const VENDORS = [
  'x-proofpoint*',
  'x-pps*',
  'x-barracuda*',
  'x-mimecast*',
  'x-mc-*',
  'x-ironport*',
  'x-hornet*',
  'x-antispameurope*',
  'x-sepp*',
  'x-sophos*',
  'x-trend*',
  'x-tm-*',
  'x-symantec*',
  'x-brightmail*',
  'x-fireeye*',
  'x-codetwo*',
  'x-exclaimer*',
  'x-spam-*',
];

/**
 * Headers that sort mail into folders after all filters. Microsoft tells administrators to set them with rules.
 * Source: https://learn.microsoft.com/microsoft-365/admin/setup/configure-focused-inbox
 */
const SORTING = ['x-ms-exchange-organization-bypassfocusedinbox', 'x-ms-exchange-organization-bypassclutter'];

/** Classifies a header by its name, in any letter case, with or without a trailing colon. Each rule asks several times. */
export const classifyMailHeader: (header: string) => MailHeaderKind = memoize(classified);

function classified(header: string): MailHeaderKind {
  const name = header.trim().replace(/:$/, '').toLowerCase();
  if (SORTING.includes(name)) return 'plain';
  if (matches(name, TRACE)) return 'trace';
  if (matches(name, VENDORS)) return 'vendor';
  return name.startsWith('x-') ? 'other-x' : 'plain';
}

/** Whether a header makes mail skip a protection: safe links, safe attachments, the spam filter. */
export function isFilterBypassHeader(header: string): boolean {
  if (classifyMailHeader(header) === 'plain') return false;
  return /^x-ms-exchange-organization-(?:skipsafe\w*processing|scl|bypass\w*)$/i.test(header.trim());
}

function matches(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern));
}
