import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { KEY_A, keyChangeEvent } from '../../src/detections/lib/credential-samples.js';
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
import { memberEvent, PLATFORM_GROUP } from '../../src/detections/lib/group-samples.js';
import { APP_SUPPORT, roleEvent } from '../../src/detections/lib/role-samples.js';
import { indexEvents } from '../../src/incidents/event-index.js';
import { createEmptyKnownTenant, type KnownTenant, type TenantApp } from '../../src/incidents/known-tenant.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import { MICROSOFT_GRAPH } from '../../src/m365/permission-ratings.js';
import { on } from './support/incident-text.js';

const NOTHING = createEmptyKnownTenant(instant('2026-11-24T09:00:00Z'));
const indexed = (events: readonly AuditEvent[], known: Partial<KnownTenant> = {}) =>
  indexEvents(events, { ...NOTHING, ...known }, []);
const appOf = (events: readonly AuditEvent[], known: Partial<KnownTenant> = {}) =>
  indexed(events, known).app(HELPER_APP.appId.toUpperCase());
const helper = (operation: string, more: Partial<AuditEvent> = {}) =>
  entraEvent(operation, { app: HELPER_APP, ...more, changes: {} });
const IN_TENANT: TenantApp = {
  ...HELPER_APP,
  publisher: 'foreign',
  permissions: [],
  roles: [],
  credentials: [],
  enabled: true,
};
const graph = (value: string) => ({ ...grantSamples.appRole(value, MICROSOFT_GRAPH), app: HELPER_APP });

