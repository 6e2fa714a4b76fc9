import { formatList } from '../../core/sentence-formatting.js';
import type { Severity } from '../../core/severity.js';
import type { AuditEvent } from '../../m365/audit-event.js';
import { isWideIpRange } from '../../m365/mail-domains.js';
import { isFalse, isTrue, readParameter, readParameterList } from './event-field-readers.js';
import { truncateName } from './event-subject-and-actor.js';

/** What lets mail past the filters: words that stand alone, without the name of the policy. */
export interface MailFilterWeakening {
  readonly what: string;
  readonly severity: Severity;
}

/** Kinds of protection, by the noun of their cmdlets. */
const PROTECTIONS: readonly (readonly [noun: string, words: string])[] = [
  ['AntiPhish', 'Protection against phishing'],
  ['SafeLinks', 'The check of links'],
  ['SafeAttachment', 'The check of attachments'],
  ['MalwareFilter', 'Protection against malware'],
  ['HostedContentFilter', 'The spam filter'],
];

/** Cmdlets that end a protection: its policy or its rule is removed, or the rule switched off. */
export const PROTECTION_ENDING_CMDLETS: readonly string[] = PROTECTIONS.flatMap(([noun]) => [
  `Remove-${noun}Policy`,
  `Remove-${noun}Rule`,
  `Disable-${noun}Rule`,
]);

/** Cmdlets that can weaken a protection by their parameters. */
export const PROTECTION_SETTING_CMDLETS = [
  'Set-AntiPhishPolicy',
  'Set-SafeAttachmentPolicy',
  'Set-HostedContentFilterPolicy',
  'New-HostedContentFilterPolicy',
  'Set-HostedConnectionFilterPolicy',
  'New-TenantAllowBlockListItems',
  'Set-DkimSigningConfig',
  'Set-OrganizationConfig',
] as const;

/**
 * Finds what an event weakens; undefined: nothing. Parameters by cmdlet:
 * https://learn.microsoft.com/powershell/module/exchangepowershell (policy cmdlets, Microsoft Defender for Office 365)
 */
export function findMailFilterWeakening(event: AuditEvent): MailFilterWeakening | undefined {
  const ended = /^(remove|disable)-(\w+?)(?:policy|rule)$/i.exec(event.operation);
  const protection = PROTECTIONS.find(([noun]) => noun.toLowerCase() === ended?.[2]?.toLowerCase());
  if (protection !== undefined) {
    const done = ended?.[1]?.toLowerCase() === 'remove' ? 'removed' : 'switched off';
    return { what: `${protection[1]} was ${done}`, severity: 'medium' };
  }
  switch (event.operation.toLowerCase()) {
    case 'set-antiphishpolicy':
      return switchedOff(
        event,
        ['Enabled', 'EnableSpoofIntelligence', 'EnableMailboxIntelligenceProtection'],
        'phishing',
      );
    case 'set-safeattachmentpolicy':
      return switchedOff(event, ['Enable'], 'malicious attachments');
    case 'set-dkimsigningconfig':
      return isFalse(readParameter(event, 'Enabled'))
        ? { what: 'Mail is no longer signed (DKIM)', severity: 'medium' }
        : undefined;
    case 'set-organizationconfig':
      return isFalse(readParameter(event, 'RejectDirectSend'))
        ? { what: 'Mail in the company’s name is accepted from any server (direct send)', severity: 'high' }
        : undefined;
    case 'set-hostedconnectionfilterpolicy':
      return allowedAddresses(event);
    case 'new-tenantallowblocklistitems':
      return allowedItems(event);
    default:
      return allowedSenders(event);
  }
}

function switchedOff(event: AuditEvent, names: readonly string[], from: string): MailFilterWeakening | undefined {
  const off = names.filter((name) => isFalse(readParameter(event, name)));
  return off.length === 0
    ? undefined
    : { what: `Protection from ${from} was switched off (${off.join(', ')})`, severity: 'medium' };
}

function allowedAddresses(event: AuditEvent): MailFilterWeakening | undefined {
  const ranges = readAdded(event, 'IPAllowList');
  if (ranges.length === 0) {
    return isTrue(readParameter(event, 'EnableSafeList'))
      ? { what: 'Microsoft’s list of safe senders skips the spam filter', severity: 'medium' }
      : undefined;
  }
  const what = `Mail from ${formatList(ranges.map(truncateName))} skips the spam filter`;
  return { what, severity: ranges.some(isWideIpRange) ? 'high' : 'medium' };
}

function allowedItems(event: AuditEvent): MailFilterWeakening | undefined {
  if (!isTrue(readParameter(event, 'Allow'))) return undefined;
  const entries = formatList(readParameterList(event, 'Entries').map(truncateName));
  const forGood = isTrue(readParameter(event, 'NoExpiration'));
  return {
    what: `${entries === '' ? 'Something' : entries} is let past the filters${forGood ? ' for good' : ''}`,
    severity: forGood ? 'high' : 'low',
  };
}

/** Whoever writes such a domain as the sender gets past: anybody can open an account there. */
const ANYBODYS_DOMAIN =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|aol|gmx|proton|protonmail|web|mail)\.[a-z]{2,3}$/i;

function allowedSenders(event: AuditEvent): MailFilterWeakening | undefined {
  const domains = readAdded(event, 'AllowedSenderDomains');
  const senders = [...domains, ...readAdded(event, 'AllowedSenders')];
  if (senders.length === 0) return undefined;
  const severity = domains.some((domain) => ANYBODYS_DOMAIN.test(domain)) ? 'high' : 'medium';
  return {
    what: `Whoever writes ${formatList(senders.map(truncateName))} as the sender skips the spam filter`,
    severity,
  };
}

/** A list that is set, or changed by `@{Add=…}`; removing alone lets nothing past. */
function readAdded(event: AuditEvent, name: string): readonly string[] {
  const text = readParameter(event, name) ?? '';
  if (/\bremove\s*=/i.test(text) && !/\badd\s*=/i.test(text)) return [];
  return readParameterList(event, name)
    .map((one) => one.replace(/^@?\{?\s*add\s*=|["{}]/gi, '').trim())
    .filter((one) => one !== '' && !/^\$?null$/i.test(one));
}
