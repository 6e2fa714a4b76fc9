import { escapeRegExp } from '../../core/escape-reg-exp.js';
import { LazyPattern } from '../../core/lazy-pattern.js';
import { findTerm } from '../explanation/term-index.js';
import { findDefinedTerm } from '../explanation/explain-frames.js';
import { foldPhrase } from '../explanation/fold-phrase.js';

const WHO = '(?:i|we|you|one|somebody|someone|they|the attackers?)';
const TAKE =
  '(?:revok(?:e|ed)|remov(?:e|ed)|delet(?:e|ed)|disabl(?:e|ed)|deactivat(?:e|ed)|uninstall(?:ed)?|block(?:ed)?|suspend(?:ed)?|retired?|decommission(?:ed)?|kill(?:ed)?|drop(?:ped)?|pull(?:ed)?|strip(?:ped)?|cut|t(?:ake|ook) off|los[et]|reset|rotat(?:e|ed)|renew(?:ed)?|get rid of|got rid of|t(?:ake|ook) away|(?:kick|throw|threw)(?:ed)? out|(?:switch|turn|shut)(?:ed)? (?:off|down)|keep|kept|left|leave)';
const ATTACK =
  '(?:steals?|stole|hack(?:s|ed)?|phish(?:es|ed)?|crack(?:s|ed)?|guess(?:es|ed)?|leak(?:s|ed)?|takes? over|took over|compromises?d?|gets? (?:hold of|into|at)|got (?:hold of|into|at)|hijack(?:s|ed)?)';
const PUT =
  '(?:enabl(?:e|ed)|activat(?:e|ed)|enforc(?:e|ed)|requir(?:e|ed)|introduc(?:e|ed)|(?:switch|turn)(?:ed)? on|roll(?:ed)? out|allow(?:ed)?|deploy(?:ed)?)';
const LOST =
  '(?:stolen|leaked|leaks|hacked|compromised|taken over|phished|breached|abused|lost|guessed|known|cracked|misused|hijacked|exposed)';
const GONE =
  '(?:deleted|removed|disabled|revoked|blocked|switched off|turned off|gone|expired|expires|runs out|ran out|reset|suspended|retired|away)';

const COMES =
  '(?:happens?|breaks?|stops?|fails?|hurts?|matters?|loses?|suffers?|dies?|changes?|notices?|complains?|affected|impact(?:ed)?|locked out|cut off|wrong|down|safe|out|enough|trouble|effect|consequences?|damage|risk|problem)';
/** What asks for the consequence, before "if". */
const CONSEQUENCE = `(?:(?:so |and |but )?(?:what|who|which \\p{L}+|how many \\p{L}+|how much|would|will|could|does|do|might|may|can|is|are)(?:'s|'d|'ll)?(?: [\\p{L}'-]+){0,5}? ${COMES}(?: [\\p{L}'-]+){0,2}?,? (?:if|when|once|in case|should) )`;
const IF = "(?:(?:what|how about) if |suppose |assuming |let's say )";
const SAFE_TO =
  "(?:is it|would it be|'s it) (?:(?:still|really|a) )?(?:safe|ok|okay|fine|dangerous|risky|problem|good idea|bad idea|wise) to ";

