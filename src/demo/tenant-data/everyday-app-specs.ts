import type { AppSpec } from './app-spec.js';

const SIGN_IN = 'openid profile email User.Read';

const vendor = (name: string, createdDaysAgo: number, scope: string, more: Partial<AppSpec> = {}): AppSpec => ({
  name,
  kind: 'vendor',
  publisher: `${name.split(' ')[0] ?? name} Inc.`,
  createdDaysAgo,
  usedDaysAgo: 1,
  replyUrls: [`https://login.${(name.split(' ')[0] ?? name).toLowerCase()}.example/callback`],
  delegated: [{ resource: 'graph', scope }],
  ...more,
});

const own = (name: string, createdDaysAgo: number, more: Partial<AppSpec> = {}): AppSpec => ({
  name,
  kind: 'own',
  createdDaysAgo,
  usedDaysAgo: 1,
  replyUrls: [`https://${name.toLowerCase().replace(/[^a-z]+/g, '-')}.alpine-instruments.example/signin`],
  delegated: [{ resource: 'graph', scope: SIGN_IN }],
  ...more,
});

const managedIdentity = (name: string, createdDaysAgo: number, appRoles: AppSpec['appRoles'] = []): AppSpec => ({
  name,
  kind: 'managed-identity',
  createdDaysAgo,
  usedDaysAgo: 1,
  appRoles,
});

/** Ordinary business apps without problems. */
export const EVERYDAY_APPS = {
  intranet: own('Alpine Intranet', 1500, { secrets: [{ name: 'intranet', madeDaysAgo: 100, livesDays: 180 }] }),
  calibration: own('Calibration Portal', 1210, {
    certificates: [{ name: 'calibration', madeDaysAgo: 60, livesDays: 180 }],
    appRoles: ['graph:Sites.Selected'],
  }),
  erp: own('ERP Connector', 1340, {
    appRoles: ['graph:User.Read.All', 'graph:Group.Read.All'],
    certificates: [{ name: 'erp', madeDaysAgo: 30, livesDays: 180 }],
  }),
  shopFloor: own('Shop Floor Dashboard', 640, {
    delegated: [{ resource: 'powerBi', scope: 'Report.Read.All Dataset.Read.All' }],
  }),
  visitors: own('Visitor Registration', 505, { secrets: [{ name: 'visitors', madeDaysAgo: 20, livesDays: 90 }] }),
  roomDisplay: own('Meeting Room Displays', 395, {
    appRoles: ['graph:Calendars.Read'],
    secrets: [{ name: 'displays', madeDaysAgo: 75, livesDays: 180 }],
  }),
  deployment: own('Deployment Pipeline', 410, {
    gitHubSubject: 'repo:alpine-instruments/infrastructure:ref:refs/heads/main',
    delegated: [{ resource: 'azureManagement', scope: 'user_impersonation' }],
  }),
  timesheets: own('Timesheets', 970),
  crm: vendor('Cloudvale CRM', 1020, `${SIGN_IN} Contacts.Read Calendars.Read offline_access`),
  scheduler: vendor('Meetwell Scheduler', 330, `${SIGN_IN} Calendars.ReadWrite offline_access`),
  signature: vendor('Signaro eSignature', 710, `${SIGN_IN} Files.Read`),
  tasks: vendor('Tasklane', 280, SIGN_IN),
  learning: vendor('Lernwelt Academy', 850, `${SIGN_IN} User.ReadBasic.All`),
  whiteboard: vendor('Sketchroom Whiteboard', 150, SIGN_IN, {
    delegated: [
      { resource: 'graph', scope: SIGN_IN, person: 'employee' },
      { resource: 'graph', scope: SIGN_IN, person: 'consentedMail' },
      { resource: 'graph', scope: SIGN_IN, person: 'throughGroup' },
    ],
  }),
  mailGateway: vendor('Mailgate Security', 900, SIGN_IN, {
    appRoles: ['graph:User.Read.All', 'graph:GroupMember.Read.All'],
  }),
  serviceDesk: vendor('Helpline Service Desk', 560, `${SIGN_IN} User.ReadBasic.All`, {
    appRoles: ['graph:User.Read.All'],
  }),
  travel: vendor('Wayfarer Travel', 770, SIGN_IN, { saml: true }),
  expenses: vendor('Spendly Expenses', 690, SIGN_IN, { saml: true }),
  payroll: vendor('Payrolla', 1180, SIGN_IN, { saml: true }),
  warehouseCloud: vendor('Snowpeak Analytics', 220, SIGN_IN, { saml: true }),
  invoiceIdentity: managedIdentity('mi-invoice-processing', 390, ['graph:Sites.Selected']),
  telemetryIdentity: managedIdentity('mi-telemetry-ingest', 300),
  reportIdentity: managedIdentity('func-calibration-reports', 180, ['graph:User.Read.All', 'graph:Group.Read.All']),
  backupIdentity: managedIdentity('vm-backup-01', 620),
} as const satisfies Readonly<Record<string, AppSpec>>;
