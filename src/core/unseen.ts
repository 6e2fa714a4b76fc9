import { gapInWords } from './conclude.js';
import { type Gap, GAP_REASONS } from './gap.js';

/** What a look at an app could not see, as it is kept with a plan: `<reason>: <detail>`. */
export function unseenText({ reason, detail }: Gap): string {
  return `${reason}: ${detail}`;
}

/** Whether something may stand that nobody saw. A licence that the tenant has not bought hides nothing that a plan takes away. */
export function mayStand(unseen: readonly string[]): boolean {
  return unseen.some((text) => gapIn(text)?.reason !== 'licence-missing');
}

/** As a person reads it; a text of another form stays as it is. */
export function unseenInWords(text: string): string {
  const gap = gapIn(text);
  return gap === undefined ? text : gapInWords(gap);
}

function gapIn(text: string): Gap | undefined {
  const reason = GAP_REASONS.find((one) => text.startsWith(`${one}: `));
  return reason && { reason, detail: text.slice(reason.length + 2) };
}
