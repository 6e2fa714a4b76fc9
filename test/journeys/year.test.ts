import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod/v4';
import { DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID } from '../../src/demo/demo-tenant-contract.js';
import { buildAuditHistory } from '../../src/demo/tenant-data/audit/audit-log-generator.js';
import { toDirectoryAudit } from '../../src/demo/tenant-data/audit/directory-audit-formatter.js';
import { toEntraRecord } from '../../src/demo/tenant-data/audit/entra-record-formatter.js';
import { toExchangeRecord } from '../../src/demo/tenant-data/audit/exchange-record-formatter.js';
import { BENIGN_KINDS } from '../../src/demo/tenant-data/benign/benign-activity-kinds.js';
import { listBenignActivities } from '../../src/demo/tenant-data/benign/benign-activities.js';
import { createGeneratorContext } from '../../src/demo/tenant-data/generator-context.js';
import { defaultTenantDataOptions } from '../../src/demo/tenant-data/default-generator-options.js';
import { PAST_ATTACK } from '../../src/demo/tenant-data/past-attack-profile.js';
import {
  appsMadeOrDeleted,
  idOf,
  mailFlowFindings,
  type RawRecord,
  recordsThatName,
  stagesTold,
} from '../support/reference-findings-audit.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

const Line = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('finding'),
    detection: z.string(),
    subject: z.object({ id: z.string(), name: z.string() }),
    events: z.array(z.string()).min(1),
  }),
  z.object({
    type: z.literal('incident'),
    kind: z.string(),
    subject: z.object({ name: z.string(), appId: z.string().optional() }),
    stages: z.array(z.string()),
    events: z.array(z.string()),
  }),
  z.object({ type: z.literal('malformed'), reason: z.string(), count: z.int() }),
  z.object({
    type: z.literal('summary'),
    events: z.int(),
    duplicates: z.int(),
    malformed: z.int(),
    findings: z.int(),
    incidents: z.int(),
    bytes: z.int(),
  }),
]);
type Line = z.infer<typeof Line>;

/** What the real command line says of these files. */
interface Told {
  readonly code: number | null;
  readonly findings: readonly Extract<Line, { type: 'finding' }>[];
  readonly incidents: readonly Extract<Line, { type: 'incident' }>[];
  readonly summary: Extract<Line, { type: 'summary' }>;
}

const NOTHING_SET = { NODE_OPTIONS: '', TENANT_ID: '', READER_CLIENT_ID: '', RESPONDER_CLIENT_ID: '', BOT_ID: '' };

async function replay(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Told> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/warden.ts', 'replay', ...args, '--json'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...NOTHING_SET, ...env },
  });
  let output = '';
  let remarks = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (remarks += chunk));
  await once(child, 'close');
  assert.ok(child.exitCode === 0 || child.exitCode === 1, remarks);
  const lines = output
    .trimEnd()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)));
  const summary = lines.at(-1);
  assert.ok(summary?.type === 'summary', 'the summary comes last');
  return {
    code: child.exitCode,
    findings: lines.filter((line) => line.type === 'finding'),
    incidents: lines.filter((line) => line.type === 'incident'),
    summary,
  };
}

