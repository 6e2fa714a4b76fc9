import assert from 'node:assert/strict';
import { directoryAudit } from '../../../src/demo/world/audit/directory-audit.js';
import { auditHistory } from '../../../src/demo/world/audit/audit-log.js';
import { entraRecord } from '../../../src/demo/world/audit/entra-record.js';
import { exchangeRecord } from '../../../src/demo/world/audit/exchange-record.js';
import { BENIGN_KINDS } from '../../../src/demo/world/benign/kinds.js';
import { benignStories } from '../../../src/demo/world/benign/stories.js';
import { worldContext } from '../../../src/demo/world/context.js';
import { createWorld } from '../../../src/demo/world/create-world.js';
import { ATTACK } from '../../../src/demo/world/story.js';

const world = createWorld();
const context = worldContext(world.options);
const year = auditHistory(world.options, { days: 365, shape: 'activity' });
const ids = new Set(year.map((record) => record['Id']));

describe('a year of the demo tenant', () => {
  it('has every record of the log, and older ones that the log has forgotten', () => {
    for (const { Id } of world.auditRecords) assert.ok(ids.has(Id));
    assert.ok(year.length > world.auditRecords.length + 20);
    const times = year.map((record) => String(record['CreationTime']));
    assert.deepEqual(times, times.toSorted());
    assert.ok(times[0]! >= '2025-11-24' && times[0]! < '2026-01-15');
    assert.ok(year.every((record) => !('contentType' in record)));
    assert.equal(ids.size, year.length);
  });

  it('in the other shape: what Entra saw of it', () => {
    const audits = auditHistory(world.options, { days: 365, shape: 'graph' });
    const entra = year.filter((record) => record['RecordType'] === 8);
    assert.equal(audits.length, entra.length);
    const recent = new Set(audits.map(({ id }) => id));
    for (const { id } of world.directoryAudits) assert.ok(recent.has(id));
  });

  it('fewer days, fewer events', () => {
    const month = auditHistory(world.options, { days: 30, shape: 'activity' });
    assert.ok(month.length < year.length);
    assert.ok(month.every((record) => String(record['CreationTime']) >= '2026-10-25'));
  });
});

describe('everyday business that looks like an attack', () => {
  const stories = benignStories(context);

  it('is there in all its kinds, at least twelve, each in the year', () => {
    const kinds = new Set(stories.map(({ kind }) => kind));
    assert.deepEqual([...kinds].toSorted(), Object.keys(BENIGN_KINDS).toSorted());
    assert.ok(kinds.size >= 12);
    for (const { kind, entra, exchange, records } of stories) {
      const told = [
        ...entra.map((event) => entraRecord(context, event).Id),
        ...exchange.map((event) => exchangeRecord(context, event).Id),
        ...records.map(({ Id }) => Id),
      ];
      assert.ok(
        told.some((id) => ids.has(id)),
        kind,
      );
    }
  });

  it('is nobody’s who attacks', () => {
    for (const { kind, entra, exchange } of stories) {
      assert.ok(!exchange.some(({ actor }) => actor === 'attacker-app'), kind);
      for (const event of entra) assert.ok(!JSON.stringify(directoryAudit(context, event)).includes(ATTACK.ip), kind);
    }
  });
});
