import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { MeterProvider, PeriodicExportingMetricReader, type IMetricReader } from '@opentelemetry/sdk-metrics';
import { ExpectedError } from '../core/expected-error.js';
import type { MetricRecorder } from './metric-recorder.js';
import type { MetricSources } from './metric-sources.js';
import { describeProcess } from './otel-resource.js';
import { observeSources } from './observed-instruments.js';

/** Where metrics go. */
export interface MetricsDestination {
  /** `prometheus`: served at `/metrics`. `otlp`: pushed as JSON over HTTP to the collector that the OTEL_EXPORTER_OTLP_ variables name. */
  readonly exporter: 'prometheus' | 'otlp';
  /** Where `/metrics` is served. */
  readonly host: string;
  readonly port: number;
  /** Name of this process among its replicas. */
  readonly replica: string;
}

/** Running metrics. */
export interface RunningMetrics {
  readonly recorder: MetricRecorder;
  /** From now on these are measured, too. */
  readonly observe: (sources: MetricSources) => void;
  /** Sends what was counted, and stops serving. */
  close(): Promise<void>;
}

/** Starts metrics. Throws ExpectedError when the port is taken. This file loads the SDK: import it only where metrics are on. */
export async function startMetrics(destination: MetricsDestination): Promise<RunningMetrics> {
  const reader = await startReader(destination);
  const provider = new MeterProvider({ resource: describeProcess(destination.replica), readers: [reader] });
  const meter = provider.getMeter('tenant-warden');
  const requests = meter.createCounter('warden.tenant.requests', {
    description: 'Requests to the services of the tenant, by status; 0: no answer came',
  });
  const deliveries = meter.createCounter('warden.deliveries', {
    description: 'Messages of the outbox, by kind and outcome',
  });
  const stops: (() => void)[] = [];
  return {
    recorder: {
      tenantAnswered: (service, status) => {
        requests.add(1, { service, status });
      },
      deliverySettled: (kind, outcome) => {
        deliveries.add(1, { kind, outcome });
      },
    },
    observe: (sources) => {
      stops.push(observeSources(meter, sources));
    },
    close: async () => {
      await provider.shutdown();
      stops.forEach((stop) => {
        stop();
      });
    },
  };
}

async function startReader({ exporter, host, port }: MetricsDestination): Promise<IMetricReader> {
  if (exporter === 'otlp') return new PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter() });
  const server = new PrometheusExporter({ host, port, preventServerStart: true, withoutScopeInfo: true });
  try {
    await server.startServer();
  } catch (cause) {
    throw new ExpectedError(
      `Metrics cannot be served at ${host}:${port}.`,
      'Set OTEL_EXPORTER_PROMETHEUS_PORT to a free port, or OTEL_METRICS_EXPORTER to none.',
      { cause },
    );
  }
  return server;
}
