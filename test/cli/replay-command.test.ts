import { RecordScanner } from '../../src/bulk-data/json-records/record-scanner.js';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { frameRecords } from '../../src/audit/files/member-framing.js';
import { createWantedOperations } from '../../src/audit/scan/wanted-record-parser.js';
import { replayInWords } from '../../src/cli/replay-report.js';
import { replayAuditFiles } from '../../src/cli/replay-command.js';
import type { Detection } from '../../src/detections/model/detection.js';
import { instant } from '../../src/core/instant.js';
import { DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID } from '../../src/demo/demo-tenant-contract.js';
import { buildAuditHistory } from '../../src/demo/tenant-data/audit/audit-log-generator.js';
import { defaultTenantDataOptions } from '../../src/demo/tenant-data/default-generator-options.js';
import { loadDetections } from '../../src/load-detections.js';
import { warden } from './run-warden.js';

const NOW = instant('2026-11-24T09:00:00Z');
const known = { ownAppIds: [DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID], now: NOW };

describe('A replay of files', () => {
  let dir: string;
  let detections: readonly Detection[];
  let year: readonly object[];
  const file = (name: string, content: string | Buffer): string => {
    const at = path.join(dir, name);
    writeFileSync(at, content);
    return at;
  };
  before(async () => {
    dir = mkdtempSync(path.join(tmpdir(), 'warden-replay-'));
    detections = await loadDetections();
    year = buildAuditHistory(defaultTenantDataOptions(new Date(NOW)), { days: 365, shape: 'activity' });
  });
  after(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  it('finds the one attack of the year, whatever the file’s form, and each event once', async () => {
    const lines = year.map((record) => JSON.stringify(record)).join('\n');
    const array = JSON.stringify(year);
    const forms = [
      file('year.ndjson', lines),
      file('year.json', array),
      file('year.json.gz', gzipSync(array)),
      file('pretty.json', JSON.stringify(year, null, 2)),
      file('utf16.json', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(array, 'utf16le')])),
    ];
    const first = await replayAuditFiles([forms[0] ?? ''], detections, known);
    assert.deepEqual(
      first.assessment.incidents.map(({ kind, subject }) => [kind, subject.name]),
      [['oauth-mail-abuse', 'Office Sync Helper']],
    );
    assert.deepEqual([first.counts.events, first.counts.malformed], [year.length, 0]);
    const words = replayInWords(first);
    assert.match(words, /^ {2}\S+ \d+ days of silence$/m, 'the sleep has no evidence, and no brackets for it');
    assert.match(words, /^ {2}\S+ Exchange\.ManageAsApp granted, by \S+ \[\S+\]$/m);
    for (const form of forms.slice(1)) {
      assert.deepEqual((await replayAuditFiles([form], detections, known)).assessment, first.assessment, form);
    }
    const twice = await replayAuditFiles(forms.slice(0, 2), detections, known);
    assert.deepEqual(twice.assessment, first.assessment);
    assert.deepEqual([twice.counts.events, twice.counts.duplicates], [year.length, year.length]);
  });

  it('says which changes the records do not show, and ends with 3', async () => {
    const record = (id: string) => ({
      id,
      activityDateTime: '2026-11-20T02:10:00Z',
      activityDisplayName: 'Add service principal credentials',
      correlationId: id,
      result: 'success',
      initiatedBy: { user: { id: 'a0000000-0000-4000-8000-00000000000a', userPrincipalName: 'megan@contoso.com' } },
      targetResources: [
        { type: 'ServicePrincipal', id: 'c0000000-0000-4000-8000-0000000000c2', modifiedProperties: [] },
      ],
    });
    const name = file('no-keys.json', JSON.stringify([record('one'), record('two')]));
    const { code, stdout } = await warden(['replay', name]);
    assert.equal(code, 3);
    assert.match(stdout, /^Nothing was found in what could be read\.$/m);
    assert.match(stdout, /^2 credential changes could not be read: look at one, two in the audit log\.$/m);
    const json = await warden(['replay', name, '--json']);
    const summary = JSON.parse(json.stdout.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
    assert.deepEqual([json.code, summary['unreadableChanges'], summary['findings']], [3, 2, 0]);
  });

  it('says in the text which records prove it, ends long lists, and says as JSON all that the text says', async () => {
    const role = (n: number) => ({
      Id: `role-${n}`,
      CreationTime: `2026-11-${String(1 + (n % 20)).padStart(2, '0')}T02:10:00`,
      Operation: 'Add member to role.',
      Workload: 'AzureActiveDirectory',
      ResultStatus: 'Success',
      UserId: 'megan@contoso.com',
      UserType: 0,
      ModifiedProperties: [{ Name: 'Role.DisplayName', NewValue: 'Exchange Administrator', OldValue: '' }],
      Target: [
        { ID: `User_${guid(n)}`, Type: 2 },
        { ID: guid(n), Type: 2 },
        { ID: 'User', Type: 2 },
      ],
    });
    const guid = (n: number) => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    const signIn = {
      id: 's',
      createdDateTime: '2026-11-20T02:10:00Z',
      clientAppUsed: 'Browser',
      userPrincipalName: 'x',
    };
    const records = [
      ...Array.from({ length: 104 }, (_, n) => role(n)),
      role(1),
      signIn,
      { Id: 'cut', Operation: 'Add member to role.' },
    ];
    const name = file('many.json', JSON.stringify(records));
    const { stdout, code } = await warden(['replay', name]);
    assert.equal(code, 1);
    assert.match(stdout, /^104 findings, worst first:$/m);
    assert.match(stdout, /^ {2}\w+: .*, 2026-11-01T02:10:00Z \[role-\d+\]$/m);
    assert.match(stdout, /^ {2}and 84 more: --all$/m);
    assert.match(stdout, /^Skipped, as no detection can use them: sign-ins of the sign-in logs \(1\)\.$/m);
    assert.match(stdout, /^1 malformed record: unreadable: CreationTime$/m);
    assert.match(
      stdout,
      /^104 records read, 1 more that had been read before, 1 skipped, 1 malformed, 104 findings, /m,
    );
    assert.doesNotMatch(replayInWords(await replayAuditFiles([name], detections, known), true), /--all/);
    const both = await warden(['replay', name, path.join(dir, 'gone'), '--json']);
    assert.equal(both.code, 3);
    const json = both.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const of = (type: string) => json.filter((line) => line['type'] === type);
    assert.equal(of('finding').length, 104);
    assert.match(String(of('finding')[0]?.['title']), /Exchange Administrator/);
    assert.deepEqual(of('skipped'), [{ type: 'skipped', log: 'sign-ins of the sign-in logs', count: 1 }]);
    assert.deepEqual(of('malformed'), [{ type: 'malformed', reason: 'unreadable: CreationTime', count: 1 }]);
    assert.match(String(of('unread')[0]?.['message']), /gone cannot be read/);
    assert.equal(of('unread')[0]?.['nextStep'], 'Check the path and your rights to the file.');
  });

  it('reads a cut gzip up to the cut, which is one malformed record', async () => {
    const whole = gzipSync(year.map((record) => JSON.stringify(record)).join('\n'));
    const { counts } = await replayAuditFiles([file('cut.gz', whole.subarray(0, whole.length / 2))], detections, known);
    assert.ok(counts.events > year.length / 4 && counts.events < year.length);
    assert.equal(counts.malformed, 1);
  });

  it('goes on after a file that is not there, and says so', async () => {
    const good = file('good.json', JSON.stringify(year.slice(0, 3)));
    const { counts, unread } = await replayAuditFiles([path.join(dir, 'nothing'), good], detections, known);
    assert.equal(counts.events, 3);
    assert.match(unread[0]?.message ?? '', /cannot be read/);
  });

  it('is never all clear when something could not be read', async () => {
    const benign = JSON.stringify({ Id: 'b', CreationTime: '2026-11-20T10:11:12', Operation: 'UserLoggedIn' });
    const cut = file('benign-cut.ndjson', `${benign}\n{"Id":"c","Operation":"New-Inb`);
    const clear = file('benign.ndjson', benign);
    const run = async (...files: string[]) => {
      const { code, stdout } = await warden(['replay', ...files]);
      return [code, stdout.split('\n')[0]];
    };
    assert.deepEqual(await run(clear), [0, 'Nothing was found.']);
    assert.deepEqual(await run(cut), [3, 'Nothing was found in what could be read.']);
    assert.deepEqual(await run(clear, path.join(dir, 'nothing')), [3, 'Nothing was found in what could be read.']);
    assert.deepEqual(await run(path.join(dir, 'nothing')), [3, 'Nothing could be read.']);
  });

  it('takes a record of 5 MB, and gives up on one of more than 32 MB without the rest', async () => {
    const record = (size: number) => `{"Id":"${size}","Operation":"New-InboundConnector","x":"${'y'.repeat(size)}"}`;
    const found: number[] = [];
    const broken: string[] = [];
    const scanner = new RecordScanner(createWantedOperations(['New-InboundConnector']), {
      record: (bytes) => found.push(bytes.length),
      broken: (reason) => broken.push(reason),
    });
    const text = `[${[record(5_000_000), record(40_000_000), record(10)].join(',')}]`;
    const chunks = Array.from({ length: Math.ceil(text.length / 1e6) }, (_, i) =>
      Buffer.from(text.slice(i * 1e6, (i + 1) * 1e6)),
    );
    const rows = { row: () => assert.fail(), broken: () => assert.fail() };
    await frameRecords('file', Readable.from(chunks), { scanner, rows });
    assert.deepEqual([found.length, broken, scanner.seen], [2, ['longer than 32 MB'], 3]);
  });
});
