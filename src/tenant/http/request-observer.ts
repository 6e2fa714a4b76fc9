/** One of the tenant's services. */
export type TenantServiceName = 'graph' | 'exchange' | 'activity';

/** Is told of every request to the tenant's services. */
export interface RequestObserver {
  /**
   * Id of the work that makes the request, a GUID; it is sent as `client-request-id`, which Microsoft logs. Undefined: none is sent.
   * Source: https://learn.microsoft.com/graph/best-practices-concept#reliability-and-support
   */
  correlationId(): string | undefined;
  /** Runs one try, to measure it. */
  around<T>(service: TenantServiceName, method: string, send: () => Promise<T>): Promise<T>;
  /** One try was answered, or one part of a `$batch`; `status` 0: no answer came. Must not throw. */
  answered(service: TenantServiceName, status: number): void;
}
