import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findAppsByName, findSimilarAppNames } from '../../../src/answers/app/app-name-search.js';

const apps = [
  'Office Sync Helper',
  'Docuvault Backup for Microsoft 365',
  'Warehouse Scanner Sync',
  'Payrolla',
  'Ticketbridge Connector',
].map((name, index) => ({ id: `id-${index}`, appId: `app-${index}`, name }));
const names = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name);

describe('finding an app by its name', () => {
  it('by a part of it, whatever the case: from its beginning, by its words, or out of the middle', () => {
    assert.deepEqual(names(findAppsByName('office sync', apps)), ['Office Sync Helper']);
    assert.deepEqual(names(findAppsByName('helper OFFICE', apps)), ['Office Sync Helper']);
    assert.deepEqual(names(findAppsByName('vault', apps)), ['Docuvault Backup for Microsoft 365']);
    assert.deepEqual(names(findAppsByName('sync', apps)), ['Office Sync Helper', 'Warehouse Scanner Sync']);
  });

  it('nothing asked matches nothing, and nothing near is nothing', () => {
    assert.deepEqual(findAppsByName(' ', apps), []);
    assert.deepEqual(findSimilarAppNames('zzzzzz', apps, 6), []);
  });

  it('a mistyped name finds the nearest, most alike first', () => {
    assert.deepEqual(names(findSimilarAppNames('Docuvalt', apps, 1)), ['Docuvault Backup for Microsoft 365']);
    assert.deepEqual(names(findSimilarAppNames('Payroll Bridge', apps, 6)), ['Payrolla', 'Ticketbridge Connector']);
  });

  it('whatever is asked of whatever names: an answer, no more than wanted', () => {
    const app = fc.record({ id: fc.uuid(), appId: fc.uuid(), name: fc.string({ unit: 'binary', maxLength: 300 }) });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(app, { maxLength: 20 }), (asked, all) => {
        assert.ok(findAppsByName(asked, all).length <= all.length);
        assert.ok(findSimilarAppNames(asked, all, 6).length <= 6);
      }),
      { seed: 2026, numRuns: 25 },
    );
  });
});
