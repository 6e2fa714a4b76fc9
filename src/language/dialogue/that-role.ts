import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import type { ReferenceProblem } from '../model/reference-problem.js';
import { ROLE_NAMES } from '../parameters/role-names.js';

const WHO =
  '(?:who|which (?:\\p{L}+ )?(?:admins?|administrators?|people|persons?|users?|accounts?|apps?|groups?|guests?)|how many (?:\\p{L}+ )?(?:admins?|administrators?|people|persons?|users?|accounts?|apps?|groups?|guests?))';
const HOLDS = '(?:has|have|holds?|got|is|are|can|may|could)';
/** What says that it is about whoever was told, or about an act. */
const OF_OTHERS =
  '(?:of them|them|they|those|these|he|she|him|her|it|else|other|others|since|when|gave|given|granted|assigned|lost|got it)';
/** "and who holds that role permanently?": of everybody, where the sentence speaks of nobody else. */
const WHO_HOLDS_THAT = new LazyPattern(
  `^(?:(?:and|so|but|ok|okay)[ ,]+)*${WHO} (?:(?:still|also|now|currently|all) )*${HOLDS}(?![^?]*(?<!\\p{L})${OF_OTHERS}(?!\\p{L}))(?!\\p{L})[^?]{0,40}? (?<that>(?:that|this|the same) (?:(?:admin|directory|exchange|entra) )?role)(?! group)(?!\\p{L})[^?]{0,60}[\\s?.!]*$`,
  'iu',
);

const TOO = '(?: (?:too|as well|also))';
/** "which apps have the role too?": the role alone is that of the talk where others are asked for beside those who were told. */
const WHO_HOLDS_IT_TOO = new LazyPattern(
  `^(?:(?:and|so|but|ok|okay)[ ,]+)*${WHO} (?:(?:also|still|now) )*(?:has|have|holds?|got)(?: also)? (?<that>(?:the|that|this|the same) (?:(?:admin|directory|exchange|entra) )?role),?${TOO}?[\\s?.!]*$`,
  'iu',
);
const WHO_DE =
  '(?:wer|welche[rs]? (?:\\p{L}+ )?(?:admins?|leute|personen|benutzer|nutzer|konten|apps?|anwendungen|gruppen?|gäste))';
const WHO_FR =
  '(?:qui|quel(?:le)?s? (?:admins?|personnes?|utilisateurs?|comptes?|applis?|applications?|apps?|groupes?|invités?))';
const WHO_ES =
  '(?:qui[eé]n(?:es)?|qu[eé] (?:admins?|personas?|usuarios?|cuentas?|apps?|aplicacion(?:es)?|aplicaciones|grupos?|invitados?))';
/** Each way to ask who holds the role of the talk, and how a role is called there. */
const WHO_HOLDS: readonly (readonly [asked: RegExp, say: string])[] = [
  [WHO_HOLDS_THAT, 'the role'],
  [WHO_HOLDS_IT_TOO, 'the role'],
  [
    new LazyPattern(
      `^(?:(?:und|aber|ok) )*${WHO_DE} (?:hat|haben|hält|halten|besitzt|besitzen) (?:(?:noch|auch|ebenfalls|sonst) )*(?<that>(?:die|diese|dieselbe|die gleiche|die selbe) rolle)(?: (?:auch|ebenfalls|noch|sonst noch|inne))*[\\s?.!]*$`,
      'iu',
    ),
    'die Rolle',
  ],
  [
    new LazyPattern(
      `^(?:(?:et|mais|ok) )*${WHO_FR} (?:a|ont|possèdent|possède|détient|détiennent)(?:-(?:t-)?(?:ils?|elles?))? (?:(?:aussi|également|encore) )*(?<that>(?:le|ce|le même) rôle)(?: (?:aussi|également))*[\\s?.!]*$`,
      'iu',
    ),
    'le rôle',
  ],
  [
    new LazyPattern(
      `^¿?(?:(?:y|pero|ok) )*¿?${WHO_ES} (?:también )?tienen? (?:(?:también|además) )*(?<that>(?:el|ese|este|el mismo) rol)(?: (?:también|además))*[\\s?.!]*$`,
      'iu',
    ),
    'el rol',
  ],
];

/**
 * "and who holds that role permanently?" after one role was named or told: by its name; of several it is asked back which. undefined: it asks
 * something else, or no role was spoken of.
 */
export function sayThatRole(
  text: string,
  { understanding, roles = [], rolesOfTalk = [], explained, unanswered }: DialogueState,
): string | ReferenceProblem | undefined {
  const [asked, say] = WHO_HOLDS.find(([pattern]) => pattern.test(text)) ?? [];
  const { that } = asked?.exec(text)?.groups ?? {};
  if (that === undefined || say === undefined || unanswered !== undefined) return undefined;
  const named = listNamedRoles(understanding.query);
  const meant = explained?.terms.flatMap((term) => ROLE_NAMES.find((name) => isSameName(name, term)) ?? []) ?? [];
  // Of several roles that were told the one is meant of which the talk is.
  const ofTalk =
    rolesOfTalk.length === 1 && [...named, ...roles].every((one) => !rolesOfTalk.includes(one)) ? [] : rolesOfTalk;
  const told = [meant, ofTalk, named, roles, rolesOfTalk].find(({ length }) => length > 0) ?? [];
  const [role, ...others] = told;
  if (role === undefined) return { kind: 'none-of-kind', words: that };
  return others.length > 0 ? { kind: 'several', names: told } : text.replace(that, () => `${say} ${role}`);
}

/** The roles that a query names, but for those that it leaves out. */
export const listNamedRoles = (query: Query | undefined): readonly string[] =>
  (query?.named ?? []).flatMap(({ kind, not, words }) => (kind === 'role' && not !== true ? [words] : []));

/** A term of the glossary has an id: "global-reader". */
const isSameName = (name: string, term: string): boolean =>
  name.toLowerCase() === term.toLowerCase().replaceAll('-', ' ');
