import { planRevoke } from '../../../src/decisions/revoke-planner.js';
import { demoConnection } from '../../../src/demo-connection.js';
import { DEMO_APPROVERS_GROUP_ID, DEMO_PEOPLE } from '../../../src/demo/demo-tenant-contract.js';
import { PAST_ATTACK } from '../../../src/demo/tenant-data/past-attack-profile.js';
import { ACTIVITY_CONTENT_TYPES } from '../../../src/m365/activity-content-types.js';
import { daysBefore } from '../../../src/core/instant.js';
import type { FactName } from '../../../src/facts/fact-types.js';
import { GLOBAL_ADMINISTRATOR } from '../../../src/m365/directory-roles.js';
import type { PlanStep } from '../../../src/remediations/model/revoke-plan.js';
import { COLLECTORS } from '../../../src/tenant/collector-registry.js';
import type { TenantWriterFactory } from '../../../src/tenant/model/tenant-writer-port.js';
import type { RecordedRequest, RequestRecorder } from '../../../src/tenant/recording/request-recorder.js';
import type { TenantClient } from '../../../src/tenant/read-only-tenant-client.js';
import { createTenantWriterFactory } from '../../../src/tenant/responder/tenant-writer.js';
import { loadRemediationsWithExamples } from '../../remediations/support/remediations-with-examples.js';
import { openEmptyStore } from '../../support/postgres-test-server.js';
import { connectDemoTenant, type DemoTenantConnection, NOW } from '../support/demo-tenant-connection.js';
import { json, startFakeApi } from '../support/fake-api-server.js';
import { createRecordingLog, FixedCredential } from '../support/fake-tenant-client.js';

const FACTS = Object.keys(COLLECTORS) as FactName[];
/** Without these, something else is read in its place. */
const WITHHELD = ['IdentityRiskyUser.Read.All', 'AuditLog.Read.All', 'AuditLogsQuery-Exchange.Read.All'];
const WORLDWIDE_ORIGINS = {
  graph: 'https://graph.microsoft.com',
  exchange: 'https://outlook.office365.com',
  management: 'https://manage.office.com',
} as const;
/** As many as a directory, of which a few change, needs to be read by what has changed. */
const WORLD = { servicePrincipals: 150, users: 100 };

/**
 * Everything that Warden asks of a tenant, as it goes over the wire: every collector (all at once, again by what has changed, without a
 * licence, and without each permission that something else stands in for), the dossiers, the looking up of apps, people and callers, the
 * audit sources, and every write of every remediation, its reading back and its undo.
 */
export async function recordEverything(): Promise<readonly RecordedRequest[]> {
  const requests: RecordedRequest[] = [];
  const recorder: RequestRecorder = { record: (request) => requests.push(atMicrosoft(request)) };
  await recordReads(recorder);
  await recordWithoutLicence(recorder);
  await recordWritesOfExamples(recorder);
  return requests;
}

/** As it would be sent to Microsoft: the demo's and the fake's address differ at each run. */
function atMicrosoft({ url, ...request }: RecordedRequest): RecordedRequest {
  const { pathname, search } = new URL(url);
  return { ...request, url: `${WORLDWIDE_ORIGINS[request.service]}${pathname}${search}` };
}

async function recordReads(recorder: RequestRecorder): Promise<void> {
  const store = await openEmptyStore();
  const house = await connectDemoTenant(WORLD, {}, { recorder, memory: store.factMemory });
  try {
    await house.tenant.reader.collect(FACTS);
    await changeSomething(house);
    await house.tenant.reader.collect(FACTS, { since: daysBefore(NOW, 90) });
    await lookUp(house);
    await readAuditSources(house.tenant);
    await carryOutPlan(house, recorder);
    for (const permission of WITHHELD) {
      house.demo.withhold(permission);
      await house.tenant.reader.collect(FACTS);
      house.demo.grant(permission);
    }
  } finally {
    await house.close();
    await store.close();
  }
}

/** What is done in a tenant between two readings, so that the second reads what has changed one by one. */
async function changeSomething(house: DemoTenantConnection): Promise<void> {
  const { world } = house;
  const admin = house.writer();
  const app = world.servicePrincipals.at(20);
  const registration = world.applications.at(5);
  await admin.send('PATCH', `/v1.0/servicePrincipals/${app.id}`, { displayName: 'Renamed' });
  await admin.send('PATCH', `/v1.0/applications/${registration.id}`, { displayName: 'Renamed' });
  const grant = world.appRoleAssignments.at(3);
  await admin.send('DELETE', `/v1.0/servicePrincipals/${String(grant['principalId'])}/appRoleAssignments/${grant.id}`);
  await admin.send('DELETE', `/v1.0/oauth2PermissionGrants/${world.oauth2PermissionGrants.at(3).id}`);
}

