import { LazyPattern } from '../../core/lazy-pattern.js';
import { TASK_IDS } from './asked-task.js';

/** The explanations of what an administrator does in the portal. */
const RESET_ACCOUNT = 'reset-account';
/** The explanation of how an account is kept out. */
export const LOCK_ACCOUNT = 'lock-account';

const ROTATE_SECRET = 'rotate-secret';
const DELETE_SECRET = 'delete-secret';
/** The explanation of when a password has to be reset. */
const RESET_NEED = 'reset-need';

/** Explanations that a whole question asks for. */
export const FRAMED_STEPS: ReadonlySet<string> = new Set([
  RESET_ACCOUNT,
  RESET_NEED,
  LOCK_ACCOUNT,
  ROTATE_SECRET,
  DELETE_SECRET,
  ...TASK_IDS,
]);

const HOW =
  "^(?:please |and |so |but |ok |okay |now |then )*(?:how (?:(?:do|does|can|could|should|would|must|to|might) )?(?:(?:i|we|you|one|an admin|the (?:service |help ?)desk) )?|what (?:do|must|should|can|would) (?:i|we|you|one) (?:(?:need|have) to )?(?:do )?to |(?:what is|what’s|what's) the (?:best|safest|right|proper|quickest) way to |(?:what are |give me |show me )?(?:the )?steps to )(?:(?:best|properly|safely|quickly|immediately|remotely|just|get (?=the |an? |his |her |\\p{L}+ phone)) ?)*";
const WHOSE =
  "(?:(?:the|an?|his|her|their|our|this|that|some(?:one|body)['’]s|[\\p{L}.@-]{2,40}(?: [\\p{L}-]{2,40})?['’]s?|admin|admins['’]?|user|users['’]?|lost|old|stolen|broken|compromised|hacked|risky|all|any|open|active|current|suspicious|privileged) )*";
const OF =
  '(?:,? (?:of|for|from|on|in|at|after|when|if|once|who|whose|that|again|anew|now|quickly|immediately|right away|removed|deleted|reset)(?: [^?]{1,80})?)?[\\s?.!]*$';
const METHODS =
  '(?:mfa|2fa|multi-?factor(?: authentication)?|second factors?|(?:sign-?in|authentication|mfa|login) methods?|authenticators?(?: apps?)?|(?:mobile )?phones?(?: numbers?)?|mobiles?|passkeys?|security keys?|mfa registrations?|passwords?)';

const RESETS = new LazyPattern(
  `${HOW}(?:reset|clear|re-?register|re-?enrol|renew|wipe|remove|delete|redo|replace|unregister|change|force a (?:reset|change) of)?(?: |(?<= ))${WHOSE}${METHODS}${OF}`,
  'iu',
);
const DEVICE =
  '(?:(?:mobile |work |company |business )?phone|mobile|device|authenticator|security key|smartphone|handy|telefon|smartphone|diensthandy|sicherheitsschlüssel|téléphone|portable|smartphone|clé de sécurité|móvil|celular|teléfono|llave de seguridad)';
const WITH_DEVICE = '(?:,? (?:with|that has|mit|avec|qui a|con|que tiene) [^?,]{3,40})?';
/** "what do I do if an admin loses their phone?" */
const LOST: readonly RegExp[] = [
  `what (?:do|should|must|can|shall) (?:i|we|one) (?:(?:have|need) to )?do (?:if|when|once|after) (?:an? |the |some)?(?:user|admin|person|employee|colleague|one|body|he|she|they|\\p{L}+)(?: has| have)? (?:lost|loses?|lose|breaks?|broke|replaced|got a new) (?:his|her|their|the|a) ${DEVICE}${WITH_DEVICE}`,
  `was (?:(?:ist zu|soll(?:en|te|ten)?|muss|müssen|kann|können) (?:(?:ich|wir|man) )?)?(?:tun|machen|mache ich|tue ich|tun wir|machen wir),? wenn (?:[^?,]{2,40} )(?:das|sein|ihr|ein|unser) ${DEVICE}(?: mit [^?,]{3,40}?)? (?:verliert|verloren hat|verlor|kaputt macht|verlegt hat|verlegt)`,
  `(?:que (?:faire|dois-je faire|doit-on faire|faut-il faire|devons-nous faire)|qu['’]est-ce que je (?:dois faire|fais)),? (?:si|quand|lorsqu['’]?e?) ?[^?,]{2,40} (?:a perdu|perd|casse|a cassé) (?:son|sa|le|la|un) ${DEVICE}${WITH_DEVICE}`,
  `qué (?:hago|hacemos|hacer|tengo que hacer|tenemos que hacer|hay que hacer|debo hacer|debemos hacer|se hace),? (?:si|cuando) [^?,]{2,40} (?:pierde|ha perdido|perdió|pierda|rompe|rompió) (?:el|su|la|un) ${DEVICE}${WITH_DEVICE}`,
].map((asked) => new LazyPattern(`^[\\s¿]*(?:(?:and|so|but|und|et|y) )*${asked}[\\s?.!]*$`, 'iu'));
const LOCKS = new LazyPattern(
  `${HOW}(?:(?:block|disable|lock|suspend|deactivate|sign out|log out|lock out|kick out|contain|secure|quarantine) ${WHOSE}(?:accounts?|users?|admins?|sign-?ins?|persons?|logins?|identit(?:y|ies))|(?:revoke|end|kill|terminate|close|invalidate|drop) ${WHOSE}(?:sessions?|tokens?|refresh tokens?|sign-?ins?))${OF}`,
  'iu',
);
/** A policy, not an account. */
const OF_POLICY =
  /(?<!\p{L})(?:polic(?:y|ies)|conditional access|consent\p{L}*|legacy|everyone|everybody|guests? access|all (?:users|admins)|tenant|apps?|applications?|secrets?|rules?|connectors?)(?!\p{L})/iu;

