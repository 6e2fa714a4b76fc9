import type { ChoiceValue } from '../model/attribute.js';
import type { VerbPhrase, Wording } from '../model/wording.js';

/** For whom an app holds a permission: for itself, or on behalf of people who sign in. */
type GrantKind = 'application' | 'delegated' | 'everyone' | 'people';

/** How people name the kind itself. */
export const GRANT_KIND_WORDS: Wording = {
  en: 'kind of permission|type of permission|permission kind|permission type',
  de: 'art der berechtigung|berechtigungsart|berechtigungstyp',
  fr: "type d'autorisation|type de permission",
  es: 'tipo de permiso|tipo de permisos',
};

/** That an admin consented, for everyone who signs in or for the app itself: nobody else can. */
export const ADMIN_CONSENT_WORDS: Wording = {
  en: 'with admin consent|admin consent|admin consented|consented by admin|consented by an admin|administrator consent|tenant wide consent|admin approved',
  de: 'administratorzustimmung|admin zustimmung|adminzustimmung|admin consent|vom admin erteilt|admin einwilligung|administratoreinwilligung|zustimmung eines admins|zustimmung von einem admin|zustimmung vom admin|zustimmung eines administrators|einwilligung eines admins|einwilligung von einem admin|einwilligung vom admin|einwilligung eines administrators',
  fr: "consentement administrateur|consentement de l'administrateur|consentement d'administrateur|par un administrateur|accord administrateur",
  es: 'consentimiento de administrador|consentimiento del administrador|por un administrador',
};

