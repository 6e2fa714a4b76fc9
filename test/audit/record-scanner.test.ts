import { RecordScanner } from '../../src/bulk-data/json-records/record-scanner.js';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readOperation, parseRecord } from '../../src/audit/records/audit-record-parser.js';
import { parseBlob, createWantedOperations } from '../../src/audit/scan/wanted-record-parser.js';

const WANTED = createWantedOperations([
  'New-InboundConnector',
  'Add service principal',
  'Update application - Certificates and secrets management',
]);
const RUNS = 4_000;

const record = (operation: unknown, more: object = {}) => ({
  CreationTime: '2026-11-24T10:00:00',
  Id: 'r1',
  Operation: operation,
  Workload: 'Exchange',
  ...more,
});
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => {
  const { events, malformed, seen } = parseBlob(bytes(text), WANTED);
  return { ids: events.map(({ id }) => id), reasons: malformed.map(({ reason }) => reason), seen };
};

/** The same by plain means: everything parsed, then asked. */
function readPlainly(records: readonly unknown[]) {
  const ids: string[] = [];
  let malformed = 0;
  for (const raw of records) {
    const operation = readOperation(raw);
    if (operation !== undefined && !WANTED.has(operation)) continue;
    const parsed = parseRecord(raw);
    if (parsed.kind === 'event') ids.push(parsed.event.id);
    else malformed += 1;
  }
  return { ids, malformed, seen: records.length };
}

