import type { TransportRule } from '../fact-types.js';
import type { Confidence, Severity } from '../../core/severity.js';
import { classifyMailHeader, isFilterBypassHeader } from '../../m365/mail-header-names.js';
import { isWarningWord } from '../../m365/warning-words.js';
import { parseMailDomain, isAcceptedDomain, isWideIpRange, isSameOrSubdomain } from '../../m365/mail-domains.js';
import { formatList } from '../../core/sentence-formatting.js';

/** One suspicious effect of a rule, with its severity on its own and our confidence. */
export interface TransportRuleFlag {
  readonly what:
    | 'strips-headers'
    | 'skips-filter'
    | 'copies-outside'
    | 'routes-elsewhere'
    | 'deletes-warnings'
    | 'drops-mail'
    | 'stops-rules'
    | 'audit-off'
    | 'hides-its-name';
  readonly words: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
}

/** Whether the rule takes effect: enabled and not in a test mode. An unknown mode counts as taking effect. */
export function isEnforcedRule(rule: TransportRule): boolean {
  return rule.enabled && !['audit', 'auditandnotify'].includes(rule.mode.toLowerCase());
}

/** Finds the suspicious effects of a rule, whether or not it is enforced now. */
export function findRuleFlags(rule: TransportRule, acceptedDomains: readonly string[]): readonly TransportRuleFlag[] {
  return [
    ...strippedHeader(rule),
    ...overwrittenHeader(rule),
    ...skippedFilter(rule),
    ...copiesOutside(rule, acceptedDomains),
    ...routedElsewhere(rule),
    ...deletedWarnings(rule),
    ...stoppedRules(rule),
    ...(/^donotaudit$/i.test(rule.setAuditSeverity ?? '') ? [flag('audit-off', 'turns its own audit off')] : []),
    ...(/^.?$/u.test(rule.name.trim()) ? [flag('hides-its-name', 'has a name of one character', 'low', 'medium')] : []),
  ];
}

/** Finds recipients that are no address (a mailbox's or contact's name), so that their domain is unknown. */
export function findUnresolvedRecipients(rule: TransportRule): readonly string[] {
  const { redirectMessageTo, blindCopyTo, copyTo, addToRecipients, incidentReport } = rule;
  const report = incidentReport === undefined ? [] : [incidentReport.to];
  return [...redirectMessageTo, ...blindCopyTo, ...copyTo, ...addToRecipients, ...report].filter(
    (recipient) => parseMailDomain(recipient) === undefined,
  );
}

/** Whether the rule removes a header that shows where mail came from. */
export function stripsTraceHeaders(rule: TransportRule): boolean {
  return rule.removeHeader !== undefined && ['trace', 'other-x'].includes(classifyMailHeader(rule.removeHeader));
}

function strippedHeader({ removeHeader }: TransportRule): readonly TransportRuleFlag[] {
  if (removeHeader === undefined || removeHeader === '') return [];
  const kind = classifyMailHeader(removeHeader);
  const words = `removes the header ${removeHeader}`;
  if (kind === 'plain') return [];
  if (kind === 'vendor') return [flag('strips-headers', `${words}, a gateway’s own`, 'low', 'medium')];
  return [flag('strips-headers', words, 'high', kind === 'trace' ? 'high' : 'medium')];
}

/** Overwriting the proof of a message's sender has the same effect as removing it. */
function overwrittenHeader({ setHeaderName = '' }: TransportRule): readonly TransportRuleFlag[] {
  if (isFilterBypassHeader(setHeaderName) || classifyMailHeader(setHeaderName) !== 'trace') return [];
  return [flag('strips-headers', `overwrites the header ${setHeaderName}`)];
}

/** Signature services and gateways receive mail this way, but the connector may lead to any server. */
function routedElsewhere({
  routeMessageOutboundConnector: connector = '',
}: TransportRule): readonly TransportRuleFlag[] {
  if (connector === '') return [];
  return [flag('routes-elsewhere', `sends mail out by the connector ${connector}`, 'low', 'medium')];
}

function skippedFilter(rule: TransportRule): readonly TransportRuleFlag[] {
  const byHeader = rule.setHeaderName !== undefined && isFilterBypassHeader(rule.setHeaderName);
  if (rule.setScl !== -1 && !byHeader) return [];
  if (provesSender(rule)) return [];
  const how = rule.setScl === -1 ? 'lets mail past the spam filter' : `sets ${rule.setHeaderName ?? ''}`;
  const whom =
    rule.senderDomainIs.length > 0 ? `, for whoever writes ${formatList(rule.senderDomainIs)} as the sender` : '';
  return [flag('skips-filter', `${how} without proof of the sender${whom}`)];
}

/**
 * Whether a condition proves the sender: an IP address, a passed sender authentication, or the own organisation. A sender's domain alone
 * proves nothing: the message itself claims it.
 */
