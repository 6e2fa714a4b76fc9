import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DemoTenantClient } from '../../../src/demo/attack/demo-tenant-client.js';
import {
  DEMO_APPROVERS_GROUP_ID,
  DEMO_PEOPLE,
  DEMO_READER_APP_ID,
  DEMO_RESPONDER_APP_ID,
} from '../../../src/demo/demo-tenant-contract.js';
import { LIVE_ATTACK } from '../../../src/demo/attack/live-attack-profile.js';
import { generateTenantData } from '../../../src/demo/tenant-data/generate-tenant-data.js';
import { INBOUND_CONNECTORS } from '../../../src/demo/tenant-data/mail-flow-objects.js';
import { PAST_ATTACK } from '../../../src/demo/tenant-data/past-attack-profile.js';
import { readRunningDemoFile } from '../../../src/demo/running-demo-file.js';
import { instant } from '../../../src/core/instant.js';
import type { IncidentRecord } from '../../../src/incidents/model/incident.js';
import { GLOBAL_ADMINISTRATOR } from '../../../src/m365/directory-roles.js';
import { idOf } from '../../decisions/decision-test-environment.js';
import { listRows } from '../../demo/tenant-data/tenant-data-queries.js';
import { waitUntil } from '../../support/wait-until.js';
import { APPROVER, SECOND } from './activity-senders.js';
import { AttackedProduct } from './attacked-product.js';

const IP = '198.51.100.66';
const SOC = '19:soc@thread.tacv2';
const ASKERS =
  listRows(generateTenantData().groups).find(({ displayName }) => displayName === 'Finance approvals')?.id ?? '';
const TITLE = 'Tenant Warden itself is under attack';

