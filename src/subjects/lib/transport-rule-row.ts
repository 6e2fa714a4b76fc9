import { isNewMailFlowObject } from '../../checks/lib/connector-flags.js';
import { addConnectorRoute } from '../../checks/lib/transport-rule-route.js';
import type { Instant } from '../../core/instant.js';
import { compareSeverity, type Severity } from '../../core/severity.js';
import type { Subject } from '../../core/subject.js';
import type { AdminAccount, OutboundConnector, RuleOtherAction, TransportRule } from '../../facts/fact-types.js';
import {
  findRuleFlags,
  isEnforcedRule,
  provesSender,
  stripsTraceHeaders,
  type TransportRuleFlag,
} from '../../facts/lib/transport-rule-flags.js';
import { isAcceptedDomain, parseMailDomain } from '../../m365/mail-domains.js';
import { isFilterBypassHeader } from '../../m365/mail-header-names.js';
import type { MailFlowHistoryRow } from './mail-flow-history-attributes.js';
import type { MailFlowHistory } from './mail-flow-history.js';

/** What a rule does to mail. A rule may do several. */
export type RuleEffect =
  | 'removes-header'
  | 'sets-header'
  | 'bypasses-filtering'
  | 'skips-safe-links'
  | 'skips-safe-attachments'
  | 'raises-spam-score'
  | 'redirects'
  | 'blind-copies'
  | 'copies'
  | 'deletes'
  | 'routes'
  | 'reports'
  | 'audit-off'
  | RuleOtherAction;

/** One mail flow rule, with what can be asked of it. `undefined`: not known. */
export interface TransportRuleRow extends MailFlowHistoryRow {
  readonly rule: TransportRule;
  readonly effects: readonly RuleEffect[];
  readonly recipients: readonly string[];
  readonly state: 'enforced' | 'disabled' | 'audit-only';
  /** Whether somebody outside gets the mail, a copy or a report of it. */
  readonly outside: boolean | undefined;
  /** Whether it removes a header that shows where mail came from. */
  readonly hidesOrigin: boolean;
  readonly deletesWarnings: boolean;
  readonly hidesItsName: boolean;
  /** Whether it is the first or the last that Exchange applies. */
  readonly place: 'first' | 'last' | null;
  /** Whose mail it applies to by its scopes; empty: any. */
  readonly scopes: readonly ('incoming' | 'outgoing' | 'internal')[];
  /** Whether it skips the spam filter for mail whose sender nothing proves. */
  readonly withoutProof: boolean;
  readonly severity: Severity | null;
}

/** What a rule's row is built with besides the rule. */
export interface TransportRuleRowContext {
  /** Undefined where they were not all read: then some of them would look like strangers'. */
  readonly ownDomains: readonly string[] | undefined;
  readonly outboundConnectors: readonly OutboundConnector[];
  readonly history: MailFlowHistory;
  readonly now: Instant;
  readonly admins: readonly AdminAccount[];
  /** The lowest and the highest priority of all rules; the lowest number is applied first. */
  readonly priorities: { readonly first: number; readonly last: number };
}

/** Builds the row of a rule. */
export function createTransportRuleRow(rule: TransportRule, context: TransportRuleRowContext): TransportRuleRow {
  const { ownDomains, outboundConnectors, history, now, priorities, admins } = context;
  const { createdAt } = history;
  const flags = addConnectorRoute(findRuleFlags(rule, ownDomains ?? []), rule, outboundConnectors, ownDomains)
    // Without all accepted domains every recipient may look external.
    .filter(({ what }) => ownDomains !== undefined || what !== 'copies-outside');
  const has = (what: TransportRuleFlag['what']): boolean => flags.some((flag) => flag.what === what);
  const enforced = isEnforcedRule(rule);
  const recipients = listRecipients(rule);
  return {
    rule,
    history: withCreator(history, rule, admins),
    createdAt,
    isNew: isNew(createdAt, rule.changedAt, now),
    changedAt: rule.changedAt,
    changedBy: findLastEditor(rule, history),
    effects: listEffects(rule, has('audit-off')),
    recipients,
    state: !rule.enabled ? 'disabled' : enforced ? 'enforced' : 'audit-only',
    outside: sendsOutside(recipients, ownDomains),
    hidesOrigin: stripsTraceHeaders(rule),
    deletesWarnings: has('deletes-warnings'),
    hidesItsName: has('hides-its-name'),
    place: rule.priority === priorities.first ? 'first' : rule.priority === priorities.last ? 'last' : null,
    scopes: listScopes(rule),
    withoutProof: skipsFilter(rule) && !provesSender(rule),
    severity: enforced ? (flags.map(({ severity }) => severity).toSorted(compareSeverity)[0] ?? null) : null,
  };
}

