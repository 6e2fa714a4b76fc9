import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { END, type Turn } from './turn.js';

/** A second factor, as every language calls it. */
const MFA =
  "(?:(?:the|a|an|die|den|das|eine[n]?|la|le|l'|une?|el|los?) ?)?(?:mfa|2fa|a2f|multi-?factor(?: authentication)?|second factor|multi-?faktor-?authentifizierung|zweite[nr]? faktor|authentification (?:multi-?facteurs?|forte|à deux facteurs)|second facteur|autenticaci[óo]n multi-?factor|segundo factor)(?!\\p{L})";

const SURELY =
  '(?:(?:actually|really|truly|currently|fully|wirklich|tatsächlich|auch|bien|vraiment|réellement|effectivement|realmente|de verdad|efectivamente) )*';
const ON = {
  en: `(?:enforced|enabled|active|on|in force|in effect|live|switched on|turned on)`,
  de: `(?:durchgesetzt|erzwungen|aktiv|aktiviert|eingeschaltet|scharf(?: geschaltet)?|an)`,
  fr: `(?:appliquée?|active|activée?|en vigueur|imposée?)`,
  es: `(?:activa|activada|aplicada|en vigor|habilitada|vigente)`,
};

const UNDER =
  '(?:covered|protected|bound|hit|caught|reached|affected|included|targeted) (?:by|in)|subject to|in (?:the )?scope of|under';
const POLICY_EN = '(?:(?:conditional access|ca|entra) )?polic(?:y|ies)';
const REQUIRES_EN =
  '(?:(?:that|which) (?:(?:actually|really) )?)?(?:requires?|requiring|enforc(?:e|es|ing)|demands?|demanding|asks? for|asking for|insists? on|mandat(?:es?|ing)|imposes?|imposing)';
/** "an MFA policy that is actually enforced", "a policy that is on and requires MFA": a policy that only reports covers nobody. */
const ENGLISH: readonly Turn[] = [
  [
    new LazyPattern(
      `(?<=(?:${UNDER}) (?:(?:any|an?|no|at least one|one of (?:our|the)) )?)(?:enforced |active |enabled )?(?:${POLICY_EN} ${REQUIRES_EN} ${MFA}|(?:mfa|2fa|multi-?factor) ${POLICY_EN}|${POLICY_EN} (?:of|for|with) ${MFA})(?:,? (?:and )?(?:(?:that|which)(?:['’]s| is| are)|is|are) ${SURELY}${ON.en})?(?!\\p{L}|,? (?:and )?(?:that|which)(?:['’]s| is| are))`,
      'iu',
    ),
    'policy that requires MFA',
  ],
  [
    new LazyPattern(
      `(?<=(?:${UNDER}) (?:(?:any|an?|no|at least one|one of (?:our|the)) )?)${POLICY_EN} (?:(?:that|which)(?:['’]s| is| are)) ${SURELY}${ON.en} and ${REQUIRES_EN} ${MFA}`,
      'iu',
    ),
    'policy that requires MFA',
  ],
];

const POLICY_DE = '(?:(?:ca|conditional[- ]access)[- ]?)?(?:richtlinien?|policy|policies|regeln?)';
const REQUIRES_DE = `die ${MFA} ${SURELY}(?:verlang\\p{L}+|erzwing\\p{L}+|forder\\p{L}+|vorschreib\\p{L}+|voraussetz\\p{L}+)(?: und ${SURELY}${ON.de} (?:ist|sind|wird))?`;
const IS_ON_DE = `die ${SURELY}${ON.de} (?:ist|sind|wird|werden)`;
const TAKEN_IN_DE = '(?:erfasst|abgedeckt|geschützt|betroffen)';
const MFA_POLICY_DE = `(?:mfa|2fa)[- ]?(?:richtlinien?|policy|policies)|${POLICY_DE} (?:mit|für) ${MFA}`;

const POLICY_FR = "(?:stratégies?|politiques?|règles?)(?: d['’]accès conditionnel)?";
const REQUIRES_FR = `(?:qui (?:exige|impose|demande|requiert|réclame)(?:nt)?|exigeant|imposant|demandant|requérant) ${MFA}`;
const AND_ON_FR = `(?:,? (?:et )?qui (?:est|soit) ${SURELY}${ON.fr})?`;
const MFA_POLICY_FR = `${POLICY_FR} (?:${REQUIRES_FR}|(?:de )?${MFA})${AND_ON_FR}`;

