import { EXCHANGE_ADMINISTRATOR, GLOBAL_READER } from '../../../core/roles.js';
import { accountHistory } from '../audit/account-history.js';
import { appHistory, applicationFacts, servicePrincipalFacts, servicePrincipalTarget } from '../audit/app-history.js';
import type { AuditRecord } from '../audit/audit-record.js';
import { userOf } from '../audit/entra-changes.js';
import type { EntraEvent } from '../audit/entra-event.js';
import { type ExchangeEvent, OFFICE_IP } from '../audit/exchange-record.js';
import { directoryRoleChanged, ownerChanged } from '../audit/grant-changes.js';
import { mailFlowHistory } from '../audit/mail-flow-history.js';
import { pimActivation } from '../audit/pim-events.js';
import { roleHistory } from '../audit/role-history.js';
import { AZURE_PORTAL_APP_ID, signInRecord } from '../audit/sign-in-record.js';
import type { AppKey } from '../apps.js';
import type { WorldContext } from '../context.js';
import { personFacts } from '../people.js';
import { DIRECTORY_READERS } from '../role-definitions.js';
import { act, gatewaySetUp, ingestionOn, lostPhone, personOf, rotation } from './events.js';
import type { BenignKind } from './kinds.js';
import { trialAppEvents, type TrialApp } from './trial-apps.js';

/** The events of one kind of benign activity. */
export interface BenignStory {
  readonly kind: BenignKind;
  readonly entra: readonly EntraEvent[];
  readonly exchange: readonly ExchangeEvent[];
  /** Sign-ins. */
  readonly records: readonly AuditRecord[];
}

/** All benign activities, including those that other parts of the history generate. */
export function benignStories(context: WorldContext): readonly BenignStory[] {
  return [...addedStories(context), ...toldStories(context)];
}

const story = (kind: BenignKind, parts: Partial<Omit<BenignStory, 'kind'>>): BenignStory => ({
  kind,
  entra: [],
  exchange: [],
  records: [],
  ...parts,
});

const TRIALS = {
  'vendor-onboarding': {
    name: 'Planwerk Roadmaps',
    kind: 'vendor',
    by: 'synced',
    fromDaysAgo: 338,
    toDaysAgo: 205,
    delegated: { scope: 'openid profile User.Read Calendars.Read offline_access' },
    credential: { type: 'AsymmetricX509Cert', name: 'planwerk' },
  },
  'backup-vendor': {
    name: 'Coldstore Mail Backup',
    kind: 'vendor',
    by: 'synced',
    fromDaysAgo: 290,
    toDaysAgo: 130,
    appRoles: [{ resource: 'exchange', value: 'full_access_as_app' }],
    credential: { type: 'AsymmetricX509Cert', name: 'coldstore' },
  },
  'developer-app': {
    name: 'Label Printer Prototype',
    kind: 'own',
    by: 'unitScoped',
    fromDaysAgo: 195,
    toDaysAgo: 128,
    delegated: { scope: 'User.Read', person: 'unitScoped' },
    credential: { type: 'Password', name: 'test' },
  },
  'global-reader-reporting': {
    name: 'Licence Insights Reporter',
    kind: 'own',
    by: 'synced',
    fromDaysAgo: 270,
    toDaysAgo: 125,
    appRoles: [{ resource: 'exchange', value: 'Exchange.ManageAsApp' }],
    credential: { type: 'AsymmetricX509Cert', name: 'licence-insights' },
    roleId: GLOBAL_READER,
  },
} as const satisfies Readonly<Partial<Record<BenignKind, TrialApp>>>;

/** Benign activities generated only here. They are older than the period that daily questions cover. */
export function addedStories(context: WorldContext): readonly BenignStory[] {
  const trial = (kind: keyof typeof TRIALS) => story(kind, { entra: trialAppEvents(context, TRIALS[kind]) });
  return [
    trial('vendor-onboarding'),
    trial('backup-vendor'),
    trial('developer-app'),
    trial('global-reader-reporting'),
    story('gateway-set-up', { exchange: gatewaySetUp(context) }),
    story('credential-rotation', {
      entra: [
        ...rotation(context, 'erp', 'AsymmetricX509Cert', 210),
        ...rotation(context, 'visitors', 'Password', 110),
      ],
    }),
    story('pim-activation', {
      entra: [141, 322].flatMap((daysAgo) =>
        pimActivation(context, {
          at: context.ago(daysAgo, '08:15:20'),
          user: personOf(context, 'secondApprover'),
          roleId: EXCHANGE_ADMINISTRATOR,
          ip: OFFICE_IP,
          correlation: `activation ${daysAgo}`,
        }),
      ),
    }),
    story('directory-readers-to-microsoft', {
      entra: [
        act(
          context,
          250,
          '10:02:41',
          'synced',
          directoryRoleChanged(context, servicePrincipalTarget(context, 'syncFabric'), DIRECTORY_READERS, 'given'),
        ),
      ],
    }),
    story('helpdesk-mfa-reset', { entra: lostPhone(context, 160) }),
    story('owner-added', {
      entra: [
        act(
          context,
          172,
          '11:20:07',
          'synced',
          ownerChanged(
            userOf(personOf(context, 'approver')),
            applicationFacts(context, 'onboarding'),
            'application',
            'given',
          ),
        ),
      ],
    }),
    story('exchange-service', { exchange: [220, 110].map((daysAgo) => ingestionOn(context, daysAgo)) }),
    story('guest-invited', {
      entra: [
        {
          ...act(context, 205, '09:50:33', 'employee', {
            activity: 'Invite external user',
            category: 'UserManagement',
            service: 'Invited Users',
            type: 'Add',
            targets: [userOf(personOf(context, 'guest'))],
          }),
        },
      ],
    }),
    story('break-glass-test', {
      records: [91, 183, 275].map((daysAgo) =>
        signInRecord(context, {
          at: context.ago(daysAgo, '07:52:16'),
          user: personOf(context, 'breakGlass'),
          ip: OFFICE_IP,
          applicationId: AZURE_PORTAL_APP_ID,
        }),
      ),
    }),
  ];
}

/** Benign activities generated elsewhere: the tenant's own apps, its gateway's connector, its service desk. */
function toldStories(context: WorldContext): readonly BenignStory[] {
  const apps = [...appHistory(context), ...roleHistory(context)];
  const ofApp = (key: AppKey) => {
    const ids = [servicePrincipalFacts(context, key), applicationFacts(context, key)].map(({ id }) => id);
    return apps.filter((event) => ids.some((id) => JSON.stringify(event.targets).includes(id)));
  };
  const mail = mailFlowHistory(context);
  const clerk = personFacts(context, 'consentedMail').id;
  return [
    story('admin-connector', { exchange: mail.filter(({ objectId }) => objectId === 'Inbound from Mailgate') }),
    story('hybrid-wizard', {
      exchange: mail.filter(({ operation, actor }) => /^Set-/.test(operation) && actor === 'synced'),
    }),
    story('several-consents', { entra: ofApp('whiteboard') }),
    story('own-app', { entra: [...ofApp('wardenReader'), ...ofApp('wardenResponder')] }),
    story('helpdesk-mfa-reset', {
      entra: accountHistory(context).filter(({ targets }) => targets[0].id === clerk),
    }),
  ];
}
