import { joinWordings } from './join-wordings.js';
import type { Wording } from '../model/wording.js';

/** How people call an app as it exists in a tenant. */
export const APP_WORDS: Wording = {
  en: 'app|application|service principal|sp|sps|entapp|apps and integrations|saas integration|software|bot account|robot account|service identity|non human account|serviceprincipal|spn|enterprise app|enterprise application|oauth app|oauth application|oauth client|app registration|application registration|registered app|registered application|integration|registration|robot|connected app|client app|cloud app|workload identity|workload identities|app identity|application identity|non human identity|non human identities|nhi|entra app|entra application|azure ad app|azure app|managed identity|managed identities|tool|program|add in',
  de: 'app|apps|anwendung|anwendungen|applikation|applikationen|dienstprinzipal|dienstprinzipale|unternehmensanwendung|unternehmensanwendungen|programm|programme|app registrierung|app registrierungen|verwaltete identität|verwaltete identitäten|integration|integrationen|dienstkonto|dienstkonten|servicekonto|servicekonten|service account|service accounts|technischer benutzer|technische benutzer|technische konten|technisches konto|tool|tools|anbindung|anbindungen',
  fr: "application|l'application|d'applications|appli|applis|app|principal de service|principaux de service|application d'entreprise|applications d'entreprise|intégration|intégrations|identité managée|identités managées|inscription d'application|inscriptions d'applications|compte de service|comptes de service|compte technique|comptes techniques|outil|outils|logiciel|logiciels",
  es: 'aplicación|aplicaciones|app|apps|entidad de servicio|entidades de servicio|principal de servicio|aplicación empresarial|aplicaciones empresariales|integración|integraciones|identidad administrada|identidades administradas|registro de aplicación|registros de aplicaciones|cuenta de servicio|cuentas de servicio|herramienta|herramientas|programa|programas|aplicativo|aplicativos',
};

/** How people call an app that is new. */
export const NEW_APP_WORDS: Wording = {
  en: 'new app|new application|new enterprise app|new service principal|new integration|new registration|new app registration|fresh app',
  de: 'neue app|neue apps|neuen apps|neue anwendung|neue anwendungen|neuen anwendungen',
  fr: 'nouvelle application|nouvelles applications|nouvelle appli|nouvelles applis',
  es: 'nueva aplicación|nuevas aplicaciones|aplicación nueva|aplicaciones nuevas',
};

/** How people call an app's permissions. */
export const PERMISSION_WORDS: Wording = {
  en: 'permission|api permission|scope|perm|api scope|perms|authorization|authorisation|entitlement|app permission set|right granted|consented permission|privileges held|access grant|api access|granted access|oauth consent|oauth permission|oauth scope|consent|grant|privilege|right|access right|app role assignment|app role|oauth grant',
  de: 'berechtigung|berechtigungen|recht|rechte|zustimmung|zustimmungen|einwilligung|einwilligungen|zugriffsrechte|app berechtigungen|befugnisse|api berechtigungen|privileg|privilegien|zugriffsberechtigung|zugriffsberechtigungen|anwendungsrechte|scopes|permissions|api rechte|freigabe|freigaben|was darf|was dürfen',
  fr: "autorisation|autorisations|permission|permissions|droit|droits|consentement|consentements|droits d'accès|d'autorisations|d'autorisation|habilitation|habilitations|privilège|privilèges|accès accordés|droit d'accès|scopes|permissions api|autorisations api",
  es: 'permiso|permisos|derecho|derechos|consentimiento|consentimientos|autorización|autorizaciones|permisos de api|privilegio|privilegios|autorización api|scopes|derechos de acceso|accesos concedidos|permisos api|facultades',
};

/** How people call permissions as things of their own. The kind of a permission is often part of its name. */
export const PERMISSION_NOUNS: Wording = joinWordings(PERMISSION_WORDS, {
  en: 'application permission|app permission|app only permission|delegated permission|delegate permission|delegated grant|delegated scope|admin consent|user consent|delegated permission grant|oauth2permissiongrant|app role permission|permission grant|consent grant',
  de: 'anwendungsberechtigung|anwendungsberechtigungen|delegierte berechtigung|delegierte berechtigungen|delegierten berechtigungen|administratorzustimmung|benutzerzustimmung|benutzerzustimmungen',
  fr: "autorisation d'application|autorisations d'application|permission d'application|permissions d'application|permissions applicatives|permission applicative|autorisation déléguée|autorisations déléguées|permission déléguée|permissions déléguées|consentement administrateur|consentement utilisateur",
  es: 'permiso de aplicación|permisos de aplicación|permiso delegado|permisos delegados|consentimiento de administrador|consentimiento de usuario',
});
