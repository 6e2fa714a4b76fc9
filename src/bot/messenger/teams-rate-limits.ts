/** At most `count` messages in any window of `windowMs`. */
interface Limit {
  readonly count: number;
  readonly windowMs: number;
}

/**
 * Teams' limits per bot and conversation (a channel with all its threads is one); we assume that edits count too.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit#per-bot-per-thread-limit
 */
export const CONVERSATION_RATE_LIMITS: readonly Limit[] = [
  { count: 7, windowMs: 1_000 },
  { count: 8, windowMs: 2_000 },
  { count: 60, windowMs: 30_000 },
  { count: 1_800, windowMs: 3_600_000 },
];
/**
 * Teams accepts 50 requests per second from an app in a tenant. We send slightly fewer and spread them out: evenly sent requests can
 * still arrive in a burst. Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
export const TENANT_RATE_LIMITS: readonly Limit[] = [
  { count: 12, windowMs: 200 },
  { count: 45, windowMs: 1_000 },
];

/** Network jitter can bring two messages this much closer together. */
const JITTER_MS = 100;
const MAX_CONVERSATIONS = 2_000;
const TIDY_EVERY_MS = 60_000;
const LONGEST_WINDOW_MS = 3_600_000;

/** Send times checked against limits. Times are milliseconds of a monotonic clock. */
class Track {
  readonly #times: number[] = [];
  #heldUntilMs = 0;

  constructor(readonly limits: readonly Limit[]) {}

  get lastMs(): number {
    return this.#times.at(-1) ?? 0;
  }

  /** Milliseconds until one more is allowed; 0: now. */
  waitMs(nowMs: number): number {
    const waits = this.limits.map(({ count, windowMs }) => {
      const before = this.#times.at(-count);
      return before === undefined ? 0 : before + windowMs + JITTER_MS - nowMs;
    });
    return Math.max(0, this.#heldUntilMs - nowMs, ...waits);
  }

  add(nowMs: number): void {
    this.#times.push(nowMs);
    const most = Math.max(...this.limits.map(({ count }) => count));
    if (this.#times.length > most) this.#times.shift();
  }

  hold(untilMs: number): void {
    this.#heldUntilMs = Math.max(this.#heldUntilMs, untilMs);
  }
}

/** Rate limiter per conversation and per tenant. The caller passes the time. */
export class SendRateLimiter {
  readonly #tenant = new Track(TENANT_RATE_LIMITS);
  readonly #conversations = new Map<string, Track>();
  #tidiedAtMs = 0;

  /** 0: send now; the message is counted. Otherwise it is not counted, and the result is the milliseconds to wait. */
  take(conversationId: string, nowMs: number): number {
    const conversation = this.#track(conversationId, nowMs);
    const waitMs = Math.max(conversation.waitMs(nowMs), this.#tenant.waitMs(nowMs));
    if (waitMs > 0) return waitMs;
    conversation.add(nowMs);
    this.#tenant.add(nowMs);
    return 0;
  }

  /** Blocks a conversation for `forMs`, because the service returned Retry-After. */
  hold(conversationId: string, nowMs: number, forMs: number): void {
    this.#track(conversationId, nowMs).hold(nowMs + forMs);
  }

  #track(conversationId: string, nowMs: number): Track {
    const known = this.#conversations.get(conversationId);
    if (known !== undefined) return known;
    if (this.#conversations.size >= MAX_CONVERSATIONS) this.#forgetIdle(nowMs);
    const track = new Track(CONVERSATION_RATE_LIMITS);
    this.#conversations.set(conversationId, track);
    return track;
  }

  #forgetIdle(nowMs: number): void {
    if (nowMs - this.#tidiedAtMs < TIDY_EVERY_MS) return;
    this.#tidiedAtMs = nowMs;
    for (const [id, track] of this.#conversations) {
      if (nowMs - track.lastMs > LONGEST_WINDOW_MS) this.#conversations.delete(id);
    }
  }
}
