import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderEnvExample, CONFIG_VARIABLES } from '../../src/config-variables.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Files git tracks, or would: the project as it lands. */
function projectFiles(): string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file !== '');
}

describe('the conventions', () => {
  it('keep the top level as the customer drew it, plus what tools need there', () => {
    const drawn = ['package.json', 'tsconfig.json', 'src', 'appPackage', 'adaptiveCards', 'test', 'env', 'README.md'];
    const tools = ['.ci', '.gitignore', '.oxfmtrc.json', '.oxlintrc.json', 'package-lock.json'];
    const editors = ['.editorconfig', '.nvmrc', '.vscode'];
    const shipping = ['.dockerignore', 'Dockerfile'];
    const documents = ['docs', 'CONTRIBUTING.md', 'CHANGELOG.md'];
    const top = new Set(projectFiles().map((file) => file.split('/')[0] ?? ''));
    assert.deepEqual([...top].sort(), [...drawn, ...tools, ...editors, ...shipping, ...documents].sort());
  });

  it('keep env/.env.example as the list of variables says', () => {
    assert.equal(readFileSync(`${ROOT}env/.env.example`, 'utf8'), renderEnvExample(), 'stale: npm run generate');
  });

  it('read the environment nowhere but in the composition root', () => {
    const readers = projectFiles()
      .filter((file) => file.startsWith('src/') && file.endsWith('.ts'))
      .filter((file) => /process\.env\b/.test(readFileSync(`${ROOT}${file}`, 'utf8')));
    // The local client and the database server are child processes that need to find their programs.
    const allowed = [
      'src/main.ts',
      'src/cli/warden.ts',
      'src/demo/chat-ui.ts',
      'src/store/embedded/postgres-cluster.ts',
    ];
    assert.deepEqual(
      readers.filter((file) => !allowed.includes(file)),
      [],
    );
  });

  it('know every variable that the configuration reads', () => {
    const text = readFileSync(`${ROOT}src/config.ts`, 'utf8');
    const read = [...text.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map((match) => match[1] ?? '');
    assert.ok(read.length > 8);
    const known = CONFIG_VARIABLES.map((variable) => variable.name);
    assert.deepEqual(
      read.filter((name) => !known.includes(name)),
      [],
    );
  });

  it('leave nothing undone in the code: no skipped test, no suppressed rule, no note to self', () => {
    const marks =
      /\b(?:it|describe)\.(?:skip|only)\b|\bx(?:it|describe)\(|TO[D]O|FIX[M]E|@ts-(?:ignore|expect-error|nocheck)|(?:es|ox)lint-disab[l]e/;
    const marked = projectFiles()
      .filter((file) => /^(src|test)\/.*\.[cm]?[jt]s$/.test(file) && !file.endsWith('conventions.test.ts'))
      .filter((file) => marks.test(readFileSync(`${ROOT}${file}`, 'utf8')));
    assert.deepEqual(marked, []);
  });

  it('parse no pattern of language before a text meets it', () => {
    const eager = projectFiles()
      .filter((file) => file.startsWith('src/language/') && file.endsWith('.ts'))
      .filter((file) => readFileSync(`${ROOT}${file}`, 'utf8').includes('new RegExp('));
    assert.deepEqual(eager, [], 'use LazyPattern of src/core');
  });

  it('have a test folder for every room with logic', () => {
    const rooms = readdirSync(`${ROOT}src`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const tested = new Set(readdirSync(`${ROOT}test`));
    assert.deepEqual(
      rooms.map((room) => room.name).filter((room) => !tested.has(room)),
      [],
    );
  });
});
