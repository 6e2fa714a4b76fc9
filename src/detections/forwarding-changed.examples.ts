import { ADMIN_ACTOR, EMPLOYEE_ACTOR, exchangeEvent, HELPER_APP_ACTOR, knownPerson } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const MAILBOX = 'Set-Mailbox';
const ADELE = 'adele@contoso.com';
const mailbox = (parameters: Readonly<Record<string, string>>, actor = ADMIN_ACTOR) =>
  exchangeEvent(MAILBOX, ADELE, { Identity: ADELE, ...parameters }, { actor });

/** Examples of `forwarding-changed`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'all mail goes to an outside address and no copy stays',
    event: mailbox({ ForwardingSmtpAddress: 'smtp:collector@mail.example', DeliverToMailboxAndForward: 'False' }),
    expect: {
      severity: 'high',
      confidence: 'medium',
      subjectId: ADELE,
      title:
        'All mail is forwarded to collector@mail.example, and no copy stays: adele@contoso.com (by megan@contoso.com)',
    },
  },
  {
    name: 'by the owner, in Outlook on the web',
    event: mailbox({ ForwardingSmtpAddress: 'collector@mail.example' }, EMPLOYEE_ACTOR),
    known: { ownDomains: ['contoso.com'] },
    expect: { severity: 'high', confidence: 'high' },
  },
  {
    name: 'the mailbox of an administrator',
    event: mailbox({ ForwardingSmtpAddress: 'collector@mail.example' }),
    known: { people: [knownPerson(EMPLOYEE_ACTOR, true)] },
    expect: { severity: 'critical', subjectId: EMPLOYEE_ACTOR.id },
  },
  {
    name: 'by an app',
    event: mailbox({ ForwardingSmtpAddress: 'collector@mail.example' }, HELPER_APP_ACTOR),
    expect: { severity: 'critical' },
  },
  {
    name: 'to a contact, which may be anywhere',
    event: mailbox({ ForwardingAddress: 'Collector' }),
    expect: { severity: 'low', confidence: 'low' },
  },
  {
    name: 'a new remote domain lets mail be forwarded',
    event: exchangeEvent('New-RemoteDomain', 'all', { Name: 'all', DomainName: '*', AutoForwardEnabled: 'True' }),
    expect: { severity: 'medium', subjectId: 'all' },
  },
  {
    name: 'an existing one',
    event: exchangeEvent('Set-RemoteDomain', 'Default', { Identity: 'Default', AutoForwardEnabled: '$true' }),
    expect: { severity: 'medium', subjectId: 'Default' },
  },
  {
    name: 'the outbound policy lets everyone forward',
    event: exchangeEvent('Set-HostedOutboundSpamFilterPolicy', 'Default', {
      Identity: 'Default',
      AutoForwardingMode: 'On',
    }),
    expect: { severity: 'high', confidence: 'high' },
  },
  {
    name: 'a new outbound policy lets some forward',
    event: exchangeEvent('New-HostedOutboundSpamFilterPolicy', 'Sales', { Name: 'Sales', AutoForwardingMode: 'On' }),
    expect: { severity: 'high', subjectId: 'Sales' },
  },
  {
    name: 'forwarding ends',
    event: mailbox({ ForwardingSmtpAddress: '', DeliverToMailboxAndForward: 'False' }),
    expect: 'silent',
  },
  {
    name: 'to a successor in the same domain',
    event: mailbox({ ForwardingSmtpAddress: 'smtp:bob@contoso.com', DeliverToMailboxAndForward: 'True' }),
    expect: 'silent',
  },
  {
    name: 'another setting of the mailbox',
    event: mailbox({ LitigationHoldEnabled: 'True' }),
    expect: 'silent',
  },
  {
    name: 'the policy blocks forwarding again',
    event: exchangeEvent('Set-HostedOutboundSpamFilterPolicy', 'Default', { AutoForwardingMode: 'Off' }),
    expect: 'silent',
  },
  {
    name: 'a remote domain is made without it',
    event: exchangeEvent('New-RemoteDomain', 'partner', { Name: 'partner', DomainName: 'partner.example' }),
    expect: 'silent',
  },
];
