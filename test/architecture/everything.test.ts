import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const EVERYTHING = resolve('test/everything.mjs');

/** What `npm test` says and how it ends where its scripts do what they are told to. */
function everythingOf(scripts: { lint: string; mocha: string; build?: string }): {
  closing: string;
  all: string;
  code: number | null;
} {
  const directory = mkdtempSync(join(tmpdir(), 'warden-everything-'));
  const all = { build: '', ...scripts };
  try {
    for (const [name, body] of Object.entries(all)) writeFileSync(join(directory, `${name}.cjs`), body);
    const commands = Object.fromEntries(Object.keys(all).map((name) => [name, `node ${name}.cjs`]));
    writeFileSync(join(directory, 'package.json'), JSON.stringify({ name: 'x', version: '1.0.0', scripts: commands }));
    const { stdout, status } = spawnSync(process.execPath, [EVERYTHING], { cwd: directory, encoding: 'utf8' });
    return { closing: stdout.trimEnd().split('\n').at(-1) ?? '', all: stdout, code: status };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const GREEN = "console.log('  a story'); console.log('7 passed, 0 failed');";
const WITH_A_FAILURE = "console.log('6 passed, 1 failed'); process.exitCode = 1;";

describe('The command that passes the tests', () => {
  it('counts lint as a test', () => {
    const { closing, all, code } = everythingOf({ lint: '', mocha: GREEN });
    assert.equal(closing, '8 passed, 0 failed');
    assert.match(all, /a story/);
    assert.equal(code, 0);
  });

  it('says in its last line that lint failed, and before it why', () => {
    const lint = "console.error('[warn] a-file.ts'); process.exitCode = 1;";
    const { closing, all, code } = everythingOf({ lint, mocha: GREEN });
    assert.equal(closing, '7 passed, 1 failed');
    assert.match(all, /\[warn\] a-file\.ts\n\nnpm run lint failed \(exit code 1\)\n7 passed, 1 failed\n$/);
    assert.equal(code, 1);
  });

  it('adds what failed in the suite', () => {
    const { closing, code } = everythingOf({ lint: 'process.exitCode = 2;', mocha: WITH_A_FAILURE });
    assert.equal(closing, '6 passed, 2 failed');
    assert.equal(code, 1);
  });

  it('is not green when the suite ended without a word, or badly after it', () => {
    const silent = everythingOf({ lint: '', mocha: "console.log('half a story');" });
    assert.equal(silent.closing, '1 passed, 1 failed');
    assert.match(silent.all, /half a story/);
    assert.equal(silent.code, 1);
    const badly = everythingOf({ lint: '', mocha: `${GREEN} process.exitCode = 3;` });
    assert.equal(badly.closing, '8 passed, 1 failed');
    assert.equal(badly.code, 1);
  });

  it('tests nothing where the build fails, and says why', () => {
    const build = "console.log('src/a.ts(1,1): error'); process.exitCode = 2;";
    const { closing, all, code } = everythingOf({ lint: '', mocha: GREEN, build });
    assert.match(all, /src\/a\.ts\(1,1\): error\n\nnpm run build failed \(exit code 2\)/);
    assert.doesNotMatch(all, /a story/);
    assert.equal(closing, '0 passed, 1 failed');
    assert.equal(code, 1);
  });
});
