/** Reasons why something could not be read. A contract: used in JSON output and in the store. */
export const GAP_REASONS = [
  'permission-missing',
  'licence-missing',
  'not-offered',
  'throttled',
  'unreachable',
  'truncated',
  'invalid-response',
  'bug',
] as const;
/** One of {@link GAP_REASONS}. */
export type GapReason = (typeof GAP_REASONS)[number];

/**
 * Something that an answer could not see. `detail` names what is missing so that a person can act on it: the permission
 * (`UserAuthenticationMethod.Read.All`), the licence, the endpoint, or how far back could be read. Never contains tenant secrets.
 */
export interface Gap {
  readonly reason: GapReason;
  readonly detail: string;
}

/** Gaps without repetition: several reads may miss the same thing. The last of equal ones is kept, in the place of the first. */
export function distinctGaps(gaps: readonly Gap[]): readonly Gap[] {
  return [...new Map(gaps.map((gap) => [`${gap.reason} ${gap.detail}`, gap])).values()];
}
