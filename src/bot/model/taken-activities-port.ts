/**
 * What is known of an activity. `ours`: this process answers it. `begun`: likewise, but one before it may have sent something.
 * `elsewhere`: another one answers it now. `answered`: nobody needs to.
 */
export type TakenActivityState = 'ours' | 'begun' | 'elsewhere' | 'answered';

/** Remembers, for all replicas, who answers an activity (or sends a file that was offered). Implemented by `store`. */
export interface TakenActivities {
  /** Takes an activity, unless another process holds it or has answered it. One whose holder is gone is taken over. */
  take(key: string, leaseMs: number): Promise<TakenActivityState>;
  /** The answer takes longer: keeps it for this process. */
  renew(key: string, leaseMs: number): Promise<void>;
  /** Notes that something is sent now; false: another process has taken the activity over since this one took it. */
  begin(key: string): Promise<boolean>;
  /** It is answered, by this process. Remembered for at least so many milliseconds; default: ten minutes. */
  markAnswered(key: string, forMs?: number): Promise<void>;
  /** It is not answered: lets others take it at once. */
  release(key: string): Promise<void>;
}
