import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import type { OtherLanguage } from './other-language.js';
import { END, type Turn } from './turn.js';

/** How a language asks for those whom no policy that requires MFA covers. Each is a pattern without groups. */
const ASKED: Readonly<Record<OtherLanguage | 'en', readonly string[]>> = {
  en: [
    "(?:who|(?:which|what) (?:people|users?|accounts?|admins?)) (?:is|are)n['’]t (?:covered|caught|reached|protected|hit) by (?:any|a single|one|even one)",
    "(?:who(?: is|['’]s| are)?|(?:which|what|list|show)(?: (?:all|the|our))? (?:people|persons?|users?|accounts?|admins?|administrators?)(?: (?:is|are))?|is (?:anyone|anybody|someone|somebody)|are there (?:people|users|admins|accounts)(?: who are| that are)?)(?: (?:still|currently))? (?:(?:not|n['’]t) (?:covered|caught|reached|protected|hit) by (?:any|a single|one|even one)|(?:covered|caught|reached|protected|hit) by (?:no|none of (?:the|our))|not (?:in|under|subject to|in scope of) (?:any|a single)|(?:left out|excluded|exempt(?:ed)?|carved out|missing) (?:of|from|by|in) (?:every(?: single)?|each|all|each and every)(?: (?:of )?(?:the|our))?)",
  ],
  de: [
    '(?:wer|welche (?:admins?|administratoren|benutzer|nutzer|konten|leute|personen)) (?:ist|sind|wird|werden) (?:von (?:keiner(?: einzigen)?|jeder(?: einzelnen)?|allen)|durch keine)',
  ],
  fr: [
    "(?:qui|quels (?:admins?|administrateurs|utilisateurs|comptes)) (?:n['’]est|ne sont|n['’]est-il) (?:couverts?|protégés?|concernés?|visés?) par aucune",
    '(?:qui|quels (?:admins?|administrateurs|utilisateurs|comptes)) (?:est|sont) (?:exclus?|exemptés?) de (?:toutes les|chaque)',
  ],
  es: [
    '(?:quién(?:es)?|qué (?:admins?|administradores|usuarios|cuentas)) no (?:está|están|queda|quedan) (?:cubiert[oa]s?|protegid[oa]s?) por ningun?a',
    '(?:quién(?:es)?|qué (?:admins?|administradores|usuarios|cuentas)) (?:está|están|queda|quedan) (?:excluid[oa]s?|exent[oa]s?|fuera) de (?:todas las|cada)',
  ],
};

const MFA = '(?:mfa|2fa|multi-?factor(?: authentication)?|a second factor)';
/** A policy that requires MFA. */
const POLICY: Readonly<Record<OtherLanguage | 'en', string>> = {
  en: `(?:${MFA} (?:(?:ca|conditional access) )?polic(?:y|ies)|(?:(?:ca|conditional access) )?polic(?:y|ies) (?:(?:that|which) )?(?:requires?|requiring|enforc(?:e|es|ing)|demands?|asks? for|for|with) ${MFA})`,
  de: '(?:(?:ca-?)?(?:mfa|2fa)[- ]?(?:richtlinien?|regeln?|policy|policies)|(?:richtlinien?|policy|policies)(?: (?:mit|für) (?:mfa|2fa)|,? die (?:mfa|2fa) (?:verlang|erzwing|forder)\\p{L}+)) (?:abgedeckt|erfasst|ausgenommen|ausgeschlossen|betroffen)',
  fr: "(?:stratégies?|politiques?|règles?)(?: d[’']accès conditionnel)? (?:mfa|2fa|(?:qui exig\\p{L}+|exigeant|imposant|pour) (?:la |le )?mfa)",
  es: '(?:política|directiva|regla)s?(?: de acceso condicional)? (?:(?:de|con|para) (?:mfa|2fa)|mfa|que exig\\p{L}+ mfa)',
};

/** By which negation the German verb behind the policy is to be read: "von keiner … abgedeckt", "von jeder … ausgenommen". */
const AGREES =
  '(?=[^?]*(?:keine[^?]*(?:abgedeckt|erfasst|betroffen)|(?:jede|alle)[^?]*(?:ausgenommen|ausgeschlossen)))';

/** "who can sign in without MFA because no policy asks it of them": the reason says who is meant. */
const BECAUSE: Readonly<Record<OtherLanguage | 'en', string>> = {
  en: `(?:who|(?:which|what) (?:people|users?|accounts?|admins?|administrators?)) (?:can|could|may|are able to|is able to) (?:still )?(?:sign|log)[ -]?(?:in|on) without ${MFA},? (?:because|since|as) (?:there is )?no (?:(?:ca|conditional access|mfa) )?polic(?:y|ies) (?:that )?(?:requires?|asks?(?: for)?|enforces?|demands?|covers?|applies|catches|reaches)(?: (?:it|mfa|that))?(?: (?:(?:of|from|for|to|on) )?(?:them|those|these))?`,
  de: '(?:wer|welche (?:admins?|administratoren|benutzer|nutzer|konten)) (?:kann|können) sich (?:noch )?ohne (?:mfa|2fa) (?:anmelden|einloggen),? (?:weil|da) (?:sie )?(?:von )?keine[rs]? (?:ca-?|conditional[- ]access-?)? ?(?:richtlinie|policy|regel)(?: (?:es|sie|das|die|mfa))?(?: (?:(?:von|für|bei) )?(?:ihnen|sie|diesen))? (?:verlangt|erzwingt|fordert|vorschreibt|abdeckt|erfasst|greift|abgedeckt (?:sind|ist|werden|wird)|erfasst (?:sind|ist|werden|wird))',
  fr: "(?:qui|quels (?:admins?|administrateurs|utilisateurs|comptes)) (?:peut|peuvent) (?:encore )?se connecter sans (?:la )?(?:mfa|2fa),? (?:parce qu['’]|car |puisqu['’]|vu qu['’])aucune (?:stratégie|politique|règle)(?: (?:ca|mfa|d['’]accès conditionnel))? ne (?:(?:l['’]|la |le |les |leur )(?:y )?)?(?:\\p{L}+)(?: (?:la )?mfa)?(?: (?:pour|à|d['’]|de) ?(?:eux|elles|ceux-ci))?",
  es: '(?:quién(?:es)?|qué (?:admins?|administradores|usuarios|cuentas)) (?:puede|pueden) (?:aún |todavía )?(?:iniciar sesión|entrar|acceder|conectarse) sin (?:mfa|2fa),? (?:porque|ya que|pues|dado que) ninguna (?:política|directiva|regla)(?: (?:de )?(?:ca|mfa|acceso condicional))? (?:(?:se|les?|l[oa]s?) )*(?:exige|pide|impone|obliga|requiere|cubre|aplica|afecta|alcanza)(?: (?:a ello|mfa|a ellos))?',
};

function turnsOf(language: OtherLanguage | 'en'): readonly Turn[] {
  const agrees = language === 'de' ? AGREES : '';
  const frames = [...ASKED[language].map((asked) => `${agrees}${asked} ${POLICY[language]}`), BECAUSE[language]];
  return frames.map((frame) => [
    new LazyPattern(`${accentFree(`^[\\s¿]*${frame}`)}${END}`, 'iu'),
    'which admins are covered by no MFA policy',
  ]);
}

/** "who is left out of every MFA policy": of each single policy whom it leaves out would be another answer. */
export const COVERED_BY_NO_POLICY: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: turnsOf('en'),
  de: turnsOf('de'),
  fr: turnsOf('fr'),
  es: turnsOf('es'),
};