const KINDS: Readonly<Record<GrantKind, readonly [label: string, what: string, words: Wording]>> = {
  application: [
    'application',
    'an application permission',
    {
      en: 'application permission|app permission|app only|application level|act without user|acts without user|work without user|works without user|run without user|runs without user|operate without user|operates without user|act on their own|acts on its own|work on their own|run on their own|act as themselves|acts as itself|act on its own behalf|on its own behalf|on their own behalf|at application level|application context|in application context|app context|in app context|application mode|app level|at app level|application scope|application type|app only auth|app only authentication|app only token|client credential flow|client credential grant|unattended|in background|without anyone signed in|without anybody signed in|with nobody signed in|without somebody signed in|no user signed in|nobody is signed in|without a person signed in|without anyone signing in|with nobody signed in|no user signed in|without signed in user|without login|without user login|server to server|service to service|daemon|headless|as app itself|by itself|without anybody signing in|application wide|no signed in user|app only permission|app only access|application type permission|as itself|in its own right|in their own right|without a user|without user|without a signed in user|daemon permission|app role permission|role permission|client credential permission|on its own',
      de: 'anwendungsberechtigung|anwendungsberechtigungen|anwendungsberechtigungs|app only|als anwendung|ohne benutzer|in eigenem namen|ohne angemeldeten benutzer|ohne jemand angemeldet|ohne dass jemand angemeldet|ohne dass jemand angemeldet ist|ohne dass ein benutzer angemeldet|ohne angemeldete person|anwendungsrechte|app berechtigung|app berechtigungen|ohne benutzerkontext|ohne anmeldung eines benutzers|eigenständig|im eigenen namen|im hintergrund|ohne dass ein user angemeldet ist|app rechte|anwendungsmodus|app modus',
      fr: "autorisation d'application|autorisations d'application|permission d'application|permissions d'application|permissions applicatives|permission applicative|autorisations applicatives|sans utilisateur|sans que personne connecté|sans que quelqu'un connecté|sans utilisateur connecté|en son propre nom|droits applicatifs|droits d'application|en arrière plan|sans intervention d'un utilisateur|de façon autonome|autonome|sans session utilisateur|en son nom propre|mode application|mode applicatif|type application",
      es: 'permiso de aplicación|permisos de aplicación|como aplicación|sin usuario|sin que nadie inicie sesión|sin usuario conectado|sin nadie conectado|en su propio nombre|permisos de la aplicación|derechos de aplicación|en segundo plano|sin intervención de un usuario|de forma autónoma|sin sesión de usuario|por su cuenta|en nombre propio|modo aplicación|modo de aplicación|tipo aplicación',
    },
  ],
  delegated: [
    'delegated',
    'a delegated permission',
    {
      en: 'delegated|delegated permission|delegate permission|delegate|on user behalf|on behalf of signed in people|as signed in user|on behalf of somebody|on behalf of someone|in name of user|in user name|user delegated|with signed in user|delegated right|delegated consent|oauth2 grant|delegated grant|delegated scope|delegated access|on behalf of user|on behalf of signed in user|on behalf of people|delegated mode|oauth2permissiongrant|oauth2 permission grant',
      de: 'delegiert|delegierte|delegierten|delegierte berechtigung|delegierte berechtigungen|delegierten berechtigungen|im namen von benutzern|im namen von personen|delegierter|delegierte rechte|im namen des benutzers|im namen eines benutzers|im auftrag des benutzers|im auftrag von benutzern|im namen des angemeldeten benutzers|stellvertretend|delegierter modus|delegierten modus',
      fr: "délégué|déléguée|déléguées|autorisation déléguée|autorisations déléguées|permission déléguée|permissions déléguées|au nom d'utilisateurs|au nom des utilisateurs|délégués|droits délégués|au nom de l'utilisateur|au nom d'un utilisateur|pour le compte de l'utilisateur|pour le compte des utilisateurs|en délégation|déléguer|mode délégué",
      es: 'delegado|delegados|delegada|permiso delegado|permisos delegados|en nombre de usuarios|en nombre de los usuarios|delegadas|derechos delegados|en nombre del usuario|en nombre de un usuario|por cuenta del usuario|por delegación|delegación|modo delegado',
    },
  ],
  everyone: [
    'delegated, for everyone',
    'a delegated permission for everyone',
    {
      en: 'for everyone|for everybody|for all employee|for all staff|for entire company|for entire organisation|for entire organization|for whole organization|apply to everyone|applies to everyone|applying to everyone|apply to all user|applies to all user|apply to whole organisation|applies to whole organisation|applies to whole organization|apply to whole tenant|applies to whole tenant|applies to entire organisation|applies to whole company|apply to whole company|cover everyone|covers everyone|cover whole tenant|valid for everyone|affect everyone|affects everyone|on behalf of whole organisation|on behalf of organisation|on behalf of whole tenant|on behalf of entire organisation|approved for everyone|granted for everyone|org wide consent|consented on behalf of everyone|consented on behalf of organisation|for all user|for all people|for every user|for whole tenant|for entire tenant|for whole organisation|for whole company|tenant wide|tenantwide|tenant wide consent|organisation wide|organization wide|org wide|company wide|allprincipals|all principals|delegated for everyone|delegated for all user|delegated permission for everyone|on behalf of everyone|on behalf of all user|consented for everyone|have consent on behalf of everyone|has consent on behalf of everyone|have consent on behalf of all user',
      de: 'für alle|für alle benutzer|für alle nutzer|für jeden|für die ganze organisation|für das ganze unternehmen|mandantenweit|tenantweit|organisationsweit|für den ganzen tenant|für die ganze firma|für die gesamte organisation|für das gesamte unternehmen|für alle mitarbeiter|für alle im unternehmen|für alle leute|unternehmensweit|firmenweit|für alle user|für alle anwender|für den gesamten tenant|im namen aller benutzer|im namen aller nutzer|im namen aller user|im namen aller anwender|im namen aller mitarbeiter|im namen der ganzen organisation|im namen der organisation|im namen des unternehmens|im auftrag aller benutzer',
      fr: "pour tous|pour tous les utilisateurs|pour tout le monde|pour toute l'organisation|pour toute l'entreprise|à l'échelle du tenant|pour toute la société|pour toute la boîte|pour tous les employés|pour tout le tenant|pour l'ensemble du tenant|pour l'ensemble de l'organisation|au nom de tous|au nom de tous les utilisateurs|au nom de tous les employés|au nom de l'organisation|au nom de toute l'organisation|pour le compte de tous les utilisateurs|dans toute l'entreprise",
      es: 'para todos|para todos los usuarios|para toda la organización|para toda la empresa|en todo el inquilino|en todo el tenant|para todos los empleados|para toda la compañía|para todo el tenant|para todo el mundo|en nombre de todos|en nombre de todos los usuarios|en nombre de todos los empleados|en nombre de la organización|en nombre de toda la organización|por cuenta de todos los usuarios|en toda la empresa|en toda la organización',
    },
  ],
  people: [
    'delegated, for single people',
    'a permission for single people',
    {
      en: 'from single people|from single user|by end user|of individual people|of individual user|of individuals|of some people|of certain people|of certain user|granted by non admin|consented by non admin|given by non admin|approved by non admin|accepted by non admin|non admin consent|non admin|from end user|given by end user rather than administrator|given by end user rather than admin|given by user rather than admin|given by user rather than administrator|granted by user rather than admin|granted by end user|given by user|consented by end user|from user rather than admin|user rather than admin|end user rather than admin|for certain user|for certain people|end user consent|end user consented|given by ordinary user|given by normal user|given by employee|approved by user|approved by end user|accepted by user|from ordinary user|from normal user|not from admin|not by admin|given by end user|by normal user|by ordinary user|by regular user|by user themselves|from user themselves|by individual user|by individual people|by employee|by staff|by non admin|by end users rather than administrators|by user rather than admin|by user rather than administrator|by end user rather than admin|by end user rather than administrator|by user instead of admin|user granted|user level consent|self consented|self service consent|personal consent|per user consent|per user|just one person|just one user|just single user|for just one person|only one person|only one user|for one employee|for single account|for one account|for one mailbox only|limited to one user|limited to single user|restricted to one user|by single people|by single user|from single person|of single people|of single user|for single people|for single person|for single user|for one person|for one user|for some people|for some user|for individual people|for individual user|for specific user|for specific people|user consent|user consented|user consent grant|consented by user|single user consent|individual consent|consented for themselves|for only some user|for individuals|principal consent|single principal',
      de: 'für einzelne|für einzelne personen|von benutzern|von normalen benutzern|von endbenutzern|von normalen nutzern|von anwendern|von mitarbeitern|von einzelnen benutzern|von einzelnen personen|selbst erteilt|für einzelne benutzer|für eine person|für einen benutzer|benutzerzustimmung|benutzerzustimmungen|für bestimmte benutzer|für einzelne nutzer|von einzelnen|von einem benutzer|von einem mitarbeiter|von kollegen|von usern|von nutzern selbst|durch benutzer|durch nutzer|selbst zugestimmt|selbst freigegeben|nutzerzustimmung|eigene zustimmung',
      fr: "pour une personne|pour certaines personnes|par des utilisateurs|par les utilisateurs|d'utilisateurs ordinaires|par des utilisateurs ordinaires|par un utilisateur|pour certains utilisateurs|pour un seul utilisateur|pour quelques personnes|consentement utilisateur|consentement de l'utilisateur|consentement d'utilisateur|pour des personnes isolées|par un employé|par des employés|par les employés|par les collègues|par des salariés|par un collègue|accord utilisateur|consenti par un utilisateur|consenties par des utilisateurs|individuel|individuels",
      es: 'para una persona|por usuarios|por los usuarios|por usuarios normales|por un usuario|para algunas personas|para algunos usuarios|para un usuario|para usuarios concretos|para personas concretas|consentimiento de usuario|consentimiento del usuario|para un solo usuario|por un empleado|por empleados|por los empleados|por compañeros|por el propio usuario|por los propios usuarios|individuales|individual|por personas concretas',
    },
  ],
};

/** The kinds as values, with the sentences of a table about them: `what` is "a delegated permission". */
export function createGrantKinds(
  sentences: (what: string) => readonly [says: VerbPhrase, saysNot: VerbPhrase],
): Readonly<Record<GrantKind, ChoiceValue>> {
  const valueOf = (kind: GrantKind): ChoiceValue => {
    const [label, what, words] = KINDS[kind];
    const [says, saysNot] = sentences(what);
    return { label, words, says, saysNot };
  };
  return {
    application: valueOf('application'),
    delegated: valueOf('delegated'),
    everyone: valueOf('everyone'),
    people: valueOf('people'),
  };
}
