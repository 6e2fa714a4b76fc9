/** Parses the domain of an address, in lower case; undefined if it is no address (a display name, a mailbox id). */
export function parseMailDomain(address: string): string | undefined {
  const plain = address
    .trim()
    .replace(/^smtp:/i, '')
    .replace(/^<|>$/g, '');
  const at = plain.lastIndexOf('@');
  return at <= 0 || at === plain.length - 1 || /\s/.test(plain) ? undefined : plain.slice(at + 1).toLowerCase();
}

/** Whether a domain is an accepted domain. A subdomain counts only if subdomains are accepted too (`*.contoso.com`). */
export function isAcceptedDomain(domain: string, accepted: readonly string[]): boolean {
  return accepted.some((one) => {
    const own = one.toLowerCase();
    return own.startsWith('*.') ? isSameOrSubdomain(domain, own.slice(2)) : domain.toLowerCase() === own;
  });
}

/** Whether a name is the domain itself or under it: `mail.contoso.com` is, `evilcontoso.com` is not. */
export function isSameOrSubdomain(name: string, domain: string): boolean {
  const lower = name.toLowerCase().replace(/\.$/, '');
  return lower === domain.toLowerCase() || lower.endsWith(`.${domain.toLowerCase()}`);
}

/** Whether a connector's domain entry means every domain: `*` or `smtp:*;1`. */
export function isDomainWildcard(entry: string): boolean {
  return /^(?:smtp:)?\*(?:;\d+)?$/i.test(entry.trim());
}

/**
 * Whether an IP range is so wide that it proves no sender: wider than /24 (IPv6: /48). Connectors and the allow list of the filter accept
 * nothing wider; mail flow rules accept any range, also `first-last`. A `first-last` range that is not IPv4 counts as wide, since its size is
 * unknown.
 * Source: https://learn.microsoft.com/defender-office-365/connection-filter-policies-configure
 */
export function isWideIpRange(range: string): boolean {
  const text = range.trim();
  const prefix = /\/(\d{1,3})$/.exec(text)?.[1];
  if (prefix !== undefined) return Number(prefix) < (text.includes(':') ? 48 : 24);
  if (!text.includes('-')) return text === '0.0.0.0';
  const [first, last] = text.split('-').map((end) => ipv4(end.trim()));
  return first === undefined || last === undefined || last - first >= 2 ** 8;
}

/** An IPv4 address as a number; undefined if it is none. */
function ipv4(text: string): number | undefined {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return undefined;
  return text.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}