describe('Attacks on Tenant Warden itself', function () {
  this.timeout(300_000);
  let house: AttackedProduct;
  let controlDir: string;
  let attacker: DemoTenantClient;
  before(async () => {
    controlDir = await mkdtemp(path.join(tmpdir(), 'attacked-'));
  });
  beforeEach(async () => {
    house = await AttackedProduct.open({ controlDir, idle: true, pollSeconds: 2, askGroupId: ASKERS });
    attacker = new DemoTenantClient((await readRunningDemoFile(controlDir)) ?? assert.fail('the demo tells nothing'));
  });
  afterEach(() => house.close());
  after(() => rm(controlDir, { recursive: true }));

  const asResponder = (resource: 'graph' | 'exchange') => {
    const { clientId, clientSecret } = house.demo.demo.credentials.responder;
    const scope =
      resource === 'graph' ? 'https://graph.microsoft.com/.default' : 'https://outlook.office365.com/.default';
    return attacker.asApp(clientId, clientSecret, scope, IP);
  };
  const asAdmin = () => attacker.asPerson(LIVE_ATTACK.admin, 'graph', IP);
  const tampering = async (): Promise<IncidentRecord | undefined> =>
    (await house.store.incidents.open()).find(({ incident }) => incident.kind === 'warden-tampered');
  const incidentWith = async (stage: IncidentRecord['incident']['stages'][number]): Promise<IncidentRecord> => {
    await waitUntil(`it is known: ${stage}`, async () => (await tampering())?.incident.stages.includes(stage) === true);
    return (await tampering()) ?? assert.fail('it is gone');
  };
  const cardsIn = (conversationId: string) =>
    house.connector.calls.filter(
      (call) =>
        (call.kind === 'send' || call.kind === 'create') &&
        call.conversationId.startsWith(conversationId) &&
        JSON.stringify(call.activity).includes(TITLE),
    );

  it('the responder’s secret makes an app Global Administrator, a connector and a rule: every channel hears of it', async () => {
    const inAnHour = instant(Date.now() + 3_600_000);
    await house.subscribe(SOC, { topic: 'policies', pausedUntil: inAnHour });
    await house.subscribe('19:mail@thread.tacv2', { topic: 'mail-flow', quietHours: { from: '00:00', to: '23:59' } });
    const principalId = idOf(house.demo, DEMO_READER_APP_ID);
    const graph = await asResponder('graph');
    const body = { principalId, roleDefinitionId: GLOBAL_ADMINISTRATOR, directoryScopeId: '/' };
    await attacker.graph(graph, 'POST', '/roleManagement/directory/roleAssignments', body);
    const exchange = await asResponder('exchange');
    const from = { SenderDomains: ['smtp:*;1'], SenderIPAddresses: [IP] };
    await attacker.exchange(exchange, 'New-InboundConnector', { Name: 'relay', ConnectorType: 'Partner', ...from });
    await attacker.exchange(exchange, 'New-TransportRule', { Name: 'strip', RemoveHeader: 'Received' });
    house.work();

    await waitUntil('all three are told', async () => (await tampering())?.incident.eventCount === 3);
    const { incident } = await incidentWith('unplanned-act');
    assert.deepEqual([incident.severity, incident.subject.appId], ['critical', DEMO_RESPONDER_APP_ID]);
    assert.match(incident.headline, /^Somebody else acts as "Tenant Warden responder".* Disable it in Entra/i);
    assert.deepEqual(
      incident.timeline.map(({ what }) => what).filter((what) => /Global|onnector|ule/.test(what)).length,
      incident.timeline.length,
    );
    for (const where of [SOC, '19:mail@thread.tacv2']) {
      await waitUntil(`${where} is told`, () => Promise.resolve(cardsIn(where).length > 0));
      assert.doesNotMatch(JSON.stringify(cardsIn(where)[0]?.activity), /Review and decide/);
    }
  });

  it('what two approvers decided is carried out without an alarm; the same act once more is one', async () => {
    await house.subscribe(SOC);
    house.work();
    await house.incident(PAST_ATTACK.appId);
    const { id, app } = await house.review(idOf(house.demo, PAST_ATTACK.appId));
    await house.plan(id);
    await house.confirm(id, APPROVER);
    await house.confirm(id, SECOND);
    const { state } = await house.ended(id);
    assert.equal(state.name, 'revoked', JSON.stringify(state));
    const acts = async () =>
      (await house.store.audit.byHandles([`app:${DEMO_RESPONDER_APP_ID}`])).filter(({ actor }) => actor.kind === 'app');
    await waitUntil('its acts are judged', async () => {
      const all = await acts();
      return (
        all.some(({ operation }) => operation === 'Remove-InboundConnector') &&
        (await house.store.audit.unassessed(1)).length === 0
      );
    });
    assert.equal(await tampering(), undefined, JSON.stringify((await tampering())?.incident.timeline));
    assert.equal(cardsIn(SOC).length, 0);

    const body = { principalId: app.id, roleDefinitionId: GLOBAL_ADMINISTRATOR, directoryScopeId: '/' };
    await attacker.graph(await asResponder('graph'), 'POST', '/roleManagement/directory/roleAssignments', body);
    const { incident } = await incidentWith('unplanned-act');
    assert.equal(incident.eventCount, 1);
    await waitUntil('the channel is told', () => Promise.resolve(cardsIn(SOC).length > 0));

    // As was decided for one connector, of another that nobody decided on.
    const other = INBOUND_CONNECTORS.find(({ removed }) => removed === undefined)?.name ?? assert.fail('there is none');
    await attacker.exchange(await asResponder('exchange'), 'Remove-InboundConnector', { Identity: other });
    await waitUntil('it is told too', async () => (await tampering())?.incident.eventCount === 2);
    const last = (await tampering())?.incident.timeline.find(({ what }) => what.includes(other));
    assert.deepEqual([last?.stage, last?.severity], ['unplanned-act', 'critical']);
  });

  it('a secret for the reader, by whoever may write apps', async () => {
    await house.subscribe(SOC);
    const reader = idOf(house.demo, DEMO_READER_APP_ID);
    const body = { passwordCredential: { displayName: 'spare' } };
    await attacker.graph(await asAdmin(), 'POST', `/servicePrincipals/${reader}/addPassword`, body);
    house.work();
    const { incident } = await incidentWith('own-credential-added');
    assert.equal(incident.subject.appId, DEMO_READER_APP_ID);
    assert.match(incident.headline, /can act as Tenant Warden\. Remove it/);
    await waitUntil('the channel is told', () => Promise.resolve(cardsIn(SOC).length > 0));
  });

  it('the responder’s secret puts an accomplice among the approvers', async () => {
    await house.subscribe(SOC);
    const link = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${DEMO_PEOPLE.employee}` };
    await attacker.graph(await asResponder('graph'), 'POST', `/groups/${DEMO_APPROVERS_GROUP_ID}/members/$ref`, link);
    house.work();
    const { incident } = await incidentWith('unplanned-act');
    assert.ok(incident.timeline.some(({ detection }) => detection === 'approvers-changed'));
    await waitUntil('the channel is told', () => Promise.resolve(cardsIn(SOC).length > 0));
  });

  it('an admin’s account makes somebody the reader’s owner: every channel hears of it', async () => {
    await house.subscribe(SOC);
    const reader = idOf(house.demo, DEMO_READER_APP_ID);
    const link = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${DEMO_PEOPLE.employee}` };
    await attacker.graph(await asAdmin(), 'POST', `/servicePrincipals/${reader}/owners/$ref`, link);
    house.work();
    const { incident } = await incidentWith('own-rights-changed');
    assert.deepEqual([incident.severity, incident.subject.appId], ['critical', DEMO_READER_APP_ID]);
    await waitUntil('the channel is told', () => Promise.resolve(cardsIn(SOC).length > 0));
  });

  it('an admin’s account puts an accomplice among those who may ask', async () => {
    const link = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${DEMO_PEOPLE.reader}` };
    await attacker.graph(await asAdmin(), 'POST', `/groups/${ASKERS}/members/$ref`, link);
    house.work();
    const id = `approvers-changed:user:${DEMO_PEOPLE.reader}:${new Date().toISOString().slice(0, 10)}`;
    await waitUntil('it is found', async () => (await house.store.incidents.findings([id])).length > 0);
    const [found] = await house.store.incidents.findings([id]);
    assert.match(found?.finding.title ?? '', /may now ask Tenant Warden and see incidents/);
  });

  it('a secret for an app that can take over the tenant is critical', async () => {
    await house.subscribe(SOC);
    const principal = idOf(house.demo, PAST_ATTACK.appId);
    const token = await asAdmin();
    const body = { passwordCredential: { displayName: 'spare' } };
    await attacker.graph(token, 'POST', `/servicePrincipals/${principal}/addPassword`, body);
    house.work();
    const today = new Date().toISOString().slice(0, 10);
    const id = `app-credential-added:service-principal:${principal}:${today}`;
    await waitUntil('it is found', async () => (await house.store.incidents.findings([id])).length > 0);
    const [found] = await house.store.incidents.findings([id]);
    assert.equal(found?.finding.severity, 'critical');
  });
});
