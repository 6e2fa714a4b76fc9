import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { NO_RECORDER } from '../../src/metrics/metric-recorder.js';
import type { MetricSources, StoredFigures } from '../../src/metrics/metric-sources.js';
import { type RunningMetrics, startMetrics } from '../../src/metrics/start-metrics.js';
import { OtlpCollector } from '../support/otlp-collector.js';
import { PrometheusText } from '../support/prometheus-text.js';
import { freePort } from '../support/started-warden-process.js';
import { waitUntil } from '../support/wait-until.js';

const STORED: StoredFigures = {
  auditSources: [
    { source: 'activity:Audit.Exchange', ageSeconds: 61.5 },
    { source: 'audit-query', ageSeconds: 3 },
  ],
  oldestDueDeliverySeconds: 7.25,
  decisions: [{ state: 'approved', count: 4 }],
};
const SOURCES: MetricSources = {
  readStored: () => Promise.resolve(STORED),
  databaseConnections: () => ({ open: 3, idle: 2, waiting: 1 }),
  isAuditReader: () => true,
};

describe('metrics', () => {
  let port: number;
  let metrics: RunningMetrics | undefined;
  beforeEach(async () => {
    port = await freePort();
  });
  afterEach(() => metrics?.close());

  const serve = async () => {
    metrics = await startMetrics({ exporter: 'prometheus', host: '127.0.0.1', port, replica: 'here-1' });
    return metrics;
  };

  it('are served for Prometheus, with the name of the process', async () => {
    const { recorder, observe } = await serve();
    observe(SOURCES);
    for (const status of [200, 200, 429]) recorder.tenantAnswered('graph', status);
    recorder.deliverySettled('card', 'sent');
    const seen = await PrometheusText.read(port);
    assert.equal(seen.value('target_info', { service_name: 'tenant-warden', service_instance_id: 'here-1' }), 1);
    assert.equal(seen.value('warden_tenant_requests_total', { service: 'graph', status: '200' }), 2);
    assert.equal(seen.value('warden_tenant_requests_total', { service: 'graph', status: '429' }), 1);
    assert.equal(seen.value('warden_deliveries_total', { kind: 'card', outcome: 'sent' }), 1);
    assert.equal(seen.value('warden_audit_source_age_seconds', { source: 'activity:Audit.Exchange' }), 61.5);
    assert.equal(seen.value('warden_audit_reader'), 1);
    assert.equal(seen.value('warden_delivery_overdue_seconds'), 7.25);
    assert.equal(seen.value('warden_decisions', { state: 'approved' }), 4);
    assert.equal(seen.value('warden_database_up'), 1);
    assert.equal(seen.value('warden_database_connections', { state: 'waiting' }), 1);
    await waitUntil('the event loop was sampled', async () => {
      // Each look begins a new measurement, which has its first sample after 20 ms.
      await sleep(100);
      const delay = (await PrometheusText.read(port)).value('warden_event_loop_delay_seconds', { quantile: '0.99' });
      return delay !== undefined && delay > 0;
    });
  });

  it('say that the database is away, and what needs none, whether it refuses or is silent', async () => {
    const { observe } = await serve();
    let readStored: MetricSources['readStored'] = () => Promise.reject(new Error('away'));
    observe({ ...SOURCES, readStored: () => readStored() });
    const away = await PrometheusText.read(port);
    readStored = () => new Promise(() => undefined);
    const silent = await PrometheusText.read(port);
    for (const seen of [away, silent]) {
      assert.equal(seen.value('warden_database_up'), 0);
      assert.equal(seen.value('warden_database_connections', { state: 'open' }), 3);
      assert.equal(seen.value('warden_delivery_overdue_seconds'), undefined, 'not 0');
    }
  });

  it('say which variable to change when the port is taken', async () => {
    const first = await serve();
    const second = startMetrics({ exporter: 'prometheus', host: '127.0.0.1', port, replica: 'here-2' });
    await assert.rejects(second, {
      message: /cannot be served at 127\.0\.0\.1:\d+/,
      nextStep: /OTEL_EXPORTER_PROMETHEUS_PORT/,
    });
    metrics = first;
  });

  it('are pushed to the collector that the standard variables name, the last of them when it ends', async () => {
    const collector = await OtlpCollector.start();
    process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = collector.url;
    try {
      const pushed = await startMetrics({ exporter: 'otlp', host: '', port: 0, replica: 'here-3' });
      pushed.observe(SOURCES);
      pushed.recorder.tenantAnswered('exchange', 200);
      await pushed.close();
    } finally {
      delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
      await collector.close();
    }
    const text = collector.bodies.join('');
    for (const name of ['warden.tenant.requests', 'warden.audit.reader', 'here-3'])
      assert.ok(text.includes(name), name);
  });

  it('that are off count nothing and cost nothing', () => {
    NO_RECORDER.tenantAnswered('graph', 200);
    NO_RECORDER.deliverySettled('card', 'sent');
  });
});
