import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IncidentRecord } from '../../../src/incidents/model/incident.js';
import { DemoTenantClient } from '../../../src/demo/attack/demo-tenant-client.js';
import { LIVE_ATTACK } from '../../../src/demo/attack/live-attack-profile.js';
import { readRunningDemoFile } from '../../../src/demo/running-demo-file.js';
import { DEMO_PEOPLE, DEMO_READER_APP_ID } from '../../../src/demo/demo-tenant-contract.js';
import { idOf } from '../../decisions/decision-test-environment.js';
import { waitUntil } from '../../support/wait-until.js';
import { type ActivitySender, APPROVER, CHANNEL, createChatPlace, READER, SECOND } from './activity-senders.js';
import { AttackedProduct } from './attacked-product.js';

const WATCH = '19:watch@thread.tacv2';
const SOC = CHANNEL.conversation.id;

describe('Attacks on what a channel hears', function () {
  this.timeout(300_000);
  let house: AttackedProduct;
  let controlDir: string;
  let incident: IncidentRecord | undefined;
  before(async () => {
    controlDir = await mkdtemp(path.join(tmpdir(), 'attacked-'));
    house = await AttackedProduct.open({
      controlDir,
      idle: true,
      access: { mayAsk: () => Promise.resolve({ allowed: true }) },
      watchChangesTo: { conversationId: WATCH },
    });
    await house.subscribe(WATCH);
    await house.store.alerts.removeSubscription(`alerts:everything:${WATCH}`);
    await house.subscribe(SOC);
    // Somebody's account adds a secret to Warden's own reader.
    const attacker = new DemoTenantClient(
      (await readRunningDemoFile(controlDir)) ?? assert.fail('the demo tells nothing'),
    );
    const token = await attacker.asPerson(LIVE_ATTACK.admin, 'graph', '203.0.113.7');
    const secret = { passwordCredential: { displayName: 'spare' } };
    await attacker.graph(
      token,
      'POST',
      `/servicePrincipals/${idOf(house.demo, DEMO_READER_APP_ID)}/addPassword`,
      secret,
    );
    house.work();
    await waitUntil('an incident that names somebody stands in the channel', async () => {
      for (const record of await house.store.incidents.open()) {
        const isNaming = record.incident.people.some(({ kind }) => kind === 'person');
        if (isNaming && (await house.store.alerts.isToldIn(record.id, [SOC]))) incident = record;
      }
      return incident !== undefined;
    });
  });
  after(async () => {
    await house.close();
    await rm(controlDir, { recursive: true });
  });

  const say = async (who: ActivitySender, text: string): Promise<string> => {
    const before = house.connector.calls.length;
    const { status } = await house.post(house.activity(who, CHANNEL, { type: 'message', text }));
    assert.equal(status < 300, true);
    const answers = () =>
      house.connector.calls
        .slice(before)
        .filter(({ kind, activity }) => kind === 'send' && activity.type === 'message');
    await waitUntil(`"${text}" is answered`, () => Promise.resolve(answers().length > 0));
    return JSON.stringify(answers().map(({ activity }) => activity.attachments));
  };
  const displayNameOf = (id: string): unknown => {
    const { users } = house.demo.world;
    return Array.from({ length: users.size }, (_, at) => users.at(at)).find((user) => user.id === id)?.displayName;
  };
  const attacked = (): IncidentRecord => incident ?? assert.fail('there is none');
  const acknowledged = async () => (await house.store.incidents.find(attacked().id))?.acknowledged;
  const subscriptions = async () => JSON.stringify(await house.store.alerts.subscriptions(SOC));

  for (const text of [
    'stop',
    'pause for 2 hours',
    'quiet hours 00:00 to 23:59',
    'alert this channel only about policies',
  ]) {
    it(`somebody who may ask, but neither approves nor set it up, says "${text}": nothing changes`, async () => {
      const before = await subscriptions();
      assert.match(await say(READER, text), /Nothing was changed: only an approver/);
      assert.equal(await subscriptions(), before);
      assert.equal((await house.store.decisions.record({ limit: 500 })).filter(isQuieter).length, 0);
    });
  }

  for (const who of [READER, SECOND]) {
    it(`while Entra does not say who ${who.name} is, nobody counts as an approver: nothing changes`, async () => {
      const before = await subscriptions();
      house.demo.demo.faults.add({ path: /\/users\//, kind: 403 });
      try {
        assert.match(await say(who, 'stop'), /Nothing was changed: I cannot read from Entra right now/);
      } finally {
        house.demo.demo.faults.clear();
      }
      assert.equal(await subscriptions(), before);
      assert.equal((await house.store.decisions.record({ limit: 500 })).filter(isQuieter).length, 0);
    });
  }

  it('an approver’s account pauses it: the channel and the second place hear who, by the name of Entra', async () => {
    const told = await say({ ...APPROVER, name: 'Somebody Else' }, 'pause for 2 hours');
    assert.doesNotMatch(told, /Somebody Else/);
    const [entry] = (await house.store.decisions.record({ limit: 10 })).filter(isQuieter);
    assert.ok(entry?.by, 'it is on the record');
    const { name } = entry.by;
    assert.equal(name, displayNameOf(DEMO_PEOPLE.approver));
    assert.deepEqual([entry.by.objectId, entry.details['kinds']], [DEMO_PEOPLE.approver, ['pause']]);
    assert.ok(told.includes(`Asked for by ${name}; it is on the record.`), told);
    const second = () => house.connector.calls.filter(({ conversationId }) => conversationId.startsWith(WATCH));
    await waitUntil('the second place is told', () => Promise.resolve(second().length > 0));
    const words = JSON.stringify(second()[0]?.activity);
    assert.ok(words.includes(name) && /made a channel quieter/.test(words), words);
  });

  it('"I’m on it" from a chat of one’s own stops no escalation', async () => {
    const data = { incident: attacked().id };
    const answer = await house.press(READER, 'incident.acknowledge', data, createChatPlace('attacker'));
    assert.match(JSON.stringify(answer), /where its card was posted/);
    assert.equal(await acknowledged(), undefined);
    await house.press(READER, 'incident.acknowledge', data);
    assert.equal((await acknowledged())?.by.objectId, DEMO_PEOPLE.reader);
    await house.press(APPROVER, 'incident.acknowledge', data);
    const taken = await acknowledged();
    assert.deepEqual([taken?.by.objectId, taken?.from?.objectId], [DEMO_PEOPLE.approver, DEMO_PEOPLE.reader]);
  });

  it('"I’m on it" by the account that the incident is about counts for nothing', async () => {
    const { people } = attacked().incident;
    const named = people.find(({ kind }) => kind === 'person') ?? assert.fail('it names nobody');
    const suspect = { ...READER, id: '29:suspect', aadObjectId: named.id };
    house.joinsChannel(suspect);
    const before = await acknowledged();
    const answer = await house.press(suspect, 'incident.acknowledge', { incident: attacked().id });
    assert.match(JSON.stringify(answer), /The incident names you/);
    assert.deepEqual(await acknowledged(), before);
  });
});

function isQuieter({ what }: { readonly what: string }): boolean {
  return what === 'made-quieter';
}
