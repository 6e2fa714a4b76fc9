import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { instant } from '../../src/core/instant.js';
import { EXCHANGE_ONLINE, MICROSOFT_GRAPH } from '../../src/m365/permission-ratings.js';
import { DIRECTORY_READERS, EXCHANGE_ADMINISTRATOR, GLOBAL_READER } from '../../src/m365/directory-roles.js';
import { consentEvent } from '../../src/detections/lib/consent-samples.js';
import { KEY_A, KEY_B, keyChangeEvent } from '../../src/detections/lib/credential-samples.js';
import {
  ADMIN_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  exchangeEvent,
  HELPER_APP,
  HELPER_APP_ACTOR,
  MICROSOFT_ACTOR,
} from '../../src/detections/lib/event-samples.js';
import { grantSamples } from '../../src/detections/lib/grant-samples.js';
import { roleEvent } from '../../src/detections/lib/role-samples.js';
import { assessEvents } from '../../src/incidents/event-assessment.js';
import { type KnownTenant, createEmptyKnownTenant, type TenantApp } from '../../src/incidents/known-tenant.js';
import { loadDetections } from '../../src/load-detections.js';

const detections = await loadDetections();
const NOTHING = createEmptyKnownTenant(instant('2026-11-24T09:00:00Z'));
const VENDOR: TenantApp = {
  ...HELPER_APP,
  publisher: 'foreign',
  verifiedPublisher: true,
  permissions: [],
  roles: [],
  credentials: [],
  enabled: true,
  use: { lastAt: instant('2026-11-24T01:00:00Z') },
};
const APPLICATION_ADMINISTRATOR = '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3';
/** In daily use. */
const ARMED: TenantApp = {
  ...VENDOR,
  publisher: 'own',
  highPriority: true,
  permissions: [{ name: 'Exchange.ManageAsApp', ref: '/permission' }],
  roles: [{ name: 'Exchange Administrator', templateId: EXCHANGE_ADMINISTRATOR, ref: '/role' }],
  credentials: [{ name: '22222222-2222-4222-8222-222222222222', ref: '/credential' }],
};
const CERTIFICATE = keyChangeEvent('Add service principal credentials', [], [KEY_B]);
const REGISTERED = entraEvent('Add application', { app: HELPER_APP });
const grant = (value: string, resource = EXCHANGE_ONLINE) => grantSamples.appRole(value, resource);
const connector = (given: Partial<AuditEvent> = {}, name = 'From gateway') =>
  exchangeEvent(
    'New-InboundConnector',
    name,
    { Name: name, ConnectorType: 'Partner', SenderIPAddresses: '192.0.2.25', SenderDomains: '*' },
    given,
  );
const rule = (parameters: Readonly<Record<string, string>>, given: Partial<AuditEvent> = {}) =>
  exchangeEvent('New-TransportRule', 'Rule', { Name: 'Rule', ...parameters }, given);

