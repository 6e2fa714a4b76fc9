import { omitUndefined } from '../core/omit-undefined.js';
import { combinePhrases } from './lib/combine-phrases.js';
import { MAIL_FLOW_HISTORY_ATTRIBUTES } from './lib/mail-flow-history-attributes.js';
import { aimsAtLegacyClients } from '../checks/lib/legacy-authentication-block.js';
import { grantsOnlyWithMfa, isMfaBaseline } from '../checks/lib/mfa-policy-enforcement.js';
import {
  explainCoverage,
  explainExclusion,
  isSurelyAskedForMfa,
  maySignInWithoutMfa,
  isTakenIn,
} from './lib/policy-coverage.js';
import { createPolicyTableRows, findGapsOfGroups, listAdminsOfPolicies, type PolicyRow } from './lib/policy-rows.js';
import { POLICY_APP_ATTRIBUTES } from './lib/policy-app-attributes.js';
import { POLICY_PEOPLE_ATTRIBUTES } from './lib/policy-people-attributes.js';
import { POLICY_SHORTCOMINGS } from './lib/policy-shortcomings.js';
import { listConditions, listControls, readOperator, readStrength } from './lib/policy-traits.js';
import { CONDITION_VALUES, CONTROL_VALUES, POLICY_STATE_VALUES } from './lib/policy-words.js';
import { defineSubjectTable } from './model/subject-table.js';

const { changedAt } = MAIL_FLOW_HISTORY_ATTRIBUTES;

