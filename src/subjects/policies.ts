import { aimsAtLegacyClients } from '../checks/lib/legacy-authentication-block.js';
import { grantsOnlyWithMfa, isMfaBaseline } from '../checks/lib/mfa-policy-enforcement.js';
import { createPolicyTableRows, type PolicyRow } from './lib/policy-rows.js';
import { POLICY_APP_ATTRIBUTES } from './lib/policy-app-attributes.js';
import { POLICY_PEOPLE_ATTRIBUTES } from './lib/policy-people-attributes.js';
import { listConditions, listControls, readOperator, readStrength } from './lib/policy-traits.js';
import { CONDITION_VALUES, CONTROL_VALUES, POLICY_STATE_VALUES } from './lib/policy-words.js';
import { defineSubjectTable } from './model/subject-table.js';

/** Conditional Access policies: what each demands, of whom, for which apps, under which conditions, and whom it leaves out. */
export const table = defineSubjectTable<PolicyRow>()({
  id: 'policies',
  about: 'policy',
  noun: ['Conditional Access policy', 'Conditional Access policies'],
  words: {
    en: 'policy|policies|conditional access policy|conditional access policies|ca policy|ca policies|cap|caps|conditional access|conditional access rule|ca rule',
    de: 'richtlinie|richtlinien|ca richtlinie|ca richtlinien|bedingter zugriff|bedingten zugriff|bedingten zugriffs|richtlinie für bedingten zugriff|richtlinien für bedingten zugriff|bedingte zugriffsrichtlinie|bedingte zugriffsrichtlinien',
    fr: "stratégie|stratégies|politique|politiques|accès conditionnel|stratégie d'accès conditionnel|stratégies d'accès conditionnel|politique d'accès conditionnel|politiques d'accès conditionnel|règle d'accès conditionnel",
    es: 'directiva|directivas|política|políticas|acceso condicional|directiva de acceso condicional|directivas de acceso condicional|política de acceso condicional|políticas de acceso condicional',
  },
  fillers: {
    en: 'limited|limited to|depend|depends|depending|accept|accepts|allow|allows|require|requires|required|requiring|demand|demands|ask|asks|insist|force|forces|apply|applies|applied|ca|conditional|access|user|sign in|login|logon|grant|set up|configured|exist|exists|in place|defined|work|works',
    de: 'hängen|ab|erfordern|erfordert|verlangen|verlangt|fordern|fordert|gelten|gilt|benutzer|benutzern|anmeldung|anmeldungen|zugriff|ca|voraus|setzen|konfiguriert|eingerichtet',
    fr: "dépendent|dépend|exigent|exige|exigeant|demandent|demande|imposent|impose|requièrent|s'appliquent|appliquent|applique|utilisateur|utilisateurs|connexion|accès|configurées|existe",
    es: 'dependen|depende|exigen|exige|requieren|requiere|piden|pide|obligan|aplican|aplica|usuario|usuarios|inicio de sesión|acceso|configuradas|existen',
  },
  checks: ['conditional-access'],
  needs: ['conditionalAccessPolicies'],
  wants: ['roleHoldings', 'adminAccounts', 'adminPolicyGroups'],
  rows: (facts, context) => ({ rows: createPolicyTableRows(facts, context) }),
  subject: ({ policy }) => ({ kind: 'policy', id: policy.id, name: policy.displayName }),
  attributes: {
    state: {
      type: 'choice',
      label: 'State',
      words: { en: 'state|status|mode', de: 'status|zustand|modus', fr: 'état|statut|mode', es: 'estado|modo' },
      values: POLICY_STATE_VALUES,
      read: ({ policy }) => policy.state,
    },
    requires: {
      type: 'choice',
      label: 'Requires',
      words: {
        en: 'control|grant control|requirement|what it does',
        de: 'steuerelement|anforderung|anforderungen',
        fr: 'contrôle|contrôles|exigence|exigences',
        es: 'control|controles|requisito|requisitos',
      },
      values: CONTROL_VALUES,
      read: listControls,
    },
    strength: {
      type: 'choice',
      label: 'Authentication strength',
      values: {
        'phishing-resistant': {
          label: 'phishing-resistant',
          words: {
            en: 'phishing resistant|phishing resistant mfa|phish resistant|unphishable|fido2|passkey',
            de: 'phishingresistent|phishing resistent|phishingresistente|phishingresistente mfa|phishing resistente|phishing resistente mfa',
            fr: "résistante au phishing|résistant au phishing|résistante à l'hameçonnage|mfa résistante au phishing",
            es: 'resistente al phishing|resistente a la suplantación|mfa resistente al phishing',
          },
          says: ['requires phishing-resistant MFA', 'require phishing-resistant MFA'],
          saysNot: ['does not require phishing-resistant MFA', 'do not require phishing-resistant MFA'],
        },
        passwordless: {
          label: 'passwordless',
          words: {
            en: 'passwordless|passwordless mfa',
            de: 'kennwortlos|passwortlos|kennwortlose|passwortlose',
            fr: 'sans mot de passe',
            es: 'sin contraseña',
          },
          says: ['requires passwordless MFA', 'require passwordless MFA'],
        },
        'any-mfa': {
          label: 'any MFA',
          words: {
            en: 'any mfa method',
            de: 'beliebige mfa methode',
            fr: 'toute méthode mfa',
            es: 'cualquier método mfa',
          },
          says: ['accepts any kind of MFA', 'accept any kind of MFA'],
        },
      },
      read: readStrength,
    },
    mfaAvoidable: {
      type: 'flag',
      label: 'Accepts something else instead of MFA',
      yes: {
        en: 'instead of mfa|alternative to mfa|mfa or|mfa can be avoided|avoid mfa|bypass mfa|something else instead|mfa optional',
        de: 'statt mfa|anstelle von mfa|mfa oder|alternative zu mfa',
        fr: 'au lieu de mfa|au lieu de la mfa|mfa ou|alternative à la mfa',
        es: 'en lugar de mfa|en vez de mfa|mfa o|alternativa a mfa',
      },
      says: ['accepts something else instead of MFA', 'accept something else instead of MFA'],
      saysNot: ['accepts nothing else instead of MFA', 'accept nothing else instead of MFA'],
      read: (row) => listControls(row).includes('mfa') && !grantsOnlyWithMfa(row.policy),
    },
    mfaBaseline: {
      type: 'flag',
      label: 'Always requires MFA',
      yes: {
        en: 'always require mfa|always requires mfa|mfa always|mfa baseline|mfa for all apps|mfa for every app|mfa without condition|unconditional mfa|really require mfa|really requires mfa|actually require mfa|actually requires mfa',
        de: 'immer mfa|mfa immer|mfa für alle apps|mfa ohne bedingung|tatsächlich mfa|wirklich mfa',
        fr: 'toujours la mfa|mfa toujours|mfa pour toutes les applications|mfa sans condition|vraiment la mfa',
        es: 'siempre mfa|mfa siempre|mfa para todas las aplicaciones|mfa sin condiciones|realmente mfa',
      },
      says: [
        'is enforced and requires MFA for all apps without condition',
        'are enforced and require MFA for all apps without condition',
      ],
      saysNot: ['is not enforced, or does not always require MFA', 'are not enforced, or do not always require MFA'],
      read: ({ policy }) => isMfaBaseline(policy),
    },
    blocksLegacy: {
      type: 'flag',
      label: 'Blocks legacy authentication',
      yes: {
        en: 'block legacy authentication|blocks legacy authentication|blocking legacy authentication|block legacy auth|blocks legacy auth|blocking legacy auth|legacy authentication|legacy auth|basic authentication|basic auth|block basic authentication|block basic auth|blocks basic auth|block legacy protocol|block old protocol|legacy protocol|old protocol|block legacy client|block legacy|blocks legacy|imap|pop3',
        de: 'legacy authentifizierung|legacyauthentifizierung|ältere authentifizierung|veraltete authentifizierung|legacy authentifizierung blockieren|blockieren legacy authentifizierung|blockiert legacy authentifizierung|blockiert die legacy authentifizierung|standardauthentifizierung|alte protokolle|basic authentifizierung',
        fr: "authentification héritée|bloquent l'authentification héritée|bloque l'authentification héritée|authentification basique|authentification de base|anciens protocoles|protocoles hérités",
        es: 'autenticación heredada|bloquee la autenticación heredada|bloquean la autenticación heredada|bloquea la autenticación heredada|autenticación básica|protocolos antiguos|protocolos heredados',
      },
      says: ['blocks legacy authentication', 'block legacy authentication'],
      saysNot: ['does not block legacy authentication', 'do not block legacy authentication'],
      read: ({ policy }) => aimsAtLegacyClients(policy),
    },
    ...POLICY_PEOPLE_ATTRIBUTES,
    ...POLICY_APP_ATTRIBUTES,
    conditions: {
      type: 'choice',
      label: 'Conditions',
      words: {
        en: 'condition|further condition|under which condition|narrowed|narrowed by|limited by|restricted by',
        de: 'bedingung|bedingungen|eingeschränkt|einschränkung',
        fr: 'condition|conditions|restreinte|restreintes|limitée',
        es: 'condición|condiciones|limitada|limitadas|restringida',
      },
      values: CONDITION_VALUES,
      read: listConditions,
    },
    operator: {
      type: 'choice',
      label: 'Controls combine by',
      words: { en: 'operator', de: 'operator', fr: 'opérateur', es: 'operador' },
      values: {
        any: {
          label: 'one of them is enough',
          words: {
            en: 'one of several|one of the control|any of the control|either control|one control is enough|or operator',
            de: 'eines der steuerelemente|eine der anforderungen',
            fr: 'un des contrôles|un seul des contrôles',
            es: 'uno de los controles|cualquiera de los controles',
          },
          says: ['accepts one of several controls', 'accept one of several controls'],
        },
        all: {
          label: 'all are needed',
          words: {
            en: 'all control|all the controls|all of the control|every control|and operator',
            de: 'alle steuerelemente|alle anforderungen',
            fr: 'tous les contrôles',
            es: 'todos los controles',
          },
          says: ['requires all of its controls', 'require all of their controls'],
        },
      },
      read: readOperator,
    },
  },
  columns: ['state', 'requires', 'appliesTo', 'conditions', 'exclusions'],
});
