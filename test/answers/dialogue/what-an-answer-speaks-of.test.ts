import assert from 'node:assert/strict';
import { findMoment } from '../../../src/answers/dialogue/moment-of-answer.js';
import { listIncidentSubjects } from '../../../src/answers/dialogue/incident-subjects.js';
import type { IncidentRecord } from '../../../src/incidents/model/incident.js';
import type { ListingRow } from '../../../src/core/report-listing.js';

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

describe('The moment that an answer tells of', () => {
  const row = (...cells: readonly string[]): ListingRow => ({ subject: APP, severity: null, cells, url: '' });
  const momentOf = (value: string | null, ...rows: readonly ListingRow[]) =>
    findMoment({ value }, { columns: [], rows });

  it('is its value, or that of its only row', () => {
    assert.equal(momentOf('2026-11-20T17:46:00Z', row('a'), row('b')), '2026-11-20T17:46:00Z');
    assert.equal(momentOf(null, row('Ledger Sync', '2026-11-20 17:46 UTC', 'x')), '2026-11-20T17:46:00Z');
  });

  it('is none of several rows, or of one without a time', () => {
    assert.equal(momentOf(null, row('2026-11-20 17:46 UTC'), row('2026-11-21 17:46 UTC')), undefined);
    assert.equal(momentOf('Ledger Sync', row('Ledger Sync')), undefined);
  });
});
