import { LazyPattern } from '../../core/lazy-pattern.js';
import { ROLE_NAMES } from '../parameters/role-names.js';
import { NOUNS } from '../translation/words/french-nouns.js';
import { GERMAN_ROLES } from '../translation/words/german-roles.js';
import { SPANISH_ROLE_NOUNS } from '../translation/words/spanish-nouns-roles.js';
import type { OtherLanguage } from './other-language.js';

const LISTS = { de: GERMAN_ROLES, fr: NOUNS, es: SPANISH_ROLE_NOUNS } as const;
const ROLES: ReadonlySet<string> = new Set(ROLE_NAMES);

/** What a language calls the roles, in small letters, and their English names. */
function namesIn(language: OtherLanguage): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(LISTS[language])
      .filter(([english]) => ROLES.has(english))
      .flatMap(([english, said]) => said.split(/[|;]/u).map((name) => [name.toLowerCase(), english] as const)),
  );
}

interface RoleNames {
  readonly english: ReadonlyMap<string, string>;
  readonly pattern: RegExp;
}

const known = new Map<OtherLanguage, RoleNames>();

function rolesOf(language: OtherLanguage): RoleNames {
  const kept = known.get(language);
  if (kept !== undefined) return kept;
  const english = namesIn(language);
  const any = [...english.keys()].toSorted((a, b) => b.length - a.length).join('|');
  const pattern = new LazyPattern(
    `(?<!\\p{L})(r[ôo]le|rolle|rol) (?:de |d['’]|des |del |als )?(["«„]?)(${any})(?!\\p{L})`,
    'giu',
  );
  const made = { english, pattern };
  known.set(language, made);
  return made;
}

/** "le rôle Lecteur général" as "le rôle Global Reader": behind the noun capitals make it a name, which is not translated. */
export function nameRolesInEnglish(text: string, language: OtherLanguage): string {
  if (!/(?<!\p{L})(?:r[ôo]le|rolle|rol) /iu.test(text)) return text;
  const { english, pattern } = rolesOf(language);
  return text.replace(
    pattern,
    (_, noun: string, quote: string, said: string) => `${noun} ${quote}${english.get(said.toLowerCase()) ?? said}`,
  );
}
