import { ACTIVITY, EXCHANGE, openDemoServerBench, type DemoReply, type DemoServerBench } from './demo-server-bench.js';

type Row = Record<string, unknown>;

/** A demo tenant whose calendar moves on when the test says so. */
export interface RecordedWritesBench extends DemoServerBench {
  /** Lets time pass on the demo's calendar. */
  pass(ms: number): void;
  /** Records that a feed offers and did not offer before, of what was done since the start or told since; lets the latency pass. */
  arrived(contentType: string): Promise<Row[]>;
  /** Events of the directory's own log since the start, newest first. */
  audits(): Promise<Row[]>;
  /** A cmdlet, by the responder unless said otherwise. */
  invoke(cmdlet: string, parameters?: Row, as?: 'reader' | 'responder'): Promise<DemoReply>;
}

export const LATENCY_MS = 5_000;
/** After everything that the generated world has in its feed. */
export const START = '2026-11-25T09:00:00Z';

export async function openRecordedWritesBench(
  options: { readonly consistencyDelayMs?: number } = {},
): Promise<RecordedWritesBench> {
  let nowMs = Date.parse(START);
  const bench = await openDemoServerBench({ clock: () => new Date(nowMs), auditLatencyMs: LATENCY_MS, ...options });
  const feed = `/api/v1.0/${bench.tenant.credentials.tenantId}/activity/feed/subscriptions`;
  const subscribed = new Set<string>();
  const seen = new Set<string>();
  const pass = (ms: number) => {
    nowMs += ms;
  };
  const list = async (address: string) => {
    const { body } = await bench.ask(address, { scope: ACTIVITY });
    return Array.isArray(body) ? (body as Row[]) : [];
  };
  return {
    ...bench,
    pass,
    async arrived(contentType) {
      if (!subscribed.has(contentType)) {
        await bench.ask(`${feed}/start?contentType=${contentType}`, { method: 'POST', scope: ACTIVITY });
        subscribed.add(contentType);
      }
      pass(LATENCY_MS + 1);
      const time = (ms: number) => new Date(ms).toISOString().slice(0, 19);
      const window = `startTime=${time(Date.parse(START))}&endTime=${time(nowMs + 60_000)}`;
      const fresh = (await list(`${feed}/content?contentType=${contentType}&${window}`)).filter(
        ({ contentId }) => !seen.has(String(contentId)),
      );
      for (const { contentId } of fresh) seen.add(String(contentId));
      return (await Promise.all(fresh.map(({ contentUri }) => list(String(contentUri))))).flat();
    },
    audits: () => bench.all(`/v1.0/auditLogs/directoryAudits?$filter=activityDateTime ge ${START}`),
    invoke: (cmdlet, parameters = {}, as = 'responder') =>
      bench.ask(`/adminapi/beta/${bench.tenant.credentials.tenantId}/InvokeCommand`, {
        scope: EXCHANGE,
        as,
        body: { CmdletInput: { CmdletName: cmdlet, Parameters: parameters } },
      }),
  };
}
