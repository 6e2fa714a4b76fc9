import type { Gap, GapReason } from '../core/gap.js';

/** What a request needs, so that a refusal can say what to grant or to buy. */
export interface Need {
  /** The least permission, e.g. `RoleManagement.Read.Directory`; for Exchange with the role that goes with it. */
  readonly permission: string;
  readonly licence?: string;
  /** Exchange and the activity feed say 401 where Graph says 403: the app may not, or its role does not reach. */
  readonly on401?: 'permission-missing';
}

interface ProblemDetails {
  readonly status?: number;
  /** Microsoft's error code, if any: `Authorization_RequestDenied`. */
  readonly code?: string;
  /** Worth another try; after `retryAfterMs` where the service said so. */
  readonly retryable?: boolean;
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

/** What a tenant (or the road to it) did that keeps us from reading. Expected: it becomes a gap, never a crash. */
export class TenantProblem extends Error {
  override readonly name = 'TenantProblem';
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(
    readonly reason: Exclude<GapReason, 'bug'>,
    /** For people; holds no tenant data and no secrets. */
    readonly detail: string,
    details: ProblemDetails = {},
  ) {
    super(`${reason}: ${detail}`, details.cause === undefined ? undefined : { cause: details.cause });
    this.status = details.status;
    this.code = details.code;
    this.retryable = details.retryable ?? false;
    this.retryAfterMs = details.retryAfterMs;
  }

  get gap(): Gap {
    return { reason: this.reason, detail: this.detail };
  }
}

/** The object is not there (404): often an answer, not a failure. */
export function isNotFound(error: unknown): boolean {
  return error instanceof TenantProblem && error.status === 404;
}

/** The gap of an expected problem; whatever else it is, is a bug of ours and is thrown again. */
export function gapOf(error: unknown): Gap {
  if (error instanceof TenantProblem) return error.gap;
  throw error;
}

/** The question was called off. */
export function cancelled(cause: unknown): TenantProblem {
  return new TenantProblem('unreachable', 'the question was cancelled', { cause });
}
