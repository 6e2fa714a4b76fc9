import { LazyPattern } from '../../core/lazy-pattern.js';

const FIRST = '^[\\s¿¡]*(?:(?:and|so|but|ok|und|et|y),? )*';
const END = '(?:,? (?:please|then|now|bitte|por favor|s.il (?:te|vous) plaît))*[\\s?.!]*$';
const ONES = '(?:only|just)(?: show(?: me)?)? (?:the ones|those|ones)(?: (?:that|which))?';
const OF_THESE = '(?:which|what)(?: ones)? of (?:those|these|them)';
const USERS =
  '(?:(?:the |our |ordinary |normal |regular |end[ -])*(?:users?|people|employees|staff|colleagues|individuals))';
const ADMIN = '(?:(?:an?|the|our|any) )?admin(?:istrator)?s?';
const GAVE = '(?:gave|given|give|granted|grant|consented to|approved|accepted|allowed)';
const THEMSELVES =
  '(?:,? (?:by )?(?:themselves|himself|herself|on their own|alone)|,? (?:and )?(?:not|rather than) (?:by )?(?:an? )?admins?)*';
const NAME = '(?<name>\\p{Lu}[\\p{L}.-]*(?: (?:(?:de|van|von) )?\\p{Lu}[\\p{L}.-]*){0,3})';

const pattern = (source: string, flags = 'iu'): RegExp => new LazyPattern(`${FIRST}${source}${END}`, flags);

/** Of consents: those that single people gave, and those that an admin gave for all. */
const BY_USERS: readonly RegExp[] = [
  `${ONES} ${USERS} (?:have |had )?${GAVE}${THEMSELVES}`,
  `${ONES} (?:were |was )?${GAVE} by ${USERS}${THEMSELVES}`,
  `${OF_THESE} (?:did|have) ${USERS} ${GAVE}${THEMSELVES}`,
  `${OF_THESE} (?:were|was|are) ${GAVE} by ${USERS}${THEMSELVES}`,
  `${ONES} (?:by|from) ${USERS},? (?:and )?(?:not|rather than) (?:by |from )?(?:an? )?admins?`,
  `${OF_THESE} (?:were|was|are) not ${GAVE} by ${ADMIN}`,
  `(?:only|just) (?:the )?user consents`,
  'nur (?:die|diejenigen|jene),? die (?:die |unsere |einzelne )?(?:benutzer|nutzer|user|anwender|mitarbeiter|leute) (?:selbst |selber )?(?:gegeben|erteilt|erlaubt|genehmigt|zugelassen) haben',
  '(?:seulement|uniquement) ceux que (?:les |des |nos )?(?:utilisateurs|employés) ont (?:donnés?|accordés?|acceptés?)(?: eux-mêmes)?',
  'solo (?:los|las) que (?:han )?(?:dieron|dado|concedieron|concedido|aceptaron|aprobaron) (?:los |las |nuestros )?(?:propios )?(?:usuarios|empleados)(?: mismos)?',
].map((one) => pattern(one));
const BY_ADMIN: readonly RegExp[] = [
  `${ONES} ${ADMIN} (?:has |have |had )?${GAVE}(?: for (?:everyone|everybody|all))?`,
  `${ONES} (?:were |was )?${GAVE} by ${ADMIN}(?: for (?:everyone|everybody|all))?`,
  `${OF_THESE} (?:did|has|have) ${ADMIN} ${GAVE}`,
  `${OF_THESE} (?:were|was|are) ${GAVE} by ${ADMIN}`,
].map((one) => pattern(one));
const MADE = '(?:made|created|added|changed|set up|edited|removed|deleted|granted|gave|approved)';
/** "only the ones Chloé added": letters count, for a name is told by its capital. */
const BY_NAME = pattern(
  `[Oo]nly(?: show(?: me)?)? (?:the ones|those|ones)(?: (?:that|which))? ${NAME} (?:has |had )?(?<did>${MADE})(?: (?:himself|herself|themselves|itself))?`,
  'u',
);

/** "only the ones users gave themselves" as "only the ones given by users": whose they are follows what they are. Other texts stay. */
export function sayByWhom(text: string): string {
  if (BY_USERS.some((one) => one.exec(text) !== null)) return 'only the ones given by users';
  if (BY_ADMIN.some((one) => one.exec(text) !== null)) return 'only the ones with admin consent';
  const { name, did = '' } = BY_NAME.exec(text)?.groups ?? {};
  return name === undefined ? text : `only the ones ${did === 'gave' ? 'given' : did} by ${name}`;
}
