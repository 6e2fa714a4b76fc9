import { imitatesLatin, foldLookAlikes, foldLookAlikesLoosely } from '../core/look-alike-text.js';

/** What is suspicious about an app's name. */
export type NameOddity = 'disguised-microsoft' | 'like-microsoft' | 'disguised' | 'person' | 'test' | 'signs-only';

const MICROSOFT =
  /^(?:microsoft|ms ?teams|office ?365|office\b|o365|m365|outlook|exchange online|sharepoint|one ?drive|teams\b|azure\b|entra|windows\b|intune|defender\b)/;
/** Matched anywhere in disguised names: honest names are not disguised. */
const MICROSOFT_ANYWHERE = /microsoft|office|outlook|sharepoint|onedrive|exchange|azure|entra|teams/;
const INVISIBLE = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/u;
const EMAIL = /^[^\s@]+@[^\s@.]+\.[^\s@]+$/;

/**
 * Finds what is suspicious about the name of an app that is not Microsoft's. `people`: lower-case names of admins.
 * "Backup for Microsoft 365" honestly says what it is for; "Microsoft 365 Backup" claims to be Microsoft's.
 */
export function findNameOddity(name: string, people: ReadonlySet<string>): NameOddity | undefined {
  const seen = foldLookAlikes(name).trim();
  const afar = foldLookAlikesLoosely(name).trim();
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
