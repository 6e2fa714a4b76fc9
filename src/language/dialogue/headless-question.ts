/** "any with Global Admin?", "alguno con …", "einer mit …": some of what was spoken of, as no kind is said at its place. */
const NO_HEAD =
  /^(?:(?:and|or|und|oder|et|ou|y|o) )?(?:(?:are there |is there |gibt es |hay |y en a-t-il )?(?:any|anything|some|none|algun[oa]s?|algún|ningun[oa]|irgendeine[rs]?|einer|eines|keine[rs]?|certaine?s|quelques-une?s|aucune?)) (?:with|without|that (?:is|are|has|have|had|can|was|were|do|does)|mit|ohne|avec|sans|qui|con|sin|que)(?!\p{L})/iu;

/** "lesquels sont administrateurs ?", "which ones are admins?", "¿cuáles tienen un secreto?": of what was spoken of, whatever the rest says. */
const WHICH_ONES =
  /^[¿ ]*(?:(?:and|und|et|y) )?(?:which ones?|(?:which|welche|cu[áa]les)(?= (?:have|haben|tienen) )|lequel|laquelle|lesquel(?:le)?s)(?! (?:of|des?|du|d'|parmi|dans|in|from|among)(?!\p{L}))(?!\p{L})/iu;

/** "alguno con Global Admin?" as "con Global Admin?", which the question before is narrowed by. "any" asks whether there are. */
export const withoutHead = (text: string): string =>
  text
    .replace(
      /^(?:(?:and|or|und|oder|et|ou|y|o) )?(?:(?:gibt es |hay |y en a-t-il )?(?:algun[oa]s?|algún|irgendeine[rs]?|einer|eines|certaine?s|quelques-une?s)) /iu,
      '',
    )
    .replace(RIGHTS_OF, '');

/** "con permisos de Global Admin": the role. */
const RIGHTS_OF = /(?<!\p{L})(?:permisos|derechos|droits|rights|permissions|rechten?) (?:de |d'|of |von )(?=\p{Lu})/u;

/** Whether a message asks for some of what was spoken of without saying what they are: "any with Global Admin?". */
export const leavesOutItsHead = (text: string): boolean => NO_HEAD.test(text);

/** Whether a message may ask so of all as well, where nothing was spoken of: "which have a client secret?". */
export const mayAskOfAll = (text: string): boolean =>
  /^[¿ ]*(?:which|welche|cu[áa]les) (?:have|haben|tienen) /iu.test(text);

/** Whether a message asks which of what was spoken of: "lesquels sont administrateurs ?". */
export const asksWhichOnes = (text: string): boolean => WHICH_ONES.test(text);

/** "those with application permissions", "die ohne Besitzer": of the kind that was spoken of. */
const HEADLESS =
  /^(?:(?:the |those |these )?ones?|those|these|the ones|die(?:jenigen)?|jene|celles|ceux|l[oa]s|aquell[oa]s),? (?:with|without|that|who|which|whose|in|from|mit|ohne|die|deren|aus|avec|sans|qui|dont|de|con|sin|que|cuy[oa]s?)(?!\p{L})/iu;

/** "the ones Yusuf made", "those by an app": who is said of them, and no kind. */
const HEADLESS_BY =
  /^(?:(?:the|those|these) ones (?=\p{L})|(?:those|these) (?:\p{Lu}\p{L}|(?:an?|the|our|he|she|they|we|it|by|from|on|at|under|made|held|given|set|sent|got|kept|\p{L}{3,}ed)(?!\p{L})))/u;

/** Whether what a message is narrowed to says no kind of its own. */
export const isHeadless = (text: string): boolean => HEADLESS.test(text) || HEADLESS_BY.test(text);
