import { LazyPattern } from '../../core/lazy-pattern.js';
import { ROLE_POWERS } from '../../m365/role-powers.js';
import { isGivenName } from '../given-names.js';

const WHO =
  /^(?:(?:and|so|but|ok|okay)[ ,]+)*(?:(?:who(?: else| exactly| here)?|which (?:of our |of the |of my )?(?:people|persons?|users?|accounts?|admins?|colleagues?)|(?:list |show me )?everyone who|everybody who) (?:all |else |actually |really )*(?:can|could|may|might|(?:is|are|would be) (?:able|allowed|permitted|in a position|entitled) to|has the (?:right|rights|permission|permissions|power) to|have the (?:right|rights|permission|permissions|power) to)|(?:can|could|may) (?:any(?:one|body)|some(?:one|body))(?: else| here)?) /iu;
const NAME =
  "\\p{Lu}[\\p{L}'-]+(?: (?:(?:de|van|von|der|den|da|di) )*\\p{Lu}[\\p{L}'-]+){0,3}|\\p{Ll}+[-.]\\p{L}[\\p{L}\\d.-]*";
/** "can Bram de Vries …", "is Aiko in a position to …": somebody by name. */
const SOMEBODY = new LazyPattern(
  `^(?:(?:[Aa]nd|[Ss]o|[Bb]ut|ok|okay)[ ,]+)*(?:(?:[Cc]an|[Cc]ould|[Mm]ay|[Mm]ight) (?<able>${NAME}) (?:(?:still|also|actually|currently|really|already) )*|(?:[Ii]s|[Ww]ould) (?<allowed>${NAME}) (?:(?:still|also|actually|currently|really|already|be) )*(?:able|allowed|permitted|in a position|entitled) to |[Dd]oes (?<righted>${NAME}) (?:still |also )*have (?:the |any )?(?:rights?|permissions?|powers?) to )`,
  'u',
);
const CHANGE =
  '(?:change|edit|modify|alter|create|make|add|set up|delete|remove|disable|enable|turn (?:on|off)|switch (?:on|off)|manage|touch|administer|configure|tamper with|weaken|bypass)';
const SOME = "(?:(?:an?|the|our|new|any|all|other|my|these|those|existing|people's|somebody's|someone's) )*";
const ONE_OF = '(?:(?:one|any|some|either|each) of )?';
const RESET = '(?:reset|change|remove|delete|add)';
const FACTORS = '(?:mfa|second factors?|(?:mfa |sign-in |authentication )+methods?)';
const REST =
  '(?: like (?:that|this|those|these|it|them))?(?: (?:here|now|right now|today|at the moment|at all|in (?:our|the|this) (?:tenant|organi[sz]ation|company)|with us))*[?.! ]*$';
/** "besides the global admins": whose role that is is left out. */
const BESIDES = /,? (?:besides|apart from|other than|aside from|except(?: for)?|not counting) (?:the |our )?(.+)$/iu;

const kinds = (words: string): RegExp =>
  new LazyPattern(`^(?:just |also |still )*${CHANGE}(?: (?:and|or) ${CHANGE})* ${SOME}(?:${words})${REST}`, 'iu');
const says = (words: string): RegExp => new LazyPattern(`^(?:just |also |still )*(?:${words})${REST}`, 'iu');

