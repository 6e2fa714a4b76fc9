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
      de: 'aktiv|aktive|aktiven|aktivierte|aktiviert|freigeschaltet|können sich anmelden|kann sich anmelden|eingeschaltet|eingeschaltete|freigegeben|nicht gesperrt|noch aktiv|anmeldefähig|entsperrt|aktiver|aktives',
      fr: 'actif|actifs|active|actives|compte actif|activé|peut se connecter|peuvent se connecter|non bloqué|encore actif|encore active|toujours actif|toujours active|débloqué',
      es: 'habilitado|habilitada|habilitados|habilitadas|activo|activa|activos|activas|cuenta activa|puede iniciar sesión|pueden iniciar sesión|habilitada la cuenta|todavía activa|todavía activo|sigue activa|sigue activo|siguen activas|no bloqueada|desbloqueada',
    },
    no: {
      en: 'disabled|disabled account|blocked|blocked from sign in|locked|switched off|deactivated|left|left us|left the company|left the organisation|leaver|leavers|ex employee|ex employees|former|former employee|former employees|former staff|former admin|departed|no longer work|no longer works|no longer here|no longer with us|offboarded|off boarded|terminated|ex staff|quit|who left|gone|suspended|locked out|shut off|turned off|no longer active|no longer enabled|not enabled any more|not enabled anymore|no longer employed|no longer employed here|not employed any more|no longer an employee|no longer part of the company|no longer in the company|no longer with the company|resigned|fired|retired|laid off|let go|moved on|ex colleague|ex admin|ex worker|ex people|have left|has left|already left|left already|went away|cannot sign in|can not sign in|can not log in|not able to sign in|closed account|decommissioned|who have gone|who are gone|since left|long gone',
      de: 'deaktiviert|deaktivierte|deaktivierten|gesperrt|gesperrte|gesperrten|ausgeschieden|ausgeschiedene|ausgeschiedenen|ehemalige|ehemaligen|ehemaliger|gegangen|verlassen|firma verlassen|unternehmen verlassen|nicht mehr da|nicht mehr bei uns|weg sind|abgeschaltet|abgeschaltete|abgeschalteten|ausgeschaltet|ausgeschaltete|stillgelegt|stillgelegte|gesperrtes|deaktiviertes|deaktivierter|ausgeschiedener|austritt|trotz austritt|ausgetreten|ausgetretene|gekündigt|gekündigte|nicht mehr im haus|nicht mehr im unternehmen|nicht mehr in der firma|nicht mehr hier|nicht mehr dabei|firma verlassen haben|unternehmen verlassen haben|verlassen haben|ex kollegen|ex mitarbeiter',
      fr: "désactivé|désactivés|désactivée|bloqué|bloqués|parti|partis|partie|anciens|ancien employé|anciens employés|ancien salarié|ont quitté|a quitté|quitté|désactivées|bloquée|bloquées|parties|ancienne employée|anciennes|ancien collaborateur|anciens collaborateurs|anciens salariés|n'est plus là|ne sont plus là|plus là|plus dans l'entreprise|plus dans la boîte|plus chez nous|a quitté l'entreprise|ont quitté l'entreprise|a quitté la société|ont quitté la société|ex employés|ex employé|ex salariés",
      es: 'deshabilitado|deshabilitada|deshabilitados|deshabilitadas|desactivado|desactivada|desactivados|desactivadas|bloqueado|bloqueada|bloqueados|exempleado|exempleados|ex empleado|ex empleados|antiguo empleado|se fueron|se fue|se han ido|dejaron|ya no trabajan|ya no trabaja|ya no están|bloqueadas|inhabilitado|inhabilitada|dado de baja|dada de baja|dados de baja|dadas de baja|antiguos empleados|exempleada|exempleadas|ya no está|ya no está en la empresa|ya no están en la empresa|ya no trabaja aquí|ya no trabajan aquí|dejó la empresa|dejaron la empresa|han dejado la empresa|ha dejado la empresa|abandonó la empresa|se marchó|se marcharon|se ha ido',
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
      de: 'gast|gäste|gastkonto|gastkonten|gastbenutzer|extern|externe|externen|externer|von außen|dienstleister|gastzugang|gastzugänge|gastnutzer|gastaccount|gastaccounts|gastbenutzerkonten|externe benutzer|externe konten|externer benutzer|externen konten|externe leute|externe personen|b2b gäste|fremdfirma|aus einer anderen firma|von einer anderen firma|nicht von uns|berater',
      fr: "invité|invités|invitée|compte invité|comptes invités|externe|externes|prestataire|prestataires|invitées|comptes externes|compte externe|utilisateur externe|utilisateurs externes|utilisateur invité|utilisateurs invités|personnes externes|extérieurs|de l'extérieur|intervenants externes|consultants|d'une autre société|d'une autre entreprise",
      es: 'invitado|invitados|invitada|cuenta de invitado|cuentas de invitado|externo|externos|externa|externas|de fuera|invitadas|cuenta externa|cuentas externas|usuario externo|usuarios externos|usuario invitado|usuarios invitados|personas externas|gente de fuera|consultores|consultor|de otra empresa|ajeno|ajenos|proveedores',
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
      de: 'synchronisiert|synchronisierte|synchronisierten|lokal|lokales ad|lokalen ad|aus dem lokalen ad|aus dem ad|on premises|aus dem lokalen active directory|hybride|hybriden|synchronisiertes|aus dem lokalen verzeichnis|aus dem on prem ad|aus dem onprem ad|aus dem eigenen ad|lokale|lokalen|per ad connect|über ad connect|aus dem rechenzentrum',
      fr: "synchronisé|synchronisés|synchronisée|sur site|synchronisé depuis le site|ad local|annuaire local|local|locaux|synchronisées|synchronisés depuis l'ad|synchronisé depuis l'ad|venant de l'ad|viennent de l'ad|de l'ad local|de l'annuaire local|hybride|hybrides",
      es: 'sincronizado|sincronizada|sincronizados|sincronizadas|local|locales|ad local|directorio local|desde el directorio local|híbrido|híbrida|sincronizados desde el ad|sincronizado desde el ad|vienen del ad|del ad local|del directorio local|desde el ad local|híbridos|híbridas',
    },
    no: {
      en: 'cloud only|cloud native|cloud account|cloud only account|pure cloud|only in the cloud|born in the cloud|cloud born|born in cloud|native to the cloud|only exist in the cloud|exist only in the cloud|live only in the cloud|made in the cloud|created in the cloud|in the cloud only|in the cloud alone|purely cloud|entirely cloud|not from on premises|not from ad|cloud identity|pure cloud account|native cloud account|onmicrosoft account|without an on premises account|live in the cloud|live in the cloud only|exist in the cloud',
      de: 'nur cloud|reine cloud|cloud only|reines cloudkonto|cloudkonto|cloudkonten|nur in der cloud|reine cloudkonten|reine cloud konten|reines cloud konto|cloud konto|cloud konten|rein in der cloud|nur in entra|cloudbenutzer',
      fr: 'cloud uniquement|uniquement cloud|cloud only|uniquement dans le cloud|seulement dans le cloud|purement cloud|100 cloud|comptes cloud|compte cloud|natif cloud|que dans le cloud|seulement cloud',
      es: 'solo en la nube|sólo en la nube|solo nube|cloud only|únicamente en la nube|exclusivos de la nube|solo de nube|solo cloud|cuentas cloud|cuenta cloud|cuentas de nube|nativas de la nube|solo existen en la nube',
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
      de: 'getrennt|getrennte|getrenntes|separat|separate|separates|dediziert|dedizierte|dediziertes|nur für administration|eigenes adminkonto|eigenes admin konto|separates adminkonto|getrennte adminkonten|getrenntes adminkonto|extra konto|eigenes konto für admin|reines adminkonto|reine adminkonten|nur zum administrieren',
      fr: 'séparé|séparés|dédié|dédiés|dédiée|distinct|distincts|compte admin séparé|comptes admin séparés|compte séparé|comptes séparés|compte dédié|comptes dédiés|séparée|distincte',
      es: 'separado|separada|separados|separadas|dedicado|dedicada|dedicados|dedicadas|distinta|distintas|cuenta de administración separada|cuentas separadas|cuenta separada|cuenta dedicada|cuenta aparte|cuenta distinta|cuentas aparte',
    },
    no: {
      en: 'daily account|daily driver|everyday account|daily work|day to day account|day to day work|day to day|everyday work|regular account|normal account|standard account|personal account|daily use|as daily account|for daily work|shared with daily work|same account for everything|own account for everything|same account|same account for daily work|same account for mail|same account for work|same login|same login for everything|same user for everything|one account for everything|single account for everything|only one account|use one account|work with their admin account|working with their admin account|daily job|daily business|daily task|day job|everyday task|everyday login|everyday user|daily login|daily identity|ordinary account|ordinary user account|ordinary work|office work|normal work|regular work|normal job|normal login|normal user account|regular user account|main account|main login|work account|mixed use|mix|mixed|double as|also for work|also for daily work|also use for work|also used for normal work|also used for daily work|for everything|for ordinary work|for everyday work|for normal work|not separated|not separate|not dedicated|not kept apart|productivity',
      de: 'alltag|alltagskonto|alltagskonten|tägliche arbeit|täglichen arbeit|für die tägliche arbeit|normales konto|normalen konto|normale konto|im alltag|arbeitskonto|tagesgeschäft|im tagesgeschäft|auch im alltag|normale arbeit|normalen arbeit|für normale arbeit|mailen auch|auch zum mailen|auch zum arbeiten|arbeitet auch damit|arbeiten auch damit|alltagsarbeit|büroarbeit|gleiche konto|selbe konto|dasselbe konto|gleichen konto|selben konto|normal mailen|mailen|mailt|auch mailen|zum mailen|für mails nutzen|auch für mails',
      fr: 'compte quotidien|comptes quotidiens|travail quotidien|quotidien|au quotidien|compte de tous les jours|compte ordinaire|compte habituel|tous les jours|travail de tous les jours|compte de travail|comptes de travail|compte normal|compte bureautique|même compte|le même compte|usage courant|travail normal|servent aussi|sert aussi|messagerie de tous les jours|courrier de tous les jours|mails de tous les jours',
      es: 'cuenta diaria|cuentas diarias|trabajo diario|uso diario|cuenta habitual|cuenta normal|diaria|a diario|día a día|trabajo normal|trabajo del día a día|cuenta de trabajo|uso cotidiano|cotidiano|misma cuenta|la misma cuenta|trabajo de oficina|todos los días|correo de todos los días|correo del día a día|correo diario|para el correo|también para el correo',
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
      de: 'postfach|postfächer|mailbox|mailboxen|eigenes postfach|e mail postfach|eigene mailbox|mailkonto|e mail konto|mails empfangen|empfangen mails|liest mails|lesen mails|mail empfangen|mailpostfach',
      fr: 'boîte aux lettres|boîte mail|boîtes mail|boîte de messagerie|boîtes aux lettres|boîte de réception|boite mail|boîte aux lettres exchange|boîte de mail|boîtes de messagerie|boite aux lettres|reçoivent des mails|reçoit des mails|reçoivent du courrier|lisent leurs mails',
      es: 'buzón|buzones|buzón de correo|bandeja de entrada|buzón propio|buzón de exchange|cuenta de correo|correo propio|reciben correo|recibe correo|leen correo|bandeja|correo electrónico',
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
      de: 'notfall|notfallkonto|notfallkonten|notfallzugang|notfallzugänge|notfallzugangskonto|notfallzugangskonten|notfall admin|break glass konto|break glass konten|notfallaccount|notfallaccounts|notfallbenutzer|notzugang|notzugänge|notkonto|notkonten|break glass accounts|breakglass konto|für den notfall|für notfälle',
      fr: "urgence|compte d'urgence|comptes d'urgence|accès d'urgence|compte de secours|comptes de secours|bris de glace|brise glace|accès de secours|compte break glass|comptes break glass|compte bris de glace|comptes bris de glace|compte d'accès d'urgence|comptes d'accès d'urgence|admin de secours",
      es: 'emergencia|cuenta de emergencia|cuentas de emergencia|acceso de emergencia|cuentas break glass|cuenta break glass|acceso de urgencia|cuenta de urgencia|cuentas de urgencia|cuenta de acceso de emergencia|para emergencias|cuenta de rescate',
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
      de: 'dienstkonto|dienstkonten|servicekonto|servicekonten|service konto|service konten|service account|service accounts|technisches konto|technische konten|technischer benutzer|technische benutzer|funktionskonto|funktionskonten|svc konto|svc konten|technischer account|technische accounts|maschinenkonto|maschinenkonten|skriptkonto|serviceuser|dienstbenutzer|systemkonto|systemkonten',
      fr: 'compte de service|comptes de service|compte technique|comptes techniques|comptes svc|compte svc|comptes machine|compte machine|compte applicatif|comptes applicatifs|compte système|comptes système|utilisateur technique',
      es: 'cuenta de servicio|cuentas de servicio|cuenta técnica|cuentas técnicas|cuentas svc|cuenta svc|cuenta de máquina|cuentas de máquina|cuenta de sistema|cuentas de sistema|usuario técnico|usuario de servicio|usuarios de servicio',
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
      de: 'synchronisierungskonto|synchronisationskonto|verzeichnissynchronisierung|sync konto|sync konten|entra connect konto|ad connect konto|abgleichkonto',
      fr: 'compte de synchronisation|synchronisation|compte sync|compte entra connect|compte ad connect|comptes de synchronisation|synchro',
      es: 'cuenta de sincronización|sincronización|cuenta sync|cuenta de entra connect|cuenta de ad connect|cuentas de sincronización',
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
      de: 'gelöscht|gelöschte|gelöschten|unbekannt|unbekannte|unbekannter|gelöschter|gelöschtes|unbekannten|nicht mehr existiert|nicht mehr existieren|gibt es nicht mehr|nicht auffindbar|verwaist|verwaiste|nicht in unserem verzeichnis|nicht im verzeichnis|niemand kennt|karteileiche ohne konto',
      fr: "supprimé|supprimés|inconnu|inconnus|supprimée|supprimées|inconnue|inconnues|n'existe plus|n'existent plus|introuvable|introuvables|pas dans l'annuaire|plus dans l'annuaire|fantôme|fantômes|orphelin|orphelins",
      es: 'eliminado|eliminados|desconocido|desconocidos|borrado|borrados|eliminada|eliminadas|desconocida|desconocidas|borrada|borradas|ya no existe|ya no existen|inexistente|inexistentes|que no existen|no están en el directorio|fantasma|fantasmas|huérfano|huérfanos',
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
      de: 'abteilung|abteilungen|bereich|welcher abteilung|welche abteilung|in welchem team|fachbereich|arbeitet in',
      fr: 'département|départements|service|quel service|quel département|équipe|quelle équipe|travaille dans|travaille au service',
      es: 'departamento|departamentos|área|qué departamento|equipo|qué equipo|trabaja en|sección',
    },
    says: ['is in', 'are in'],
    read: ({ account }: OfAccount) => account && (account.department ?? null),
  },
  signInName: {
    type: 'text',
    label: 'Sign-in name',
    words: {
      en: 'upn|user principal name|sign in name|username|user name|login name|login id|email address|mail address|userprincipalname|what is the login|their login|log in name|logon name|user id|e mail address|sign in address|sign on name|account name|login email|which login',
      de: 'anmeldename|benutzername|upn|loginname|kontoname|benutzerkennung|kennung',
      fr: "nom d'utilisateur|identifiant|nom de connexion|nom du compte|adresse e mail|adresse mail|compte utilisateur",
      es: 'nombre de usuario|nombre de inicio de sesión|nombre de la cuenta|dirección de correo|usuario de inicio',
    },
    says: ['signs in as', 'sign in as'],
    read: ({ account }: OfAccount) => account?.userPrincipalName,
  },
  createdAt: {
    type: 'instant',
    label: 'Created',
    words: {
      en: 'creation date|age|how old|date of creation|when created|date created|created on|creation time|birthday|how long has existed|how long existed|been around|how long been around|account age|age of the account',
      de: 'erstellungsdatum|alter|wie alt|anlagedatum|seit wann gibt es|wie lange gibt es|wie alt ist|wie alt sind|kontoalter|angelegt am',
      fr: 'date de création|âge|ancienneté|depuis quand existe|quel âge|date de la création|âge du compte',
      es: 'fecha de creación|antigüedad|desde cuándo existe|cuánto tiempo tiene|edad|edad de la cuenta|fecha de alta',
    },
    verbs: {
      en: 'created|invited|made|new|newly created|set up|onboarded|newly made|opened|made account|provisioned|joined|came on board|came aboard|newly added|newly joined|brand new|newly set up|just created|just made|newcomer|added recently|recently added|recently created|fresh|account made|account created|account set up|got their account|turned up|turn up|popped up|cropped up|appeared out of nowhere',
      de: 'erstellt|eingeladen|angelegt|neu|neue|neuen|neu angelegt|dazugekommen|hinzugekommen|neu dazugekommen|neu hinzugekommen|aufgenommen|neu erstellt|neuer|neues|frisch angelegt|frisch|hinzugefügt|angelegte|angelegten',
      fr: 'créé|ont été invités|a été invité|créés|créée|créées|nouveau|nouveaux|ajouté|ajoutés|ajoutée|ajoutées|arrivé|arrivés|arrivée|nouvelle|nouvelles|nouvel|récemment créé|récemment créés|fraîchement créé',
      es: 'creado|se invitaron|fueron invitados|fue invitado|invitaron|creada|creados|creadas|nuevo|nueva|nuevos|nuevas|añadido|añadida|añadidos|añadidas|dado de alta|dada de alta|dados de alta|dadas de alta|recién creado|recién creada|recién creados|se creó|se crearon|llegado',
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
