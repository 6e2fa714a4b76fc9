import assert from 'node:assert/strict';
import { generateTenantData } from '../../../src/demo/tenant-data/generate-tenant-data.js';
import { readText } from './tenant-data-queries.js';

describe('the logs of the demo world', () => {
  const world = generateTenantData();

  it('are in order: the unified one oldest first, the directory’s newest first, all before today', () => {
    const times = world.auditRecords.map(({ CreationTime }) => CreationTime);
    assert.deepEqual(times, times.toSorted());
    for (const time of times) assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
    const audits = world.directoryAudits.map((audit) => readText(audit, 'activityDateTime'));
    assert.deepEqual(audits, audits.toSorted().toReversed());
    for (const time of [...times, ...audits]) assert.ok(time < world.options.anchor);
  });

  it('hold two weeks of everyday life of every feed, 200 a day', () => {
    const feeds = new Set(world.auditRecords.map(({ contentType }) => contentType));
    assert.deepEqual(
      feeds,
      new Set(['Audit.AzureActiveDirectory', 'Audit.Exchange', 'Audit.SharePoint', 'Audit.General']),
    );
    const lastDay = world.auditRecords.filter(({ CreationTime }) => CreationTime.startsWith('2026-11-23'));
    assert.equal(lastDay.length, 200);
    const operations = new Set(world.auditRecords.map((record) => record['Operation']));
    for (const name of [
      'UserLoggedIn',
      'FileAccessed',
      'MailItemsAccessed',
      'Set-Mailbox',
      'Set-TransportConfig',
      'Update user.',
    ]) {
      assert.ok(operations.has(name), name);
    }
  });

  it('system changes look like the app’s but for the app', () => {
    const system = world.auditRecords.filter(
      (record) => record['UserId'] === 'NT AUTHORITY\\SYSTEM (Microsoft.Exchange.ServiceHost)',
    );
    assert.ok(system.length > 100);
    assert.ok(system.every((record) => record['AppId'] === '' && record['ClientAppId'] === ''));
  });

  it('two people let an app with a Greek letter read their mail, nine days ago', () => {
    const consents = world.directoryAudits.filter((audit) => audit['activityDisplayName'] === 'Consent to application');
    const targets = consents
      .map((audit) => (audit['targetResources'] as { displayName: string }[])[0]?.displayName)
      .filter((name) => name?.endsWith('Office Sync'));
    assert.deepEqual(targets, ['\u039cicrosoft Office Sync', '\u039cicrosoft Office Sync']);
  });
});
