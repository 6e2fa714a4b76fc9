import type { PersonKey } from './named-people.js';
import { PAST_ATTACK, COMPANY } from './past-attack-profile.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** Who changed mail flow: a person, or the attacker's app itself. */
export type MailActor = PersonKey | 'attacker-app';

/** When, from where and by whom mail flow was changed. */
export interface MailFlowEdit {
  readonly daysAgo: number;
  readonly time: string;
  readonly by: MailActor;
}

/** A connector or rule with its creation and later changes. `settings` uses Exchange's parameter names. */
export interface MailFlowObject {
  readonly name: string;
  readonly made: MailFlowEdit;
  readonly settings: Readonly<Record<string, unknown>>;
  /** The last change in the log, with its parameters. */
  readonly changed?: MailFlowEdit & {
    readonly verb: 'Set' | 'Disable';
    readonly parameters: Readonly<Record<string, string>>;
  };
  /** When it was removed. */
  readonly removed?: MailFlowEdit;
}

const moment = (daysAgo: number, by: MailActor, time = '10:12:30'): MailFlowEdit => ({ daysAgo, time, by });

/** Inbound connectors, including removed ones. */
export const INBOUND_CONNECTORS: readonly MailFlowObject[] = [
  {
    name: 'Inbound from 5f0c6c1e-6b0f-4a46-9d0c-0c8a5f3f9b21',
    made: moment(900, 'synced'),
    changed: {
      ...moment(170, 'synced', '11:14:02'),
      verb: 'Set',
      parameters: { ConnectorSource: 'HybridWizard', TlsSenderCertificateName: `mail.${COMPANY.domain}` },
    },
    settings: {
      ConnectorType: 'OnPremises',
      ConnectorSource: 'HybridWizard',
      SenderDomains: ['smtp:*;1'],
      RequireTls: true,
      TlsSenderCertificateName: `mail.${COMPANY.domain}`,
      CloudServicesMailEnabled: true,
    },
  },
  {
    name: 'Inbound from Mailgate',
    made: moment(150, 'pimGroup'),
    changed: {
      ...moment(40, 'pimGroup', '14:05:11'),
      verb: 'Set',
      parameters: { SenderIPAddresses: '192.0.2.25;192.0.2.26' },
    },
    settings: {
      ConnectorType: 'Partner',
      SenderDomains: ['smtp:*;1'],
      SenderIPAddresses: ['192.0.2.25', '192.0.2.26'],
      RestrictDomainsToIPAddresses: true,
      RequireTls: true,
      Comment: 'Mail gateway, ticket IT-2211',
    },
  },
  {
    name: 'Partner TLS - Borealis Logistics',
    made: moment(400, 'disabled'),
    settings: {
      ConnectorType: 'Partner',
      SenderDomains: ['smtp:borealis-logistics.example;1'],
      RequireTls: true,
      RestrictDomainsToCertificate: true,
      TlsSenderCertificateName: '*.borealis-logistics.example',
    },
  },
  {
    name: PAST_ATTACK.connectorName,
    made: moment(PAST_ATTACK.awakenedDaysAgo, 'attacker-app', '02:10:31'),
    removed: moment(PAST_ATTACK.cleanedDaysAgo, 'attacker-app', '02:36:02'),
    settings: {
      ConnectorType: 'OnPremises',
      SenderDomains: ['smtp:*;1'],
      SenderIPAddresses: ['198.51.100.23', '198.51.100.24'],
      RequireTls: false,
      CloudServicesMailEnabled: true,
    },
  },
  {
    name: PAST_ATTACK.leftConnectorName,
    made: moment(PAST_ATTACK.returnedDaysAgo, 'attacker-app', '02:41:16'),
    settings: {
      ConnectorType: 'OnPremises',
      SenderDomains: ['smtp:*;1'],
      RequireTls: false,
      TreatMessagesAsInternal: true,
    },
  },
];

