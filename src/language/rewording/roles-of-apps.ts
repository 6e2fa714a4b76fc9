import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import { END, FIRST, type Turn } from './turn.js';

/** A role, whichever. */
export const ANY_ROLE =
  '(?:admin(?:istrator|istrative|istration)?s? |directory |privileged |entra(?: id)? |azure ad )*roles?';
const APPS =
  '(?:(?:the|our|any|all|an?) )*(?:(?:enterprise )?(?:apps?|applications?)|service principals?|app registrations?|programs?)';
const NOW = '(?: (?:currently|now|right now|at the moment|today|at present|here))*';

const PEOPLE =
  '(?:(?:the|our|any|all|an?|real|human) )*(?:people|persons?|users?|humans?|admins?|administrators?|(?:user )?accounts?)';
const GIVEN_TO =
  '(?:(?:(?:are|is) )?(?:(?:currently|now|actually) )*(?:(?:assigned|granted|given|handed out|attributed) to|held by))';
const AND_WHICH = `,? (?:and|or)(?: which(?: (?:ones|roles))?)?(?: ${GIVEN_TO}| (?:to|by))? `;
const HELD_BY_EITHER = (one: string, other: string): RegExp =>
  new LazyPattern(
    `${FIRST}(?:(?:please )?(?:which|what|list|show|name|give)(?: (?:me|us))?(?: (?:all|the|of|our))* )?(${ANY_ROLE}) (?:that |which )?${GIVEN_TO} ${one}${AND_WHICH}${other}${NOW}${END}`,
    'iu',
  );
const HOLD = '(?:hold|have|are assigned|are granted|get)';
const HOLD_EITHER = (one: string, other: string): RegExp =>
  new LazyPattern(
    `${FIRST}(?:which|what) (${ANY_ROLE}) (?:do|are) ${one}(?: ${HOLD})?,? (?:and|or)(?: (?:which|what)(?: (?:ones|roles))?)?(?: (?:do|are))? ${other}(?: ${HOLD})?${NOW}${END}`,
    'iu',
  );
const BY_APPS_OR_PEOPLE = '$1which roles of role assignments are held by apps or by people';

/** The roles that apps hold, however it is said. */
export const ROLES_OF_APPS: readonly Turn[] = [
  [HELD_BY_EITHER(APPS, PEOPLE), BY_APPS_OR_PEOPLE],
  [HELD_BY_EITHER(PEOPLE, APPS), BY_APPS_OR_PEOPLE],
  [HOLD_EITHER(APPS, PEOPLE), BY_APPS_OR_PEOPLE],
  [HOLD_EITHER(PEOPLE, APPS), BY_APPS_OR_PEOPLE],
  // What is assigned to apps they hold; "were assigned" is told by the log.
  [
    new LazyPattern(
      `${FIRST}(?:(?:please )?(?:which|what|how many|list|show|name|give)(?: (?:me|us))?(?: (?:all|the|of|our))* )?(${ANY_ROLE}) (?:(?:that |which )?(?:are|is) )?(?:(?:currently|now|actually) )*(?:(?:assigned|granted|given|handed out|attributed) to|held by) ${APPS}${NOW}${END}`,
      'iu',
    ),
    '$1which $2 are held by apps',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:(?:list|show|name|give)(?: (?:me|us))? )?(?:(?:all|the|our) )*(${ANY_ROLE}) (?:(?:that|which) )?${APPS} (?:hold|have|are assigned|are granted)${NOW}${END}`,
      'iu',
    ),
    '$1which $2 are held by apps',
  ],
];

const OTHER_WORDS: Readonly<
  Record<OtherLanguage, { readonly asks: string; readonly apps: string; readonly people: string; readonly and: string }>
> = {
  de: {
    asks: 'welche (?:admin-?|directory-?|entra-?)?rollen (?:(?:sind|wurden|werden|haben|halten|besitzen|gehören|hat) )?',
    apps: '(?:(?:an|von|die|den|unsere[nr]?) )*(?:apps?|anwendungen|dienstprinzipale[n]?)',
    people:
      '(?:(?:an|von|die|den|unsere[nr]?) )*(?:personen|menschen|leuten?|benutzern?|nutzern?|admins|administratoren)',
    and: '(?: (?:zugewiesen|vergeben|zugeteilt|gegeben|gehalten|haben|halten))?,? (?:und|oder)(?: welche)?(?: (?:sind|haben|halten|hat))? ',
  },
  fr: {
    asks: "quels rôles (?:d['’]admin(?:istrateur)? )?(?:(?:sont|ont|détiennent|possèdent)(?: (?:attribués|donnés|assignés|affectés|accordés|détenus))? )?",
    apps: "(?:(?:à|aux|par|des|les|d['’]|de|nos) ?)*(?:applis?|applications?|apps?)",
    people: "(?:(?:à|aux|par|des|les|d['’]|de|nos) ?)*(?:personnes|gens|utilisateurs|humains|admins|administrateurs)",
    and: ',? (?:et|ou)(?: (?:lesquels|quels(?: rôles)?))?(?: (?:sont|ont|le sont))? ',
  },
  es: {
    asks: '¿?qu[ée] roles (?:de admin(?:istrador)? )?(?:(?:est[áa]n|tienen|son)(?: (?:asignados|dados|otorgados|concedidos))? )?',
    apps: '(?:(?:a|las|los|por|de|nuestras) )*(?:apps?|aplicaciones)',
    people: '(?:(?:a|las|los|por|de|nuestros) )*(?:personas|usuarios|gente|humanos|admins|administradores)',
    and: ',? (?:y|o)(?: (?:cu[áa]les|qu[ée] roles))?(?: (?:est[áa]n|tienen))? ',
  },
};

const ANY_VERB =
  '(?: (?:zugewiesen|vergeben|zugeteilt|gegeben|gehalten|haben|halten|attribués|assignés|asignados|tienen|ont))?';

function listTurnsOfBoth(language: OtherLanguage): readonly Turn[] {
  const { asks, apps, people, and } = OTHER_WORDS[language];
  return [
    [apps, people],
    [people, apps],
  ].map(([one, other]): Turn => [
    new LazyPattern(`^[\\s¿]*${asks}${one}${and}${other}${ANY_VERB}${END}`, 'iu'),
    'which roles of role assignments are held by apps or by people',
  ]);
}

/** The same of apps and of people, in one question. */
export const ROLES_OF_APPS_AND_PEOPLE: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: listTurnsOfBoth('de'),
  fr: listTurnsOfBoth('fr'),
  es: listTurnsOfBoth('es'),
};
