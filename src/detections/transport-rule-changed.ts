import type { AuditEvent } from '../m365/audit-event.js';
import { defineDetection, type DetectionMatch } from './model/detection.js';
import type { TransportRule } from '../facts/fact-types.js';
import { classifyMailHeader } from '../m365/mail-header-names.js';
import { isWarningWord } from '../m365/warning-words.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { compareSeverity, lowerSeverity, type Severity } from '../core/severity.js';
import {
  findRuleFlags,
  findUnresolvedRecipients,
  isEnforcedRule,
  type TransportRuleFlag,
} from '../facts/lib/transport-rule-flags.js';
import { formatList } from '../core/sentence-formatting.js';
import { isOperation, readParameter } from './lib/event-field-readers.js';
import {
  buildMailFlowMatch,
  guessOwnDomains,
  hasEffectiveChange,
  listMailFlowCmdlets,
  readMailFlowChange,
  type MailFlowChange,
  type MailFlowJudgement,
} from './lib/mail-flow-match-builder.js';
import { readTransportRule } from './lib/transport-rule-from-cmdlet.js';
import { isByApp, isByMicrosoft, resolveActorLabel } from './lib/event-subject-and-actor.js';
import { type DetectionContext } from './model/detection-context.js';

/**
 * Severity of a rule flag. A change now is worse than an existing rule: someone is removing evidence of where mail
 * comes from.
 */
function severityOf(flag: TransportRuleFlag, removeHeader: string | undefined): Severity {
  if (flag.what === 'routes-elsewhere') return 'medium';
  const strips = flag.what === 'strips-headers' && classifyMailHeader(removeHeader ?? '') === 'trace';
  return strips ? 'critical' : flag.severity;
}

/** Flags recipients given by name: a contact's name can resolve to any address. */
function unresolved(rule: TransportRule): readonly TransportRuleFlag[] {
  const names = findUnresolvedRecipients(rule);
  if (names.length === 0) return [];
  const words = `sends mail to ${formatList(names)}, wherever that leads`;
  return [{ what: 'copies-outside', words, severity: 'medium', confidence: 'low' }];
}

/** What else a reader has to know, whatever the worst is: that the rule leaves no trace, and which mail it picks. */
function alsoInWords(
  rule: TransportRule,
  flags: readonly TransportRuleFlag[],
  worst: TransportRuleFlag | undefined,
): string {
  const isUnaudited = worst?.what !== 'audit-off' && flags.some(({ what }) => what === 'audit-off');
  const words = worst?.what === 'deletes-warnings' ? [] : rule.words.filter(isWarningWord);
  return [
    ...(isUnaudited ? ['is not audited'] : []),
    ...(words.length === 0 ? [] : [`picks mail about ${formatList(words)}`]),
  ].join(' and ');
}

/** Severity if a person makes the change, by what the rule does to mail as far as the record shows. */
function judge({ event, verb, subject }: MailFlowChange): MailFlowJudgement {
  if (verb === 'Disable') return { severity: 'low', confidence: 'medium' };
  if (verb === 'Remove' || verb === 'Enable') return { severity: 'medium', confidence: 'medium' };
  if (verb === 'Set' && !hasEffectiveChange(event)) return { severity: 'low', confidence: 'high' };
  const rule = readTransportRule(event, subject.name);
  const flags = [...findRuleFlags(rule, guessOwnDomains(event)), ...unresolved(rule)].map((flag) => ({
    ...flag,
    severity: severityOf(flag, rule.removeHeader),
  }));
  const worst = flags.toSorted((a, b) => compareSeverity(a.severity, b.severity))[0];
  const also = alsoInWords(rule, flags, worst);
  if (worst === undefined) return { severity: 'low', confidence: 'medium', ...(also === '' ? {} : { why: also }) };
  const words = also === '' ? worst.words : `${worst.words}, and ${also}`;
  const acts = isEnforcedRule(rule);
  return {
    severity: acts ? worst.severity : lowerSeverity(worst.severity),
    // The rule may already have a condition that makes it harmless, or the recipient's domain may be ours but unknown
    // here.
    confidence:
      worst.confidence === 'high' && verb === 'Set' && readParameter(event, 'RemoveHeader') === undefined
        ? 'medium'
        : worst.confidence,
    why: acts ? words : `${words}, once it is switched on`,
  };
}

/**
 * Replaces all rules with those from a file in one act; the record does not say what they do.
 * Source: https://learn.microsoft.com/powershell/module/exchangepowershell/import-transportrulecollection
 */
const ALL_AT_ONCE = 'Import-TransportRuleCollection';

function importMatch(event: AuditEvent, context: DetectionContext): DetectionMatch | undefined {
  if (!event.succeeded || isByMicrosoft(event, context)) return undefined;
  const byApp = isByApp(event, context);
  return {
    subject: { kind: 'transport-rule', id: 'all mail flow rules', name: 'all mail flow rules' },
    severity: byApp ? 'critical' : 'high',
    confidence: byApp ? 'high' : 'medium',
    title: `All mail flow rules were replaced at once by ${byApp ? 'the app ' : ''}${resolveActorLabel(event, context)}`,
    what: 'All mail flow rules replaced at once',
    stage: 'rules-created',
  };
}

export const detection = defineDetection({
  id: 'transport-rule-changed',
  title: 'A mail flow rule was changed',
  topic: 'mail-flow',
  privilegedAct: true,
  description:
    'A mail flow rule is created, changed, enabled, disabled or removed; one that strips headers is told apart.',
  operations: [...listMailFlowCmdlets('TransportRule'), ALL_AT_ONCE],
  techniques: [
    { id: 'T1564.008', name: 'Email Hiding Rules' },
    { id: 'T1114.003', name: 'Email Forwarding Rule' },
    { id: 'T1070.008', name: 'Clear Mailbox Data' },
  ],
  benign: [
    'Rules for disclaimers, external-mail warnings, encryption or journaling; they count as low.',
    'A gateway’s own headers (X-Proofpoint, X-Barracuda …) are stripped before mail leaves; that counts as low.',
    'Phishing simulations are let past the filter, by the addresses they come from.',
    'A colleague’s mail is redirected while they are away.',
  ],
  nextSteps: [
    {
      text: 'Ask the person named whether it was them; an app never answers: see what it may do.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    { text: 'Look at the rule, and at those made in the same hour.', url: PORTAL_PAGES.transportRules },
  ],
  match: (event, context) => {
    if (isOperation(event, ALL_AT_ONCE)) return importMatch(event, context);
    const change = readMailFlowChange(event, context, 'TransportRule');
    return change === undefined ? undefined : buildMailFlowMatch(change, context, judge(change), 'rules-created');
  },
});
