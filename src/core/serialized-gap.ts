import { describeGap } from './gap-wording.js';
import { type Gap, GAP_REASONS, type GapReason } from './gap.js';

/** Serializes a gap for storage with a plan or snapshot: `<reason>: <detail>`. */
export function serializeGap({ reason, detail }: Gap): string {
  return `${reason}: ${detail}`;
}

/** Reasons that hide nothing that a plan removes: what the tenant has not bought, or what its cloud does not have. */
const HARMLESS: ReadonlySet<GapReason | undefined> = new Set<GapReason>(['licence-missing', 'not-offered']);

/** Whether serialized gaps may hide access of the app. */
export function mayHideAccess(unseen: readonly string[]): boolean {
  return unseen.some((text) => !HARMLESS.has(gapIn(text)?.reason));
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
