import assert from 'node:assert/strict';
import { toDirectoryAudit } from '../../../src/demo/tenant-data/audit/directory-audit-formatter.js';
import { buildAuditHistory } from '../../../src/demo/tenant-data/audit/audit-log-generator.js';
import { toEntraRecord } from '../../../src/demo/tenant-data/audit/entra-record-formatter.js';
import { toExchangeRecord } from '../../../src/demo/tenant-data/audit/exchange-record-formatter.js';
import { BENIGN_KINDS } from '../../../src/demo/tenant-data/benign/benign-activity-kinds.js';
import { listBenignActivities } from '../../../src/demo/tenant-data/benign/benign-activities.js';
import { createGeneratorContext } from '../../../src/demo/tenant-data/generator-context.js';
import { generateTenantData } from '../../../src/demo/tenant-data/generate-tenant-data.js';
import { PAST_ATTACK } from '../../../src/demo/tenant-data/past-attack-profile.js';

const world = generateTenantData();
const context = createGeneratorContext(world.options);
const year = buildAuditHistory(world.options, { days: 365, shape: 'activity' });
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
    const audits = buildAuditHistory(world.options, { days: 365, shape: 'graph' });
    const entra = year.filter((record) => record['RecordType'] === 8);
    assert.equal(audits.length, entra.length);
    const recent = new Set(audits.map(({ id }) => id));
    for (const { id } of world.directoryAudits) assert.ok(recent.has(id));
  });

  it('fewer days, fewer events', () => {
    const month = buildAuditHistory(world.options, { days: 30, shape: 'activity' });
    assert.ok(month.length < year.length);
    assert.ok(month.every((record) => String(record['CreationTime']) >= '2026-10-25'));
  });
});

describe('everyday business that looks like an attack', () => {
  const stories = listBenignActivities(context);

  it('is there in all its kinds, at least twelve, each in the year', () => {
    const kinds = new Set(stories.map(({ kind }) => kind));
    assert.deepEqual([...kinds].toSorted(), Object.keys(BENIGN_KINDS).toSorted());
    assert.ok(kinds.size >= 12);
    for (const { kind, entra, exchange, records } of stories) {
      const told = [
        ...entra.map((event) => toEntraRecord(context, event).Id),
        ...exchange.map((event) => toExchangeRecord(context, event).Id),
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
      for (const event of entra)
        assert.ok(!JSON.stringify(toDirectoryAudit(context, event)).includes(PAST_ATTACK.ip), kind);
    }
  });
});
