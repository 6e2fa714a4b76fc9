/** What a span says beside its name; words and numbers of ours, never text from the tenant. */
export type SpanAttributes = Readonly<Record<string, string | number>>;

/** Measures pieces of work that belong together. */
export interface Tracer {
  /** Runs the work that something outside set off: the first span of a trace. */
  readonly traceWork: <T>(name: string, attributes: SpanAttributes, work: () => T) => T;
  /** Runs a part of such work; outside of any, it is not measured. */
  readonly tracePart: <T>(name: string, attributes: SpanAttributes, part: () => Promise<T>) => Promise<T>;
}

/** Measures nothing. */
export const NO_TRACER: Tracer = {
  traceWork: (_name, _attributes, work) => work(),
  tracePart: (_name, _attributes, part) => part(),
};
