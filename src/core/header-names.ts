/**
 * What a header is for. `trace`: Microsoft's verdict or the proof of who sent a message; whoever removes it hides where mail
 * came from. `vendor`: a gateway's own marks, which gateways strip for good reason. `other-x`: any other `X-` header.
 */
export type HeaderKind = 'trace' | 'vendor' | 'other-x' | 'plain';

/** By name, as it is or by how it begins (`*`). Source: https://learn.microsoft.com/defender-office-365/message-headers-eop-mdo */
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

/** Gateways and their products, each by the prefix of its headers. */
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
 * Headers that choose the folder of mail which passed all filters before. Microsoft tells administrators to set them by rules.
 * Source: https://learn.microsoft.com/microsoft-365/admin/setup/configure-focused-inbox
 */
const SORTING = ['x-ms-exchange-organization-bypassfocusedinbox', 'x-ms-exchange-organization-bypassclutter'];

export function headerKind(header: string): HeaderKind {
  const name = header.trim().replace(/:$/, '').toLowerCase();
  if (SORTING.includes(name)) return 'plain';
  if (matches(name, TRACE)) return 'trace';
  if (matches(name, VENDORS)) return 'vendor';
  return name.startsWith('x-') ? 'other-x' : 'plain';
}

/** Headers by which mail is told to skip a protection: safe links, safe attachments, the spam filter. */
export function skipsProtection(header: string): boolean {
  if (headerKind(header) === 'plain') return false;
  return /^x-ms-exchange-organization-(?:skipsafe\w*processing|scl|bypass\w*)$/i.test(header.trim());
}

function matches(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern));
}
