import { strict as assert } from 'node:assert';
import { daysBefore } from '../../src/core/instant.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { collectWantedOperations, createRecordParser } from '../../src/audit/scan/wanted-record-parser.js';
import { KEY_A, keyChangeEvent } from '../../src/detections/lib/credential-samples.js';
import { EMPLOYEE_ACTOR, entraEvent, exchangeEvent, HELPER_APP } from '../../src/detections/lib/event-samples.js';
import { grantSamples } from '../../src/detections/lib/grant-samples.js';
import { EXCHANGE_ONLINE } from '../../src/m365/permission-ratings.js';
import type { Store } from '../../src/store/persistent-store.js';
import { NOTHING_KNOWN, on } from '../incidents/support/one-incident.js';
import { openEmptyStore } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';
import { createClosedTenant, detections, keep, settled, start } from './assessment-support.js';

const ADELE = EMPLOYEE_ACTOR.name;
const IN_EXCHANGE = { kind: 'person', id: ADELE, name: ADELE } as const;
const MAILBOX = { id: ADELE, name: ADELE };

/** An app, a mailbox and the tenant are taken over at once, in both logs. */
const EVENTS: readonly AuditEvent[] = [
  on({ ...grantSamples.appRole('full_access_as_app', EXCHANGE_ONLINE), app: HELPER_APP }, 3),
  on(keyChangeEvent('Update application - Certificates and secrets management', [], [KEY_A]), 4),
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
      { actor: IN_EXCHANGE, person: MAILBOX },
    ),
    5,
    4,
  ),
  on(
    entraEvent('Set domain authentication', { target: 'contoso.com', changes: { LiveType: ['Managed', 'Federated'] } }),
    6,
  ),
  on(exchangeEvent('Set-AdminAuditLogConfig', '', { UnifiedAuditLogIngestionEnabled: 'False' }), 6, 4),
];

/** By a process of its own, in a tenant of which nothing can be read. */
async function assessed(store: Store, events: readonly AuditEvent[]): Promise<void> {
  await keep(store, events);
  const job = start(store, createClosedTenant(NOTHING_KNOWN.asOf), silentLog, {
    ownAppIds: [],
    clock: { now: () => NOTHING_KNOWN.asOf },
  });
  await settled(store, job);
  await job.close();
}

describe('an app, a mailbox and a tenant taken over, as they arrive', () => {
  for (const [name, events] of [
    ['in order', EVENTS],
    ['reversed', EVENTS.toReversed()],
  ] as const) {
    it(`are three incidents, one record each, by a new process for every event: ${name}`, async () => {
      const store = await openEmptyStore({ clock: { now: () => NOTHING_KNOWN.asOf } });
      for (const event of events) await assessed(store, [event]);
      const open = await store.incidents.open();
      assert.deepEqual(open.map(({ incident }) => [incident.kind, incident.stages]).toSorted(), [
        ['app-takeover', ['credential-added', 'permission-granted']],
        ['mailbox-takeover', ['method-registered', 'rule-made', 'forwarding-set']],
        ['tenant-backdoor', ['federation-changed', 'audit-off']],
      ]);
      await store.close();
    });
  }
});

describe('a connector that is changed again and again, by a new process each time', () => {
  it('is one finding of the day, with every change', async () => {
    const store = await openEmptyStore({ clock: { now: () => NOTHING_KNOWN.asOf } });
    const change = (minute: number) =>
      on(
        exchangeEvent(
          'Set-InboundConnector',
          'relay',
          { Identity: 'relay', Enabled: 'True' },
          { actor: { kind: 'person', id: `admin-${minute}`, name: `admin-${minute}@contoso.com` } },
        ),
        9,
        minute,
      );
    const changes = [1, 2, 3].map(change);
    for (const event of changes) await assessed(store, [event]);
    const [finding, ...others] = await store.incidents.looseFindings(daysBefore(NOTHING_KNOWN.asOf, 400), 10);
    assert.deepEqual(others, []);
    assert.deepEqual([finding?.count, finding?.notes.map(({ eventId }) => eventId)], [3, changes.map(({ id }) => id)]);
    await store.close();
  });
});

describe('a record of which the change is missing', () => {
  it('is kept as an event, and counted among what could not be read', () => {
    const parser = createRecordParser(collectWantedOperations(detections));
    const record = {
      Id: 'r',
      CreationTime: '2026-11-20T02:10:00',
      Operation: 'Add service principal credentials.',
      Workload: 'AzureActiveDirectory',
    };
    const { events, malformed } = parser.parseRecords([record], 'audit-query');
    assert.deepEqual(
      events.map(({ id }) => id),
      ['r'],
    );
    assert.deepEqual(
      malformed.map(({ recordId, reason }) => [recordId, reason]),
      [['r', 'a credential change that the record does not show']],
    );
    assert.deepEqual(parser.parseBlob(Buffer.from(JSON.stringify([record]))).malformed.length, 1);
  });
});