/** What somebody may do, the first that fits, and which roles allow it. */
const MAY: readonly (readonly [asked: RegExp, power: keyof typeof ROLE_POWERS])[] = [
  [kinds('(?:transport|mail ?flow|mail|exchange) rules?|rules?|mail ?flow'), 'transportRules'],
  [kinds('(?:inbound |outbound |mail )*connectors?'), 'connectors'],
  [
    kinds('conditional access(?: polic(?:y|ies))?|ca polic(?:y|ies)|(?:mfa |access |sign-in )*polic(?:y|ies)'),
    'policies',
  ],
  [
    says(
      `reset ${SOME}(?:(?:global |other )?admins?'?s?|administrators?'?s?) passwords?|reset ${SOME}passwords? of ${SOME}(?:(?:global |other )?admins?|administrators?)`,
    ),
    'adminPasswords',
  ],
  [
    says(
      `(?:reset|change|set) ${SOME}(?:users?'?s? |user )?passwords?(?: of ${SOME}(?:users?|people|others|colleagues))?`,
    ),
    'passwords',
  ],
  [
    says(
      `${RESET} ${SOME}(?:(?:global |other )?admins?'?s?|administrators?'?s?) ${FACTORS}|${RESET} ${SOME}${FACTORS} (?:of|for|from) ${SOME}(?:(?:global |other )?admins?|administrators?)`,
    ),
    'adminMethods',
  ],
  [
    says(
      `(?:${RESET}|re-?register) ${SOME}(?:users?'?s? )?${FACTORS}(?: (?:of|for|from) ${SOME}(?:users?|people|others|colleagues))?`,
    ),
    'methods',
  ],
  [
    says(
      `(?:assign|give|grant|hand out|add|remove|delegate) ${SOME}(?:admin |directory |privileged |entra )*(?:roles?|admin rights?)(?: to .{1,40})?|make ${SOME}(?:somebody|someone|people|others|themselves|himself|an? user)(?: else)? (?:an? )?(?:global )?admins?(?:istrators?)?|(?:create|appoint|make) ${SOME}(?:global )?admins?(?:istrators?)?`,
    ),
    'roles',
  ],
  [
    says(
      `(?:grant|give) ${SOME}(?:admin|tenant-wide|tenant wide|organi[sz]ation-wide) consent(?: (?:to|for) ${SOME}(?:apps?|applications?))?|consent(?: to ${SOME}apps?)? (?:for|on behalf of) (?:everyone|everybody|all users|the (?:whole )?(?:tenant|organi[sz]ation|company))|(?:grant|give|assign) ${SOME}(?:apps? |application )?permissions?(?: to ${SOME}apps?)?|approve ${SOME}(?:app|consent) requests?`,
    ),
    'consent',
  ],
  [
    says(
      `(?:add|create|change|remove|rotate|slip|sneak|plant|smuggle|put|attach|register|issue|hang|stick|drop|inject|upload|generate|mint|set) ${SOME}(?:client )?(?:secrets?|credentials?|certificates?|certs?|keys?)(?: (?:to|on|onto|into|for|of|in) ${ONE_OF}${SOME}(?:apps?|app(?:lication)? registrations?|applications?|service principals?|enterprise apps?))?|(?:change|edit|modify|delete|remove|disable|manage) ${SOME}(?:apps?|app registrations?|applications?|service principals?|enterprise apps?)`,
    ),
    'apps',
  ],
  [kinds('(?:users?|user accounts?|accounts?|guests?)'), 'users'],
];

/**
 * "who can change transport rules?" → "who holds Global Administrator, Exchange Administrator or Organization Management?": what a role may do is
 * Microsoft's, and who holds it the tenant's. English alone; other texts stay as they are.
 */
export function askWhoMay(text: string): string {
  const who = WHO.exec(text)?.[0];
  if (who === undefined) return askWhetherMay(text);
  const [exception = '', besides] = BESIDES.exec(text) ?? [];
  const asked = text.slice(who.length, text.length - exception.length);
  const all = listRolesFor(asked);
  const roles = besides === undefined ? all : all.filter((role) => !isCalled(role, besides));
  // Whom else the question leaves out is not known here.
  if (roles.length === 0 || (besides !== undefined && roles.length === all.length)) return text;
  return `who holds ${formatEither(roles)}?`;
}

/** Powers that an app has by its roles, as a person does. */
const BY_ROLE_ALONE: ReadonlySet<keyof typeof ROLE_POWERS> = new Set<keyof typeof ROLE_POWERS>([
  'transportRules',
  'connectors',
]);

/** "can Bram de Vries change transport rules?" → "does Bram de Vries hold …?": of most that an app may do its permissions tell. */
function askWhetherMay(text: string): string {
  const found = SOMEBODY.exec(text);
  const { able, allowed, righted } = found?.groups ?? {};
  const name = able ?? allowed ?? righted;
  if (found === null || name === undefined) return text;
  const asked = text.slice(found[0].length);
  const power = findPower(asked);
  if (!isPerson(name) && (power === undefined || !BY_ROLE_ALONE.has(power))) return text;
  const roles = listRolesFor(asked);
  return roles.length === 0 ? text : `does ${name} hold ${formatEither(roles)}?`;
}

/** An account by its owner's name, its sign-in name, or one that is an admin's: "IT Admin". */
const isPerson = (name: string): boolean => /^\p{Ll}|@| Admin$/u.test(name) || isGivenName(name.split(' ')[0] ?? '');

const findPower = (asked: string): keyof typeof ROLE_POWERS | undefined =>
  MAY.find(([pattern]) => pattern.test(asked))?.[1];

function listRolesFor(asked: string): readonly string[] {
  const power = findPower(asked);
  return power === undefined ? [] : ROLE_POWERS[power];
}

function formatEither(roles: readonly string[]): string {
  const last = roles.at(-1) ?? '';
  return roles.length === 1 ? last : `${roles.slice(0, -1).join(', ')} or ${last}`;
}

/** "global admins" are Global Administrators. */
function isCalled(role: string, said: string): boolean {
  const shorten = (name: string): string => name.toLowerCase().replace(/admin(?:istrator)?s?[?.! ]*$/, 'admin');
  return shorten(said) === shorten(role);
}
