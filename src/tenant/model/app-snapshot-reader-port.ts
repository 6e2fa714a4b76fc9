import type { CallOptions } from '../../core/call-options.js';
import type { Gap } from '../../core/gap.js';
import type { AppSnapshot } from '../../remediations/model/app-snapshot.js';
import type { WriteVerification } from '../../remediations/model/write-request.js';
import type { IdentifiedAppReading } from './app-reader-port.js';

/** Names of connectors and rules that an app made, according to the audit log. */
export interface MadeByApp {
  readonly inboundConnectors: readonly string[];
  readonly transportRules: readonly string[];
}

/** Takes snapshots of apps: everything that a decision may change. */
export interface AppSnapshotReader {
  /**
   * Takes the snapshot of an app from a reading of it, or reads the app with this object id first. Only what the app made is read in
   * addition. `undefined` value: no such app.
   */
  take(
    app: IdentifiedAppReading | string,
    madeByApp: MadeByApp,
    options?: CallOptions,
  ): Promise<
    { readonly ok: true; readonly value: AppSnapshot | undefined } | { readonly ok: false; readonly gap: Gap }
  >;
  /** Verifies with the reader's rights (for manual steps and rechecks). */
  verify(verification: WriteVerification, options?: CallOptions): Promise<boolean | undefined>;
}
