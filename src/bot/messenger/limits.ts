/** At most `count` messages in any stretch of `windowMs`. */
interface Limit {
  readonly count: number;
  readonly windowMs: number;
}

/**
 * What Teams takes from one bot in one conversation (a channel with all its threads is one); edits are taken to count too.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit#per-bot-per-thread-limit
 */
export const CONVERSATION_LIMITS: readonly Limit[] = [
  { count: 7, windowMs: 1_000 },
  { count: 8, windowMs: 2_000 },
  { count: 60, windowMs: 30_000 },
  { count: 1_800, windowMs: 3_600_000 },
];
/**
 * Teams takes 50 requests a second from an app in a tenant. A little less is sent, and never many at once: what leaves evenly can
 * still arrive in a heap. Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
export const TENANT_LIMITS: readonly Limit[] = [
  { count: 12, windowMs: 200 },
  { count: 45, windowMs: 1_000 },
];

/** Two messages sent this much apart can arrive this much closer. */
const JITTER_MS = 100;
const MAX_CONVERSATIONS = 2_000;
const TIDY_EVERY_MS = 60_000;
const LONGEST_WINDOW_MS = 3_600_000;

/** When something was sent, against its limits. Times are milliseconds of one clock that never goes back. */
class Track {
  readonly #times: number[] = [];
  #heldUntilMs = 0;

  constructor(readonly limits: readonly Limit[]) {}

  get lastMs(): number {
    return this.#times.at(-1) ?? 0;
  }

  /** How long from now until one more is allowed; 0: now. */
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

/** Counts what is sent, by conversation and altogether. Pure but for what it remembers: the time is given. */
export class SendLimits {
  readonly #tenant = new Track(TENANT_LIMITS);
  readonly #conversations = new Map<string, Track>();
  #tidiedAtMs = 0;

  /** 0: send now, it is counted. Else not counted, and how many milliseconds until it is worth asking again. */
  take(conversationId: string, nowMs: number): number {
    const conversation = this.#track(conversationId, nowMs);
    const waitMs = Math.max(conversation.waitMs(nowMs), this.#tenant.waitMs(nowMs));
    if (waitMs > 0) return waitMs;
    conversation.add(nowMs);
    this.#tenant.add(nowMs);
    return 0;
  }

  /** The service said "not before": nothing goes there until then. */
  hold(conversationId: string, nowMs: number, forMs: number): void {
    this.#track(conversationId, nowMs).hold(nowMs + forMs);
  }

  #track(conversationId: string, nowMs: number): Track {
    const known = this.#conversations.get(conversationId);
    if (known !== undefined) return known;
    if (this.#conversations.size >= MAX_CONVERSATIONS) this.#forgetIdle(nowMs);
    const track = new Track(CONVERSATION_LIMITS);
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
