import assert from 'node:assert/strict';
import { KEY_B, keyChangeEvent, KEY_A } from '../../src/detections/lib/credential-samples.js';
import {
  ADMIN_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  exchangeEvent,
  HELPER_APP,
  HELPER_APP_ACTOR,
} from '../../src/detections/lib/event-samples.js';
import { memberEvent, PLATFORM_GROUP } from '../../src/detections/lib/group-samples.js';
import { grantSamples } from '../../src/detections/lib/grant-samples.js';
import { APP_SUPPORT, roleEvent } from '../../src/detections/lib/role-samples.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import { EXCHANGE_ONLINE, MICROSOFT_GRAPH } from '../../src/m365/permission-ratings.js';
import { BARE } from './support/armed-app.js';
import { assess, formatIncidents, on } from './support/incident-text.js';

const grant = (value: string, more: Partial<AuditEvent> = {}) => ({
  ...grantSamples.appRole(value, value === 'full_access_as_app' ? EXCHANGE_ONLINE : MICROSOFT_GRAPH, {}, more),
  app: HELPER_APP,
});
const role = (templateId: string, name = '') =>
  roleEvent('Add member to role', templateId, { app: HELPER_APP, role: name });
const secret = keyChangeEvent('Update application - Certificates and secrets management', [], [KEY_A]);
const certificate = keyChangeEvent('Update application - Certificates and secrets management', [], [KEY_B]);
const registered = entraEvent('Add application', { app: HELPER_APP });
const owner = entraEvent('Add owner to application', {
  app: HELPER_APP,
  person: { id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name },
});
const relay = exchangeEvent(
  'New-InboundConnector',
  'relay',
  { Name: 'relay', SenderIPAddresses: '198.51.100.7' },
  { actor: HELPER_APP_ACTOR },
);
const head = (judged: string, days: string, events: number) =>
  `${judged} confidence: app-takeover of service-principal ${HELPER_APP.servicePrincipalId}, ${days}, ${String(events)} events`;
const takeover = (...events: readonly AuditEvent[]) =>
  assess(events, { apps: [BARE] }).incidents.find(({ kind }) => kind === 'app-takeover');
const told = (...events: readonly AuditEvent[]) => {
  const { severity, confidence, headline } = takeover(...events) ?? {};
  return headline === undefined
    ? 'nothing'
    : `${String(severity)}, ${String(confidence)}: ${headline.replace('"Office Sync Helper" ', '')}`;
};