describe('An independent count: a year of the demo tenant, replayed by the command line', () => {
  const options = defaultTenantDataOptions(new Date('2026-11-24T09:00:00Z'));
  const year: Readonly<Record<'activity' | 'graph', readonly RawRecord[]>> = {
    activity: buildAuditHistory(options, { days: 365, shape: 'activity' }),
    graph: buildAuditHistory(options, { days: 365, shape: 'graph' }),
  };
  let dir: string;
  let files: Readonly<Record<'activity' | 'graph', string>>;
  let activity: Told;
  let graph: Told;
  let both: Told;

  before(async () => {
    dir = mkdtempSync(path.join(tmpdir(), 'warden-year-'));
    const write = (name: string, lines: readonly string[]) => {
      const file = path.join(dir, name);
      writeFileSync(file, `${lines.join('\n')}\n`);
      return file;
    };
    files = {
      activity: write(
        'activity.ndjson',
        year.activity.map((record) => JSON.stringify(record)),
      ),
      graph: write(
        'graph.ndjson',
        year.graph.map((record) => JSON.stringify(record)),
      ),
    };
    const broken = write('broken.ndjson', [
      '{"Id":7,"Operation":"New-InboundConnector","CreationTime":"2026-11-01T00:00:00"}',
      '{"Id":"no moment","Operation":"New-TransportRule","CreationTime":"yesterday"}',
      '{"Id":"cut","Operation":"New-Transport',
    ]);
    [activity, graph, both] = await Promise.all([
      replay([files.activity]),
      replay([files.graph]),
      replay([files.activity, files.graph, files.activity, broken]),
    ]);
  });
  after(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  it('one incident of one attack, whichever log tells of it, or both, with every event twice', () => {
    for (const told of [activity, graph, both]) {
      assert.deepEqual(
        told.incidents.map(({ kind, subject }) => [kind, subject.name, subject.appId]),
        [['oauth-mail-abuse', PAST_ATTACK.appName, PAST_ATTACK.appId]],
      );
      assert.equal(told.code, 1);
    }
    assert.deepEqual(both.incidents, activity.incidents);
  });

  it('its evidence is exactly what names the app, its stages exactly what these records tell', () => {
    for (const [told, records] of [
      [activity, year.activity],
      [graph, year.graph],
    ] as const) {
      const ids = recordsThatName(records, PAST_ATTACK);
      const [incident] = told.incidents;
      assert.deepEqual(incident?.events.toSorted(), ids);
      const story = records.filter((record) => ids.includes(idOf(record)));
      // That it sleeps on, the log of Entra alone cannot tell from an end: nobody sees it awake.
      const silent = told === graph ? ['dormant'] : [];
      assert.deepEqual(incident.stages.toSorted(), [...stagesTold(story), ...silent].toSorted());
    }
    assert.equal(activity.incidents[0]?.events.length, 7 + 13 + 13 + 3);
    assert.equal(graph.incidents[0]?.events.length, 7);
  });

  it('counts what plain loops count', () => {
    const lines = { activity: year.activity.length, graph: year.graph.length };
    assert.deepEqual(
      [activity, graph, both].map(({ summary: { events, duplicates, malformed } }) => [events, duplicates, malformed]),
      [
        [lines.activity, 0, 0],
        [lines.graph, 0, 0],
        [lines.activity + lines.graph, lines.activity, 3],
      ],
    );
    for (const { findings, incidents, summary } of [activity, graph, both])
      assert.deepEqual([summary.findings, summary.incidents], [findings.length, incidents.length]);
    const count = (detection: string) => activity.findings.filter((finding) => finding.detection === detection);
    for (const [detection, expected] of Object.entries(mailFlowFindings(year.activity)))
      assert.equal(count(detection).length, expected, detection);
    assert.deepEqual(
      count('app-registered')
        .flatMap(({ events }) => events)
        .toSorted(),
      appsMadeOrDeleted(year.activity),
    );
  });

  it('no incident touches everyday business, of which there are at least twelve kinds', () => {
    const context = createGeneratorContext(options);
    const known = new Set([...year.activity, ...year.graph].map(idOf));
    const rows = Object.keys(BENIGN_KINDS).map((kind) => {
      const ids = new Set(
        listBenignActivities(context)
          .filter((story) => story.kind === kind)
          .flatMap(({ entra, exchange, records }) => [
            ...entra.flatMap((event) => [toEntraRecord(context, event).Id, toDirectoryAudit(context, event).id]),
            ...exchange.map((event) => toExchangeRecord(context, event).Id),
            ...records.map(({ Id }) => Id),
          ])
          .filter((id) => known.has(id)),
      );
      const touching = (lines: readonly { readonly events: readonly string[] }[]) =>
        lines.filter(({ events }) => events.some((id) => ids.has(id))).length;
      return {
        kind,
        events: ids.size,
        findings: touching(both.findings),
        incidents: touching([...activity.incidents, ...graph.incidents, ...both.incidents]),
      };
    });
    const width = Math.max(...rows.map(({ kind }) => kind.length));
    const line = (kind: string, ...cells: readonly (number | string)[]) =>
      `      ${kind.padEnd(width)} ${cells.map((cell) => String(cell).padStart(9)).join(' ')}`;
    process.stdout.write(
      `${[
        line('everyday business', 'events', 'findings', 'incidents'),
        ...rows.map(({ kind, events, findings, incidents }) => line(kind, events, findings, incidents)),
      ].join('\n')}\n`,
    );
    assert.ok(rows.length >= 12);
    assert.ok(rows.every(({ events }) => events > 0));
    assert.deepEqual(
      rows.filter(({ incidents }) => incidents > 0),
      [],
    );
  });

  it('Tenant Warden’s own apps are known by id: configured, or named with --own-app', async () => {
    const elsewhere = {
      TENANT_ID: '11111111-1111-4111-8111-111111111111',
      READER_CLIENT_ID: '11111111-1111-4111-8111-111111111112',
      READER_CREDENTIAL: 'managed-identity',
    };
    const own = [DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID].flatMap((id) => ['--own-app', id]);
    const [strange, named] = await Promise.all([
      replay([files.activity], elsewhere),
      replay([...own, files.activity], elsewhere),
    ]);
    assert.ok(strange.incidents.some(({ subject }) => subject.appId === DEMO_RESPONDER_APP_ID));
    assert.deepEqual(named.incidents, activity.incidents);
  });
});
