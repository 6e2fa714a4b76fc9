import type { BatchObservableResult, Meter, Observable } from '@opentelemetry/api';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { withTimeout } from '../core/with-timeout.js';
import type { MetricSources, StoredFigures } from './metric-sources.js';

/** A look must not hang with the database: Prometheus waits ten seconds by default. */
const STORED_LIMIT_MS = 3_000;
const NS_A_SECOND = 1e9;

/** Registers everything that is measured when somebody looks. Returns how to stop. */
export function observeSources(meter: Meter, sources: MetricSources): () => void {
  const gauge = (name: string, description: string) => meter.createObservableGauge(name, { description });
  const instruments = {
    auditAge: gauge('warden.audit.source.age.seconds', 'Time since the audit source was last read with success'),
    auditReader: gauge('warden.audit.reader', '1 if this process reads the audit sources'),
    oldestDue: gauge('warden.delivery.overdue.seconds', 'How long the longest waiting message is overdue'),
    decisions: gauge('warden.decisions', 'Decisions in each state'),
    database: gauge('warden.database.up', '1 if the database answers'),
    connections: gauge('warden.database.connections', 'Connections of this process; waiting: work without one'),
    loopDelay: gauge('warden.event.loop.delay.seconds', 'Delay of the event loop since the last look'),
  };
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const look = async (result: BatchObservableResult) => {
    const seen = (instrument: Observable, value: number, attributes = {}) => {
      result.observe(instrument, value, attributes);
    };
    seen(instruments.auditReader, sources.isAuditReader() ? 1 : 0);
    for (const [state, count] of Object.entries(sources.databaseConnections()))
      seen(instruments.connections, count, { state });
    for (const [quantile, value] of delaysOf(delay)) seen(instruments.loopDelay, value, { quantile });
    delay.reset();
    const stored = await withTimeout(
      sources.readStored().catch(() => undefined),
      STORED_LIMIT_MS,
    );
    seen(instruments.database, stored === undefined ? 0 : 1);
    if (stored !== undefined) observeStored(stored);

    function observeStored({ auditSources, oldestDueDeliverySeconds, decisions }: StoredFigures): void {
      for (const { source, ageSeconds } of auditSources) seen(instruments.auditAge, ageSeconds, { source });
      seen(instruments.oldestDue, oldestDueDeliverySeconds);
      for (const { state, count } of decisions) seen(instruments.decisions, count, { state });
    }
  };
  const all = Object.values(instruments);
  meter.addBatchObservableCallback(look, all);
  return () => {
    meter.removeBatchObservableCallback(look, all);
    delay.disable();
  };
}

/** Before the first sample the histogram gives no number. */
function delaysOf(delay: ReturnType<typeof monitorEventLoopDelay>): readonly (readonly [string, number])[] {
  if (delay.count === 0) return [];
  return [
    ['0.5', delay.percentile(50) / NS_A_SECOND],
    ['0.99', delay.percentile(99) / NS_A_SECOND],
    ['1', delay.max / NS_A_SECOND],
  ];
}