const POLICY_ES = '(?:políticas?|directivas?|reglas?)(?: de acceso condicional)?';
const REQUIRES_ES = `que (?:exij?[ag]|exigen|impon[eg]|imponga|requier[ae]|pid[ae]|obligu?e a|demand[ae])\\p{L}*(?: usar)? ${MFA}`;
const AND_ON_ES = `(?:,? (?:y )?(?:que )?(?:está|esté) ${SURELY}${ON.es})?`;
const MFA_POLICY_ES = `${POLICY_ES} (?:${REQUIRES_ES}|(?:de |con |para )?${MFA})${AND_ON_ES}`;

/** What the policy requires that covers somebody, said in one piece. */
const IN_ONE_PIECE: readonly Turn[] = [
  [
    new LazyPattern(
      `(?<=(?:von|durch|unter) (?:keiner?|(?:mindestens )?einer?) )(?:${POLICY_DE} ${TAKEN_IN_DE}, ${REQUIRES_DE}|(?:${MFA_POLICY_DE}) ${TAKEN_IN_DE}, ${IS_ON_DE})`,
      'iu',
    ),
    'MFA-Richtlinie erfasst',
  ],
  [new LazyPattern(`(?<=(?:par|à) (?:une|aucune) )${MFA_POLICY_FR}`, 'iu'), 'stratégie qui impose la mfa'],
  [new LazyPattern(`(?<=(?:por|a) (?:una|ninguna) )${MFA_POLICY_ES}`, 'iu'), 'directiva que exija mfa'],
  // Spanish says a "no" twice: "no están cubiertos por ninguna directiva".
  [
    /(?<!\p{L})no (?=(?:est[áa]n?|son|es|quedan?|caen?) (?:(?:cubiert|sujet|protegid|afectad|incluid|alcanzad)[oa]s? )?(?:por|a|en|bajo) ninguna (?:pol[íi]tica|directiva|regla)(?!\p{L}))/iu,
    '',
  ],
];

/** "covered by a report-only MFA policy", "by an MFA policy that only reports": each word of it by itself says nothing. */
const REPORT_ONLY: readonly Turn[] = [
  [
    new LazyPattern(
      `(?<=(?:${UNDER}) (?:[\\p{L}-]+ ){0,4})report(?:ing)?[- ]only(?! mode)(?= (?:[\\p{L}-]+ ){0,3}polic(?:y|ies)(?!\\p{L}))`,
      'iu',
    ),
    'report-only mode',
  ],
  [
    new LazyPattern(
      `(?<=(?:${UNDER}) [^?;]{0,30}(?<!\\p{L})polic(?:y|ies),? (?:that|which) )(?:(?:is|are) (?:(?:only|just|merely|still) )*(?:in |set to |on )?report(?:ing)?[- ]only(?: mode)?|(?:only|just|merely) reports?)(?!\\p{L})`,
      'iu',
    ),
    'is in report-only mode',
  ],
];

const TURNS: readonly Turn[] = [...REPORT_ONLY, ...ENGLISH, ...IN_ONE_PIECE];

/** What a policy requires, and that it is enforced, is said of the policy and nothing of whom it covers: they need have no second factor. */
export const sayPolicyThatRequiresMfa = (text: string): string => applyTurns(text, TURNS);

const COVERS_ALL = ' admins covered by a policy that requires MFA';
const GERMAN_POLICY = `(?:(?:${MFA_POLICY_DE}) ${TAKEN_IN_DE}(?:, ${IS_ON_DE})?|${POLICY_DE} ${TAKEN_IN_DE}, ${REQUIRES_DE})`;
const GERMAN_REST = `(?:von|durch) (?:einer?|mindestens einer?) ${GERMAN_POLICY}${END}`;
const FRENCH_REST = `(?:sont-(?:ils|elles)|sont) (?:bien )?(?:couvert|protégé|concerné|visé)e?s par (?:au moins )?une ${MFA_POLICY_FR}${END}`;
const SPANISH_REST = `(?:cubiert|protegid|afectad)[oa]s por (?:al menos )?una ${MFA_POLICY_ES}${END}`;
const FRENCH_ADMINS = '^(?:est-ce que )?tous (?:nos|les) (?:admins?|administrateurs)';
const SPANISH_ADMINS = '^¿?(?:están )?todos (?:nuestros |los )?(?:admins?|administradores)';

