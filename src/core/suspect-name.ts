import { imitatesLatin, readsAs, readsAsFromAfar } from './look-alike.js';

/** What is odd about a name, by itself. */
export type NameOddity = 'disguised-microsoft' | 'like-microsoft' | 'disguised' | 'person' | 'test' | 'signs-only';

const MICROSOFT =
  /^(?:microsoft|ms ?teams|office ?365|office\b|o365|m365|outlook|exchange online|sharepoint|one ?drive|teams\b|azure\b|entra|windows\b|intune|defender\b)/;
/** Anywhere, for names that are disguised: nobody hides an honest word. */
const MICROSOFT_ANYWHERE = /microsoft|office|outlook|sharepoint|onedrive|exchange|azure|entra|teams/;
const INVISIBLE = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/u;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * What is odd about the name of an app that is not Microsoft's. People are those who hold admin roles; names in lower case.
 * "Backup for Microsoft 365" says what it is for and is honest; "Microsoft 365 Backup" says that it is Microsoft's.
 */
export function nameOddity(name: string, people: ReadonlySet<string>): NameOddity | undefined {
  const seen = readsAs(name).trim();
  const afar = readsAsFromAfar(name).trim();
  const plainly = name.toLowerCase();
  const disguised = imitatesLatin(name) || INVISIBLE.test(name);
  if (disguised && MICROSOFT_ANYWHERE.test(seen)) return 'disguised-microsoft';
  if (/microsoft/.test(afar) && !plainly.includes('microsoft')) return 'disguised-microsoft';
  if (disguised) return 'disguised';
  if (MICROSOFT.test(seen)) return 'like-microsoft';
  if (people.has(seen) || EMAIL.test(seen)) return 'person';
  if (/^(?:test|test ?app|app ?test)$/.test(seen)) return 'test';
  return /^[^\p{L}\p{N}]+$/u.test(name) ? 'signs-only' : undefined;
}
