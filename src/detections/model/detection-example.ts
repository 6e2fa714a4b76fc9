import type { CustomRole } from '../../facts/fact-types.js';
import type { Confidence, Severity } from '../../core/severity.js';
import type { AuditEvent } from '../../m365/audit-event.js';
import type { GuardedGroup, KnownApp, KnownPerson, PrivilegedGroup } from './detection-context.js';

/** One case that serves as test and documentation. */
export interface DetectionExample {
  readonly name: string;
  readonly event: AuditEvent;
  /** What the context knows; nothing if omitted. */
  readonly known?: {
    readonly apps?: readonly KnownApp[];
    readonly people?: readonly KnownPerson[];
    readonly groups?: readonly PrivilegedGroup[];
    readonly roles?: readonly CustomRole[];
    readonly guardedGroups?: readonly GuardedGroup[];
    /** App ids of Tenant Warden itself. */
    readonly ownAppIds?: readonly string[];
    readonly events?: readonly AuditEvent[];
    readonly ownDomains?: readonly string[];
    readonly emergencyAccounts?: readonly string[];
  };
  /** `silent`: the detection does not fire. */
  readonly expect:
    | 'silent'
    | {
        readonly severity: Severity;
        readonly confidence?: Confidence;
        readonly subjectId?: string;
        readonly title?: string;
        /** No finding of its own. */
        readonly contextOnly?: true;
        /** Subject ids of the further findings. */
        readonly also?: readonly string[];
      };
}