/** Whether a policy covers all admins is asked of them, and not of the policies. */
const OF_ALL: readonly Turn[] = [
  [new LazyPattern(`^sind (?:wirklich )?alle (?:unsere |die )?(?:admins|administratoren) ${GERMAN_REST}`, 'iu'), ''],
  [
    new LazyPattern(
      `^sind (?:wirklich )?alle (?:unsere |die )?globalen? (?:admins|administratoren) ${GERMAN_REST}`,
      'iu',
    ),
    ' global',
  ],
  [
    new LazyPattern(
      `^sind (?:wirklich )?alle (?:unsere |die )?(\\p{L}+)[- ](?:admins|administratoren) ${GERMAN_REST}`,
      'iu',
    ),
    ' $1',
  ],
  [new LazyPattern(`${FRENCH_ADMINS} ${FRENCH_REST}`, 'iu'), ''],
  [new LazyPattern(`${FRENCH_ADMINS} (?:globaux|généraux) ${FRENCH_REST}`, 'iu'), ' global'],
  [new LazyPattern(`${FRENCH_ADMINS} (?:de |d')?(\\p{L}+) ${FRENCH_REST}`, 'iu'), ' $1'],
  [new LazyPattern(`${SPANISH_ADMINS} (?:están )?${SPANISH_REST}`, 'iu'), ''],
  [new LazyPattern(`${SPANISH_ADMINS} globales (?:están )?${SPANISH_REST}`, 'iu'), ' global'],
  [new LazyPattern(`${SPANISH_ADMINS} (?:de )?(\\p{L}+) (?:están )?${SPANISH_REST}`, 'iu'), ' $1'],
].map(([asked, of]): Turn => [asked as RegExp, `are all${String(of)}${COVERS_ALL}`]);

const NAMED = `((?:["“][^"”]{4,60}["”]|'[^']{4,60}'|\\p{Lu}[^?"”]{4,60}?))`;
const ROLES_DE = 'welche (?:\\p{L}+ )?(?:\\p{L}+-?)?rollen';
const ROLES_FR = "quels (?:sont les )?rôles(?: (?:admin|d[’']admin\\p{L}*|privilégiés))?";
const ROLES_ES = '¿?qué roles(?: (?:de admin\\p{L}*|privilegiados))?';
const THE_DE = '(?:der|die) (?:ca-)?(?:richtlinie|policy|regel)';

/** Roles that a policy by its name is not for. */
const ROLES_MISSED: readonly Turn[] = [
  `^${ROLES_DE} (?:sind|werden) (?:nicht )?(?:von|durch|in) ${THE_DE} ${NAMED} nicht (?:erfasst|abgedeckt|enthalten)${END}`,
  `^${ROLES_DE} (?:sind|werden) nicht (?:von|durch|in) ${THE_DE} ${NAMED} (?:erfasst|abgedeckt|enthalten)${END}`,
  `^${ROLES_DE} (?:deckt|erfasst) ${THE_DE} ${NAMED} nicht(?: ab)?${END}`,
  `^${ROLES_DE} fehlen (?:in|bei) ${THE_DE} ${NAMED}${END}`,
  `^${ROLES_FR} (?:qui )?ne sont pas (?:couverts|concernés|visés|inclus) (?:par|dans) la ${POLICY_FR} ${NAMED}${END}`,
  `^${ROLES_FR} manquent (?:dans|à) la ${POLICY_FR} ${NAMED}${END}`,
  `^${ROLES_FR} ne couvre pas la ${POLICY_FR} ${NAMED}${END}`,
  `^${ROLES_ES} no (?:están (?:cubiertos|incluidos) (?:por|en)|cubre|incluye) la ${POLICY_ES} ${NAMED}${END}`,
  `^${ROLES_ES} faltan en la ${POLICY_ES} ${NAMED}${END}`,
].map((asked): Turn => [new LazyPattern(asked, 'iu'), 'what are the uncovered roles of the policy $1']);

const COVERED_OR_MISSED: readonly Turn[] = [...OF_ALL, ...ROLES_MISSED];

/** "sind alle Exchange-Admins von einer Richtlinie erfasst, die MFA verlangt?" in the words of the English readers. */
export const askWhetherPolicyCoversAll = (text: string): string => applyTurns(text, COVERED_OR_MISSED);
