import type { Attribute } from '../model/attribute.js';
import { combinePhrases } from './combine-phrases.js';
import { MFA_VALUES, ONE_METHOD, RESISTANCE_VALUES, WITHOUT_MFA_WORDS } from './second-factor-words.js';
import type { RoleHolderRow } from './role-holder-rows.js';
import { countFactors, findOnlyMethod, listFactors, listMethods, type Registered } from './registered-methods.js';
import { FACTOR_VALUES, METHOD_VALUES, ONLY_METHOD_VALUES } from './sign-in-method-words.js';

/** A policy that requires MFA, as people call it: what it requires is no second condition on the person. */
const MFA_POLICY =
  'policy that requires mfa|enforced policy that requires mfa|active policy that requires mfa|enforced mfa policy|active mfa policy|policy which requires mfa|policy that enforces mfa|policy that demands mfa|policy that asks for mfa|policy that requires a second factor|policy requiring mfa|policy enforcing mfa|policy for mfa|policy with mfa|mfa policy';
const MFA_POLICY_ELSEWHERE = {
  de: 'richtlinie die mfa verlangt|richtlinie die mfa fordert|richtlinie die mfa erzwingt|richtlinie die mfa vorschreibt|mfa richtlinie',
  fr: 'stratégie qui impose la mfa|stratégie qui exige la mfa|stratégie qui demande la mfa|stratégie imposant la mfa|politique qui impose la mfa|politique qui exige la mfa|stratégie mfa',
  es: 'directiva que exija mfa|directiva que exige mfa|directiva que pida mfa|directiva que requiera mfa|política que exija mfa|política que exige mfa|directiva de mfa',
};
const UNDER =
  'covered by|protected by|subject to|in scope of|hit by|caught by|bound by|reached by|affected by|included in|targeted by|under|fall under|falling under';
const UNDER_MFA_POLICY = combinePhrases(UNDER, `${MFA_POLICY}|enforced policy`);
const UNDER_NO_MFA_POLICY = `${combinePhrases(UNDER, 'no', `${MFA_POLICY}|enforced policy`)}|${combinePhrases('no', MFA_POLICY)}`;
const NO_MFA_POLICY_ELSEWHERE = {
  de: combinePhrases(
    'keine|keiner|fallen unter keine|fällt unter keine|unter keine|unter keiner|von keiner',
    MFA_POLICY_ELSEWHERE.de,
  ),
  fr: combinePhrases('aucune|à aucune|par aucune|soumis à aucune|couverts par aucune', MFA_POLICY_ELSEWHERE.fr),
  es: combinePhrases('ninguna|a ninguna|por ninguna|sujetos a ninguna|cubiertos por ninguna', MFA_POLICY_ELSEWHERE.es),
};

const UNDER_MFA_POLICY_ELSEWHERE = {
  de: combinePhrases(
    'von einer|von mindestens einer|durch eine|unter eine|unter einer',
    MFA_POLICY_ELSEWHERE.de,
    'erfasst|abgedeckt|geschützt|betroffen',
  ),
  fr: combinePhrases(
    'couvert par|couverts par|couverte par|couvertes par|protégés par|protégé par|soumis à|concernés par|concerné par|visés par',
    'une|au moins une',
    MFA_POLICY_ELSEWHERE.fr,
  ),
  es: combinePhrases(
    'cubierto por|cubiertos por|cubierta por|cubiertas por|protegidos por|protegido por|sujetos a|sujeto a|afectados por',
    'una|al menos una',
    MFA_POLICY_ELSEWHERE.es,
  ),
};

const OUT_OF =
  'excluded from|exempt from|exempted from|left out of|carved out of|spared by|excluded by|exempted by|left out by|let off|excused from';
const LEFT_OUT_ELSEWHERE = {
  de: `${combinePhrases('ausgenommen von|ausgeschlossen von|befreit von', MFA_POLICY_ELSEWHERE.de)}|${combinePhrases('von|von der|von einer', MFA_POLICY_ELSEWHERE.de, 'ausgenommen|ausgeschlossen|befreit')}`,
  fr: combinePhrases(
    'exclu de|exclus de|exclue de|exclues de|exempté de|exemptés de|dispensé de|dispensés de|exclu par|exclus par',
    MFA_POLICY_ELSEWHERE.fr,
  ),
  es: combinePhrases(
    'excluido de|excluidos de|exento de|exentos de|eximido de|eximidos de|fuera de|excluido por|excluidos por',
    MFA_POLICY_ELSEWHERE.es,
  ),
};