describe('What the log alone tells of an app', () => {
  const added = on('10-02', helper('Add service principal'));
  const renamed = (day: string, app: NonNullable<AuditEvent['app']>) =>
    on(day, helper('Update service principal', { app }));

  it('is since when it is there, and that it is ours if it was registered here', () => {
    const first = on('10-01', helper('Add owner to service principal'));
    assert.deepEqual(appOf([first, added, renamed('10-03', HELPER_APP)])?.known, {
      ...HELPER_APP,
      publisher: 'unknown',
      createdAt: added.at,
    });
    const registered = on('10-01', helper('Add application'));
    assert.deepEqual(appOf([registered, added])?.known, { ...HELPER_APP, publisher: 'own', createdAt: registered.at });
    assert.deepEqual(appOf([on('10-04', registered), added])?.known.createdAt, added.at);
    const { createdAt, publisher } = appOf([{ ...registered, succeeded: false }, first])?.known ?? {};
    assert.deepEqual([createdAt, publisher], [undefined, 'unknown'], 'what failed made nothing');
  });

  it('is its latest name that Microsoft wrote down; what somebody typed only without one', () => {
    const { appId, servicePrincipalId, applicationId } = HELPER_APP;
    const nameless = { appId, servicePrincipalId, applicationId };
    const name = (...events: readonly AuditEvent[]) => appOf(events)?.known.name;
    const later = renamed('10-05', { ...HELPER_APP, name: 'Helper 2' });
    const typed = { ...renamed('10-06', { ...HELPER_APP, name: 'Tenant Warden' }), succeeded: false };
    assert.equal(name(added, later), 'Helper 2');
    assert.equal(
      name(added, later, renamed('10-07', nameless), renamed('10-08', { ...nameless, name: '' })),
      'Helper 2',
    );
    assert.equal(name(added, typed), HELPER_APP.name);
    assert.equal(name(typed), 'Tenant Warden');
    assert.equal(name(renamed('10-07', nameless)), undefined);
    assert.equal(appOf([later], { apps: [IN_TENANT] })?.known.name, HELPER_APP.name, 'the tenant knows best');
  });

  it('is the same id of several, in whatever order they come', () => {
    const { appId, name } = HELPER_APP;
    const events = ['c2', 'c1', 'c3'].map((end, place) =>
      renamed(`10-0${place + 3}`, { appId, name, servicePrincipalId: `d0000000-0000-4000-8000-0000000000${end}` }),
    );
    for (const order of [events, events.toReversed()]) {
      const dates = order.map((event, place) => on(`10-0${place + 3}`, event));
      assert.equal(appOf(dates)?.known.servicePrincipalId, 'd0000000-0000-4000-8000-0000000000c1');
    }
  });

  it('is the power that it was given, by permission, role or group', () => {
    const power = (...events: readonly AuditEvent[]) => {
      const { highPriority, criticalPower } =
        appOf(events, { groups: [PLATFORM_GROUP], roles: [APP_SUPPORT] })?.known ?? {};
      return [highPriority, criticalPower];
    };
    const minor = { ...PLATFORM_GROUP, id: 'e1000000-0000-4000-8000-0000000000e9' };
    const role = (templateId: string) => roleEvent('Add member to role', templateId, { app: HELPER_APP, roleId: '' });
    assert.deepEqual(power(graph('MailboxSettings.ReadWrite')), [true, undefined]);
    assert.deepEqual(power(graph('RoleManagement.ReadWrite.Directory')), [true, true]);
    assert.deepEqual(power(role(GLOBAL_ADMINISTRATOR)), [true, true]);
    assert.deepEqual(power(role(APP_SUPPORT.templateId)), [true, true]);
    assert.deepEqual(power(memberEvent('Add member to group', 'app')), [true, true]);
    // Guest Inviter: of no power.
    assert.deepEqual(power(role('95e79109-95c0-4d8e-aee3-d01accf2d47b')), [undefined, undefined]);
    assert.deepEqual(power(memberEvent('Add member to group', 'app', { group: minor })), [undefined, undefined]);
    assert.deepEqual(power(graph('User.Read.All'), graph('No.Such.Permission')), [undefined, undefined]);
    assert.deepEqual(power({ ...graph('RoleManagement.ReadWrite.Directory'), succeeded: false }), [
      undefined,
      undefined,
    ]);
    const after = on('11-22', graph('User.Read.All'));
    assert.deepEqual(
      power(graph('RoleManagement.ReadWrite.Directory'), after),
      [true, true],
      'what comes later takes nothing',
    );
  });

  it('adds to what the tenant says, and takes nothing from it', () => {
    const power = (change: Partial<TenantApp>, ...events: readonly AuditEvent[]) => {
      const known = appOf(events, { apps: [{ ...IN_TENANT, ...change }] })?.known;
      return [known?.highPriority, known?.criticalPower];
    };
    const harmless = { highPriority: false, criticalPower: false };
    assert.deepEqual(power(harmless, graph('RoleManagement.ReadWrite.Directory')), [true, true]);
    assert.deepEqual(power(harmless, graph('User.Read.All')), [false, false]);
    assert.deepEqual(power({ highPriority: true, criticalPower: true }, graph('User.Read.All')), [true, true]);
    assert.deepEqual(power({}, graph('User.Read.All')), [undefined, undefined]);
  });

  it('is all that was done to it, by it and through it, whichever of its ids a record has, oldest first', () => {
    const acts = [
      added,
      on('10-03', exchangeEvent('Set-Mailbox', 'a', {}, { actor: HELPER_APP_ACTOR })),
      on(
        '10-04',
        exchangeEvent('Set-Mailbox', 'b', {}, { actor: { ...HELPER_APP_ACTOR, id: HELPER_APP.servicePrincipalId } }),
      ),
      on('10-05', exchangeEvent('Set-Mailbox', 'c', {}, { actor: { ...ADMIN_ACTOR, throughAppId: HELPER_APP.appId } })),
      on('10-06', helper('Update application', { app: { applicationId: HELPER_APP.applicationId.toUpperCase() } })),
    ];
    const others = [
      on('10-04', exchangeEvent('Set-Mailbox', 'd', {}, { actor: ADMIN_ACTOR })),
      on('10-04', exchangeEvent('Set-Mailbox', 'e', {}, { actor: DEPLOY_APP_ACTOR })),
    ];
    const index = indexed([...others, ...acts, ...acts].toReversed());
    assert.deepEqual(
      index.app(HELPER_APP.appId)?.events.map(({ id }) => id),
      acts.map(({ id }) => id),
    );
    // A person is no app, and nobody is none.
    assert.deepEqual([...index.apps.keys()].toSorted(), [`app:${DEPLOY_APP_ACTOR.id}`, `app:${HELPER_APP.appId}`]);
    assert.equal(index.affectedApp({ appId: '', servicePrincipalId: '' }), undefined);
    assert.equal(index.affectedApp({ applicationId: HELPER_APP.applicationId })?.root, `app:${HELPER_APP.appId}`);
  });
});

