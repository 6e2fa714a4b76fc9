import { LazyPattern } from '../../core/lazy-pattern.js';
import { ROLE_NAME } from './role-name-patterns.js';

/** All of it, and a part of it, in each language. */
const WHOLE = new LazyPattern(
  `(?<!\\p{L})(?:${[
    '(?:whole|entire|full|complete) (?:tenant|company|organi[sz]ation|firm|directory|business)|(?:tenant|company|organi[sz]ation)[- ]?wide|every(?:where|body|one)|all (?:of )?(?:(?:the|our) )?(?:users|accounts|people|staff|employees)',
    '(?:ganzen?|gesamten?|komplette[nr]?) (?:tenant|mandanten|firma|organisation|unternehmen|verzeichnis)|(?:tenant|firmen)weit|überall|allen? (?:benutzern?|nutzern?|user|konten|leuten?|mitarbeitern?)',
    "(?:tout|toute|l['’]ensemble d[eu]) (?:(?:le|la) |l['’])?(?:tenant|locataire|entreprise|société|organisation|annuaire|monde|personnel)|partout|tous les (?:utilisateurs|comptes)",
    'tod[oa] (?:(?:el|la) )?(?:tenant|inquilino|empresa|organización|compañía|directorio|mundo)|en todas partes|todos los usuarios|todas las cuentas',
  ].join('|')})(?!\\p{L})`,
  'iu',
);
const PART = new LazyPattern(
  `(?<!\\p{L})(?:${[
    'only|just|merely|limited|restricted|scoped|confined|bound|(?:administrative |admin )?unit|part of',
    'nur|bloß|lediglich|beschränkt|eingeschränkt|begrenzt|(?:verwaltungs)?einheit',
    'seulement|uniquement|juste|limitée?|restreinte?|unité',
    's[óo]lo|solamente|[úu]nicamente|limitad[oa]|restringid[oa]|unidad',
  ].join('|')})(?!\\p{L})`,
  'iu',
);
const OR = /,? (?:or|oder|ou|o) /giu;
/** Of these a scope is something else. */
const OF_OTHERS =
  /(?<!\p{L})(?:polic(?:y|ies)|\p{L}*richtlinien?|strat[ée]gies?|directivas?|pol[ií]ticas?|apps?|applis?|applications?|anwendung\p{L}*|aplicaci\p{L}+|rules?|regeln?|règles?|reglas?|connectors?|permissions?|consents?|mailbox\p{L}*|mfa|secrets?|groups?)(?!\p{L})/iu;

const ROLE = new LazyPattern(`(?<!\\p{L})(?:${ROLE_NAME})(?!\\p{L})`, 'iu');
/** Stands for the role that is named. */
const NAMED = '§';
const HELD = `(?:${NAMED}|[Rr]oles?|[Rr]ollen?|[Rr]ôles?|[Rr]ol(?:es)?)`;
const CALLED = '\\p{Lu}[\\p{L}.-]*(?: (?:(?:de|van|von|del) )?\\p{Lu}[\\p{L}-]*){0,2}';
const ARTICLE = '(?:(?:an?|the|eine?|die|une?|la|una?) )?';

/** Where the name of whoever holds it stands. */
const HOLDERS: readonly RegExp[] = [
  new LazyPattern(
    `(?<name>\\p{L}[\\p{L}.-]*(?: (?:(?:de|van|von|del) )?\\p{Lu}[\\p{L}-]*){0,2})['’]s? (?:admin )?${HELD}`,
    'u',
  ),
  new LazyPattern(
    `${HELD}(?: [Rr]olle| role)? (?:of|von|de|held by|d['’]) ?(?:(?:the )?(?:user|account) )?(?<name>${CALLED})`,
    'u',
  ),
  new LazyPattern(`(?<name>${CALLED})s (?:[Aa]dmin-?)?(?:${NAMED}|Rolle)(?=.* (?:oder) )`, 'u'),
  new LazyPattern(
    `(?:^|[\\s¿])(?:[Ii]s|[Ii]st|[Ee]s|[Ee]st-ce que) (?<name>${CALLED}) (?:est |is )?${ARTICLE}${NAMED}`,
    'u',
  ),
  new LazyPattern(`(?<name>${CALLED}),? (?:est(?:-(?:il|elle))?|es|ist|is) ${ARTICLE}${NAMED}`, 'u'),
];
const VERB_BEFORE = /^(?:(?:And|So|But|Is|Does|Do|Can|Und|Ist|Gilt|Et|Y)\s+)+/u;

/**
 * "Is Chloé's User Administrator limited to something or does it count for the whole company?" as "what is the scope of Chloé's User Administrator
 * role?": how far the role of somebody reaches is told by its scope. Other texts stay.
 */
export function askForScopeOfHeldRole(text: string): string {
  if (!asksHowFar(text)) return text;
  const role = ROLE.exec(text)?.[0];
  const said = role === undefined ? text : text.replace(role, NAMED);
  if (OF_OTHERS.test(said)) return text;
  for (const holder of HOLDERS) {
    const name = holder.exec(said)?.groups?.['name']?.replace(VERB_BEFORE, '');
    if (name === undefined || name === '') continue;
    return role === undefined
      ? `what is the scope of the roles of ${name}?`
      : `what is the scope of ${name}'s ${role} role?`;
  }
  return text;
}

/** A part is set against the whole. */
const asksHowFar = (text: string): boolean =>
  [...text.matchAll(OR)].some(({ 0: or, index }) => {
    const [left, right] = [text.slice(0, index), text.slice(index + or.length)];
    return (PART.test(left) && WHOLE.test(right)) || (WHOLE.test(left) && PART.test(right));
  });
