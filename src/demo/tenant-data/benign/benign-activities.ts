import { EXCHANGE_ADMINISTRATOR, GLOBAL_READER } from '../../../m365/directory-roles.js';
import { buildAccountHistory } from '../audit/password-and-mfa-history.js';
import {
  buildAppHistory,
  toApplicationFacts,
  toServicePrincipalFacts,
  toNamedServicePrincipalTarget,
} from '../audit/app-lifecycle-history.js';
import type { AuditRecord } from '../audit/unified-audit-record.js';
import { toUserTarget } from '../audit/entra-object-changes.js';
import type { EntraEvent } from '../audit/entra-event.js';
import { type ExchangeEvent, OFFICE_IP } from '../audit/exchange-record-formatter.js';
import { toDirectoryRoleChange, toOwnerChange } from '../audit/entra-grant-changes.js';
import { buildMailFlowHistory } from '../audit/mail-flow-history.js';
import { buildPimActivation } from '../audit/pim-activation-events.js';
import { buildRoleHistory } from '../audit/role-assignment-history.js';
import { AZURE_PORTAL_APP_ID, toSignInRecord } from '../audit/sign-in-record-formatter.js';
import type { AppKey } from '../named-app-lookup.js';
import type { GeneratorContext } from '../generator-context.js';
import { personFacts } from '../named-people.js';
import { DIRECTORY_READERS_ROLE } from '../role-definitions.js';
import {
  buildUserEvent,
  buildMailGatewayTrialEvents,
  buildIngestionEnabled,
  buildPhoneReplacement,
  toPersonIdentity,
  buildCredentialRotation,
} from './benign-event-builders.js';
import type { BenignKind } from './benign-activity-kinds.js';
import { buildTrialAppEvents, type TrialApp } from './trial-app-events.js';

/** The events of one kind of benign activity. */
export interface BenignActivity {
  readonly kind: BenignKind;
  readonly entra: readonly EntraEvent[];
  readonly exchange: readonly ExchangeEvent[];
  /** Sign-ins. */
  readonly records: readonly AuditRecord[];
}

/** All benign activities, including those that other parts of the history generate. */
export function listBenignActivities(context: GeneratorContext): readonly BenignActivity[] {
  return [...listAddedBenignActivities(context), ...toldStories(context)];
}

const story = (kind: BenignKind, parts: Partial<Omit<BenignActivity, 'kind'>>): BenignActivity => ({
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
export function listAddedBenignActivities(context: GeneratorContext): readonly BenignActivity[] {
  const trial = (kind: keyof typeof TRIALS) => story(kind, { entra: buildTrialAppEvents(context, TRIALS[kind]) });
  return [
    trial('vendor-onboarding'),
    trial('backup-vendor'),
    trial('developer-app'),
    trial('global-reader-reporting'),
    story('gateway-set-up', { exchange: buildMailGatewayTrialEvents(context) }),
    story('credential-rotation', {
      entra: [
        ...buildCredentialRotation(context, 'erp', 'AsymmetricX509Cert', 210),
        ...buildCredentialRotation(context, 'visitors', 'Password', 110),
      ],
    }),
    story('pim-activation', {
      entra: [141, 322].flatMap((daysAgo) =>
        buildPimActivation(context, {
          at: context.ago(daysAgo, '08:15:20'),
          user: toPersonIdentity(context, 'secondApprover'),
          roleId: EXCHANGE_ADMINISTRATOR,
          ip: OFFICE_IP,
          correlation: `activation ${daysAgo}`,
        }),
      ),
    }),
    story('directory-readers-to-microsoft', {
      entra: [
        buildUserEvent(
          context,
          250,
          '10:02:41',
          'synced',
          toDirectoryRoleChange(
            context,
            toNamedServicePrincipalTarget(context, 'syncFabric'),
            DIRECTORY_READERS_ROLE,
            'given',
          ),
        ),
      ],
    }),
    story('helpdesk-mfa-reset', { entra: buildPhoneReplacement(context, 160) }),
    story('owner-added', {
      entra: [
        buildUserEvent(
          context,
          172,
          '11:20:07',
          'synced',
          toOwnerChange(
            toUserTarget(toPersonIdentity(context, 'approver')),
            toApplicationFacts(context, 'onboarding'),
            'application',
            'given',
          ),
        ),
      ],
    }),
    story('exchange-service', { exchange: [220, 110].map((daysAgo) => buildIngestionEnabled(context, daysAgo)) }),
    story('guest-invited', {
      entra: [
        {
          ...buildUserEvent(context, 205, '09:50:33', 'employee', {
            activity: 'Invite external user',
            category: 'UserManagement',
            service: 'Invited Users',
            type: 'Add',
            targets: [toUserTarget(toPersonIdentity(context, 'guest'))],
          }),
        },
      ],
    }),
    story('break-glass-test', {
      records: [91, 183, 275].map((daysAgo) =>
        toSignInRecord(context, {
          at: context.ago(daysAgo, '07:52:16'),
          user: toPersonIdentity(context, 'breakGlass'),
          ip: OFFICE_IP,
          applicationId: AZURE_PORTAL_APP_ID,
        }),
      ),
    }),
  ];
}

/** Benign activities generated elsewhere: the tenant's own apps, its gateway's connector, its service desk. */
function toldStories(context: GeneratorContext): readonly BenignActivity[] {
  const apps = [...buildAppHistory(context), ...buildRoleHistory(context)];
  const ofApp = (key: AppKey) => {
    const ids = [toServicePrincipalFacts(context, key), toApplicationFacts(context, key)].map(({ id }) => id);
    return apps.filter((event) => ids.some((id) => JSON.stringify(event.targets).includes(id)));
  };
  const mail = buildMailFlowHistory(context);
  const clerk = personFacts(context, 'consentedMail').id;
  return [
    story('admin-connector', { exchange: mail.filter(({ objectId }) => objectId === 'Inbound from Mailgate') }),
    story('hybrid-wizard', {
      exchange: mail.filter(({ operation, actor }) => /^Set-/.test(operation) && actor === 'synced'),
    }),
    story('several-consents', { entra: ofApp('whiteboard') }),
    story('own-app', { entra: [...ofApp('wardenReader'), ...ofApp('wardenResponder')] }),
    story('helpdesk-mfa-reset', {
      entra: buildAccountHistory(context).filter(({ targets }) => targets[0].id === clerk),
    }),
  ];
}