describe('Two apps or people with one value where an id should be', () => {
  it('are two where the value says nothing, and one where it is an id', () => {
    const other = 'c0000000-0000-4000-8000-0000000000d1';
    const of = (servicePrincipalId: string) => {
      const records = [HELPER_APP.appId, other].map((applicationId, place) =>
        on(`10-0${place + 1}`, helper('Update service principal', { app: { applicationId, servicePrincipalId } })),
      );
      const index = indexed(records);
      return index.app(HELPER_APP.appId)?.root === index.app(other)?.root;
    };
    for (const nothing of ['Not Available', 'x', '00000000-0000-0000-0000-000000000000'])
      assert.equal(of(nothing), false, nothing);
    assert.equal(of(HELPER_APP.servicePrincipalId), true);
    const puid = '10032000deadbeef';
    const person = (id: string) =>
      indexed([entraEvent('Reset user password', { person: { id, name: EMPLOYEE_ACTOR.name } })]);
    assert.equal(
      person(puid).personKey({ id: puid, name: '' }),
      person(puid).personKey({ id: EMPLOYEE_ACTOR.name, name: '' }),
    );
  });
});

describe('An app of Microsoft’s to which a key is added', () => {
  const office: TenantApp = { ...IN_TENANT, publisher: 'microsoft' };
  const deploy: TenantApp = {
    ...IN_TENANT,
    appId: 'b0000000-0000-4000-8000-0000000000ab',
    servicePrincipalId: DEPLOY_APP_ACTOR.id,
    applicationId: 'b0000000-0000-4000-8000-0000000000ac',
  };
  const key = { ...keyChangeEvent('Add service principal credentials', [], [KEY_A]), actor: DEPLOY_APP_ACTOR };
  const publisher = (of: TenantApp['publisher'], event: AuditEvent = key) =>
    appOf([event], { apps: [office, { ...deploy, publisher: of }] })?.known.publisher;

  it('stays Microsoft’s if Microsoft’s app did it, and not if an app of the house or of a vendor did', () => {
    assert.equal(publisher('microsoft'), 'microsoft');
    assert.equal(
      publisher('microsoft', { ...key, actor: { ...DEPLOY_APP_ACTOR, id: DEPLOY_APP_ACTOR.id.toUpperCase() } }),
      'microsoft',
    );
    for (const of of ['own', 'foreign', 'unknown'] as const) assert.equal(publisher(of), 'foreign');
  });

  it('is of nobody known once a record gives it an id that the tenant does not have', () => {
    const { applicationId, ...withoutRegistration } = office;
    assert.ok(applicationId);
    const record = helper('Update service principal');
    assert.equal(appOf([record], { apps: [office] })?.known.publisher, 'microsoft');
    assert.equal(appOf([record], { apps: [withoutRegistration] })?.known.publisher, 'unknown');
  });
});

