import assert from 'node:assert/strict';
import { listIncidentSubjects } from '../../../src/answers/dialogue/incident-subjects.js';
import type { IncidentRecord } from '../../../src/incidents/model/incident.js';
import { listTold } from '../../../src/answers/query/told-by-rows.js';
import type { AnySubjectTable } from '../../../src/subjects/model/subject-table.js';

const APP = { kind: 'service-principal', id: 'app-1', name: 'Ledger Sync' } as const;
const recordWith = (ips: readonly string[]): IncidentRecord =>
  ({
    incident: {
      subject: { ...APP, appId: 'client-1' },
      people: [
        { kind: 'person', id: 'user-1', name: 'Marta Kowalska' },
        { kind: 'microsoft', id: 'ms', name: 'Microsoft' },
      ],
      timeline: ips.map((ip) => ({ ip })),
    },
  }) as unknown as IncidentRecord;

describe('What the story of an attack speaks of', () => {
  it('is its app, the people in it, and the address that all came from', () => {
    assert.deepEqual(listIncidentSubjects([recordWith(['203.0.113.7', '203.0.113.7'])]), {
      subjects: [APP],
      holders: [{ kind: 'user', id: 'user-1', name: 'Marta Kowalska' }],
      address: '203.0.113.7',
    });
  });

  it('is no address of several, and nothing where there was no attack', () => {
    assert.equal(listIncidentSubjects([recordWith(['203.0.113.7', '198.51.100.1'])]).address, undefined);
    assert.deepEqual(listIncidentSubjects([]), { subjects: [] });
  });
});

interface Held {
  readonly name: string;
  readonly roles?: readonly string[];
  readonly endsAt?: string | null;
}

describe('What the rows of an answer tell beside their names', () => {
  const attributes = {
    role: {
      type: 'text',
      label: 'Role',
      lookup: 'role',
      limit: () => 'Lyon office only',
      read: (row: Held) => row.roles,
    },
    ends: { type: 'instant', label: 'End date', read: (row: Held) => row.endsAt },
    note: { type: 'text', label: 'Note', read: () => '2026-11-20 17:46 UTC' },
  };
  const table = { attributes } as unknown as AnySubjectTable;
  const told = (rows: readonly Held[], columns = ['note', 'role', 'ends']) => listTold(table, columns, rows);
  const ENDS = { name: 'Marta', endsAt: '2026-11-20T17:46:00Z' };

  it('is each role once, without what limits it, and as it is called', () => {
    const rows = [
      { name: 'Marta', roles: ['User Administrator', 'Reader, Billing'] },
      { name: 'Diego', roles: ['User Administrator'] },
      { name: 'Aiko' },
    ];
    assert.deepEqual(told(rows), { roles: ['User Administrator', 'Reader, Billing'] });
  });

  it('is no role that is not shown, and none of so many rows that nobody means one of them', () => {
    const row = { name: 'Marta', roles: ['User Administrator'] };
    assert.deepEqual(told([row], ['ends']), {});
    assert.deepEqual(told(Array.from({ length: 12 }, () => row)), { roles: ['User Administrator'] });
    assert.deepEqual(told(Array.from({ length: 13 }, () => row)), {});
  });

  it('is the moment of an only row, never one of several or one that never was', () => {
    assert.deepEqual(told([ENDS]), { moment: ENDS.endsAt });
    assert.deepEqual(told([ENDS, ENDS]), {});
    assert.deepEqual(told([{ name: 'Marta', endsAt: null }]), {});
    assert.deepEqual(told([ENDS], ['note']), {});
  });
});
