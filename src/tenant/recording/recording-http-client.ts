import type { PooledHttpClient, RawHttpRequest } from '../http/http-client.js';
import type { TenantServiceName } from '../http/request-observer.js';
import { redactBody, redactUrl } from './secret-redaction.js';
import type { RecordedRequest, RequestRecorder } from './request-recorder.js';

/** Headers that are recorded: those that change what a service answers. */
const RECORDED_HEADERS = ['consistencylevel', 'prefer'];
const SERVICES = { graph: 'graph', exchange: 'exchange', activity: 'management' } as const;

/** Who takes requests down, and which of our apps makes them. */
export interface Recording {
  readonly recorder: RequestRecorder;
  readonly identity: RecordedRequest['identity'];
}

/** Records each try as it goes over the wire, so that the record is what was sent and not what was meant. */
export function recordHttp(
  http: PooledHttpClient,
  { recorder, identity }: Recording,
  service: TenantServiceName,
): PooledHttpClient {
  return {
    ...http,
    async exchange(request) {
      const record = (status: number) => {
        recorder.record({ identity, service: SERVICES[service], ...shownOf(request), status });
      };
      try {
        const answer = await http.exchange(request);
        record(answer.status);
        return answer;
      } catch (error) {
        record(0);
        throw error;
      }
    },
  };
}

function shownOf({
  method,
  url,
  headers,
  body,
}: RawHttpRequest): Omit<RecordedRequest, 'identity' | 'service' | 'status'> {
  const kept = Object.entries(headers).filter(([name]) => RECORDED_HEADERS.includes(name.toLowerCase()));
  return {
    method,
    url: redactUrl(url.href),
    ...(kept.length > 0 && { headers: Object.fromEntries(kept) }),
    ...(body !== undefined && { body: redactBody(parsed(body)) }),
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