describe('An app that is taken over, as a person reads it', () => {
  it('is what it can do, who armed it, and why they may not be themselves', () => {
    const people = [
      {
        id: ADMIN_ACTOR.id,
        userPrincipalName: ADMIN_ACTOR.name,
        privileged: true,
        noSecondFactor: { ref: '/methods' },
      },
    ];
    const weakened = entraEvent('Admin deleted security info', {
      person: { id: ADMIN_ACTOR.id, name: ADMIN_ACTOR.name },
      actor: EMPLOYEE_ACTOR,
    });
    const given = entraEvent('Add member to role', {
      person: { id: ADMIN_ACTOR.id, name: ADMIN_ACTOR.name },
      actor: EMPLOYEE_ACTOR,
      changes: { 'Role.TemplateId': ['', GLOBAL_ADMINISTRATOR], 'Role.DisplayName': ['', 'Global Administrator'] },
    });
    const events = [
      on('11-01', given),
      on('11-02', weakened),
      on('11-05', grant('Files.ReadWrite.All')),
      on('11-06', certificate),
    ];
    assert.deepEqual(formatIncidents(events, { people }), [
      head('critical, high', '2026-11-01 to 2026-11-06', 4),
      '"Office Sync Helper" can open every file: whoever armed it may be compromised.',
      '2026-11-01 [admin-role-granted, high, 1] Global Administrator given by adele@contoso.com from 203.0.113.7',
      '2026-11-02 [granter-suspect, high, 1] A sign-in method was deleted (by adele@contoso.com) by adele@contoso.com from 203.0.113.7',
      '2026-11-05 [permission-granted, critical, 1] Files.ReadWrite.All granted by megan@contoso.com from 203.0.113.7',
      '2026-11-05 [granter-suspect, medium, 1] megan@contoso.com has no second factor',
      '2026-11-06 [credential-added, critical, 1] A certificate was added by megan@contoso.com from 203.0.113.7',
      'people: megan@contoso.com, adele@contoso.com',
      'suspects: megan@contoso.com',
    ]);
    const [incident] = assess(events, { people }).incidents;
    assert.deepEqual(incident?.stages, ['credential-added', 'permission-granted', 'granter-suspect']);
    assert.deepEqual(incident.subject, {
      kind: 'service-principal',
      id: HELPER_APP.servicePrincipalId,
      name: HELPER_APP.name,
      appId: HELPER_APP.appId,
    });
  });

  it('is named by the best id on record', () => {
    const { appId, applicationId } = HELPER_APP;
    const of = (app: AuditEvent['app'] & object) =>
      assess([
        on('11-03', { ...registered, app }),
        on('11-04', { ...grant('RoleManagement.ReadWrite.Directory'), app }),
      ]).incidents[0]?.subject;
    assert.deepEqual(of({ appId, applicationId }), { kind: 'service-principal', id: appId, name: appId, appId });
    assert.deepEqual(of({ applicationId }), { kind: 'service-principal', id: applicationId, name: applicationId });
  });

  it('is the gravest power that has a sign, and graver with every account than with every mailbox', () => {
    const mail = on('11-03', grant('full_access_as_app'));
    const roles = on('11-03', grant('Directory.ReadWrite.All'), { id: 'b' });
    assert.equal(told(mail, on('11-04', secret)), 'high, medium: can open every mailbox: it has a new secret.');
    for (const events of [
      [mail, roles],
      [roles, mail],
    ]) {
      assert.equal(
        told(...events, on('11-04', secret)),
        'critical, medium: can make itself administrator: it has a new secret.',
      );
    }
    const files = on('11-03', grant('Sites.FullControl.All'));
    assert.equal(told(files, on('11-04', secret)), 'high, medium: can open every file: it has a new secret.');
  });

  it('is less than every mailbox or account: a powerful role or permission with a sign of its own', () => {
    const exchange = on('11-05', role(EXCHANGE_ADMINISTRATOR, 'Exchange Administrator'));
    const groups = on('11-05', grant('Group.ReadWrite.All'));
    const together = [on('11-03', owner), on('11-04', certificate)];
    assert.equal(
      told(exchange, ...together),
      'high, medium: holds a powerful role: a new owner and a new key came together.',
    );
    assert.equal(
      told(groups, ...together),
      'high, medium: holds powerful permissions: a new owner and a new key came together.',
    );
    assert.equal(told(exchange, on('11-04', secret)), 'nothing', 'a secret is how such an app signs in');
    assert.equal(told(exchange, on('11-04', registered)), 'nothing');
  });

  it('wakes up with a new key and is given power', () => {
    const key = on('09-01', certificate);
    const power = on('09-02', grant('Files.ReadWrite.All'));
    const woken = on('11-21', roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, { actor: HELPER_APP_ACTOR }));
    const awake = on('09-25', woken, { id: 'awake' });
    assert.equal(told(key, power, woken), 'critical, high: can open every file: it woke up with a new key.');
    assert.equal(told(power, woken), 'nothing', 'it has its key from before');
    assert.equal(told(on('07-01', certificate), power, woken), 'nothing', 'its key is old');
    assert.equal(told(key, power), 'nothing', 'it sleeps');
    assert.equal(told(key, power, awake), 'nothing', 'it is in use');
  });

  it('uses its power soon after, and for what matters', () => {
    const power = on('11-10', grant('full_access_as_app'));
    const uses = 'critical, high: can open every mailbox: it uses its power.';
    assert.equal(told(power, on('11-11', relay)), uses);
    assert.equal(told(power, on('11-24', relay)), uses);
    assert.equal(told(power, on('11-25', relay)), 'nothing', 'more than two weeks later');
    assert.equal(told(power, on('11-09', relay)), 'nothing', 'before it had it');
    assert.equal(told(power, { ...on('11-10', relay), at: power.at }), 'nothing', 'at that very moment');
    const minor = exchangeEvent(
      'Add-MailboxPermission',
      'desk@contoso.com',
      { Identity: 'desk@contoso.com', User: EMPLOYEE_ACTOR.name, AccessRights: 'FullAccess' },
      { actor: HELPER_APP_ACTOR },
    );
    assert.equal(told(power, on('11-11', minor)), 'nothing', 'what it does is everyday work');
  });

  it('is none without a sign: an administrator gives an app of long standing what it needs', () => {
    for (const value of [
      'RoleManagement.ReadWrite.Directory',
      'Mail.ReadWrite',
      'Files.ReadWrite.All',
      'Group.ReadWrite.All',
    ]) {
      assert.equal(told(on('11-05', grant(value))), 'nothing', value);
    }
    const power = on('11-20', grant('RoleManagement.ReadWrite.Directory'));
    assert.equal(told(on('11-05', registered), power), 'nothing', 'made more than two weeks before');
    assert.equal(
      told(on('11-06', registered), power),
      'critical, medium: can make itself administrator: it was made only days before.',
    );
    assert.equal(told(on('11-05', owner), power), 'nothing', 'an owner without a key');
    assert.equal(told(on('11-05', certificate), on('11-19', owner), power), 'nothing', 'the key is of another time');
    assert.equal(
      told(on('11-19', { ...owner, operation: 'Remove owner from application' }), on('11-19', certificate), power),
      'nothing',
      'an owner less',
    );
    assert.equal(
      told(on('11-19', registered), on('11-20', grant('Application.ReadWrite.All'))),
      'nothing',
      'a portal that hands out apps',
    );
  });

  it('is not surer by one more sign that is not sure', () => {
    const power = on('11-20', grant('RoleManagement.ReadWrite.Directory', { actor: HELPER_APP_ACTOR }));
    assert.equal(told(on('11-19', registered), power).split(':')[0], 'critical, high', 'by itself is enough');
    const byAdmin = on('11-20', grant('RoleManagement.ReadWrite.Directory'));
    assert.equal(told(on('11-19', registered), on('11-19', secret), byAdmin).split(':')[0], 'critical, medium');
  });

  it('is none of Microsoft’s apps or of Tenant Warden’s own', () => {
    const events = [on('11-03', grant('full_access_as_app')), on('11-04', secret)];
    const kinds = (known: Parameters<typeof assess>[1]) => assess(events, known).incidents.map(({ kind }) => kind);
    assert.deepEqual(kinds({ apps: [BARE] }), ['app-takeover']);
    assert.deepEqual(kinds({ apps: [BARE], ownAppIds: [HELPER_APP.appId] }), []);
    const made = [on('11-03', registered), on('11-04', grant('RoleManagement.ReadWrite.Directory'))];
    assert.equal(assess(made, { apps: [BARE] }).incidents.length, 1);
    assert.deepEqual(assess(made, { apps: [{ ...BARE, publisher: 'microsoft' }] }).incidents, []);
  });
});

