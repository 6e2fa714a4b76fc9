/** How bad a finding is if true, worst first. Confidence (how sure we are) is separate. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
/** One of {@link SEVERITIES}. */
export type Severity = (typeof SEVERITIES)[number];

/** How sure we are of a finding, surest first. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
/** One of {@link CONFIDENCES}. */
export type Confidence = (typeof CONFIDENCES)[number];

/** Compares for sorting worst first: negative if `a` is worse than `b`. */
export function compareSeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}

/** The worst of several severities; undefined for an empty list. */
export function worstSeverity(severities: readonly [Severity, ...Severity[]]): Severity;
export function worstSeverity(severities: readonly Severity[]): Severity | undefined;
export function worstSeverity(severities: readonly Severity[]): Severity | undefined {
  return severities.toSorted(compareSeverity)[0];
}

/** The next lower severity; `info` stays. */
export function lowerSeverity(severity: Severity): Severity {
  return SEVERITIES[Math.min(SEVERITIES.indexOf(severity) + 1, SEVERITIES.length - 1)] ?? 'info';
}
