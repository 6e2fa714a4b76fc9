import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  exchangeEvent,
  HELPER_APP_ACTOR,
  PARTNER_ACTOR,
} from '../../src/detections/lib/event-samples.js';
import {
  accessPolicyJson,
  authorizationPolicyEvent,
  policyUpdateEvent,
} from '../../src/detections/lib/policy-samples.js';
import { acknowledgeIncident, isNamedInIncident } from '../../src/incidents/model/acknowledge-incident.js';
import type { Actor, AuditEvent } from '../../src/m365/audit-event.js';
import { MICROSOFT_GRAPH } from '../../src/m365/permission-ratings.js';
import { incident } from '../alerts/alert-samples.js';
import { BARE, connector, grant, HOLDING, removed, role, secret } from './support/armed-app.js';
import { assess, formatIncidents, on } from './support/incident-text.js';

const federated = entraEvent('Set domain authentication', {
  target: 'contoso.com',
  targets: [{ kind: 'other', id: '', name: 'contoso.com' }],
  changes: { LiveType: ['Managed', 'Federated'] },
});
const synced = entraEvent('Create a partner cross-tenant identity sync setting', {
  changes: { tenantId: ['', 'f9'], isSyncAllowed: ['', 'true'] },
});
const policyOff = policyUpdateEvent(
  'Update conditional access policy',
  accessPolicyJson(),
  accessPolicyJson({ state: 'disabled' }),
);
const consent = authorizationPolicyEvent('ManagePermissionGrantsForSelf.microsoft-user-default-legacy');
const auditOff = exchangeEvent('Set-AdminAuditLogConfig', '', { UnifiedAuditLogIngestionEnabled: 'False' });

describe('A way back into the tenant, as a person reads it', () => {
  const head = (events: readonly AuditEvent[], known: Parameters<typeof assess>[1] = {}) => {
    const [told, ...others] = assess(events, known).incidents;
    assert.deepEqual(others, []);
    return told === undefined
      ? 'nothing'
      : `${told.severity}, ${told.confidence}: ${told.headline.replace(/^.*any time: /, '')}`;
  };
  const all = [synced, policyOff, consent, auditOff];

  it('is each of the ways that were opened', () => {
    const told = (...events: readonly AuditEvent[]) => head(events.map((event) => on('11-02', event)));
    const by = '(by megan@contoso.com).';
    assert.equal(
      told(...all),
      `critical, high: another tenant is trusted, less is recorded, people may let apps in and 1 more ${by}`,
    );
    assert.equal(told(policyOff, auditOff), `critical, high: less is recorded and policies protect less ${by}`);
    assert.equal(
      head([on('11-02', federated)]),
      'critical, medium: a domain trusts another sign-in (by megan@contoso.com).',
    );
    for (const event of all) assert.equal(head([on('11-02', event)]), 'nothing', event.operation);
  });

  it('is opened by one account within two weeks', () => {
    const [first, second] = [on('11-02', synced), on('11-16', auditOff)];
    assert.match(head([first, second]), /^critical, high/);
    assert.equal(head([first, { ...second, at: instant('2026-11-16T10:00:01Z') }]), 'nothing');
    assert.equal(head([first, { ...second, actor: EMPLOYEE_ACTOR }]), 'nothing');
    const nobody: Actor = { kind: 'unknown', id: '', name: '' };
    assert.equal(head([first, second].map((event) => ({ ...event, actor: nobody }))), 'nothing');
    assert.match(
      head([first, second].map((event) => ({ ...event, actor: PARTNER_ACTOR }))),
      /\(by tech@partner\.example\)\.$/,
    );
  });

  it('is about the account by its best id and name, or the app', () => {
    const subject = (actor: Actor, known: Parameters<typeof assess>[1] = {}) => {
      const [told] = assess([{ ...on('11-02', federated), actor }], known).incidents;
      return [told?.subject, told?.handles];
    };
    const { id, name } = ADMIN_ACTOR;
    assert.deepEqual(subject(ADMIN_ACTOR), [{ kind: 'user', id, name }, [`user:${id}`, `user:${name}`]]);
    assert.deepEqual(subject({ ...ADMIN_ACTOR, name: 'Megan' }), [{ kind: 'user', id, name: id }, [`user:${id}`]]);
    const { appId, servicePrincipalId, applicationId, name: appName } = BARE;
    const keys = [appId, servicePrincipalId, applicationId].map((one) => `app:${String(one)}`);
    assert.deepEqual(subject(HELPER_APP_ACTOR, { apps: [BARE] }), [
      { kind: 'service-principal', id: servicePrincipalId, name: appName },
      keys,
    ]);
    assert.deepEqual(subject(DEPLOY_APP_ACTOR), [
      { kind: 'service-principal', id: DEPLOY_APP_ACTOR.id, name: DEPLOY_APP_ACTOR.name },
      [`app:${DEPLOY_APP_ACTOR.id}`],
    ]);
    const longest = subject({ ...ADMIN_ACTOR, name: `${'m'.repeat(300)}@contoso.com` })[0];
    assert.ok(longest !== undefined && 'name' in longest && longest.name.length === 200);
  });
});