async function lookUp({ tenant, world }: DemoTenantConnection): Promise<void> {
  const { apps, people } = tenant;
  await apps.names();
  for (const asked of [PAST_ATTACK.appName, PAST_ATTACK.appId, world.applications.at(3).id]) {
    const found = await apps.find(asked);
    for (const app of found.ok ? found.value.apps : []) await apps.read(app);
  }
  for (const asked of [
    'Megan Bowen',
    'Mega',
    'nobody of this name',
    DEMO_PEOPLE.approver,
    PAST_ATTACK.adminUserPrincipalName,
  ]) {
    await tenant.findPerson(asked);
    const found = await people.find(asked);
    for (const person of found.ok ? found.value.people : []) {
      await people.read(person);
      await people.acts(person, daysBefore(NOW, 30));
    }
  }
  await tenant.callers.lookUp(DEMO_PEOPLE.approver);
  await tenant.groupProtection(DEMO_APPROVERS_GROUP_ID);
  await tenant.peopleWith({ groupId: DEMO_APPROVERS_GROUP_ID, roleTemplateIds: [GLOBAL_ADMINISTRATOR] });
}

async function readAuditSources({ audit }: TenantClient): Promise<void> {
  const from = daysBefore(NOW, 2);
  for (const contentType of ACTIVITY_CONTENT_TYPES) {
    if (!(await audit.isSubscribed(contentType))) await audit.subscribe(contentType);
    for (const period of ['last-24-hours', { from, to: daysBefore(NOW, 1) }] as const) {
      const [blob] = await audit.listBlobs(contentType, period);
      if (blob !== undefined) await audit.readBlob(blob);
    }
  }
  await drained(audit.directoryAudits(from));
  for (const recordType of ['exchangeAdmin', 'azureActiveDirectory']) {
    await drained(audit.searchAuditLog({ from, to: NOW }, recordType));
  }
}

async function drained(pages: AsyncIterable<readonly unknown[]>): Promise<void> {
  const reading = pages[Symbol.asyncIterator]();
  while ((await reading.next()).done !== true);
}

/** The whole plan against the attacker's app, read back, and taken back. */
async function carryOutPlan({ tenant, demo, world }: DemoTenantConnection, recorder: RequestRecorder): Promise<void> {
  const rows = Array.from({ length: world.servicePrincipals.size }, (_, i) => world.servicePrincipals.at(i));
  const id = rows.find((app) => app['appId'] === PAST_ATTACK.appId)?.id ?? '';
  const taken = await tenant.snapshots.take(id, {
    inboundConnectors: [PAST_ATTACK.leftConnectorName],
    transportRules: [],
  });
  if (!taken.ok || taken.value === undefined) throw new Error('no snapshot of the attacker’s app');
  const writers = createTenantWriterFactory({
    ...demoConnection(demo, 'responder'),
    log: createRecordingLog(),
    recorder,
  });
  const { steps } = planRevoke(taken.value, 'all', await loadRemediationsWithExamples());
  await carryOut(writers, id, steps);
  for (const { verify } of steps) await tenant.snapshots.verify(verify);
}

async function carryOut(writers: TenantWriterFactory, app: string, steps: readonly PlanStep[]): Promise<void> {
  const writer = writers({ decisionId: 'd-1', app, by: [] });
  const done = steps.map(({ write, verify }) => ({ write, verify }));
  const undone = steps.toReversed().flatMap(({ undo }) => (undo.possible ? undo.steps : []));
  for (const { write, verify } of [...done, ...undone]) {
    await writer.write(write);
    await writer.verify(verify);
  }
  await writer.close();
}

/** No Entra ID P1 or P2: what stands in for reports, PIM and Identity Protection. */
async function recordWithoutLicence(recorder: RequestRecorder): Promise<void> {
  const house = await connectDemoTenant({ ...WORLD, licence: 'none' }, {}, { recorder });
  try {
    await house.tenant.reader.collect(FACTS);
  } finally {
    await house.close();
  }
}

/** The ids of the app in the examples of remediations. */
const EXAMPLE = { id: 'sp-1', appId: 'app-1', name: 'App' };

/** The writes of every example of every remediation, to a tenant that agrees to all. */
async function recordWritesOfExamples(recorder: RequestRecorder): Promise<void> {
  const api = await startFakeApi(({ path }, response) => {
    json(response, 200, path.includes('/applications') ? { id: 'reg-1', value: [] } : { ...EXAMPLE, value: [] });
  });
  const writers = createTenantWriterFactory({
    tenantId: 't-1',
    endpoints: { graph: api.origin, exchange: api.origin },
    credential: new FixedCredential(),
    log: createRecordingLog(),
    recorder,
  });
  try {
    for (const { examples, steps } of await loadRemediationsWithExamples()) {
      for (const { snapshot } of examples) {
        await carryOut(writers, EXAMPLE.id, steps({ ...snapshot, app: EXAMPLE }));
      }
    }
  } finally {
    await api.close();
  }
}
