import { LazyPattern } from '../../core/lazy-pattern.js';
import { findNames } from '../parameters/find-names.js';

const NAME = '(?<name>"[^"]{1,80}"|\\p{Lu}[\\p{L}\\p{N}.&-]*(?: [\\p{Lu}\\p{N}][\\p{L}\\p{N}.&-]*){0,5})';
const any = (...words: string[]): string => `(?:${words.join('|')})`;

/** What says no more of what it names than that it is there, in each language. */
const STATED: readonly string[] = [
  any(
    "[Ii](?:['’]ve| have)? (?:just )?(?:found|see|saw|seen|noticed|came across|spotted|discovered)",
    "[Ii](?:['’]m| am) (?:just )?looking at",
    "[Tt]here(?:['’]s| is)(?: also)?",
    '[Ww]e have',
    '[Tt]ell me about',
    "[Hh]ere(?:['’]s| is)",
  ),
  any(
    '(?:[Dd]a|[Hh]ier) ist',
    '[Ii]ch (?:sehe|habe|hab|finde)(?: (?:da|hier|gerade))*',
    '[Ww]ir haben(?: (?:da|hier))*',
    '[Ee]s gibt(?: (?:da|hier))*',
  ),
  any(
    "[Jj]['’](?:ai (?:vu|trouvé|repéré|remarqué)|ai)",
    '[Jj]e (?:vois|regarde|tombe sur)',
    '[Ii]l y a',
    '[Oo]n a',
    '[Vv]oici',
    '[Vv]oilà',
  ),
  any('[Vv]eo', '[Hh]e (?:visto|encontrado)', '[Ee]ncontré', '[Hh]ay', '[Tt]enemos', '[Aa]quí está', '[Ee]stoy viendo'),
];
const ARTICLE = "(?:(?:an?|the|this|die|der|das|den|eine|einen|la|le|une?|un|el|una) |l['’])?";
const KIND =
  '(?:(?:app|application|appli|anwendung|App|Anwendung|aplicación|Regel|Transportregel|Mailregel|Konnektor|Connector|Richtlinie)(?: (?:called|named|namens|appelée|llamada))? )?';
const PLACE =
  '(?: (?:(?:in|on|auf|dans|sur|en) (?:the |our |my |der |unserer |la |notre |nuestra )?(?:list|report|tenant|Liste|liste|lista)|here|hier|ici|aquí|gefunden|gesehen))*';
const STATEMENT = new LazyPattern(
  `^\\s*(?:${STATED.join('|')}) ${ARTICLE}${KIND}${NAME}${PLACE}[.!;] +(?<asked>¿?\\p{L}[^.!?]{5,80}\\?)\\s*$`,
  'u',
);
/** What stands for the one that was named. */
const POINTS =
  /(?<![\p{L}'’])(?:it|its|they|he|she|him|his|her|die|der|den|das|er|sie|ihn|ihr|sein|seine|il|elle|lui|son|sa|ses|lo|la|su|sus)(?=[\s?]|['’-])|(?<!\p{L})l['’]a(?!\p{L})|-(?:il|elle)(?!\p{L})|^¿?[Qq]ué (?:puede|tiene|hace)(?: hacer)?\?$/iu;
const IT_BEHIND_VERB = /(?<=^\p{L}+ (?:is|can|may|does|did|was|has) )it(?= )/iu;

/**
 * "I found X in the list. Who made it?" as "X: who made it?", and "what is it allowed to do?" by the name: a sentence that only names something
 * asks nothing. Other texts stay.
 */
export function askOfStated(text: string): string {
  const { name, asked } = STATEMENT.exec(text)?.groups ?? {};
  if (name === undefined || asked === undefined || !POINTS.test(asked) || findNames(asked).length > 0) return text;
  const question = asked.replace(/^(¿?)(\p{Lu})/u, (_, mark: string, first: string) => mark + first.toLowerCase());
  const named = question.replace(IT_BEHIND_VERB, name);
  return named === question ? `${name}: ${question}` : named;
}
