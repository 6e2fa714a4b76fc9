import fc from 'fast-check';
import { strict as assert } from 'node:assert';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { instant } from '../../src/core/instant.js';
import type { Log } from '../../src/core/log.js';
import { openEmbeddedDatabase } from '../../src/store/embedded/embedded-database.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { recordingLog, silentLog } from '../support/test-logs.js';
import { createDatabaseUrl, temporaryDirectory } from '../support/postgres-test-server.js';
import { OTHER_RESULTS, sampleReference, sampleReport } from './report-samples.js';

interface Opened {
  readonly store: Store;
  /** Plain SQL, past the store. */
  sql(text: string): Promise<void>;
  close(): Promise<void>;
}

const clock = { now: () => instant('2026-11-24T10:00:00Z') };

/** What every store must do, whatever PostgreSQL is behind it. */
function storeContract(open: (log: Log) => Promise<Opened>): void {
  const log = recordingLog();
  let opened: Opened;
  let store: Store;
  before(async () => {
    opened = await open(log);
    ({ store } = opened);
  });
  after(() => opened.close());
  beforeEach(() => opened.sql('truncate check_results, conversation_references'));

  it('is ready, and says what it is without its password', async () => {
    assert.equal(await store.findProblem(), undefined);
    assert.match(store.describe(), /^(embedded )?PostgreSQL/);
    assert.doesNotMatch(store.describe(), /warden:|password/);
  });

  describe('results', () => {
    it('gives nothing for what was never asked', async () => {
      assert.equal(await store.results.latest('risky-apps', {}), undefined);
    });

    it('gives back what was saved, to the last field', async () => {
      const report = sampleReport({ parameters: { role: 'Global Administrator', page: 2 } });
      await store.results.save(report);
      assert.deepEqual(await store.results.latest('admins-without-mfa', report.parameters), report);
    });

    it('keeps every outcome', async () => {
      const plain = without(sampleReport(), 'picture');
      for (const result of OTHER_RESULTS) {
        await store.results.save({ ...plain, result });
        assert.deepEqual(await store.results.latest('risky-apps', {}), { ...plain, result });
      }
    });

    it('keeps one per check and parameters, in whatever order they are named', async () => {
      await store.results.save(sampleReport({ headline: 'all' }));
      await store.results.save(sampleReport({ headline: 'both', parameters: { user: 'ada', role: 'x' } }));
      await store.results.save(sampleReport({ headline: 'other', check: 'privileged-roles' }));
      const headline = async (parameters: object) =>
        (await store.results.latest('admins-without-mfa', parameters))?.headline;
      assert.equal(await headline({}), 'all');
      assert.equal(await headline({ role: undefined }), 'all');
      assert.equal(await headline({ role: 'x', user: 'ada' }), 'both');
      assert.equal(await headline({ role: 'x' }), undefined);
    });

    it('never lets an older reading replace a newer one', async () => {
      await store.results.save(sampleReport({ asOf: '2026-11-24T09:00:01Z', headline: 'newer' }));
      await store.results.save(sampleReport({ asOf: '2026-11-24T09:00:00.999Z', headline: 'older' }));
      assert.equal((await store.results.latest('admins-without-mfa', {}))?.headline, 'newer');
      await store.results.save(sampleReport({ asOf: '2026-11-24T09:00:01Z', headline: 'same moment, later' }));
      assert.equal((await store.results.latest('admins-without-mfa', {}))?.headline, 'same moment, later');
    });

    it('has the latest after any writes at the same time, in any order', async () => {
      const seconds = fc.uniqueArray(fc.integer({ min: 0, max: 3_599 }), { minLength: 1, maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(seconds, async (moments) => {
          await opened.sql('truncate check_results');
          const asOf = (second: number) => instant(Date.parse('2026-11-24T09:00:00Z') + second * 1_000);
          await Promise.all(moments.map((second) => store.results.save(sampleReport({ asOf: asOf(second) }))));
          const latest = await store.results.latest('admins-without-mfa', {});
          assert.equal(latest?.result.asOf, asOf(Math.max(...moments)));
        }),
        { numRuns: 15, seed: 2026 },
      );
    });

    it('keeps hostile names; only what PostgreSQL cannot hold becomes a replacement character', async () => {
      const name = `'; drop table check_results; -- \${x} <at>a</at> \u202E \u{1F600} nul:\0 half:\uD83D.`;
      await store.results.save(sampleReport({ name, parameters: { app: name } }));
      const stored = await store.results.latest('admins-without-mfa', { app: name });
      const kept = name.replace('\0', '\uFFFD').replace('half:\uD83D', 'half:\uFFFD');
      assert.equal(stored?.listing.rows[0]?.cells[0], kept);
      assert.equal(stored.parameters.app, kept);
    });

    it('takes parameters longer than an index row may be', async () => {
      const app = Array.from({ length: 100_000 }, (_, index) => String.fromCharCode(33 + ((index * 7919) % 90))).join(
        '',
      );
      await store.results.save(sampleReport({ parameters: { app } }));
      assert.equal((await store.results.latest('admins-without-mfa', { app }))?.parameters.app, app);
    });

    it('forgets questions with parameters after a week, and never the plain ones', async () => {
      const old = '2026-11-16T09:00:00Z';
      await store.results.save(sampleReport({ asOf: old }));
      await store.results.save(sampleReport({ asOf: old, parameters: { user: 'ada' }, check: 'risky-apps' }));
      await store.results.save(sampleReport({ asOf: old, parameters: { user: 'ada' } }));
      await store.results.save(sampleReport({ parameters: { user: 'grace' } }));
      assert.equal(await store.results.latest('admins-without-mfa', { user: 'ada' }), undefined);
      assert.notEqual(await store.results.latest('admins-without-mfa', {}), undefined);
      assert.notEqual(await store.results.latest('admins-without-mfa', { user: 'grace' }), undefined);
    });

    for (const [what, change] of [
      ['null', `'null'`],
      ['not a report', `'{"a":1}'`],
      ['of an outcome that is no more', `jsonb_set(report, '{result,status}', '"warn"')`],
      ['a fail without findings', `jsonb_set(report, '{result,findings}', '[]')`],
      ['of a moment that is none', `jsonb_set(report, '{result,asOf}', '"yesterday"')`],
    ] as const) {
      it(`passes over a stored row that is ${what}, and says so in the log`, async () => {
        await store.results.save(sampleReport());
        await opened.sql(`update check_results set report = ${change}`);
        const before = log.lines.length;
        assert.equal(await store.results.latest('admins-without-mfa', {}), undefined);
        assert.deepEqual(
          log.lines.slice(before).map((line) => [line.level, line.fields]),
          [['warn', { check: 'admins-without-mfa' }]],
        );
      });
    }

    it('hands on fields that a newer version has added', async () => {
      await store.results.save(sampleReport());
      await opened.sql(`update check_results set report = jsonb_set(report, '{tomorrow}', '7')`);
      assert.deepEqual(await store.results.latest('admins-without-mfa', {}), { ...sampleReport(), tomorrow: 7 });
    });
  });

  describe('conversations', () => {
    const { conversationId } = sampleReference();

    it('finds what it remembers, and nothing else', async () => {
      await store.conversations.remember(sampleReference());
      assert.deepEqual(await store.conversations.find(conversationId), { ...sampleReference(), removed: false });
      assert.equal(await store.conversations.find('19:other'), undefined);
    });

    it('needs no optional part, and forgets one that is gone', async () => {
      await store.conversations.remember(sampleReference());
      const bare = without(sampleReference(), 'teamId', 'userObjectId', 'locale');
      await store.conversations.remember(bare);
      assert.deepEqual(await store.conversations.find(conversationId), { ...bare, removed: false });
    });

    it('follows a service URL that moves', async () => {
      await store.conversations.remember(sampleReference());
      await store.conversations.remember(sampleReference({ serviceUrl: 'https://smba.trafficmanager.net/amer/' }));
      const found = await store.conversations.find(conversationId);
      assert.equal(found?.serviceUrl, 'https://smba.trafficmanager.net/amer/');
    });

    it('marks a conversation that the bot was removed from until it writes again', async () => {
      await store.conversations.markRemoved('19:never-heard-of');
      await store.conversations.remember(sampleReference());
      await store.conversations.markRemoved(conversationId);
      await store.conversations.markRemoved(conversationId);
      assert.equal((await store.conversations.find(conversationId))?.removed, true);
      await store.conversations.remember(sampleReference());
      assert.equal((await store.conversations.find(conversationId))?.removed, false);
    });

    it('marks all channels of a team that the bot was removed from, until it is back, and no others', async () => {
      const other = sampleReference({ conversationId: '19:second', teamId: '19:team' });
      const elsewhere = sampleReference({ conversationId: '19:elsewhere', teamId: '19:another' });
      for (const one of [sampleReference({ teamId: '19:team' }), other, elsewhere]) {
        await store.conversations.remember(one);
      }
      const removed = async () =>
        Promise.all(
          [conversationId, '19:second', '19:elsewhere'].map(
            async (id) => (await store.conversations.find(id))?.removed,
          ),
        );
      await store.conversations.markTeam('19:team', 'removed');
      assert.deepEqual(await removed(), [true, true, false]);
      await store.conversations.markTeam('19:team', 'back');
      assert.deepEqual(await removed(), [false, false, false]);
    });

    it('finds the chat with a person, unless the bot was removed from it', async () => {
      const chat = sampleReference({ conversationType: 'personal', userObjectId: 'aaaa-1' });
      await store.conversations.remember(chat);
      assert.deepEqual(await store.conversations.personal('AAAA-1'), chat);
      assert.equal(await store.conversations.personal('aaaa-2'), undefined);
      await store.conversations.markRemoved(conversationId);
      assert.equal(await store.conversations.personal('aaaa-1'), undefined);
    });

    it('knows the address that was written from last, whichever process took it', async () => {
      assert.equal(await store.conversations.newestAddress(), undefined);
      const newest = { serviceUrl: 'https://smba.trafficmanager.net/emea/', channelId: 'msteams', botId: '28:warden' };
      await store.conversations.remember(sampleReference({ conversationId: 'first' }));
      await store.conversations.remember(sampleReference({ conversationId: 'second', ...newest }));
      await opened.sql(`update conversation_references set updated_at = '2026-11-23' where conversation_id = 'first'`);
      assert.deepEqual(await store.conversations.newestAddress(), newest);
    });

    it('takes the same conversation from many messages at once', async () => {
      const urls = Array.from({ length: 20 }, (_, index) => `https://smba.trafficmanager.net/${index}/`);
      await Promise.all(urls.map((serviceUrl) => store.conversations.remember(sampleReference({ serviceUrl }))));
      const found = await store.conversations.find(conversationId);
      assert.ok(found !== undefined && urls.includes(found.serviceUrl));
    });

    it('passes over a row of a kind it does not know', async () => {
      await store.conversations.remember(sampleReference());
      await opened.sql(`update conversation_references set conversation_type = 'meeting'`);
      assert.equal(await store.conversations.find(conversationId), undefined);
    });
  });
}

function without<T extends object, K extends keyof T>(value: T, ...names: readonly K[]): Omit<T, K> {
  const copy = { ...value };
  for (const name of names) Reflect.deleteProperty(copy, name);
  return copy;
}

function sqlBy(settings: pg.ClientConfig): Opened['sql'] {
  return async (text) => {
    const client = new pg.Client(settings);
    await client.connect();
    await client.query(text);
    await client.end();
  };
}

describe('store on a PostgreSQL by URL', () => {
  storeContract(async (log) => {
    const databaseUrl = await createDatabaseUrl();
    const store = await openStore({ databaseUrl, dataDir: tmpdir(), log, clock });
    return { store, sql: sqlBy({ connectionString: databaseUrl }), close: () => store.close() };
  });
});

describe('store on the embedded PostgreSQL', () => {
  storeContract(async (log) => {
    const directory = await temporaryDirectory();
    // Opened once before, to learn where the second round will find the password.
    const database = await openEmbeddedDatabase(directory.path, silentLog);
    await database.close();
    const store = await openStore({ dataDir: directory.path, log, clock });
    const port = Number(/:(\d+)\)$/.exec(store.describe())?.[1]);
    return {
      store,
      sql: sqlBy({ ...database.settings, port }),
      close: async () => {
        await store.close();
        await directory.remove();
      },
    };
  });
});
