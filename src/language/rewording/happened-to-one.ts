import { LazyPattern } from '../../core/lazy-pattern.js';
import { foldPhrase } from '../explanation/fold-phrase.js';
import { findTerm } from '../explanation/term-index.js';

/** Somebody or something by name: capitals, quotes, or the part of an account before the @. */
export const NAME_OF_ONE =
  '(?<name>"[^"]{1,80}"|(?:\\p{Lu}|\\d)[\\p{L}\\p{N}.&\'-]*(?: (?:(?:van|von|de|der|del|di|da|la) )*[\\p{Lu}\\d][\\p{L}\\p{N}.&-]*){0,4}?|\\p{Ll}[\\p{L}\\p{N}]*[-.][\\p{L}\\p{N}.-]+)';
const ODD = 'odd|suspicious|strange|weird|unusual|fishy|bad|dodgy|wrong|out of the ordinary';
const LATELY = '(?: (?:lately|recently|of late|exactly|then|now|here|so far|in the meantime))*';
const OF_EN = '(?:the )?(?:(?:user |admin )?(?:account|mailbox|user|login|app) (?:of )?)?';
const BEHIND_EN = "(?:['’]s?(?: (?:user |admin )?(?:account|mailbox|login|user|app))?| (?:account|app))?";
/** "…, is her account ok?" is told by the same page. */
const VERDICT =
  '(?:[,;.?!:]+ (?:(?:and|so) )?(?:is|are) (?:he|she|it|they|(?:his|her|its|their|the) (?:account|app|login)) (?:still |all )?(?:ok|okay|fine|alright|right|all right|safe|clean|legit|compromised|hacked|at risk)(?: or not)?)?';
const FIRST = '^(?:(?:and|so|but|ok|und|et|y),? )*';
const END = '[\\s?.!]*$';

const pattern = (source: string): RegExp => new LazyPattern(`${FIRST}${source}${VERDICT}${END}`, 'u');

/** What happened to one, in the four languages. Capitals mean names: the patterns heed them. */
const HAPPENED: readonly RegExp[] = [
  `[Ww]hat(?:['’]s| has| is| was)? (?:(?:been|just|exactly|all|actually) )*(?:happen(?:ed|ing)|going on|gone on|went on|up|done) (?:to|with) ${OF_EN}${NAME_OF_ONE}${BEHIND_EN}${LATELY}`,
  `[Ww]hat(?:['’]s| is) (?:(?:the )?(?:full |whole |current )?(?:story|deal|situation|matter|scoop)|up|wrong) (?:with|of|on|about|behind) ${OF_EN}${NAME_OF_ONE}${BEHIND_EN}${LATELY}`,
  `(?:[Hh]as|[Hh]ave|[Dd]id|[Ii]s|[Ww]as) (?:there )?(?:been )?any(?:thing| thing) (?:(?:${ODD}|else|new) )?(?:(?:been|ever|just) )*(?:happen(?:ed|ing)?|going on|gone on|done|go on|occur(?:red)?) (?:to|with) ${OF_EN}${NAME_OF_ONE}${BEHIND_EN}${LATELY}`,
  `(?:[Ii]s|[Ww]as) (?:there )?(?:any|some)thing (?:${ODD})(?: going on)? (?:with|about) ${OF_EN}${NAME_OF_ONE}${BEHIND_EN}${LATELY}`,
  `[Ww]here (?:is|does) ${NAME_OF_ONE} (?:come )?from(?:,? and (?:what|which) (?:rights|roles|permissions|access|powers) (?:does|has) (?:he|she|it) (?:have|got|hold)(?: here)?)?`,
  `${NAME_OF_ONE},? (?:il|elle) (?:vient|sort) d['’]o[ùu](?:,? et (?:(?:il|elle) )?(?:a quoi comme droits|quels (?:sont ses )?droits|a quels (?:droits|rôles))(?: (?:a-t-(?:il|elle)|chez nous|ici))*)?`,
  `[Ww]as (?:ist|war) (?:(?:denn|eigentlich|da|genau) )*(?:mit|bei|an) (?:dem |der )?(?:(?:Konto|Account|Postfach|App)(?: (?:von|der|des))? )?${NAME_OF_ONE}(?: (?:denn|eigentlich|alles|genau))* (?:passiert|geschehen|gewesen|los)`,
  `[Ii]st (?:mit|bei|an) (?:dem |der )?(?:(?:Konto|Account|Postfach|App)(?: (?:von|der|des))? )?${NAME_OF_ONE} (?:(?:irgend)?etwas|was)(?: (?:Komisches|Auffälliges|Verdächtiges|Seltsames|Ungewöhnliches))? (?:passiert|geschehen|los|vorgefallen)`,
  `(?:[Qq]u['’]est-ce qui|[Qq]ue) (?:s['’]est(?:-il)? passé|est(?:-il)? arrivé|se passe(?:-t-il)?) (?:avec|à|sur|pour|chez) (?:le )?(?:(?:compte|app|appli|boîte) (?:de |d['’])?)?${NAME_OF_ONE}`,
  `(?:[Ii]l )?[Ss]['’]est passé quoi (?:avec|sur|chez) (?:le )?(?:(?:compte|app|appli|boîte) (?:de |d['’])?)?${NAME_OF_ONE}`,
  `¿?[Qq]u[ée] (?:le )?(?:ha pasado|pas[óo]|ha ocurrido|ocurri[óo]|sucedi[óo]|pasa) (?:con|a|en) (?:la )?(?:(?:cuenta|app|aplicación) de )?${NAME_OF_ONE}`,
].map(pattern);

/** "Conditional Access" is a term of the field, and nobody's name. */
const isTerm = (name: string): boolean => findTerm(foldPhrase(name)) !== undefined;

/** "svc-migration" is told from an app by its form. */
const ACCOUNT = /^\p{Ll}[\p{L}\p{N}]*[-.]\p{L}/u;
/** What an attack is called, and kinds of things: what happened there is told otherwise. */
const NO_NAME =
  /^(?:(?:The|Our|My|This|That|It|Monday|Exchange|Entra|Teams|Microsoft 365|M365|MFA|PIM|I|We|You|Here)(?: |$)|.*(?:\b(?:rules?|connectors?|polic(?:y|ies)|roles?|apps?|admins?|Attack|Incident)$))/u;

/** Whether what stands where a name does may be one: of somebody, an app, a rule. */
export const mayBeName = (name: string): boolean => !NO_NAME.test(name) && !isTerm(name);

/** "what happened to Rosalind Achterberg's account?": what was done to one and what it did is on its page. Other texts stay. */
export function askWhatHappenedToOne(text: string): string {
  for (const asked of HAPPENED) {
    const name = asked
      .exec(text)
      ?.groups?.['name']?.replace(/"/gu, '')
      .replace(/['’]s?$/u, '');
    if (name !== undefined && mayBeName(name))
      return ACCOUNT.test(name) ? `tell me about ${name}` : `tell me about "${name}"`;
  }
  return text;
}
