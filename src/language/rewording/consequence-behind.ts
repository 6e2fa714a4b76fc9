import { LazyPattern } from '../../core/lazy-pattern.js';

const WORDS = "(?: [\\p{L}'’.-]+){1,10}?";
const ASKS =
  '(?:who|which|what|when|since|how|where|why|wer|welche\\p{L}*|wann|seit|wie|wo|warum|was|qui|quels?|quelles?|quand|depuis|comment|combien|où|pourquoi|qui[ée]n(?:es)?|qu[ée]|cu[áa]\\p{L}+|c[óo]mo|d[óo]nde|desde)';
const BEHIND = `(?=\\s*(?:$|[?.!;]|,? (?:and|und|et|y) ${ASKS}(?!\\p{L})))`;

/** What follows from what stands before it: "…, and therefore copies nothing", "… et ne copie donc rien", in each language. */
const CONSEQUENCE = new LazyPattern(
  `(?<=[\\p{L}\\d)"]{2}),? (?<clause>${[
    `and (?:(?:therefore|hence|thus|consequently|as a result)${WORDS}|(?:is|are|does|do|has|have|can|cannot|will|may) (?:therefore|hence|thus|consequently)${WORDS}|so (?:does not|doesn['’]t|do not|don['’]t|can ?not|can['’]t|is not|isn['’]t|are not|aren['’]t|never|no longer|copies|sends|blocks|does|has|have)${WORDS})`,
    `und (?:\\p{Ll}{3,}(?: (?:sich|ihn|sie|es|man))? (?:also|daher|deshalb|deswegen|somit|folglich|demnach)${WORDS}|(?:daher|deshalb|deswegen|somit|folglich|demnach)${WORDS})`,
    `et (?:donc${WORDS}|par conséquent${WORDS}|(?:n['’]|ne |n['’]en |s['’]|se )?\\p{Ll}{2,}(?: pas| plus)? donc${WORDS})`,
    `y (?:por (?:lo )?tanto,?|por eso|por ende|por consiguiente|en consecuencia)${WORDS}`,
  ].join('|')})${BEHIND}`,
  'iu',
);
const SHORTEST_ASKED = 12;

/**
 * "which rule only audits and therefore copies nothing?": what follows from the condition is none of its own, which rows would have to meet
 * besides. `besides`: the clause, where there is one.
 */
export function splitOffConsequence(text: string): { readonly asked: string; readonly besides?: string } {
  const found = CONSEQUENCE.exec(text);
  const clause = found?.groups?.['clause'];
  if (found === null || clause === undefined || found.index < SHORTEST_ASKED) return { asked: text };
  const asked = text.slice(0, found.index) + text.slice(found.index + found[0].length);
  return { asked: asked.trim(), besides: `${clause.replace(/^(?:and|und|et|y) /iu, '')}.` };
}
