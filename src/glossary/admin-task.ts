/** What an administrator does in a portal or a shell, as it is asked for: "how do I disable the rule m?". */
export interface AdminTask {
  /** Unique among terms, checks, detections and explanations. A contract: `term` of the intent `explain`. */
  readonly id: string;
  /** What is done: "Disable a mail flow rule". */
  readonly name: string;
  /** English verbs as a pattern: "disable|turn off". */
  readonly does: string;
  /** What it is done to, as a pattern that begins behind the verb: names may stand in it. */
  readonly to: string;
  /** Words of `to` that the steps account for, as a pattern of one word. Other words are names, or told as not used. */
  readonly words: string;
  /** What is to be known before. */
  readonly headline: string;
  readonly steps: readonly { readonly text: string; readonly url?: string }[];
  /** Microsoft's page that the steps follow. */
  readonly source: { readonly title: string; readonly url: string };
  /** Ids of terms to read next. */
  readonly terms: readonly string[];
}

/** Verbs that take something away, as a pattern. */
export const REMOVE = 'remove|delete|get rid of|drop';
/** Verbs that switch something off or take it away, as a pattern. */
export const DISABLE = `disable|deactivate|turn off|switch off|stop|${REMOVE}|(?:turn|switch)(?= [^?]{1,60} off(?!\\p{L}))`;