/** What happens in every tenant and is no attack; each a day's work with the space of days between its events. */
const LOOK_ALIKES: readonly {
  readonly name: string;
  readonly events: readonly AuditEvent[];
  readonly known?: Partial<KnownTenant>;
}[] = [
  {
    name: 'a vendor is let in: consent and a certificate, no role',
    events: [
      entraEvent('Add service principal', { app: HELPER_APP }),
      grant('Mail.ReadWrite', MICROSOFT_GRAPH),
      CERTIFICATE,
    ],
  },
  {
    name: 'backup with full access to mailboxes and a certificate',
    events: [grant('full_access_as_app'), grant('Sites.FullControl.All', MICROSOFT_GRAPH), CERTIFICATE],
  },
  { name: 'an administrator’s one connector', events: [connector()] },
  {
    name: 'a gateway is set up by a person: connector, rule past the filter, removal of the test',
    events: [
      connector(),
      rule({ SenderIpRanges: '192.0.2.25', SetSCL: '-1' }),
      exchangeEvent('Remove-InboundConnector', 'From gateway', { Identity: 'From gateway' }),
    ],
  },
  {
    name: 'a credential is renewed on an armed app in daily use',
    events: [keyChangeEvent('Update application - Certificates and secrets management', [KEY_A], [KEY_A, KEY_B])],
    known: { apps: [ARMED] },
  },
  {
    name: 'somebody who came into the team two weeks ago renews the credential of the backup, in daily use',
    events: [
      roleEvent('Add member to role', APPLICATION_ADMINISTRATOR, {}),
      {
        ...keyChangeEvent('Update application - Certificates and secrets management', [KEY_A], [KEY_A, KEY_B]),
        actor: EMPLOYEE_ACTOR,
      },
    ],
    known: {
      people: [{ id: EMPLOYEE_ACTOR.id, userPrincipalName: EMPLOYEE_ACTOR.name, privileged: true }],
      apps: [ARMED],
    },
  },
  {
    name: 'an administrator activates a role through PIM',
    events: [
      entraEvent('Add member to role completed (PIM activation)', {
        person: { id: ADMIN_ACTOR.id, name: ADMIN_ACTOR.name },
        changes: { 'Role.TemplateId': ['', EXCHANGE_ADMINISTRATOR] },
      }),
    ],
  },
  {
    name: 'Directory Readers for one of Microsoft’s apps',
    events: [roleEvent('Add member to role', DIRECTORY_READERS, { app: HELPER_APP })],
    known: { apps: [{ ...VENDOR, publisher: 'microsoft' }] },
  },
  {
    name: 'the hybrid wizard makes its connectors',
    events: [
      exchangeEvent('New-InboundConnector', 'Inbound from 5f0c', {
        ConnectorType: 'OnPremises',
        ConnectorSource: 'HybridWizard',
        TlsSenderCertificateName: 'mail.contoso.com',
        RequireTls: 'True',
      }),
      exchangeEvent('New-OutboundConnector', 'Outbound to 5f0c', {
        ConnectorType: 'OnPremises',
        ConnectorSource: 'HybridWizard',
        SmartHosts: 'mail.contoso.com',
      }),
    ],
  },
  {
    name: 'the service desk resets the second factor of an employee',
    events: [
      entraEvent('Admin deleted security info', { person: { id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name } }),
    ],
  },
  {
    name: 'the service desk resets the second factor of an admin, and the admin goes on with a day’s work',
    events: [
      entraEvent('Admin deleted security info', { person: { id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name } }),
      rule({ ApplyHtmlDisclaimerText: 'x' }, { actor: EMPLOYEE_ACTOR }),
    ],
    known: { people: [{ id: EMPLOYEE_ACTOR.id, userPrincipalName: EMPLOYEE_ACTOR.name, privileged: true }] },
  },
  {
    name: 'two people let a conference app see who they are',
    events: [consentEvent('User.Read openid'), consentEvent('User.Read openid', { actor: ADMIN_ACTOR })],
  },
  {
    name: 'two people let a small app read their mail',
    events: [
      consentEvent('Mail.Read offline_access'),
      consentEvent('Mail.Read offline_access', { actor: ADMIN_ACTOR }),
    ],
  },
  {
    name: 'a developer registers an app with a secret',
    events: [
      REGISTERED,
      entraEvent('Add service principal', { app: HELPER_APP }),
      keyChangeEvent('Update application - Certificates and secrets management', [], [KEY_A]),
      consentEvent('User.Read'),
    ],
  },
  {
    name: 'Global Reader for a reporting app with Exchange.ManageAsApp and a certificate',
    events: [
      REGISTERED,
      grant('Exchange.ManageAsApp'),
      roleEvent('Add member to role', GLOBAL_READER, { app: HELPER_APP }),
      CERTIFICATE,
    ],
  },
  {
    name: 'a reporting app that first runs weeks after it was set up',
    events: [
      grant('Exchange.ManageAsApp'),
      CERTIFICATE,
      exchangeEvent(
        'Set-TransportConfig',
        'Transport Settings',
        { MaxReceiveSize: '36MB' },
        { actor: HELPER_APP_ACTOR },
      ),
    ],
  },
  {
    name: 'Exchange’s own service changes a rule',
    events: [
      exchangeEvent(
        'Set-TransportRule',
        'Encrypt',
        { RemoveHeader: 'X-MS-Exchange-Organization-AuthAs' },
        { actor: MICROSOFT_ACTOR },
      ),
    ],
  },
  {
    name: 'an owner is added to an app',
    events: [
      entraEvent('Add owner to application', {
        app: HELPER_APP,
        person: { id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name },
      }),
    ],
  },
  {
    name: 'a guest is invited',
    events: [
      entraEvent('Invite external user', { person: { id: 'guest', name: 'guest_partner.example#EXT#@contoso.com' } }),
    ],
  },
  {
    name: 'Tenant Warden takes an attacker’s rules away',
    events: [
      exchangeEvent('Remove-TransportRule', 'a', {}, { actor: HELPER_APP_ACTOR }),
      exchangeEvent('Remove-InboundConnector', 'b', {}, { actor: HELPER_APP_ACTOR }),
      roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, { app: HELPER_APP }),
      grant('Exchange.ManageAsApp'),
      CERTIFICATE,
    ],
    known: { ownAppIds: [HELPER_APP.appId] },
  },
];

