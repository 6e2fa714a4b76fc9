import assert from 'node:assert/strict';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { KEY_A, KEY_B, KEY_C, keyChangeEvent, SIGNING_KEY } from '../../src/detections/lib/credential-samples.js';
import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  exchangeEvent,
  HELPER_APP,
  HELPER_APP_ACTOR,
} from '../../src/detections/lib/event-samples.js';
import { grantSamples } from '../../src/detections/lib/grant-samples.js';
import { roleEvent } from '../../src/detections/lib/role-samples.js';
import { EXCHANGE_ONLINE, MICROSOFT_GRAPH } from '../../src/m365/permission-ratings.js';
import { GLOBAL_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import type { KnownTenant, TenantApp } from '../../src/incidents/known-tenant.js';
import {
  assertOneIncident,
  assertSilent,
  incidentsOf,
  type LookAlike,
  NOTHING_KNOWN,
  on,
} from './support/one-incident.js';

const SECRET = 'Update application - Certificates and secrets management';
const ON_PRINCIPAL = 'Add service principal credentials';
const registered = (given: Partial<AuditEvent> = {}) =>
  entraEvent('Add application', { app: HELPER_APP, ...given, changes: {} });
const grant = (value: string, resource = MICROSOFT_GRAPH, given: Partial<AuditEvent> = {}) => {
  const event = grantSamples.appRole(value, resource, {}, given);
  return { ...event, app: HELPER_APP };
};
const secret = keyChangeEvent(SECRET, [], [KEY_A]);
const certificate = keyChangeEvent(SECRET, [], [KEY_B]);
const owner = entraEvent('Add owner to application', {
  app: HELPER_APP,
  person: { id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name },
});
const weakened = entraEvent('Admin deleted security info', {
  person: { id: ADMIN_ACTOR.id, name: ADMIN_ACTOR.name },
  actor: EMPLOYEE_ACTOR,
});
const APP: TenantApp = {
  ...HELPER_APP,
  publisher: 'own',
  highPriority: true,
  permissions: [],
  roles: [],
  credentials: [],
  enabled: true,
};
const knownApp = (change: Partial<TenantApp> = {}): KnownTenant => ({
  ...NOTHING_KNOWN,
  apps: [{ ...APP, ...change }],
});
const ADMIN = { id: ADMIN_ACTOR.id, userPrincipalName: ADMIN_ACTOR.name, privileged: true };

const ATTACKS: readonly (readonly [
  name: string,
  events: readonly AuditEvent[],
  stages: readonly string[],
  judged: 'critical, high' | 'critical, medium' | 'high, medium',
  headline: RegExp,
  known?: KnownTenant,
])[] = [
  [
    'full access to every mailbox and a fresh secret',
    [on(grant('full_access_as_app', EXCHANGE_ONLINE), 3), on(secret, 4)],
    ['credential-added', 'permission-granted'],
    'high, medium',
    /^"Office Sync Helper" can open every mailbox: it has a new secret\.$/,
  ],
  [
    'a self-made app that can give roles',
    [on(registered({ actor: EMPLOYEE_ACTOR }), 3), on(grant('RoleManagement.ReadWrite.Directory'), 5)],
    ['app-registered', 'permission-granted'],
    'critical, medium',
    /can make itself administrator: it was made only days before\.$/,
  ],
  [
    'a self-made app that is Global Administrator',
    [on(registered(), 3), on(roleEvent('Add member to role', GLOBAL_ADMINISTRATOR, { app: HELPER_APP }), 3, 5)],
    ['app-registered', 'role-assigned'],
    'critical, medium',
    /is administrator of the tenant: it was made only days before\.$/,
  ],
  [
    'an app that grants itself more',
    [
      on(grant('AppRoleAssignment.ReadWrite.All', MICROSOFT_GRAPH, { actor: HELPER_APP_ACTOR }), 3),
      on(grant('Mail.ReadWrite', MICROSOFT_GRAPH, { actor: HELPER_APP_ACTOR }), 3, 4),
    ],
    ['permission-granted', 'used'],
    'critical, high',
    /can make itself administrator: it gave itself what it holds\.$/,
  ],
  [
    'an old app, armed by somebody who lost their second factor',
    [on(weakened, 2), on(grant('Files.ReadWrite.All'), 5), on(certificate, 5, 4)],
    ['credential-added', 'permission-granted', 'granter-suspect'],
    'critical, high',
    /can open every file: whoever armed it may be compromised\.$/,
    { ...knownApp(), people: [ADMIN] },
  ],
  [
    'a new owner and a new key of an app that gains power',
    [on(owner, 3), on(certificate, 4), on(grant('Directory.ReadWrite.All'), 5)],
    ['credential-added', 'permission-granted', 'owner-added'],
    'critical, medium',
    /a new owner and a new key came together\.$/,
  ],
  [
    'a key on an app of another tenant',
    [on(grant('Mail.ReadWrite'), 3), on(keyChangeEvent(ON_PRINCIPAL, [], [KEY_C]), 6)],
    ['credential-added', 'permission-granted'],
    'critical, high',
    /somebody here added a key to an app of another tenant\.$/,
    knownApp({ publisher: 'foreign' }),
  ],
  [
    'an app that opens every mailbox, and gives itself more the day after',
    [
      on(grant('full_access_as_app', EXCHANGE_ONLINE), 3),
      on(roleEvent('Add member to role', GLOBAL_ADMINISTRATOR, { actor: HELPER_APP_ACTOR }), 4),
    ],
    ['permission-granted', 'used'],
    'critical, high',
    /^"Office Sync Helper" can open every mailbox: it uses its power\.$/,
  ],
];

describe('app-takeover', () => {
  for (const [name, events, stages, judged, headline, known] of ATTACKS) {
    it(`is one incident in any order: ${name}`, function () {
      this.timeout(60_000);
      const incident = assertOneIncident(events, known);
      assert.deepEqual([incident.kind, incident.stages], ['app-takeover', stages]);
      assert.equal(`${incident.severity}, ${incident.confidence}`, judged);
      assert.equal(incident.subject.kind, 'service-principal');
      assert.match(incident.headline, headline);
    });
  }

  it('gives way to the mission’s attack, whose acts it would tell a second time, under the same record', () => {
    const events = [
      on(registered(), 3),
      on(grant('Exchange.ManageAsApp', EXCHANGE_ONLINE), 3, 3),
      on(roleEvent('Add member to role', GLOBAL_ADMINISTRATOR, { app: HELPER_APP }), 3, 4),
      on(secret, 3, 5),
    ];
    assert.deepEqual(
      incidentsOf(events.slice(0, 3)).map(({ kind }) => kind),
      ['app-takeover'],
    );
    assert.equal(assertOneIncident(events).kind, 'oauth-mail-abuse');
  });
});

const LOOK_ALIKES: readonly LookAlike[] = [
  {
    name: 'a backup with a certificate',
    events: [grant('full_access_as_app', EXCHANGE_ONLINE), grant('Sites.FullControl.All'), certificate],
  },
  {
    name: 'a vendor is let in and holds its keys itself',
    events: [
      entraEvent('Add service principal', { app: HELPER_APP }),
      grant('Mail.ReadWrite'),
      grant('Files.ReadWrite.All'),
    ],
  },
  { name: 'an integration that reads mail, with a secret', events: [registered(), secret, grant('Mail.Read')] },
  {
    name: 'provisioning from the personnel system: groups and users, with a secret',
    events: [registered(), grant('User.ReadWrite.All'), grant('Group.ReadWrite.All'), secret],
  },
  {
    name: 'device management by an app with a secret',
    events: [registered(), grant('DeviceManagementConfiguration.ReadWrite.All'), secret],
  },
  {
    name: 'a pipeline registers an app and gives it little',
    events: [
      registered({ actor: DEPLOY_APP_ACTOR }),
      grant('User.Read.All', MICROSOFT_GRAPH, { actor: DEPLOY_APP_ACTOR }),
      { ...secret, actor: DEPLOY_APP_ACTOR },
    ],
  },
  {
    name: 'a yearly renewal on an app with all mail',
    events: [keyChangeEvent(SECRET, [KEY_A], [KEY_A, KEY_B]), keyChangeEvent(SECRET, [KEY_A, KEY_B], [KEY_B])],
    known: knownApp(),
  },
  { name: 'an app is handed over', events: [owner], known: knownApp() },
  {
    name: 'SAML renews its signing certificate',
    source: 'Azure-Sentinel, discussion of NewAppOrServicePrincipalCredential: SAML signing pairs',
    events: [keyChangeEvent(ON_PRINCIPAL, [], [SIGNING_KEY, KEY_C, KEY_A])],
    known: knownApp({ publisher: 'foreign', highPriority: false }),
  },
  {
    name: 'an administrator grants a managed identity one role of Graph',
    source: 'Elastic, rule "Entra ID Service Principal Assigned App Role": benign set-up of managed identities',
    events: [entraEvent('Add service principal', { app: HELPER_APP }), grant('GroupMember.Read.All')],
  },
  {
    name: 'a service principal is made and removed',
    source: 'Sigma azure_service_principal_created and azure_service_principal_removed: false positives',
    events: [
      entraEvent('Add service principal', { app: HELPER_APP }),
      entraEvent('Remove service principal', { app: HELPER_APP }),
    ],
  },
  {
    name: 'a developer becomes an owner and adds the first secret to an app without power',
    source: 'Sigma azure_app_owner_added and azure_app_credential_added: false positives',
    events: [registered(), owner, secret],
  },
  {
    name: 'a permission is granted and taken away, as after a mistake',
    source: 'Panther azure_service_principal_credentials_added: runbook',
    events: [grant('Directory.ReadWrite.All'), grantSamples.appRoleRemoved('Directory.ReadWrite.All', MICROSOFT_GRAPH)],
  },
  {
    name: 'an app with tier-0 power in regular use by its pipeline',
    source: 'Microsoft365DSC, CIPP: apps that manage the tenant',
    events: [
      exchangeEvent('Set-TransportConfig', 'x', { MaxSendSize: '36MB' }, { actor: HELPER_APP_ACTOR }),
      keyChangeEvent(SECRET, [KEY_B], [KEY_B, KEY_C]),
    ],
    known: knownApp({ use: { lastAt: NOTHING_KNOWN.asOf } }),
  },
];

describe('what looks like an app-takeover and is none', () => {
  for (const lookAlike of LOOK_ALIKES) {
    it(`${lookAlike.name}${lookAlike.source === undefined ? '' : ` (${lookAlike.source})`}`, () => {
      assertSilent(lookAlike);
    });
  }
});