/** What was not changed lately was not created lately either. */
function isNew(createdAt: Instant | undefined, changedAt: Instant | undefined, now: Instant): boolean | undefined {
  if (createdAt !== undefined) return isNewMailFlowObject(createdAt, now);
  return changedAt !== undefined && !isNewMailFlowObject(changedAt, now) ? false : undefined;
}

const skipsFilter = ({ setScl, setHeaderName }: TransportRule): boolean =>
  setScl === -1 || (setHeaderName !== undefined && isFilterBypassHeader(setHeaderName));

/** Whether it sets the header that turns a check of Defender off, as vendors of phishing simulations have administrators do. */
const skips = ({ setHeaderName = '' }: TransportRule, check: string): boolean =>
  setHeaderName.trim().toLowerCase() === `x-ms-exchange-organization-${check}`;

function listEffects(rule: TransportRule, auditOff: boolean): readonly RuleEffect[] {
  const { removeHeader = '', setHeaderName = '', setScl, routeMessageOutboundConnector = '' } = rule;
  const effects: readonly (readonly [boolean, RuleEffect])[] = [
    [removeHeader !== '', 'removes-header'],
    [setHeaderName !== '', 'sets-header'],
    [skipsFilter(rule), 'bypasses-filtering'],
    [skips(rule, 'skipsafelinksprocessing'), 'skips-safe-links'],
    [skips(rule, 'skipsafeattachmentprocessing'), 'skips-safe-attachments'],
    [setScl !== undefined && setScl > 0, 'raises-spam-score'],
    [rule.redirectMessageTo.length > 0, 'redirects'],
    [rule.blindCopyTo.length > 0, 'blind-copies'],
    [rule.copyTo.length + rule.addToRecipients.length > 0, 'copies'],
    [rule.deleteMessage, 'deletes'],
    [routeMessageOutboundConnector !== '', 'routes'],
    [rule.incidentReport !== undefined, 'reports'],
    [auditOff, 'audit-off'],
  ];
  return [...effects.filter(([has]) => has).map(([, effect]) => effect), ...(rule.otherActions ?? [])];
}

function listScopes({ fromScope = '', sentToScope = '' }: TransportRule): TransportRuleRow['scopes'] {
  const from = fromScope.toLowerCase();
  const to = sentToScope.toLowerCase();
  return [
    ...(from === 'notinorganization' ? (['incoming'] as const) : []),
    ...(to === 'notinorganization' ? (['outgoing'] as const) : []),
    ...(from === 'inorganization' && to === 'inorganization' ? (['internal'] as const) : []),
  ];
}

function listRecipients(rule: TransportRule): readonly string[] {
  const { redirectMessageTo, blindCopyTo, copyTo, addToRecipients, incidentReport } = rule;
  const reported = incidentReport === undefined ? [] : [incidentReport.to];
  return [...redirectMessageTo, ...blindCopyTo, ...copyTo, ...addToRecipients, ...reported];
}

/** Undefined where a recipient is no address, or our own domains are not known. */
function sendsOutside(recipients: readonly string[], ownDomains: readonly string[] | undefined): boolean | undefined {
  if (recipients.length === 0) return false;
  if (ownDomains === undefined || ownDomains.length === 0) return undefined;
  const domains = recipients.map(parseMailDomain);
  if (domains.some((domain) => domain !== undefined && !isAcceptedDomain(domain, ownDomains))) return true;
  return domains.includes(undefined) ? undefined : false;
}

/** Where the log does not reach the making of a rule, the rule itself has a name: that of an admin, if only one is called so. */
function withCreator(
  history: MailFlowHistory,
  { createdBy = '' }: TransportRule,
  admins: readonly AdminAccount[],
): MailFlowHistory {
  if (history.createdBy !== undefined || createdBy === '') return history;
  const called = admins.filter(({ displayName }) => displayName === createdBy);
  const id = called.length === 1 ? called[0]?.id : undefined;
  return { ...history, createdBy: { kind: 'user', id: id ?? createdBy, name: createdBy } };
}

/** The rule holds only a name; the log knows whose it is, if it reaches the change. */
function findLastEditor({ lastModifiedBy = '' }: TransportRule, history: MailFlowHistory): Subject | undefined {
  const logged = [history.changedBy, history.createdBy].find(
    (actor) => actor !== undefined && (lastModifiedBy === '' || actor.name === lastModifiedBy),
  );
  if (logged !== undefined) return logged;
  return lastModifiedBy === '' ? undefined : { kind: 'user', id: lastModifiedBy, name: lastModifiedBy };
}
