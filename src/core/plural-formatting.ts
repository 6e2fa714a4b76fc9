/** Formats a number with its noun: "1 admin", "3 admins". Irregular plurals are passed in. */
export function formatCount(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;
}

/** The plural of a noun: "policies", "addresses"; one that ends in a single "s" is taken for a plural. */
export function pluralize(noun: string): string {
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:ss|x|ch|sh)$/i.test(noun)) return `${noun}es`;
  return noun.endsWith('s') ? noun : `${noun}s`;
}

/** That no one of so many is so, before a verb in the singular: "None of 3 apps", and "No app" where there is but one. */
export const formatNoneOf = (n: number, one: string, many?: string): string =>
  n === 1 ? `No ${one}` : `None of ${formatCount(n, one, many)}`;

/** Turns a plural noun into the form for a number: "admins", but "admin" for 1. */
export function nounForCount(n: number, plural: string): string {
  if (n !== 1) return plural;
  return plural.endsWith('ies') ? `${plural.slice(0, -3)}y` : plural.replace(/s$/, '');
}
