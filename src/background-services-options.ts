import type { AccessPolicy } from './answers/model/access-policy-port.js';
import type { AnswerService } from './answers/model/answer-service-port.js';
import type { TenantConnection } from './compose-tenant.js';
import type { Config } from './config.js';
import type { Log } from './core/log.js';
import type { ApproverPolicy } from './decisions/approver-policy.js';
import type { ExecutionTiming } from './decisions/decision-executor.js';
import type { DecisionWorkerOptions } from './jobs/decision-worker.js';
import type { Store } from './store/persistent-store.js';
import type { TenantWriterFactory } from './tenant/model/tenant-writer-port.js';

/** What the background services need. */
export interface BackgroundServicesOptions {
  readonly open: TenantConnection;
  readonly store: Store;
  readonly answers: AnswerService;
  readonly access: AccessPolicy;
  readonly config: Pick<Config, 'audit' | 'dryRun' | 'keepDays' | 'watchChangesTo'>;
  readonly approvers: Omit<ApproverPolicy, 'tenantId'>;
  /** The group whose members may ask; absent: none. */
  readonly askGroupId?: string;
  /** App ids of Tenant Warden itself. */
  readonly ownAppIds: readonly string[];
  /** Absent: this process cannot change the tenant. */
  readonly writers?: TenantWriterFactory;
  /** How long after a crash another process goes on reading the tenant, in milliseconds; default: ten seconds. */
  readonly readLeaseMs?: number;
  /** How long sending a message may take, in milliseconds, before its state is unknown; default: one minute. */
  readonly alertLeaseMs?: number;
  /** Timing of decision execution and follow-up, and how long after a crash another process takes over. */
  readonly decisionPace?: { readonly timing?: Partial<ExecutionTiming> } & Pick<
    DecisionWorkerOptions,
    'everyMs' | 'leaseMs'
  >;
  /** Runs the execution of one decision, to measure it; absent: nobody does. */
  readonly correlate?: <T>(name: string, work: () => T) => T;
  readonly log: Log;
}

/** Jobs that run in the background. */
export interface RunningJobs {
  /** Stops them and waits for what cannot be cut off. */
  close(): Promise<void>;
}
