import { PORTAL_PAGES } from '../../m365/portal-links.js';
import { OF_ADMINS, OF_APPS, TOPIC_PAGES, type TopicDefinition } from './topic-definition.js';

const ENTRA = 'https://entra.microsoft.com/#view';

/** Topics of accounts, sign-in and apps that are not read. */
export const IDENTITY_TOPICS: readonly TopicDefinition[] = [
  {
    id: 'pim-settings',
    name: 'what activating a role requires and how long it lasts',
    words: {
      en: 'activation require|activation requires|activation need|activation needs|require approval to activate|requires approval to activate|approval to activate|approval for activation|approval on activation|pim setting|pim settings|pim policy|activation setting|activation settings|activation duration|maximum activation|how long does an activation|how long is an activation|activate without approval|approve activation|approves activation|approve activations|approves activations|approve pim|approves pim',
      de: 'genehmigung zur aktivierung|aktivierung genehmigt|aktivierung genehmigen|aktivierung erfordert|pim einstellung|pim einstellungen|aktivierungsdauer',
      fr: 'activation necessite|activation exige|approbation pour activer|parametres pim|parametres de pim|duree d activation|approuve les activations',
      es: 'activacion requiere|activacion exige|aprobacion para activar|configuracion de pim|duracion de la activacion|aprueba las activaciones',
    },
    page: { title: 'Roles and administrators, role settings', url: PORTAL_PAGES.roles },
    nearest: 'privileged-roles',
  },
  {
    id: 'activation-length',
    name: 'how long an activated role may last',
    words: { en: 'activation time limit', de: 'aktivierungszeit' },
    together: [
      'a pim activation|pim activations|an activation|a role activation|role activations|activations|activation of a role|activate a role|activates a role|role be activated|role stay active|role stays active|eine aktivierung|eine pim aktivierung|aktivierung einer rolle|rolle aktiviert|une activation|activation pim|activation d un role|una activacion|activacion de un rol',
      'how long|how many hours|how many minutes|maximum|longest|duration|wie lange|wie viele stunden|combien de temps|combien d heures|duree|cuanto tiempo|cuantas horas|cuanto dura|duracion',
    ],
    // Of one that somebody made the end is read.
    unless: 'who|whose|which|ago|since|left|still',
    page: { title: 'Roles and administrators, role settings', url: PORTAL_PAGES.roles },
    nearest: 'privileged-roles',
  },
  {
    id: 'empty-role-groups',
    name: 'role groups and roles that nobody holds',
    words: {
      en: 'role groups are empty|empty role group|role group without member|role groups without member|role groups have no member|role group has no member|role groups have no one|role groups have nobody|roles are empty|empty role|roles have no holder|roles have no member|roles that nobody hold|roles nobody hold|roles are not assigned|unassigned role|unassigned admin role|roles with no member|role groups with no member|role groups with nobody',
      de: 'leere rollengruppe|rollengruppen sind leer|rollengruppen ohne mitglied|rollen ohne inhaber|rollen sind leer|leere rolle',
      fr: 'groupes de roles vide|groupes de roles sont vide|groupes de roles sans membre|roles sans titulaire',
      es: 'grupos de roles no tienen miembro|grupos de roles no tiene miembro|grupos de roles vacio|grupos de roles sin miembro|grupos de roles estan vacio|roles sin titular',
    },
    page: { title: 'Exchange admin center, Admin roles', url: 'https://admin.exchange.microsoft.com/#/adminRoles' },
    nearest: 'privileged-roles',
  },
  {
    id: 'user-sign-ins',
    name: 'sign-ins of people',
    words: {
      en: 'sign ins came from|sign ins come from|sign in came from|signins came from|logins came from|sign in log|signin log|failed sign in|failed signin|failed login|failed logon|sign ins from|sign in from|signed in from|logged in from|logins from|login from|logon from|user sign in|sign ins of user|sign ins of people|sign ins by user|who signed in|who logged in|who has logged in|login attempt|sign in attempt|signin attempt|sign in failure|locked out|account lockout|impossible travel|mfa prompt|mfa fatigue attack|password spray attack',
      de: 'anmeldeprotokoll|fehlgeschlagene anmeldung|anmeldungen aus|anmeldeversuch|wer hat sich angemeldet|anmeldungen von benutzern',
      fr: 'journal de connexion|journaux de connexion|echec de connexion|echecs de connexion|connexions depuis|tentative de connexion|tentatives de connexion',
      es: 'registro de inicio de sesion|inicios de sesion fallidos|inicio de sesion fallido|inicios de sesion desde|intentos de inicio de sesion',
    },
    unless: `${OF_APPS}|${OF_ADMINS}|risky|at risk|legacy|imap|pop|smtp|password only|leaked|connector|rule|audit`,
    leavesNames: true,
    page: { title: 'Sign-in logs', url: `${ENTRA}/Microsoft_AAD_IAM/SignInEventsV3Blade` },
    nearest: 'risky-admins',
    readBy: ['policies'],
  },
  {
    id: 'temporary-access-passes',
    name: 'Temporary Access Passes',
    words: {
      en: 'temporary access pass|temporary access passe|access passe|tap issued|taps issued|tap code|active tap|tap in use|have a tap|has a tap|got a tap|taps',
      de: 'befristeter zugriffspass|befristeten zugriffspass|befristete zugriffspasse|temporarer zugriffspass',
      fr: "pass d'acces temporaire|passes d'acces temporaire",
      es: 'pase de acceso temporal|pases de acceso temporal|pases de acceso temporales',
    },
    logged: {
      log: 'directory',
      says: 'sign-in methods that an administrator registered, Temporary Access Passes among them',
      detections: ['sign-in-method-registered'],
      matches: /^Admin registered security info/i,
    },
    page: TOPIC_PAGES.authenticationMethods,
    nearest: 'risky-admins',
    readBy: ['admins'],
  },
  {
    id: 'sign-in-methods',
    name: 'new sign-in methods of people',
    words: {
      en: 'new sign in method|new authentication method|new mfa method|new mfa device|new phone number|registered a new|registered new method|added a phone|added a method|method was added|methods were added|security info|security information changed|mfa registration campaign|new authenticator',
      de: 'neue anmeldemethode|neue authentifizierungsmethode|neuen faktor registriert|neue methode registriert|neues telefon registriert|neue mfa methode registriert|neue mfa methode|sicherheitsinformation',
      fr: "nouvelle methode de connexion|nouvelle methode mfa|nouvelle methode de mfa|enregistre une nouvelle methode|enregistre une methode|ajoute une methode|nouvelle methode d'authentification|informations de securite",
      es: 'nuevo metodo de inicio de sesion|metodo de mfa nuevo|nuevo metodo de mfa|metodo mfa nuevo|nuevo metodo mfa|registrado un metodo|registrado un nuevo metodo|registro un metodo|anadido un metodo|nuevo metodo de autenticacion|informacion de seguridad',
    },
    unless: `${OF_APPS}|${OF_ADMINS}|registered a new app`,
    leavesNames: true,
    logged: {
      log: 'directory',
      says: 'sign-in methods that were added, changed or removed',
      detections: ['sign-in-method-registered', 'admin-mfa-weakened'],
      matches: /security info|strong ?authentication|SearchableDeviceKey|^Add /i,
    },
    page: TOPIC_PAGES.authenticationMethods,
    nearest: 'risky-admins',
    readBy: ['events', 'users'],
  },
  {
    id: 'methods-policy',
    name: 'which sign-in methods the tenant allows',
    words: {
      en: 'method are user allowed|methods may user|methods are users allowed|methods are people allowed|methods are allowed|methods are switched on|methods are turned on|methods are on|methods are activated|methods are permitted|methods are available|methods can be used|methods do we allow|methods does the tenant allow|methods are enabled|allowed authentication method|allowed sign in method|allowed mfa method|authentication methods policy|authentication method policy|may users use sms|can users register sms',
      de: 'anmeldemethoden sind erlaubt|mfa methoden sind erlaubt|methoden sind erlaubt|methoden durfen benutzer|methoden durfen die benutzer|methoden erlauben wir|erlaubte anmeldemethode|authentifizierungsmethodenrichtlinie|methoden sind zugelassen',
      fr: "methodes sont autorisees|methodes autorisees|methodes d'authentification sont autorisees|strategie des methodes d'authentification",
      es: 'metodos estan permitidos|metodos permitidos|metodos se permiten|metodos de autenticacion permitidos|directiva de metodos de autenticacion',
    },
    // "does our policy allow SMS as a second factor?": whoever has one is no answer to whether it is allowed.
    together: [
      'allow|allowed|permit|permitted|accepted as|be used|erlaubt|erlauben|zugelassen|zulassig|verwendet werden|genutzt werden|autorise|autorises|autorisee|permis|on peut utiliser|peut-on utiliser|permite|permitido|permitidos|permitida|se puede usar|se pueden usar',
      'sms|voice|voice call|phone call|text message|telefonanruf|anruf|appel|llamada|authenticator|fido2|passkey|passkeys',
    ],
    unless:
      'who|which admins|which users|which people|how many|wer|welche admins|welche benutzer|wie viele|qui|quels admins|combien|quien|quienes|que admins|cuantos|despite|although',
    page: TOPIC_PAGES.authenticationMethods,
    nearest: 'admins-weak-mfa',
  },
  {
    id: 'role-powers',
    name: 'what each role may do, such as whose password it may reset',
    words: {
      en: 'can reset a password|can reset password|can reset the password|could reset the password|could reset password|may reset password|may reset the password|able to reset password|able to reset the password|allowed to reset password|right to reset password|power to reset password|can reset an admin|can reset mfa|can reset the mfa|can change the password|can change password|can unlock account|can unlock an account',
      de: 'kann passworter zurucksetzen|darf passworter zurucksetzen|passworter von anderen zurucksetzen|passworter anderer zurucksetzen|kann das passwort von|kann das passwort|darf das passwort|kennworter zurucksetzen|passworter zurucksetzen',
      fr: 'peut reinitialiser le mot de passe|peut reinitialiser les mots de passe|reinitialiser le mot de passe|reinitialiser les mots de passe',
      es: 'puede restablecer la contrasena|puede restablecer contrasena|restablecer la contrasena de|restablecer las contrasenas',
    },
    together: [
      'who can|who may|who could|who is able to|who is allowed to',
      'reset|change',
      'password|mfa|second factor',
    ],
    // Whoever names the role asks who has it.
    unless: `${OF_APPS}|authentication administrator|user administrator|helpdesk administrator|password administrator`,
    page: { title: 'Roles and administrators', url: PORTAL_PAGES.roles },
    nearest: 'privileged-roles',
    readBy: ['events'],
  },
  {
    id: 'powers-of-role',
    name: 'what this role may do',
    // What the known ones may do is explained before.
    words: {
      en: 'what can the role|what may the role|what can the custom role|what may the custom role|what does the custom role|what can our custom role',
      de: 'was darf die rolle|was kann die rolle|was erlaubt die rolle',
      fr: 'que peut faire le role|que peut le role|que permet le role',
      es: 'que puede hacer el rol|que puede el rol|que permite el rol',
    },
    page: { title: 'Roles and administrators', url: PORTAL_PAGES.roles },
    nearest: 'privileged-roles',
  },
  {
    id: 'passwords',
    name: 'password policy and self-service reset',
    words: {
      en: 'password never expire|passwords never expire|password never expires|non expiring password|password set to never expire|password policy|password policie|password expiry|password expiration|passwords expire|password expire|sspr|self service password reset|self service reset|password protection|banned password|weak password|password length|password complexity|password writeback|leaked credential|leaked credentials',
      de: 'kennwortrichtlinie|passwortrichtlinie|kennwortablauf|passwortablauf|passwort ablauf|passworter ablaufen|passworter laufen|self service kennwort|schwache passworter|kennwortschutz',
      fr: 'strategie de mot de passe|politique de mot de passe|expiration des mots de passe|mots de passe expirent|mots de passe faibles|reinitialisation libre service|reinitialisation en libre service',
      es: 'directiva de contrasena|directiva de contrasenas|politica de contrasenas|caducidad de contrasenas|caducan las contrasenas|contrasenas debiles|autoservicio de restablecimiento',
    },
    unless: `${OF_APPS}|${OF_ADMINS}`,
    page: { title: 'Password reset', url: `${ENTRA}/Microsoft_AAD_IAM/PasswordResetMenuBlade/~/Properties` },
    nearest: 'admins-without-mfa',
    readBy: ['policies'],
  },
  {
    id: 'access-reviews',
    name: 'access reviews and access packages',
    words: {
      en: 'access review|access package|entitlement management|guest review|recertification|lifecycle workflow',
      de: 'zugriffsuberprufung|zugriffspaket|rezertifizierung',
      fr: "revue d'acces|revues d'acces|revision d'acces|revisions d'acces",
      es: 'revision de acceso|revisiones de acceso|paquete de acceso',
    },
    // Whoever prepares one asks about admins.
    unless:
      'for the access review|for our access review|for an access review|for my access review|before the access review',
    page: { title: 'Access reviews', url: `${ENTRA}/Microsoft_AAD_ERM/DashboardBlade/~/Controls` },
    nearest: 'privileged-roles',
  },
  {
    id: 'groups',
    name: 'groups and their members',
    words: {
      en: 'distribution list|distribution group|dynamic group|groups are dynamic|group is dynamic|dynamic membership|nested group|groups are nested|group nesting|groups in group|groups inside of group|group in a group|member of a group|member of the group|members of the group|added to a group|added to the group|added to group|removed from a group|removed from the group|removed from group|put in a group|left a group|joined a group|which groups doe|what groups doe|microsoft 365 group|m365 group|group membership|list all groups|how many groups',
      de: 'verteilerliste|verteilergruppe|dynamische gruppe|verschachtelte gruppe|mitglied der gruppe|mitglied einer gruppe|gruppenmitglied',
      fr: 'liste de distribution|groupe dynamique|groupes dynamique|groupe imbrique|groupes imbrique|membre du groupe|membres du groupe',
      es: 'lista de distribucion|grupo dinamico|grupos dinamico|grupo anidado|grupos anidado|miembro del grupo|miembros del grupo',
    },
    unless: `${OF_APPS}|${OF_ADMINS}|mfa|pim|organization management|role group|risky|role assignable|recipient management|help desk|view only|compliance|hygiene|discovery|conditional access|policy|policie`,
    leavesNames: true,
    page: TOPIC_PAGES.groups,
    nearest: 'privileged-roles',
  },
  {
    id: 'app-policies',
    name: 'app management policies and instance locks',
    words: {
      en: 'app management policy|app management policie|secret lifetime policy|credential policy|app instance lock|instance lock|property lock|block new secrets by policy',
      de: 'app verwaltungsrichtlinie|app verwaltungsrichtlinien',
      fr: 'strategie de gestion des applications',
      es: 'directiva de administracion de aplicaciones',
    },
    page: TOPIC_PAGES.enterpriseApps,
    nearest: 'app-credentials',
  },
  {
    id: 'consent-requests',
    name: 'consent requests that wait',
    words: {
      en: 'consent request|app request|application request|requests for app|pending consent|waiting consent|requested app|requested an app|asked for an app|request for an app',
      de: 'einwilligungsanfrage|zustimmungsanfrage|app anfrage',
      fr: 'demande de consentement|demandes de consentement',
      es: 'solicitud de consentimiento|solicitudes de consentimiento',
    },
    unless:
      'go to|workflow|reviewer|who may approve|who can approve|who reviews|who approve|enabled|switched on|turned on|is on|configured|setting|allowed to|settings',
    page: {
      title: 'Admin consent requests',
      url: `${ENTRA}/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AccessRequests`,
    },
    nearest: 'consent-settings',
    readBy: ['settings'],
  },
  {
    id: 'agent-identities',
    name: 'AI agents and their identities',
    words: {
      en: 'ai agent|agent identity|agent identitie|copilot agent|agentic|agent id|agent blueprint|autonomous agent',
      de: 'ki agent|agentenidentitat',
      fr: 'agent ia|agents ia',
      es: 'agente de ia|agentes de ia',
    },
    leavesNames: true,
    logged: {
      log: 'directory',
      says: 'AI agents that were made',
      detections: ['agent-identity-created'],
      matches: / agent: /,
    },
    page: { title: 'Microsoft Entra Agent ID', url: 'https://learn.microsoft.com/entra/agent-id/' },
    nearest: 'risky-apps',
  },
  {
    id: 'cross-tenant-access',
    name: 'which other tenants are trusted',
    words: {
      en: 'cross tenant|other tenants|other tenant trust|trusted tenant|partner tenant|external tenant|b2b direct connect|multitenant organization',
      de: 'mandantenubergreifend|andere mandanten|partnermandant',
      fr: 'entre locataires|autres locataires|interlocataire',
      es: 'entre inquilinos|otros inquilinos',
    },
    unless: 'app|application|registered in|anwendung|aplicacion|service principal',
    logged: {
      log: 'directory',
      says: 'trust in other tenants that was added or changed',
      detections: ['cross-tenant-trust-changed'],
    },
    page: {
      title: 'Cross-tenant access settings',
      url: `${ENTRA}/Microsoft_AAD_IAM/CompanyRelationshipsMenuBlade/~/CrossTenantAccessSettings`,
    },
    nearest: 'privileged-roles',
  },
  {
    id: 'named-locations',
    name: 'named locations and their IP ranges',
    words: {
      en: 'named location|trusted location|trusted ip|trusted ip range|trusted ip address|trusted network|ip range of our office|office ip range|office ip|ip ranges trusted|ip range are trusted|ip range is trusted|network are trusted',
      de: 'benannte standort|benannten standort|vertrauenswurdige standort|vertrauenswurdigen standort|vertrauenswurdige ip|vertrauenswurdige netz',
      fr: "emplacement nomme|emplacements nomme|emplacement approuve|emplacements approuve|emplacements de confiance|ip de confiance|plages ip approuvee|plages d'ip",
      es: 'ubicaciones con nombre|ubicacion con nombre|ubicaciones de confianza|ubicacion de confianza|ips de confianza|rangos de ip',
    },
    unless:
      'changes|change|changed|anderungen|changements|cambios|created|deleted|updated|policy|policie|apply|applie|admin|sign in|signed in|richtlinie|strategie|directiva|politica|exclude|require|connector|konnektor|connecteur|conector',
    page: {
      title: 'Named locations',
      url: `${ENTRA}/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/NamedLocations`,
    },
    nearest: 'conditional-access',
  },
  {
    id: 'locations-of-policies',
    name: 'which locations a policy names',
    words: {
      en: 'which location|what location|which named location|which trusted location|which network|which countrie|which country|which office',
      de: 'welche standort|welchen standort|welchem standort|welche netz|welche netzwerk|welche land|welche lander|welchen land',
      fr: 'quel emplacement|quels emplacement|quelle localisation|quelles localisation|quel pays',
      es: 'que ubicacion|que ubicacione|que pais|que paise',
    },
    beside:
      'policy|policie|apply|applie|exclude|excluded|except|exempt|exempted|exemption|require mfa|block|blocked|trusted|richtlinie|strategie|politique|directiva|politica|gilt|gelten|ausgenommen|exclut|excluye|aplica',
    unless:
      'sign in|signed in|signing in|log in|logged in|sign ins|come from|came from|from which|from what|connector|rule|change|changed',
    page: {
      title: 'Named locations',
      url: `${ENTRA}/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/NamedLocations`,
    },
    nearest: 'conditional-access',
  },
  {
    id: 'device-code-flow',
    name: 'whether sign-in with a device code is blocked',
    words: {
      en: 'device code|device code flow|authentication transfer',
      de: 'geratecode|geratecodefluss',
      fr: "code d'appareil",
      es: 'codigo de dispositivo',
    },
    logged: {
      log: 'directory',
      says: 'sign-ins with a device code',
      detections: ['device-code-sign-in'],
      matches: /(?:RequestType|authenticationProtocol|originalTransferMethod): (?:Cmsi:Cmsi|deviceCode)/i,
    },
    page: TOPIC_PAGES.conditionalAccess,
    nearest: 'conditional-access',
    readBy: ['policies'],
  },
  {
    id: 'directory-synchronisation',
    name: 'when the directory was last synchronised, and whether that works',
    words: {
      en: 'ad sync error|sync errors|synchronisation error|synchronization error|directory sync status|ad sync status|sync health',
      de: 'synchronisierungsfehler|synchronisationsfehler|sync fehler',
      fr: 'erreurs de synchro|erreur de synchro|erreurs de synchronisation|erreur de synchronisation',
      es: 'errores de sincronizacion|error de sincronizacion',
    },
    together: [
      'sync|synced|syncing|synch|synching|synchro|dirsync|synchronisation|synchronization|synchronise|synchronised|synchronize|synchronized|synchronisee|synchronisierung|synchronisiert|synchronisieren|sincronizacion|sincronizado|sincroniza|sincronizo|sincronizada|entra connect|ad connect|azure ad connect|aad connect',
      'ad|active directory|directory|annuaire|directorio|verzeichnis|on prem|on premises|onprem|entra|entra connect|ad connect|aad connect|azure ad connect|dirsync',
      'when|last|latest|recent|how often|working|works|healthy|broken|stuck|wann|letzte|letzter|letzten|letztes|zuletzt|wie oft|funktioniert|lauft|lief|quand|dernier|derniere|combien de fois|fonctionne|marche|tourne|passee|cuando|ultima|ultimo|ultima vez|cada cuanto|funciona|anda',
    ],
    // Who comes from there, the account that synchronises, and what it does are read.
    unless: `${OF_ADMINS}|who|which users|how many|account|konto|konten|compte|cuenta|user|users|benutzer|utilisateur|usuario|sign in|signed in|logged in|login|anmeldung|angemeldet|connexion|connecte|inicio sesion|inicio de sesion|password|passwort|kennwort|mot de passe|contrasena|secret|created|changed|role of|group|gruppe|groupe|grupo|${OF_APPS}`,
    leavesNames: true,
    page: {
      title: 'Entra Connect',
      url: `${ENTRA}/Microsoft_AAD_Connect_Provisioning/AADConnectMenuBlade/~/ConnectSync`,
    },
    nearest: 'admin-separation',
  },
  {
    id: 'on-premises-directory',
    name: 'the on-premises Active Directory',
    words: {
      en: 'on premises ad|on prem ad|onprem ad|on premises active directory|on prem active directory|local active directory|domain controller|krbtgt|kerberoast|kerberoasting|ntlm|group policy object|gpo|entra connect server|entra connect sync|password hash sync|pass through authentication|adfs server',
      de: 'lokales active directory|lokalen active directory|domanencontroller|gruppenrichtlinie',
      fr: 'active directory local|controleur de domaine|controleurs de domaine',
      es: 'active directory local|controlador de dominio|controladores de dominio',
    },
    // Who comes from there is read.
    unless: `${OF_ADMINS}|synced|synched|synchronised|synchronized|synchronisiert|synchronise|synchronisee|sincronizado|sincronizada`,
    page: {
      title: 'Entra Connect',
      url: `${ENTRA}/Microsoft_AAD_Connect_Provisioning/AADConnectMenuBlade/~/ConnectSync`,
    },
    nearest: 'admin-separation',
  },
  {
    id: 'default-domain',
    name: 'which domain is the default or the first one',
    words: {
      en: 'default domain|primary domain|initial domain|default accepted domain|primary accepted domain|authoritative domain|internal relay domain',
      de: 'standarddomane|standarddomain|primare domane|primare domain|primardomane',
      fr: 'domaine par defaut|domaine principal|domaine initial',
      es: 'dominio predeterminado|dominio principal|dominio inicial|dominio por defecto',
    },
    together: [
      'domain|domane|domanen|domaine|dominio',
      'default|primary|initial|authoritative|internal relay|standard|primare|par defaut|principal|principaux|initial|predeterminado|principale|por defecto',
    ],
    unless: `connector|rule|federated|federation|sender|administrator|konnektor|connecteur|conector|regel|regle|regla|${OF_APPS}`,
    page: { title: 'Domains in the Microsoft 365 admin center', url: 'https://admin.microsoft.com/#/Domains' },
    nearest: 'mail-connectors',
  },
  {
    id: 'domains',
    name: 'domains and their DNS records',
    words: {
      en: 'our domains|which domains|list domains|list of domains|list all domains|domain name|custom domain|verified domain|dns|dns record|mx record|nameserver|domain expire|domain registration',
      de: 'unsere domanen|unsere domains|welche domanen|welche domains|dns eintrag|dns eintrage|mx eintrag',
      fr: 'nos domaines|quels domaines|enregistrement dns|enregistrements dns|enregistrement mx',
      es: 'nuestros dominios|que dominios|registro dns|registros dns|registro mx',
    },
    unless: `connector|rule|federated|federation|sender|administrator|${OF_APPS}`,
    leavesNames: true,
    page: { title: 'Domains in the Microsoft 365 admin center', url: 'https://admin.microsoft.com/#/Domains' },
    nearest: 'mail-connectors',
    readBy: ['settings'],
  },
];
