import { LazyPattern } from '../../core/lazy-pattern.js';

const MFA =
  '(?:mfa|2fa|multi-?faktor\\p{L}*|multi-?factor\\p{L}*|(?:a |any |the )?second factor|(?:einen? |dem )?zweite[nr]? faktor|(?:le |un )?(?:second|deuxième) facteur|(?:el |un )?segundo factor)';
const NAME =
  '(?!(?:the|our|any|some|these|those|all|an?|users?|admins?|people)(?!\\p{L}))("[^"]{2,40}"|[\\p{L}][^,;?!]{1,40}?)';
const whole = (source: string): RegExp => new LazyPattern(`^[\\s¿¡]*(?:${source})[\\s?!.]*$`, 'iu');

/** Ways to ask why somebody does not have to use MFA. The last group that is not a pronoun is the name. */
const FRAMES: readonly RegExp[] = [
  // Somebody gets around it, or gets in without it.
  whole(
    `(?:why|how come) (?:does|can|could|may|is|did) ${NAME} (?:allowed to |able to )?(?:escapes?|bypass(?:es)?|avoids?|dodges?|evades?|gets? around|gets? out of|gets? away without|gets? in without|is spared|spared|exempt(?:ed)? from) (?:from )?${MFA}`,
  ),
  whole(
    `(?:wieso|warum|weshalb) (?:kann|darf) (?:sich )?${NAME} (?:sich )?(?:ohne ${MFA} (?:rein|an(?:melden)?|einloggen)|(?:die |der )?${MFA} (?:umgehen|entgehen|überspringen))(?: anmelden)?`,
  ),
  whole(`(?:wieso|warum|weshalb) (?:umgeht|entgeht|entkommt|überspringt) ${NAME} (?:die |der |dem )?${MFA}`),
  whole(`(?:wieso|warum|weshalb) (?:unterliegt) ${NAME} (?:keiner|nicht der) ${MFA}`),
  whole(
    `pourquoi (?:est-ce que |est-ce qu['’])?${NAME} (?:(?:peut|arrive à|a le droit de|a pu) (?:éviter|contourner|échapper à|esquiver|se connecter sans|entrer sans|se passer de)|échappe(?:-t-(?:il|elle))? (?:à|au)|évite|contourne|esquive|passe outre|se connecte sans|se passe de|entre sans) (?:la |le |l['’])?${MFA}`,
  ),
  whole(
    `pourquoi (?:est-ce que |est-ce qu['’])?${NAME} n['’ ](?:est(?:-il|-elle)?|a|utilise|doit|fait l['’]objet d['’])(?: soumise?| obligée?| assujettie?| concernée?)?(?: à| par| d['’])? ?aucune? ${MFA}`,
  ),
  whole(
    `por ?qu[eé] ${NAME} (?:(?:puede|consigue|logra) (?:saltarse|evitar|esquivar|eludir|entrar sin|iniciar sesión sin|prescindir de)|se (?:salta|libra de|escapa de)|evita|esquiva|elude|entra sin|inicia sesión sin) ?(?:el |la |l )?${MFA}`,
  ),
  whole(
    `por ?qu[eé] (?:(?:puede|consigue|logra) (?:saltarse|evitar|esquivar|eludir)|se (?:salta|libra de|escapa de)) (?:(?:el |la )?${MFA} ${NAME}|${NAME} (?:el |la )?${MFA})`,
  ),
  whole(
    `por ?qu[eé] ${NAME} (?:no está|no esta|está|esta|queda|no queda) (?:sujet[oa]|sometid[oa]|excluid[oa]|exent[oa]|librad[oa]|obligad[oa]|fuera) (?:a |de(?:l| la)? )(?:ning[uú]n[oa]? |la |el )?${MFA}`,
  ),
  whole(
    `(?:why|how come|how is it that) (?:(?:does|do|did|is|must|should|need|has|may)(?:n't| not)? )?${NAME} (?:(?:does|do|did|is|must|should|need|has|can|may)(?:n't| not)? )?(?:not |never )?(?:to )?(?:need|needs|have|has|get|gets|required|asked|prompted|made|forced|obliged|supposed|use|do|skip|skips|sign in without|log in without)(?: (?:to|for|do|use|by|have))* ${MFA}(?: at all| to sign in| here)?`,
  ),
  whole(
    `(?:${NAME}[,:] )?(?:wieso|warum|weshalb|wie kommt's dass) (?:muss|braucht|benötigt|soll|darf|kann)(?: sich)? ${NAME} (?:denn |eigentlich )?(?:kein|keine|keinen|nicht|nichts|nie|ohne|nicht mit)(?: mit| durch| per| zu)? ?${MFA}(?: \\p{L}+){0,2}`,
  ),
  whole(`(?:wieso|warum|weshalb) ist ${NAME} (?:von (?:der )?${MFA} )?(?:ausgenommen|befreit|ausgeschlossen)`),
  whole(
    `(?:${NAME}[,:] )?pourquoi (?:est-ce que |est-ce qu')?${NAME} (?:(?:il|elle) )?(?:n'|ne |n )?(?:a|est|doit|utilise|fait)(?: pas| jamais)(?: besoin d(?:e |')| obligée? d(?:e |')| soumise? (?:à|au) | faire | utiliser | passer par )?(?:faire |utiliser |passer par )?(?:la |le |l')?${MFA}`,
  ),
  whole(`pourquoi ${NAME}(?: en)? est (?:exclue?|exemptée?|dispensée?)(?: (?:de|du) (?:la |le )?${MFA})?`),
  whole(
    `(?:${NAME}[,:] )?por ?qu[eé] (?:no (?:necesita|tiene que|usa|debe|hace) )?${NAME} (?:no (?:necesita|tiene que|usa|debe|hace|está obligad[oa] a|esta obligad[oa] a) )?(?:usar |hacer |pasar por )?(?:el |la )?${MFA}`,
  ),
  whole(`por ?qu[eé] (?:está|esta) (?:excluid[oa]|exent[oa]) ${NAME}(?: de(?:l| la)? ${MFA})?`),
  // The same with MFA or the policies as the subject: "why is MFA not enforced for X?".
  whole(
    `(?:why|how come) (?:is|isn['’]t|was|wasn['’]t) ${MFA} (?:not |never )?(?:enforced|required|imposed|demanded|mandated|asked|applied|requested) (?:for|on|of|from|to|with) ${NAME}`,
  ),
  whole(
    `(?:why|how come) (?:(?:does|do|is|are|doesn['’]t|don['’]t) )?(?:nothing|no polic(?:y|ies)|none of (?:our|the) policies|nobody|anything|any policy) (?:that )?(?:requires?|enforces?|demands?|imposes?|asks? for|asking for) ${MFA} (?:for|on|of|from) ${NAME}`,
  ),
  whole(
    `(?:wieso|warum|weshalb) (?:wird|ist|gilt|greift) (?:bei |für |von )?(?:(?:die|der|das|keine?n?) )?${MFA} (?:bei|für|von) ${NAME} (?:eigentlich |denn )?(?:nicht )?(?:erzwungen|verlangt|gefordert|durchgesetzt|angewendet|aktiv|Pflicht|abgefragt)`,
  ),
  whole(`(?:wieso|warum|weshalb) (?:gilt|greift|zieht) (?:die |der |das )?${MFA} nicht (?:bei|für) ${NAME}`),
  whole(
    `(?:wieso|warum|weshalb) (?:wird|muss) (?:bei |von )?${NAME} (?:eigentlich |denn )?(?:nicht |kein\\p{L}* |die |der )?(?:nach )?(?:der |dem |einem |einer )?${MFA} (?:nicht )?(?:erzwungen|verlangt|gefordert|durchgesetzt|gefragt|abgefragt)`,
  ),
  whole(
    `(?:wieso|warum|weshalb) (?:verlangt|erzwingt|fordert) (?:nichts|keine(?: unserer)? (?:richtlinien?|policy|policies)) (?:die |den |eine[nr]? )?${MFA} (?:von|bei|für) ${NAME}`,
  ),
  whole(
    `pourquoi (?:est-ce que |est-ce qu')?(?:la |le |l')?${MFA} (?:n'est|ne s'applique|n'est-(?:il|elle)|n'a) (?:pas |jamais )?(?:imposée?|exigée?|demandée?|obligatoire|requise?|forcée?|appliquée?)?(?: pas)? ?(?:à|pour|chez) ${NAME}`,
  ),
  whole(
    `pourquoi (?:est-ce qu['’ ]?e? ?)?(?:on |rien |aucune stratégie |aucune politique |personne )?(?:n['’]|ne )?(?:impose|exige|demande|réclame|force)(?:-t-on)?(?: pas)? (?:de |d['’]|la |le |l['’]|du )?${MFA} (?:à|de|pour) ${NAME}`,
  ),
  whole(
    `por ?qu[eé] (?:no se |nada |ninguna (?:directiva|política) |nadie )?(?:no )?(?:le )?(?:exige|impone|pide|aplica|fuerza|requiere|obliga)n? (?:el |la |al |un )?${MFA} (?:a|para|de) ${NAME}`,
  ),
  whole(
    `por ?qu[eé] a ${NAME} (?:no se le |nada le |no le |nadie le )(?:exige|impone|pide|aplica|fuerza|requiere)n? (?:el |la |un )?${MFA}`,
  ),
];

