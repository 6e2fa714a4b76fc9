/** How bad it is if true. Worst first. Confidence (how sure we are) is a separate thing. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Sorts worst first: negative when `a` is worse than `b`. */
export function bySeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}

/** The worst of some; undefined of none. */
export function worstOf(severities: readonly [Severity, ...Severity[]]): Severity;
export function worstOf(severities: readonly Severity[]): Severity | undefined;
export function worstOf(severities: readonly Severity[]): Severity | undefined {
  return severities.toSorted(bySeverity)[0];
}

/** The next milder severity; `info` stays. */
export function oneLess(severity: Severity): Severity {
  return SEVERITIES[Math.min(SEVERITIES.indexOf(severity) + 1, SEVERITIES.length - 1)] ?? 'info';
}
