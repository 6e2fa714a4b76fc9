import fc from 'fast-check';
import { strict as assert } from 'node:assert';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import type { FactName, FactReading } from '../../src/facts/fact-types.js';
import type { Incident } from '../../src/incidents/model/incident.js';
import { daysBefore } from '../../src/core/instant.js';
import { computeAppFingerprint } from '../../src/decisions/app-fingerprint.js';
import { PAST_ATTACK } from '../../src/demo/tenant-data/past-attack-profile.js';
import { entraEvent, exchangeEvent } from '../../src/detections/lib/event-samples.js';
import { assessEvents } from '../../src/incidents/event-assessment.js';
import { openStore } from '../../src/store/persistent-store.js';
import type { TenantReader } from '../../src/tenant/model/tenant-reader-port.js';
import { ARMED, decision, PEOPLE } from '../decisions/decision-samples.js';
import { ASOF, ATTACK_EVENTS, ATTACKER, KNOWN } from '../incidents/support/attack-events.js';
import { type DemoProduct, openDemoProduct } from '../support/demo-product-without-bot.js';
import { clock, closedTenant, detections, keep, openIncidents, settled, start } from './assessment-support.js';
import { recordingLog, silentLog } from '../support/test-logs.js';
import { waitUntil } from '../support/wait-until.js';
import { createMigratedDatabaseUrl, openEmptyStore } from '../support/postgres-test-server.js';

/** How often the attack is shuffled and split over restarts. */
const SPLITS = 10;

/** As if nothing had ever been read. */
async function emptied(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ tables: string | null }>(
    `select string_agg(quote_ident(tablename), ', ') as tables from pg_tables
     where tablename ~ '^(audit_|incidents$|detection_findings$)'`,
  );
  const [found] = rows;
  if (found?.tables) await client.query(`truncate ${found.tables}`);
  await client.end();
}

