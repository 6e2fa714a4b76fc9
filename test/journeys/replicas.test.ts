import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { playAttack } from '../../src/demo/attack/live-attack-player.js';
import { LIVE_ATTACK } from '../../src/demo/attack/live-attack-profile.js';
import { readRunningDemoAt } from '../../src/demo/running-demo-file.js';
import { FakeBotConnector } from '../support/fake-bot-connector.js';
import { OtlpCollector } from '../support/otlp-collector.js';
import { waitUntil } from '../support/wait-until.js';
import { PrometheusText } from '../support/prometheus-text.js';
import { freePort } from '../support/started-warden-process.js';
import { createDatabaseUrl } from '../support/postgres-test-server.js';
import { ReplicaTeams } from '../support/replica-teams.js';
import { type Replicas, startReplicas } from '../tools/replicas.js';
import { CHANNEL, createChatPlace, APPROVER, SECOND } from './attacks/activity-senders.js';

describe('three bots watch one tenant', function () {
  this.timeout(180_000);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'warden-replicas-'));
  const chat = createChatPlace('approver');
  const closing: (() => Promise<void>)[] = [];
  let replicas: Replicas;
  let connector: FakeBotConnector;
  let teams: ReplicaTeams;
  let collector: OtlpCollector;
  let ports: readonly number[];

  before(async () => {
    connector = await FakeBotConnector.start();
    closing.push(() => connector.close());
    collector = await OtlpCollector.start();
    closing.push(() => collector.close());
    const databaseUrl = await createDatabaseUrl();
    ports = await Promise.all([freePort(), freePort(), freePort()]);
    const env = (index: number) => ({
      AUDIT_POLL_SECONDS: '1',
      LOG_LEVEL: 'info',
      OTEL_METRICS_EXPORTER: 'prometheus',
      OTEL_EXPORTER_PROMETHEUS_PORT: String(ports[index]),
      OTEL_TRACES_EXPORTER: 'otlp',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    });
    replicas = await startReplicas({ count: 3, dataDir, databaseUrl, env });
    closing.push(() => replicas.close());
    teams = new ReplicaTeams(connector, replicas.bots);
    for (const who of [APPROVER, SECOND]) teams.joins(who);
  });

  after(async () => {
    // In this order, and all of them even if not all were started.
    for (const close of closing.toReversed()) await close();
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
    const isNamed = (activity: object) => JSON.stringify(activity).includes(LIVE_ATTACK.appName);
    // Its post may have begun as that of a finding.
    const [card] = await connector.waitFor(
      ({ kind, activity }) =>
        (kind === 'create' || kind === 'update') &&
        isNamed(activity) &&
        teams.actionIn(activity, /^incident\.acknowledge$/) !== undefined,
    );
    const action = teams.actionIn(card?.activity, /^incident\.acknowledge$/) ?? assert.fail('no button');
    const taken = await teams.click(2, SECOND, CHANNEL, action);
    assert.match(taken.type, /card/, JSON.stringify(taken));
    assert.equal(connector.accepted.filter(({ call }) => call.kind === 'create' && isNamed(call.activity)).length, 1);
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

  it('says in its metrics how each is, and who of them reads the audit log', async () => {
    const seen = await Promise.all(ports.map((port) => PrometheusText.read(port)));
    const sum = (name: string, labels: Readonly<Record<string, string>> = {}) =>
      seen.reduce((total, one) => total + (one.value(name, labels) ?? 0), 0);
    assert.equal(sum('warden_audit_reader'), 1);
    assert.ok(sum('warden_deliveries_total', { kind: 'card', outcome: 'sent' }) >= 1);
    for (const one of seen) {
      assert.equal(one.value('warden_database_up'), 1);
      assert.ok((one.value('warden_audit_source_age_seconds', { source: 'graph:directoryAudits' }) ?? NaN) < 60);
      assert.ok((one.value('warden_tenant_requests_total', { service: 'graph', status: '200' }) ?? 0) > 0);
      assert.equal(one.value('warden_decisions', { state: 'revoke-proposed' }), 1);
    }
  });

  it('names in each line of its log the process, and the activity that set it off', () => {
    const lines = replicas.bots.map((bot) =>
      bot
        .output()
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>),
    );
    const names = lines.map((own) => new Set(own.map(({ replica }) => replica)));
    assert.ok(names.every(({ size }) => size === 1));
    assert.equal(new Set(names.flatMap((own) => [...own])).size, 3);
    const received = lines.flat().filter(({ msg }) => msg === 'Activity received');
    assert.ok(received.length >= 8);
    assert.equal(new Set(received.map(({ correlation }) => correlation)).size, received.length);
    const jobs = lines.flat().filter(({ msg }) => msg === 'database migrated' || msg === 'Bot listening');
    assert.ok(jobs.every(({ correlation }) => correlation === undefined));
  });

  it('gives a trace from the question to the requests and the card that it set off', async () => {
    const isWhole = () =>
      collector
        .spans()
        .filter(({ name }) => name === 'message')
        .some((one) => {
          const parts = collector.below(one).map(({ name }) => name);
          return parts.includes('graph GET') && parts.includes('card');
        });
    await waitUntil('the trace is there', isWhole);
    const traced = collector.spans().flatMap(({ attributes }) => attributes.map(({ key }) => key));
    assert.deepEqual([...new Set(traced)].sort(), ['http.request.method', 'warden.correlation']);
  });
});
