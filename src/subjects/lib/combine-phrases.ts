/** Every alternative of one part before every alternative of the next: "read|open" and "mail|mailbox" make four phrases. */
export function combinePhrases(...parts: readonly string[]): string {
  return parts
    .map((part) => part.split('|'))
    .reduce((before, after) => before.flatMap((one) => after.map((two) => `${one} ${two}`)))
    .join('|');
}

/** Both orders of two parts: German puts the verb last in one sentence and first in another. */
export function combineBothWays(first: string, second: string): string {
  return `${combinePhrases(first, second)}|${combinePhrases(second, first)}`;
}
