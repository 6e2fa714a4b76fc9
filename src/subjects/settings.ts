import { TENANT_SUBJECT } from '../checks/lib/tenant-settings-verdict.js';
import { AUDIT_SETTING_ATTRIBUTES } from './lib/audit-setting-attributes.js';
import { CONSENT_SETTING_ATTRIBUTES } from './lib/consent-setting-attributes.js';
import { GUEST_INVITATION_ATTRIBUTES } from './lib/guest-invitation-attributes.js';
import { always } from './lib/switch-words.js';
import { NAMES_OF_EXCEPTIONS } from './lib/setting-exceptions.js';
import { SETTING_FACTS, type SettingsRow } from './lib/settings-row.js';
import { SIGN_IN_SETTING_ATTRIBUTES } from './lib/sign-in-setting-attributes.js';
import { defineSubjectTable } from './model/subject-table.js';

/** Settings of the tenant itself: one row. */
export const table = defineSubjectTable<SettingsRow>()({
  id: 'settings',
  about: 'tenant',
  noun: ['tenant', 'tenants'],
  words: {
    en: 'setting|tenant setting|configuration|tenant configuration|tenant wide setting|global setting|switch|option|our setup|tenant setup|security setting|org setting|organisation setting',
    de: 'einstellung|einstellungen|konfiguration',
    fr: 'paramètre|paramètres|configuration',
    es: 'ajuste|ajustes|configuración',
  },
  fillers: {
    en: 'they may not consent to|they cannot consent to|they are not allowed to consent to|user|normal user|ordinary user|regular user|standard user|end user|employee|staff|colleague|allowed to|permitted to|by default|default|tenant wide|globally|organisation wide|org wide|status|state|set|configured|account|mailbox|consent request|app request|warden|ordinary|ordinary people|normal people|normal person|ordinary person|ordinary employee|normal employee|everyday user|regular people|regular employee|non admin|without a role|people without role|people without admin rights|plain user|simple user|worker|just anybody|just anyone|joe user|joe bloggs|average user|our own|themselves|themself|themselfs|themselve|himself|on their own|by themselves|own|still|anywhere|somewhere|any longer|anymore|any more|at all|across the board|for us|at our place|in our company|here|free|freely|company wide|whole company|overall|generally|in general|globally set|ourselves|position|situation|set up|setup|correctly|properly|possible|currently|presently|staff members|member of staff|everybody else|common user',
    de: 'benutzer|benutzern|normale benutzer|nutzer|nutzern|anwender|user|leute|kollegen|mitarbeiter|standardmäßig|status|zustand|konto|konten|postfach|postfächer|zustimmungsanforderungen',
    fr: 'utilisateur|utilisateurs|employés|salariés|collègues|gens|personnes|par défaut|statut|état|compte|comptes|demandes de consentement',
    es: 'usuario|usuarios|accesos|empleados|gente|personas|trabajadores|por defecto|estado|cuenta|cuentas|solicitudes de consentimiento',
  },
  checks: ['security-defaults', 'consent-settings', 'audit-logging', 'legacy-authentication'],
  single: true,
  needs: [],
  wants: SETTING_FACTS,
  wantsFor: Object.fromEntries(
    ['legacyBlocked', 'legacyBlockedBy', 'legacyNotFor', 'mfaAskedOf', 'mfaNotFor'].map(
      (id) => [id, NAMES_OF_EXCEPTIONS] as const,
    ),
  ),
  rows: (facts, context) => ({ rows: [{ ...facts, ...context }] }),
  subject: () => TENANT_SUBJECT,
  attributes: {
    ...SIGN_IN_SETTING_ATTRIBUTES,
    ...CONSENT_SETTING_ATTRIBUTES,
    ...GUEST_INVITATION_ATTRIBUTES,
    ...AUDIT_SETTING_ATTRIBUTES,
    licence: {
      type: 'choice',
      label: 'Premium plans of Entra ID',
      words: {
        en: 'which licence|which license|what licence|what license|licence do we have|license do we have|which licence do we have|which license do we have|what licence do we have|what license do we have|licence|license|licensing|licenced|licensed|subscription|plan|premium plan|entra plan|premium licence|premium license|which plan|what plan|entra licence|entra license|entra id licence|entra id license|entra id plan|sku|skus|edition|entra edition|which edition|aad premium|azure ad premium|entra premium|premium|licence level|license level|licences we own|licences we have|licensed for|paid for|paying for|pay for|kind of licence|kind of license|type of licence|bought|purchased|own a licence|plan of entra id|entra id|licence of entra id|license of entra id|edition of entra id|version of entra id',
        de: 'welche lizenzen haben wir|haben wir lizenzen|welche lizenzen|lizenz|lizenzen|lizenzierung|lizenziert',
        fr: 'quelles licences avons nous|quelles licences|licence|licences|abonnement',
        es: 'qué licencias|licencia|licencias|suscripción',
      },
      values: {
        p1: {
          label: 'P1',
          words: {
            en: 'p1|entra id p1|azure ad p1|azure ad premium p1|aad p1|premium p1|entra p1|plan 1|plan one|entra id plan 1|azure ad plan 1|p 1|p1 licence|p1 license|premium p1 licence|aadp1',
            de: 'p1|entra id p1|premium p1',
            fr: 'p1|entra id p1|premium p1',
            es: 'p1|entra id p1|premium p1',
          },
          says: always('the tenant has Entra ID P1'),
          saysNot: always('the tenant does not have Entra ID P1'),
        },
        p2: {
          label: 'P2',
          words: {
            en: 'p2|entra id p2|azure ad p2|azure ad premium p2|aad p2|premium p2|entra p2|plan 2|plan two|entra id plan 2|azure ad plan 2|p 2|p2 licence|p2 license|premium p2 licence|aadp2',
            de: 'p2|entra id p2|premium p2',
            fr: 'p2|entra id p2|premium p2',
            es: 'p2|entra id p2|premium p2',
          },
          says: always('the tenant has Entra ID P2'),
          saysNot: always('the tenant does not have Entra ID P2'),
        },
      },
      read: ({ premiumLicences }) =>
        premiumLicences && [...(premiumLicences.p1 ? ['p1'] : []), ...(premiumLicences.p2 ? ['p2'] : [])],
    },
    acceptedDomains: {
      type: 'text',
      label: 'Accepted domains',
      words: {
        en: 'many accepted domain|our accepted domain|accepted domain|accept mail for|receive mail for|domain|our domain|mail domain|email domain|verified domain|own domain|our own domains|domain names|domain we own|registered domain|smtp domain|domain take mail in|take mail in|take in mail|take mail for|take in mail for|accept mail|accepting mail|accept email|accept email for|accepting mail for|receive email for|receives mail|get mail for|get mail|mail comes in for|deliver to|deliver mail for|responsible for|mail arrive for|mail delivered for|domain belong to us|which domains are ours|domains are ours|domain is ours|belong to us|are ours|send mail from|send mail as|send from|domain list',
        de: 'welche domänen sind akzeptiert|domänen akzeptiert|unsere domänen|akzeptierte domänen|akzeptierte domäne|domain|domains|domäne|domänen|maildomänen',
        fr: 'quels sont nos domaines acceptés|nos domaines acceptés|nos domaines|domaine accepté|domaines acceptés|domaine|domaines',
        es: 'dominio aceptado|dominios aceptados|dominio|dominios',
      },
      says: always('mail is accepted for'),
      read: ({ acceptedDomains }) => acceptedDomains,
    },
  },
  columns: [
    'securityDefaults',
    'legacyBlocked',
    'smtpAuth',
    'consentTo',
    'usersMayRegisterApps',
    'consentWorkflow',
    'unifiedAuditLog',
    'mailboxAudit',
  ],
});
