import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readAuditFiles } from '../../src/audit/files/audit-records-of-files.js';
import { createWantedOperations } from '../../src/audit/scan/wanted-record-parser.js';
import { csv, purviewRows } from '../cli/file-kinds/microsoft-writers.js';
import { zipOf } from '../cli/file-kinds/zip-writer.js';
import { waitUntil } from '../support/wait-until.js';
import { RECORD } from './support/raw-records.js';

const WANTED = createWantedOperations(['New-InboundConnector', 'New-TransportRule', 'UserLoggedIn']);
const GOOD = JSON.stringify([RECORD]);

/** Files below a folder that this process holds open; closing takes a moment. */
const openIn = (dir: string) =>
  (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd') : []).flatMap((fd) => {
    try {
      const at = readlinkSync(`/proc/self/fd/${fd}`);
      return at.startsWith(dir) ? [at] : [];
    } catch {
      return [];
    }
  });

describe('A file that is read', () => {
  let dir: string;
  before(() => (dir = mkdtempSync(path.join(tmpdir(), 'warden-files-'))));
  after(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  const file = (name: string, content: string | Buffer) => {
    const at = path.join(dir, name);
    writeFileSync(at, content);
    return at;
  };
  const read = async (...files: readonly string[]) => {
    const { events, records, duplicates, skipped, malformed, problems } = await readAuditFiles(files, WANTED);
    return {
      ids: events.map(({ id }) => id),
      records,
      duplicates,
      skipped: Object.fromEntries(skipped),
      malformed: Object.fromEntries(malformed),
      problems: problems.map(({ message, nextStep }) => `${message.replaceAll(`${dir}/`, '')} ${nextStep}`),
    };
  };

  it('counts each record once, by its id or its content, in whatever file it is again', async () => {
    const nameless = { ...RECORD, Id: undefined };
    const everyday = { Id: 'x', CreationTime: '2026-11-20T10:11:12', Operation: 'FileAccessed' };
    const records = [RECORD, nameless, everyday, { ...everyday, Id: undefined }];
    const list = file('list.json', JSON.stringify(records));
    const rows = records.map((record) => ({ AuditData: JSON.stringify(record) }));
    const found = await read(
      list,
      list,
      file('pretty.json', JSON.stringify(records, null, 2)),
      file('rows.csv', csv(rows)),
    );
    assert.equal(found.ids.length, 2);
    // Of what has neither id nor use only the same bytes are known to be the same.
    assert.deepEqual([found.records, found.records + found.duplicates], [5, 16]);
    assert.deepEqual([found.malformed, found.problems], [{}, []]);
  });

  it('names the logs that no detection can use as skipped, and what is not known as malformed', async () => {
    const records = [
      RECORD,
      {
        id: 's1',
        createdDateTime: '2026-11-20T10:11:12Z',
        clientAppUsed: 'Browser',
        userPrincipalName: 'a@contoso.com',
      },
      { TimeGenerated: '2026-11-20T10:11:12Z', Type: 'AADServicePrincipalSignInLogs', ServicePrincipalId: 'x' },
      { TimeGenerated: '2026-11-20T10:11:12Z', Type: 'Heartbeat', Computer: 'x' },
      { TimeGenerated: '2026-11-20T10:11:12Z', Type: 'O365_CL', Operation_s: 'New-InboundConnector' },
      {
        time: 'x',
        resourceId: '/tenants/x',
        category: 'MicrosoftGraphActivityLogs',
        properties: { requestUri: '/users' },
      },
      { MessageTraceId: 'x', Received: 'x' },
      { riskEventType: 'unfamiliarFeatures' },
    ];
    const found = await read(file('mixed.json', JSON.stringify(records)));
    assert.deepEqual(found.skipped, {
      'sign-ins of the sign-in logs': 1,
      'rows of the table AADServicePrincipalSignInLogs': 1,
      'rows of the table Heartbeat': 1,
      'logs of the category MicrosoftGraphActivityLogs': 1,
      'message traces': 1,
      'risk detections': 1,
    });
    assert.deepEqual(found.malformed, { 'no audit record: it has no operation': 1 });
    assert.deepEqual([found.ids, found.records], [['e1'], 1]);
  });

  it('keeps a sign-in by device code of the CSV that Entra downloads, and skips the others', async () => {
    const row = (id: string, protocol: string) => ({
      'Date (UTC)': '2026-11-20T02:10:00Z',
      'Request ID': id,
      'User agent': 'Mozilla/5.0',
      'Correlation ID': 'c',
      'User ID': 'a0000000-0000-4000-8000-000000000001',
      User: 'Adele',
      Username: 'adele@contoso.com',
      'Authentication Protocol': protocol,
      'Application ID ': '29d9ed98-a469-4536-ade2-f981bc1d605e',
      'IP address': '203.0.113.7',
      'Sign-in error code': '',
    });
    const found = await read(file('InteractiveSignIns.csv', csv([row('one', 'None'), row('two', 'Device Code')])));
    assert.deepEqual([found.ids, found.skipped], [['two'], { 'sign-ins of the sign-in logs': 1 }]);
  });

  it('says what it looks like where it is no audit log, and what to do', async () => {
    const html = '<!DOCTYPE html><html><title>Sign in to your account</title>';
    const cases: readonly (readonly [string, string | Buffer, RegExp])[] = [
      [
        'a.xlsx',
        zipOf({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }),
        /looks like an Excel workbook.* Replay the CSV/,
      ],
      ['a.pdf', '%PDF-1.7 …', /looks like a PDF\. Export the audit log as CSV or JSON/],
      ['a.evtx', Buffer.from('ElfFile\0\0\0'), /looks like an event log of Windows/],
      ['a.7z', Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'), /looks like a 7-Zip archive\. Unpack it/],
      ['a.zst', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 4, 0]), /looks like a Zstandard file\. Unpack it/],
      ['a.json', html, /looks like a web page, perhaps one that asks to sign in\. Download it again/],
      ['a.xml', '<?xml version="1.0"?><Objs/>', /looks like XML/],
      [
        'trace.csv',
        'Date,Sender,Recipient,Subject\n1,2,3,4\n',
        /looks like a CSV of something else, with the columns Date, Sender, Recipient, Subject\./,
      ],
      [
        'a.txt',
        'RunspaceId   : 8b236c9f\nRecordType   : ExchangeAdmin\n',
        /what PowerShell prints on a screen\. Send it through ConvertTo-Json/,
      ],
      ['b.txt', 'hello there', /looks like text that is neither JSON nor a CSV \("hello there…"\)/],
      ['binary', Buffer.from(Array.from({ length: 600 }, (_, n) => (n * 7) % 251)), /looks like a binary file/],
      ['empty.zip', zipOf({}), /empty\.zip is an empty zip/],
      [
        'secret.zip',
        zipOf({ 'a.json': GOOD }, { isEncrypted: true }),
        /secret\.zip: a\.json is encrypted\. Unpack it with its password/,
      ],
      [
        'twice.zip',
        zipOf({ 'in.zip': zipOf({ 'a.json': GOOD }) }),
        /twice\.zip: in\.zip is a zip within another archive\. Unpack/,
      ],
      [
        'half.zip',
        zipOf({ 'a.json': GOOD }).subarray(0, 60),
        /half\.zip is a zip that is cut off or damaged.* Download it again/,
      ],
    ];
    for (const [name, content, expected] of cases) {
      const found = await read(file(name, content));
      assert.equal(found.problems.length, 1, name);
      assert.match(found.problems[0] ?? '', expected);
      assert.deepEqual([found.records, found.malformed], [0, {}], name);
    }
    const empty = await read(file('empty.json', ' \n'));
    assert.deepEqual([empty.records, empty.malformed, empty.problems], [0, {}, []], 'an export that found nothing');
    await waitUntil('nothing stays open', () => openIn(dir).length === 0);
    mkdirSync(path.join(dir, 'folder'));
    const both = await read(path.join(dir, 'folder'), file('good.json', GOOD));
    assert.match(both.problems[0] ?? '', /folder is a folder\. Name the files in it: .*folder\/\*/);
    assert.deepEqual(both.ids, ['e1'], 'the next file is read');
  });

  it('is read on where one file of a zip is none, or damaged; a damaged one is read up to the damage', async () => {
    const lines = Array.from({ length: 3_000 }, (_, n) =>
      JSON.stringify({ ...RECORD, Id: `n${n}`, ClientInfoString: Math.sin(n) }),
    ).join('\n');
    const whole = zipOf({ 'readme.txt': 'see the other files', 'lines.json': lines, 'good.json': GOOD });
    const found = await read(file('mixed.zip', whole));
    assert.deepEqual([found.records, found.problems.length, found.malformed], [3_001, 1, {}]);
    const torn = zipOf(
      { 'lines.json': lines, 'good.json': JSON.stringify([{ ...RECORD, Id: 'last' }]) },
      {
        lie: (packed) =>
          packed.length < 10_000
            ? packed
            : Buffer.concat([
                packed.subarray(0, packed.length / 2),
                Buffer.alloc(packed.length - Math.floor(packed.length / 2), 7),
              ]),
      },
    );
    const damaged = await read(file('torn.zip', torn));
    assert.ok(damaged.records > 1_000 && damaged.records < 3_000 && damaged.ids.includes('last'));
    assert.match(Object.keys(damaged.malformed).join(), /cut off|damaged: /);
    const stored = await read(
      file(
        'stored.zip',
        zipOf(
          { 'good.json': GOOD },
          { isStored: true, lie: (bytes) => Buffer.from(bytes.toString().replace('e1', 'e2')) },
        ),
      ),
    );
    assert.deepEqual(stored.malformed, { 'damaged: its checksum is another one': 1 });
  });

  it('stops a bomb, in gzip, in gzip in gzip or in a zip, and says so', async () => {
    const blanks = gzipSync(Buffer.alloc(4 * 1024 * 1024, ' '));
    const once = Buffer.concat([gzipSync(GOOD), ...Array.from({ length: 18 }, () => blanks)]);
    const expected =
      /expands to more than 250 times its size, as no log does: it was not read further\. Where it is no attack/;
    for (const [name, content] of [
      ['bomb.gz', once],
      ['bomb.gz.gz', gzipSync(once)],
      ['bomb.zip', zipOf({ 'a.json.gz': once })],
    ] as const) {
      const found = await read(file(name, content));
      assert.match(found.problems.join(), expected, name);
      assert.deepEqual(found.ids, ['e1'], 'what came before it counts');
    }
  });

  it('may have cells of 5 MB, quotes over lines and empty lines; what is broken is counted and the rest read', async () => {
    const row = (id: string, more: object = {}) => ({
      RecordId: id,
      AuditData: JSON.stringify({ ...RECORD, Id: id, ...more }, null, 1),
    });
    const rows = [
      row('big', { Parameters: [{ Name: 'Name', Value: 'x'.repeat(5_000_000) }] }),
      row('quotes', { UserId: 'a "b"\n,c' }),
    ];
    const text = `${csv(rows)}\r\n\r\nbroken,"{""Id"":""cut\r\n`;
    const found = await read(file('cells.csv', text));
    assert.deepEqual(
      [found.ids, found.malformed],
      [['big', 'quotes'], { 'a row of the CSV: cut off within quotes': 1 }],
    );
    const excel = csv(purviewRows).replace(/""SupportTicketId.*?\r\n/s, '"\r\n');
    const cut = await read(file('excel.csv', excel));
    assert.match(Object.keys(cut.malformed).join(), /^$|the audit search’s text of \d+ characters is no whole JSON/);
    const endless = await read(file('endless.csv', `${csv([row('first')])}x,"${'y'.repeat(33 * 1024 * 1024)}\r\n`));
    assert.deepEqual(endless.ids, ['first']);
    assert.match(
      endless.problems.join(),
      /has a row of more than 32 MB.*: a quote is missing there, and nothing after it was read/,
    );
  });

  it('never throws, whatever types a wrapper, a row or a table has', async () => {
    const odd = [7, null, true, '', 'x', '{', '[]', [], {}, [[]], { Operation: 7 }];
    const keys = [
      'AuditData',
      'auditData',
      'RawEventData',
      'properties',
      'result',
      '_raw',
      '_source',
      'event',
      'message',
      'o365',
      'azure',
    ];
    const wrapped = keys.flatMap((key) => odd.map((value) => ({ [key]: value })));
    const named = ['OperationName', 'ActivityDisplayName', 'Activity'].flatMap((key) =>
      odd.map((value) => ({
        [key]: value,
        InitiatedBy: value,
        TargetResources: value,
        Target1Type: value,
        'Date (UTC)': value,
        ActivityDateTime: value,
      })),
    );
    const deep = {
      o365: { audit: { Parameters: 7, ModifiedProperties: { a: 7 } } },
      event: { action: 'New-InboundConnector', id: 'x' },
    };
    const table = {
      tables: [{ columns: [{ name: 7 }, 'Operation', null], rows: [[1, 2], [], [[3]], ['x', 'New-InboundConnector']] }],
    };
    const all = [...wrapped, ...named, deep];
    const found = await read(file('odd.ndjson', [...all, table].map((one) => JSON.stringify(one)).join('\n')));
    const skipped = Object.values(found.skipped).reduce((sum, n) => sum + n, 0);
    const malformed = Object.values(found.malformed).reduce((sum, n) => sum + n, 0);
    assert.deepEqual(found.problems, []);
    assert.equal(found.records + found.duplicates + skipped + malformed, all.length + 4);
  });
});