const DELETES_SECRET = new LazyPattern(
  `${HOW}(?:delete|remove|get rid of|clean up|drop) (?:(?:the|an?|our|its|this|that|these|those|such|old|expired|unused|stale|client|app|one) )*(?:secrets?|certificates?|credentials?|keys?)(?:,? [^?]{1,80})?[\\s?.!]*$`,
  'iu',
);
const ROTATES = new LazyPattern(
  `${HOW}(?:rotate|renew|replace|exchange|roll(?: over)?|change|refresh|swap) (?:(?:the|an?|our|its|this|that|expired|expiring|old|client|app) )*(?:secrets?|certificates?|credentials?|keys?)(?:,? [^?]{1,120})?[\\s?.!]*$`,
  'iu',
);

/** "do I need to reset his password, too?", "should we lock the account of Jonathan Ward?" */
const SHOULD =
  '^(?:please |and |so |but |ok |okay |now |then )*(?:(?:do|does) (?:i|we|he|she) (?:also )?(?:need|have) to|(?:should|must|shall) (?:i|we|he|she)(?: also)?|(?:is it|would it be) (?:necessary|better|wise|a good idea|enough) to|does it (?:help|make sense) to) (?:also )?';
const TOO = '(?:,? (?:too|as well|also|then|now|again|anyway|to be safe))*[\\s?.!]*$';
const NEEDS_RESET = new LazyPattern(
  `${SHOULD}(?:reset|change|renew) ${WHOSE}passwords?(?: (?:of|for) [^?]{2,60}?)?${TOO}`,
  'iu',
);
/** "if he just changes his password, is it gone then?" */
const IF_RESET = new LazyPattern(
  `^(?:and |so |but )*(?:if|when|once) (?:he|she|they|i|we|[\\p{Lu}][\\p{L}.-]{1,30}(?: [\\p{L}-]{2,40})?) (?:just |only |simply )?(?:change|reset|renew)s? ${WHOSE}passwords?,? (?:is|are|will|does|do|would) (?:it|that|this|the app|he|she|they) (?:then )?(?:be )?(?:gone|out|enough|over|fixed|safe|ok|okay|away|lose access|stop)(?:[^?]{0,40})?[\\s?.!]*$`,
  'iu',
);
const NEEDS_LOCK = new LazyPattern(
  `${SHOULD}(?:block|disable|lock|suspend|sign out|lock out) (?:(?:his|her|their|that|this|the) (?:user |admin )?account|him|her|them|(?:the )?(?:user )?account of [^?]{2,60}?|[\\p{L}.@-]{2,40}(?: [\\p{L}-]{2,40})?['’]s account)${TOO}`,
  'iu',
);

/** The explanation of the steps that a text asks for: "how do I reset the MFA of a user?", "how do I rotate a secret?". */
export function findFramedSteps(text: string): string | undefined {
  if (NEEDS_RESET.test(text) || IF_RESET.test(text)) return RESET_NEED;
  if (NEEDS_LOCK.test(text)) return LOCK_ACCOUNT;
  if (LOST.some((asked) => asked.test(text))) return RESET_ACCOUNT;
  if (!ASKS_STEPS.test(text)) return undefined;
  if (ROTATES.test(text)) return ROTATE_SECRET;
  if (DELETES_SECRET.test(text)) return DELETE_SECRET;
  if (OF_POLICY.test(text)) return undefined;
  if (LOCKS.test(text)) return LOCK_ACCOUNT;
  return RESETS.test(text) ? RESET_ACCOUNT : undefined;
}

const ASKS_STEPS = /(?<!\p{L})(?:how|what|steps)(?!\p{L})/iu;