describe('The power that an app gains', () => {
  const together = [on('11-03', owner), on('11-04', certificate)];
  const made = on('11-04', registered);
  const words = (value: string, ...signs: readonly AuditEvent[]) =>
    /: (.*): /.exec(told(...signs, on('11-05', grant(value))))?.[1] ?? 'nothing';
  const ADMINISTRATOR = 'can make itself administrator';

  it('is that of an administrator at once, by these', () => {
    for (const value of [
      'RoleManagement.ReadWrite.Directory',
      'RoleManagement.ReadWrite.Exchange',
      'RoleAssignmentSchedule.ReadWrite.Directory',
      'RoleEligibilitySchedule.ReadWrite.Directory',
      'PrivilegedAccess.ReadWrite.AzureADGroup',
      'UserAuthenticationMethod.ReadWrite.All',
      'UserAuthMethod-Passkey.ReadWrite.All',
      'Domain.ReadWrite.All',
      'Domain-InternalFederation.ReadWrite.All',
    ]) {
      assert.deepEqual([words(value, ...together), words(value, made)], [ADMINISTRATOR, ADMINISTRATOR], value);
    }
  });

  it('is read from the id where the record has no name of the permission', () => {
    const byId = grantSamples.appRole('', MICROSOFT_GRAPH, { id: '9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8' });
    const headline = told(made, on('11-05', { ...byId, app: HELPER_APP }));
    assert.equal(headline, 'critical, medium: can make itself administrator: it was made only days before.');
  });

  it('is that of an administrator by another step, which a new app alone is no sign of, by these', () => {
    for (const value of [
      'AppRoleAssignment.ReadWrite.All',
      'Application.ReadWrite.All',
      'Directory.ReadWrite.All',
      'RoleManagementPolicy.ReadWrite.Directory',
      'DelegatedPermissionGrant.ReadWrite.All',
      'Policy.ReadWrite.PermissionGrant',
    ]) {
      assert.deepEqual([words(value, ...together), words(value, made)], [ADMINISTRATOR, 'nothing'], value);
    }
  });

  it('is over every mailbox, every file, or something else', () => {
    for (const [value, expected] of [
      ['Mail.ReadWrite', 'can open every mailbox'],
      ['full_access_as_app', 'can open every mailbox'],
      ['Files.ReadWrite.All', 'can open every file'],
      ['Sites.FullControl.All', 'can open every file'],
      ['Sites.ReadWrite.All', 'can open every file'],
      ['User.ReadWrite.All', 'holds powerful permissions'],
      ['Policy.ReadWrite.ConditionalAccess', 'holds powerful permissions'],
      ['PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup', 'holds powerful permissions'],
      ['OnPremDirectorySynchronization.ReadWrite.All', 'holds powerful permissions'],
      ['User.Read.All', 'nothing'],
    ] as const) {
      assert.deepEqual([words(value, ...together), words(value, made)], [expected, 'nothing'], value);
    }
  });

  it('is not that of an administrator by a role of the tenant’s own, whatever it is called', () => {
    for (const name of [
      'Global Administrator light',
      'No Global Administrator',
      'Privileged Role Administrator (old)',
    ]) {
      const roles = [{ ...APP_SUPPORT, name }];
      const given = on(
        '11-05',
        roleEvent('Add member to role', APP_SUPPORT.templateId, { app: HELPER_APP, role: name }),
      );
      const [incident] = assess([...together, given], { apps: [BARE], roles }).incidents;
      assert.match(incident?.headline ?? '', / holds a powerful role: /, name);
    }
  });
});

describe('The takeover of a tier-0 role', () => {
  it('is told by the role’s name where the log has it in other words', () => {
    const given = on('11-05', role(GLOBAL_ADMINISTRATOR, 'Administrador global'));
    const headline = 'critical, medium: is administrator of the tenant: it was made only days before.';
    assert.equal(told(on('11-04', registered), given), headline);
    const group = {
      ...PLATFORM_GROUP,
      roles: [{ name: 'Global Administrator', tier: 'critical', certain: true }],
    } as const;
    const joined = [on('11-04', registered), on('11-05', memberEvent('Add member to group', 'app'))];
    const [throughGroup] = assess(joined, { apps: [BARE], groups: [group] }).incidents;
    assert.match(throughGroup?.headline ?? '', /is administrator of the tenant: it was made only days before\.$/);
    assert.equal(told(on('11-04', registered), on('11-05', role('e8611ab8-c189-46e8-94e1-60213ab1f814'))), headline);
    assert.equal(told(on('11-04', registered), on('11-05', role('fe930be7-5e62-47db-91af-98c3a49a38b1'))), 'nothing');
  });
});
