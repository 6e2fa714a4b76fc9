import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Decision } from '../../../src/decisions/model/decision.js';
import { type AttackArtifacts } from '../../../src/demo/attack/attack-step.js';
import { DemoTenantClient } from '../../../src/demo/attack/demo-tenant-client.js';
import { playAttack } from '../../../src/demo/attack/live-attack-player.js';
import { LIVE_ATTACK } from '../../../src/demo/attack/live-attack-profile.js';
import { readRunningDemoFile } from '../../../src/demo/running-demo-file.js';
import { readCardText } from '../../cards/card-assertions.js';
import { AttackedProduct } from './attacked-product.js';
import { findPlanHash } from './attack-assertions.js';
import { APPROVER, createSender, READER, SECOND, type ActivitySender } from './activity-senders.js';
import { isWrite } from './tenant-write-requests.js';

/**
 * Whoever owns an app does not decide on it. The attacker, who has an administrator, makes owners as they like: of the approvers, so
 * that nobody is left who may take the app away.
 */
describe('Attacks that lock the approvers out', function () {
  this.timeout(300_000);
  let house: AttackedProduct;
  let controlDir: string;
  let client: DemoTenantClient;
  let spoils: AttackArtifacts;
  beforeEach(async () => {
    controlDir = await mkdtemp(path.join(tmpdir(), 'attacked-'));
    house = await AttackedProduct.open({ controlDir, idle: true });
    const running = (await readRunningDemoFile(controlDir)) ?? assert.fail('the demo tells nothing');
    client = new DemoTenantClient(running);
    spoils = await playAttack(running, { speed: 0, now: new Date(), onStep: () => undefined });
    house.demo.demo.requests.reset();
  });
  afterEach(async () => {
    await house.close();
    await rm(controlDir, { recursive: true });
  });

  const about = ({ id, version }: Decision) => ({ decision: id, version });
  const writes = () => house.demo.demo.requests.log().filter(isWrite);
  const isOn = async () => {
    const nothing = { inboundConnectors: [], transportRules: [] };
    const taken = await house.demo.tenant.snapshots.take(spoils.servicePrincipalId, nothing);
    return taken.ok && taken.value !== undefined ? taken.value.accountEnabled : assert.fail('it cannot be read');
  };

  /** Refused to this person alone, in these words. */
  async function isRefused(who: ActivitySender, verb: string, data: object, text: RegExp): Promise<void> {
    const { answer } = await house.nothingComesOf(() => house.press(who, verb, data));
    assert.equal(answer.type, 'application/vnd.microsoft.activity.message', JSON.stringify(answer));
    assert.match(String(answer.value), text);
  }
  const HAND = /You have a hand in this app.*another approver has to decide/;

  it('all approvers own the app: they contain it, two of them, and can neither approve it nor take anything back', async () => {
    await makesOwner(client, spoils, APPROVER);
    await makesOwner(client, spoils, SECOND);
    house.demo.demo.requests.reset();
    house.work();
    await house.incident(spoils.appId);
    const opened = await house.review(spoils.servicePrincipalId);
    assert.ok([APPROVER, SECOND].every(({ aadObjectId }) => opened.conflicted.includes(aadObjectId)));
    const { activity } = house.connector.of('send').find((call) => JSON.stringify(call).includes(opened.id)) ?? {};
    const card = readCardText((activity as { attachments: readonly { content: object }[] }).attachments[0]?.content);
    assert.match(card, /Whoever owns it, gave it something or agreed to it \(.*\) does not decide on it/);
    for (const who of [APPROVER, SECOND]) {
      await isRefused(who, 'decision.approve', { ...about(opened), reason: 'ours', days: 90 }, HAND);
      await isRefused(who, 'decision.plan', { ...about(opened), scope: 'all' }, HAND);
    }
    assert.equal(await isOn(), true);

    const planned = await house.takes(APPROVER, 'decision.plan', opened.id, { scope: 'contain' });
    assert.equal(planned.state.name, 'planned');
    const proposed = await house.confirm(opened.id, APPROVER);
    assert.equal(proposed.state.name, 'revoke-proposed', 'a critical app takes two, whoever they are');
    await isRefused(
      APPROVER,
      'decision.confirm',
      { ...about(proposed), planHash: findPlanHash(proposed), reason: 'again' },
      /You were the first of the two/,
    );
    await isRefused(SECOND, 'decision.back', about(proposed), HAND);
    await house.confirm(opened.id, SECOND);
    const contained = await house.ended(opened.id);
    assert.ok(contained.state.name === 'revoked' && contained.state.plan.scope === 'contain');
    assert.equal(await isOn(), false, 'the app is off in the tenant');
    for (const who of [APPROVER, SECOND]) {
      await isRefused(who, 'decision.undo', { ...about(contained), undoReason: 'it is mine' }, HAND);
    }
    const card2 = house.connector.of('update').at(-1)?.activity as { attachments: readonly { content: object }[] };
    assert.match(
      readCardText(card2.attachments[0]?.content),
      /Somebody with a hand in it agreed to contain it: .* may neither approve nor undo/,
    );
  });

  it('as long as two others are left, an approver who owns the app decides nothing: not even to contain it', async () => {
    house.enlisted.add(READER.aadObjectId);
    await makesOwner(client, spoils, SECOND);
    house.demo.demo.requests.reset();
    house.work();
    await house.incident(spoils.appId);
    const opened = await house.review(spoils.servicePrincipalId);
    await isRefused(SECOND, 'decision.plan', { ...about(opened), scope: 'contain' }, HAND);
    const planned = await house.takes(APPROVER, 'decision.plan', opened.id, { scope: 'contain' });
    const confirm = { planHash: findPlanHash(planned), reason: 'let me' };
    await isRefused(SECOND, 'decision.confirm', { ...about(planned), ...confirm }, HAND);
    const proposed = await house.confirm(planned.id, APPROVER);
    await isRefused(SECOND, 'decision.confirm', { ...about(proposed), ...confirm }, HAND);

    // Of the two that a critical app takes one is left: those who own it may do what is left to do.
    house.enlisted.delete(READER.aadObjectId);
    assert.equal((await house.confirm(planned.id, SECOND)).state.name, 'revoking');
  });

  it('it is not believed that nobody else is left when the approvers cannot be listed', async () => {
    await makesOwner(client, spoils, APPROVER);
    await makesOwner(client, spoils, SECOND);
    house.work();
    await house.incident(spoils.appId);
    const opened = await house.review(spoils.servicePrincipalId);
    house.demo.demo.faults.add({ path: /transitiveMembers/, kind: 403 });
    await isRefused(APPROVER, 'decision.plan', { ...about(opened), scope: 'contain' }, HAND);
    house.demo.demo.faults.clear();
    await house.takes(APPROVER, 'decision.plan', opened.id, { scope: 'contain' });
  });

  it('an approver who owns the app does not push the plan to take all of it away aside with one that takes less', async () => {
    const inside = createSender('inside', SECOND.aadObjectId);
    house.joinsChannel(inside);
    await makesOwner(client, spoils, inside);
    house.demo.demo.requests.reset();
    house.work();
    await house.incident(spoils.appId);
    const planned = await house.plan((await house.review(spoils.servicePrincipalId)).id);
    await isRefused(
      inside,
      'decision.plan',
      { ...about(planned), scope: 'contain' },
      /plan of another approver stands/,
    );
    await isRefused(inside, 'decision.back', about(planned), HAND);
    await isRefused(
      inside,
      'decision.confirm',
      { ...about(planned), planHash: findPlanHash(planned), reason: 'let me' },
      HAND,
    );
    const proposed = await house.confirm(planned.id, APPROVER);
    await isRefused(
      inside,
      'decision.plan',
      { ...about(proposed), scope: 'contain' },
      /plan of another approver stands/,
    );
    await isRefused(inside, 'decision.back', about(proposed), HAND);
  });

  it('the approver whose plan stands is made an owner: the others with a hand in it take it back, and contain', async () => {
    const { id } = await house.plan((await house.review(spoils.servicePrincipalId)).id);
    await makesOwner(client, spoils, APPROVER);
    await makesOwner(client, spoils, SECOND);
    const open = await house.takes(SECOND, 'decision.back', id);
    assert.equal(open.state.name, 'open');
    await house.takes(SECOND, 'decision.plan', id, { scope: 'contain' });
    await house.confirm(id, SECOND);
    await house.confirm(id, APPROVER);
    house.work();
    await house.state(id, 'revoked');
    assert.equal(await isOn(), false);
  });

  it('who confirmed is made an owner before the work begins: nothing is written, the card says why, and it can be contained', async () => {
    const { id } = await house.plan((await house.review(spoils.servicePrincipalId)).id);
    await house.confirm(id, APPROVER);
    assert.equal((await house.confirm(id, SECOND)).state.name, 'revoking');
    await makesOwner(client, spoils, APPROVER);
    house.demo.demo.requests.reset();
    house.work();
    const { state } = await house.state(id, 'open');
    assert.ok(state.name === 'open');
    assert.match(state.returned ?? '', /may not decide any more \(a hand in the app\): nothing was written/);
    assert.deepEqual([writes(), house.writers], [[], 0]);
    await house.takes(APPROVER, 'decision.plan', id, { scope: 'contain' });
  });

  it('a containment that was confirmed is not stopped by making its approvers owners', async () => {
    const { id } = await house.review(spoils.servicePrincipalId);
    await house.takes(APPROVER, 'decision.plan', id, { scope: 'contain' });
    await house.confirm(id, APPROVER);
    await house.confirm(id, SECOND);
    await makesOwner(client, spoils, APPROVER);
    await makesOwner(client, spoils, SECOND);
    house.work();
    await house.state(id, 'revoked');
    assert.equal(await isOn(), false);
  });
});

