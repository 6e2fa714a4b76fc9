import { performance } from 'node:perf_hooks';
import { ServiceError } from './api-request-reply.js';

/** The documented limit a request counts against. */
export type ThrottleClass = 'identity' | 'reports' | 'sign-in-activity' | 'conditional-access';

interface Limit {
  readonly windowMs: number;
  readonly budget: number;
  readonly retryAfter: boolean;
}

const REPORTS: Limit = { windowMs: 10_000, budget: 5, retryAfter: true };
const SIGN_IN_ACTIVITY: Limit = { windowMs: 60_000, budget: 10, retryAfter: true };
const CONDITIONAL_ACCESS: Limit = { windowMs: 1_000, budget: 1, retryAfter: false };

/**
 * Microsoft Graph's documented limits: identity by resource units (S, M and L tenants), reports and audit logs 5 requests in 10 s,
 * one user's last sign-in 10 a minute, Conditional Access and Identity Protection 1 request a second without `Retry-After`. Windows run on real time.
 * Source: https://learn.microsoft.com/graph/throttling-limits
 */
export class GraphThrottle {
  readonly #spent = new Map<string, { windowStartMs: number; amount: number }>();

  constructor(
    readonly enabled: boolean,
    readonly users: number,
  ) {}

  /** Counts a request; throws 429 when it is over the limit. Returns the headers that warn of the limit. */
  spend(appId: string, kind: ThrottleClass, resourceUnits: number): Record<string, string> {
    const headers = { 'x-ms-resource-unit': String(resourceUnits) };
    if (!this.enabled) return headers;
    const limit = this.#limit(kind);
    const key = kind === 'conditional-access' ? kind : `${kind} ${appId}`;
    const now = performance.now();
    const spent = this.#window(key, now, limit.windowMs);
    const amount = kind === 'identity' ? resourceUnits : 1;
    if (spent.amount + amount > limit.budget) {
      const retryAfter = Math.max(1, Math.ceil((spent.windowStartMs + limit.windowMs - now) / 1000));
      throw new ServiceError(429, 'TooManyRequests', 'Too many requests.', {
        ...headers,
        ...(limit.retryAfter && { 'retry-after': String(retryAfter) }),
        'x-ms-throttle-scope': 'Tenant_Application/ReadWrite/demo',
      });
    }
    spent.amount += amount;
    const share = spent.amount / limit.budget;
    return share < 0.8 ? headers : { ...headers, 'x-ms-throttle-limit-percentage': share.toFixed(1) };
  }

  #limit(kind: ThrottleClass): Limit {
    if (kind === 'reports') return REPORTS;
    if (kind === 'sign-in-activity') return SIGN_IN_ACTIVITY;
    if (kind === 'conditional-access') return CONDITIONAL_ACCESS;
    const budget = this.users < 50 ? 3_500 : this.users <= 500 ? 5_000 : 8_000;
    return { windowMs: 10_000, budget, retryAfter: true };
  }

  #window(key: string, now: number, windowMs: number): { windowStartMs: number; amount: number } {
    const known = this.#spent.get(key);
    if (known !== undefined && now - known.windowStartMs < windowMs) return known;
    const fresh = { windowStartMs: now, amount: 0 };
    this.#spent.set(key, fresh);
    return fresh;
  }
}

/** Resource units of a request: the resource's price, one less with `$select` or a small `$top`, one more with `$expand`. */
export function countResourceUnits(url: URL, base: number): number {
  const has = (name: string) => url.searchParams.has(name);
  const top = Number(url.searchParams.get('$top') ?? Infinity);
  return Math.max(1, base - Number(has('$select')) + Number(has('$expand')) - Number(top < 20));
}
