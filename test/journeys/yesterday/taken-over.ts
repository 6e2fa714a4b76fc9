import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod/v4';
import { DEMO_DIRECTORY } from '../../../src/demo/running-demo-file.js';
import { loadServerCertificate } from '../../../src/demo/server/tls-certificate.js';
import { FakeBotConnector } from '../../support/fake-bot-connector.js';
import { createDatabaseUrl } from '../../support/postgres-test-server.js';
import { waitUntil } from '../../support/wait-until.js';
import { startWarden, type WardenProcess } from '../../support/started-warden-process.js';
import { CAPTURED } from './answers.js';
import { restore, turnBack, withClient } from './database.js';
import { cardsOf, type Place, Teams, type Who } from './teams.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const LIVES_AT = new Date(Date.parse(CAPTURED.at) + 60_000).toISOString();

const listed = z.object({
  decisions: z.array(z.object({ id: z.string(), state: z.looseObject({ name: z.string() }) })),
  record: z.array(z.object({ sequence: z.number(), hash: z.string(), what: z.string() })),
});

/** A bot on what yesterday's left behind. */
export class TakenOver {
  private constructor(
    readonly databaseUrl: string,
    readonly dataDir: string,
    readonly connector: FakeBotConnector,
    private warden: WardenProcess,
    public teams: Teams,
  ) {}

  static async open(): Promise<TakenOver> {
    const connector = await FakeBotConnector.start();
    const databaseUrl = await createDatabaseUrl();
    await restore(databaseUrl, connector.serviceUrl);
    await turnBack(databaseUrl, LIVES_AT);
    const dataDir = mkdtempSync(path.join(tmpdir(), 'warden-yesterday-'));
    await loadServerCertificate(path.join(dataDir, DEMO_DIRECTORY));
    const warden = await start(dataDir, databaseUrl);
    return new TakenOver(databaseUrl, dataDir, connector, warden, new Teams(warden.origin, connector));
  }

  async restart(): Promise<void> {
    assert.equal(await this.warden.stop(), 0);
    this.warden = await start(this.dataDir, this.databaseUrl);
    this.teams = new Teams(this.warden.origin, this.connector);
  }

  /** Types, and gives the card that answers. */
  async ask(who: Who, where: Place, text: string): Promise<unknown> {
    const answers = () =>
      this.connector
        .of('send', 'message')
        .filter(({ conversationId }) => conversationId === where.conversationId)
        .flatMap(({ activity }) => cardsOf(activity));
    const before = answers().length;
    assert.equal((await this.teams.type(who, where, text)).status, 200);
    await waitUntil(`"${text}" is answered`, () => answers().length > before);
    return answers()[before];
  }

  /** `npx warden …`, beside the bot. */
  async command(...words: readonly string[]): Promise<unknown> {
    const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: this.databaseUrl };
    const args = ['dist/cli/warden.js', ...words, '--json'];
    const options = { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 };
    const { stdout } = await promisify(execFile)(process.execPath, args, options);
    return JSON.parse(stdout);
  }

  async decisions(): Promise<z.infer<typeof listed>> {
    return listed.parse(await this.command('decisions'));
  }

  /** The state of each decision by its id, as it is stored, but for those that another one superseded: they are not listed. */
  async states(): Promise<Readonly<Record<string, string>>> {
    const { rows } = await withClient(this.databaseUrl, (client) =>
      client.query<{ id: string; state: string }>("select id::text, state from decisions where state <> 'superseded'"),
    );
    return Object.fromEntries(rows.map(({ id, state }) => [id, state]));
  }

  /** Ids by status, as they are stored: in the chat only open ones are listed. */
  async incidents(): Promise<Readonly<Record<string, readonly string[]>>> {
    const { rows } = await withClient(this.databaseUrl, (client) =>
      client.query<{ status: string; ids: string[] }>(
        'select status, array_agg(id::text order by id) as ids from incidents group by status order by status',
      ),
    );
    return Object.fromEntries(rows.map(({ status, ids }) => [status, ids]));
  }

  /** What the log calls a bug. */
  errors(): readonly string[] {
    return this.warden
      .output()
      .split('\n')
      .filter((line) => /^\{"level":[56]0/.test(line));
  }

  async close(): Promise<void> {
    assert.equal(await this.warden.stop(), 0);
    await this.connector.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

function start(dataDir: string, databaseUrl: string): Promise<WardenProcess> {
  const clock = pathToFileURL(path.join(import.meta.dirname, 'clock.mjs')).href;
  return startWarden({
    dataDir,
    env: {
      DATABASE_URL: databaseUrl,
      AUDIT_POLL_SECONDS: '3600',
      FILE_UPLOAD_HOSTS: '127.0.0.1',
      NODE_OPTIONS: `--import=${clock}`,
      WARDEN_LIVES_AT: LIVES_AT,
    },
  });
}
