import { LazyPattern } from '../../core/lazy-pattern.js';
import { findRole } from '../parameters/role-names.js';
import { splitWords } from '../question-tokenizer.js';

/** How a language says that somebody has something no more, and the verb of the act that took it away. */
interface Frame {
  readonly pattern: RegExp;
  readonly lost: (what: string, who: string) => string;
}

const WHAT = '(?<what>[^,;?!]{2,60}?)';
const END = '(?=\\s*(?:[,;?!]|\\.(?:\\s|$)|$)|\\s+(?:since|in|this|last|and|but|seit|depuis|desde|und|et|y)(?!\\p{L}))';
const frame = (source: string, lost: Frame['lost']): Frame => ({
  pattern: new LazyPattern(`(?<![\\p{L}'])${source}`, 'iu'),
  lost,
});

const FRAMES: readonly Frame[] = [
  frame(
    `(?:does|do) (?<who>[^,;?!]{2,60}) no (?:longer|more) (?:have|hold|own)(?: (?:an?|the|its|their|his|her))? ${WHAT}${END}`,
    (what, who) => `did ${who} lose ${what}`,
  ),
  frame(`no (?:longer|more) (?:has|have|holds?|owns?|is|are)(?: (?:an?|the))? ${WHAT}${END}`, (what) => `lost ${what}`),
  frame(`(?:is|are) no (?:longer|more)(?: (?:an?|the))? ${WHAT}${END}`, (what) => `lost ${what}`),
  frame(`(?:has|have) no (?:longer|more)(?: (?:an?|the))? ${WHAT}${END}`, (what) => `lost ${what}`),
  frame(
    `(?:does not|doesn't|do not|don't|is not|isn't|are not|aren't) (?:have |hold )?(?:(?:an?|the|its|their) )?${WHAT} any ?(?:more|longer)`,
    (what) => `lost ${what}`,
  ),
  frame(`used to (?:have|hold|own|be)(?: (?:an?|the))? ${WHAT}${END}`, (what) => `lost ${what}`),
  frame(
    `(?:hat|haben|besitzt|besitzen) (?:(?:die|den|das|seine|ihre) )?${WHAT} nicht mehr`,
    (what) => `haben ${what} verloren`,
  ),
  frame(`(?:hat|haben|besitzt|besitzen) keine[nr]? ${WHAT} mehr`, (what) => `haben ${what} verloren`),
  frame(`(?:n'a|n'ont|n’a|n’ont) plus (?:de |d'|le |la |les |l')?${WHAT}${END}`, (what) => `ont perdu ${what}`),
  frame(`ya no tienen? (?:el |la |los |las |un |una )?${WHAT}${END}`, (what) => `perdieron ${what}`),
];

/** "which admins had their role removed?": who they are is asked, as with "who". */
const WHO_LOST: readonly (readonly [asked: RegExp, meant: string])[] = [
  [/\b(?:was|were|got|been) demoted\b/iu, 'lost a role'],
  // Whoever lost a role was an admin.
  [/\b(?:which|what) (?:admin(?:istrator)?s?) (?=lost (?:\w+ ){0,3}(?:roles?|access|rights)\b)/iu, 'who '],
  [/\b(?:which|what) (?:users?|people|persons?|accounts?) (?=lost\b)/iu, 'who '],
  [
    /\b(?:which|what) (?:admin(?:istrator)?s?|users?|people|persons?|accounts?) (?:(?:have|has) )?(?:had|got) (?:(?:an?|the|their|his|her) )?((?:\w+ ){0,3}(?:roles?|access|rights)) (?:removed|revoked|taken away|withdrawn|stripped)\b/iu,
    'who lost a $1',
  ],
];

/** What is given and taken away by an act that the log tells. */
const RIGHTS =
  /(?<!\p{L})(?:roles?|permissions?|rights?|privileges?|access|scopes?|rollen?|berechtigung(?:en)?|rechte?|r[ôo]les?|autorisations?|droits?|permisos?|derechos?|rol)(?!\p{L})/iu;
const PERMISSION = /^[A-Za-z]+\.[A-Za-z.]+$|^full_access_as_app$/;
const ADMIN = /^(?:admins?|administrators?|an admin(?:istrator)?)$/i;

/**
 * "which apps no longer have Mail.Read?" as "which apps lost Mail.Read?": who never had it is not meant. Of what no act in the log takes
 * away, such as an owner who left, the text stays as it is.
 */
export function sayLost(asked: string): string {
  const text = WHO_LOST.reduce((said, [pattern, meant]) => said.replace(pattern, meant), asked);
  for (const { pattern, lost } of FRAMES) {
    const found = pattern.exec(text);
    const what = found?.groups?.['what']?.trim();
    if (found === null || what === undefined) continue;
    const said = wordOf(what);
    if (said === undefined) continue;
    return `${text.slice(0, found.index)}${lost(said, found.groups?.['who'] ?? '')}${text.slice(found.index + found[0].length)}`;
  }
  return text;
}

function wordOf(what: string): string | undefined {
  if (RIGHTS.test(what)) return what;
  if (PERMISSION.test(what)) return `the permission ${what}`;
  if (ADMIN.test(what)) return 'an admin role';
  const role = findRole(splitWords(what));
  return role === undefined ? undefined : `the role ${role}`;
}
