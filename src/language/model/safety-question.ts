/** "Are we safe?", in English, German, French and Spanish; "could it happen?" has none of these words. */
const SAFE =
  /(?<!\p{L})(?:safe|secure|protected|immune|sicher|geschützt|geschuetzt|sûrs?|protégée?s?|à l['’ ]?abri|seguros?|seguras?|protegid[oa]s?|a salvo)(?!\p{L})/iu;
const NOT_SAFE =
  /(?<!\p{L})(?:not|un|isn['’]?t|aren['’]?t|nicht|pas|no)\s+(?:\p{L}+\s+)?(?:safe|secure|protected|sicher|geschützt|protégée?s?|seguros?|protegid[oa]s?)(?!\p{L})/iu;

/** Whether a question asks if the tenant is safe: a yes then means that nothing is open. */
export function asksWhetherSafe(question: string): boolean {
  return SAFE.test(question) && !NOT_SAFE.test(question);
}
