import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EmbeddedDataDirectory, prepareDataDirectory } from '../../src/store/embedded/embedded-data-directory.js';
import { readOrCreatePassword } from '../../src/store/embedded/embedded-database-password.js';
import { runPostgresProgram } from '../../src/store/embedded/postgres-cluster.js';
import { buildCommandAs } from '../../src/store/embedded/postgres-os-user.js';
import { readPidFile } from '../../src/store/embedded/postmaster-pid-file.js';
import { temporaryDirectory } from '../support/postgres-test-server.js';

describe('the data directory of the embedded PostgreSQL', () => {
  let home: Awaited<ReturnType<typeof temporaryDirectory>>;
  let place: EmbeddedDataDirectory;
  beforeEach(async () => {
    home = await temporaryDirectory();
    place = await prepareDataDirectory(join(home.path, 'new', 'data'));
  });
  afterEach(() => home.remove());

  it('has one password, for its owner alone, however often it is read', async () => {
    const password = await readOrCreatePassword(place, false);
    assert.match(password, /^[\w-]{32}$/);
    assert.equal(await readOrCreatePassword(place, false), password);
    assert.equal((await stat(place.passwordFile)).mode & 0o777, 0o600);
    await writeFile(place.passwordFile, ` ${password}\n`, { mode: 0o644 });
    assert.equal(await readOrCreatePassword(place, true), password);
    assert.deepEqual(await readdir(place.dataDir), ['postgres.password']);
  });

  it('says what to do about a password that is lost, empty or cannot be read', async () => {
    const refused = (exists: boolean) => readOrCreatePassword(place, exists);
    await assert.rejects(refused(true), {
      name: 'ExpectedError',
      message: /is missing/,
      nextStep: /Put the file back/,
    });
    await writeFile(place.passwordFile, '\n');
    for (const exists of [true, false]) {
      await assert.rejects(refused(exists), { name: 'ExpectedError', message: /is empty/, nextStep: /remove it and/ });
    }
    await rm(place.passwordFile);
    await mkdir(place.passwordFile);
    const unreadable = { name: 'ExpectedError', message: /cannot be read/, nextStep: /Start as the user/ };
    await assert.rejects(refused(true), unreadable);
  });

  it('names its server, unless that process is another, is gone, or was not written down whole', async () => {
    await mkdir(place.clusterDir);
    assert.deepEqual(await readPidFile(place), { kind: 'none' });
    const names = async (pid: number | string | undefined, port: number | string) => {
      await writeFile(join(place.clusterDir, 'postmaster.pid'), `${pid}\n${place.clusterDir}\n1764000000\n${port}\n`);
      return readPidFile(place);
    };
    const server = spawn('sleep', ['60'], { cwd: place.clusterDir });
    await once(server, 'spawn');
    try {
      assert.deepEqual(await names(server.pid, 5432), { kind: 'running', pid: server.pid, port: 5432 });
      assert.deepEqual(await names(server.pid, ''), { kind: 'none' });
      assert.deepEqual(await names(server.pid, 0), { kind: 'none' });
      assert.deepEqual(await names('', 5432), { kind: 'none' });
      assert.deepEqual(await names(0, 5432), { kind: 'none' });
      assert.deepEqual(await names(process.pid, 5432), { kind: 'stale', pid: process.pid });
    } finally {
      server.kill();
      await once(server, 'close');
    }
    assert.deepEqual(await names(server.pid, 5432), { kind: 'stale', pid: server.pid });
    await rm(join(place.clusterDir, 'postmaster.pid'));
    await mkdir(join(place.clusterDir, 'postmaster.pid'));
    await assert.rejects(readPidFile(place), { code: 'EISDIR' });
  });
});

describe('a program of PostgreSQL', () => {
  const script = (text: string) => ({ file: process.execPath, args: ['-e', text] });

  it('is run as another user by that one’s ids, with a capability only where a directory is closed to it', () => {
    const other = { kind: 'other', uid: 70, gid: 71, capability: undefined } as const;
    assert.deepEqual(buildCommandAs({ kind: 'self' }, 'initdb', ['-D']), { file: 'initdb', args: ['-D'] });
    assert.deepEqual(buildCommandAs(other, 'initdb', ['-D']), { file: 'initdb', args: ['-D'], uid: 70, gid: 71 });
    assert.deepEqual(buildCommandAs({ ...other, capability: 'dac_read_search' }, 'initdb', ['-D']), {
      file: 'setpriv',
      args: [
        '--reuid=70',
        '--regid=71',
        '--clear-groups',
        '--securebits=+no_setuid_fixup',
        '--inh-caps=+dac_read_search',
        '--ambient-caps=+dac_read_search',
        'initdb',
        '-D',
      ],
    });
  });

  it('gives what it says, knows nothing of our environment, and does not run in our directory', async () => {
    process.env['WARDEN_TEST_SECRET'] = 'do not tell';
    const told = JSON.parse(
      await runPostgresProgram(script('console.log(JSON.stringify([process.env, process.cwd()]))')),
    ) as unknown;
    delete process.env['WARDEN_TEST_SECRET'];
    assert.deepEqual(told, [{ PATH: process.env['PATH'], LC_ALL: 'C' }, '/']);
  });

  it('that fails says how, its last words, and what to do', async () => {
    const failed = (text: string, message: RegExp) =>
      assert.rejects(runPostgresProgram(script(text)), { name: 'ExpectedError', message, nextStep: /disk is full/ });
    const words = `console.log('x'.repeat(600)); console.error('no space '); process.exit(3)`;
    await failed(words, /failed \(code 3\): x{480,500}\s*no space$/);
    await failed(`process.kill(process.pid, 'SIGKILL')`, /failed \(SIGKILL\): $/);
    const missing = { file: join('/', 'no', 'such', 'program'), args: [] };
    await assert.rejects(runPostgresProgram(missing), { code: 'ENOENT' });
  });
});
