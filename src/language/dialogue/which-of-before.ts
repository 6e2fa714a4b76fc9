import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';

/** "which have no owner?": a verb stands where the kind would. */
const WITHOUT_KIND =
  /^((?:(?:and|so|but|ok|okay)[ ,]+)*)(which) ((?:have|has|are|can|could|do|does|don't|aren't|haven't|need|needs|require|requires|send|sends|forward|read|change|skip|copy|expire|belong|come|let|allow|accept|block|apply|hold|own|use|lack|were|weren't|didn't|did) (?!(?:we|you|i|they|it|he|she|the|our|a|an)(?!\p{L})).{2,80})$/iu;

/** "which have no owner?" after a list: which of them. Other texts stay, and all do where nothing was listed. */
export function askWhichOfThem(text: string, { understanding: { query }, unanswered, shown }: DialogueState): string {
  if (query === undefined || unanswered !== undefined || shown.length < 2) return text;
  const isOfAllAdmins = query.table === 'admins' && query.where.length + query.named.length === 0;
  if (isOfAllAdmins && query.check === undefined && AND_GUESTS.test(text)) return 'which guests are there?';
  const ofThem = sayOfThem(text)
    .replace(WITHOUT_KIND, '$1$2 of them $3')
    .replace(OF_ALL_THAT, '$1 of those')
    .replace(ANY_WITHOUT_VERB, '$1are $2');
  // A partner can do what its roles allow.
  if (query.table === 'partners') return ofThem.replace(WHAT_THEY_CAN, 'which roles do they have');
  // What was asked about before gives way to what is asked about now.
  const isOfThing = query.where.some(({ attribute }) => attribute === 'thing');
  return query.table === 'events'
    ? ofThem.replace(ANY_ABOUT, isOfThing ? 'what about $1' : 'which of them are about $1')
    : ofThem;
}

/** "and the guests?" after all admins: others than those, whom the directory tells. */
const AND_GUESTS =
  /^[\s¿]*(?:(?:and|ok|okay|und|et|y|e)[ ,]+)+¿?(?:(?:what about|wie sieht es aus mit|qu'en est-il des|qué hay de) )?(?:(?:which |the |our |all |die |unsere |les |nos |los |nuestros )?(?:guests?(?: (?:users|accounts))?|gäste|gastkonten|gastbenutzer|(?:comptes )?invités|(?:usuarios |cuentas de )?invitad[oa]s))(?: (?:are there|do we have|gibt es))?[\s?.!]*$/iu;

const WHAT_THEY_CAN =
  /(?<=^(?:(?:and|so|but|ok|okay)[ ,]+)*)what (?:can|may|could|are) (?:they|these|those)(?: (?:allowed|able) to)? do(?: here| in our tenant)?(?=[\s?.!]*$)/iu;

/** "anything about apps?" after what changed: of those changes. */
const ANY_ABOUT =
  /^(?:(?:and|so|but|ok|okay)[ ,]+)*(?:(?:was|is|were|are) there )?(?:anything|something|any|any of (?:it|them|those|that|these))(?: else| in there| there)? (?:about|on|concerning|regarding|related to|involving|to do with) ((?!it|that|this|them|those)[^,?]{2,40}?)(?=[\s?.!]*$)/iu;

/** "did any of that happen at night?": of what was listed. */
const OF_ALL_THAT = /(?<!\p{L})(any|some|all|none|one|most|much|how much|which) of (?:that|this|it)(?!\p{L})/iu;

/** "any of them admins?": whether any of them are. */
const ANY_WITHOUT_VERB =
  /^((?:(?:and|so|but|ok|okay)[ ,]+)*)(any of (?:them|those|these) (?=(?:an? )?(?:admins?|administrators?|guests?|members?|disabled|enabled|users?|people|apps?)[\s?.!]*$))/iu;

const SAID_OF_ANY_EN =
  '(?:read|send|write|see|access|have|has|had|holds?|owns?|needs?|uses?|allow|lets?|forward|skip|copy|change|delete|remove|expire|sign|apply|come|belong|require|lack|been|also|still|already|currently|ever|actually|really|in use|an? |admins?(?=[\\s?.!]*$)|guests?(?=[\\s?.!]*$)|disabled|enabled|active|inactive|unused|risky|dangerous|new|ours|from |by |with |without |made|given|set|put|built|\\p{L}+ed(?!\\p{L}))';
const VERB_ES =
  '(?:pueden?|podr[íi]an?|tienen?|ten[íi]an?|es|son|eran?|est[áa]n?|fue|fueron|han?|siguen?|usan?|necesitan?|caducan?|env[íi]an?|leen?|pertenecen?|vienen?)';
const SOME_FR = "(?:certaine?s|quelques-une?s|l['’]une?)";
const SOME_DE = '(?:einer|eines|welche|keiner|keines|jede[rs]?|irgendeine[rs]?|irgendwelche)';

/** Some of what was listed, where no noun says of what: "can any read mail?", "¿alguno tiene un rol?", "certains ont-ils un rôle ?". */
const SOME: readonly (readonly [pattern: RegExp, said: string])[] = [
  [
    new LazyPattern(
      `^((?:(?:and|so|but) )*(?:can|could|may|do|does|did|is|are|was|were|has|have|had|will) (?:any|some|one|none|all|each|both))(?= ${SAID_OF_ANY_EN})`,
      'iu',
    ),
    '$1 of them',
  ],
  [
    new LazyPattern(
      `^[¿\\s]*(?:(?:y|pero) )?((?:algun|ningun)([oa])s?)(?: de (?:ell[oa]s|es[oa]s|est[oa]s))? (${VERB_ES})(?!\\p{L})`,
      'iu',
    ),
    '$3 $1 de ell$2s',
  ],
  [
    new LazyPattern(
      `^[¿\\s]*(?:(?:y|pero) )?(${VERB_ES} (?:algun|ningun)([oa])s?)(?= (?:un[oa]?|el|la|sin|con|\\p{L}+[aei]r|admin\\p{L}*|invitad[oa]s?|\\p{L}+[ai]d[oa]s?)(?!\\p{L}))`,
      'iu',
    ),
    '$1 de ell$2s',
  ],
  // "¿son administradores?" says nobody: whoever was told.
  [
    /^[¿\s]*(?:y |pero )?son (?:tod[oa]s )?(?=(?:admin\p{L}*|invitad[oa]s|usuari[oa]s|personas|apps|aplicaciones)[\s?.!]*$)/iu,
    'are they ',
  ],
  ...(
    [
      ['(?:a|ont)', 'do any of them have'],
      ['(?:est|sont)', 'are any of them'],
      ['(?:peut|peuvent)', 'can any of them'],
    ] as const
  ).map(([verb, said]): readonly [RegExp, string] => [
    new LazyPattern(
      `^(?:et |mais )?(?:est-ce qu(?:e |['’]))?${SOME_FR}(?: d['’](?:entre )?(?:eux|elles))? ${verb}(?:-t)?(?:-(?:ils?|elles?))?(?!\\p{L}|['’])(?! (?:été|\\p{L}+ée?s?)(?!\\p{L}))`,
      'iu',
    ),
    said,
  ]),
  [
    new LazyPattern(
      `^((?:und |aber )?(?:kann|können|darf|dürfen|hat|haben|ist|sind|war|waren|wurden?) ${SOME_DE})(?! (?:von|der|davon|dieser|noch|auch)(?!\\p{L}))(?= (?:\\p{Ll}|\\p{Lu}\\p{L}+(?: \\p{Ll}+)?[\\s?.!]*$))`,
      'u',
    ),
    '$1 davon',
  ],
];

const sayOfThem = (text: string): string =>
  SOME.reduce((said, [pattern, full]) => (said === text ? said.replace(pattern, full) : said), text);
