import { LazyPattern } from '../../core/lazy-pattern.js';
import { END, FIRST, type Turn } from './turn.js';
import { applyTurns } from './apply-turns.js';

const IN = '(?:in|inside|within|dans|en|im|of) (?:the |das |dem )?';
const ENTRA = '(?:microsoft )?(?:entra(?: id)?|azure ad|directory)';
const EXCHANGE = 'exchange(?: online)?';
const NOR = '(?:or|nor|oder|noch|ou|ni|o)';
const AND = '(?:and|und|et|y|as well as)';

const inEither = (link: string): string =>
  `(?:${ENTRA} ${link} (?:${IN})?${EXCHANGE}|${EXCHANGE} ${link} (?:${IN})?${ENTRA})(?!\\p{L})`;

const ROLE = '(?:(?:admin(?:istrator)?|directory|privileged)[ -])?(?:role|roles|rolle|rollen|adminrolle|rôles?|rol)';
const NO_ROLE = `(?:(?:have|has|hold|holds|with|having|holding) (?:no|not any|not an?)|(?:do|does)(?: not|n['’]t) (?:have|hold) (?:any|an?)|without (?:any|an?)|no|keine?|ohne(?: eine| jede)?|aucun|sans(?: aucun)?|ning[úu]n|sin(?: ning[úu]n)?) ${ROLE}(?: (?:at all|whatsoever|of any kind|du tout))?`;
const BUT = '(?:(?:but|and|yet|aber|und|mais|et|pero|y) )?';
const APPS = '(?<!\\p{L})(?:apps?|applications|service principals)';
const HAVE = '(?:(?:that|which) )?(?:have|has|hold|holds|with|having|holding)';
const HOLD = '(?:have|has|hold|holds)';
const EXCHANGE_ADMIN =
  "(?:(?:the |an? |die |eine |le |un |el |l['’])?exchange[ -]?(?:online )?admin(?:istrator(?:en)?)?[ -]?(?:role|rolle)?|(?:(?:le |un )?rôle )?d['’]administrateur exchange|(?:(?:el |un )?rol )?de (?:administrador|admin) de exchange)";
const ROLE_GROUP =
  "(?:(?:(?:be|are|is|sit|sits|sind|ist|sont|est|sean?|son|pertenecen|pertenece|in|en|dans|a|to|of|de|d['’]|an?|any|some|one of the|the|einer|eine|un|membership|members?|mitglied(?:er)?|membres?|miembros?) ?)*(?:exchange[ -]?)?(?:role groups?|rollengruppen?|groupes? de rôles|grupos? de roles)(?: (?:membership|d['’]exchange|de exchange|exchange|of exchange))?)";
const ANY_APPS = '(?<!\\p{L})(?:apps?|applications?|applis?|anwendungen|aplicaciones|service principals)';