describe('A blob of audit records', () => {
  it('gives the wanted ones; the others are counted', () => {
    const blob = JSON.stringify([record('UserLoggedIn'), record('New-InboundConnector'), record('FileAccessed')]);
    assert.deepEqual(read(blob), { ids: ['r1'], reasons: [], seen: 3 });
  });

  it('may have many operations, some of which begin like a wanted one, and each is told from the others wherever it stands', () => {
    const others = [
      'New',
      'New-Inbound',
      'New-InboundConnectors',
      ...Array.from({ length: 20 }, (_, n) => `Other${n}`),
    ];
    const around = [...others, ...others.toReversed()];
    const blob = JSON.stringify(
      [...around, 'New-InboundConnector', ...around, 'New-InboundConnector'].map((one) => record(one)),
    );
    assert.deepEqual(read(blob), { ids: ['r1', 'r1'], reasons: [], seen: 4 * others.length + 2 });
  });

  it('may spell the operation as JSON allows: escapes in key and value, spacing, case, dashes, a period', () => {
    const spellings = [
      '{"CreationTime":"2026-11-24T10:00:00","Id":"r1","\\u004fperation":"New-InboundConnector"}',
      '{"CreationTime":"2026-11-24T10:00:00","Id":"r1","Oper\\u0061tion":"New\\u002dInboundConnector"}',
      '{"CreationTime":"2026-11-24T10:00:00","Id":"r1","Operation":"New\\u002DInboundConnector"}',
      '{"CreationTime":"2026-11-24T10:00:00","Id":"r1", "Operation"\t:\r\n "new-inboundconnector" }',
      '{"Operation":"Add service principal.","Id":"r1","CreationTime":"2026-11-24T10:00:00"}',
      '{"Id":"r1","CreationTime":"2026-11-24T10:00:00","Operation":"FileAccessed","\\u004fperation":"New-InboundConnector"}',
      '{"A":{"Operation":"UserLoggedIn"},"Operation":"ADD SERVICE PRINCIPAL.","Id":"r1","CreationTime":"2026-11-24T10:00:00"}',
      '{"Operation":"FileAccessed","Id":"r1","CreationTime":"2026-11-24T10:00:00","Operation":"Add service principal"}',
      `{"Operation":"Update application \u2013 Certificates and secrets management ","Id":"r1","CreationTime":"2026-11-24T10:00:00"}`,
      `{"Operation":"Update application \\u2013 Certificates and secrets management ","Id":"r1","CreationTime":"2026-11-24T10:00:00"}`,
      '{"id":"r1","activityDateTime":"2026-11-24T10:00:00Z","activityDisplayName":"Add service principal"}',
      '{"id":"x","operation":"x","auditData":{"CreationTime":"2026-11-24T10:00:00","Id":"r1","Operation":"New-InboundConnector"}}',
      '{"Operations":"x","AuditData":"{\\"CreationTime\\":\\"2026-11-24T10:00:00\\",\\"Id\\":\\"r1\\",\\"Operation\\":\\"New-InboundConnector\\"}"}',
    ];
    const other = JSON.stringify(record('UserLoggedIn'));
    for (const spelling of spellings) {
      assert.deepEqual(read(`[${other},${spelling},${other}]`), { ids: ['r1'], reasons: [], seen: 3 }, spelling);
      assert.deepEqual(read(`[${spelling}]`), { ids: ['r1'], reasons: [], seen: 1 }, spelling);
    }
  });

  it('may be an array, arrays, lines, printed over lines, pages of Graph, one record, or nothing', () => {
    const wanted = record('New-InboundConnector', { Parameters: [{ Name: 'Name', Value: 'x' }] });
    const other = record('UserLoggedIn', { Actor: [{ ID: 'a', Type: 0 }] });
    const page = { '@odata.context': 'https://x', value: [wanted, other], '@odata.nextLink': 'https://x?[{"' };
    const shapes: readonly (readonly [string, number, number])[] = [
      [JSON.stringify([wanted, other]), 1, 2],
      [JSON.stringify([[wanted], [other, wanted]]), 2, 3],
      [JSON.stringify([wanted, other], null, 2), 1, 2],
      [`${JSON.stringify(wanted)}\n${JSON.stringify(other)}\r\n\n${JSON.stringify(wanted)}`, 2, 3],
      [`${JSON.stringify([wanted])}\n${JSON.stringify([other])}\n`, 1, 2],
      [`${JSON.stringify(wanted, null, '\t')}\n${JSON.stringify(wanted, null, '\t')}`, 2, 2],
      [`\ufeff${JSON.stringify(wanted)}`, 1, 1],
      [JSON.stringify(page), 1, 2],
      [`${JSON.stringify(page, null, 2)}\n${JSON.stringify({ value: [other] })}\n${JSON.stringify(wanted)}`, 2, 4],
      ['[]', 0, 0],
      [' \n', 0, 0],
      ['', 0, 0],
    ];
    for (const [text, wantedCount, seen] of shapes) {
      const found = read(text);
      assert.deepEqual([found.ids.length, found.seen, found.reasons], [wantedCount, seen, []], text);
    }
  });

  it('is read up to where it is cut; the rest is one malformed record', () => {
    const whole = JSON.stringify([record('New-InboundConnector'), record('UserLoggedIn'), record('FileAccessed')]);
    assert.deepEqual(read(whole.slice(0, -20)), { ids: ['r1'], reasons: ['cut off'], seen: 3 });
    assert.deepEqual(read(whole.slice(0, -1)), { ids: ['r1'], reasons: ['the list is not closed'], seen: 4 });
  });

  it('may have a line that is none: the next lines are read', () => {
    const good = JSON.stringify(record('New-InboundConnector'));
    const broken = '{"Operation":"New-InboundConnector","Id":"a b';
    for (const line of [broken, '{"Operation":[', '{"a":{"b":1},', 'not JSON at all', '"text"', '7']) {
      const found = read(`${good}\n${line}\n${good}\n`);
      assert.deepEqual([found.ids.length, found.reasons.length, found.seen], [2, 1, 3], line);
    }
  });

  it('keeps the beginning of what is malformed, and a name for it that is the same tomorrow', () => {
    const long = JSON.stringify({ Id: 'r2', Operation: 'New-InboundConnector', Parameters: 'x'.repeat(1_000_000) });
    const [first] = parseBlob(bytes(`[${long}]`), WANTED).malformed;
    assert.equal(first?.recordId, 'r2');
    assert.ok(first.text.length <= 4_096 && first.text.startsWith('{"Id":"r2"'));
    const cut = () => parseBlob(bytes('[{"Id":'), WANTED).malformed[0]?.recordId;
    assert.match(cut() ?? '', /^sha256:/);
    assert.equal(cut(), cut());
  });

  it('counts as plain parsing does, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyRecord, fc.jsonValue()), { maxLength: 8 }), layout, (records, print) => {
        const flat = records.flatMap((value) => (isPage(value) ? [] : [value]));
        const json = flat.filter((value) => !Array.isArray(value));
        const expected = readPlainly(json);
        const found = read(print(json));
        assert.deepEqual(
          [found.ids, found.reasons.length, found.seen],
          [expected.ids, expected.malformed, expected.seen],
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('gives the same in pieces of any size', () => {
    fc.assert(
      fc.property(
        fc.array(anyRecord, { maxLength: 6 }),
        layout,
        fc.infiniteStream(fc.integer({ min: 1, max: 90 })),
        (records, print, sizes) => {
          const all = Buffer.from(print(records));
          assert.deepEqual(scanInPieces(all, sizes), scanInPieces(all, [all.length].values()));
        },
      ),
      { numRuns: RUNS / 4 },
    );
  });

  it('never throws, and counts something, for bytes of any kind', () => {
    const tokens = [
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '\\',
      '\n',
      ' ',
      '{"Operation":"',
      '"Operation"',
      'New-InboundConnector',
      '},{"',
      '1',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tokens), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const { malformed, seen, events } = parseBlob(bytes(text), WANTED);
        assert.ok(seen >= malformed.length + events.length);
      }),
      { numRuns: RUNS },
    );
  });
});

