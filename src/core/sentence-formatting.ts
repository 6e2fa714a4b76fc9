/** Joins names for a sentence: "A", "A and B", "A, B and 3 more". */
export function formatList(names: readonly string[], most = 3): string {
  const [first] = names;
  if (first === undefined) return '';
  if (names.length > most) return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
  if (names.length === 1) return first;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** Formats a moment to the minute: "2026-11-24 02:10 UTC". */
export function formatUtcMinute(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
