import { ROOT_CONTEXT, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { AsyncLocalStorage } from 'node:async_hooks';
import { describeProcess } from './otel-resource.js';
import type { SpanAttributes, Tracer } from './tracer.js';

/** Running traces. */
export interface RunningTraces {
  readonly tracer: Tracer;
  /** Sends the spans that are not yet sent. */
  readonly close: () => Promise<void>;
}

/**
 * Starts traces, pushed as JSON over HTTP to the collector that the standard OTEL_EXPORTER_OTLP_ variables name. This file loads the SDK:
 * import it only where traces are on.
 */
export function startTraces(replica: string): RunningTraces {
  const provider = new BasicTracerProvider({
    resource: describeProcess(replica),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  const spans = provider.getTracer('tenant-warden');
  const current = new AsyncLocalStorage<Span>();

  function run<T>(span: Span, work: () => T): T {
    const end = (code: SpanStatusCode) => {
      span.setStatus({ code });
      span.end();
    };
    try {
      const result = current.run(span, work);
      if (result instanceof Promise) {
        result.then(
          () => {
            end(SpanStatusCode.OK);
          },
          () => {
            end(SpanStatusCode.ERROR);
          },
        );
      } else end(SpanStatusCode.OK);
      return result;
    } catch (error) {
      end(SpanStatusCode.ERROR);
      throw error;
    }
  }

  const begin = (name: string, attributes: SpanAttributes, parent?: Span) =>
    spans.startSpan(name, { attributes }, parent === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, parent));
  return {
    tracer: {
      traceWork: (name, attributes, work) => run(begin(name, attributes), work),
      tracePart: (name, attributes, part) => {
        const parent = current.getStore();
        return parent === undefined ? part() : run(begin(name, attributes, parent), part);
      },
    },
    close: () => provider.shutdown(),
  };
}
