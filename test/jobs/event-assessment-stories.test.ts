import assert from 'node:assert/strict';
import { omitUndefined } from '../../src/core/omit-undefined.js';
import { daysBefore } from '../../src/core/instant.js';
import { computeAppFingerprint } from '../../src/decisions/app-fingerprint.js';
import { PAST_ATTACK } from '../../src/demo/tenant-data/past-attack-profile.js';
import { KEY_A, KEY_B, keyChangeEvent } from '../../src/detections/lib/credential-samples.js';
import {
  ADMIN_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  exchangeEvent,
  HELPER_APP_ACTOR,
  UNKNOWN_ACTOR,
} from '../../src/detections/lib/event-samples.js';
import { createEmptyKnownTenant } from '../../src/incidents/known-tenant.js';
import { assessNextEvents, assessTenantState } from '../../src/jobs/event-assessment-pass.js';
import type { Actor, AuditEvent } from '../../src/m365/audit-event.js';
import { ARMED, decision, PEOPLE } from '../decisions/decision-samples.js';
import { ASOF, ATTACK_EVENTS, ATTACKER } from '../incidents/support/attack-events.js';
import { on } from '../incidents/support/one-incident.js';
import { AssessmentHouse } from './assessment-in-memory.js';
import { detections } from './assessment-support.js';

const person = (name: string): Actor => ({ kind: 'person', id: `id of ${name}`, name: `${name}@contoso.com` });
const connector = (hour: number, actor: Actor) =>
  on(exchangeEvent('Set-InboundConnector', 'relay', { Identity: 'relay', Enabled: 'True' }, { actor }), 9, hour);
const ADELE = EMPLOYEE_ACTOR.name;
const ADMIN_IN_EXCHANGE: Actor = { ...ADMIN_ACTOR, id: ADMIN_ACTOR.name };
const IN_EXCHANGE = { kind: 'person', id: ADELE, name: ADELE } as const;

