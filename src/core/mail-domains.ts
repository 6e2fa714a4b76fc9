/** Domain part of an address, lower case; undefined for what is no address (a display name, a mailbox id). */
export function domainOf(address: string): string | undefined {
  const plain = address
    .trim()
    .replace(/^smtp:/i, '')
    .replace(/^<|>$/g, '');
  const at = plain.lastIndexOf('@');
  return at <= 0 || at === plain.length - 1 || /\s/.test(plain) ? undefined : plain.slice(at + 1).toLowerCase();
}

/** Whether a domain is one of those accepted. A subdomain counts only under one accepted with its subdomains (`*.contoso.com`). */
export function isAccepted(domain: string, accepted: readonly string[]): boolean {
  return accepted.some((one) => {
    const own = one.toLowerCase();
    return own.startsWith('*.') ? isWithin(domain, own.slice(2)) : domain.toLowerCase() === own;
  });
}

/** The domain itself or a name under it: `mail.contoso.com` is within `contoso.com`, `evilcontoso.com` is not. */
export function isWithin(name: string, domain: string): boolean {
  const lower = name.toLowerCase().replace(/\.$/, '');
  return lower === domain.toLowerCase() || lower.endsWith(`.${domain.toLowerCase()}`);
}

/** Every domain, as connectors write it: `*` or `smtp:*;1`. */
export function isEveryDomain(entry: string): boolean {
  return /^(?:smtp:)?\*(?:;\d+)?$/i.test(entry.trim());
}

/**
 * A range that leaves nobody out, or nearly so. Connectors take nothing wider than /24; mail flow rules take what they are given, from
 * one address to another too. Where such a range leads nobody can tell if it is not of IPv4.
 * Source: https://learn.microsoft.com/powershell/module/exchange/new-transportrule#-senderipranges
 */
export function isWideRange(range: string): boolean {
  const text = range.trim();
  const prefix = /\/(\d{1,3})$/.exec(text)?.[1];
  if (prefix !== undefined) return Number(prefix) < (text.includes(':') ? 32 : 16);
  if (!text.includes('-')) return text === '0.0.0.0';
  const [first, last] = text.split('-').map((end) => ipv4(end.trim()));
  return first === undefined || last === undefined || last - first >= 2 ** 16;
}

/** An address as a number; undefined for what is none. */
function ipv4(text: string): number | undefined {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return undefined;
  return text.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}