/** The strongest reading of the second factor; undefined where it could not be read. */
function listMfa({ mfa }: RoleHolderRow): readonly (keyof typeof MFA_VALUES)[] | undefined {
  if (mfa === 'not-readable') return undefined;
  return mfa === 'none' ? ['none'] : mfa === 'enforced' ? ['registered', 'enforced'] : ['registered'];
}

function resistanceOf({ resistance }: RoleHolderRow): keyof typeof RESISTANCE_VALUES | null | undefined {
  if (resistance === 'not-readable') return undefined;
  return resistance === 'none' ? null : resistance;
}

/** What can be asked of the second factors of a person, and of what requires them. */
export const ADMIN_SIGN_IN_ATTRIBUTES = {
  mfa: {
    type: 'choice',
    label: 'Second factor',
    words: {
      en: 'mfa state|mfa status|state of mfa|second factor status|second factor state|mfa situation|mfa story|mfa picture|mfa setup',
      de: 'mfa status|mfa zustand',
      fr: 'état mfa|statut mfa',
      es: 'estado de mfa|estado mfa',
    },
    values: MFA_VALUES,
    read: listMfa,
  },
  methods: {
    type: 'choice',
    label: 'Sign-in methods',
    words: {
      en: 'method|methods|sign in method|sign in methods|authentication method|authentication methods|auth method|how sign in|how do sign in|authentication option|form of authentication|log in method|login method|logon method|log on method|way of signing in|way to sign in|way of logging in|how log in|how do log in|how log on|how do log on|how does sign in|how does log in|how does log on|how does authenticate|how authenticate|how do authenticate|how they sign in|how they log in|how he signs in|how she signs in|registered method|method registered|what registered|credential type|what authenticator|which authenticator|authenticate with|verify with|sign in by|sign in using|log in using|log in by',
      de: 'methode|methoden|anmeldemethode|anmeldemethoden|authentifizierungsmethode|authentifizierungsmethoden|anmeldeverfahren|anmeldearten|anmeldeart|anmeldefaktor|womit meldet sich an|womit melden sich an|wie meldet sich an|wie melden sich an|womit authentifiziert|womit meldet an|wie meldet an',
      fr: "méthode|méthodes|méthode d'authentification|méthodes d'authentification|méthode de connexion|méthodes de connexion|moyen d'authentification|moyens d'authentification|avec quoi se connecte|comment se connecte|avec quoi s'authentifie|comment s'authentifie|moyen de connexion",
      es: 'método|métodos|método de autenticación|métodos de autenticación|método de inicio de sesión|métodos de inicio de sesión|forma de autenticación|formas de autenticación|con qué inicia sesión|cómo inicia sesión|con qué se autentica|cómo se autentica|con qué entra|medio de autenticación',
    },
    values: METHOD_VALUES,
    only: 'onlyMethod',
    read: listMethods,
  },
  factors: {
    type: 'choice',
    label: 'Second factors',
    words: {
      en: 'mfa method|mfa methods|what mfa methods|which mfa methods|what mfa method|which mfa method|which mfa|what mfa|kind of mfa|type of mfa|factor|factors|second factors|mfa option|mfa kind|mfa type|what kind of mfa|what type of mfa|what sort of mfa|sort of mfa|which second factor|what second factor|kind of second factor|type of second factor|kind of factor|type of factor|authentication factor|form of mfa|form of second factor|verification method|registered factor|factor registered|second step|mfa device|what do use for mfa|what does use for mfa|what use for mfa|what for mfa|2fa method|2fa methods|two factor method|multi factor method|multifactor method|second factor method|way to do mfa|way of doing mfa|means of mfa|mfa factor|mfa registration method|way to pass mfa',
      de: 'welche mfa|welcher faktor|faktor|faktoren|mfa methode|mfa methoden|welche mfa methode|welche mfa methoden|2fa methode|zwei faktor methode|mfa verfahren|welche faktoren|zweite faktoren|welchen faktor|welchen zweiten faktor|mfa art|welche art mfa|welche art von mfa',
      fr: 'facteur|facteurs|quelle méthode mfa|quelles méthodes mfa|quelle méthode de mfa|quelles méthodes de mfa|quoi comme méthode mfa|quoi comme méthodes mfa|comme méthodes mfa|méthode mfa|méthodes mfa|méthode de mfa|méthodes de mfa|méthode a2f|quelle mfa|quel facteur|type de mfa|quel type de mfa|seconds facteurs|quel second facteur',
      es: 'factor|factores|qué método mfa|qué métodos mfa|qué método de mfa|qué métodos de mfa|cuál es método mfa|cuáles son métodos mfa|cuáles son métodos de mfa|método mfa|métodos mfa|método de mfa|métodos de mfa|método de 2fa|qué mfa|qué factor|tipo de mfa|qué tipo de mfa|qué segundo factor|segundos factores',
    },
    values: FACTOR_VALUES,
    read: listFactors,
  },
  onlyMethod: { type: 'choice', label: 'Relies on one method alone', values: ONLY_METHOD_VALUES, read: findOnlyMethod },
  methodCount: {
    type: 'number',
    label: 'Number of methods',
    words: {
      en: 'number of method|method count|many method|method|sign in method|mfa method|authentication method|factor|second factor|login method',
      de: 'anzahl der methoden|methode|methoden|anmeldemethode|anmeldemethoden|faktoren',
      fr: 'nombre de méthodes|méthode|méthodes|facteurs',
      es: 'número de métodos|método|métodos|factores',
    },
    read: countFactors,
  },
  oneMethod: {
    type: 'flag',
    label: 'One method only',
    yes: {
      en: ONE_METHOD,
      de: 'nur eine methode|nur einen faktor|nur eine anmeldemethode|nur eine mfa methode|lediglich eine methode',
      fr: 'une seule méthode|un seul facteur|seulement une méthode',
      es: 'un solo método|solo un método|sólo un método|una sola forma',
    },
    says: ['has one method only', 'have one method only'],
    saysNot: ['does not have exactly one method', 'do not have exactly one method'],
    read: (row: Registered) => {
      const count = countFactors(row);
      return count === undefined ? undefined : count === 1;
    },
  },
  avoidsMfa: {
    type: 'flag',
    label: 'Can sign in without MFA',
    yes: WITHOUT_MFA_WORDS,
    says: ['can sign in without MFA', 'can sign in without MFA'],
    saysNot: ['cannot sign in without MFA', 'cannot sign in without MFA'],
    read: ({ mfa }) => (mfa === 'not-readable' ? undefined : mfa !== 'enforced'),
  },
  resistance: {
    type: 'choice',
    label: 'Against phishing',
    words: {
      en: 'how strong|how weak|how secure|how safe|how good|how phishable|how phishing resistant|how phishing proof|how resistant|strength of mfa|mfa strength|quality of mfa|mfa quality|phishing resistance of',
      de: 'wie stark|wie sicher|wie phishing resistent|mfa stärke',
      fr: 'quelle robustesse|niveau de résistance|robustesse',
      es: 'qué tan fuerte|cómo de fuerte|cómo de segura|robustez',
    },
    judgedBy: 'methods',
    values: RESISTANCE_VALUES,
    read: resistanceOf,
  },
  covered: {
    type: 'flag',
    label: 'Covered by a policy',
    yes: {
      en: `${UNDER_MFA_POLICY}|covered|covered by a policy|covered by policy|covered by conditional access|covered by a conditional access policy|conditional access|conditional access policy|ca policy|mfa policy|policy|in scope of a policy|in scope of conditional access|protected by a policy|protected by conditional access|policy that requires mfa|subject to conditional access|under a conditional access policy|under conditional access|under policy|under the mfa policy|hit by policy|caught by policy|bound by a policy|held to a policy|reached by policy|in reach of a policy|included in policy|included in conditional access|targeted by policy|targeted by conditional access|a policy applies to|policy applies|policies cover|policy reaches|policy protects|policy hits|fall under policy|fall under conditional access|subject to policy|subject to mfa policy|in scope of mfa policy|guarded by a policy|affected by policy|within conditional access|covered by ca|covered by ca policies|protected by ca|under ca|in scope of ca`,
      de: `${UNDER_MFA_POLICY_ELSEWHERE.de}|abgedeckt|von einer richtlinie abgedeckt|richtlinie|richtlinien|bedingter zugriff|bedingten zugriff|bedingtem zugriff|erfasst|von einer richtlinie erfasst|von einer ca richtlinie erfasst|von einer policy erfasst|unter eine richtlinie|fallen unter eine richtlinie|fällt unter eine richtlinie`,
      fr: `${UNDER_MFA_POLICY_ELSEWHERE.fr}|couvert|couverts|couvert par une stratégie|couverts par une stratégie|stratégie|stratégies|accès conditionnel|politique d'accès conditionnel|politique|couverte|couvertes|concernés par une stratégie|concerné par une stratégie|soumis à une stratégie|stratégie d'accès conditionnel`,
      es: `${UNDER_MFA_POLICY_ELSEWHERE.es}|cubierto|cubiertos|cubierto por una directiva|cubiertos por una directiva|directiva|directivas|acceso condicional|política de acceso condicional|política|cubierta|cubiertas|afectados por una directiva|sujetos a una directiva|sujeto a una directiva`,
    },
    no: {
      en: `${UNDER_NO_MFA_POLICY}|uncovered|covered by no policy|covered by no policies|covered by no conditional access policy|no policy covers|no policies cover|no policy requires mfa|excluded|excluded from policy|excluded from the policy|excluded from policies|excluded from mfa|excluded from conditional access|exempt|exempted|exempt from mfa|exempt from policy|exempt from conditional access|exempted from mfa|left out|left out of policy|bypass conditional access|escape policy|escapes policy|out of scope|not under a policy|outside policy|outside every policy|outside all policies|outside conditional access|beyond conditional access|slip past mfa policy|slip past policy|slip past conditional access|slip through|slip through policies|slipping through|slip through conditional access|fall through|fall through the cracks|fall through the net|fall outside|fall outside policy|fall outside conditional access|get around policy|get around conditional access|get past policy|get past conditional access|get around the mfa policy|dodge policy|dodge conditional access|evade policy|evade conditional access|avoid policy|avoid conditional access|circumvent policy|circumvent conditional access|bypass policy|bypass the mfa policy|skipped by policy|skipped by conditional access|ignored by policy|ignored by conditional access|missed by policy|missed by conditional access|missed by every policy|untouched by policy|untouched by conditional access|spared by policy|spared|left out of conditional access|left out of every policy|not hit by a policy|not caught by a policy|no policy applies to|no policy applies|no policy reaches|no policy protects|no policy|no conditional access|no conditional access policy|no ca policy|without policy|without conditional access|unprotected by policy|carved out|waived|whitelisted|exempted from policy|exempted from conditional access|exempt from ca|excluded from ca|exclusion from mfa|escape conditional access|escape the mfa policy|slips past the admin mfa policy|slips past admin policy|get past the mfa policy|escape every policy|escapes every policy|escape all policies|escapes all policies|slip past every policy|slips past every policy|get around every policy|gets around every policy|avoid every policy|dodge every policy|missed by all policies|in no policy|under no policy|subject to no policy|hit by no policy|reached by no policy`,
      de: `${NO_MFA_POLICY_ELSEWHERE.de}|von keiner richtlinie abgedeckt|keine richtlinie|keiner richtlinie|von keiner richtlinie erfasst|ausgeschlossen|ausgeschlossene|ausgenommen|von richtlinie ausgenommen|von richtlinie ausgeschlossen|von mfa ausgenommen|von mfa ausgeschlossen|von keiner policy erfasst|von keiner ca richtlinie erfasst|fallen unter keine richtlinie|fällt unter keine richtlinie|ausnahme|ausnahmen|rausgenommen|außen vor|durchs raster|von der mfa ausgenommen|von der mfa pflicht ausgenommen|nicht abgedeckt|nicht erfasst|befreit`,
      fr: `${NO_MFA_POLICY_ELSEWHERE.fr}|couverts par aucune stratégie|couvert par aucune stratégie|aucune stratégie|aucune politique|exclu|exclus|exclue|exempté|exemptés|exclus de la stratégie|non couverts|non couvert|hors stratégie|pas couverts|pas couvert|échappent aux stratégies|échappe aux stratégies|passent à travers|exclues|exemptée|exemptées|dispensés|dispensé|exception|exceptions|exemption`,
      es: `${NO_MFA_POLICY_ELSEWHERE.es}|cubiertos por ninguna directiva|no cubiertos|ninguna directiva|ninguna política|excluido|excluidos|excluida|exento|exentos|exenta|excluidos de la directiva|fuera de la directiva|fuera de las directivas|sin cubrir|no cubierto|se libran|se escapan|exentas|excluidas|excluidos de la política|excepción|excepciones|exención|exceptuados|exceptuado`,
    },
    noDecides: true,
    says: ['is covered by a policy that requires MFA', 'are covered by a policy that requires MFA'],
    saysNot: ['is covered by no policy that requires MFA', 'are covered by no policy that requires MFA'],
    because: ({ coverage }) => (coverage?.state === 'covered' ? `covered ${coverage.words}` : coverage?.words),
    read: ({ coverage }) => (coverage === undefined ? undefined : coverage.state === 'covered'),
  },
  leftOutOfMfa: {
    type: 'flag',
    label: 'Excluded from an MFA policy',
    yes: { en: combinePhrases(OUT_OF, MFA_POLICY), ...LEFT_OUT_ELSEWHERE },
    says: ['is excluded from a policy that requires MFA', 'are excluded from a policy that requires MFA'],
    saysNot: ['is excluded from no policy that requires MFA', 'are excluded from no policy that requires MFA'],
    read: ({ mfaExclusions }) => mfaExclusions && mfaExclusions.length > 0,
  },
} as const satisfies Readonly<Record<string, Attribute<RoleHolderRow>>>;
