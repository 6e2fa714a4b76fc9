import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { startMetrics, type RunningMetrics } from '../../src/metrics/start-metrics.js';
import { PrometheusText } from '../support/prometheus-text.js';
import { freePort } from '../support/started-warden-process.js';
import { waitUntil } from '../support/wait-until.js';

const DOCUMENTED_IN = new URL('../../docs/production.md', import.meta.url);

/** Names of metrics and their labels, as the table of the documentation has them. */
async function readDocumented(): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows = (await readFile(DOCUMENTED_IN, 'utf8')).matchAll(/^\| `(warden_\w+)(?:\{([\w,]+)\})?`/gm);
  return Object.fromEntries(Array.from(rows, ([, name = '', labels]) => [name, labels?.split(',') ?? []]));
}

describe('the metrics that the documentation lists', () => {
  let metrics: RunningMetrics | undefined;
  afterEach(() => metrics?.close());

  it('are those that a Prometheus reads, with these labels, and each with a help text and a type', async () => {
    const port = await freePort();
    metrics = await startMetrics({ exporter: 'prometheus', host: '127.0.0.1', port, replica: 'here-1' });
    metrics.observe({
      readStored: () =>
        Promise.resolve({
          auditSources: [{ source: 'graph:directoryAudits', ageSeconds: 1 }],
          oldestDueDeliverySeconds: 0,
          decisions: [{ state: 'approved', count: 1 }],
        }),
      databaseConnections: () => ({ open: 1, idle: 1, waiting: 0 }),
      isAuditReader: () => false,
    });
    metrics.recorder.tenantAnswered('graph', 429);
    metrics.recorder.deliverySettled('card', 'sent');
    const documented = await readDocumented();
    const readFamilies = async () =>
      (await PrometheusText.read(port)).families.filter(({ name }) => name.startsWith('warden_'));
    let served = await readFamilies();
    await waitUntil('all are served', async () => {
      // The delay of the event loop is measured anew after each look, with its first sample after 20 ms.
      await sleep(100);
      served = await readFamilies();
      return served.length >= Object.keys(documented).length;
    });

    assert.deepEqual(
      Object.fromEntries(served.map(({ name, metrics: [sample] }) => [name, Object.keys(sample?.labels ?? {}).sort()])),
      Object.fromEntries(Object.entries(documented).map(([name, labels]) => [name, labels.toSorted()])),
    );
    for (const { name, help, type } of served) {
      assert.match(help, /\w/, name);
      assert.equal(type, name.endsWith('_total') ? 'COUNTER' : 'GAUGE', name);
    }
  });
});