const operation = fc.constantFrom(
  'New-InboundConnector',
  'new-inboundconnector',
  'Add service principal.',
  'Update application \u2013 Certificates and secrets management ',
  'UserLoggedIn',
  'FileAccessed',
  'Operation',
  'New-InboundConnectorX',
  '',
);
/** Texts with all that could be taken for structure. */
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '"',
        ',',
        ':',
        '\\',
        '\n',
        'a',
        '1',
        ' ',
        'Operation',
        '"Operation":"',
        '},{"a',
        '],"a',
        '\u2013',
      ),
      {
        maxLength: 8,
      },
    )
    .map((parts) => parts.join('')),
);
const value: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    nasty,
    fc.constantFrom(1, -2.5, true, null, {}, []),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(nasty, fc.constantFrom('Operation', 'Name', 'activityDisplayName')), tie('value'), {
      maxKeys: 3,
    }),
    fc.record({ Operation: operation }),
  ),
})).value;
const key = fc.oneof(
  fc.constantFrom('Actor', 'Target', 'ObjectId', 'LastOperation', 'activityDisplayName', 'auditData'),
  nasty,
);
const field = fc.oneof(
  { arbitrary: fc.tuple(fc.constant('Operation'), fc.oneof(operation, value)), weight: 3 },
  { arbitrary: fc.tuple(fc.constant('activityDisplayName'), operation), weight: 1 },
  { arbitrary: fc.tuple(key, value), weight: 5 },
);
const anyRecord = fc
  .array(field, { maxLength: 6 })
  .chain((fields) =>
    fc.shuffledSubarray(
      [
        ...fields,
        ['Id', 'r1'] as const,
        ['CreationTime', '2026-11-24T10:00:00'] as const,
        ['id', 'g1'] as const,
        ['activityDateTime', '2026-11-24T10:00:00Z'] as const,
      ],
      { minLength: 4 },
    ),
  )
  .map((fields) => Object.fromEntries(fields) as Record<string, unknown>);

/** Escapes some letters and dashes, as JSON allows everywhere inside a text. */
const escaped = (json: string, every: number): string => {
  let n = 0;
  return json.replace(/(\\.)|[A-Za-z-]/g, (found) => {
    if (found.startsWith('\\') || ++n % every !== 0 || /^[tfn]$/.test(found)) return found;
    return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
};
/** Only inside of texts: literals (true, false, null) and exponents stay. */
const escapedTexts = (json: string, every: number): string =>
  json.replace(/"(?:[^"\\]|\\.)*"/g, (text) => escaped(text, every));

const layout: fc.Arbitrary<(records: readonly unknown[]) => string> = fc.oneof(
  fc.constant((records: readonly unknown[]) => JSON.stringify(records)),
  fc.constant((records: readonly unknown[]) => JSON.stringify(records, null, 2)),
  fc.constant((records: readonly unknown[]) => `[\n${records.map((one) => JSON.stringify(one)).join(',\n')}\n]`),
  fc.constant((records: readonly unknown[]) => records.map((one) => JSON.stringify(one)).join('\n')),
  fc.constant((records: readonly unknown[]) => `[${records.map((one) => JSON.stringify(one)).join(' , ')} ]`),
  fc
    .integer({ min: 1, max: 30 })
    .map((every) => (records: readonly unknown[]) => escapedTexts(JSON.stringify(records), every)),
  fc
    .constantFrom(' ', '\t', '\r\n ')
    .map(
      (blank) => (records: readonly unknown[]) =>
        JSON.stringify(records).replace(/("(?:[^"\\]|\\.)*")|[{}[\],:]/g, (found, text: string | undefined) =>
          text === undefined ? `${found}${blank}` : found,
        ),
    ),
);

/** An object that a reader takes for a page of Graph is no record. */
function isPage(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Array.isArray((value as Record<string, unknown>)['value']);
}

function scanInPieces(all: Buffer, sizes: Iterator<number>) {
  const found: string[] = [];
  const scanner = new RecordScanner(WANTED, {
    record: (json, part) => {
      assert.equal(json, part.toString());
      found.push(json);
    },
    broken: (reason, part) => found.push(`${reason}: ${part.toString()}`),
  });
  let from = 0;
  let to = 0;
  do {
    to = Math.min(all.length, to + ((sizes.next().value as number | undefined) ?? 1));
    from += scanner.scan(all.subarray(from, to), to === all.length);
  } while (to < all.length);
  return { found, seen: scanner.seen };
}