/** "what happens if we revoke X?", "what if X is deleted?", "if we disable X, is …?": what is to be done, and to what. */
const ACTIVE = new LazyPattern(
  `^(?:${CONSEQUENCE}|${IF}|${SAFE_TO}|(?<first>if )) ?(?:${WHO} )?(?:(?:just|simply|now|would|should|were to|had to|also) )*(?<verb>${TAKE}|${PUT}|${ATTACK}) (?<of>(?!(?:an?|any|some|no)(?!\\p{L}))[^,?!]{2,80}?)(?<off> (?:off|down|out|away|on))?(?:, ?(?<rest>(?:what|is|are|who|does|do|will|would|can|could|how|which|then)(?!\\p{L}).{0,120}))?$`,
  'iu',
);
const PASSIVE = new LazyPattern(
  `^(?:${CONSEQUENCE}|${IF}|(?<first>if )) ?(?<of>(?!(?:an?|any|some|no)(?!\\p{L}))[^,?!]{2,80}?)(?: (?:is|are|was|were|gets?|got|has been|had been|would be|'s))? (?:(?:ever|just|suddenly|now) )*(?<verb>${LOST}|${GONE})(?:, ?(?<rest>(?:what|is|are|who|does|do|will|would|can|could|how|which|then)(?!\\p{L}).{0,120}))?$`,
  'iu',
);
/** "what would break without X?" */
const WITHOUT = new LazyPattern(
  `^(?:what|who|which \\p{L}+|would|will|does|do|can|could)(?: [\\p{L}'-]+){0,3}? ${COMES}(?: [\\p{L}'-]+){0,2}? without (?<of>[^,?!]{2,80})$`,
  'iu',
);
/** "what could somebody do with X's account?" */
const WITH =
  /^(?:what|how much)(?: (?:harm|damage|all|else))? (?:could|can|would|might) (?:somebody|someone|anyone|an attacker|the attacker|attackers|a thief) (?:do|reach|get|see|read|steal|break|cause)(?: (?:with|through|using|having|as|from|in))+ (?<of>[^,?!]{2,80})$/iu;

const DE =
  /^(?:was (?:(?:passiert|geschieht|ist|wäre|würde passieren|bricht|fällt aus)|(?:geht|ginge|fällt|würde)(?: (?:dann|alles|bei uns))* (?:kaputt(?:gehen)?|weg|aus))|was|geht (?:\p{L}+ ){1,4}kaputt|(?:ist|wäre) es (?:schlimm|gefährlich|sicher|ok|okay)),? wenn (?:ich |wir |man |jemand )?(?<of>.{2,80}?) (?:einfach )?(?<verb>lösche|löschen|löscht|entferne|entfernen|entfernt|deaktiviere|deaktivieren|deaktiviert|abschalte|abschalten|abschaltet|sperre|sperren|sperrt|widerrufe|widerrufen|ausschalte|ausschalten|wegnehme|wegnehmen|(?:gelöscht|entfernt|deaktiviert|abgeschaltet|gesperrt|gestohlen|gehackt|übernommen|geklaut|kompromittiert) (?:wird|wurde|würde|ist|werden))$/iu;
const FR =
  /^(?:que|qu'est-ce qui|qu'est-ce qu'il)? ?(?:se passe(?:rait)?|se passe-t-il|se passerait-il|arrive|arriverait|casse|ça casse quelque chose)(?:-t-il)? (?:si|quand) (?:je |on |nous |j')(?<verb>supprim\p{L}+|désactiv\p{L}+|retir\p{L}+|enl[eè]v\p{L}+|bloqu\p{L}+|révoqu\p{L}+|coup\p{L}+) (?<of>.{2,80})$/iu;
const ES =
  /^¿?(?:qué|que) (?:pasa|pasaría|ocurre|ocurriría|se rompe|sucede) si (?:yo |nosotros )?(?<verb>elimin\p{L}+|borr\p{L}+|quit\p{L}+|desactiv\p{L}+|bloque\p{L}+|revoc\p{L}+|deshabilit\p{L}+) (?:a )?(?<of>.{2,80})$/iu;

