import { ServiceError } from '../api-request-reply.js';

const DAY_MS = 86_400_000;
const MAX_AGE_DAYS = 7;

/**
 * Reads `startTime` and `endTime`, which select blobs by creation time; start inclusive, end exclusive. Default: the
 * last 24 hours. At most 24 hours long, starting at most 7 days back; else a ServiceError.
 */
export function parseContentWindow(url: URL, nowMs: number): { readonly fromMs: number; readonly toMs: number } {
  const start = url.searchParams.get('startTime');
  const end = url.searchParams.get('endTime');
  if (start === null && end === null) return { fromMs: nowMs - DAY_MS, toMs: nowMs };
  const fromMs = moment(start);
  const toMs = moment(end);
  if (fromMs === undefined || toMs === undefined || toMs < fromMs || toMs - fromMs > DAY_MS) {
    throw new ServiceError(
      400,
      'AF20055',
      'Start time and end time must both be specified (or both omitted) and must be less than or equal to 24 hours apart, with ' +
        'the start time no more than 7 days in the past.',
    );
  }
  if (fromMs < nowMs - MAX_AGE_DAYS * DAY_MS) {
    throw new ServiceError(400, 'AF20030', 'Invalid start time: it must be no more than 7 days in the past.');
  }
  return { fromMs, toMs };
}

/** `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS`, always UTC. */
function moment(text: string | null): number | undefined {
  if (text === null || !/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z?)?$/.test(text)) return undefined;
  const ms = Date.parse(text.includes('T') && !text.endsWith('Z') ? `${text}Z` : text);
  return Number.isNaN(ms) ? undefined : ms;
}