describe('what events become, pass by pass', () => {
  let house: AssessmentHouse;
  beforeEach(() => (house = new AssessmentHouse()));

  const next = () => assessNextEvents(house.options);
  async function oneByOne(...events: readonly AuditEvent[]): Promise<void> {
    for (const event of events) {
      house.keep(event);
      await next();
    }
  }
  const kinds = () => house.open().map(({ kind, stages, eventCount }) => [kind, stages, eventCount]);

  it('one connector, changed by several people and by one who is not named, is one finding of the day', async () => {
    const changes = [connector(1, person('ann')), connector(2, person('bob')), connector(3, UNKNOWN_ACTOR)];
    await oneByOne(...changes);
    const [[, { finding }] = assert.fail(), ...others] = [...house.findings];
    assert.deepEqual([others, finding.notes.map(({ eventId }) => eventId)], [[], changes.map(({ id }) => id)]);
    assert.deepEqual(house.asked.handles[0], ['user:id of ann', 'user:ann@contoso.com']);
  });

  it('a finding is smaller where events of it turned out to be no part, if all of them were noted', async () => {
    await oneByOne(connector(1, person('ann')));
    const [[id, stored] = assert.fail()] = [...house.findings];
    const [note = assert.fail()] = stored.finding.notes;
    const notes = [note, { ...note, eventId: 'other' }, { ...note, eventId: 'another' }];
    house.findings.set(id, { finding: { ...stored.finding, count: 3, notes } });
    await oneByOne(connector(2, person('bob')));
    assert.equal(house.findings.get(id)?.finding.count, 2);
  });

  it('an app that was seen in part only keeps its finding, until it is seen whole', async () => {
    const app = { appId: 'b-app', servicePrincipalId: 'b-object', applicationId: 'b-registration', name: 'B' };
    const keyed = (actor: Actor, hour: number, keys: readonly string[]) =>
      on({ ...keyChangeEvent('Add service principal credentials', keys.slice(1), keys), app, actor }, 9, hour);
    await oneByOne(keyed(person('ann'), 1, [KEY_A]), keyed(person('bob'), 2, [KEY_B, KEY_A]));
    const counts = () => [...house.findings.values()].map(({ finding }) => [finding.subject.id, finding.count]);
    const before = counts();
    assert.deepEqual(before, [['b-object', 2]]);
    house.saved.splice(0);
    await oneByOne(connector(3, person('ann')));
    assert.deepEqual(
      house.saved.flatMap(({ findings }) => findings.map(({ finding }) => finding.subject.kind)),
      ['connector'],
    );
    assert.deepEqual(counts().slice(0, 1), before);
    assert.deepEqual(house.asked.ids, [], 'what an app did is found by its ids');
  });

  it('an administrator who does it all in person is one incident', async () => {
    const acts = [
      exchangeEvent('New-InboundConnector', 'relay', { Name: 'relay', SenderIPAddresses: '198.51.100.7' }),
      exchangeEvent('New-TransportRule', 'r', { Name: 'r', RemoveHeader: 'Received' }),
      exchangeEvent('Remove-InboundConnector', 'relay', { Identity: 'relay' }),
    ];
    await oneByOne(...acts.map((event, place) => on(event, 10 + place)));
    assert.deepEqual(
      kinds().map(([kind, , count]) => [kind, count]),
      [['admin-takeover', 3]],
    );
  });

  it('a mailbox and a tenant are taken over by one who is named differently in each log', async () => {
    await oneByOne(
      on(
        entraEvent('User registered security info', {
          actor: EMPLOYEE_ACTOR,
          person: { id: EMPLOYEE_ACTOR.id, name: ADELE },
        }),
        4,
      ),
      on(exchangeEvent('New-InboxRule', 'r', { Name: '..', DeleteMessage: 'True' }, { actor: IN_EXCHANGE }), 5),
      on(
        exchangeEvent(
          'Set-Mailbox',
          ADELE,
          { Identity: ADELE, ForwardingSmtpAddress: 'x@mail.example' },
          { actor: IN_EXCHANGE, person: { id: ADELE, name: ADELE } },
        ),
        5,
        4,
      ),
      on(
        entraEvent('Set domain authentication', {
          target: 'contoso.com',
          changes: { LiveType: ['Managed', 'Federated'] },
        }),
        6,
      ),
      on(
        exchangeEvent(
          'Set-AdminAuditLogConfig',
          '',
          { UnifiedAuditLogIngestionEnabled: 'False' },
          { actor: ADMIN_IN_EXCHANGE },
        ),
        6,
        4,
      ),
    );
    assert.deepEqual(kinds(), [
      ['mailbox-takeover', ['method-registered', 'rule-made', 'forwarding-set'], 3],
      ['tenant-backdoor', ['federation-changed', 'audit-off'], 2],
    ]);
  });

  describe('of an app that an administrator armed', () => {
    const registered = ATTACK_EVENTS.find(({ actor }) => actor.kind === 'person') ?? assert.fail();
    const { id, name } = registered.actor;
    const armed = async () => {
      house.keep(...ATTACK_EVENTS);
      await next();
      const [incident = assert.fail(), ...others] = house.open();
      assert.deepEqual(others, []);
      return incident;
    };

    it('it tells that they lost their second factor, also when that is learned later', async () => {
      const before = await armed();
      const weakened = entraEvent('Disable Strong Authentication', { person: { id, name } });
      await oneByOne({ ...weakened, at: daysBefore(registered.at, 1) });
      const [now, ...others] = house.open();
      assert.deepEqual(others, []);
      assert.deepEqual(now?.stages, ['admin-suspect', ...before.stages]);
      assert.equal(now.eventCount, before.eventCount + 1);
    });

    it('it tells that they are at risk, when an event of theirs arrives', async () => {
      const before = await armed();
      house.known = {
        ...createEmptyKnownTenant(ASOF),
        people: [{ id, userPrincipalName: name, privileged: true, atRisk: { ref: '/risk' } }],
      };
      house.asked.handles.splice(0);
      await oneByOne(
        on(entraEvent('User registered security info', { actor: registered.actor, person: { id, name } }), 9),
      );
      const asked = new Set(house.asked.handles.flat());
      assert.deepEqual(
        before.handles.filter((handle) => handle.startsWith('app:') && !asked.has(handle)),
        [],
      );
      assert.ok(house.open()[0]?.stages.includes('admin-suspect'));
    });

    it('it is closed at once where it was approved, and not shown to anyone; without decisions it is open', async () => {
      const app = { id: ATTACKER.servicePrincipalId, appId: ATTACKER.appId, name: PAST_ATTACK.appName };
      const approvedAt = daysBefore(ASOF, 30);
      house.decisions = [
        decision({
          app,
          snapshot: { ...ARMED, app },
          openedAt: daysBefore(ASOF, 31),
          state: {
            name: 'approved',
            by: [PEOPLE.megan],
            at: approvedAt,
            reason: 'our migration',
            until: daysBefore(ASOF, -60),
            fingerprint: computeAppFingerprint(ARMED),
          },
        }),
      ];
      const arming = ATTACK_EVENTS.filter(({ at }) => at < approvedAt);
      house.keep(...arming.filter(({ operation }) => operation !== 'Add service principal credentials'));
      await next();
      const states = () => [...house.records.values()].map(({ status, version }) => [status.name, version]);
      assert.deepEqual(states(), [['closed', 1]]);
      house.keep(...arming);
      await next();
      assert.deepEqual(states(), [['closed', 2]]);
      house.keep(...ATTACK_EVENTS);
      await next();
      assert.deepEqual(states(), [['open', 3]]);
      house.asked.decisions = 0;
      house.keep(entraEvent('Update user'));
      await next();
      assert.equal(house.asked.decisions, 0, 'they are read where an incident changes');

      house = new AssessmentHouse();
      house.keep(...arming);
      await assessNextEvents(omitUndefined({ ...house.options, decisions: undefined }));
      assert.deepEqual(states(), [['open', 1]]);
    });
  });

  it('a detection that fails on an event is told in the log, and the event is assessed by the others', async () => {
    const broken = detections.map((one) =>
      one.id !== 'inbound-connector-changed'
        ? one
        : {
            ...one,
            match: () => {
              throw new Error('a shape that nobody knew');
            },
          },
    );
    house.keep(connector(1, HELPER_APP_ACTOR));
    const { assessed } = await assessNextEvents({ ...house.options, detections: broken });
    assert.equal(assessed, 1);
    const [{ level, fields } = assert.fail()] = house.log.lines;
    assert.deepEqual(
      [level, fields['detection'], fields['event'], String(fields['err'])],
      ['error', 'inbound-connector-changed', connector(1, HELPER_APP_ACTOR).id, 'Error: a shape that nobody knew'],
    );
  });

  it('what touches an identity of ours is judged with all of them and the groups that command us', async () => {
    house.known = {
      ...createEmptyKnownTenant(ASOF),
      ownAppIds: ['reader', 'responder'],
      guardedGroups: [{ id: 'approvers', right: 'approve' }],
    };
    house.keep(on({ ...keyChangeEvent('Update application', [], [KEY_A]), app: { appId: 'reader' } }, 9));
    await next();
    const asked = () => new Set(house.asked.handles.flat());
    for (const key of ['app:reader', 'app:responder', 'members:approvers', 'group:approvers'])
      assert.ok(asked().has(key));
    house.asked.handles.splice(0);
    await assessTenantState(house.options, ['app:responder']);
    assert.ok(asked().has('app:reader') && asked().has('group:approvers'));
    house.asked.handles.splice(0);
    await oneByOne(connector(1, ADMIN_ACTOR));
    assert.ok(!asked().has('app:responder') && !asked().has('group:approvers'));
  });
});
