import type { Attribute } from '../model/attribute.js';
import { MFA_VALUES, RESISTANCE_VALUES } from './second-factor-words.js';
import type { RoleHolderRow } from './role-holder-rows.js';
import { listNamedMethods, METHOD_VALUES, ONLY_METHOD_VALUES } from './sign-in-method-words.js';

/** The strongest reading of the second factor; undefined where it could not be read. */
function listMfa({ mfa }: RoleHolderRow): readonly (keyof typeof MFA_VALUES)[] | undefined {
  if (mfa === 'not-readable') return undefined;
  return mfa === 'none' ? ['none'] : mfa === 'enforced' ? ['registered', 'enforced'] : ['registered'];
}

/** Methods registered in a guest's home tenant are not seen here. */
function listMethods({ registration, account }: RoleHolderRow) {
  if (registration === undefined) return undefined;
  const methods = listNamedMethods(registration.methods);
  return methods.length === 0 && account?.userType === 'Guest' ? undefined : methods;
}

function onlyMethod(row: RoleHolderRow): string | null | undefined {
  const methods = listMethods(row)?.filter((method) => method !== 'email');
  if (methods === undefined) return undefined;
  return methods.length === 1 ? methods[0] : null;
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
      en: 'mfa state|mfa status|state of mfa',
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
      en: 'method|methods|sign in method|sign in methods|authentication method|authentication methods|mfa method|mfa methods|which mfa|what mfa|kind of mfa|type of mfa|auth method|factor|factors|second factors|how sign in|how do sign in',
      de: 'methode|methoden|anmeldemethode|anmeldemethoden|authentifizierungsmethode|authentifizierungsmethoden|welche mfa|welcher faktor|faktor|faktoren|mfa methode|mfa methoden',
      fr: "méthode|méthodes|méthode d'authentification|méthodes d'authentification|méthode de connexion|facteur|facteurs",
      es: 'método|métodos|método de autenticación|métodos de autenticación|método de inicio de sesión|factor|factores',
    },
    values: METHOD_VALUES,
    read: listMethods,
  },
  onlyMethod: { type: 'choice', label: 'Only method', values: ONLY_METHOD_VALUES, read: onlyMethod },
  resistance: {
    type: 'choice',
    label: 'Against phishing',
    values: RESISTANCE_VALUES,
    read: resistanceOf,
  },
  covered: {
    type: 'flag',
    label: 'Covered by a policy',
    yes: {
      en: 'covered|covered by a policy|covered by policy|covered by conditional access|covered by a conditional access policy|conditional access|conditional access policy|ca policy|mfa policy|policy|in scope of a policy|in scope of conditional access|protected by a policy|protected by conditional access|policy that requires mfa|subject to conditional access',
      de: 'abgedeckt|von einer richtlinie abgedeckt|richtlinie|richtlinien|bedingter zugriff|bedingten zugriff|bedingtem zugriff|erfasst',
      fr: "couvert|couverts|couvert par une stratégie|couverts par une stratégie|stratégie|stratégies|accès conditionnel|politique d'accès conditionnel|politique",
      es: 'cubierto|cubiertos|cubierto por una directiva|cubiertos por una directiva|directiva|directivas|acceso condicional|política de acceso condicional|política',
    },
    no: {
      en: 'uncovered|covered by no policy|covered by no policies|covered by no conditional access policy|no policy covers|no policies cover|no policy requires mfa|excluded|excluded from policy|excluded from the policy|excluded from policies|excluded from mfa|excluded from conditional access|exempt|exempted|exempt from mfa|exempt from policy|exempt from conditional access|exempted from mfa|left out|left out of policy|bypass conditional access|escape policy|escapes policy|out of scope',
      de: 'von keiner richtlinie abgedeckt|keine richtlinie|keiner richtlinie|von keiner richtlinie erfasst|ausgeschlossen|ausgeschlossene|ausgenommen|von richtlinie ausgenommen|von richtlinie ausgeschlossen|von mfa ausgenommen|von mfa ausgeschlossen',
      fr: 'couverts par aucune stratégie|couvert par aucune stratégie|aucune stratégie|aucune politique|exclu|exclus|exclue|exempté|exemptés|exclus de la stratégie|non couverts|non couvert',
      es: 'cubiertos por ninguna directiva|no cubiertos|ninguna directiva|ninguna política|excluido|excluidos|excluida|exento|exentos|exenta|excluidos de la directiva|fuera de la directiva',
    },
    says: ['is covered by a policy that requires MFA', 'are covered by a policy that requires MFA'],
    saysNot: ['is covered by no policy that requires MFA', 'are covered by no policy that requires MFA'],
    read: ({ coverage }) => (coverage === undefined ? undefined : coverage === 'covered'),
  },
} as const satisfies Readonly<Record<string, Attribute<RoleHolderRow>>>;
