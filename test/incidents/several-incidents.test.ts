import assert from 'node:assert/strict';
import { consentEvent } from '../../src/detections/lib/consent-samples.js';
import { ADMIN_ACTOR, EMPLOYEE_ACTOR, entraEvent, exchangeEvent } from '../../src/detections/lib/event-samples.js';
import { instant } from '../../src/core/instant.js';
import type { Actor, AuditEvent } from '../../src/m365/audit-event.js';
import { connector, grant, registered, role, secret } from './support/armed-app.js';
import { assess, on } from './support/incident-text.js';

const person = (number: number): Actor => ({
  kind: 'person',
  id: `a0000000-0000-4000-8000-00000000000${String(number)}`,
  name: `person${String(number)}@contoso.com`,
});
const reset = (who: Actor) => entraEvent('Admin deleted security info', { actor: ADMIN_ACTOR, person: who });
const copies = (actor: Actor) =>
  exchangeEvent('New-TransportRule', 'copies', { Name: 'copies', BlindCopyTo: 'x@evil.example' }, { actor });
const by = (who: number, day: string, event: AuditEvent) => on(day, event, { id: String(who) });
const taken = (who: number, day: string) => [by(who, day, reset(person(who))), by(who, '11-10', copies(person(who)))];
const consents = (day: string) =>
  [5, 6, 7].map((who) => by(who, day, consentEvent('Mail.Read', { actor: person(who) })));
/** A connector, a rule that strips headers, and a removal, by one person. */
const spree = (who: Actor, day: string) => [
  on(
    day,
    exchangeEvent(
      'New-InboundConnector',
      'relay',
      { Name: 'relay', SenderIPAddresses: '198.51.100.7' },
      { actor: who },
    ),
    { id: who.id },
  ),
  on(day, exchangeEvent('New-TransportRule', 'r', { Name: 'r', RemoveHeader: 'Received' }, { actor: who }), {
    id: who.id,
  }),
  on('11-12', exchangeEvent('Remove-InboundConnector', 'relay', { Identity: 'relay' }, { actor: who }), { id: who.id }),
];
const ARMED = [
  on('11-10', registered),
  on('11-10', secret),
  on('11-10', grant('Exchange.ManageAsApp')),
  on('11-10', role),
];

