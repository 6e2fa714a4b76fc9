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
const REPLACE =
  /^(?:and|but)? ?(?:what about|how about|what of|how is it with|(?:the )?same (?:for|with|question for)|was ist mit|wie (?:ist|sieht) es (?:aus )?mit|qu'en est-il (?:de|du|des)|et pour|y (?:para|en cuanto a)|qué hay de|qué tal)\s+|^(?:and|or|und|oder|et|ou|y|e)\s+/i;
const NARROW =
  /^(?:(?:and|but|und|aber|et|mais|y|pero)\s+)?(?:show |list |give )?(?:me )?(?:only|just|nur|bloß|seulement|uniquement|rien que|solo|sólo|solamente|únicamente)\s+/i;
/** These keep their word: it is the condition's negation. */
const LEAVE_OUT =
  /^(?:(?:and|but|und|et|y)\s+)?(?=(?:without|excluding|except|exclude|not|ohne|außer|sans|sauf|hors|sin|excepto|salvo)\s)/i;
const ONLY_AT_END = /[\s,]+(?:only|nur|seulement|uniquement|solamente|solo|sólo)(?=[\s.?!]*$)/i;
/** "…, not only the expired ones": the condition is lifted. */
const NOT_ONLY = /[\s,]+(?:and )?(?:not (?:only|just)|nicht nur|pas (?:seulement|que)|no (?:solo|sólo))\s[^,.?!]*/i;

/** Reads the opening of a normalised message. */
export function readOpening(text: string): MessageOpening {
  const bare = text
    .replace(/^[¿¡\s]+/, '')
    .replace(FILLER, '')
    .replace(NOT_ONLY, ' ')
    .trim();
  const narrowed = bare.replace(NARROW, '');
  if (narrowed !== bare) return { move: 'narrow', rest: narrowed };
  if (LEAVE_OUT.test(bare)) return { move: 'narrow', rest: bare.replace(LEAVE_OUT, '') };
  if (ONLY_AT_END.test(bare)) return { move: 'narrow', isAtEnd: true, rest: bare.replace(ONLY_AT_END, '') };
  const replaced = bare.replace(REPLACE, '');
  return replaced === bare ? { rest: bare } : { move: 'replace', rest: replaced };
}
