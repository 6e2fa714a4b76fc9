import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../../src/core/expected-error.js';
import { createMissingSymlinks } from '../../src/store/embedded/postgres-binaries.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { silentLog } from '../support/test-logs.js';
import { systemClock, temporaryDirectory } from '../support/postgres-test-server.js';
import { waitUntil } from '../support/wait-until.js';
import { type Holder, processGroup, serversOn, startHolder as startProcess } from './postgres-processes.js';
import { sampleReport } from './report-samples.js';

/** Everything begun by a test, so that one that fails leaves nothing running either. */
const stores: Store[] = [];
const holders: Holder[] = [];

async function open(dataDir: string): Promise<Store> {
  const store = await openStore({ dataDir, log: silentLog, clock: systemClock });
  stores.push(store);
  return store;
}

function startHolder(dataDir: string): Holder {
  const holder = startProcess(dataDir);
  holders.push(holder);
  return holder;
}

const headline = async (store: Store) => (await store.results.latest('admins-without-mfa', {}))?.headline;

describe('embedded PostgreSQL', () => {
  let home: Awaited<ReturnType<typeof temporaryDirectory>>;
  let dataDir: string;
  let clusterDir: string;
  /** A data directory with a database in it that was closed in good order; copied, because that is quicker than making one. */
  let template: Awaited<ReturnType<typeof temporaryDirectory>>;

  before(async () => {
    template = await temporaryDirectory();
    const store = await open(template.path);
    await store.results.save(sampleReport({ headline: 'saved before' }));
    await store.close();
  });
  after(() => template.remove());

  beforeEach(async () => {
    home = await temporaryDirectory();
    dataDir = join(home.path, 'data');
    clusterDir = join(dataDir, 'postgres');
  });
  afterEach(async () => {
    await Promise.all(holders.splice(0).map((holder) => holder.kill()));
    await Promise.all(stores.splice(0).map((store) => store.close()));
    assert.deepEqual(serversOn(clusterDir), [], 'nothing is left running');
    await home.remove();
  });

  const copyTemplate = () => cp(template.path, dataDir, { recursive: true });

  it('makes its directory, keeps its password to itself, and leaves no process when closed', async () => {
    const store = await open(dataDir);
    assert.equal(serversOn(clusterDir).length, 1);
    for (const name of ['postgres.password', 'postgres.log']) {
      assert.equal((await stat(join(dataDir, name))).mode & 0o777, 0o600, name);
    }
    assert.equal((await stat(clusterDir)).mode & 0o777, 0o700);
    assert.deepEqual((await readdir(dataDir)).sort(), ['postgres', 'postgres.log', 'postgres.password']);
    const password = await readFile(join(dataDir, 'postgres.password'), 'utf8');
    assert.ok(!store.describe().includes(password));
    assert.ok(!(await readFile(join(dataDir, 'postgres.log'), 'utf8')).includes(password));

    await Promise.all([store.close(), store.close()]);
    assert.deepEqual(serversOn(clusterDir), []);
    assert.ok(await store.findProblem());
    await assert.rejects(headline(store), /The store is closed/);
  });

  it('ends its server at Ctrl-C, which itself does not hear it', async () => {
    await copyTemplate();
    const holder = startHolder(dataDir);
    assert.equal(await holder.said, 'open');
    const [server] = serversOn(clusterDir);
    assert.notEqual(processGroup(server!), holder.child.pid);
    assert.equal(await holder.interrupt(), 0);
    assert.deepEqual(serversOn(clusterDir), []);
  });

  it('listens on the loopback address only, and has no secret of ours in its environment', async () => {
    await copyTemplate();
    process.env['WARDEN_TEST_SECRET'] = 'do not tell';
    const store = await open(dataDir);
    delete process.env['WARDEN_TEST_SECRET'];
    const [pid] = serversOn(clusterDir);
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8');
    assert.ok(!environment.includes('do not tell'));
    const pidFile = (await readFile(join(clusterDir, 'postmaster.pid'), 'utf8')).split('\n');
    assert.deepEqual([pidFile[4], pidFile[5]], ['', '127.0.0.1'], 'no socket directory, this address');
    await store.close();
  });

  it('goes on with the same data after a restart, also where a directory is open to all', async () => {
    await chmod(home.path, 0o755);
    await copyTemplate();
    const store = await open(dataDir);
    assert.equal(await headline(store), 'saved before');
    await store.close();
  });

  it('finds the server that a killed process left behind, goes on with it, and ends it', async () => {
    await copyTemplate();
    const holder = startHolder(dataDir);
    assert.equal(await holder.said, 'open');
    const [left] = serversOn(clusterDir);
    await holder.kill();
    assert.deepEqual(serversOn(clusterDir), [left], 'left behind');

    const store = await open(dataDir);
    assert.deepEqual(serversOn(clusterDir), [left], 'the same one');
    assert.equal(await headline(store), 'saved by the other process');
    await store.close();
    assert.deepEqual(serversOn(clusterDir), []);
  });

  it('recovers when bot and server were killed together', async () => {
    await copyTemplate();
    const holder = startHolder(dataDir);
    assert.equal(await holder.said, 'open');
    const [server] = serversOn(clusterDir);
    await holder.kill();
    process.kill(server!, 'SIGKILL');

    const store = await open(dataDir);
    assert.equal(await headline(store), 'saved by the other process');
    assert.equal(serversOn(clusterDir).length, 1);
    await store.close();
  });

  it('lets in one of two that start at the same moment on nothing, and tells the other who it is', async () => {
    const both = [startHolder(dataDir), startHolder(dataDir)];
    const said = await Promise.all(both.map((holder) => holder.said));
    const winner = both[said.indexOf('open')];
    assert.equal(said.filter((line) => line === 'open').length, 1, said.join('\n'));
    for (const line of said.filter((each) => each !== 'open')) {
      assert.match(
        line,
        new RegExp(`^ExpectedError: Another Tenant Warden works with .*: process ${winner?.child.pid} on`),
      );
    }
    assert.equal(serversOn(clusterDir).length, 1);

    await Promise.all(both.map((holder) => holder.kill()));
    const store = await open(dataDir);
    await store.close();
    assert.deepEqual((await readdir(dataDir)).sort(), ['postgres', 'postgres.log', 'postgres.password']);
  });

  it('begins again after being killed while the database was made', async () => {
    const holder = startHolder(dataDir);
    await waitUntil('a draft', async () =>
      (await readdir(dataDir).catch(() => [])).some((name) => /new-.*[0-9a-f]$/.test(name)),
    );
    await holder.kill();
    assert.ok(!(await readdir(dataDir)).includes('postgres'));

    const store = await open(dataDir);
    assert.equal(await store.findProblem(), undefined);
    await store.close();
  });

  it('sets the remains of a half-made database aside', async () => {
    await mkdir(clusterDir, { recursive: true });
    await writeFile(join(clusterDir, 'PG_VERSION'), '18\n');
    const store = await open(dataDir);
    assert.equal(await store.findProblem(), undefined);
    await store.close();
    assert.ok((await readdir(dataDir)).some((name) => name.startsWith('postgres.broken-')));
  });

  it('is not misled by a process id that something else has now', async () => {
    await copyTemplate();
    // As whom the server runs: PostgreSQL passes over the processes of others by itself.
    const { uid } = await stat(join(template.path, 'postgres'));
    const other = spawn('sleep', ['30'], { uid });
    const pidFile = `${other.pid}\n${clusterDir}\n1764000000\n5432\n\n127.0.0.1\n  1 1\nready   \n`;
    await writeFile(join(clusterDir, 'postmaster.pid'), pidFile, { mode: 0o600 });
    try {
      const store = await open(dataDir);
      assert.equal(await headline(store), 'saved before');
      assert.equal(other.exitCode ?? other.signalCode, null, 'and does it no harm');
      await store.close();
    } finally {
      other.kill();
    }
  });

  it('leaves alone the living server of a directory that this one is a copy of', async () => {
    const original = await open(template.path);
    await copyTemplate();
    const copy = await open(dataDir);
    assert.equal(serversOn(clusterDir).length, 1);
    assert.equal(await original.findProblem(), undefined);
    await copy.close();
    assert.equal(await original.findProblem(), undefined);
    await original.close();
  });

  it('takes over a server whose directory was moved under it', async () => {
    await copyTemplate();
    const holder = startHolder(dataDir);
    assert.equal(await holder.said, 'open');
    await holder.kill();
    const moved = join(home.path, 'moved');
    await rename(dataDir, moved);

    const store = await open(moved);
    assert.equal(await headline(store), 'saved by the other process');
    assert.deepEqual(serversOn(clusterDir), [], 'the one under the old name is gone');
    await store.close();
    assert.deepEqual(serversOn(join(moved, 'postgres')), []);
  });

  it('brings the server back when it is killed under us', async () => {
    await copyTemplate();
    const store = await open(dataDir);
    const [killed] = serversOn(clusterDir);
    process.kill(killed!, 'SIGKILL');
    await assert.rejects(async () => {
      for (;;) await headline(store);
    }, ExpectedError);
    await waitUntil('back', async () => (await store.findProblem()) === undefined);
    assert.equal(await headline(store), 'saved before');
    assert.notEqual(serversOn(clusterDir)[0], killed);
    await store.close();
  });

  it('says what to do about a password that is lost or wrong, and about another version', async () => {
    await copyTemplate();
    const passwordFile = join(dataDir, 'postgres.password');
    await rm(passwordFile);
    await assert.rejects(open(dataDir), /password of the embedded database .* is missing/);
    await writeFile(passwordFile, 'guessed');
    await assert.rejects(open(dataDir), /is not that of the database/);
    await waitUntil('the server that was started in vain is gone', () => serversOn(clusterDir).length === 0);
    await writeFile(join(clusterDir, 'PG_VERSION'), '17\n');
    await assert.rejects(open(dataDir), /is of PostgreSQL 17, the embedded one is 18/);
  });

  it('says what to do when the data directory cannot be', async () => {
    await writeFile(dataDir, 'a file');
    await assert.rejects(open(dataDir), { name: 'ExpectedError', message: /cannot be created/ });
  });

  it('makes the library links that an install without scripts lacks', async () => {
    const lib = join(home.path, 'native', 'lib');
    await mkdir(lib, { recursive: true });
    await writeFile(join(lib, 'libx.so.1.2'), '');
    const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
    await writeFile(join(home.path, 'native', 'pg-symlinks.json'), JSON.stringify(links));
    await createMissingSymlinks(home.path);
    await createMissingSymlinks(home.path);
    assert.ok((await lstat(join(lib, 'libx.so.1'))).isSymbolicLink());
  });
});
