/** Counts what happens in this process. Labels are words of ours, never text from the tenant. */
export interface MetricRecorder {
  /** One try of a request to one of the tenant's services; `status` 0: no answer came. */
  readonly tenantAnswered: (service: string, status: number) => void;
  /** A message of the outbox was sent, or not. */
  readonly deliverySettled: (kind: string, outcome: string) => void;
}

/** Counts nothing. */
export const NO_RECORDER: MetricRecorder = { tenantAnswered: () => undefined, deliverySettled: () => undefined };
