import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Decision } from '../../../src/decisions/model/decision.js';
import { DemoTenantClient } from '../../../src/demo/attack/demo-tenant-client.js';
import { playAttack } from '../../../src/demo/attack/live-attack-player.js';
import { LIVE_ATTACK } from '../../../src/demo/attack/live-attack-profile.js';
import { readRunningDemoFile } from '../../../src/demo/running-demo-file.js';
import type { Table, WireObject } from '../../../src/demo/demo-tenant-contract.js';
import { PAST_ATTACK } from '../../../src/demo/tenant-data/past-attack-profile.js';
import { idOf, NO_SUCH } from '../../decisions/decision-test-environment.js';
import { AttackedProduct } from './attacked-product.js';
import { findPlanHash } from './attack-assertions.js';
import { APPROVER, createSender, EMPLOYEE, GUEST, READER, SECOND, type ActivitySender } from './activity-senders.js';

/**
 * Everybody gets past the front door here, and those who must not decide are members of the approvers' group: what refuses them is
 * the one guard that the story is about.
 */
describe('Attacks by people', function () {
  this.timeout(300_000);
  let house: AttackedProduct;
  let controlDir: string;
  let client: DemoTenantClient;
  /** On the app of the attack in the tenant's history: `it.admin` owns it. Nothing was planned yet. */
  let main: Decision;
  /** On the app of the attack that is played: the emergency account registered it and granted it everything. */
  let played: Decision;
  before(async () => {
    controlDir = await mkdtemp(path.join(tmpdir(), 'attacked-'));
    house = await AttackedProduct.open({
      controlDir,
      idle: true,
      access: { mayAsk: () => Promise.resolve({ allowed: true }) },
    });
    const running = (await readRunningDemoFile(controlDir)) ?? assert.fail('the demo tells nothing');
    client = new DemoTenantClient(running);
    const spoils = await playAttack(running, { speed: 0, now: new Date(), onStep: () => undefined });
    house.work();
    const incident = await house.incident(spoils.appId);
    played = await house.review(spoils.servicePrincipalId, APPROVER, incident.id);
    main = await house.plan((await house.review(idOf(house.demo, PAST_ATTACK.appId))).id);
    house.demo.demo.requests.reset();
  });
  after(async () => {
    await house.close();
    await rm(controlDir, { recursive: true });
  });
  afterEach(() => {
    house.demo.demo.faults.clear();
    house.dismissed.clear();
  });

  const rows = (table: Table): readonly WireObject[] =>
    Array.from({ length: table.size }, (_, index) => table.at(index));
  const users = () => rows(house.demo.world.users);

  function account(name: string, fits: (user: WireObject) => boolean): ActivitySender {
    const found = users().find(fits) ?? assert.fail(`nobody in the demo is ${name}`);
    house.enlisted.add(found.id);
    const who = createSender(name, found.id);
    house.joinsChannel(who);
    return who;
  }
  const named = (name: string, userPrincipalName: string) =>
    account(name, (user) => user['userPrincipalName'] === userPrincipalName);
  const isMember = ({ userType, accountEnabled }: WireObject) => userType === 'Member' && accountEnabled === true;
  const admin = () => client.asPerson(LIVE_ATTACK.admin, 'graph', '198.51.100.9');
  const owns = async (who: ActivitySender, app: string) =>
    client.graph(await admin(), 'POST', `/servicePrincipals/${app}/owners/$ref`, {
      '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${who.aadObjectId}`,
    });
  /** Of an app that people let read their mail. */
  const mailGrant = (): WireObject =>
    rows(house.demo.world.oauth2PermissionGrants).find(
      ({ consentType, scope }) => consentType === 'Principal' && /Mail/.test(String(scope)),
    ) ?? assert.fail('nobody consented');
  const confirming = ({ id, version }: Decision, decision: Decision) => ({
    decision: id,
    version,
    planHash: findPlanHash(decision),
    reason: 'not ours',
  });

  /** Whatever this person presses is refused for this reason, told to them alone, and kept in the record. */
  async function mayNothing(who: ActivitySender, why: string, words: RegExp, decision = main): Promise<void> {
    const { id: about, version } = decision;
    const clicks = [
      ['decision.approve', { decision: about, version, reason: 'ours', days: 90 }],
      ['decision.plan', { decision: about, version, scope: 'all' }],
      ...('plan' in decision.state
        ? [
            ['decision.confirm', confirming(decision, decision)] as const,
            ['decision.back', { decision: about, version }] as const,
          ]
        : []),
    ] as const;
    const { refused } = await house.nothingComesOf(async () => {
      for (const [verb, data] of clicks) {
        const answer = await house.press(who, verb, data);
        assert.equal(answer.type, 'application/vnd.microsoft.activity.message', JSON.stringify(answer));
        assert.match(String(answer.value), words);
      }
    });
    const kept = refused.map(({ by, details }) => [by?.objectId, details['reason']]);
    assert.deepEqual(
      kept,
      Array.from(clicks, () => [who.aadObjectId.toLowerCase(), why]),
    );
  }

  // Before the attacks that change the app: a plan follows the app, and two agree to the same plan or to none.
  it('the second of two is not the first, not even with the id in other letters', async () => {
    const first = account(
      'first',
      (user) => isMember(user) && /[a-f]/.test(user.id) && !main.conflicted.includes(user.id),
    );
    main = await house.confirm(main.id, first);
    assert.equal(main.state.name, 'revoke-proposed');
    const shouting = createSender('shouting', first.aadObjectId.toUpperCase());
    house.joinsChannel(shouting);
    for (const who of [first, shouting]) {
      const { answer, refused } = await house.nothingComesOf(() =>
        house.press(who, 'decision.confirm', confirming(main, main)),
      );
      assert.match(String(answer.value), /You were the first of the two/);
      assert.deepEqual(
        refused.map(({ details }) => details['reason']),
        ['same-person'],
      );
    }
    main = await house.takes(APPROVER, 'decision.back', main.id);
    main = await house.plan(main.id);
  });

  it('a guest decides nothing, not even one who is in the approvers’ group', async () => {
    house.enlisted.add(GUEST.aadObjectId);
    house.joinsChannel(GUEST);
    await mayNothing(GUEST, 'guest', /Guests may not decide/);
  });

  it('a guest by the channel’s roster decides nothing, whoever they are in the directory', async () => {
    const visitor = createSender('visitor', APPROVER.aadObjectId);
    house.joinsChannel(visitor, { userRole: 'guest' });
    const data = confirming(main, main);
    const { answer } = await house.nothingComesOf(() => house.press(visitor, 'decision.confirm', data));
    assert.match(String(answer.value), /Guests may not decide/);
  });

  it('an account that is turned off decides nothing', async () => {
    const off = account('disabled', (user) => user['accountEnabled'] === false && user['userType'] !== 'Guest');
    await mayNothing(off, 'disabled', /account is turned off/);
  });

  it('somebody of another tenant in a shared channel decides nothing, even under an approver’s id', async () => {
    const foreign = createSender('foreign', APPROVER.aadObjectId);
    house.joinsChannel(foreign, { tenantId: NO_SUCH });
    await mayNothing(foreign, 'other-tenant', /Only people of this organisation/);
  });

  it('an approver’s id under somebody else’s account decides nothing: the roster is asked who it is', async () => {
    const thief = { ...createSender('thief', APPROVER.aadObjectId), id: EMPLOYEE.id };
    const data = confirming(main, main);
    const { answer } = await house.nothingComesOf(() => house.press(thief, 'decision.confirm', data));
    assert.match(String(answer.value), /could not read all that I need/);
  });

  it('somebody who is not in the channel decides nothing there', async () => {
    const stranger = createSender('stranger', SECOND.aadObjectId);
    const data = confirming(main, main);
    const { answer } = await house.nothingComesOf(() => house.press(stranger, 'decision.confirm', data));
    assert.match(String(answer.value), /could not read all that I need/);
  });

  it('somebody whom the directory does not know decides nothing', async () => {
    const unknown = createSender('unknown', NO_SUCH);
    house.joinsChannel(unknown);
    await mayNothing(unknown, 'unknown-person', /could not find you/);
  });

  it('somebody without an id decides nothing', async () => {
    const data = confirming(main, main);
    const nobody = { ...createSender('nobody', ''), aadObjectId: '' };
    const { answer } = await house.nothingComesOf(() => house.press(nobody, 'decision.confirm', data));
    assert.match(String(answer.value), /could not find you/);
  });

  it('an id that leads elsewhere in the directory is nobody’s', async () => {
    const path = createSender('path', `${READER.aadObjectId}/../${APPROVER.aadObjectId}`);
    house.joinsChannel(path);
    await mayNothing(path, 'unknown-person', /could not find you/);
  });

  it('an employee is no approver', () => mayNothing(EMPLOYEE, 'not-an-approver', /not among the approvers/));
  it('who may read the tenant is no approver', () => mayNothing(READER, 'not-an-approver', /not among the approvers/));

  it('who is no approver opens no decision either', async () => {
    const app = rows(house.demo.world.servicePrincipals).find(({ id }) => id !== main.app.id && id !== played.app.id);
    const { answer, refused } = await house.nothingComesOf(() =>
      house.press(EMPLOYEE, 'decision.review', { app: app?.id }),
    );
    assert.match(String(answer.value), /not among the approvers/);
    assert.equal(refused.length, 1);
  });

  it('whoever owns the app does not decide on it', async () => {
    await mayNothing(
      named('owner', PAST_ATTACK.adminUserPrincipalName),
      'in-the-evidence',
      /You have a hand in this app/,
    );
  });

  it('whoever granted it its permissions does not decide on it', async () => {
    const granter = named('granter', LIVE_ATTACK.admin);
    await mayNothing(granter, 'in-the-evidence', /You have a hand in this app/, played);
  });

  it('the administrator who was taken over, and from whom it began, does not decide on it', async () => {
    const foothold = named('foothold', LIVE_ATTACK.foothold);
    await mayNothing(foothold, 'in-the-evidence', /You have a hand in this app/, played);
  });

  it('whoever consented to it does not decide on it', async () => {
    const grant = mailGrant();
    const consenter = account('consenter', ({ id }) => id === grant['principalId']);
    const decision = await house.review(String(grant['clientId']));
    await mayNothing(consenter, 'in-the-evidence', /You have a hand in this app/, decision);
  });

  it('whoever becomes the owner of a revoked app does not undo it', async () => {
    const { id, app } = await house.review(String(mailGrant()['clientId']));
    await house.takes(SECOND, 'decision.plan', id, { scope: 'contain' });
    // The app is critical: it takes two.
    await house.confirm(id, SECOND);
    await house.confirm(id, APPROVER);
    const revoked = await house.state(id, 'revoked');
    const heir = account('heir', (user) => isMember(user) && !revoked.conflicted.includes(user.id));
    await owns(heir, app.id);
    const data = { decision: id, version: revoked.version, undoReason: 'it was ours' };
    const { answer } = await house.nothingComesOf(() => house.press(heir, 'decision.undo', data));
    assert.match(String(answer.value), /You have a hand in this app/);
  });

  it('whoever becomes its owner after the decision was opened does not decide on it from then on', async () => {
    const late = account('late', isMember);
    await owns(late, played.app.id);
    assert.equal(played.conflicted.includes(late.aadObjectId), false);
    await mayNothing(late, 'in-the-evidence', /You have a hand in this app/, played);
  });

  it('the second who approves is not the first', async () => {
    const approve = { reason: 'our migration', days: 90 };
    main = await house.takes(APPROVER, 'decision.approve', main.id, approve);
    assert.equal(main.state.name, 'approval-proposed');
    const { answer } = await house.nothingComesOf(() =>
      house.press(APPROVER, 'decision.approve', { decision: main.id, version: main.version, ...approve }),
    );
    assert.match(String(answer.value), /You were the first of the two/);
    main = await house.takes(APPROVER, 'decision.back', main.id);
    main = await house.plan(main.id);
  });

  it('nobody decides while the directory is down: what cannot be asked is refused', async () => {
    house.demo.demo.faults.add({ path: /\/users\//, kind: 403 });
    const data = confirming(main, main);
    const { answer, refused } = await house.nothingComesOf(() => house.press(SECOND, 'decision.confirm', data));
    assert.match(String(answer.value), /could not read all that I need/);
    assert.deepEqual(
      refused.map(({ details }) => details['reason']),
      ['cannot-verify'],
    );
  });

  it('nobody decides while it cannot be read who has a hand in the app', async () => {
    house.demo.demo.faults.add({ path: /\/owners/, kind: 403 });
    const data = confirming(main, main);
    const { answer } = await house.nothingComesOf(() => house.press(SECOND, 'decision.confirm', data));
    assert.match(String(answer.value), /could not read all that I need/);
  });

  it('an approver who left the group is none any more at the next click, however often they were one before', async () => {
    house.dismissed.add(SECOND.aadObjectId);
    await mayNothing(SECOND, 'not-an-approver', /not among the approvers/);
  });
});
