import { describeGap } from './gap-wording.js';
import { type Gap, GAP_REASONS } from './gap.js';

/** Serializes a gap for storage with a plan or snapshot: `<reason>: <detail>`. */
export function serializeGap({ reason, detail }: Gap): string {
  return `${reason}: ${detail}`;
}

/** Whether serialized gaps may hide access of the app. A licence that the tenant has not bought hides nothing that a plan removes. */
export function mayHideAccess(unseen: readonly string[]): boolean {
  return unseen.some((text) => gapIn(text)?.reason !== 'licence-missing');
}

/** Describes a serialized gap in words; text in another form stays unchanged. */
export function describeSerializedGap(text: string): string {
  const gap = gapIn(text);
  return gap === undefined ? text : describeGap(gap);
}

function gapIn(text: string): Gap | undefined {
  const reason = GAP_REASONS.find((one) => text.startsWith(`${one}: `));
  return reason && { reason, detail: text.slice(reason.length + 2) };
}
