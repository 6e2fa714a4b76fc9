import type { AdminAuthentication, UnlistedMethod } from '../../facts/fact-types.js';

const WORDS: Readonly<Record<UnlistedMethod, string>> = {
  'hardware-oath': 'a hardware token',
  certificate: 'a certificate',
};

/** The methods that a person may use and that no read shows: "a hardware token or a certificate"; undefined: none. */
export function describeUnlistedMethods({
  unlisted = [],
}: Pick<AdminAuthentication['users'][number], 'unlisted'>): string | undefined {
  return unlisted.length === 0 ? undefined : unlisted.map((kind) => WORDS[kind]).join(' or ');
}
