/** One try of a request to a service of the tenant, as it is recorded. */
export interface RecordedRequest {
  /** Which of our apps asked. The bot's own identity asks nothing of these services. */
  readonly identity: 'reader' | 'responder';
  readonly service: 'graph' | 'exchange' | 'management';
  readonly method: string;
  readonly url: string;
  /** Headers that change what is asked for (`RECORDED_HEADERS`), if any was sent; never a token. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The body as it was sent, secrets left out. */
  readonly body?: unknown;
  /** HTTP status; 0: no answer came. */
  readonly status: number;
}

/** Takes down every try of every request to the tenant's services. */
export interface RequestRecorder {
  /** Must not throw. */
  record(request: RecordedRequest): void;
}