/** Without one of these words the question is why somebody has to use it. */
const NEGATED =
  /n't|(?<!\p{L})(?:not|never|nothing|nobody|none|no|without|skips?|escapes?|bypass(?:es)?|avoids?|dodges?|evades?|around|out of|spared|exempt(?:ed)?|umgeht|umgehen|entgeht|entgehen|entkommt|überspringt|überspringen|keiner|échapp\p{L}*|évite\p{L}*|contourne\p{L}*|esquiv\p{L}*|outre|sans|se passe|salta\p{L}*|libra|escapa|evita\p{L}*|elude|eludir|sin|prescindir|fuera|sujet[oa]|kein|keine|keinen|nicht|nichts|nie|ohne|pas|jamais|rien|aucune|nada|nadie|ninguna|ausgenommen|befreit|ausgeschlossen|exclue?|exemptée?|dispensée?|excluid[oa]|exent[oa])(?!\p{L})/iu;
/** "pourquoi il n'a pas de MFA": whoever has none is another question. */
const HAS_NONE = /(?<!\p{L})pas (?:de |d')|(?<!\p{L})(?:has|have) (?:no|not got)(?!\p{L})/iu;
const PRONOUN = /^(?:der|die|das|er|sie|es|he|she|it|they|il|elle|él|el|ella)$/iu;

/** "how come Diego does not need MFA?" as "why is Diego covered by no MFA policy?": the policies tell the reason. Other texts stay. */
export function sayWhyNoMfa(text: string): string {
  if (!NEGATED.test(text)) return text;
  for (const frame of FRAMES) {
    const found = frame.exec(text);
    if (found === null) continue;
    const groups: readonly (string | undefined)[] = found.slice(1);
    const name = groups.findLast((one) => one !== undefined && !PRONOUN.test(one));
    const needs = /besoin|obligée?|soumise?|impose|exige|demande|réclame|force/i.test(text);
    if (name === undefined || (HAS_NONE.test(text) && !needs)) return text;
    return `why is ${name} covered by no MFA policy?`;
  }
  return text;
}