/** What the first of two agreed to is worth something only as long as they may decide. */
describe('Attacks on the first of two', function () {
  this.timeout(300_000);
  let house: AttackedProduct;
  let controlDir: string;
  let client: DemoTenantClient;
  let spoils: AttackArtifacts;
  before(async () => {
    controlDir = await mkdtemp(path.join(tmpdir(), 'attacked-'));
    house = await AttackedProduct.open({ controlDir, idle: true });
    const running = (await readRunningDemoFile(controlDir)) ?? assert.fail('the demo tells nothing');
    client = new DemoTenantClient(running);
    spoils = await playAttack(running, { speed: 0, now: new Date(), onStep: () => undefined });
  });
  after(async () => {
    await house.close();
    await rm(controlDir, { recursive: true });
  });
  afterEach(() => {
    house.dismissed.clear();
    house.demo.demo.faults.clear();
  });
  const approving = { reason: 'our migration', days: 90 };

  it('thrown out of the group: the second approves nothing with them, and is the first now', async () => {
    const { id } = await house.review(spoils.servicePrincipalId);
    await house.takes(APPROVER, 'decision.approve', id, approving);
    house.dismissed.add(APPROVER.aadObjectId);
    const { state } = await house.takes(SECOND, 'decision.approve', id, approving);
    assert.ok(state.name === 'approval-proposed', state.name);
    assert.equal(state.by.objectId, SECOND.aadObjectId);
    assert.match(state.instead ?? '', /may not decide any more \(no approver\)/);
    await house.takes(SECOND, 'decision.back', id);
  });

  it('thrown out of the group: the second revokes nothing with them either', async () => {
    const { id } = await house.review(spoils.servicePrincipalId);
    await house.plan(id, SECOND);
    await house.confirm(id, APPROVER);
    house.dismissed.add(APPROVER.aadObjectId);
    const { state } = await house.confirm(id, SECOND);
    assert.ok(state.name === 'revoke-proposed', state.name);
    assert.equal(state.by.objectId, SECOND.aadObjectId);
    assert.equal(house.writers, 0);
    await house.takes(SECOND, 'decision.back', id);
  });

  it('made an owner of the app meanwhile: what they agreed to counts no more', async () => {
    const { id } = await house.review(spoils.servicePrincipalId);
    await house.plan(id);
    await house.confirm(id, APPROVER);
    await makesOwner(client, spoils, APPROVER);
    // The owners are no part of the plan: what the second confirms is the plan that the first confirmed.
    const { state } = await house.confirm(id, SECOND);
    assert.ok(state.name === 'revoke-proposed', state.name);
    assert.equal(state.by.objectId, SECOND.aadObjectId);
    assert.match(state.instead ?? '', /a hand in the app/);
    await isShownOnTheCard(id, /counts no more/);
  });

  async function isShownOnTheCard(id: string, text: RegExp): Promise<void> {
    const { version } = await house.decision(id);
    const late = await house.press(SECOND, 'decision.back', { decision: id, version: version - 1 });
    assert.match(readCardText(late.value), text);
  }
});

/** The taken-over administrator makes an owner of somebody who never asked for it. */
async function makesOwner(
  client: DemoTenantClient,
  { servicePrincipalId }: AttackArtifacts,
  who: ActivitySender,
): Promise<void> {
  const admin = await client.asPerson(LIVE_ATTACK.admin, 'graph', '198.51.100.9');
  await client.graph(admin, 'POST', `/servicePrincipals/${servicePrincipalId}/owners/$ref`, {
    '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${who.aadObjectId}`,
  });
}
