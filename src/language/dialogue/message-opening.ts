import { findLeftOut } from '../rewording/order-behind.js';

/** How a message begins: what it does with the question before. */
export interface MessageOpening {
  /** `narrow`: "only …", "without …". `replace`: "and …?", "what about …?". */
  readonly move?: 'narrow' | 'replace';
  /** "…, only" stands at the end. */
  readonly isAtEnd?: true;
  readonly rest: string;
}

const FILLER =
  /^(?:(?:ok|okay|alright|fine|hm+|ah|oh|so|well|now|good|great|then|please|sorry|i mean|i meant|thanks|danke|merci|gracias|gut|also|bien|alors|bueno|entonces)(?:[ ,.!:-]+|$))+/i;
/** "but who made them?": it asks the same. "but why?" is known with it. */
const BUT =
  /^(?:but|aber|mais|pero) (?=(?:who|when|since when|which|how|is|are|does|do|did|has|have|can|wer|wann|seit wann|welche|ist|sind|hat|haben|qui|quand|est-ce|qui[ée]n|cu[áa]ndo)(?!\p{L}))/iu;
const REPLACE =
  /^(?:and|but)? ?(?:what about|how about|what of|how is it with|(?:the )?same (?:for|with|question for)|was ist mit|wie (?:ist|sieht) es (?:aus )?mit|qu'en est-il (?:de|du|des)|et pour|y (?:para|en cuanto a)|qué hay de|qué tal)\s+|^(?:and|or|und|oder|et|ou|y(?! a(?:-t-il|vait| (?:des?|une?|du|la|les|encore|toujours|pas|plus|combien|beaucoup|quoi))(?![\p{L}-])| a (?:d'|quelqu))|e)\s+/iu;
const NARROW =
  /^(?:(?:and|but|und|aber|et|mais|y|pero)\s+)?(?:show |list |give )?(?:me )?(?:only|just|nur|bloß|seulement|uniquement|juste|rien que|que(?= les | ceux | celles )|solo|sólo|solamente|únicamente)\s+/i;
/** "narrow it to those with SMS", "filtra por las deshabilitadas": the list before; "limit it to five" is of its length. */
const NARROW_TO =
  /^(?:(?:and|now|can you|could you|please|und|bitte|et|y) )*(?:(?:narrow|restrict|limit|reduce|cut|boil|trim|filter)(?: (?:it|this|that|them|these|those|the (?:list|result|results|rows)))?(?: down)? (?:to|by|for|on)(?: only| just)?|(?:keep|leave|show|give|list)(?: me)? (?:only|just)|(?:beschränke?|begrenze?|reduziere?|filtere?)(?: (?:das|es|sie|die liste|die))? (?:auf|nach)(?: nur)?|(?:zeige?|gib)(?: mir)?(?: davon)? nur|davon nur|(?:limite[rz]?|restreins|réduis|filtre[rz]?)(?:-(?:la|les|le)| ça| la liste)? (?:à|aux|sur|par)|(?:garde[rz]?|montre[rz]?)(?:-moi)? (?:seulement|uniquement|que|juste)|(?:lim[íi]ta|red[úu]ce|f[íi]ltra|restringe)(?:l[oa]s?|r)?(?: es[eo]| la lista)? (?:a|por)|qu[ée]date con)\s+(?:only\s+|just\s+)?(?!\d|the (?:first|last|top)|top |two|three|five|ten|zwei|fünf|zehn|dos |cinco|cinq)(?=\p{L})/iu;
/** "schränke das auf die ohne Besitzer ein" */
const NARROW_TO_DE = /^(?:bitte )?schränke?(?: (?:das|es|sie|die liste))?(?: bitte)? auf (.+?) ein[\s.!?]*$/iu;

