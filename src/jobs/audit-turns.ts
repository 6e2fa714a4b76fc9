import type { AuditStore, AuditTurn } from '../core/audit-ports.js';

/** The turn to read audit sources, shared by all that this process reads. */
export interface AuditTurns {
  /** Ends when the turn is lost or the watch closes. Undefined: another process reads. Rejects when the database is away. */
  current(): Promise<AbortSignal | undefined>;
  release(): Promise<void>;
}

/** Takes the turn when it is first asked for, and again whenever it was lost; asked for by many at once, it is taken once. */
export function auditTurns(store: Pick<AuditStore, 'takeTurn'>, closing: AbortSignal): AuditTurns {
  let held: { readonly turn: AuditTurn; readonly signal: AbortSignal } | undefined;
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