/** The same events as a story: each with an id of its own, `days` apart. */
function spread(events: readonly AuditEvent[], days: number): readonly AuditEvent[] {
  return events.map((event, number) => ({
    ...event,
    id: `${event.id} ${String(number)}`,
    correlationId: `click ${String(number)}`,
    at: instant(Date.parse('2026-09-01T08:00:00Z') + number * days * 86_400_000),
  }));
}

describe('what looks like an attack and is none', () => {
  for (const { name, events, known } of LOOK_ALIKES) {
    it(`stays a finding at most: ${name}`, () => {
      const tenant = { ...NOTHING, ...known };
      for (const days of [0, 1, 10]) {
        const { incidents, bugs } = assessEvents(spread(events, days), { detections, known: tenant });
        assert.deepEqual(bugs, []);
        assert.deepEqual(
          incidents.map(({ headline }) => headline),
          [],
        );
      }
    });
  }

  it('all of those that say nothing of the tenant, each by an app of its own, at any times, are none either', () => {
    const sharing = LOOK_ALIKES.filter(({ known }) => known === undefined);
    fc.assert(
      fc.property(fc.array(fc.nat(90), { minLength: 60, maxLength: 60 }), (days) => {
        // Each kind has an app of its own.
        const events = sharing.flatMap(({ events: kind }, number) =>
          spread(kind, 1).map((event): AuditEvent => {
            const shift = (days[number] ?? 0) * 86_400_000;
            const own = (id: string | undefined) => `${String(number).padStart(8, '0')}${(id ?? '').slice(8)}`;
            const { app, actor } = event;
            return {
              ...event,
              id: `${event.id} ${String(number)}`,
              correlationId: `${event.correlationId ?? ''} ${String(number)}`,
              at: instant(Date.parse(event.at) - shift),
              ...(app === undefined
                ? {}
                : { app: { appId: own(HELPER_APP.appId), servicePrincipalId: own(HELPER_APP.servicePrincipalId) } }),
              ...(actor.kind === 'app' ? { actor: { ...actor, id: own(actor.id) } } : {}),
            };
          }),
        );
        assert.deepEqual(assessEvents(events, { detections, known: NOTHING }).incidents, []);
      }),
      { numRuns: 20, seed: 2026 },
    );
  });

  it('and would be one with what is missing: the vendor’s app is given a role', () => {
    const events = [
      ...(LOOK_ALIKES[1]?.events ?? []),
      roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, { app: HELPER_APP }),
    ];
    const { incidents } = assessEvents(spread(events, 1), { detections, known: NOTHING });
    assert.deepEqual(
      incidents.map(({ severity, stages }) => [severity, stages.includes('role-assigned')]),
      [['critical', true]],
    );
  });

  it('or by a role of Exchange that opens every mailbox, which Entra’s log does not have', () => {
    const parameters = { Role: 'Application Mail.ReadWrite', App: HELPER_APP.servicePrincipalId };
    const app = { servicePrincipalId: HELPER_APP.servicePrincipalId };
    const events = [
      ...(LOOK_ALIKES[1]?.events ?? []),
      exchangeEvent('New-ManagementRoleAssignment', '', parameters, { app }),
    ];
    const { incidents } = assessEvents(spread(events, 1), { detections, known: NOTHING });
    assert.deepEqual(
      incidents.map(({ severity, stages }) => [severity, stages.includes('role-assigned')]),
      [['critical', true]],
    );
  });
});
