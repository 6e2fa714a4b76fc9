import type { Clock } from '../core/clock.js';
import type { AuditSourceId } from '../facts/fact-types.js';
import { judgeAuditSourceFreshness } from '../facts/lib/audit-source-freshness.js';
import type { AuditStore } from './model/audit-store-port.js';

/** How current our reading of the audit sources is, for `GET /readyz`: no names of the tenant, no reasons. */
export interface AuditReadingStatus {
  /** Whether a source is late, or was never read. */
  readonly late: boolean;
  readonly sources: readonly {
    readonly source: AuditSourceId;
    /** Seconds since the moment up to which it was read; absent: never. */
    readonly ageSeconds?: number;
    readonly late: boolean;
  }[];
}

/** Reads the status from the store. Rejects while the database is away. */
export async function readAuditReadingStatus(
  store: Pick<AuditStore, 'states'>,
  clock: Clock,
): Promise<AuditReadingStatus> {
  const states = await store.states();
  const now = clock.now();
  const sources = states.map((state) => {
    const { ageMs, isLate } = judgeAuditSourceFreshness(state, now);
    if (ageMs === undefined) return { source: state.source, late: true };
    return { source: state.source, ageSeconds: Math.round(ageMs / 1_000), late: isLate };
  });
  return { late: sources.length === 0 || sources.some(({ late }) => late), sources };
}
