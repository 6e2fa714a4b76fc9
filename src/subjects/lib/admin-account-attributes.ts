import { detectDailyUse } from '../../checks/lib/productivity-licence-detector.js';
import { isNamedEmergencyAccount, isSyncAccount } from '../../checks/lib/role-holder-traits.js';
import type { Attribute } from '../model/attribute.js';
import type { RoleHolderRow } from './role-holder-rows.js';

/** Undefined for a guest without a licence, whose mailbox is at home. */
function hasMailbox({ account }: RoleHolderRow): boolean | undefined {
  if (account === undefined) return undefined;
  const { mailbox } = detectDailyUse(account.plans);
  return mailbox === 'no' && account.userType === 'Guest' ? undefined : mailbox !== 'no';
}

/** What can be asked of the account of a person. */
export const ADMIN_ACCOUNT_ATTRIBUTES = {
  enabled: {
    type: 'flag',
    label: 'Enabled',
    yes: {
      en: 'enabled|active|active account|can sign in|able to sign in|can log in|live|not disabled|switched on',
      de: 'aktiv|aktive|aktiven|aktivierte|aktiviert|freigeschaltet|können sich anmelden|kann sich anmelden',
      fr: 'actif|actifs|active|actives|compte actif|activé|peut se connecter|peuvent se connecter',
      es: 'habilitado|habilitada|habilitados|habilitadas|activo|activa|activos|activas|cuenta activa|puede iniciar sesión|pueden iniciar sesión',
    },
    no: {
      en: 'disabled|disabled account|blocked|blocked from sign in|locked|switched off|deactivated|left|left us|left the company|left the organisation|leaver|leavers|ex employee|ex employees|former|former employee|former employees|former staff|former admin|departed|no longer work|no longer works|no longer here|no longer with us|offboarded|off boarded|terminated|ex staff|quit|who left|gone',
      de: 'deaktiviert|deaktivierte|deaktivierten|gesperrt|gesperrte|gesperrten|ausgeschieden|ausgeschiedene|ausgeschiedenen|ehemalige|ehemaligen|ehemaliger|gegangen|verlassen|firma verlassen|unternehmen verlassen|nicht mehr da|nicht mehr bei uns|weg sind',
      fr: 'désactivé|désactivés|désactivée|bloqué|bloqués|parti|partis|partie|anciens|ancien employé|anciens employés|ancien salarié|ont quitté|a quitté|quitté',
      es: 'deshabilitado|deshabilitada|deshabilitados|deshabilitadas|desactivado|desactivada|desactivados|desactivadas|bloqueado|bloqueada|bloqueados|exempleado|exempleados|ex empleado|ex empleados|antiguo empleado|se fueron|se fue|se han ido|dejaron|ya no trabajan|ya no trabaja|ya no están',
    },
    says: ['is enabled', 'are enabled'],
    saysNot: ['is disabled', 'are disabled'],
    read: ({ account }) => account?.accountEnabled,
  },
  guest: {
    type: 'flag',
    label: 'Guest',
    yes: {
      en: 'guest|guest account|guest user|guest admin|external|external user|external account|external admin|external person|outsider|b2b|b2b guest|foreign account|from outside|contractor|consultant|partner account',
      de: 'gast|gäste|gastkonto|gastkonten|gastbenutzer|extern|externe|externen|externer|von außen|dienstleister',
      fr: 'invité|invités|invitée|compte invité|comptes invités|externe|externes|prestataire|prestataires',
      es: 'invitado|invitados|invitada|cuenta de invitado|cuentas de invitado|externo|externos|externa|externas|de fuera',
    },
    no: {
      en: 'internal|member account|own staff|our own people|own employee|own employees|not guest',
      de: 'intern|interne|internen|eigene mitarbeiter',
      fr: 'interne|internes',
      es: 'interno|internos|interna|internas',
    },
    says: ['is a guest', 'are guests'],
    saysNot: ['is no guest', 'are no guests'],
    read: ({ account }) => account && account.userType === 'Guest',
  },
  synced: {
    type: 'flag',
    label: 'Synced from on-premises',
    yes: {
      en: 'synced|synchronised|synchronized|synced from on premises|synchronised from on premises|synchronized from on premises|synced from on prem|synced from ad|synced from active directory|on premises|on premise|on prem|onprem|from on premises|hybrid|hybrid account|from active directory|active directory|local ad|ad synced|dirsynced|directory synced|from the local domain|local domain',
      de: 'synchronisiert|synchronisierte|synchronisierten|lokal|lokales ad|lokalen ad|aus dem lokalen ad|aus dem ad|on premises|aus dem lokalen active directory|hybride|hybriden',
      fr: 'synchronisé|synchronisés|synchronisée|sur site|synchronisé depuis le site|ad local|annuaire local|local|locaux',
      es: 'sincronizado|sincronizada|sincronizados|sincronizadas|local|locales|ad local|directorio local|desde el directorio local|híbrido|híbrida',
    },
    no: {
      en: 'cloud only|cloud native|cloud account|cloud only account|pure cloud|only in the cloud|born in the cloud',
      de: 'nur cloud|reine cloud|cloud only|reines cloudkonto|cloudkonto|cloudkonten|nur in der cloud',
      fr: 'cloud uniquement|uniquement cloud|cloud only|uniquement dans le cloud|seulement dans le cloud',
      es: 'solo en la nube|sólo en la nube|solo nube|cloud only|únicamente en la nube|exclusivos de la nube',
    },
    says: ['is synced from on-premises', 'are synced from on-premises'],
    saysNot: ['exists in the cloud only', 'exist in the cloud only'],
    read: ({ account }) => account?.syncedFromOnPremises,
  },
  separate: {
    type: 'flag',
    label: 'For administration only',
    yes: {
      en: 'separate from daily account|separate from everyday account|separate from normal account|separated from daily account|apart from daily account|kept apart from daily account|separate and daily account|separate|separated|dedicated|dedicated account|separate account|separate admin account|dedicated admin account|admin only account|kept apart|for administration only|only for administration',
      de: 'getrennt|getrennte|getrenntes|separat|separate|separates|dediziert|dedizierte|dediziertes|nur für administration',
      fr: 'séparé|séparés|dédié|dédiés|dédiée|distinct|distincts',
      es: 'separado|separada|separados|separadas|dedicado|dedicada|dedicados|dedicadas|distinta|distintas',
    },
    no: {
      en: 'daily account|daily driver|everyday account|daily work|day to day account|day to day work|day to day|everyday work|regular account|normal account|standard account|personal account|daily use|as daily account|for daily work|shared with daily work|same account for everything|own account for everything',
      de: 'alltag|alltagskonto|alltagskonten|tägliche arbeit|täglichen arbeit|für die tägliche arbeit|normales konto|normalen konto|normale konto|im alltag|arbeitskonto',
      fr: 'compte quotidien|comptes quotidiens|travail quotidien|quotidien|au quotidien|compte de tous les jours|compte ordinaire|compte habituel',
      es: 'cuenta diaria|cuentas diarias|trabajo diario|uso diario|cuenta habitual|cuenta normal|diaria|a diario|día a día',
    },
    says: ['is for administration only', 'are for administration only'],
    saysNot: ['is also used for daily work', 'are also used for daily work'],
    read: ({ separation }) =>
      separation === undefined || separation === 'not-readable' ? undefined : separation === 'apart',
  },
  mailbox: {
    type: 'flag',
    label: 'Mailbox',
    yes: {
      en: 'mailbox|mail box|inbox|exchange mailbox|mailbox enabled|own mailbox|get mail|receive mail|read mail|e mail account',
      de: 'postfach|postfächer|mailbox|mailboxen|eigenes postfach|e mail postfach',
      fr: 'boîte aux lettres|boîte mail|boîtes mail|boîte de messagerie|boîtes aux lettres|boîte de réception|boite mail',
      es: 'buzón|buzones|buzón de correo|bandeja de entrada',
    },
    no: { en: 'mailboxless', de: 'postfachlos' },
    says: ['has a mailbox', 'have a mailbox'],
    saysNot: ['has no mailbox', 'have no mailbox'],
    read: hasMailbox,
  },
  services: {
    type: 'choice',
    label: 'Licensed for',
    words: {
      en: 'licence|license|licensed|licences|licenses|productivity licence|productivity license|office licence|office license|m365 licence|m365 license|office 365 licence|office 365 license',
      de: 'lizenz|lizenzen|lizenziert|office lizenz',
      fr: 'licence|licences|licence office',
      es: 'licencia|licencias|licencia de office',
    },
    values: {
      SharePoint: {
        label: 'SharePoint',
        words: { en: 'sharepoint licence|sharepoint license|sharepoint' },
        says: ['has SharePoint', 'have SharePoint'],
      },
      Teams: {
        label: 'Teams',
        words: { en: 'teams licence|teams license|microsoft teams' },
        says: ['has Teams', 'have Teams'],
      },
      'Office apps': {
        label: 'Office apps',
        words: { en: 'office suite|office desktop apps|licence for office apps|word and excel' },
        says: ['has the Office apps', 'have the Office apps'],
      },
    },
    read: ({ account }) => account && detectDailyUse(account.plans).services,
  },
  emergency: {
    type: 'flag',
    label: 'Emergency account by its name',
    yes: {
      en: 'emergency|emergency account|emergency access|emergency access account|emergency admin|break glass|break glass account|breakglass|breakglass account',
      de: 'notfall|notfallkonto|notfallkonten|notfallzugang|notfallzugänge|notfallzugangskonto|notfallzugangskonten|notfall admin|break glass konto|break glass konten',
      fr: "urgence|compte d'urgence|comptes d'urgence|accès d'urgence|compte de secours|comptes de secours|bris de glace|brise glace",
      es: 'emergencia|cuenta de emergencia|cuentas de emergencia|acceso de emergencia',
    },
    says: ['is an emergency account by its name', 'are emergency accounts by their names'],
    saysNot: ['is no emergency account', 'are no emergency accounts'],
    read: ({ account }) => account && isNamedEmergencyAccount(account),
  },
  synchronisation: {
    type: 'flag',
    label: 'Directory synchronisation',
    yes: {
      en: 'sync account|synchronisation account|synchronization account|directory synchronisation|directory synchronization|dirsync account|entra connect|aad connect|azure ad connect',
      de: 'synchronisierungskonto|synchronisationskonto|verzeichnissynchronisierung',
      fr: 'compte de synchronisation|synchronisation',
      es: 'cuenta de sincronización|sincronización',
    },
    says: ['is the account of directory synchronisation', 'are accounts of directory synchronisation'],
    saysNot: ['is no account of directory synchronisation', 'are no accounts of directory synchronisation'],
    read: ({ holdings }) => holdings.length > 0 && isSyncAccount(holdings),
  },
  inDirectory: {
    type: 'flag',
    label: 'In this directory',
    yes: { en: 'in this directory|in our directory' },
    no: {
      en: 'not in this directory|unknown holder|unknown|deleted|deleted account|partner technician|gdap|orphaned assignment|unresolved',
      de: 'gelöscht|gelöschte|gelöschten|unbekannt|unbekannte|unbekannter',
      fr: 'supprimé|supprimés|inconnu|inconnus',
      es: 'eliminado|eliminados|desconocido|desconocidos|borrado|borrados',
    },
    says: ['is in this directory', 'are in this directory'],
    saysNot: ['is not in this directory', 'are not in this directory'],
    read: ({ inDirectory }) => inDirectory,
  },
  department: {
    type: 'text',
    label: 'Department',
    lookup: 'department',
    words: {
      en: 'department|departments|team|which team|division',
      de: 'abteilung|abteilungen|bereich',
      fr: 'département|départements|service',
      es: 'departamento|departamentos|área',
    },
    says: ['is in', 'are in'],
    read: ({ account }) => account && (account.department ?? null),
  },
  signInName: {
    type: 'text',
    label: 'Sign-in name',
    words: {
      en: 'upn|user principal name|sign in name|username|user name|login name|login id|email address|mail address',
      de: 'anmeldename|benutzername|upn',
      fr: "nom d'utilisateur|identifiant|nom de connexion",
      es: 'nombre de usuario|nombre de inicio de sesión',
    },
    says: ['signs in as', 'sign in as'],
    read: ({ account }) => account?.userPrincipalName,
  },
  createdAt: {
    type: 'instant',
    label: 'Created',
    words: {
      en: 'creation date|age|how old|date of creation|when created',
      de: 'erstellungsdatum|alter|wie alt|anlagedatum',
      fr: 'date de création|âge|ancienneté',
      es: 'fecha de creación|antigüedad',
    },
    verbs: {
      en: 'created|made|new|newly created|set up|onboarded|newly made|opened',
      de: 'erstellt|angelegt|neu|neue|neuen|neu angelegt',
      fr: 'créé|créés|créée|créées|nouveau|nouveaux',
      es: 'creado|creada|creados|creadas|nuevo|nueva|nuevos|nuevas',
    },
    says: ['was created', 'were created'],
    read: ({ account }) => account?.createdAt,
  },
} as const satisfies Readonly<Record<string, Attribute<RoleHolderRow>>>;
