import type { Clock } from '../core/clock.js';
import type { Gap } from '../core/gap.js';
import { daysBefore, daysBetween, instant, type Instant } from '../core/instant.js';
import { formatUtcMinute } from '../core/sentence-formatting.js';
import { mergeSameActs } from '../m365/same-acts.js';
import type { AuditEvent } from '../m365/audit-event.js';
import type { Detection } from '../detections/model/detection.js';
import { parseFeedCursor } from './activity-feed-cursor.js';
import { LOOK_BACK_DAYS, readUnsearchedPeriods } from './audit-search-plan.js';
import type { AuditStore } from './model/audit-store-port.js';
import { listWantedOperations } from './scan/wanted-operations.js';

/** The sources that read each log as it is written. */
const SOURCES = {
  exchange: 'activity:Audit.Exchange',
  directory: 'activity:Audit.AzureActiveDirectory',
} as const;

/** What {@link createKeptLogReader} works with. */
export interface KeptLogOptions {
  readonly clock: Clock;
  /** How long records are kept; absent: as long as Microsoft keeps them. */
  readonly keepDays?: number;
  readonly loadDetections: () => Promise<readonly Pick<Detection, 'id' | 'operations'>[]>;
}

const truncated = (detail: string): Gap => ({ reason: 'truncated', detail });

/**
 * Creates a reader of what the watch has kept of a log for some detections, with all that may be missing of it. Unlike
 * `createKeptExchangeReader` it always answers: a record that is there was written, whatever else is not.
 */
export function createKeptLogReader(
  store: Pick<AuditStore, 'cursor' | 'states' | 'since'>,
  { clock, keepDays = LOOK_BACK_DAYS, loadDetections }: KeptLogOptions,
) {
  return async (log: keyof typeof SOURCES, asked: Instant, detections: readonly string[]) => {
    const looking = (await loadDetections()).filter(({ id }) => detections.includes(id));
    const now = clock.now();
    const oldest = daysBefore(now, Math.min(LOOK_BACK_DAYS, keepDays));
    const from = instant(Math.max(Date.parse(asked), Date.parse(oldest)));
    const source = SOURCES[log];
    const [stored, searches, states, events] = await Promise.all([
      store.cursor(source),
      store.cursor('audit-query'),
      store.states(),
      store.since(from, listWantedOperations(looking)),
    ]);
    const cursor = parseFeedCursor(stored);
    const malformed = states
      .filter((state) => state.source === source || state.source === 'audit-query')
      .reduce((sum, state) => sum + state.malformed, 0);
    const gaps = [
      ...(daysBetween(asked, from) < 1 ? [] : [truncated(`records are kept since ${formatUtcMinute(from)}`)]),
      ...(cursor.readUpTo === undefined ? [truncated('this log has not been read yet')] : []),
      ...(cursor.offSince === undefined
        ? []
        : [truncated(`nothing comes in since ${formatUtcMinute(cursor.offSince)}`)]),
      ...cursor.unreadable.slice(0, 1).map(({ gap }) => gap),
      ...listUnsearched(readUnsearchedPeriods(searches, source, cursor.missed), from, now),
      ...(malformed === 0 ? [] : [truncated(`${malformed} malformed records`)]),
    ];
    return { from, events: oldestFirst(events), gaps };
  };
}

const oldestFirst = (events: readonly AuditEvent[]): readonly AuditEvent[] => mergeSameActs(events).toReversed();

type Unsearched = ReturnType<typeof readUnsearchedPeriods>;

/** What is still to be searched of the past. A period that ends after now is searched again once late records are in. */
function listUnsearched(unsearched: Unsearched, from: Instant, now: Instant): readonly Gap[] {
  if (unsearched === undefined) return [truncated('the time before the watch began has not been searched yet')];
  const open = unsearched.filter(({ to }) => Date.parse(to) > Date.parse(from));
  const past = open.filter(({ to }) => Date.parse(to) <= Date.parse(now));
  const [begins, ends] = [past.map((one) => Date.parse(one.from)), past.map(({ to }) => Date.parse(to))];
  return [
    ...(past.length === 0
      ? []
      : [
          truncated(
            `what happened between ${formatUtcMinute(instant(Math.min(...begins)))} and ${formatUtcMinute(instant(Math.max(...ends)))} is still searched for`,
          ),
        ]),
    ...(past.length === open.length ? [] : [truncated('records of the last day may still come in')]),
  ];
}
