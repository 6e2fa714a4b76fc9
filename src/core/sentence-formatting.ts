/** Joins names for a sentence: "A", "A and B", "A, B and 3 more". */
export function formatList(names: readonly string[], most = 3): string {
  const [first] = names;
  if (first === undefined) return '';
  if (names.length > most) return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
  if (names.length === 1) return first;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** Joins names of which one is enough: "A", "A or B", "A, B or C". */
export function formatAlternatives(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

/** Formats a moment to the minute: "2026-11-24 02:10 UTC". */
export function formatUtcMinute(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}

/**
 * A label within a sentence: "Last sign-in" as "last sign-in", and "SMTP AUTH", "SharePoint" and "Temporary Access Pass" as they are written.
 */
export function labelInSentence(label: string): string {
  const [first = '', second = ''] = label.split(' ');
  const isName = /^\p{Lu}\p{Ll}/u.test(second);
  return /^\p{Lu}[\p{Ll}’'-]*$/u.test(first) && !isName ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;
}