const ALREADY_DE = '(?:jetzt |nun |wirklich |richtig |tatsächlich )*';
/** Something is switched on: "wen würde es treffen, wenn wir sie scharf schalten?", "qu'est-ce qui changerait si on l'activait ?" */
const PUT_ABROAD: readonly RegExp[] = [
  `^(?:was (?:würde|wird|ändert|passiert|geschieht|wäre)(?: (?:sich|dann|denn|alles|passieren|ändern|anders))*|wen (?:würde?['’]?s?|trifft['’]?s?|träfe|beträfe|betrifft)(?: (?:das|es|alles|denn|dann|treffen|betreffen))*),? wenn (?:ich|wir|man) (?<of>.{2,80}?) ${ALREADY_DE}(?<verb>(?:einschalten?|aktivieren?|scharf ?schalten?|scharf ?stellen?|erzwingen|durchsetzen)(?: würden?)?)$`,
  "^(?:qu['’]est-ce qui|que|qui) (?:changerait|se passerait|serait (?:touché|concerné|affecté)|change|se passe)(?:-t-il)? si (?:on|nous|je) (?:(?<of>l['’]|la |le |les ))(?<verb>activ\\p{L}+|appliqu\\p{L}+|impos\\p{L}+)(?: (?:pour de vrai|vraiment))?$",
  "^(?:qu['’]est-ce qui|que|qui) (?:changerait|se passerait|serait (?:touché|concerné|affecté)|change|se passe)(?:-t-il)? si (?:on|nous|j['’]|je) ?(?<verb>activ\\p{L}+|appliqu\\p{L}+|impos\\p{L}+) (?<of>.{2,80}?)(?: (?:pour de vrai|vraiment))?$",
  '^¿?(?:qué|que|a quién) (?:cambiaría|pasaría|ocurriría|afectaría|cambia|pasa|afecta) si (?:nosotros )?(?:(?<of>l[ao]s? ))(?<verb>activ\\p{L}+|aplic\\p{L}+|impus\\p{L}+|habilit\\p{L}+)(?: de verdad)?$',
  '^¿?(?:qué|que|a quién) (?:cambiaría|pasaría|ocurriría|afectaría|cambia|pasa|afecta) si (?:nosotros )?(?<verb>activ\\p{L}+|aplic\\p{L}+|impus\\p{L}+|habilit\\p{L}+) (?<of>.{2,80}?)(?: de verdad)?$',
].map((source) => new LazyPattern(source, 'iu'));