/** Conditional Access policies: what each demands, of whom, for which apps, under which conditions, and whom it leaves out. */
export const table = defineSubjectTable<PolicyRow>()({
  id: 'policies',
  about: 'policy',
  noun: ['Conditional Access policy', 'Conditional Access policies'],
  words: {
    en: 'policy|policies|conditional access policy|conditional access policies|ca policy|ca policies|cap|caps|conditional access|conditional access rule|ca rule|access policy|access rule|sign in policy|sign in rule|login policy|login rule|logon policy|entra policy|mfa policy rule|cond access policy|cond access|conditional policy|security policy|access control policy|ca setup|conditional access setup|conditional access configuration',
    de: 'richtlinie|richtlinien|ca richtlinie|ca richtlinien|bedingter zugriff|bedingten zugriff|bedingten zugriffs|richtlinie für bedingten zugriff|richtlinien für bedingten zugriff|bedingte zugriffsrichtlinie|bedingte zugriffsrichtlinien',
    fr: "stratégie|stratégies|politique|politiques|accès conditionnel|stratégie d'accès conditionnel|stratégies d'accès conditionnel|politique d'accès conditionnel|politiques d'accès conditionnel|règle d'accès conditionnel",
    es: 'directiva|directivas|política|políticas|acceso condicional|directiva de acceso condicional|directivas de acceso condicional|política de acceso condicional|políticas de acceso condicional',
  },
  fillers: {
    en: 'limited|limited to|depend|depends|depending|accept|accepts|allow|allows|require|requires|required|requiring|demand|demands|ask|asks|insist|force|forces|apply|applies|applied|ca|conditional|access|user|sign in|login|logon|grant|set up|configured|exist|exists|in place|defined|work|works|kick in|only kick in|kick|trigger|triggered|come into play|take effect|make people|make users|make everyone do|make you|do|does|pass|demanded|demanding|request|insists on|call for|expect|enable sign in|merely|touch|concern|involve|deal with|handle|cover|about|regarding|rule|setup|anywhere|actually|truly|colleague|signing in|log in|people|anything|let in|let people in|give access|access to|sign ins|want|need|only work|in the first place|purpose',
    de: 'hängen|ab|erfordern|erfordert|verlangen|verlangt|fordern|fordert|gelten|gilt|benutzer|benutzern|anmeldung|anmeldungen|zugriff|ca|voraus|setzen|konfiguriert|eingerichtet|laufen|läuft|stehen|steht|stecken|greifen|greift',
    fr: "dépendent|dépend|exigent|exige|exigeant|demandent|demande|imposent|impose|requièrent|s'appliquent|appliquent|applique|utilisateur|utilisateurs|connexion|accès|configurées|existe|tournent|tourne|obligent|oblige|utiliser|passer",
    es: 'dependen|depende|exigen|exige|requieren|requiere|piden|pide|obligan|aplican|aplica|usuario|usuarios|inicio de sesión|acceso|configuradas|existen|corren|obligan|obliga|funcionan|usar|van',
  },
  checks: ['conditional-access'],
  needs: ['conditionalAccessPolicies'],
  wants: ['roleHoldings', 'adminAccounts', 'adminPolicyGroups', 'groupMembers'],
  wantsFor: {
    excludedPeople: ['groupMembers'],
    otherExcluded: ['groupMembers'],
    excludedAdmins: ['groupMembers'],
    // Whoever is in an excluded group is somebody whom a question about coverage may name.
    reachedAdmins: ['groupMembers'],
  },
  rows: (facts, context) => ({
    rows: createPolicyTableRows(facts, context),
    gaps: findGapsOfGroups(facts, context),
    known: listAdminsOfPolicies(facts),
  }),
  subject: ({ policy }) => ({ kind: 'policy', id: policy.id, name: policy.displayName }),
  whyNot: explainCoverage,
  surely: {
    attribute: 'requires',
    value: 'mfa',
    read: isSurelyAskedForMfa,
    spares: maySignInWithoutMfa,
  },
  takesIn: { listedIn: 'reachedAdmins', read: isTakenIn, leftOutIn: 'excludedPeople', leavesOut: explainExclusion },
  attributes: {
    state: {
      type: 'choice',
      label: 'State',
      exclusive: true,
      words: {
        en: 'state|status|mode|on or off|policy state|policy status|policy mode|what state|which state|what status|enforced or not|situation',
        de: 'status|zustand|modus',
        fr: 'état|statut|mode',
        es: 'estado|modo',
      },
      values: POLICY_STATE_VALUES,
      alsoSaidOf: { enabled: 'report-only' },
      read: ({ policy }) => policy.state,
    },
    createdAt: {
      type: 'instant',
      label: 'Created',
      words: {
        en: 'creation date|date of creation|created date|when created|age|how old|first created',
        de: 'erstellungsdatum|alter|wie alt',
        fr: 'date de création|âge',
        es: 'fecha de creación|antigüedad',
      },
      verbs: {
        en: 'created|introduced|established|set up|put in place|was made|were made|been made',
        de: 'erstellt|angelegt|eingeführt|eingerichtet',
        fr: 'créée|créées|mise en place|mises en place',
        es: 'creada|creadas|se creó|se crearon',
      },
      says: ['was created', 'were created'],
      saysNot: ['was not created', 'were not created'],
      read: ({ policy }) => policy.createdAt,
      notAfter: ({ policy }) => policy.modifiedAt ?? undefined,
    },
    changedAt: {
      type: 'instant',
      label: 'Last change',
      ...omitUndefined({ words: changedAt.words }),
      // Who changed one is in the log: "has anybody changed a policy?".
      verbs: {
        en: combinePhrases('was|were|been|be|get|got|last', 'changed|modified|edited|updated|altered|adjusted|touched'),
        de: 'geändert wurde|geändert wurden|wurde geändert|wurden geändert|zuletzt geändert|zuletzt bearbeitet|geändert|bearbeitet|angepasst',
        fr: 'été modifiée|été modifiées|modifiée|modifiées|été changée|été changées',
        es: 'modificada|modificadas|se modificó|se modificaron|cambiada|cambiadas|se cambió|se cambiaron',
      },
      says: ['was last changed', 'were last changed'],
      saysNot: ['was not changed', 'were not changed'],
      read: ({ policy }) => policy.modifiedAt,
    },
    requires: {
      type: 'choice',
      label: 'Requires',
      words: {
        en: 'control|grant control|requirement|what it does|what does it require|what required|demands what|what demand|what enforce|what do they do|what does it do|what ask for|what do they ask for|what does it ask for|grant|access control',
        de: 'steuerelement|anforderung|anforderungen',
        fr: 'contrôle|contrôles|exigence|exigences',
        es: 'control|controles|requisito|requisitos',
      },
      values: CONTROL_VALUES,
      anyIsEnough: (row) => readOperator(row) === 'any',
      read: listControls,
    },
    strength: {
      type: 'choice',
      label: 'Authentication strength',
      values: {
        'phishing-resistant': {
          label: 'phishing-resistant',
          words: {
            en: 'phishing resistant|phishing resistant mfa|phish resistant|unphishable|fido2|passkey|phishing proof mfa|phishing proof|phish proof|phish proof mfa|phish resistant mfa|phishing resistance|phishing resistant authentication|phishing resistant strength|phishing resistant method|security key|fido|fido 2|fido2 key|strong mfa|strongest mfa|strong form of mfa|certificate based authentication|resist phishing|safe from phishing|phishing safe|cannot be phished|can not be phished|hardware key|yubikey|windows hello',
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
            en: 'passwordless|passwordless mfa|without password|no password|password free|passwordless authentication|passwordless sign in|passwordless strength',
            de: 'kennwortlos|passwortlos|kennwortlose|passwortlose',
            fr: 'sans mot de passe',
            es: 'sin contraseña',
          },
          says: ['requires passwordless MFA', 'require passwordless MFA'],
        },
        'any-mfa': {
          label: 'any MFA',
          words: {
            en: 'any mfa method|any mfa|any kind of mfa|any form of mfa|any type of mfa|any second factor|whatever mfa|also sms|sms too|accept sms|ordinary mfa|normal mfa|plain mfa',
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
        en: 'instead of mfa|alternative to mfa|mfa or|mfa can be avoided|avoid mfa|bypass mfa|something else instead|mfa optional|in place of mfa|rather than mfa|other than mfa|or mfa|mfa not needed|no mfa needed|without mfa|let people skip mfa|skip mfa|get around mfa|go around mfa|circumvent mfa|evade mfa|dodge mfa|mfa can be skipped|mfa can be bypassed|a device instead of mfa|device instead of mfa|compliant device instead of mfa|satisfied without mfa|fulfilled without mfa|met without mfa|passed without mfa|satisfied without multifactor authentication|satisfied without multi factor authentication|satisfied without a second factor|fulfilled without multifactor authentication|fulfilled without multi factor authentication|fulfilled without a second factor|met without multifactor authentication|met without multi factor authentication|met without a second factor|passed without multifactor authentication|passed without multi factor authentication|passed without a second factor|let in without mfa|sign in without mfa|substitute for mfa|replace mfa',
        de: 'statt mfa|anstelle von mfa|mfa oder|alternative zu mfa|statt der mfa|mfa umgehen|mfa vermeiden|mfa ersetzen|ersatz für mfa|ohne mfa durchlassen|anderes als mfa|mfa nicht nötig',
        fr: 'au lieu de mfa|au lieu de la mfa|mfa ou|alternative à la mfa|à la place de la mfa|à la place de mfa|sans mfa|mfa facultative|éviter la mfa|contourner la mfa|autre chose que la mfa|remplace la mfa',
        es: 'en lugar de mfa|en vez de mfa|mfa o|alternativa a mfa|en lugar de la mfa|en vez de la mfa|sin mfa|mfa opcional|evitar la mfa|saltarse la mfa|otra cosa que mfa|sustituye la mfa',
      },
      says: ['accepts something else instead of MFA', 'accept something else instead of MFA'],
      saysNot: ['accepts nothing else instead of MFA', 'accept nothing else instead of MFA'],
      read: (row) => listControls(row).includes('mfa') && !grantsOnlyWithMfa(row.policy),
    },
    mfaBaseline: {
      type: 'flag',
      label: 'Always requires MFA',
      yes: {
        en: 'always require mfa|always requires mfa|mfa always|mfa baseline|mfa for all apps|mfa for every app|mfa without condition|unconditional mfa|really require mfa|really requires mfa|actually require mfa|actually requires mfa|mfa at all times|mfa at every sign in|mfa every time|mfa on every sign in|mfa at each sign in|always demand mfa|always ask for mfa|always enforce mfa|always force mfa|mfa under all conditions|mfa whatever|mfa no matter what|mfa unconditionally|unconditionally require mfa|require mfa without condition|require mfa for all apps|require mfa for every app|mfa everywhere|mfa for everything|mfa for any app|blanket mfa|baseline mfa|baseline|mfa in every case|mfa in all cases|insist on mfa always',
        de: 'immer mfa|mfa immer|mfa für alle apps|mfa ohne bedingung',
        fr: 'toujours la mfa|mfa toujours|mfa pour toutes les applications|mfa sans condition',
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
        en: 'block legacy authentication|blocks legacy authentication|blocking legacy authentication|block legacy auth|blocks legacy auth|blocking legacy auth|legacy authentication|legacy auth|basic authentication|basic auth|block basic authentication|block basic auth|blocks basic auth|block legacy protocol|block old protocol|legacy protocol|old protocol|block legacy client|block legacy|blocks legacy|imap|pop3|block old mail protocol|block old mail client|block old style authentication|block old authentication|block old auth|block outdated protocol|block outdated authentication|block old clients|block imap|block pop|block pop3|block imap and pop|block pop and imap|block legacy sign in|block legacy sign ins|block legacy login|block old sign in|block old style login|block password only protocol|block non modern auth|block non modern authentication|blocking basic auth|blocking basic authentication|blocking legacy protocol|blocking old protocol|blocking old mail protocol|blocking old mail client|blocking old style authentication|blocking old authentication|blocking old auth|blocking outdated protocol|blocking outdated authentication|blocking old clients|blocking legacy clients|blocking imap|blocking pop|blocking pop3|blocking imap and pop|blocking pop and imap|blocking legacy sign in|blocking legacy sign ins|blocking legacy login|blocking old sign in|blocking old style login|blocking password only protocol|blocking non modern auth|blocking non modern authentication|stop legacy auth|stop legacy authentication|stop basic auth|stop basic authentication|stop legacy protocol|stop old protocol|stop old mail protocol|stop old mail client|stop old style authentication|stop old authentication|stop old auth|stop outdated protocol|stop outdated authentication|stop old clients|stop legacy clients|stop imap|stop pop|stop pop3|stop imap and pop|stop pop and imap|stop legacy sign in|stop legacy sign ins|stop legacy login|stop old sign in|stop old style login|stop password only protocol|stop non modern auth|stop non modern authentication|stopping legacy auth|stopping legacy authentication|stopping basic auth|stopping basic authentication|stopping legacy protocol|stopping old protocol|stopping old mail protocol|stopping old mail client|stopping old style authentication|stopping old authentication|stopping old auth|stopping outdated protocol|stopping outdated authentication|stopping old clients|stopping legacy clients|stopping imap|stopping pop|stopping pop3|stopping imap and pop|stopping pop and imap|stopping legacy sign in|stopping legacy sign ins|stopping legacy login|stopping old sign in|stopping old style login|stopping password only protocol|stopping non modern auth|stopping non modern authentication|prevent legacy auth|prevent legacy authentication|prevent basic auth|prevent basic authentication|prevent legacy protocol|prevent old protocol|prevent old mail protocol|prevent old mail client|prevent old style authentication|prevent old authentication|prevent old auth|prevent outdated protocol|prevent outdated authentication|prevent old clients|prevent legacy clients|prevent imap|prevent pop|prevent pop3|prevent imap and pop|prevent pop and imap|prevent legacy sign in|prevent legacy sign ins|prevent legacy login|prevent old sign in|prevent old style login|prevent password only protocol|prevent non modern auth|prevent non modern authentication|kill legacy auth|kill legacy authentication|kill basic auth|kill basic authentication|kill legacy protocol|kill old protocol|kill old mail protocol|kill old mail client|kill old style authentication|kill old authentication|kill old auth|kill outdated protocol|kill outdated authentication|kill old clients|kill legacy clients|kill imap|kill pop|kill pop3|kill imap and pop|kill pop and imap|kill legacy sign in|kill legacy sign ins|kill legacy login|kill old sign in|kill old style login|kill password only protocol|kill non modern auth|kill non modern authentication|ban legacy auth|ban legacy authentication|ban basic auth|ban basic authentication|ban legacy protocol|ban old protocol|ban old mail protocol|ban old mail client|ban old style authentication|ban old authentication|ban old auth|ban outdated protocol|ban outdated authentication|ban old clients|ban legacy clients|ban imap|ban pop|ban pop3|ban imap and pop|ban pop and imap|ban legacy sign in|ban legacy sign ins|ban legacy login|ban old sign in|ban old style login|ban password only protocol|ban non modern auth|ban non modern authentication|forbid legacy auth|forbid legacy authentication|forbid basic auth|forbid basic authentication|forbid legacy protocol|forbid old protocol|forbid old mail protocol|forbid old mail client|forbid old style authentication|forbid old authentication|forbid old auth|forbid outdated protocol|forbid outdated authentication|forbid old clients|forbid legacy clients|forbid imap|forbid pop|forbid pop3|forbid imap and pop|forbid pop and imap|forbid legacy sign in|forbid legacy sign ins|forbid legacy login|forbid old sign in|forbid old style login|forbid password only protocol|forbid non modern auth|forbid non modern authentication|deny legacy auth|deny legacy authentication|deny basic auth|deny basic authentication|deny legacy protocol|deny old protocol|deny old mail protocol|deny old mail client|deny old style authentication|deny old authentication|deny old auth|deny outdated protocol|deny outdated authentication|deny old clients|deny legacy clients|deny imap|deny pop|deny pop3|deny imap and pop|deny pop and imap|deny legacy sign in|deny legacy sign ins|deny legacy login|deny old sign in|deny old style login|deny password only protocol|deny non modern auth|deny non modern authentication|disable legacy auth|disable legacy authentication|disable basic auth|disable basic authentication|disable legacy protocol|disable old protocol|disable old mail protocol|disable old mail client|disable old style authentication|disable old authentication|disable old auth|disable outdated protocol|disable outdated authentication|disable old clients|disable legacy clients|disable imap|disable pop|disable pop3|disable imap and pop|disable pop and imap|disable legacy sign in|disable legacy sign ins|disable legacy login|disable old sign in|disable old style login|disable password only protocol|disable non modern auth|disable non modern authentication|shut legacy auth|shut legacy authentication|shut basic auth|shut basic authentication|shut legacy protocol|shut old protocol|shut old mail protocol|shut old mail client|shut old style authentication|shut old authentication|shut old auth|shut outdated protocol|shut outdated authentication|shut old clients|shut legacy clients|shut imap|shut pop|shut pop3|shut imap and pop|shut pop and imap|shut legacy sign in|shut legacy sign ins|shut legacy login|shut old sign in|shut old style login|shut password only protocol|shut non modern auth|shut non modern authentication|turn off legacy auth|turn off legacy authentication|turn off basic auth|turn off basic authentication|turn off legacy protocol|turn off old protocol|turn off old mail protocol|turn off old mail client|turn off old style authentication|turn off old authentication|turn off old auth|turn off outdated protocol|turn off outdated authentication|turn off old clients|turn off legacy clients|turn off imap|turn off pop|turn off pop3|turn off imap and pop|turn off pop and imap|turn off legacy sign in|turn off legacy sign ins|turn off legacy login|turn off old sign in|turn off old style login|turn off password only protocol|turn off non modern auth|turn off non modern authentication|switch off legacy auth|switch off legacy authentication|switch off basic auth|switch off basic authentication|switch off legacy protocol|switch off old protocol|switch off old mail protocol|switch off old mail client|switch off old style authentication|switch off old authentication|switch off old auth|switch off outdated protocol|switch off outdated authentication|switch off old clients|switch off legacy clients|switch off imap|switch off pop|switch off pop3|switch off imap and pop|switch off pop and imap|switch off legacy sign in|switch off legacy sign ins|switch off legacy login|switch off old sign in|switch off old style login|switch off password only protocol|switch off non modern auth|switch off non modern authentication|shut off legacy auth|shut off legacy authentication|shut off basic auth|shut off basic authentication|shut off legacy protocol|shut off old protocol|shut off old mail protocol|shut off old mail client|shut off old style authentication|shut off old authentication|shut off old auth|shut off outdated protocol|shut off outdated authentication|shut off old clients|shut off legacy clients|shut off imap|shut off pop|shut off pop3|shut off imap and pop|shut off pop and imap|shut off legacy sign in|shut off legacy sign ins|shut off legacy login|shut off old sign in|shut off old style login|shut off password only protocol|shut off non modern auth|shut off non modern authentication|shut out legacy auth|shut out legacy authentication|shut out basic auth|shut out basic authentication|shut out legacy protocol|shut out old protocol|shut out old mail protocol|shut out old mail client|shut out old style authentication|shut out old authentication|shut out old auth|shut out outdated protocol|shut out outdated authentication|shut out old clients|shut out legacy clients|shut out imap|shut out pop|shut out pop3|shut out imap and pop|shut out pop and imap|shut out legacy sign in|shut out legacy sign ins|shut out legacy login|shut out old sign in|shut out old style login|shut out password only protocol|shut out non modern auth|shut out non modern authentication|keep out legacy auth|keep out legacy authentication|keep out basic auth|keep out basic authentication|keep out legacy protocol|keep out old protocol|keep out old mail protocol|keep out old mail client|keep out old style authentication|keep out old authentication|keep out old auth|keep out outdated protocol|keep out outdated authentication|keep out old clients|keep out legacy clients|keep out imap|keep out pop|keep out pop3|keep out imap and pop|keep out pop and imap|keep out legacy sign in|keep out legacy sign ins|keep out legacy login|keep out old sign in|keep out old style login|keep out password only protocol|keep out non modern auth|keep out non modern authentication|reject legacy auth|reject legacy authentication|reject basic auth|reject basic authentication|reject legacy protocol|reject old protocol|reject old mail protocol|reject old mail client|reject old style authentication|reject old authentication|reject old auth|reject outdated protocol|reject outdated authentication|reject old clients|reject legacy clients|reject imap|reject pop|reject pop3|reject imap and pop|reject pop and imap|reject legacy sign in|reject legacy sign ins|reject legacy login|reject old sign in|reject old style login|reject password only protocol|reject non modern auth|reject non modern authentication|refuse legacy auth|refuse legacy authentication|refuse basic auth|refuse basic authentication|refuse legacy protocol|refuse old protocol|refuse old mail protocol|refuse old mail client|refuse old style authentication|refuse old authentication|refuse old auth|refuse outdated protocol|refuse outdated authentication|refuse old clients|refuse legacy clients|refuse imap|refuse pop|refuse pop3|refuse imap and pop|refuse pop and imap|refuse legacy sign in|refuse legacy sign ins|refuse legacy login|refuse old sign in|refuse old style login|refuse password only protocol|refuse non modern auth|refuse non modern authentication|cut off legacy auth|cut off legacy authentication|cut off basic auth|cut off basic authentication|cut off legacy protocol|cut off old protocol|cut off old mail protocol|cut off old mail client|cut off old style authentication|cut off old authentication|cut off old auth|cut off outdated protocol|cut off outdated authentication|cut off old clients|cut off legacy clients|cut off imap|cut off pop|cut off pop3|cut off imap and pop|cut off pop and imap|cut off legacy sign in|cut off legacy sign ins|cut off legacy login|cut off old sign in|cut off old style login|cut off password only protocol|cut off non modern auth|cut off non modern authentication|handle legacy auth|handle legacy authentication|handle basic auth|handle basic authentication|handle legacy protocol|handle old protocol|handle old mail protocol|handle old mail client|handle old style authentication|handle old authentication|handle old auth|handle outdated protocol|handle outdated authentication|handle old clients|handle legacy clients|handle imap|handle pop|handle pop3|handle imap and pop|handle pop and imap|handle legacy sign in|handle legacy sign ins|handle legacy login|handle old sign in|handle old style login|handle password only protocol|handle non modern auth|handle non modern authentication|deal with legacy auth|deal with legacy authentication|deal with basic auth|deal with basic authentication|deal with legacy protocol|deal with old protocol|deal with old mail protocol|deal with old mail client|deal with old style authentication|deal with old authentication|deal with old auth|deal with outdated protocol|deal with outdated authentication|deal with old clients|deal with legacy clients|deal with imap|deal with pop|deal with pop3|deal with imap and pop|deal with pop and imap|deal with legacy sign in|deal with legacy sign ins|deal with legacy login|deal with old sign in|deal with old style login|deal with password only protocol|deal with non modern auth|deal with non modern authentication|old mail protocols|old authentication|old auth|outdated protocol|old style authentication|legacy sign in|legacy sign ins|legacy login|legacy|pop',
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
        en: 'condition|further condition|under which condition|narrowed|narrowed by|limited by|restricted by|conditions|depend on what|what depends on|when apply|when does it apply|when do they apply|under what condition|circumstances|in what case|in which case|narrow|narrowed down|narrow down|restriction|restricted|limits|caveat',
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
      words: {
        en: 'operator|how controls combine|combine|combined|and or or|and or',
        de: 'operator',
        fr: 'opérateur',
        es: 'operador',
      },
      values: {
        any: {
          label: 'one of them is enough',
          words: {
            en: 'one of several|one of the control|any of the control|either control|one control is enough|or operator|any one of them|one of them is enough|one is enough|either of them|either or|one control|one requirement is enough|any of several controls|one out of several|or combined|combined by or|require one of',
            de: 'eines der steuerelemente|eine der anforderungen',
            fr: 'un des contrôles|un seul des contrôles',
            es: 'uno de los controles|cualquiera de los controles',
          },
          says: ['accepts one of several controls', 'accept one of several controls'],
        },
        all: {
          label: 'all are needed',
          words: {
            en: 'all control|all the controls|all of the control|every control|and operator|every one of the controls|all requirements|combined by and|and combined|require all of',
            de: 'alle steuerelemente|alle anforderungen',
            fr: 'tous les contrôles',
            es: 'todos los controles',
          },
          says: ['requires all of its controls', 'require all of their controls'],
        },
      },
      read: readOperator,
    },
    shortcomings: POLICY_SHORTCOMINGS,
  },
  rareFor: ['createdAt', 'changedAt'],
  columns: ['state', 'requires', 'appliesTo', 'conditions', 'exclusions'],
  idle: {
    attribute: 'state',
    values: ['report-only', 'disabled'],
    of: ['requires', 'strength', 'blocksLegacy', 'appliesTo', 'coversAdmins', 'coversGuests', 'reachedRoles'],
  },
});
