import { exchangeEvent, HELPER_APP_ACTOR, MICROSOFT_ACTOR } from './lib/event-samples.js';
import { PROTECTION_ENDING_CMDLETS } from './lib/mail-filter-weakening.js';
import type { DetectionExample } from './model/detection-example.js';

const CONTENT = 'Set-HostedContentFilterPolicy';
const CONNECTION = 'Set-HostedConnectionFilterPolicy';
const ITEMS = 'New-TenantAllowBlockListItems';
const ORGANISATION = 'Set-OrganizationConfig';

/** Examples of `mail-filtering-weakened`. */
export const examples: readonly DetectionExample[] = [
  ...PROTECTION_ENDING_CMDLETS.map((cmdlet): DetectionExample => ({
    name: `a protection ends: ${cmdlet}`,
    event: exchangeEvent(cmdlet, 'Standard', { Identity: 'Standard' }),
    expect: { severity: 'medium', subjectId: 'mail-filter:Standard' },
  })),
  {
    name: 'spoofed senders are no longer looked for',
    event: exchangeEvent('Set-AntiPhishPolicy', 'Standard', { Identity: 'Standard', EnableSpoofIntelligence: 'False' }),
    expect: {
      severity: 'medium',
      title: 'Protection from phishing was switched off (EnableSpoofIntelligence): Standard (by megan@contoso.com)',
    },
  },
  {
    name: 'attachments are no longer checked, by an app',
    event: exchangeEvent(
      'Set-SafeAttachmentPolicy',
      'Standard',
      { Identity: 'Standard', Enable: '$false' },
      { actor: HELPER_APP_ACTOR },
    ),
    expect: { severity: 'critical' },
  },
  {
    name: 'whoever writes a free mail domain skips the filter',
    event: exchangeEvent(CONTENT, 'Default', { Identity: 'Default', AllowedSenderDomains: '@{Add="gmail.com"}' }),
    expect: { severity: 'high' },
  },
  {
    name: 'a new policy lets one sender past',
    event: exchangeEvent('New-HostedContentFilterPolicy', 'Sales', {
      Name: 'Sales',
      AllowedSenders: 'ceo@partner.example',
    }),
    expect: { severity: 'medium', subjectId: 'mail-filter:Sales' },
  },
  {
    name: 'a wide range of addresses is let past',
    event: exchangeEvent(CONNECTION, 'Default', { IPAllowList: '203.0.112.0/20' }),
    expect: { severity: 'high' },
  },
  {
    name: 'one address is let past',
    event: exchangeEvent(CONNECTION, 'Default', { IPAllowList: '203.0.113.7' }),
    expect: { severity: 'medium' },
  },
  {
    name: 'Microsoft’s safe list is trusted',
    event: exchangeEvent(CONNECTION, 'Default', { EnableSafeList: 'True' }),
    expect: { severity: 'medium' },
  },
  {
    name: 'a sender is allowed for good',
    event: exchangeEvent(ITEMS, '', {
      ListType: 'Sender',
      Entries: 'evil.example',
      Allow: 'True',
      NoExpiration: 'True',
    }),
    expect: {
      severity: 'high',
      title: 'evil.example is let past the filters for good: the tenant (by megan@contoso.com)',
    },
  },
  {
    name: 'a sender is allowed for some weeks',
    event: exchangeEvent(ITEMS, '', { ListType: 'Sender', Entries: 'partner.example', Allow: 'True' }),
    expect: { severity: 'low' },
  },
  {
    name: 'mail is no longer signed',
    event: exchangeEvent('Set-DkimSigningConfig', 'contoso.com', { Identity: 'contoso.com', Enabled: 'False' }),
    expect: { severity: 'medium', subjectId: 'mail-filter:contoso.com' },
  },
  {
    name: 'direct send is accepted again',
    event: exchangeEvent(ORGANISATION, 'contoso.onmicrosoft.com', { RejectDirectSend: 'False' }),
    expect: { severity: 'high' },
  },
  {
    name: 'a sender is blocked',
    event: exchangeEvent(ITEMS, '', { ListType: 'Sender', Entries: 'evil.example', Block: 'True' }),
    expect: 'silent',
  },
  {
    name: 'senders are taken off the list',
    event: exchangeEvent(CONTENT, 'Default', { AllowedSenderDomains: '@{Remove="gmail.com"}' }),
    expect: 'silent',
  },
  {
    name: 'the list is emptied',
    event: exchangeEvent(CONNECTION, 'Default', { IPAllowList: '$null' }),
    expect: 'silent',
  },
  {
    name: 'a protection is switched on again',
    event: exchangeEvent('Set-AntiPhishPolicy', 'Standard', { Enabled: 'True' }),
    expect: 'silent',
  },
  {
    name: 'another setting of the organisation',
    event: exchangeEvent(ORGANISATION, 'contoso.onmicrosoft.com', { FocusedInboxOn: 'False' }),
    expect: 'silent',
  },
  {
    name: 'Exchange makes its own presets',
    event: exchangeEvent('Remove-AntiPhishRule', 'Preset', { Identity: 'Preset' }, { actor: MICROSOFT_ACTOR }),
    expect: 'silent',
  },
];
