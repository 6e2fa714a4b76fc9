import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { playAttack } from '../../src/demo/attack/live-attack-player.js';
import { LIVE_ATTACK } from '../../src/demo/attack/live-attack-profile.js';
import { readRunningDemoAt } from '../../src/demo/running-demo-file.js';
import { FakeBotConnector } from '../support/fake-bot-connector.js';
import { createDatabaseUrl } from '../support/postgres-test-server.js';
import { ReplicaTeams } from '../support/replica-teams.js';
import { type Replicas, startReplicas } from '../tools/replicas.js';
import { CHANNEL, createChatPlace, APPROVER, SECOND } from './attacks/activity-senders.js';

describe('three bots watch one tenant', function () {
  this.timeout(180_000);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'warden-replicas-'));
  const chat = createChatPlace('approver');
  let replicas: Replicas;
  let connector: FakeBotConnector;
  let teams: ReplicaTeams;

  before(async () => {
    connector = await FakeBotConnector.start();
    const databaseUrl = await createDatabaseUrl();
    replicas = await startReplicas({ count: 3, dataDir, databaseUrl, env: () => ({ AUDIT_POLL_SECONDS: '1' }) });
    teams = new ReplicaTeams(connector, replicas.bots);
    for (const who of [APPROVER, SECOND]) teams.joins(who);
  });

  after(async () => {
    await replicas.close();
    await connector.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('one answers, another turns its page, a third understands what "the second one" is', async () => {
    const answer = await teams.ask(0, APPROVER, chat, 'which apps can read all mail?');
    const refresh = answer.action(/\.page$|\.refresh$/) ?? assert.fail(answer.text);
    const turned = await teams.click(1, APPROVER, chat, refresh);
    assert.equal(turned.statusCode, 200, JSON.stringify(turned));
    assert.match(turned.type, /card/);
    const second = await teams.ask(2, APPROVER, chat, 'tell me more about the second one');
    assert.doesNotMatch(second.text, /did you mean|not understood/i);
    assert.match(second.text, /Permissions|permission/);
  });

  it('tells of an attack once, whoever took the subscription, and takes the click wherever it lands', async () => {
    await teams.ask(1, APPROVER, CHANNEL, 'alert this channel about critical findings');
    const running = (await readRunningDemoAt(replicas.demo.file)) ?? assert.fail('no file');
    await playAttack(running, { speed: 0, now: new Date(), onStep: () => undefined });
    const isCard = (text: string) => text.includes(LIVE_ATTACK.appName) && text.includes('incident.acknowledge');
    const cards = () =>
      connector.accepted.filter(({ call }) => call.kind === 'create' && isCard(JSON.stringify(call.activity)));
    await connector.waitFor((call) => call.kind !== 'update' && isCard(JSON.stringify(call.activity)));
    const [card] = cards();
    const action = teams.actionIn(card?.call.activity, /^incident\.acknowledge$/) ?? assert.fail('no button');
    const taken = await teams.click(2, SECOND, CHANNEL, action);
    assert.match(taken.type, /card/, JSON.stringify(taken));
    assert.equal(cards().length, 1);
  });

  it('opens a decision at one and plans and confirms it at the others', async () => {
    const said = await teams.ask(0, APPROVER, CHANNEL, `what do we know about the app ${LIVE_ATTACK.appName}?`);
    const review = said.action(/^decision\.review$/) ?? assert.fail(said.text);
    const before = connector.accepted.length;
    await teams.click(1, APPROVER, CHANNEL, review);
    const drawn = await connector.waitFor((call) => JSON.stringify(call.activity).includes('decision.plan'), 1);
    assert.ok(connector.accepted.length > before);
    const plan = teams.actionIn(drawn.at(-1)?.activity, /^decision\.plan$/) ?? assert.fail('no plan');
    const planned = await teams.click(2, APPROVER, CHANNEL, plan, { scope: 'all' });
    const confirm = teams.actionIn(planned.value, /^decision\.confirm$/) ?? assert.fail(JSON.stringify(planned));
    const proposed = await teams.click(0, APPROVER, CHANNEL, confirm, { reason: 'not ours' });
    assert.match(JSON.stringify(proposed.value), /1 of 2/);
  });
});
