import { LazyPattern } from '../../core/lazy-pattern.js';
import { findRole } from '../parameters/role-names.js';
import { splitWords } from '../question-tokenizer.js';

/** How a language says by a verb alone that somebody got a role, and how it says the same with the word "role". */
interface Frame {
  /** `role`: from the first word of what may be a role to the end of the clause. `whom`: who got it, where that is in the way. */
  readonly pattern: RegExp;
  readonly granted: (role: string, whom: string) => string;
  readonly role: string;
  readonly anyRole: string;
}

const ROLE = '(?<role>[^,;?!]{2,60})';
const WHOM = '(?<whom>[^,;?!]{1,80}?)';
const frame = (source: string): RegExp => new LazyPattern(`(?<!\\p{L})${source}`, 'iu');

const FRAMES: readonly Frame[] = [
  {
    pattern: frame(
      `(?:made|promoted|turned|appointed|elevated) (?!by )(?<whom>(?:"[^"]+"|[^,;?!"]){1,80}?) (?:(?:in)?to (?:be )?|as )?(?:an?|the|to) ${ROLE}`,
    ),
    granted: (role, whom) => `granted ${whom} ${role}`,
    role: 'the role ',
    anyRole: 'admin rights',
  },
  {
    pattern: frame(`(?:made|promoted to|appointed(?: as)?|elevated to) (?:an? |the )?${ROLE}`),
    granted: (role) => `granted ${role}`,
    role: 'the role ',
    anyRole: 'admin rights',
  },
  {
    pattern: frame(`zu[mr] (?<role>[^,;?!]{2,60}?) (?:gemacht|ernannt|befördert)`),
    granted: (role) => `${role} erteilt`,
    role: 'die Rolle ',
    anyRole: 'Adminrechte',
  },
  {
    pattern: frame(`(?:nommé|promu|fait de) ${WHOM} (?:comme )?(?:une? |l')?(?=admin)${ROLE}`),
    granted: (role, whom) => `accordé à ${whom} ${role}`,
    role: 'le rôle ',
    anyRole: "des droits d'administrateur",
  },
  {
    pattern: frame(`(?:hizo|nombró|convirtió) a ${WHOM} (?:como |en )?(?:una? )?(?=admin)${ROLE}`),
    granted: (role, whom) => `concedió a ${whom} ${role}`,
    role: 'el rol ',
    anyRole: 'derechos de administrador',
  },
];

/** No role by its name: "an admin". */
const ADMIN = /^(?:admin(?:istrator|istrateur|istrador)?(?:in|e|a)?s?)(?!\p{L})/iu;

const MOST_ROLE_WORDS = 5;

/** The role with which a text begins, and the rest of the text. */
function takeRole(text: string): { readonly name: string; readonly rest: string } | undefined {
  const words = text.split(' ');
  for (let count = 1; count <= Math.min(MOST_ROLE_WORDS, words.length); count += 1) {
    const name = findRole(splitWords(words.slice(0, count).join(' ')));
    if (name === undefined) continue;
    if (findRole(splitWords(words.slice(1, count).join(' '))) === name) return undefined;
    return { name, rest: words.slice(count).join(' ') };
  }
  return undefined;
}

/**
 * "who made Ledger Sync a Global Administrator?" as "who granted Ledger Sync the role Global Administrator?": nobody made the app itself. A
 * text that makes nobody anything stays as it is.
 */
export function sayRoleGranted(text: string): string {
  for (const { pattern, granted, role, anyRole } of FRAMES) {
    const found = pattern.exec(text);
    const said = found?.groups?.['role'] ?? '';
    if (found === null || said === '') continue;
    const whom = found.groups?.['whom'] ?? '';
    const named = takeRole(said);
    const rest = named?.rest ?? said.replace(ADMIN, '').trim();
    if (named === undefined && !ADMIN.test(said)) continue;
    const what = named === undefined ? anyRole : `${role}${named.name}`;
    const behind = `${rest === '' ? '' : ` ${rest}`}${text.slice(found.index + found[0].length)}`;
    return `${text.slice(0, found.index)}${granted(what, whom)}${behind}`;
  }
  return text;
}
