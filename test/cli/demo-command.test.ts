import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_DIRECTORY, readRunningDemoFile } from '../../src/demo/running-demo-file.js';
import { startDemoTenant } from '../../src/demo/start-demo-tenant.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { INCIDENT_KINDS } from '../../src/incidents/model/incident.js';
import { warden } from './run-warden.js';

describe('warden demo', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'warden-demo-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('attack finds the running demo and tells every step', async () => {
    const demo = await startDemoTenant({
      world: generateTenantData({ users: 40, servicePrincipals: 10 }),
      controlDir: path.join(dataDir, DEMO_DIRECTORY),
    });
    const { code, stdout, stderr } = await warden(['demo', 'attack', '--speed', '0', '--data-dir', dataDir]);
    await demo.close();
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(stdout.trimEnd().split('\n').length, 12);
    assert.match(stdout, /Mail Gateway Connector[\s\S]*sleeps for 60 days[\s\S]*The app id is [0-9a-f-]{36}/);
  });

  it('attack plays the story of a kind of incident; its help names each kind', async () => {
    const demo = await startDemoTenant({
      world: generateTenantData({ users: 40, servicePrincipals: 10 }),
      controlDir: path.join(dataDir, DEMO_DIRECTORY),
    });
    const args = ['demo', 'attack', '--story', 'mailbox-takeover', '--speed', '0', '--data-dir', dataDir];
    const { code, stdout, stderr } = await warden(args);
    await demo.close();
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /types a code[\s\S]*forward all mail[\s\S]*\nPlayed\. Ask the bot "show incidents"\.\n$/);
    const help = (await warden(['demo', 'attack', '--help'])).stdout;
    for (const kind of INCIDENT_KINDS) assert.ok(help.includes(`"${kind}"`), help);
  });

  it('attack says what to do when no demo runs, or the one that was announced has died', async () => {
    const nothing = await warden(['demo', 'attack', '--speed', '0', '--data-dir', dataDir]);
    assert.equal(nothing.code, 3);
    assert.match(nothing.stderr, /No demo runs .*\n.*npm start/);
    const demo = await startDemoTenant({ world: generateTenantData(), controlDir: path.join(dataDir, DEMO_DIRECTORY) });
    const running = await readRunningDemoFile(path.join(dataDir, DEMO_DIRECTORY));
    await demo.close();
    await writeFile(path.join(dataDir, DEMO_DIRECTORY, 'running.json'), JSON.stringify(running));
    const died = await warden(['demo', 'attack', '--speed', '0', '--data-dir', dataDir]);
    assert.equal(died.code, 3);
    assert.match(died.stderr, /does not answer any more.\n.*npm start/);
  });

  it('tenant says which port is taken', async () => {
    const demo = await startDemoTenant({ world: generateTenantData({ users: 40, servicePrincipals: 10 }) });
    const { port } = new URL(demo.origin);
    const { code, stderr } = await warden(['demo', 'tenant', '--port', port, '--data-dir', dataDir]);
    await demo.close();
    assert.equal(code, 3);
    assert.match(stderr, /Port \d+ is already in use\.\n.*--port/);
  });

  it('wrong usage is 2', async () => {
    assert.equal((await warden(['demo', 'tenant', '--port', '70000'])).code, 2);
    assert.equal((await warden(['demo', 'attack', '--speed', 'fast'])).code, 2);
    const story = await warden(['demo', 'attack', '--story', 'of-a-hero']);
    assert.equal(story.code, 2);
    assert.match(story.stderr, /Allowed choices are .*tenant-backdoor/);
    assert.equal((await warden(['demo', 'export-audit'])).code, 2);
    assert.equal((await warden(['demo', 'export-audit', 'x', '--shape', 'round'])).code, 2);
  });

  it('export-audit writes the year, one event a line, in either shape; a place that cannot be written is said', async () => {
    const file = path.join(dataDir, 'year.ndjson');
    const lines = async (shape: string) => {
      const { code, stderr } = await warden(['demo', 'export-audit', file, '--shape', shape, '--days', '365']);
      assert.equal(code, 0);
      const events = (await readFile(file, 'utf8')).trimEnd().split('\n');
      assert.match(stderr, new RegExp(`^${events.length} events of 365 days`));
      return events.map((line) => JSON.parse(line) as Record<string, unknown>);
    };
    assert.ok((await lines('activity')).every(({ Id, Operation }) => Id !== undefined && Operation !== undefined));
    assert.ok((await lines('graph')).every(({ activityDisplayName }) => activityDisplayName !== undefined));
    const refused = await warden(['demo', 'export-audit', path.join(dataDir, 'nowhere', 'x')]);
    assert.equal(refused.code, 3);
    assert.match(refused.stderr, /cannot be written/);
  });
});
