import assert from 'node:assert/strict';
import { createFeedIngestion } from '../../src/audit/activity-feed-ingestion.js';
import { ingestAuditSearches } from '../../src/audit/audit-search-ingestion.js';
import { createKeptLogReader } from '../../src/audit/kept-log.js';
import type { AuditStore } from '../../src/audit/model/audit-store-port.js';
import { daysBefore } from '../../src/core/instant.js';
import { loadDetections } from '../../src/load-detections.js';
import { type AuditHouse, openAuditHouse } from './support/audit-test-tenant.js';

describe('What the watch has kept for some detections', () => {
  let house: AuditHouse;
  before(async () => {
    house = await openAuditHouse();
  });
  after(() => house.close());

  const read = async (keepDays: number, store: Partial<AuditStore> = {}) => {
    const keptLog = createKeptLogReader(
      { ...house.store.audit, ...store },
      { clock: house.clock, keepDays, loadDetections },
    );
    const asked = daysBefore(house.clock.now(), 180);
    const { from, events, gaps } = await keptLog('exchange', asked, ['transport-rule-changed']);
    return {
      from,
      operations: new Set(events.map(({ operation }) => operation)),
      events,
      gaps: gaps.map(({ detail }) => detail),
    };
  };

  it('is not known before anything was read', async () => {
    const { events, gaps } = await read(180);
    assert.deepEqual(events, []);
    assert.deepEqual(gaps, [
      'this log has not been read yet',
      'the time before the watch began has not been searched yet',
    ]);
  });

  it('are the records that they look at, each once, and that late ones may come in', async () => {
    await house.pass(ingestAuditSearches);
    await house.pass(createFeedIngestion('Audit.Exchange'));
    const { operations, events, gaps } = await read(180);
    assert.deepEqual([...operations].toSorted(), [
      'Disable-TransportRule',
      'New-TransportRule',
      'Remove-TransportRule',
    ]);
    assert.equal(new Set(events.map(({ id }) => id)).size, events.length);
    assert.deepEqual(
      events.map(({ at }) => at),
      events.map(({ at }) => at).toSorted(),
    );
    assert.deepEqual(gaps, ['records of the last day may still come in']);
  });

  it('is said to be no longer than it is kept', async () => {
    const { from, gaps } = await read(30);
    assert.equal(from, daysBefore(house.clock.now(), 30));
    assert.match(gaps[0] ?? '', /^records are kept since /);
  });

  it('is said where records could not be read', async () => {
    const states = async () =>
      (await house.store.audit.states()).map((state) => ({
        ...state,
        malformed: state.source === 'audit-query' ? 2 : 0,
      }));
    assert.ok((await read(180, { states })).gaps.includes('2 malformed records'));
  });
});