describe('Tenant Warden’s own apps', () => {
  const own = (ownAppIds: readonly string[], apps: readonly TenantApp[], app: AuditEvent['app'] = HELPER_APP) => {
    const index = indexed([helper('Update service principal', { app })], { ownAppIds, apps });
    const by = (id: string) => index.isByOwnApp({ kind: 'app', id, name: '' });
    return [
      index.isOwnApp({ servicePrincipalId: HELPER_APP.servicePrincipalId }),
      by(HELPER_APP.servicePrincipalId),
      by(HELPER_APP.appId),
    ];
  };

  it('are known by all their ids, however the configuration writes the one', () => {
    const all = [true, true, true];
    assert.deepEqual(own([HELPER_APP.appId], [IN_TENANT]), all);
    assert.deepEqual(own([HELPER_APP.appId.toUpperCase()], [IN_TENANT]), all);
    assert.deepEqual(own([HELPER_APP.appId.toUpperCase()], []), all, 'where the tenant is not read, by the log');
    assert.deepEqual(own([DEPLOY_APP_ACTOR.id], [IN_TENANT]), [false, false, false]);
  });

  it('are not added to by a record: an id that the tenant does not have makes the app a stranger’s', () => {
    const { servicePrincipalId, applicationId, ...read } = IN_TENANT;
    assert.ok(servicePrincipalId && applicationId);
    assert.deepEqual(own([HELPER_APP.appId], [read]), [false, false, true]);
  });

  it('are no person with the same id', () => {
    const index = indexed([], { ownAppIds: [HELPER_APP.appId] });
    assert.equal(index.isByOwnApp({ kind: 'person', id: HELPER_APP.appId, name: '' }), false);
    assert.equal(index.isByOwnApp({ kind: 'app', id: HELPER_APP.appId, name: '' }), true, 'which no record has yet');
  });
});

describe('What the log alone tells of a person', () => {
  const { id, name } = EMPLOYEE_ACTOR;
  const person = (events: readonly AuditEvent[], known: Partial<KnownTenant> = {}) =>
    indexed(events, known).person(id)?.known;
  const given = (more: Parameters<typeof roleEvent>[2] = {}) =>
    roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, more);

  it('is that they hold power, once they were given a role or joined a group that has one', () => {
    const quiet = entraEvent('Reset user password', { person: { id, name } });
    assert.deepEqual(person([quiet]), { id, userPrincipalName: name });
    assert.equal(person([given()])?.privileged, true);
    assert.equal(person([given(), on('11-22', quiet)])?.privileged, true);
    assert.equal(person([{ ...given(), succeeded: false }])?.privileged, undefined);
    const joined = memberEvent('Add member to group', 'person');
    assert.equal(person([joined], { groups: [PLATFORM_GROUP] })?.privileged, true);
    assert.equal(person([joined])?.privileged, undefined);
    // Whoever gave it is not who got it.
    assert.equal(
      person([given({ actor: EMPLOYEE_ACTOR, person: { id: ADMIN_ACTOR.id, name: ADMIN_ACTOR.name } })])?.privileged,
      undefined,
    );
  });

  it('is their object id and name, whichever a record has', () => {
    const byName = entraEvent('Reset user password', { person: { id: name.toUpperCase(), name } });
    const both = on('11-02', entraEvent('Reset user password', { person: { id, name } }));
    const index = indexed([byName, both]);
    for (const one of [id.toUpperCase(), name, name.toUpperCase()]) {
      assert.deepEqual(index.person(one)?.known, { id, userPrincipalName: name });
    }
    assert.equal(index.personKey({ id: name, name }), index.personKey({ id, name }));
    assert.deepEqual(indexed([byName]).person(name)?.known, { id: name, userPrincipalName: name });
    assert.equal(indexed([byName]).person('stranger@contoso.com'), undefined);
  });

  it('gives way to what the tenant says of an administrator', () => {
    const renamed = { id, userPrincipalName: 'adele.vance@contoso.com', privileged: true };
    const event = entraEvent('Reset user password', { person: { id, name } });
    assert.deepEqual(person([event], { people: [renamed] }), renamed);
    assert.equal(person([event], { people: [{ ...renamed, privileged: false }] })?.privileged, undefined);
  });

  it('is an emergency account by either id, also by the one that the configuration does not have', () => {
    const event = entraEvent('Reset user password', { person: { id, name } });
    const isEmergency = (emergencyAccounts: readonly string[], one: string) =>
      indexed([event], { emergencyAccounts }).isEmergencyAccount(one);
    assert.equal(isEmergency([name.toUpperCase()], id), true);
    assert.equal(isEmergency([id.toUpperCase()], name), true);
    assert.equal(isEmergency(['Never@contoso.com'], 'never@CONTOSO.com'), true, 'never seen in the log');
    assert.equal(isEmergency([name], ADMIN_ACTOR.id), false);
    assert.equal(isEmergency([], id), false);
  });
});
