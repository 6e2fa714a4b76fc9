import type { AuditStore } from '../audit/model/audit-store-port.js';
import { formatAge } from '../core/age-wording.js';
import type { Clock } from '../core/clock.js';
import { describeGap } from '../core/gap-wording.js';
import { instant, type Instant } from '../core/instant.js';
import type { Log } from '../core/log.js';
import type { Subject } from '../core/subject.js';
import type { DetectionFinding } from '../detections/model/detection-finding.js';
import type { AuditSourceState } from '../facts/fact-types.js';
import { judgeAuditSourceFreshness } from '../facts/lib/audit-source-freshness.js';
import { AUDIT_SOURCE_NAMES } from '../facts/lib/audit-source-names.js';
import type { IncidentStore } from '../incidents/model/incident-store-port.js';
import type { LeasedJob } from './leased-jobs.js';

/** What the job needs. */
export interface AuditDelayAlertOptions {
  readonly audit: Pick<AuditStore, 'states'>;
  readonly incidents: Pick<IncidentStore, 'generation' | 'findings' | 'assessed'>;
  readonly clock: Clock;
  readonly log: Log;
  /** From this age on, in milliseconds, a source that is not read is an alert. */
  readonly afterMs: number;
  /** Called when a finding was saved, so that it is sent. */
  readonly onChanged: () => void;
  readonly everyMs?: number;
}

const EVERY_MS = 60_000;
/** After a start the sources are old because nobody ran: they are given this long to be read. */
const FIRST_AFTER_MS = 5 * 60_000;
const SUBJECT: Subject = { kind: 'tenant', id: 'audit-reading', name: 'our reading of the audit log' };

interface LateSource {
  readonly state: AuditSourceState;
  readonly ageMs: number;
}

/**
 * Makes a finding of audit sources that are not read for too long, which goes to the channels like any other: once when it begins, again
 * when one more source is late, and once a day while it lasts. A source that catches up, or was never read, is no delay; `audit-logging` says
 * what the latter lacks.
 */
export function createAuditDelayAlertJob(options: AuditDelayAlertOptions): LeasedJob {
  const { audit, incidents, clock, log, afterMs, onChanged, everyMs = EVERY_MS } = options;

  async function run(): Promise<boolean> {
    const now = clock.now();
    const late = (await audit.states()).flatMap((state): readonly LateSource[] => {
      const { ageMs = 0, isLate } = judgeAuditSourceFreshness(state, now);
      return isLate && ageMs > afterMs && !isCatchingUp(state, now, afterMs) ? [{ state, ageMs }] : [];
    });
    if (late.length === 0) return true;
    const id = idOf(late, now);
    const generation = await incidents.generation();
    const kept = (await incidents.findings([id]))[0]?.finding;
    const known = new Set(kept?.notes.map(({ eventId }) => eventId));
    if (late.every(({ state }) => known.has(state.source))) return true;
    const finding = buildFinding(id, late, kept, now);
    const saved = await incidents.assessed({
      generation,
      eventIds: [],
      findings: [{ finding }],
      renamed: [],
      records: [],
    });
    // Not saved: something else was saved first. The next pass tries again.
    if (saved) {
      log.warn({ sources: late.map(({ state }) => state.source) }, 'audit sources are not read: channels are told');
      onChanged();
    }
    return true;
  }

  return { name: 'alert about late audit sources', everyMs, firstAfterMs: FIRST_AFTER_MS, run };
}

/** Old, but read on without trouble: the first days of a tenant, or what an outage left, oldest first. */
function isCatchingUp({ gap, lastSuccessAt }: AuditSourceState, now: Instant, afterMs: number): boolean {
  return gap === undefined && lastSuccessAt !== undefined && Date.parse(now) - Date.parse(lastSuccessAt) <= afterMs;
}

/** The same for as long as nothing was read of the source that waits longest, and another each day. */
function idOf(late: readonly LateSource[], now: Instant): string {
  const since = instant(Date.parse(now) - Math.max(...late.map(({ ageMs }) => ageMs)));
  return `audit-weakened:${SUBJECT.kind}:${SUBJECT.id}:${since}:${now.slice(0, 10)}`;
}

function buildFinding(
  id: string,
  late: readonly LateSource[],
  kept: DetectionFinding | undefined,
  now: Instant,
): DetectionFinding {
  const names = late.map(
    ({ state, ageMs }) => `${AUDIT_SOURCE_NAMES[state.source]} (last read ${formatAge(ageMs)} ago)`,
  );
  return {
    id,
    detection: 'audit-weakened',
    subject: SUBJECT,
    severity: 'high',
    confidence: 'high',
    title: `Not read, an attack there goes unseen: ${names.join(', ')}. Run npx warden doctor`,
    count: (kept?.count ?? 0) + 1,
    firstAt: kept?.firstAt ?? now,
    lastAt: now,
    notes: late.map(({ state }) => ({
      eventId: state.source,
      at: state.readUpTo ?? now,
      actor: { kind: 'app', id: '', name: 'Tenant Warden' },
      what: state.gap === undefined ? 'last read' : `last read; since then: ${describeGap(state.gap)}`,
      source: state.source === 'audit-query' ? state.source : state.source.startsWith('graph:') ? 'graph' : 'activity',
    })),
    own: false,
  };
}