describe('The words of a line', () => {
  const whats = (...events: readonly AuditEvent[]) =>
    assess([on('11-01', secret), on('11-01', role), ...events]).incidents[0]?.timeline.map(({ what }) => what) ?? [];

  it('name three of a kind, and count from the fourth on', () => {
    const granted = (...values: readonly string[]) =>
      whats(...values.map((value) => on('11-01', grant(value, MICROSOFT_GRAPH), { id: value })));
    assert.ok(
      granted('Mail.Read', 'Mail.Send', 'Mail.ReadWrite').includes('Mail.Read, Mail.ReadWrite, Mail.Send granted'),
    );
    const names = ['A', 'B', 'C'].map((name) => ({ name, ref: `/${name}` }));
    const told = formatIncidents([], { apps: [{ ...HOLDING, permissions: names, use: {} }] });
    assert.ok(
      told.some((line) => line.endsWith(' holds A, B, C')),
      told.join('\n'),
    );
  });

  it('say what was removed, and nothing of what was not', () => {
    const many = (noun: string) => ['a', 'b'].map((name) => on('11-03', removed(noun, name)));
    assert.ok(whats(on('11-02', connector()), ...many('InboundConnector')).includes('2 connectors removed'));
    assert.ok(whats(on('11-02', connector()), ...many('TransportRule')).includes('2 rules removed'));
  });

  it('say that the same was done again', () => {
    const again = ['a', 'b'].map((id) => on('11-01', role, { id }));
    assert.ok(whats(on('11-02', connector()), ...again).includes('Exchange Administrator given, and 2 more like it'));
  });

  it('tell a role group of Exchange that the app holds beside the one that the log tells', () => {
    const member = (group: string) =>
      on(
        '11-01',
        exchangeEvent(
          'Add-RoleGroupMember',
          group,
          { Identity: group, Member: String(HOLDING.servicePrincipalId) },
          { app: { servicePrincipalId: String(HOLDING.servicePrincipalId) } },
        ),
      );
    const roles = [
      { name: 'Organization Management', ref: '/o' },
      { name: 'Hygiene Management', ref: '/h' },
    ];
    const told = formatIncidents([on('11-01', secret), member('ORGANIZATION Management'), on('11-02', connector())], {
      apps: [{ ...HOLDING, roles }],
    });
    const lines = told.filter((line) => line.includes('holds the role'));
    assert.deepEqual(
      lines.map((line) => line.replace(/^.*\] /, '')).filter((line) => line.startsWith('holds')),
      ['holds the role Hygiene Management'],
    );
  });
});

describe('Who is on an incident', () => {
  const record = incident(1, {
    incident: {
      people: [{ ...ADMIN_ACTOR, name: 'Megan@contoso.com' }],
      suspects: [{ id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name }],
    },
  });
  const [alex, kim] = ['alex', 'kim'].map((name) => ({ objectId: name, name }));
  const at = instant('2026-11-24T10:00:00Z');

  it('is whoever said so last, after whom, and once', () => {
    assert.ok(alex && kim);
    const first = acknowledgeIncident(record, alex, at);
    assert.deepEqual([first.acknowledged, first.version, first.changedAt], [{ by: alex, at }, record.version + 1, at]);
    assert.equal(acknowledgeIncident(first, alex, instant('2026-11-24T11:00:00Z')), first);
    assert.deepEqual(acknowledgeIncident(first, kim, at).acknowledged, { by: kim, at, from: alex });
    const closed = { ...record, status: { name: 'closed', at, why: 'over' } } as const;
    assert.equal(acknowledgeIncident(closed, alex, at), closed);
  });

  it('is nobody whom it names, by whichever id', () => {
    for (const one of [ADMIN_ACTOR, EMPLOYEE_ACTOR]) {
      for (const id of [one.id.toUpperCase(), one.name.toUpperCase()])
        assert.ok(isNamedInIncident(record, ['x', id]), id);
    }
    assert.ok(!isNamedInIncident(record, ['alex', 'kim@contoso.com']));
    assert.ok(!isNamedInIncident(record, []));
  });
});
