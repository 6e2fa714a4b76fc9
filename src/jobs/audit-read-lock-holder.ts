import type { AuditReadLock, AuditStore } from '../audit/model/audit-store-port.js';

/** The lock for reading audit sources, shared by all sources that this process reads. */
export interface AuditReadLockHolder {
  /** Aborts when the lock is lost or the poller closes. Undefined: another process reads. Rejects when the database is unavailable. */
  current(): Promise<AbortSignal | undefined>;
  /** Gives the lock up. */
  release(): Promise<void>;
}

/** Acquires the lock on first use and again after a loss; concurrent callers share one attempt. */
export function createAuditReadLockHolder(
  store: Pick<AuditStore, 'takeTurn'>,
  closing: AbortSignal,
): AuditReadLockHolder {
  let held: { readonly turn: AuditReadLock; readonly signal: AbortSignal } | undefined;
  let taking: Promise<void> | undefined;

  async function take(): Promise<void> {
    await held?.turn.release();
    held = undefined;
    const turn = await store.takeTurn();
    if (turn !== undefined) held = { turn, signal: AbortSignal.any([turn.lost, closing]) };
  }

  return {
    async current() {
      if (held === undefined || held.turn.lost.aborted) {
        taking ??= take().finally(() => {
          taking = undefined;
        });
        await taking;
      }
      return held?.signal;
    },
    async release() {
      await taking?.catch(() => undefined);
      await held?.turn.release();
    },
  };
}
