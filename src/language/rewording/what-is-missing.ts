/** "what is missing", "was fehlt noch", "qu'est-ce qui manque", "qué nos falta". */
const MISSING =
  /(?<!\p{L})(?:what(?:['’]s| is| are we| do we| have we)?(?: still)? (?:missing|lacking|outstanding|left(?: to do)?|need(?:ed)?|have to do|got to do)|was fehlt|was (?:müssen wir|muss ich|ist) noch (?:\p{L}+ )?(?:tun|machen|offen|zu tun)|woran fehlt|(?:il|qu['’]est-ce qu(?:i|['’]il)) (?:(?:nous|me) )?manque|(?:que|quoi) (?:nous |me )?manque|manque(?:-t-il)?(?: encore)? quoi|reste-t-il à faire|reste à faire|qu[eé] (?:(?:nos|me|le) )?(?:falta|queda)|c[oó]mo termin(?:o|amos)|how do (?:i|we) finish|wie schlie(?:ß|ss)e[nt]? (?:ich|wir)|comment (?:finir|terminer))(?!\p{L})/iu;
const ASKS_HOW = /(?<!\p{L})(?:how (?:do|can)|wie|comment|c[oó]mo)(?!\p{L})/iu;
const LEGACY =
  /(?<!\p{L})(?:legacy[- ]auth(?:entication)?|legacy[- ]authentifizierung|veraltete\p{L}* (?:authentifizierung|anmelde\p{L}*)|(?:l['’])?(?:authentification|auth) (?:héritée|heritee|legacy|ancienne)|autenticaci[oó]n (?:heredada|legacy|antigua)|legacy[- ]protocols?)(?!\p{L})/iu;
const BLOCKED =
  /(?<!\p{L})(?:block|disabl|turn|switch|off|kill|clos|(?:ab|aus|still)?(?:ge|zu)?(?:block|sperr|schalt|stell)|bloqu|désactiv|coup|ferm|desactiv|deshabilit|cerr|cort)\p{L}*/iu;
/** "until all admins have MFA": what is missing is those who do not. */
const ALL_HAVE_MFA =
  /(?<!\p{L})(?:all|every|each|alle|jeder|tous|toutes|todos|todas)(?: (?:our|the|unsere?|nos|les|los|las|nuestros))? admin\p{L}*[^?]{0,30}(?<!\p{L})(?:mfa|2fa|second factor|zweite[nr]? faktor|second facteur|segundo factor)/iu;
const ENFORCED =
  /(?<!\p{L})(?:enforced?|covered|required?|forced?|erzwungen|erfasst|abgedeckt|impos\p{L}+|couverts?|exig\p{L}+|cubiert\p{L}+|forzad\p{L}+)(?!\p{L})/iu;

/** "wie schmeiß ich die leute raus, die sich mit …": to keep people out who sign in so is to block it. */
const KEEPS_OUT =
  /^[¿\s]*(?:und |et |y )?(?:wie (?:(?:schmei(?:ß|ss)|werf|kick|krieg|bekomm|sperr|lock)e?n? (?:ich|wir|man) [^?]{0,30}(?:leute|user|benutzer|nutzer|alle|die)\s?(?:raus|aus|los|weg)?,? die )|comment (?:(?:je|on|nous) )?(?:vir|dégag|éject|sort|bloqu|empêch)\p{L}* (?:les (?:gens|utilisateurs|comptes)|ceux|tous ceux) qui |c[óo]mo (?:echo|echamos|saco|sacamos|bloqueo|expulso) a (?:los|la gente|los usuarios|l[oa]s que|todos los) (?:que )?)/iu;

/** Longer texts ask for more than that. */
const LONGEST = 160;

/**
 * Rewords "what is missing until legacy authentication is blocked?" as the questions that tell it, and "how do I throw out those who use it?" as
 * how it is blocked. Other texts stay.
 */
export function sayHowFarItIs(text: string): string {
  if (text.length <= LONGEST && KEEPS_OUT.test(text) && LEGACY.test(text))
    return 'how do I block legacy authentication?';
  if (text.length > LONGEST || !MISSING.test(text)) return text;
  if (LEGACY.test(text) && BLOCKED.test(text)) {
    const state = 'is legacy authentication blocked, and is SMTP AUTH still on';
    return ASKS_HOW.test(text) ? `${state}, and how do I fix that SMTP AUTH is on?` : `${state}?`;
  }
  if (!ALL_HAVE_MFA.test(text)) return text;
  return ENFORCED.test(text)
    ? 'which admins are covered by no policy that requires MFA?'
    : 'which admins have no second factor?';
}