const PRONOUN = /^(?:it|him|her|them|they|that|this|those|these|sie|ihn|es|das|die|l['’]|la|le|les|l[ao]s?)$/iu;
const ENGLISH_PRONOUN = /^(?:it|him|her|them|that|this|those|these)$/iu;
/** "switched it on for real", "set it to enforced": said of what is spoken of as of anything. */
const APART =
  /(?<=(?<!\p{L})(?:if|suppose|assuming) (?:(?:i|we|you|one|somebody|they) )?(?:(?:just|simply|now) )*)(?:(?<put>switch|turn)(?<ed>ed)? (?<what>it|them|that|this|"[^"]{2,80}"|(?:the|that|this) [^,?]{2,60}?) on|(?:set|put|flip(?:ped)?|switch(?:ed)?|made|make) (?<what2>it|them|that|this|"[^"]{2,80}"|(?:the|that|this) [^,?]{2,60}?) (?:to )?(?:on|enforced?|live|active))(?!\p{L})/iu;
const FOR_REAL = / (?:for (?:real|good)|properly|in earnest|in production|live)$/iu;
const togetherSaid = (said: string): string =>
  said.replace(FOR_REAL, '').replace(APART, (...match) => {
    const { put, ed = '', what, what2 = '' } = match.at(-1) as Record<string, string | undefined>;
    return put === undefined || what === undefined ? `enforced ${what2}` : `${put}${ed} on ${what}`;
  });
/** Kinds of things: what is said of one of them is asked of its table. */
const KINDS =
  /(?<!\p{L})(?:apps|admins|rules?|connectors?|roles?|secrets?|certificates?|credentials?|permissions?|polic(?:y|ies)|mfa|consents?|forwarding|sharing|auth|authentication|access|sign-?ins?|defaults|codes?|methods?|guests?|users|everybody|everyone|all|any|log|logging|audit|pim)(?!\p{L})/iu;
/** What of somebody is taken when they are attacked. */
const OF_SOMEBODY =
  /^(?:the |my |our )?(?:passwords?|accounts?|credentials|mailbox|mail|laptop|phone|session|sign-in|login) (?:of|from) |^(?:das |den |der |le |la |el )?(?:konto|zugang|passwort|postfach|compte|mot de passe|boîte|cuenta|contraseña|buzón) (?:von |de |del |d')(?=\S)| ?['’]s? (?:passwords?|accounts?|credentials|mailbox|mail|laptop|phone|session|sign-in|login)$/iu;

/** A question without its hypothesis. */
export interface SplitHypothesis {
  /** What is asked of the tenant as it is. */
  readonly asked: string;
  /** The words of the hypothesis, which nothing read answers. */
  readonly besides: string;
  /** What a pronoun stands for is switched on: a rule or a policy, and nobody. */
  readonly isSwitched?: true;
}

/**
 * What would happen, nobody can read in the tenant: "what happens if we revoke X?" is answered by what X is, may do, and when it was used, "does
 * it hurt if we turn on security defaults?" by whether they are on. Undefined: no such question.
 */
export function splitOffHypothesis(text: string): SplitHypothesis | undefined {
  const said = togetherSaid(text.replace(/[\s?!.]+$/u, '').trim());
  const groups = [PASSIVE, ACTIVE, WITHOUT, WITH, DE, FR, ES, ...PUT_ABROAD]
    .map((pattern) => pattern.exec(said)?.groups)
    .find(Boolean);
  const of = groups?.['of']
    ?.trim()
    .replace(/^(?:the|our|my) (?=["\p{Lu}])/u, '')
    .trim();
  if (groups === undefined || of === undefined) return undefined;
  // What a leaked secret is good for is told by what a secret is.
  if (WITH.test(said) && findDefinedTerm(foldPhrase(said), findTerm) !== undefined) return undefined;
  // "is it safe to get rid of them?" asks how, of what was spoken of.
  if (PRONOUN.test(of) && new LazyPattern(`^${SAFE_TO}`, 'iu').test(said)) return undefined;
  // "if the app is deleted who owns …": no consequence is asked for.
  if (groups['first'] !== undefined && groups['rest'] === undefined) return undefined;
  const besides = said
    .replace(new LazyPattern(`(?<!\\p{L})${escapeRegExp(of)}(?!\\p{L})`, 'u'), '…')
    .replace(/ …$/u, '');
  const asked = askOf(of, groups['verb'] ?? '');
  return PRONOUN.test(of) && SWITCHES.test(groups['verb'] ?? '')
    ? { asked, besides, isSwitched: true }
    : { asked, besides };
}

const SWITCHES = new LazyPattern(
  `^(?:${PUT}|einschalten?|aktivieren?|scharf ?(?:schalten?|stellen?)|erzwingen|durchsetzen|activ\\p{L}+|appliqu\\p{L}+|impos\\p{L}+|aplic\\p{L}+|habilit\\p{L}+)(?: würden?)?$`,
  'iu',
);

/** What of somebody or something is taken away: "its Exchange admin role", "the Exchange Administrator role of X". */
const WHAT = '(?:[\\p{L}.-]+ ){0,4}(?:roles?|permissions?|rights?|access|memberships?|licen[cs]es?|consents?)';
const HELD_BY = new LazyPattern(
  `^(?:(?<owner>it|him|her|them|"[^"]+"|\\p{Lu}[\\p{L}\\d.-]*(?: [\\p{L}\\d.()-]+){0,4}?)['’]s |(?<its>its|his|her|their) )${WHAT}$|^(?:the |that |this )?${WHAT} (?:of|from|off|away from) (?<of>.{2,60})$`,
  'iu',
);
const WHOSE: Readonly<Partial<Record<string, string>>> = { its: 'it', his: 'him', her: 'her', their: 'them' };

function askOf(of: string, verb: string): string {
  const held = HELD_BY.exec(of)?.groups;
  const holder = held?.['owner'] ?? held?.['of'] ?? WHOSE[held?.['its']?.toLowerCase() ?? ''];
  const one = (holder ?? of).replace(OF_SOMEBODY, '').trim();
  if (PRONOUN.test(one) && !ENGLISH_PRONOUN.test(one)) return 'tell me about it';
  const isKind = KINDS.test(one) || findTerm(foldPhrase(one)) !== undefined;
  if (!isKind) return `tell me about ${PRONOUN.test(one) ? one : `"${one}"`}`;
  if (new LazyPattern(`^${PUT}$`, 'iu').test(verb)) return `is ${one} on?`;
  return /^block/iu.test(verb) ? `is ${one} blocked?` : one;
}
