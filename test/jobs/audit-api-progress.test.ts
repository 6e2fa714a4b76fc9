import assert from 'node:assert/strict';
import type { AuditApi } from '../../src/audit/model/audit-api-port.js';
import type { CallOptions } from '../../src/core/call-options.js';
import { instant } from '../../src/core/instant.js';
import { reportAuditApiProgress } from '../../src/jobs/audit-api-progress.js';

const AT = instant('2026-11-24T09:00:00Z');
const blob = { contentId: 'c', contentUri: 'https://x.example/c', createdAt: AT };

describe('reading the audit trail as it is watched', () => {
  it('tells of each response of every call, and passes on what it was asked for', () => {
    const calls: [string, ...unknown[]][] = [];
    const answering =
      (name: string) =>
      (...args: readonly unknown[]) => {
        calls.push([name, ...args.slice(0, -1)]);
        const options = args.at(-1) as CallOptions & { readonly signal: AbortSignal };
        assert.ok(options.signal instanceof AbortSignal, name);
        options.onResponse?.();
      };
    const api = new Proxy({} as AuditApi, { get: (_, name) => answering(String(name)) });
    let steps = 0;
    const watched = reportAuditApiProgress(api, () => (steps += 1));
    const options = { signal: new AbortController().signal };
    void watched.isSubscribed('Audit.Exchange', options);
    void watched.subscribe('Audit.General', options);
    void watched.listBlobs('Audit.Exchange', 'last-24-hours', options);
    void watched.readBlob(blob, options);
    void watched.directoryAudits(AT, options);
    void watched.searchAuditLog({ from: AT, to: AT }, 'exchangeAdmin', options);
    assert.deepEqual(calls, [
      ['isSubscribed', 'Audit.Exchange'],
      ['subscribe', 'Audit.General'],
      ['listBlobs', 'Audit.Exchange', 'last-24-hours'],
      ['readBlob', blob],
      ['directoryAudits', AT],
      ['searchAuditLog', { from: AT, to: AT }, 'exchangeAdmin'],
    ]);
    assert.equal(steps, calls.length);
  });
});
