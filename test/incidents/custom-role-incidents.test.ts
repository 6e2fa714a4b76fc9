import assert from 'node:assert/strict';
import { parseRecord } from '../../src/audit/records/audit-record-parser.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { DEMO_PEOPLE, DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID } from '../../src/demo/demo-tenant-contract.js';
import { APP_SUPPORT_ROLE } from '../../src/demo/tenant-data/role-definitions.js';
import { assessEvents } from '../../src/incidents/event-assessment.js';
import { createEmptyKnownTenant, type KnownTenant } from '../../src/incidents/known-tenant.js';
import { KNOWN_TENANT_FACTS, buildKnownTenant } from '../../src/incidents/known-tenant-from-facts.js';
import { loadDetections } from '../../src/load-detections.js';
import { NOW, connectDemoTenant, type DemoTenantConnection } from '../tenant/support/demo-tenant-connection.js';

const detections = await loadDetections();
const WORDS = 'App Registration Support (custom role, may change credentials of apps)';

describe('A role that the tenant made itself, given while somebody watches', () => {
  let house: DemoTenantConnection;
  let known: KnownTenant;
  before(async () => {
    house = await connectDemoTenant();
    const { facts, asOf } = await house.tenant.reader.collect(KNOWN_TENANT_FACTS, { since: NOW });
    known = buildKnownTenant(facts, asOf, [DEMO_READER_APP_ID]);
  });
  after(() => house.close());

  /** Gives the role to somebody, as the demo tenant lets anyone who may, and reads what its log tells of it. */
  async function give(principalId: string): Promise<AuditEvent> {
    const writer = house.writer();
    const path = '/v1.0/roleManagement/directory/roleAssignments';
    await writer.send('POST', path, { principalId, roleDefinitionId: APP_SUPPORT_ROLE, directoryScopeId: '/' });
    const log = (await house.writer('reader').send('GET', '/v1.0/auditLogs/directoryAudits?$top=1')) as {
      readonly value: readonly unknown[];
    };
    const parsed = parseRecord(log.value[0]);
    assert.ok(parsed.kind === 'event');
    return parsed.event;
  }
  const told = (events: readonly AuditEvent[], about: KnownTenant) =>
    assessEvents(events, { detections, known: about })
      .findings.filter(({ detection }) => /role/.test(detection))
      .map(({ detection, severity, title }) => [detection, severity, title.split(' was given')[0]]);

  it('to a person, by an app: the tenant tells what the record does not', async () => {
    const event = await give(DEMO_PEOPLE.employee);
    assert.deepEqual(told([event], known), [['admin-role-granted', 'critical', WORDS]]);
    assert.deepEqual(told([event], createEmptyKnownTenant(NOW)), [], 'nothing known of the tenant');
    const { index } = assessEvents([event], { detections, known });
    assert.equal(index.person(DEMO_PEOPLE.employee)?.known.privileged, true);
  });

  it('to an app, which has power from then on', async () => {
    const app = known.apps.find(({ publisher, roles, appId }) => {
      const ours = [DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID].includes(appId ?? '');
      return publisher === 'foreign' && roles.length === 0 && !ours;
    });
    assert.ok(app?.servicePrincipalId);
    const event = await give(app.servicePrincipalId);
    assert.deepEqual(told([event], known), [['app-role-assigned', 'critical', WORDS]]);
    const { index } = assessEvents([event], { detections, known: { ...known, apps: [] } });
    assert.equal(index.app(app.servicePrincipalId)?.known.highPriority, true);
  });

  it('is among what the tenant is known to have, and a person who holds it is privileged', () => {
    assert.deepEqual(
      known.roles.map(({ name, tier }) => [name, tier]),
      [['App Registration Support', 'critical']],
    );
    assert.deepEqual(known.blindSpots, []);
  });
});