export function provesSender(rule: TransportRule): boolean {
  if (rule.senderIpRanges.length > 0 && !rule.senderIpRanges.some(isWideIpRange)) return true;
  if (/^inorganization$/i.test(rule.fromScope ?? '')) return true;
  const header = rule.headerContains;
  return (
    header !== undefined &&
    /^(?:arc-)?authentication-results$/i.test(header.name.trim()) &&
    header.words.length > 0 &&
    header.words.every((word) => /\b(?:dmarc|dkim|spf|compauth)=pass\b/i.test(word))
  );
}

function copiesOutside(rule: TransportRule, acceptedDomains: readonly string[]): readonly TransportRuleFlag[] {
  const outside = (recipients: readonly string[]) =>
    recipients.filter((recipient) => {
      const domain = parseMailDomain(recipient);
      return domain !== undefined && !isAcceptedDomain(domain, acceptedDomains);
    });
  const redirected = outside(rule.redirectMessageTo);
  const hidden = outside(rule.blindCopyTo);
  const seen = outside([...rule.copyTo, ...rule.addToRecipients]);
  const reported = outside(rule.incidentReport === undefined ? [] : [rule.incidentReport.to]);
  return [
    ...(redirected.length > 0 ? [flag('copies-outside', `redirects mail to ${formatList(redirected)}`)] : []),
    ...(hidden.length > 0 ? [flag('copies-outside', `sends blind copies to ${formatList(hidden)}`)] : []),
    // Medium: everyone who gets such a message sees the other recipient.
    ...(seen.length > 0 ? [flag('copies-outside', `sends copies to ${formatList(seen)}`, 'medium', 'medium')] : []),
    ...(reported.length > 0 ? [reportedOutside(formatList(reported), rule.incidentReport?.withMessage === true)] : []),
  ];
}

/** The mail's sender and recipients do not see the report. Even without the message, it reveals who writes to whom about what. */
function reportedOutside(whom: string, withMessage: boolean): TransportRuleFlag {
  return withMessage
    ? flag('copies-outside', `sends each message with a report to ${whom}`)
    : flag('copies-outside', `reports each message to ${whom}`, 'medium');
}

const WARNING_SENDERS = ['microsoft.com', 'microsoftonline.com', 'office.com', 'office365.com'];

/** Matches these domains at the end of an address, of a part of one, or in a pattern. */
const WARNING_SENDER = new RegExp(
  `(?:^|[@.])(?:${WARNING_SENDERS.map((domain) => domain.replace('.', '\\\\?\\.')).join('|')})(?![\\w.-])`,
  'i',
);

/** What keeps mail from its recipient, in words; undefined: nothing does. */
function describeDrop({ deleteMessage, otherActions = [] }: TransportRule): string | undefined {
  if (deleteMessage) return 'deletes';
  if (otherActions.includes('quarantine')) return 'quarantines';
  return otherActions.includes('reject') ? 'rejects' : undefined;
}

/** Intruders keep warnings from arriving so that nobody notices them. Whoever drops all mail stops the organisation. */
function deletedWarnings(rule: TransportRule): readonly TransportRuleFlag[] {
  const drops = describeDrop(rule);
  if (drops === undefined) return [];
  if (rule.unconditional === true) return [flag('drops-mail', `${drops} mail without any condition`)];
  const words = rule.words.filter((word) => isWarningWord(word));
  const senders = [
    ...rule.senderDomainIs.filter((domain) => WARNING_SENDERS.some((warner) => isSameOrSubdomain(domain, warner))),
    ...(rule.senders ?? []).filter((sender) => WARNING_SENDER.test(sender)),
  ];
  if (words.length === 0 && senders.length === 0) return [];
  const which = words.length > 0 ? `mail about ${formatList(words)}` : `mail from ${formatList(senders)}`;
  return [flag('deletes-warnings', `${drops} ${which}`)];
}

/** A rule above others that ends processing switches the others off for its mail: those that tag, hold or copy for a reason. */
function stoppedRules(rule: TransportRule): readonly TransportRuleFlag[] {
  if (rule.stopRuleProcessing !== true || describeDrop(rule) !== undefined) return [];
  const alone = !doesAnything(rule);
  if (rule.unconditional === true) {
    return [
      flag('stops-rules', 'keeps all later rules from running, for all mail', alone ? 'high' : 'medium', 'medium'),
    ];
  }
  return alone ? [flag('stops-rules', 'does nothing but keep all later rules from running', 'medium', 'medium')] : [];
}

function doesAnything(rule: TransportRule): boolean {
  const { removeHeader, setHeaderName, setScl, incidentReport, otherActions = [] } = rule;
  const { routeMessageOutboundConnector, setAuditSeverity, blindCopyTo, copyTo, redirectMessageTo, addToRecipients } =
    rule;
  const single = [removeHeader, setHeaderName, setScl, incidentReport, routeMessageOutboundConnector, setAuditSeverity];
  const many = [otherActions, blindCopyTo, copyTo, redirectMessageTo, addToRecipients];
  return rule.deleteMessage || single.some((one) => one !== undefined) || many.some((list) => list.length > 0);
}

function flag(
  what: TransportRuleFlag['what'],
  words: string,
  severity: Severity = 'high',
  confidence: Confidence = 'high',
): TransportRuleFlag {
  return { what, words, severity, confidence };
}
