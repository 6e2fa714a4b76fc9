const WHY_IS =
  /^[\s¿¡]*(?:but |and |aber |und |mais |et |pero |y )?(?:why|how come|warum|wieso|weshalb|pourquoi|por qu[eé])(?: is| ist)? (?!(?:is|are|ist|sind|est|sont|es|son)(?!\p{L}))(.+)$/iu;

/** A kind has an article, stands in the plural, or is called by its noun. */
const KIND =
  /^(?:an?|the|our|my|this|that|it|having|any|all|no|ein\p{L}*|der|die|das|dies\p{L}*|unser\p{L}*|kein\p{L}*|es|man|une?|les?|la|l'|cette|ce|des|mon|notre|una?|unos|unas|el|l[oa]s|est[ea]|tener|que)(?!\p{L})|(?<!\p{L})(?:apps?|admins?|applis?|accounts?|konto|konten|comptes?|cuentas?|rules?|regeln?|r[eè]gles?|reglas?|connectors?|connectoren|connecteurs?|conector(?:es)?|secrets?|policies|policy|permissions?|are|sind|sont|son)(?!\p{L})/iu;

/** Whether words tell a kind of thing, and not one by its name. */
export const tellsKind = (words: string): boolean => KIND.test(words);

/** Whether a question for the reason is of one thing by its name, in whatever letters: "warum ist office sync helper gefährlich?". */
export function asksWhyOfOne(text: string): boolean {
  const subject = WHY_IS.exec(text)?.[1];
  return subject !== undefined && !tellsKind(subject);
}

/** "pourquoi le compte IT Admin est-il …?": an account by its name behind its kind. A name stands in capitals, as no word of a kind does. */
const NAMED_ACCOUNT =
  /(?<!\p{L})(?:[Aa]ccount|[Uu]ser|[Kk]onto|[Bb]enutzer|[Cc]ompte|[Uu]tilisateur|[Cc]uenta|[Uu]suario)(?: of| von| de)? "?(?!MFA(?!\p{L}))\p{Lu}[\p{L}.'-]*(?:["?]|(?= \p{Lu})| (?:is|was|est|a|ist|als|está|es|at|risky|flagged|rated|marked)(?!\p{L}))/u;

/** Whether a text names an account behind the word for it. */
export const namesAccount = (text: string): boolean => NAMED_ACCOUNT.test(text);