describe('kept events become findings and incidents', () => {
  const blindSpots = [
    'the apps of the tenant are not readable',
    'the permissions of apps are not readable',
    'who holds which role is not readable',
    'the role groups of Exchange are not readable',
    'last use of apps is not readable without Entra ID P1',
    'the second factors of admins are not readable',
  ];
  const expected = assessEvents(ATTACK_EVENTS, { detections, known: { ...KNOWN, blindSpots } });
  const inOrder = (incidents: readonly Incident[]) =>
    incidents.map((incident) => ({ ...incident, blindSpots: incident.blindSpots.toSorted() }));

  it(`the same one incident in ${String(SPLITS)} orders, each split over restarts, some events twice`, async () => {
    const databaseUrl = await createMigratedDatabaseUrl();
    const open = () => openStore({ databaseUrl, dataDir: tmpdir(), log: silentLog, clock });
    const shuffled = fc.shuffledSubarray([...ATTACK_EVENTS], { minLength: ATTACK_EVENTS.length });
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: ATTACK_EVENTS.length - 1 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(shuffled, cuts, async (events, places) => {
        await emptied(databaseUrl);
        const borders = [0, ...places.toSorted((a, b) => a - b), events.length];
        for (const [number, from] of borders.slice(0, -1).entries()) {
          const store = await open();
          const job = start(store);
          // From a little before the border: what was read last before a restart is read again after it.
          await keep(store, events.slice(Math.max(0, from - 3), borders[number + 1]));
          await settled(store, job);
          await job.close();
          await store.close();
        }
        const store = await open();
        try {
          assert.deepEqual(inOrder(await openIncidents(store)), inOrder(expected.incidents));
          const findings = await store.incidents.findings(expected.findings.map(({ id }) => id));
          assert.deepEqual(
            findings.map(({ finding }) => finding).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
            expected.findings.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
          );
          const [record] = await store.incidents.open();
          assert.ok(findings.every(({ incidentId }) => incidentId === record?.id));
          assert.deepEqual(await store.incidents.looseFindings(ASOF, 10), []);
        } finally {
          await store.close();
        }
      }),
      { numRuns: SPLITS, seed: 2026, endOnFailure: true },
    );
  });

  it('two processes on one database make one incident of it, and nothing is lost', async () => {
    const store = await openEmptyStore({ clock });
    const log = recordingLog();
    const jobs = [start(store, closedTenant, log), start(store, closedTenant, log)];
    for (const event of ATTACK_EVENTS) await keep(store, [event]);
    for (const job of jobs) await settled(store, job);
    await Promise.all(jobs.map((job) => job.close()));
    assert.deepEqual(inOrder(await openIncidents(store)), inOrder(expected.incidents));
    assert.deepEqual(
      log.lines.filter(({ level }) => level === 'warn' || level === 'error'),
      [],
    );
    await store.close();
  });

  it('an administrator who does it all in person is one incident, though the events come apart and nothing else speaks', async () => {
    const store = await openEmptyStore({ clock });
    const job = start(store);
    const acts = [
      exchangeEvent('New-InboundConnector', 'relay', { Name: 'relay', SenderIPAddresses: '198.51.100.7' }),
      exchangeEvent('New-TransportRule', 'r', { Name: 'r', RemoveHeader: 'Received' }),
      exchangeEvent('Remove-InboundConnector', 'relay', { Identity: 'relay' }),
    ];
    for (const [number, event] of acts.entries()) {
      await keep(store, [{ ...event, at: daysBefore(ASOF, 5 - number) }]);
      await settled(store, job);
    }
    await job.close();
    assert.deepEqual(
      (await openIncidents(store)).map(({ kind, eventCount }) => [kind, eventCount]),
      [['admin-takeover', 3]],
    );
    await store.close();
  });

  it('that an administrator lost the second factor is told by the app they armed before, also when it is learned later', async () => {
    const store = await openEmptyStore({ clock });
    const job = start(store);
    await keep(store, ATTACK_EVENTS);
    await settled(store, job);
    const [before] = await openIncidents(store);
    const registered = ATTACK_EVENTS.find(({ actor }) => actor.kind === 'person') ?? assert.fail();
    const { id, name } = registered.actor;
    const weakened = entraEvent('Disable Strong Authentication', { person: { id, name } });
    await keep(store, [{ ...weakened, at: daysBefore(registered.at, 1) }]);
    await settled(store, job);
    await job.close();
    const [now] = await openIncidents(store);
    assert.ok(before !== undefined && !before.stages.includes('admin-suspect'));
    assert.deepEqual([now?.stages, now?.eventCount], [['admin-suspect', ...before.stages], before.eventCount + 1]);
    await store.close();
  });

  it('the version grows with what people see, and rests when nothing is new', async () => {
    const store = await openEmptyStore({ clock });
    const job = start(store);
    await keep(store, ATTACK_EVENTS);
    await settled(store, job);
    const [before] = await store.incidents.open();
    const changes = job.changes();
    assert.ok(changes > 0);
    await keep(store, ATTACK_EVENTS);
    await settled(store, job);
    await job.close();
    const again = start(store);
    await delay(100);
    await again.close();
    assert.deepEqual(await store.incidents.open(), [before]);
    assert.equal(again.changes(), 0);
    await store.close();
  });
});

describe('an app that was approved', () => {
  it('opens nothing by what it could do all along, whenever that is learned; by what it does after that, it does', async () => {
    const store = await openEmptyStore({ clock });
    const app = { id: ATTACKER.servicePrincipalId, appId: ATTACKER.appId, name: PAST_ATTACK.appName };
    const approvedAt = daysBefore(ASOF, 30);
    const approved = decision({
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
    });
    const entry = { at: approvedAt, decisionId: approved.id, app, what: 'opened', by: null, details: {} };
    await store.decisions.open(approved, entry);
    const records = () => store.incidents.byHandles([`app:${app.id}`]);
    const arming = ATTACK_EVENTS.filter(({ at }) => at < approvedAt);
    const isLate = ({ operation }: AuditEvent) => operation === 'Add service principal credentials';
    const job = start(store);
    await keep(
      store,
      arming.filter((event) => !isLate(event)),
    );
    await settled(store, job);
    const [first] = await records();
    assert.deepEqual([first?.status.name, first?.version], ['closed', 1], 'nobody was alerted of it');
    await keep(store, arming.filter(isLate));
    await settled(store, job);
    const [late] = await records();
    assert.deepEqual([late?.status.name, late?.version, late?.id], ['closed', 2, first?.id]);
    assert.ok(late !== undefined && first !== undefined && late.incident.eventCount > first.incident.eventCount);

    await keep(store, ATTACK_EVENTS);
    await settled(store, job);
    await job.close();
    const [now] = await records();
    assert.deepEqual([now?.status.name, now?.version, now?.id], ['open', 3, first.id]);
    await store.close();
  });
});

