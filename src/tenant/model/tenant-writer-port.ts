import type { CallOptions } from '../../core/call-options.js';
import type { Person } from '../../core/person-id-and-name.js';
import type { WriteRequest, WriteVerification } from '../../remediations/model/write-request.js';

/** Result of a write: accepted, refused, or unknown. `gone`: the object no longer existed. */
export type WriteOutcome =
  | { readonly done: true; readonly gone: boolean; readonly requestId?: string }
  | {
      readonly done: false;
      readonly reason: 'refused' | 'unavailable' | 'unknown';
      readonly detail: string;
      readonly requestId?: string;
    };

/** Executes the writes of one decision. Nothing else in the process can write to the tenant. */
export interface TenantWriter {
  write(request: WriteRequest, options?: CallOptions): Promise<WriteOutcome>;
  /** Whether the tenant is now in the expected state; undefined if it could not be read. */
  verify(verification: WriteVerification, options?: CallOptions): Promise<boolean | undefined>;
  close(): Promise<void>;
}

/**
 * Creates the writer for one decision, given who decided. Today it uses the responder's own credential; acting as the approver
 * (on-behalf-of) would only need another factory.
 */
export type TenantWriterFactory = (decision: {
  readonly decisionId: string;
  /** Object id of the app's service principal: an undo restores access to this one only. */
  readonly app: string;
  readonly by: readonly Person[];
}) => TenantWriter;
