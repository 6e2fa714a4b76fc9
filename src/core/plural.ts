/** "1 admin", "3 admins"; irregular plurals are given. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;
}

/** A noun given in the plural, as it goes with a number: "admins", and "admin" with one. */
export function nounFor(n: number, plural: string): string {
  if (n !== 1) return plural;
  return plural.endsWith('ies') ? `${plural.slice(0, -3)}y` : plural.replace(/s$/, '');
}
