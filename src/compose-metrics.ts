import type { Config } from './config.js';
import { currentCorrelationId, runCorrelated } from './correlation.js';
import type { MetricRecorder } from './metrics/metric-recorder.js';
import { NO_RECORDER } from './metrics/metric-recorder.js';
import type { MetricSources } from './metrics/metric-sources.js';
import type { RunningMetrics } from './metrics/start-metrics.js';
import type { RunningTraces } from './metrics/start-traces.js';
import { NO_TRACER, type Tracer } from './metrics/tracer.js';
import { REPLICA_NAME } from './replica-name.js';
import type { Store } from './store/persistent-store.js';
import type { RequestObserver } from './tenant/http/request-observer.js';

const NO_METRICS: RunningMetrics = {
  recorder: NO_RECORDER,
  observe: () => undefined,
  close: () => Promise.resolve(),
};

const NO_TRACES: RunningTraces = { tracer: NO_TRACER, close: () => Promise.resolve() };

/** Starts metrics if they are configured; otherwise nothing is loaded. */
export async function openMetrics({ metrics }: Pick<Config, 'metrics'>): Promise<RunningMetrics> {
  if (metrics === undefined) return NO_METRICS;
  const { startMetrics } = await import('./metrics/start-metrics.js');
  return startMetrics({ ...metrics, replica: REPLICA_NAME });
}

/** Starts traces if they are configured; otherwise nothing is loaded. */
export async function openTraces({ traces }: Pick<Config, 'traces'>): Promise<RunningTraces> {
  if (!traces) return NO_TRACES;
  const { startTraces } = await import('./metrics/start-traces.js');
  return startTraces(REPLICA_NAME);
}

/** Runs what an activity, or a confirmed decision, sets off: under an id of its own, and as a trace. */
export function createCorrelation({ traceWork }: Tracer): <T>(name: string, work: () => T) => T {
  return (name, work) =>
    runCorrelated(() => traceWork(name, { 'warden.correlation': currentCorrelationId() ?? '' }, work));
}

/** What the clients of the tenant tell of their requests. */
export function createRequestObserver({ tenantAnswered }: MetricRecorder, { tracePart }: Tracer): RequestObserver {
  return {
    correlationId: currentCorrelationId,
    answered: tenantAnswered,
    around: (service, method, send) => tracePart(`${service} ${method}`, { 'http.request.method': method }, send),
  };
}

/** The store, with deliveries counted by outcome once they are stored. */
export function meterDeliveries(store: Store, { deliverySettled }: MetricRecorder): Store {
  const { alerts } = store;
  const settle: Store['alerts']['settle'] = async (delivery, result) => {
    await alerts.settle(delivery, result);
    deliverySettled(delivery.kind, result.state);
  };
  return { ...store, alerts: { ...alerts, settle } };
}

/** What is measured of the store. */
export function measureStore(store: Store, isAuditReader: () => boolean): MetricSources {
  return {
    readStored: () => store.operatingFigures(),
    databaseConnections: () => store.connections(),
    isAuditReader,
  };
}
