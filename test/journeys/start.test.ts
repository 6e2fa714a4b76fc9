import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_PEOPLE, DEMO_TENANT_ID } from '../../src/demo/demo-tenant-contract.js';
import { systemClock } from '../../src/system-clock.js';
import { instant } from '../../src/core/instant.js';
import { openStore } from '../../src/store/persistent-store.js';
import { FakeBotConnector } from '../support/fake-bot-connector.js';
import { silentLog } from '../support/test-logs.js';
import { freePort, startWarden } from '../support/started-warden-process.js';

describe('starting and stopping, as an operator does it', () => {
  let dataDir: string;
  let connector: FakeBotConnector;

  beforeEach(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'warden-start-'));
    connector = await FakeBotConnector.start();
  });
  afterEach(async () => {
    await connector.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('Ctrl-C ends bot, demo tenant, database and local client; the console said in five lines what to do', async () => {
    const chatUiPort = await freePort();
    const warden = await startWarden({
      dataDir,
      database: 'embedded',
      chatUi: 'on',
      env: { CHAT_UI_PORT: String(chatUiPort) },
    });
    await warden.said(/(Ctrl-C ends all of it)/);
    assert.equal(warden.output().trim().split('\n').length, 5, warden.output());
    assert.equal(databaseServers(dataDir).length, 1);
    assert.ok(await answers(chatUiPort));

    assert.equal(await warden.stop(), 0);
    assert.deepEqual(databaseServers(dataDir), []);
    assert.ok(!(await answers(chatUiPort)));
    assert.ok(!(await answers(Number(new URL(warden.origin).port))));
  });

  it('Ctrl-C while it starts leaves nothing running either', async () => {
    let pid = 0;
    const starting = startWarden({ dataDir, database: 'embedded', onSpawn: (spawned) => (pid = spawned) }).catch(
      (error: unknown) => error,
    );
    const isServing = () => databaseServers(dataDir).some((server) => commandLine(server).includes('-p'));
    while (!isServing()) await new Promise((resolve) => setTimeout(resolve, 10));
    process.kill(pid, 'SIGINT');
    await starting;
    while (existsSync(`/proc/${pid}`)) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.deepEqual(databaseServers(dataDir), []);
  });

  it('after kill -9 the next start takes over the database and knows what was answered; the local client is gone', async () => {
    const chatUiPort = await freePort();
    const first = await startWarden({
      dataDir,
      database: 'embedded',
      chatUi: 'on',
      env: { CHAT_UI_PORT: String(chatUiPort) },
    });
    await first.said(/(Ctrl-C ends all of it)/);
    const before = await askSuspicious(first.origin, connector);
    assert.match(before, /read just now/);
    await first.kill();
    assert.equal(databaseServers(dataDir).length, 1, 'the server stays behind');

    const secondStart = instant(new Date());
    const second = await startWarden({ dataDir, database: 'embedded' });
    assert.equal(databaseServers(dataDir).length, 1, 'never two on one directory');
    assert.match(await askSuspicious(second.origin, connector), /apps look wrong/);
    assert.ok(!(await answers(chatUiPort)), 'the local client ends with the bot, however it ended');
    assert.equal(await second.stop(), 0);
    assert.deepEqual(databaseServers(dataDir), []);

    const store = await openStore({ dataDir, log: silentLog, clock: systemClock });
    const kept = await store.results.latest('suspicious-apps', {});
    await store.close();
    assert.ok(
      kept !== undefined && kept.result.asOf < secondStart,
      'the second start answered from what the first had read',
    );
  });

  it('a second bot on the same data is told who holds it, and leaves the first alone', async () => {
    const first = await startWarden({ dataDir, database: 'embedded' });
    await assert.rejects(startWarden({ dataDir, database: 'embedded' }), /DATA_DIR|in use|another/i);
    assert.match(await askSuspicious(first.origin, connector), /apps look wrong/);
    assert.equal(await first.stop(), 0);
  });

  it('a data directory that cannot be created is reported with the next step, not as a bug', async () => {
    const file = path.join(dataDir, 'a-file');
    writeFileSync(file, '');
    await assert.rejects(
      startWarden({ dataDir: file, database: 'embedded' }),
      /cannot be created or written to[^]*Set DATA_DIR/,
    );
  });

  it('refuses to start half configured, with every mistake and the next step', async () => {
    const env = { BOT_ID: '22222222-2222-4222-8222-222222222222', BOT_TYPE: 'SingleTenant' };
    await assert.rejects(startWarden({ dataDir, database: 'embedded', env }), (error: Error) => {
      assert.match(error.message, /TENANT_ID is not/);
      assert.match(error.message, /BOT_PASSWORD is missing/);
      assert.match(error.message, /env\.example/);
      assert.doesNotMatch(error.message, /\n\s+at /);
      return true;
    });
  });
});

let messages = 0;

/** Asks as the approver, through HTTP; gives the text of the card that comes back. */
async function askSuspicious(origin: string, connector: FakeBotConnector): Promise<string> {
  messages += 1;
  // A slow answer is announced by a line without a card.
  const isCard = (call: ReturnType<typeof connector.of>[number]) =>
    call.kind === 'send' && call.activity.type === 'message' && call.activity.attachments !== undefined;
  const sent = connector.calls.filter(isCard).length;
  const response = await fetch(`${origin}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: `start-${messages}`,
      text: 'which apps look wrong?',
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      from: { id: '29:me', name: 'Nadja Keller', aadObjectId: DEMO_PEOPLE.approver },
      recipient: { id: '28:bot', name: 'Tenant Warden' },
      conversation: { id: 'a:start', conversationType: 'personal', tenantId: DEMO_TENANT_ID },
      channelData: { tenant: { id: DEMO_TENANT_ID } },
    }),
  });
  assert.equal(response.status, 200);
  const calls = await connector.waitFor(isCard, sent + 1);
  return JSON.stringify(calls.at(-1)?.activity.attachments);
}

/** Process ids of database servers on a directory, as the system lists them. A child of one looks like it until it has a title of its own. */
function databaseServers(dataDir: string): string[] {
  const found = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const words = commandLine(pid);
      return (words[0] ?? '').endsWith('postgres') && words.some((word) => word.startsWith(dataDir));
    });
  return found.filter((pid) => !found.includes(parentOf(pid)));
}

function parentOf(pid: string): string {
  try {
    return /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}

function commandLine(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
