import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Actor, AuditEvent } from '../../src/m365/audit-event.js';
import type { Incident, IncidentRecord } from '../../src/incidents/model/incident.js';
import { instant } from '../../src/core/instant.js';
import { GLOBAL_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import { PIM_ROLE_GRANT_OPERATIONS } from '../../src/detections/lib/role-event-reader.js';
import { APP_SUPPORT, pimRoleEvent } from '../../src/detections/lib/role-samples.js';
import { consentEvent } from '../../src/detections/lib/consent-samples.js';
import { ADMIN_ACTOR, EMPLOYEE_ACTOR, entraEvent, exchangeEvent } from '../../src/detections/lib/event-samples.js';
import { assessEvents } from '../../src/incidents/event-assessment.js';
import { createEmptyKnownTenant, type KnownTenant } from '../../src/incidents/known-tenant.js';
import { reconcileIncidents } from '../../src/incidents/incident-reconciler.js';
import { loadDetections } from '../../src/load-detections.js';
import { bareIncident as incident } from './support/bare-incident.js';

const detections = await loadDetections();
/** Source: https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference */
const MESSAGE_CENTER_READER = '790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b';
const NOW = instant('2026-11-24T09:00:00Z');
const KNOWN: KnownTenant = {
  ...createEmptyKnownTenant(NOW),
  people: [{ id: EMPLOYEE_ACTOR.id, userPrincipalName: EMPLOYEE_ACTOR.name, privileged: true }],
};
const person = (number: number): Actor => ({
  kind: 'person',
  id: `a0000000-0000-4000-8000-00000000000${String(number)}`,
  name: `person${String(number)}@contoso.com`,
});
const at = (event: AuditEvent, day: string, id = `${event.operation} ${day}`): AuditEvent => ({
  ...event,
  id,
  correlationId: id,
  at: instant(`2026-11-${day}T10:00:00Z`),
});
const judge = (events: readonly AuditEvent[], known = KNOWN) => assessEvents(events, { detections, known }).incidents;

describe('a consent campaign', () => {
  const consents = (days: readonly string[]) =>
    days.map((day, number) =>
      at(consentEvent('Mail.Read offline_access', { actor: person(number) }), day, `consent ${String(number)}`),
    );

  it('is three people who let one app in within a week, and no fewer', () => {
    const [campaign, ...others] = judge(consents(['01', '03', '08']));
    assert.deepEqual(others, []);
    assert.equal(campaign?.kind, 'illicit-consent-campaign');
    assert.match(campaign.headline, /^"Office Sync Helper" can reach the data of 3 people/);
    assert.equal(campaign.people.length, 3);
    assert.deepEqual(judge(consents(['01', '03'])), []);
    assert.deepEqual(judge(consents(['01', '05', '09'])), []);
    assert.deepEqual(judge(consents(['01', '03', '08']).toReversed()), [campaign]);
  });

  it('is not the same person three times', () => {
    const same = consents(['01', '03', '08']).map((event) => ({ ...event, actor: EMPLOYEE_ACTOR }));
    assert.deepEqual(judge(same), []);
  });
});

describe('an admin’s account in other hands', () => {
  const reset = at(entraEvent('Admin deleted security info', { actor: ADMIN_ACTOR, person: EMPLOYEE_ACTOR }), '02');
  const rule = (day: string) =>
    at(
      exchangeEvent(
        'New-TransportRule',
        'copies',
        { Name: 'copies', BlindCopyTo: 'x@evil.example' },
        { actor: EMPLOYEE_ACTOR },
      ),
      day,
    );

  it('is a weakened second factor and an act with power within two weeks', () => {
    const [takeover, ...others] = judge([reset, rule('10')]);
    assert.deepEqual(others, []);
    assert.deepEqual(
      [takeover?.kind, takeover?.subject.id, takeover?.eventCount],
      ['admin-takeover', EMPLOYEE_ACTOR.id, 2],
    );
    assert.deepEqual(judge([rule('10'), reset]), [takeover]);
    assert.deepEqual(judge([reset, rule('17')]), []);
    assert.deepEqual(judge([rule('01'), reset]), []);
  });

  it('takes in, of however many, the acts that follow a sign within two weeks and the signs that an act follows', () => {
    const hours = fc.array(fc.nat(60 * 24), { maxLength: 12 });
    const hour = (count: number) => instant(Date.UTC(2026, 0, 1) + count * 3_600_000);
    const follows = (sign: number, act: number) => act >= sign && act - sign <= 14 * 24;
    fc.assert(
      fc.property(hours, hours, (signs, acts) => {
        const events = [
          ...signs.map((count, number) => ({ ...reset, id: `sign ${String(number)}`, at: hour(count) })),
          ...acts.map((count, number) => ({ ...rule('01'), id: `act ${String(number)}`, at: hour(count) })),
        ];
        const told = [
          ...acts.flatMap((act, number) => (signs.some((sign) => follows(sign, act)) ? [`act ${String(number)}`] : [])),
          ...signs.flatMap((sign, number) =>
            acts.some((act) => follows(sign, act)) ? [`sign ${String(number)}`] : [],
          ),
        ];
        assert.deepEqual(
          judge(events).flatMap((takeover) => takeover.events),
          told.toSorted(),
        );
      }),
    );
  });

  it('or Microsoft’s word that it is at risk', () => {
    const atRisk = { since: instant('2026-11-09T10:00:00Z'), ref: '/v1.0/identityProtection/riskyUsers/1' };
    const known = { ...KNOWN, people: KNOWN.people.map((one) => ({ ...one, atRisk })) };
    const [takeover] = judge([rule('10')], known);
    assert.deepEqual([takeover?.kind, takeover?.confidence], ['admin-takeover', 'high']);
    assert.ok(takeover?.timeline.some(({ source, evidence }) => source === 'tenant' && evidence[0] === atRisk.ref));
  });
});

describe('an admin’s account that carries out the attack itself, without any app', () => {
  const act = (number: number, operation: string, parameters: Readonly<Record<string, string>>, day: string) =>
    at(
      exchangeEvent(operation, parameters['Name'] ?? 'relay', parameters, { actor: EMPLOYEE_ACTOR }),
      day,
      `act ${String(number)}`,
    );
  const connector = act(1, 'New-InboundConnector', { Name: 'relay', SenderIPAddresses: '198.51.100.7' }, '02');
  const strips = act(2, 'New-TransportRule', { Name: 'r1', RemoveHeader: 'Received' }, '02');
  const removal = (day: string) => act(3, 'Remove-InboundConnector', { Identity: 'relay' }, day);

  it('is one incident: a connector, a rule that strips headers, and the removal', () => {
    for (const known of [KNOWN, createEmptyKnownTenant(NOW)]) {
      const [takeover, ...others] = judge([connector, strips, removal('04')], known);
      assert.deepEqual(others, []);
      assert.deepEqual(
        [takeover?.kind, takeover?.severity, takeover?.confidence, takeover?.subject.id, takeover?.eventCount],
        ['admin-takeover', 'critical', 'medium', EMPLOYEE_ACTOR.id, 3],
      );
      assert.match(takeover?.headline ?? '', /opened mail flow, had traces taken off mail/);
      assert.deepEqual(judge([removal('04'), connector, strips], known), [takeover]);
    }
  });

  it('is none with any of it missing, by another hand, weeks apart, or removed before it was made', () => {
    for (const events of [
      [connector, strips],
      [connector, removal('04')],
      [strips, removal('04')],
      [connector, { ...strips, actor: ADMIN_ACTOR }, removal('04')],
      [connector, strips, removal('20')],
      [connector, strips, removal('01')],
    ]) {
      assert.deepEqual(judge(events), []);
    }
  });

  it('takes in, of however many acts, those within two weeks after one that the whole attack follows', () => {
    const hour = (hours: number) => instant(Date.UTC(2026, 0, 1) + hours * 3_600_000);
    const kinds = { opens: connector, strips, removes: removal('04') } as const;
    const acts = fc.array(fc.tuple(fc.constantFrom(...(['opens', 'strips', 'removes'] as const)), fc.nat(60 * 24)));
    fc.assert(
      fc.property(acts, (given) => {
        const list = given.toSorted(([, a], [, b]) => a - b).map(([kind, hours], id) => ({ kind, hours, id: `${id}` }));
        const told = list.flatMap((first) => {
          const near = list.slice(list.indexOf(first)).filter(({ hours }) => hours - first.hours <= 14 * 24);
          const isWhole = new Set(near.map(({ kind }) => kind)).size === 3 && first.kind !== 'removes';
          return isWhole ? near.map(({ id }) => id) : [];
        });
        // Ids in the order of time: acts of one hour are sorted by them.
        const pad = (id: string) => id.padStart(4, '0');
        const events = list.map(({ kind, hours, id }) => ({ ...kinds[kind], id: pad(id), at: hour(hours) }));
        assert.deepEqual(
          judge(events).flatMap((takeover) => takeover.events),
          [...new Set(told.map(pad))].toSorted(),
        );
      }),
    );
  });

  it('is one with the weakened second factor that came before it', () => {
    const reset = at(entraEvent('Admin deleted security info', { actor: ADMIN_ACTOR, person: EMPLOYEE_ACTOR }), '01');
    const [takeover, ...others] = judge([reset, connector, strips, removal('04')]);
    assert.deepEqual(others, []);
    assert.equal(takeover?.eventCount, 4);
  });
});

describe('records of incidents', () => {
  let next = 0;
  const move = (incidents: readonly Incident[], kept: readonly IncidentRecord[] = []) =>
    reconcileIncidents(incidents, kept, { now: NOW, newId: () => `id ${String((next += 1))}` }).records;

  it('two become one when an id joins them late: the oldest stays, who was on it too', () => {
    const [older, newer] = [...move([incident(['app:a'])]), ...move([incident(['app:b'])])];
    assert.ok(older !== undefined && newer !== undefined);
    const acknowledged = { by: { objectId: 'megan', name: 'Megan' }, at: NOW };
    const joined = move([incident(['app:a', 'app:b'])], [older, { ...newer, acknowledged }]);
    assert.deepEqual(
      joined.map(({ id, status, acknowledged: by }) => [id, status, by]),
      [
        [older.id, { name: 'open' }, acknowledged],
        [newer.id, { name: 'merged', into: older.id }, acknowledged],
      ],
    );
  });

  it('three become one: who was on it first stays on it, whichever record they were on', () => {
    const [a, b, c] = ['app:a', 'app:b', 'app:c'].flatMap((handle) => move([incident([handle])]));
    assert.ok(a && b && c);
    const by = (name: string, day: string) => ({
      by: { objectId: name, name },
      at: instant(`2026-11-${day}T09:00:00Z`),
    });
    const acknowledged = (first: string, second: string) => {
      const kept = [a, { ...b, acknowledged: by('alex', first) }, { ...c, acknowledged: by('megan', second) }];
      return move([incident(['app:a', 'app:b', 'app:c'])], kept).find(({ id }) => id === a.id)?.acknowledged?.by.name;
    };
    assert.deepEqual([acknowledged('01', '02'), acknowledged('02', '01')], ['alex', 'megan']);
  });

  it('two that were opened at one moment become one by their ids, in whichever order they are read', () => {
    const [a, b] = ['app:a', 'app:b'].flatMap((handle) => move([incident([handle])]));
    assert.ok(a && b);
    const [first, second] = [
      { ...a, id: '1' },
      { ...b, id: '2' },
    ];
    for (const kept of [
      [first, second],
      [second, first],
    ]) {
      const joined = move([incident(['app:a', 'app:b'])], kept);
      assert.deepEqual(joined.find(({ status }) => status.name === 'merged')?.status, { name: 'merged', into: '1' });
    }
    const older = { ...second, openedAt: instant('2026-11-01T09:00:00Z') };
    const merged = move([incident(['app:a', 'app:b'])], [first, older]).find(({ status }) => status.name === 'merged');
    assert.deepEqual(merged?.status, { name: 'merged', into: '2' });
  });

  it('an app’s attack that changes its kind keeps its record, though another app’s is still of the old kind', () => {
    const [had] = move([incident(['app:a'])]);
    assert.ok(had);
    const now = incident(['app:a'], { kind: 'app-takeover' });
    const records = move([incident(['app:b']), now], [had]);
    assert.deepEqual(records.find(({ id }) => id === had.id)?.incident.kind, 'app-takeover');
    // Where the old kind goes on as well, the new one is another incident.
    const both = move([incident(['app:a']), now], [had]);
    assert.ok(both.every(({ id, incident: { kind } }) => id !== had.id || kind === 'oauth-mail-abuse'));
  });

  it('a closed one rests until there is new evidence, then opens again', () => {
    const [open] = move([incident(['app:a'])]);
    assert.ok(open);
    const closed: IncidentRecord = {
      ...open,
      status: { name: 'closed', at: NOW, why: 'revoked' },
      acknowledged: { by: { objectId: 'megan', name: 'Megan' }, at: NOW },
    };
    assert.deepEqual(move([incident(['app:a'], { severity: 'critical' })], [closed]), []);
    const [again] = move([incident(['app:a'], { events: ['1', '2'], eventCount: 2 })], [closed]);
    assert.deepEqual([again?.status.name, again?.version], ['open', 2]);
    assert.equal(again?.acknowledged, undefined, 'nobody is on what has begun again: it is escalated like a new one');
  });

  it('the version stays when only handles are new, and nothing is saved when nothing is', () => {
    const [record] = move([incident(['app:a'])]);
    assert.ok(record);
    assert.deepEqual(move([incident(['app:a'])], [record]), []);
    assert.deepEqual(
      move([incident(['app:a', 'app:z'])], [record]).map(({ version }) => version),
      [1],
    );
  });

  describe('a takeover that an app’s story tells by now', () => {
    const takeover = incident([`user:${EMPLOYEE_ACTOR.id}`], { kind: 'admin-takeover' });
    const story = incident(['app:a'], { stages: ['admin-suspect', 'role-assigned'], people: [EMPLOYEE_ACTOR] });

    it('goes on as that story, with its id and with who is on it', () => {
      const [record] = move([takeover]);
      assert.ok(record);
      const acknowledged = { by: { objectId: 'megan', name: 'Megan' }, at: NOW };
      assert.deepEqual(
        move([story], [{ ...record, acknowledged }]).map((one) => [one.id, one.version, one.incident.kind, one.status]),
        [[record.id, 2, 'oauth-mail-abuse', { name: 'open' }]],
      );
      assert.deepEqual(move([story], [{ ...record, acknowledged }])[0]?.acknowledged, acknowledged);
    });

    it('is merged into the record that the app has already', () => {
      const [record] = move([takeover]);
      const [app] = move([incident(['app:a'])]);
      assert.ok(record && app);
      assert.deepEqual(
        move([story], [app, record]).map(({ id, status }) => [id, status]),
        [
          [app.id, { name: 'open' }],
          [record.id, { name: 'merged', into: app.id }],
        ],
      );
    });

    it('goes on as the takeover of an app that it armed, and not as one whose people are not suspected', () => {
      const [record] = move([takeover]);
      assert.ok(record);
      const armed = (stage: Incident['stages'][number]) =>
        move([{ ...story, kind: 'app-takeover', stages: [stage, 'role-assigned'] }], [record]);
      assert.deepEqual(
        armed('granter-suspect').map(({ id, incident: { kind } }) => [id, kind]),
        [[record.id, 'app-takeover']],
      );
      assert.ok(armed('admin-suspect').every(({ id }) => id !== record.id));
    });

    it('stays by itself if it goes on: the account is used for something else too', () => {
      const [record] = move([takeover]);
      assert.ok(record);
      const records = move([story, takeover], [record]);
      assert.deepEqual(
        records.map(({ id, incident: { kind } }) => [id === record.id, kind]),
        [[false, 'oauth-mail-abuse']],
      );
    });
  });
});

describe('a person who was given a role in Privileged Identity Management', () => {
  it('is privileged from then on: the record has the template under other names', () => {
    const given = pimRoleEvent(PIM_ROLE_GRANT_OPERATIONS[0], GLOBAL_ADMINISTRATOR, 'Administrador global');
    const known = (event: AuditEvent) =>
      assessEvents([event], { detections, known: createEmptyKnownTenant(NOW) }).index.person(EMPLOYEE_ACTOR.id)?.known
        .privileged;
    assert.equal(known(given), true);
    assert.notEqual(known(pimRoleEvent(PIM_ROLE_GRANT_OPERATIONS[0], MESSAGE_CENTER_READER, 'Lector')), true);
  });

  it('also by one that the tenant made itself', () => {
    const given = pimRoleEvent(PIM_ROLE_GRANT_OPERATIONS[0], APP_SUPPORT.templateId, APP_SUPPORT.name);
    const known = { ...createEmptyKnownTenant(NOW), roles: [APP_SUPPORT] };
    const { findings, index } = assessEvents([given], { detections, known });
    assert.deepEqual(
      findings.map(({ detection }) => detection),
      ['admin-role-granted'],
    );
    assert.equal(index.person(EMPLOYEE_ACTOR.id)?.known.privileged, true);
  });

  it('and is not by one that names no role, where the tenant calls one of its own by a blank', () => {
    const known = { ...createEmptyKnownTenant(NOW), roles: [{ ...APP_SUPPORT, name: ' ' }] };
    const given = pimRoleEvent(PIM_ROLE_GRANT_OPERATIONS[0], MESSAGE_CENTER_READER, 'Lector');
    const { index } = assessEvents([given], { detections, known });
    assert.notEqual(index.person(EMPLOYEE_ACTOR.id)?.known.privileged, true);
  });
});
