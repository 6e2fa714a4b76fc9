import { detectDailyUse } from '../../checks/lib/productivity-licence-detector.js';
import {
  isSyncAccount,
  looksLikeEmergencyAccount,
  looksLikeServiceAccount,
} from '../../checks/lib/role-holder-traits.js';
import type { Attribute } from '../model/attribute.js';
import { PASSWORD_CHANGE_WORDS } from './password-change-words.js';
import type { OfAccount } from './registered-methods.js';
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
      en: 'enabled|active|active account|can sign in|able to sign in|can log in|live|not disabled|switched on|not locked|allowed to sign in|able to log in|still works|in working order|unlocked|open account|not blocked',
      de: 'aktiv|aktive|aktiven|aktivierte|aktiviert|freigeschaltet|können sich anmelden|kann sich anmelden',
      fr: 'actif|actifs|active|actives|compte actif|activé|peut se connecter|peuvent se connecter',
      es: 'habilitado|habilitada|habilitados|habilitadas|activo|activa|activos|activas|cuenta activa|puede iniciar sesión|pueden iniciar sesión',
    },
    no: {
      en: 'disabled|disabled account|blocked|blocked from sign in|locked|switched off|deactivated|left|left us|left the company|left the organisation|leaver|leavers|ex employee|ex employees|former|former employee|former employees|former staff|former admin|departed|no longer work|no longer works|no longer here|no longer with us|offboarded|off boarded|terminated|ex staff|quit|who left|gone|suspended|locked out|shut off|turned off|no longer active|no longer employed|no longer employed here|not employed any more|no longer an employee|no longer part of the company|no longer in the company|no longer with the company|resigned|fired|retired|laid off|let go|moved on|ex colleague|ex admin|ex worker|ex people|have left|has left|already left|left already|went away|cannot sign in|can not sign in|can not log in|not able to sign in|closed account|decommissioned|who have gone|who are gone|since left|long gone',
      de: 'deaktiviert|deaktivierte|deaktivierten|gesperrt|gesperrte|gesperrten|ausgeschieden|ausgeschiedene|ausgeschiedenen|ehemalige|ehemaligen|ehemaliger|gegangen|verlassen|firma verlassen|unternehmen verlassen|nicht mehr da|nicht mehr bei uns|weg sind',
      fr: 'désactivé|désactivés|désactivée|bloqué|bloqués|parti|partis|partie|anciens|ancien employé|anciens employés|ancien salarié|ont quitté|a quitté|quitté',
      es: 'deshabilitado|deshabilitada|deshabilitados|deshabilitadas|desactivado|desactivada|desactivados|desactivadas|bloqueado|bloqueada|bloqueados|exempleado|exempleados|ex empleado|ex empleados|antiguo empleado|se fueron|se fue|se han ido|dejaron|ya no trabajan|ya no trabaja|ya no están',
    },
    says: ['is enabled', 'are enabled'],
    saysNot: ['is disabled', 'are disabled'],
    read: ({ account }: OfAccount) => account?.accountEnabled,
  },
  guest: {
    type: 'flag',
    label: 'Guest',
    yes: {
      en: 'guest|guest account|guest user|guest admin|external|external user|external account|external admin|external person|outsider|b2b|b2b guest|foreign account|from outside|contractor|consultant|partner account|from another company|of another company|from a different company|from another organisation|from another organization|from another tenant|of another tenant|from a different organisation|from elsewhere|from a partner|of a partner|outside company|outside the organisation|outside our organisation|outside our organization|outside the organization|outside person|outside people|outside account|outside user|outside admin|outside party|third party|third party people|third party account|vendor|vendor account|supplier|supplier account|freelancer|agency|consultancy|non employee|not an employee|not our employee|not one of us|not one of ours|not our own|not our own people|visitor|guest access|external consultant|external contractor|external colleague|external staff|external identity|not from here|not from our company|works for somebody else|who does not work here|invited from outside|invited|subcontractor',
      de: 'gast|gäste|gastkonto|gastkonten|gastbenutzer|extern|externe|externen|externer|von außen|dienstleister',
      fr: 'invité|invités|invitée|compte invité|comptes invités|externe|externes|prestataire|prestataires',
      es: 'invitado|invitados|invitada|cuenta de invitado|cuentas de invitado|externo|externos|externa|externas|de fuera',
    },
    no: {
      en: 'internal|member account|own staff|our own people|own employee|own employees|not guest|our own|own colleague|in house|inhouse|internal user|internal account|internal person|internal people|internal staff|internal admin|from inside|native account|members only|regular member|not external|no guest',
      de: 'intern|interne|internen|eigene mitarbeiter',
      fr: 'interne|internes',
      es: 'interno|internos|interna|internas',
    },
    says: ['is a guest', 'are guests'],
    saysNot: ['is no guest', 'are no guests'],
    read: ({ account }: OfAccount) => account && account.userType === 'Guest',
  },
  synced: {
    type: 'flag',
    label: 'Synced from on-premises',
    yes: {
      en: 'synced|synchronised|synchronized|synced from on premises|synchronised from on premises|synchronized from on premises|synced from on prem|synced from ad|synced from active directory|on premises|on premise|on prem|onprem|from on premises|hybrid|hybrid account|from active directory|active directory|local ad|ad synced|dirsynced|directory synced|from the local domain|local domain|on our own servers|synced with ad|come from ad|come from on prem|come from on premises|come from active directory|come from local ad|from the local ad|windows ad|domain account|domain admin account|ad account|from our domain|from our data centre|mastered on premises|mastered in ad|mastered in active directory|homed on premises|live on premises|live in ad|replicated from ad|replicated|copied from ad|connected to on premises|tied to on premises|depend on on premises|hang off on premises|with an on premises account|on premises account|on premises identity|hybrid identity|local directory|our local directory|synced account|synced identity|synced user|onpremises',
      de: 'synchronisiert|synchronisierte|synchronisierten|lokal|lokales ad|lokalen ad|aus dem lokalen ad|aus dem ad|on premises|aus dem lokalen active directory|hybride|hybriden',
      fr: 'synchronisé|synchronisés|synchronisée|sur site|synchronisé depuis le site|ad local|annuaire local|local|locaux',
      es: 'sincronizado|sincronizada|sincronizados|sincronizadas|local|locales|ad local|directorio local|desde el directorio local|híbrido|híbrida',
    },
    no: {
      en: 'cloud only|cloud native|cloud account|cloud only account|pure cloud|only in the cloud|born in the cloud|cloud born|born in cloud|native to the cloud|only exist in the cloud|exist only in the cloud|live only in the cloud|made in the cloud|created in the cloud|in the cloud only|in the cloud alone|purely cloud|entirely cloud|not from on premises|not from ad|cloud identity|pure cloud account|native cloud account|onmicrosoft account|without an on premises account|live in the cloud|live in the cloud only|exist in the cloud',
      de: 'nur cloud|reine cloud|cloud only|reines cloudkonto|cloudkonto|cloudkonten|nur in der cloud',
      fr: 'cloud uniquement|uniquement cloud|cloud only|uniquement dans le cloud|seulement dans le cloud',
      es: 'solo en la nube|sólo en la nube|solo nube|cloud only|únicamente en la nube|exclusivos de la nube',
    },
    says: ['is synced from on-premises', 'are synced from on-premises'],
    saysNot: ['exists in the cloud only', 'exist in the cloud only'],
    read: ({ account }: OfAccount) => account?.syncedFromOnPremises,
  },
  separate: {
    type: 'flag',
    label: 'For administration only',
    yes: {
      en: 'separate from daily account|separate from everyday account|separate from normal account|separated from daily account|apart from daily account|kept apart from daily account|separate and daily account|separate|separated|dedicated|dedicated account|separate account|separate admin account|dedicated admin account|admin only account|kept apart|for administration only|only for administration|for admin work only|only for admin work|only for admin tasks|for admin tasks only|only for admin|reserved for admin work|reserved for administration|reserved for admin|nothing but admin work|purpose built|extra account|second account|additional account|split from daily account|split from normal account|own admin account|distinct account|distinct|kept separate|kept separately|apart from everyday account|apart from normal account|segregated',
      de: 'getrennt|getrennte|getrenntes|separat|separate|separates|dediziert|dedizierte|dediziertes|nur für administration',
      fr: 'séparé|séparés|dédié|dédiés|dédiée|distinct|distincts',
      es: 'separado|separada|separados|separadas|dedicado|dedicada|dedicados|dedicadas|distinta|distintas',
    },
    no: {
      en: 'daily account|daily driver|everyday account|daily work|day to day account|day to day work|day to day|everyday work|regular account|normal account|standard account|personal account|daily use|as daily account|for daily work|shared with daily work|same account for everything|own account for everything|same account|same account for daily work|same account for mail|same account for work|same login|same login for everything|same user for everything|one account for everything|single account for everything|only one account|use one account|work with their admin account|working with their admin account|daily job|daily business|daily task|day job|everyday task|everyday login|everyday user|daily login|daily identity|ordinary account|ordinary user account|ordinary work|office work|normal work|regular work|normal job|normal login|normal user account|regular user account|main account|main login|work account|mixed use|mix|mixed|double as|also for work|also for daily work|also use for work|also used for normal work|also used for daily work|for everything|for ordinary work|for everyday work|for normal work|not separated|not separate|not dedicated|not kept apart|productivity',
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
      en: 'mailbox|mail box|inbox|exchange mailbox|mailbox enabled|own mailbox|get mail|receive mail|read mail|e mail account|mail account|email account|email inbox|e mail inbox|email box|mail inbox|outlook mailbox|outlook|use outlook|read email|read e mail|reading mail|reading email|get email|receive email|receive e mail|send mail|send email|do email|do mail|does email|handle mail|open mail|open email|write mail|write email|check mail|check email|mail enabled|mail|email|e mail',
      de: 'postfach|postfächer|mailbox|mailboxen|eigenes postfach|e mail postfach',
      fr: 'boîte aux lettres|boîte mail|boîtes mail|boîte de messagerie|boîtes aux lettres|boîte de réception|boite mail',
      es: 'buzón|buzones|buzón de correo|bandeja de entrada',
    },
    no: { en: 'mailboxless|no mail account|not mail enabled|mail disabled', de: 'postfachlos' },
    says: ['has a mailbox', 'have a mailbox'],
    saysNot: ['has no mailbox', 'have no mailbox'],
    read: hasMailbox,
  },
  services: {
    type: 'choice',
    label: 'Licensed for',
    words: {
      en: 'service|licence|license|licensed|licences|licenses|productivity licence|productivity license|office licence|office license|m365 licence|m365 license|office 365 licence|office 365 license|productivity plan|paid licence|paid license|product licence|product license|office plan|apps licence|e3|e5|what is licensed|services|subscription|licence plan',
      de: 'lizenz|lizenzen|lizenziert|office lizenz',
      fr: 'licence|licences|licence office',
      es: 'licencia|licencias|licencia de office',
    },
    values: {
      SharePoint: {
        label: 'SharePoint',
        words: {
          en: 'sharepoint licence|sharepoint license|sharepoint|onedrive|sharepoint online|onedrive licence|onedrive license',
        },
        says: ['has SharePoint', 'have SharePoint'],
      },
      Teams: {
        label: 'Teams',
        words: {
          en: 'teams licence|teams license|microsoft teams|have teams|has teams|with teams|use teams|using teams|have teams licence|have teams license|has teams licence|has teams license|with teams licence|with teams license',
        },
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
    label: 'Emergency account',
    yes: {
      en: 'emergency|emergency account|emergency access|emergency access account|emergency admin|break glass|break glass account|breakglass|breakglass account|breakglass admin|break glass admin|break glass user|break glass login|glass break|firecall|fire call|emergency user|emergency login|emergency global admin|emergency identity|emergency access admin|emergency access user|last resort account|last resort|backup admin|backup admin account|fallback account|fallback admin|rescue account|panic account|for emergencies|in case of emergency|in emergencies|meant for emergencies|reserved for emergencies|emergency purpose|emergency use',
      de: 'notfall|notfallkonto|notfallkonten|notfallzugang|notfallzugänge|notfallzugangskonto|notfallzugangskonten|notfall admin|break glass konto|break glass konten',
      fr: "urgence|compte d'urgence|comptes d'urgence|accès d'urgence|compte de secours|comptes de secours|bris de glace|brise glace",
      es: 'emergencia|cuenta de emergencia|cuentas de emergencia|acceso de emergencia',
    },
    says: ['is an emergency account or looks like one', 'are emergency accounts or look like ones'],
    saysNot: ['is no emergency account', 'are no emergency accounts'],
    read: ({ account }) => account && (account.emergency === true || looksLikeEmergencyAccount(account)),
  },
  serviceAccount: {
    type: 'flag',
    label: 'Service account by its name',
    yes: {
      en: 'service account|service accounts|service user|service users|service login|service logins|svc account|svc accounts|technical account|technical accounts|technical user|technical users|machine account|machine accounts|script account|script accounts|shared service account|non human account|non human accounts|robot account|robot accounts',
      de: 'dienstkonto|dienstkonten|servicekonto|servicekonten|service konto|service konten|service account|service accounts|technisches konto|technische konten|technischer benutzer|technische benutzer|funktionskonto|funktionskonten',
      fr: 'compte de service|comptes de service|compte technique|comptes techniques',
      es: 'cuenta de servicio|cuentas de servicio|cuenta técnica|cuentas técnicas',
    },
    says: ['is called like a service account', 'are called like service accounts'],
    saysNot: ['is not called like a service account', 'are not called like service accounts'],
    read: ({ account }: OfAccount) => account && looksLikeServiceAccount(account),
  },
  synchronisation: {
    type: 'flag',
    label: 'Directory synchronisation',
    yes: {
      en: 'sync account|synchronisation account|synchronization account|directory synchronisation|directory synchronization|dirsync account|entra connect|aad connect|azure ad connect|sync service|sync service account|sync user|ad connect account|ad connect|adconnect|connect sync account|directory sync|directory sync account',
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
      en: 'not in this directory|unknown holder|unknown|deleted|deleted account|partner technician|gdap|orphaned assignment|unresolved|not in the directory|no longer in the directory|does not exist|no longer exist|not exist anymore|not known here|nobody knows|nowhere to be found|deleted user|deleted person|removed user|ghost|ghost account|ghost admin|zombie|zombie account|dangling|not found in the directory|unknown account|unknown user|unknown person',
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
      en: 'department|departments|team|which team|division|which department|what department|what team|which division|unit|business unit|works in|work for|part of the business|area of the business',
      de: 'abteilung|abteilungen|bereich',
      fr: 'département|départements|service',
      es: 'departamento|departamentos|área',
    },
    says: ['is in', 'are in'],
    read: ({ account }: OfAccount) => account && (account.department ?? null),
  },
  signInName: {
    type: 'text',
    label: 'Sign-in name',
    words: {
      en: 'upn|user principal name|sign in name|username|user name|login name|login id|email address|mail address|userprincipalname|what is the login|their login|log in name|logon name|user id|e mail address|sign in address|sign on name|account name|login email|which login',
      de: 'anmeldename|benutzername|upn',
      fr: "nom d'utilisateur|identifiant|nom de connexion",
      es: 'nombre de usuario|nombre de inicio de sesión',
    },
    says: ['signs in as', 'sign in as'],
    read: ({ account }: OfAccount) => account?.userPrincipalName,
  },
  createdAt: {
    type: 'instant',
    label: 'Created',
    words: {
      en: 'creation date|age|how old|date of creation|when created|date created|created on|creation time|birthday|how long has existed|how long existed|been around|how long been around|account age|age of the account',
      de: 'erstellungsdatum|alter|wie alt|anlagedatum',
      fr: 'date de création|âge|ancienneté',
      es: 'fecha de creación|antigüedad',
    },
    verbs: {
      en: 'created|made|new|newly created|set up|onboarded|newly made|opened|made account|provisioned|joined|came on board|came aboard|newly added|newly joined|brand new|newly set up|just created|just made|newcomer|added recently|recently added|recently created|fresh|account made|account created|account set up|got their account|turned up|turn up|popped up|cropped up|appeared out of nowhere',
      de: 'erstellt|angelegt|neu|neue|neuen|neu angelegt',
      fr: 'créé|créés|créée|créées|nouveau|nouveaux',
      es: 'creado|creada|creados|creadas|nuevo|nueva|nuevos|nuevas',
    },
    says: ['was created', 'were created'],
    read: ({ account }: OfAccount) => account?.createdAt,
  },
  passwordChangedAt: {
    type: 'instant',
    label: 'Password changed',
    ...PASSWORD_CHANGE_WORDS,
    says: ['last changed the password', 'last changed the password'],
    saysNot: ['has not changed the password', 'have not changed the password'],
    read: ({ account }: OfAccount) => account?.passwordChangedAt,
  },
} as const satisfies Readonly<Record<string, Attribute<RoleHolderRow>>>;