describe('Several incidents', () => {
  const order = (events: readonly AuditEvent[]) =>
    assess(events).incidents.map(({ kind, subject }) => `${kind} ${subject.name}`);

  it('are told worst first, then oldest first, then by kind and account', () => {
    const events = [...taken(2, '11-02'), ...taken(1, '11-02'), ...taken(3, '11-01'), ...spree(person(4), '11-09')];
    const expected = [
      'admin-takeover person4@contoso.com',
      'admin-takeover person3@contoso.com',
      'admin-takeover person1@contoso.com',
      'admin-takeover person2@contoso.com',
    ];
    assert.deepEqual(order(events), expected);
    assert.deepEqual(order(events.toReversed()), expected);
    const app = 'illicit-consent-campaign Office Sync Helper';
    assert.deepEqual(order([...events, ...consents('11-02')]), [...expected, app]);
    assert.deepEqual(order([...events, ...consents('11-01')]), expected.toSpliced(2, 0, app));
  });

  it('say which findings they contain; one of many apps only if all of them are in incidents', () => {
    const covered = (events: readonly AuditEvent[]) => {
      const { findings, incidentOfFinding } = assess(events);
      return Object.fromEntries(findings.map(({ id, detection }) => [detection, incidentOfFinding.get(id)?.kind]));
    };
    const told = {
      'app-registered': 'oauth-mail-abuse',
      'app-credential-added': 'oauth-mail-abuse',
      'high-privilege-grant': 'oauth-mail-abuse',
      'app-role-assigned': 'oauth-mail-abuse',
    };
    assert.deepEqual(covered(ARMED), told);
    const another = on('11-10', registered, {
      id: 'another',
      app: { appId: 'c0000000-0000-4000-8000-0000000000d1', name: 'Canteen' },
    });
    assert.deepEqual(covered([...ARMED, another]), { ...told, 'app-registered': undefined });
    assert.deepEqual(covered([on('11-10', copies(EMPLOYEE_ACTOR))]), { 'transport-rule-changed': undefined });
  });

  it('that share a finding: it belongs to the first of them', () => {
    const events = [...ARMED, on('11-11', connector()), ...spree(EMPLOYEE_ACTOR, '11-11')];
    const { findings, incidents, incidentOfFinding } = assess(events);
    assert.deepEqual(
      incidents.map(({ kind }) => kind),
      ['oauth-mail-abuse', 'admin-takeover'],
    );
    const shared = findings.filter(
      ({ detection, firstAt }) => detection === 'inbound-connector-changed' && firstAt.includes('11-11'),
    );
    assert.deepEqual(
      shared.map(({ id, count }) => [incidentOfFinding.get(id)?.kind, count]),
      [['oauth-mail-abuse', 2]],
    );
  });

  it('do not tell one act twice: a domain that a taken-over administrator federates is theirs', () => {
    const federated = entraEvent('Set domain authentication', {
      actor: EMPLOYEE_ACTOR,
      target: 'contoso.com',
      changes: {
        LiveType: ['Managed', 'Federated'],
        IssuerUri: ['', 'http://any.sts/16367A7C'],
      },
    });
    assert.deepEqual(order([on('11-03', federated)]), ['tenant-backdoor adele@contoso.com']);
    assert.deepEqual(order([on('11-02', reset(EMPLOYEE_ACTOR)), on('11-03', federated)]), [
      'admin-takeover adele@contoso.com',
    ]);
  });

  it('contain what is no finding by itself: somebody’s new method', () => {
    const { id, name } = EMPLOYEE_ACTOR;
    const method = on(
      '11-02',
      entraEvent('User registered security info', { actor: EMPLOYEE_ACTOR, person: { id, name } }),
    );
    const rule = exchangeEvent(
      'New-InboxRule',
      'rule',
      { Name: '..', ForwardTo: 'x@evil.example' },
      { actor: EMPLOYEE_ACTOR },
    );
    const { findings, incidents } = assess([method, on('11-03', rule)]);
    assert.deepEqual(
      findings.map(({ detection }) => detection),
      ['inbox-rule-changed'],
    );
    assert.deepEqual(
      incidents.map(({ stages }) => stages),
      [['method-registered', 'rule-made']],
    );
  });
});

describe('An account that may be in other hands', () => {
  const adele = { id: EMPLOYEE_ACTOR.id, userPrincipalName: EMPLOYEE_ACTOR.name, privileged: true };
  const incidents = (events: readonly AuditEvent[], people: Parameters<typeof assess>[1] = {}) =>
    assess(events, people).incidents.map(({ kind, events: all }) => [kind, all.length]);

  it('was flagged by Microsoft before its protection was weakened: what it did in between is told as well', () => {
    const events = [
      on('11-05', copies(EMPLOYEE_ACTOR)),
      on('11-12', reset(EMPLOYEE_ACTOR)),
      on('11-13', copies(EMPLOYEE_ACTOR)),
      on('11-14', reset(EMPLOYEE_ACTOR)),
    ];
    const atRisk = { since: instant('2026-11-04T00:00:00Z'), ref: '/risk' };
    assert.deepEqual(incidents(events, { people: [{ ...adele, atRisk }] }), [['admin-takeover', 3]]);
    assert.deepEqual(incidents(events), [['admin-takeover', 2]]);
  });

  it('does nothing with it but what everybody does: no incident', () => {
    const everyday = [
      consentEvent('Mail.Read', { actor: EMPLOYEE_ACTOR }),
      exchangeEvent('Remove-InboundConnector', 'relay', { Identity: 'relay' }, { actor: EMPLOYEE_ACTOR }),
      exchangeEvent('New-InboxRule', 'r', { Name: 'r', ForwardTo: 'x@evil.example' }, { actor: EMPLOYEE_ACTOR }),
    ];
    for (const event of everyday) {
      const events = [on('11-02', reset(EMPLOYEE_ACTOR)), on('11-03', event)];
      assert.equal(assess(events).findings.length, 2, event.operation);
      assert.deepEqual(incidents(events), [], event.operation);
    }
  });
});
