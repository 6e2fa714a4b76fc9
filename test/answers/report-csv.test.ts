import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reportAsCsv } from '../../src/answers/report-csv.js';
import { report, row } from '../cards/report-card-fixtures.js';

/** A reader of RFC 4180, written for this test: rows of cells. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (const match of csv.matchAll(pattern)) {
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  assert.deepEqual(rows.pop(), [], 'every line ends with CRLF');
  return rows;
}

describe('Rows as CSV', () => {
  it('hold every row with its severity, its cells, the id and the portal page, after a byte order mark', () => {
    const rows = [row(1, 'critical', ['Adele Vance', 'none']), row(2, null, ['Alex "Al" Wilber', 'passkey, SMS'])];
    const csv = reportAsCsv(report({ rows, more: { listing: { columns: ['Admin', 'Methods'], rows } } }));
    assert.equal(csv.charCodeAt(0), 0xfeff);
    assert.deepEqual(parse(csv.slice(1)), [
      ['Severity', 'Admin', 'Methods', 'Object id', 'Kind', 'Portal page'],
      ['critical', 'Adele Vance', 'none', rows[0]!.subject.id, 'user', rows[0]!.url],
      ['', 'Alex "Al" Wilber', 'passkey, SMS', rows[1]!.subject.id, 'user', rows[1]!.url],
    ]);
  });

  it('say what was not read in the file itself, so that it never reads as whole', () => {
    const gaps = [{ reason: 'permission-missing', detail: 'Policy.Read.All' }] as const;
    const listing = { columns: ['Admin', 'Methods'], rows: [] };
    const rows = parse(reportAsCsv(report({ rows: [], gaps, more: { listing } })).slice(1));
    assert.deepEqual(rows[1], ['not read', 'the permission Policy.Read.All is not granted', '', '', '', '']);
    const nothing = parse(
      reportAsCsv(report({ rows: [], gaps, more: { listing: { columns: [], rows: [] } } })).slice(1),
    );
    assert.deepEqual(
      nothing.map((cells) => cells.length),
      [5, 5],
    );
  });

  it('are never a formula to a spreadsheet, nor anything to a terminal', () => {
    for (const name of ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1']) {
      const rows = [row(1, 'high', [name])];
      const [, cells] = parse(reportAsCsv(report({ rows, more: { listing: { columns: ['Name'], rows } } })).slice(1));
      assert.match(cells?.[1] ?? '', /^'/, JSON.stringify(name));
    }
  });

  it('can be read back whatever the names are: as many rows and cells, no control character, no formula', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...Array.from('=+-@,;"\'\r\n\t a＝\u001b\u202e\u009b\ufeff')) });
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { maxLength: 5 }), (names) => {
        const rows = names.map((cells, at) => row(at, 'low', cells));
        const csv = reportAsCsv(report({ rows, more: { listing: { columns: ['A', 'B'], rows } } })).slice(1);
        const parsed = parse(csv);
        assert.equal(parsed.length, rows.length + 1);
        assert.doesNotMatch(csv.replaceAll('\r\n', ''), /[\p{Cc}\p{Cf}]/u);
        for (const cells of parsed) {
          assert.equal(cells.length, 6);
          for (const cell of cells) assert.doesNotMatch(cell, /^[=+\-@\t\r＝＋－＠]/);
        }
      }),
    );
  });
});
