import assert from 'node:assert/strict';
import { leaveOutOfWho } from '../../../src/answers/query/left-out-of-who.js';
import type { QueryMaterial } from '../../../src/answers/query/query-material.js';
import { SUBJECT_TABLES } from '../../../src/subjects/lib/subject-table-registry.js';

describe('Who is left out of an answer', () => {
  const table = SUBJECT_TABLES.find(({ id }) => id === 'apps');
  const query = { about: 'service-principal', table: 'apps', where: [], named: [], form: 'who', unread: [] } as const;

  it('is who the question leaves out, and not an app whose name begins with "not"', () => {
    assert.ok(table);
    const material: Pick<QueryMaterial, 'query' | 'table'> = { query, table };
    const says = (filter: { readonly says: string; readonly leavesOut?: true }): string =>
      leaveOutOfWho(material, { filters: [filter] }, [], 'owners').says;
    assert.equal(says({ says: 'not Nadja Keller', leavesOut: true }), '; not Nadja Keller');
    assert.equal(says({ says: 'not really an app' }), '');
  });
});