/** "et en plus le rôle X ?", "y además el rol X": what those who were told must have besides. A question of its own adds nothing to them. */
const IN_ADDITION =
  /^(?:(?:and|und|et|y) )(?:in addition|additionally|on top(?: of (?:that|it|this))?|en plus(?: de (?:ça|cela))?|zusätzlich|obendrein|además(?: de es[eo])?)(?: noch)?,? (?!(?:who|whom|which|what|when|where|why|how|is|are|does|do|did|has|have|can|wer|wem|welche\p{L}*|was|wann|wo|warum|wie|qui|quels?|quelles?|quand|où|pourquoi|comment|combien|est-ce|qu['’]|qu[ée]|qui[ée]n(?:es)?|cu[áa]\p{L}+|c[óo]mo|d[óo]nde|por qué|show|list|zeige?|montre|muestra)(?!\p{L}))/iu;

/** These keep their word: it is the condition's negation. */
const LEAVE_OUT =
  /^(?:(?:and|but|und|et|y)\s+)?(?=(?:without|excluding|except|exclude|not|ohne|außer|sans|sauf|hors|sin|excepto|salvo)\s)/i;
/** "leave out the break-glass account", "skip those of Microsoft": of the list before, no order to the tenant. */
const LEAVE_OUT_OF_LIST =
  /^(?:(?:and|now|can you|could you|bitte) )*(?:leave (?:out|aside)|exclude(?=[^,]*(?:(?:'s|s|ones?)[\s?.!]*|those .*)$)(?!.* from )|drop(?= (?:the|those|all) \p{L}+ ones?[\s?.!]*$)|remove(?= .*from (?:the|this|that) list)|skip|ignore|disregard|omit|forget(?: about)?|(?:do not|don't|dont) (?:count|include|list|show(?: me)?)|take out|lass(?:e|t)?(?= .* weg)|ignoriere?|laisse[rz]? de côté|ignore[rz]?|deja fuera|sin contar|no cuentes)\s+(?=\p{L})/iu;
/** An incident is ignored as well, and alerts are skipped: of this conversation. */
const NOT_OF_LIST =
  /(?<!\p{L})(?:alerts?|reports?|instructions?|rules? above|everything|previous|prompt|it|that|this|them)(?!\p{L})/iu;
/** "leave out those that are disabled": "that" points at nothing before. */
const RELATIVE =
  /(?<=(?<!\p{L})(?:ones|those|apps|rules|accounts|users|admins|connectors)) (?:that|which|who)(?!\p{L})/iu;
const AWAY_AT_END = / (?:weg|from (?:the|that|this) list|out of it|here|please|then)(?=[\s.!?]*$)/iu;
const MOST_WORDS_LEFT_OUT = 8;

/** "which ones are report only?" says what they are, and narrows nothing by itself. */
const ONLY_AT_END =
  /(?<!(?<!\p{L})(?:report(?:ing)?|read|view|cloud|app|audit|log))[\s,]+(?:only|nur|seulement|uniquement|solamente|solo|sólo)(?=[\s.?!]*$)/iu;
/** "…, not only the expired ones": the condition is lifted. */
const NOT_ONLY = /[\s,]+(?:and )?(?:not (?:only|just)|nicht nur|pas (?:seulement|que)|no (?:solo|sólo))\s[^,.?!]*/i;

/** "and those that are enabled?": others of the kind, and not some of what was shown. */
const THOSE_WHO =
  /^(?:those|the ones|die(?:jenigen)?,?|jene,?|celles|ceux|las|los|aquell[oa]s) (?:(?:that|which|who|die|qui|que) (?:are|is|sind|sont|est|son|están|está) )(?=\p{L})/iu;

const OURS =
  /^(without|except|excluding|exclude|ohne|außer|sans|sauf|hors|sin|excepto|salvo) (?:the ones |those |die |celles |ceux |l[oa]s )?(?:(?:that|which|die|qui|que) (?:are|sont|son) )?(?:ours|our own ones|unsere[nr]?|les n[ôo]tres|à nous|nuestr[oa]s|(?:l[oa]s )?nuestr[oa]s)(?: sind)?(?=[\s?.!]*$)/iu;

/** "minus the expired ones", "ohne die abgelaufenen": in the word that the tables know, which is part of no phrase of theirs. */
const WITHOUT_THOSE = /^(?:minus|less|abzüglich|ohne (?:die|alle)(?= \p{L}+en(?: [a-zäöü]+)?[\s.!?]*$)) /iu;

/** In German it is an English verb of things that end. */
const ARTICLE = /^(?:the(?! ones?(?!\p{L}))|die|alle|les|los|las) (?=\p{L})/iu;

/** "without the ones that are ours" as "without our own", as tables say it. */
const sayOurOwn = (rest: string): string => rest.replace(OURS, '$1 our own');

/** Reads the opening of a normalised message. */
export function readOpening(text: string): MessageOpening {
  const bare = text
    .replace(/^[¿¡\s]+/, '')
    .replace(FILLER, '')
    .replace(BUT, '')
    .replace(NOT_ONLY, ' ')
    .replace(WITHOUT_THOSE, 'without ')
    .trim();
  if (
    LEAVE_OUT_OF_LIST.test(bare) &&
    !NOT_OF_LIST.test(bare.replace(RELATIVE, '')) &&
    bare.split(/\s+/).length <= MOST_WORDS_LEFT_OUT
  )
    return {
      move: 'narrow',
      rest: sayOurOwn(`without ${bare.replace(LEAVE_OUT_OF_LIST, '').replace(ARTICLE, '').replace(AWAY_AT_END, '')}`),
    };
  const leftOut = findLeftOut(bare.replace(/^(?:and|but|und|aber|et|mais|y|pero) /iu, ''));
  if (leftOut !== undefined && !NOT_OF_LIST.test(leftOut) && leftOut.split(/\s+/).length <= MOST_WORDS_LEFT_OUT)
    return { move: 'narrow', rest: sayOurOwn(`without ${leftOut.replace(ARTICLE, '')}`) };
  if (IN_ADDITION.test(bare)) return { move: 'narrow', rest: bare.replace(IN_ADDITION, '') };
  const narrowed = bare.replace(NARROW_TO_DE, '$1').replace(NARROW_TO, '').replace(NARROW, '');
  if (narrowed !== bare) return { move: 'narrow', rest: narrowed };
  if (LEAVE_OUT.test(bare)) return { move: 'narrow', rest: sayOurOwn(bare.replace(LEAVE_OUT, '')) };
  if (ONLY_AT_END.test(bare)) return { move: 'narrow', isAtEnd: true, rest: bare.replace(ONLY_AT_END, '') };
  const replaced = bare.replace(REPLACE, '');
  return replaced === bare ? { rest: bare } : { move: 'replace', rest: replaced.replace(THOSE_WHO, '') };
}