/** Roles of the directory, role groups of Exchange and roles of groups by where they are: what stands beside "in Exchange" is no permission of Exchange. */
export const PLANE_TURNS: readonly Turn[] = [
  // A name cannot be one of two with what something is in: the role is said as what an app holds.
  [
    new LazyPattern(`(?<=${ANY_APPS}(?!\\p{L})[^?]*)(?<!\\p{L})${EXCHANGE_ADMIN} ${NOR} ${ROLE_GROUP}(?!\\p{L})`, 'iu'),
    'an Exchange admin role or an Exchange role group',
  ],
  [
    new LazyPattern(
      `(?<=${ANY_APPS}(?!\\p{L})[^?]*)(?<!\\p{L})${ROLE_GROUP} ${NOR} (?:(?:have|has|hold|holds|with|haben|ont|tienen) )?${EXCHANGE_ADMIN}(?!\\p{L})`,
      'iu',
    ),
    'an Exchange role group or an Exchange admin role',
  ],
  [/^((?:and |so )?)who (?:all )?belongs to (?=(?:the )?[^?]{2,40}(?: |-)?role group(?!\p{L}))/iu, '$1who is in '],
  // Role groups are always those of Exchange, and count as roles.
  [/(?<=(?<!\p{L})role groups?) (?:in|of|on) exchange(?: online)?(?!\p{L})/iu, ''],
  [/(?<!\p{L})(?:(?:admin|entra|directory) )?roles (?:and|or) (?:exchange )?role groups(?!\p{L})/iu, 'roles'],
  // A group holds a role for its members.
  [
    new LazyPattern(
      `${FIRST}(?:which|what) (?:admin |directory |entra )?roles? (?:does|do|did|will|would) (?:(?:membership in|being in|a place in|membership of) )?(?:the |that )?(?:security )?group ([^?]{2,60}?) (?:grant|give|confer|hold|have|carry|provide|assign|bring|come with)(?: (?:(?:to )?(?:its|their|the) members|me|somebody|someone|people))?${END}`,
      'iu',
    ),
    '$1who holds which role through the group $2',
  ],
  // "people in role groups who hold no directory role": of people both are known, of one holding neither is.
  [
    /(?<!\p{L})(?:people|users|persons|accounts|members) (?:(?:who|that) are )?in (?:an? |the |our |any )?(?:exchange )?role groups?(?= [^?]*(?<!\p{L})(?:directory|entra|entra id|azure ad) roles?(?!\p{L}))/iu,
    'admins in an Exchange role group',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})${BUT}${NO_ROLE},? (?:(?:neither|either|weder|ni|be it|whether|not) )?(?:${IN})(?:either )?${inEither(NOR)}`,
      'iu',
    ),
    'that hold neither an Entra role nor an Exchange role group',
  ],
  [
    new LazyPattern(`(?<!\\p{L})${HOLD} (?:an?|any) ${ROLE} (?:neither|not) (?:${IN})${inEither(NOR)}`, 'iu'),
    'hold neither an Entra role nor an Exchange role group',
  ],
  [
    new LazyPattern(`(?<!\\p{L})(?:haben|hat) weder (?:${IN})${inEither(NOR)} (?:eine|irgendeine) ${ROLE}`, 'iu'),
    'hold neither an Entra role nor an Exchange role group',
  ],
  // "a role in Entra but none in Exchange".
  [
    new LazyPattern(
      `(?<!\\p{L})(?:an?|some|any) ${ROLE} ${IN}${ENTRA},? (?:but|and|yet) (?:none|no ${ROLE}|not one|not) ${IN}${EXCHANGE}(?!\\p{L})`,
      'iu',
    ),
    'an Entra role but no Exchange role group',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})(?:an?|some|any) ${ROLE} ${IN}${EXCHANGE},? (?:but|and|yet) (?:none|no ${ROLE}|not one|not) ${IN}${ENTRA}(?!\\p{L})`,
      'iu',
    ),
    'an Exchange role group but no Entra role',
  ],
  // One assignment is in one of them: whoever is in both is asked for.
  [
    new LazyPattern(
      `(?:who|which (?:people|persons|users|accounts|admins?)) ${HOLD} (?:(?:an? )?${ROLE} ${IN}both ${inEither(AND)}|(?:both )?(?:an? )?entra ${ROLE} and an? exchange ${ROLE}(?!\\p{L}|[ -]group))`,
      'iu',
    ),
    'which admins hold an Entra role and an Exchange role group',
  ],
  [
    new LazyPattern(`(?<=${APPS}) ${HAVE} (?:an?|any|some) ${ROLE} ${IN}(?:either )?${inEither(NOR)}`, 'iu'),
    ' that hold an Entra role or an Exchange role group',
  ],
  [
    new LazyPattern(`(?<=${APPS}) ${HAVE} (?:an?|any|some) ${ROLE} ${IN}${EXCHANGE}(?!\\p{L})`, 'iu'),
    ' that hold an Exchange role group',
  ],
  [
    /(?<=(?<!\p{L})(?:no|any) (?:\p{L}+ )?(?:roles?|owners?|secrets?|permissions?|rights?)) (?:whatsoever|of any kind)(?!\p{L})/iu,
    '',
  ],
  [
    new LazyPattern(`(?<!\\p{L})${HOLD} (?:no|not any) ${ROLE} ${IN}${EXCHANGE}(?!\\p{L})`, 'iu'),
    'hold no Exchange role group',
  ],
];

/** "no role, neither in Entra nor in Exchange" as "neither an Entra role nor an Exchange role group". Other texts stay. */
export const sayWhereRoleIs = (text: string): string => applyTurns(text, PLANE_TURNS);
