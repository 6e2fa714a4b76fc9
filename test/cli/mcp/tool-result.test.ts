import assert from 'node:assert/strict';
import fc from 'fast-check';
import { neutraliseTenantText } from '../../../src/cli/mcp/tenant-text.js';
import { TENANT_TEXT_NOTICE, toToolResult } from '../../../src/cli/mcp/tool-result.js';
import { assertHarmless } from './dangerous-text.js';
import { HOSTILE_NAMES } from '../../support/hostile-names.js';

const hostileName = fc.constantFrom(...Object.values(HOSTILE_NAMES).flat());
const anyText = fc.oneof(hostileName, fc.string({ unit: 'binary', maxLength: 2_000 }));
const row = fc.record({
  subject: fc.record({ name: anyText }),
  cells: fc.array(anyText, { minLength: 7, maxLength: 7 }),
});

function resultOf(given: Record<string, unknown>) {
  const { structuredContent, content } = toToolResult(given);
  return { structuredContent: structuredContent as Record<string, unknown>, content };
}

describe('A name of the tenant that goes to another assistant', () => {
  it('is one short line without anything invisible, any tag or any link, whatever it was', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 10, max: 400 }), (name, max) => {
        const shown = neutraliseTenantText(name, max);
        assertHarmless(shown);
        assert.ok(shown.length <= 2 * max, `${shown.length} of ${max}`);
      }),
    );
  });

  it('stays readable when it is ordinary, in any script', () => {
    for (const name of [
      'Docuvault Backup for Microsoft 365',
      'Nguyễn Văn Ánh',
      'Кирилл',
      '山田 太郎',
      'R&D (test) #3',
    ]) {
      assert.equal(neutraliseTenantText(name, 300), name);
    }
  });

  it('may be a link only to a page of Microsoft’s portals', () => {
    const page = 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/1';
    assert.equal(neutraliseTenantText(page, 300), page);
    for (const link of [
      'https://entra.microsoft.com.evil.example/',
      'https://entra.microsoft.com@evil.example/',
      'https://evil.example/https://entra.microsoft.com/',
      `${page} https://evil.example/`,
    ]) {
      assert.match(neutraliseTenantText(link, 300), /^hxxps:/, link);
    }
  });
});

describe('The result of a tool', () => {
  it('says first that it is data, is never larger than 50,000 characters, and tells what was cut', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 150 }),
        anyText,
        (rows, times, text) => {
          const many = Array.from({ length: times }, () => rows).flat();
          const findings = many.map(({ subject }) => ({ subject, evidence: many.slice(0, 5) }));
          const { structuredContent, content } = resultOf({
            text,
            findings,
            listing: { columns: [], rows: many },
          });
          const [only] = content;
          assert.ok(only?.type === 'text');
          assert.equal(Object.keys(structuredContent)[0], 'notice');
          assert.equal(structuredContent['notice'], TENANT_TEXT_NOTICE);
          assert.deepEqual(JSON.parse(only.text), structuredContent);
          assert.ok(only.text.length < 50_000, `${only.text.length}`);
          assertHarmless(structuredContent);
          const { rows: shown } = structuredContent['listing'] as { readonly rows: readonly unknown[] };
          if (shown.length < many.length) {
            const told = JSON.stringify(structuredContent['shortened']);
            assert.ok(told.includes(`{"list":"listing.rows","shown":${shown.length},"of":${many.length}}`), told);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('keeps every cell of a row under its column', () => {
    const cells = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const rows = Array.from({ length: 2_000 }, () => ({ cells }));
    const { structuredContent } = resultOf({ listing: { columns: cells, rows } });
    const listing = structuredContent['listing'] as { columns: string[]; rows: { cells: string[] }[] };
    assert.deepEqual(listing.columns, cells);
    assert.ok(listing.rows.length > 0);
    for (const one of listing.rows) assert.deepEqual(one.cells, cells);
  });
});
