import type { CallOptions } from '../../core/call-options.js';
import type { Gap } from '../../core/gap.js';
import type { AppSnapshot } from '../../remediations/model/app-snapshot.js';
import type { WriteVerification } from '../../remediations/model/write-request.js';

/** Reads the current state of an app: everything that a decision may change. */
export interface AppSnapshotReader {
  /**
   * `undefined` value: no such app. `madeByApp`: names of connectors and rules that the app made, according to the audit log.
   */
  take(
    servicePrincipalId: string,
    madeByApp: { readonly inboundConnectors: readonly string[]; readonly transportRules: readonly string[] },
    options?: CallOptions,
  ): Promise<
    { readonly ok: true; readonly value: AppSnapshot | undefined } | { readonly ok: false; readonly gap: Gap }
  >;
  /** Verifies with the reader's rights (for manual steps and rechecks). */
  verify(verification: WriteVerification, options?: CallOptions): Promise<boolean | undefined>;
}