/** Outbound connectors, including removed ones. */
export const OUTBOUND_CONNECTORS: readonly MailFlowObject[] = [
  {
    name: 'Outbound to 5f0c6c1e-6b0f-4a46-9d0c-0c8a5f3f9b21',
    made: moment(900, 'synced'),
    changed: {
      ...moment(170, 'synced', '11:14:20'),
      verb: 'Set',
      parameters: { ConnectorSource: 'HybridWizard', TlsDomain: `mail.${COMPANY.domain}` },
    },
    settings: {
      ConnectorType: 'OnPremises',
      ConnectorSource: 'HybridWizard',
      RecipientDomains: [COMPANY.domain],
      SmartHosts: [`mail.${COMPANY.domain}`],
      UseMXRecord: false,
      TlsSettings: 'DomainValidation',
      TlsDomain: `mail.${COMPANY.domain}`,
      CloudServicesMailEnabled: true,
    },
  },
  {
    name: 'Partner TLS to Borealis Logistics',
    made: moment(120, 'pimGroup'),
    settings: {
      ConnectorType: 'Partner',
      RecipientDomains: ['borealis-logistics.example'],
      UseMXRecord: true,
      TlsSettings: 'CertificateValidation',
    },
  },
];

const strippingRule = (name: string, header: string, made: MailFlowEdit, removed?: MailFlowEdit): MailFlowObject => ({
  name,
  made,
  settings: { RemoveHeader: header },
  ...omitUndefined({ removed }),
});

/** One rule per header; single-letter names, as an attacker who hides would choose. */
const REMOVED_RULES = PAST_ATTACK.strippedHeaders.map((header, i) =>
  strippingRule(
    String.fromCharCode('a'.charCodeAt(0) + i),
    header,
    moment(
      PAST_ATTACK.awakenedDaysAgo,
      'attacker-app',
      `02:${12 + Math.floor(i / 3)}:${String(5 + (i % 3) * 19).padStart(2, '0')}`,
    ),
    moment(
      PAST_ATTACK.cleanedDaysAgo,
      'attacker-app',
      `02:${31 + Math.floor(i / 3)}:${String(4 + (i % 3) * 16).padStart(2, '0')}`,
    ),
  ),
);

/** Transport rules in order of priority. */
export const TRANSPORT_RULES: readonly MailFlowObject[] = [
  {
    name: 'Disclaimer for outgoing mail',
    made: moment(700, 'disabled'),
    settings: {
      FromScope: 'InOrganization',
      SentToScope: 'NotInOrganization',
      ApplyHtmlDisclaimerText: '<p>Alpine Instruments AG, Zürich</p>',
      ApplyHtmlDisclaimerLocation: 'Append',
      ApplyHtmlDisclaimerFallbackAction: 'Wrap',
    },
  },
  /** Left over from the previous gateway: strips only that gateway's header. */
  {
    name: 'Remove Proofpoint scoring header',
    made: moment(420, 'disabled'),
    settings: {
      SentToScope: 'NotInOrganization',
      FromScope: 'InOrganization',
      RemoveHeader: 'X-Proofpoint-Spam-Details',
    },
  },
  {
    name: 'Phishing simulation (Huntwise)',
    made: moment(100, 'pimGroup'),
    settings: {
      SenderIpRanges: ['192.0.2.64/28'],
      SetSCL: -1,
      SetHeaderName: 'X-MS-Exchange-Organization-SkipSafeLinksProcessing',
      SetHeaderValue: '1',
      Comments: 'Awareness training, approved by security',
    },
  },
  /** Well meant but unsafe: anyone can put that domain into a From line. */
  {
    name: 'Let trade fair newsletters through',
    made: moment(48, 'pimGroup', '16:20:44'),
    settings: { SenderDomainIs: ['tradefair-news.example'], SetSCL: -1 },
  },
  /** Audit mode: copies nothing. */
  {
    name: 'Invoice copies for the auditor (trial)',
    made: moment(130, 'pimGroup'),
    settings: { Mode: 'Audit', SubjectOrBodyContainsWords: ['invoice'], CopyTo: ['inbox@auditors-north.example'] },
  },
  {
    name: 'Journal to the old archive',
    made: moment(800, 'disabled'),
    changed: { ...moment(61, 'pimGroup', '09:47:20'), verb: 'Disable', parameters: {} },
    settings: { State: 'Disabled', BlindCopyTo: ['journal@oldarchive.example'] },
  },
  {
    name: 'Finance copies',
    made: moment(20, 'itAdmin', '03:12:55'),
    settings: { SentTo: [`accounts-payable@${COMPANY.domain}`], BlindCopyTo: ['copies@ledger-drop.example'] },
  },
  strippingRule(
    'm',
    'X-MS-Exchange-Organization-AuthAs',
    moment(PAST_ATTACK.returnedDaysAgo, 'attacker-app', '02:43:05'),
  ),
  strippingRule('n', 'Authentication-Results', moment(PAST_ATTACK.returnedDaysAgo, 'attacker-app', '02:43:22')),
  ...REMOVED_RULES,
];
