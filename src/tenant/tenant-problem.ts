import type { Gap, GapReason } from '../core/gap.js';

/** What a request needs, so that a refusal can say what to grant or buy. */
export interface AccessRequirement {
  /** The least privileged permission, e.g. `RoleManagement.Read.Directory`; for Exchange together with the role. */
  readonly permission: string;
  readonly licence?: string;
  /** Exchange and the activity feed answer 401 where Graph answers 403: permission or role missing. */
  readonly on401?: 'permission-missing';
}

interface ProblemDetails {
  readonly status?: number;
  /** Microsoft's error code, if any: `Authorization_RequestDenied`. */
  readonly code?: string;
  /** The property that Graph does not know (400), if that is the problem. */
  readonly unknownProperty?: string;
  /** Another try may help; after `retryAfterMs` if the service said so. */
  readonly retryable?: boolean;
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

/** An expected failure of the tenant or the network. It becomes a gap, never a crash. */
export class TenantProblem extends Error {
  override readonly name = 'TenantProblem';
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly unknownProperty: string | undefined;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(
    readonly reason: Exclude<GapReason, 'bug'>,
    /** Shown to people; holds no tenant data and no secrets. */
    readonly detail: string,
    details: ProblemDetails = {},
  ) {
    super(`${reason}: ${detail}`, details.cause === undefined ? undefined : { cause: details.cause });
    this.status = details.status;
    this.code = details.code;
    this.unknownProperty = details.unknownProperty;
    this.retryable = details.retryable ?? false;
    this.retryAfterMs = details.retryAfterMs;
  }

  get gap(): Gap {
    return { reason: this.reason, detail: this.detail };
  }
}

/** Whether the object does not exist (404): often an answer, not a failure. */
export function isNotFound(error: unknown): boolean {
  return error instanceof TenantProblem && error.status === 404;
}

/** Turns an expected problem into a gap; rethrows everything else, which is a bug of ours. */
export function toGap(error: unknown): Gap {
  if (error instanceof TenantProblem) return error.gap;
  throw error;
}

/** The problem of a question that was cancelled. */
export function createCancelledProblem(cause: unknown): TenantProblem {
  return new TenantProblem('unreachable', 'the question was cancelled', { cause });
}