describe('the tenant as it stands', () => {
  let house: DemoProduct;
  before(async () => {
    house = await openDemoProduct({ clock });
  });
  after(() => house.close());

  async function firstDay(events: readonly AuditEvent[]): Promise<readonly Incident[]> {
    const store = await openEmptyStore({ clock });
    const job = start(store, house.tenant.reader);
    await keep(store, events);
    await settled(store, job);
    await job.close();
    const incidents = await openIncidents(store);
    await store.close();
    return incidents;
  }

  it('adds what the events do not tell: the admin who has no second factor and is at risk', async () => {
    const incidents = await firstDay(ATTACK_EVENTS);
    assert.equal(incidents.length, 1);
    const [incident] = incidents;
    assert.equal(incident?.stages[0], 'admin-suspect');
    const suspicion = incident.timeline.find(({ stage }) => stage === 'admin-suspect');
    assert.equal(suspicion?.what, `${PAST_ATTACK.adminUserPrincipalName} has no second factor and may be compromised`);
    assert.equal(suspicion.source, 'tenant');
    assert.ok(suspicion.evidence.every((ref) => ref.startsWith('/')));
  });

  it('and a single event that speaks makes an incident of an app that has long been armed', async () => {
    const connector = ATTACK_EVENTS.filter(
      ({ operation, at }) => operation === 'New-InboundConnector' && at > '2026-11-15',
    );
    const incidents = await firstDay(connector);
    assert.deepEqual(
      incidents.map(({ subject, severity, eventCount }) => [subject.name, severity, eventCount]),
      [[PAST_ATTACK.appName, 'critical', 1]],
    );
    assert.ok(
      incidents[0]?.timeline.some(({ source, what }) => source === 'tenant' && what === 'holds Exchange.ManageAsApp'),
    );
  });

  it('finds an armed app that sleeps on the first day, before any event; those in regular use and our own are none', async () => {
    const reader: TenantReader = {
      async collect(names, options) {
        const collected = await house.tenant.reader.collect(names, options);
        const facts: Partial<Record<FactName, unknown>> = collected.facts;
        const use = facts.servicePrincipalUse as FactReading<'servicePrincipalUse'>;
        assert.ok(use.ok);
        const value = use.value.map((one) =>
          one.appId === PAST_ATTACK.appId ? { ...one, lastUsedAt: daysBefore(ASOF, 60) } : one,
        );
        return { ...collected, facts: { ...collected.facts, servicePrincipalUse: { ...use, value } } };
      },
    };
    const store = await openEmptyStore({ clock });
    const job = start(store, reader);
    await waitUntil('an incident is open', async () => (await store.incidents.open()).length > 0);
    await job.close();
    const incidents = await openIncidents(store);
    assert.deepEqual(
      incidents.map(({ subject, severity, confidence, stages, eventCount }) => ({
        name: subject.name,
        severity,
        confidence,
        stages,
        eventCount,
      })),
      [
        {
          name: PAST_ATTACK.appName,
          severity: 'critical',
          confidence: 'medium',
          stages: ['credential-added', 'permission-granted', 'role-assigned', 'dormant'],
          eventCount: 0,
        },
      ],
    );
    assert.match(incidents[0]?.headline ?? '', /can manage all of Exchange: it is armed and asleep/);
    await store.close();
  });
});
