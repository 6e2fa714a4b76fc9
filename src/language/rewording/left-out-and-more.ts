import { LazyPattern } from '../../core/lazy-pattern.js';
import { withoutNesting } from '../unread-topics/group-name.js';
import { execHeld } from './held-match.js';
import { ROLE_NAME } from './role-name-patterns.js';

const OUT =
  '(?:excluded|exempt(?:ed)?|left out|carved out|spared|excused|ausgenommen|ausgeschlossen|befreit|exclue?s?|exempt(?:ée?s?|es?)|dispensée?s?|excluid[oa]s?|exent[oa]s?|eximid[oa]s?)';
const LEFT_OUT = new LazyPattern(`(?<!\\p{L})${OUT}(?!\\p{L})`, 'iu');
/** "ends up excluded": however it came, it is so. */
const ENDS_UP = new LazyPattern(
  `(?<!\\p{L})(?:ends? up|winds? up|se retrouvent?|finit|finissent|acaban?|terminan?|resultan?) (?:being |siendo |par être )?(?=${OUT}(?!\\p{L}))`,
  'giu',
);

const WHO =
  '(?:(?:and|und|et|y) )?¿?(?:who|wer|qui|qui[ée]n(?:es)?|(?:which|what) (?:people|users?|accounts?|persons?|admins?)(?: who| that)?|welche (?:benutzer|personen|konten|leute|admins)|quels (?:utilisateurs|comptes|admins)|qu[ée] (?:usuarios|cuentas|personas|admins|administradores))';
const AMONG =
  '(?:(?:who|which|how many) (?:of|among) (?:those|them|the people|everyone|everybody|the ones)|which (?:people|users|accounts)|(?:wer|welche) von denen,? die|qui parmi (?:ceux|les personnes) qui|qui[ée]n(?:es)? de (?:los|las personas) que)';
const IS = '(?:(?:is|are|gets?|was|were|ist|sind|wird|werden|est|sont|est[áa]n?|quedan?) )';
/** Between somebody and what leaves them out. */
const FROM =
  "(?:from|out of|of|by|von|aus|d['’]|de(?= )|du(?= )|des(?= )|del(?= )|par|por) ?(?:(?=la |l['’]|les? |las? |los ))?";
const AND =
  ',? (?:and|but|yet|und|aber|et|mais|y|pero|although|even though|though|while|obwohl|aunque)(?: (?:they|he|she|sie|er|ils?|elles?))?';
const ALSO =
  '(?: (?:also|still|at the same time|gleichzeitig|zugleich|auch|noch|en même temps|à la fois|aussi|a la vez|al mismo tiempo|también))?';
const IS_SO = '(?<is>is|are|ist|sind|est|sont|es|son)';
const HAS =
  '(?:holds?|has|have|hat|haben|hält|halten|besitzt|besitzen|a|ont|détien(?:t|nent)|possèdent?|tienen?|poseen?)';
const MORE = `(?:${IS_SO}|${HAS}|(?<lacks>lacks?)) (?<more>[^?!;]{3,80}?)`;
/** A policy by a name in quotes, or by what it is like. */
const POLICY =
  '(?<policy>(?:(?:the|our|an?|any|der|die|einer|unserer|la|une|una|las?|nuestra) )?(?:"[^"]{2,80}"|(?:[\\p{L}\\p{N}-]+ ){0,5}?[\\p{L}-]*(?:polic(?:y|ies)|richtlinien?|strat[ée]gies?|politiques?|directivas?|pol[íi]ticas?)(?!\\p{L})(?: "[^"]{2,80}")?))';
const WHOLE = '(?=[\\s?.!]*$)';

/** Whoever a policy leaves out, and what else is so of them. The policy stands before what leaves them out, or behind. */
const FRAMES: readonly RegExp[] = [
  `^${WHO} ${IS}?${ALSO}${OUT} ${FROM}${POLICY}${AND}${ALSO} ${MORE}${WHOLE}`,
  `^${WHO} ${IS}${FROM}${POLICY} ${OUT}${AND}${ALSO} ${MORE}${WHOLE}`,
  `^${AMONG} (?:(?:who|that) )?${IS}?${OUT} ${FROM}${POLICY}(?: sind| ist)?,? ${MORE}${WHOLE}`,
  `^${WHO} ${MORE}${AND} ${IS}?(?:also |auch |aussi |también )?${OUT} ${FROM}${POLICY}${WHOLE}`,
  `^${WHO} ${MORE}${AND} ${IS}?(?:also |auch |aussi |también )?${FROM}${POLICY} ${OUT}${WHOLE}`,
  // Admins alone are told as whom the policy leaves out of them.
  `^(?:which|what|welche|quels|qu[ée]) (?:of (?:the|our) )?(?:admins?|administrators?|administratoren|administrateurs|administradores) (?:(?:with|(?:who|that|die|qui|que) ${HAS}|mit|avec|con)|(?<lacks>without|(?:who|that) lack|ohne|sans|sin)) (?<more>[^?!;]{3,60}?) ${IS}${OUT} ${FROM}${POLICY}${WHOLE}`,
  `^(?:which|what|welche|quels|qu[ée]) (?:of (?:the|our) )?(?<is>)(?<more>${ROLE_NAME})s? ${IS}${OUT} ${FROM}${POLICY}${WHOLE}`,
].map((source) => new LazyPattern(source, 'iu'));

const TOO =
  / (?:also|still|too|as well|at the same time|simultaneously|gleichzeitig|zugleich|en même temps|à la fois|aussi|a la vez|al mismo tiempo|también)(?= |$)/giu;

/** What the policy is called by name, or by what it is like, which may say of whom it is: "the MFA for admins policy". */
const CALLED = /^(?:[^"]*"(?<quoted>[^"]+)"|(?:the|our) (?<name>\S+ for (?:\S+ )?\S+) policy)$/iu;

/**
 * "who is exempt from the policy and holds an admin role, nested groups included?": both are asked of the same people. How groups within groups
 * are to be told says nothing: whoever is in one is left out. Other texts stay.
 */
export function sayLeftOutAndMore(text: string): string {
  if (!LEFT_OUT.test(text)) return text;
  const said = withoutNesting(text).replace(ENDS_UP, (found) => (/^(?:end|wind)/i.test(found) ? 'is ' : ''));
  for (const frame of FRAMES) {
    const { policy, is, lacks, more } = execHeld(frame, said)?.groups ?? {};
    if (policy === undefined || more === undefined) continue;
    const { quoted, name = quoted } = CALLED.exec(policy)?.groups ?? {};
    const verb = is === undefined ? (lacks === undefined ? 'has' : 'lacks') : 'is';
    return `who is excluded from ${name === undefined ? policy : `the policy "${name}"`} and ${verb} ${more.replace(TOO, '')}?`;
  }
  return said;
}
