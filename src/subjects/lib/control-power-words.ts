import type { AskedPower } from './asked-power.js';
import { combinePhrases, combineBothWays } from './combine-phrases.js';
import { READ, CHANGE, LESEN, AENDERN, LIRE, MODIFIER, LEER, CAMBIAR } from './power-verbs.js';
import type { PowerWording } from './power-wording.js';

/** Words of the powers that control Exchange, the directory and its security. */
export const CONTROL_POWERS = {
  'manages-exchange': [
    'manage Exchange',
    {
      en: `${combinePhrases('manage|manages|administer|administers|administrate|control|controls|run|runs|configure|take over|change|govern', 'exchange|exchange online')}|${combinePhrases('change|changes|create|creates|edit|edits|modify|add|delete|touch|tamper with|manage|alter|write|set up|configure|disable|turn off', 'transport rule|mail flow rule|transport config|transport configuration|mail flow|mail flow config|transport|connector|mail connector|exchange config|exchange setting|exchange configuration|mail rule')}|exchange management|exchange powershell|exchange cmdlet|run exchange cmdlet|exchange config|exchange configuration|manageasapp|manage as app|transport config|transport configuration|mail flow config|run cmdlet|exchange online cmdlet|exchange online powershell|connect to exchange|connect to exchange online|connect to exchange powershell|exchange admin api|exchange admin access|administer mail system|manage mail system|run exchange powershell|exchange administration|manage mailbox server|manage exchange as app`,
      de: combineBothWays(
        'exchange|exchange online',
        'verwalten|administrieren|steuern|verwaltet|kontrollieren|übernehmen|konfigurieren',
      ),
      fr: combinePhrases('gérer|administrer|contrôler|gèrent|gère|administrent', 'exchange|exchange online'),
      es: combinePhrases('gestionar|administrar|controlar|gestionan|administran|gestiona', 'exchange|exchange online'),
    },
  ],
  'reads-directory': [
    'read the directory',
    {
      en: `${combinePhrases(
        READ,
        'directory|entire directory|whole directory|all user|all group|every user|user profile|all user profile|user data|member of group|list of user',
      )}|directory permission|directory access|directory right|directory data|permission on the directory|permission on directory|permission in the directory|permission for the directory|access to the directory|access to directory|rights on the directory|rights in the directory`,
      de: combineBothWays('verzeichnis|das verzeichnis|alle benutzer|alle gruppen|benutzerprofile', LESEN),
      fr: combinePhrases(LIRE, "annuaire|l'annuaire|tous les utilisateurs|tous les groupes"),
      es: combinePhrases(LEER, 'directorio|todos los usuarios|todos los grupos'),
    },
  ],
  'writes-directory': [
    'write to the directory',
    {
      en: `${combinePhrases(CHANGE, 'directory|entire directory|whole directory|directory object|directory data|entra|entra id|azure ad|tenant setting')}|directory write|directory write access|write access to directory|write permission on directory|directory write permission`,
      de: `${combineBothWays('verzeichnis|das verzeichnis|ins verzeichnis|in das verzeichnis|verzeichnisobjekte', AENDERN)}|schreibzugriff auf das verzeichnis`,
      fr: combinePhrases(`${MODIFIER}|écrire dans`, "annuaire|l'annuaire|le répertoire"),
      es: combinePhrases(`${CAMBIAR}|escribir en`, 'directorio|el directorio'),
    },
  ],
  'changes-users': [
    'change users',
    {
      en: `${combinePhrases(`${CHANGE}|create|add|disable|enable`, 'user|all user|every user|any user|user account|account|user object')}|reset password|reset user password|set password|set a new password|change user password|reset a password|password reset|change anyone password|set anyone password|take over account|take over user account|hijack account|lock out user|lock user out|change password|reset anyone password`,
      de: `${combineBothWays('benutzer|alle benutzer|konten|benutzerkonten|nutzer', `${AENDERN}|anlegen|erstellen`)}|passwörter zurücksetzen|kennwörter zurücksetzen`,
      fr: `${combinePhrases(`${MODIFIER}|créer`, 'utilisateurs|tous les utilisateurs|comptes')}|réinitialiser les mots de passe|réinitialiser des mots de passe`,
      es: `${combinePhrases(`${CAMBIAR}|crear`, 'usuarios|todos los usuarios|cuentas')}|restablecer contraseñas|cambiar contraseñas`,
    },
  ],
  'changes-groups': [
    'change groups',
    {
      en: `${combinePhrases(`${CHANGE}|create`, 'group|all group|every group|group member|group membership|membership|member of group')}|add member to group|add people to group|put people in group|put people into group|put someone in group|add anyone to group|put user in group|put user into group|add itself to group|join group|alter who is in group|group write|group write access|add user to group`,
      de: combineBothWays('gruppen|alle gruppen|gruppenmitglieder|gruppenmitgliedschaften|mitgliedschaften', AENDERN),
      fr: combinePhrases(MODIFIER, 'groupes|tous les groupes|membres des groupes'),
      es: combinePhrases(CAMBIAR, 'grupos|todos los grupos|miembros de grupos|miembros de los grupos'),
    },
  ],
  'changes-apps': [
    'change apps and add secrets to them',
    {
      en: `${combinePhrases(
        'change|modify|manage|edit|create|register|write|add secret to|add a secret to|add credential to|add credentials to|add secrets to|take over|control|administer',
        'other app|other application|app registration|application registration|all app|every app|any app|all application|every application|any application|service principal|all app registration',
      )}|register app|register new app|create app|create new app|delete app`,
      de: combineBothWays(
        'andere apps|app registrierungen|alle apps|alle anwendungen|anwendungen|andere anwendungen',
        AENDERN,
      ),
      fr: combinePhrases(
        MODIFIER,
        "d'autres applications|toutes les applications|autres applications|inscriptions d'applications",
      ),
      es: combinePhrases(CAMBIAR, 'otras aplicaciones|todas las aplicaciones|registros de aplicaciones'),
    },
  ],
  'assigns-roles': [
    'assign admin roles',
    {
      en: `${combinePhrases(
        'assign|assigns|give|gives|grant|grants|hand out|change|manage|add|write|make',
        'role|admin role|directory role|administrator role|entra role|any role|any admin role|global administrator|global admin|role assignment|anyone a role|anyone any role|people admin role|itself a role|itself role|itself admin role',
      )}|give anyone admin|gives anyone admin|grant anyone admin`,
      de: combineBothWays(
        'rollen|adminrollen|administratorrollen|admin rollen|verzeichnisrollen|rollenzuweisungen|jede rolle',
        'vergeben|zuweisen|zuteilen|vergibt|geben|verteilen|ändern',
      ),
      fr: combinePhrases(
        'attribuer|attribue|attribuent|donner|assigner|accorder',
        "rôles|des rôles|rôles d'administrateur|des rôles d'administrateur|rôles administrateur|rôles d'administration",
      ),
      es: combinePhrases(
        'asignar|asigna|asignan|dar|conceder|otorgar',
        'roles|roles de administrador|roles de administración|roles administrativos',
      ),
    },
  ],
  'grants-permissions': [
    'grant permissions to apps',
    {
      en: `${combinePhrases(
        'grant|grants|give|gives|assign|assigns|hand|hands|hand out|approve|consent to|add',
        'permission|permission to app|app permission|any permission|themselves permission|themselves any permission|themselves more|themselves more permission|themselves more right|itself permission|itself any permission|itself more permission|itself more|application permission|other app permission|its own permission|their own permission|its own right|their own right|own permission|its own request|any app any permission|api permission',
      )}|consent for everyone|grant itself anything|give itself anything|grant themselves anything|give themselves anything|grant itself whatever|give itself whatever|help itself to permission|self grant permission|grant itself|grant admin consent to app|give admin consent to app|consent to app|grant consent to app|give consent to app|approve consent request|consent on behalf of everyone|approve other app|approve app|give more right|give itself more right|give itself right|grant itself right|hand out right|widen its own right|extend its own permission|increase its own permission`,
      de: combineBothWays(
        'berechtigungen|rechte|zustimmungen|app berechtigungen|sich selbst berechtigungen|sich selbst rechte',
        'vergeben|erteilen|zuweisen|geben|vergibt',
      ),
      fr: combinePhrases(
        'accorder|accorde|accordent|donner|octroyer|attribuer',
        'des autorisations|autorisations|permissions|des permissions|des droits',
      ),
      es: combinePhrases(
        'conceder|concede|conceden|otorgar|dar|asignar',
        'permisos|permisos a aplicaciones|consentimientos',
      ),
    },
  ],
  'changes-policies': [
    'change security policies',
    {
      en: combinePhrases(
        `${CHANGE}|disable|turn off|switch off`,
        'policy|conditional access|conditional access policy|security policy|security default|ca policy|authentication policy|mfa policy',
      ),
      de: combineBothWays(
        'richtlinien|bedingten zugriff|den bedingten zugriff|sicherheitsrichtlinien|conditional access',
        `${AENDERN}|abschalten`,
      ),
      fr: combinePhrases(`${MODIFIER}|désactiver`, "stratégies|politiques|l'accès conditionnel|accès conditionnel"),
      es: combinePhrases(`${CAMBIAR}|desactivar`, 'directivas|políticas|acceso condicional|el acceso condicional'),
    },
  ],
  'changes-sign-in-methods': [
    'change how people sign in',
    {
      en: combinePhrases(
        `${CHANGE}|reset|add|remove|disable|turn off|switch off|bypass|weaken|register`,
        'mfa|multi factor authentication|mfa for someone|mfa registration|mfa method|authentication method|sign in method|second factor|anyone mfa|user mfa|user mfa method|login method|user authentication method|strong authentication method|anyone authentication method',
      ),
      de: combineBothWays(
        'anmeldemethoden|mfa|mfa methoden|authentifizierungsmethoden|zweiten faktor',
        `${AENDERN}|zurücksetzen`,
      ),
      fr: combinePhrases(
        `${MODIFIER}|réinitialiser`,
        "méthodes d'authentification|mfa|méthodes mfa|méthodes de connexion",
      ),
      es: combinePhrases(`${CAMBIAR}|restablecer`, 'métodos de autenticación|mfa|métodos mfa'),
    },
  ],
  'becomes-admin': [
    'make itself or others an administrator',
    {
      en: `${combinePhrases(
        'become|becomes|make itself|make themselves|turn itself into|turn themselves into|get to|escalate to|elevate to|elevate itself to|elevate themselves to|promote itself to|promote themselves to|escalate itself to|escalate themselves to|escalate all the way to|rise to|reach|obtain|gain|give itself|give themselves|grant itself|grant themselves|assign itself|assign themselves|make someone|make anyone|path to|lead to',
        'admin|administrator|global admin|global administrator|an admin|tenant admin|ga|company admin',
      )}|${combinePhrases('take over|own|control|compromise|hijack|seize|gain control of|take control of|get control of|bring down|wreck|ruin|full control over|full control of|total control of|total control over', 'tenant|whole tenant|entire tenant|complete tenant|whole company|entire company|organisation|whole organisation|entire organisation|everything|microsoft 365|entra')}|escalate privilege|elevate privilege|key to kingdom|keys to kingdom|god mode|almighty|elevate themselves|elevate itself|promote themselves|promote itself|escalate themselves|escalate itself|elevate their right|elevate its right|raise their privilege|raise its privilege|escalate right|escalation path|attack path to global admin|path to global admin|path to domination|make itself a global admin|make themselves a global admin|grant itself global admin|give itself global admin|give themselves global admin|become all powerful|full tenant compromise|tenant compromise|total control|compromise everything|own everything|privilege escalation|escalate its privilege|escalate their privilege|take over the tenant|take over tenant|own the tenant|control the tenant|compromise the tenant|tenant takeover`,
      de:
        combineBothWays(
          'sich zum global admin|sich selbst zum global admin|sich zum admin|sich zum administrator|zum admin|zum globalen administrator|sich selbst zum admin|admin|globaler administrator',
          'machen|werden',
        ) +
        '|sich adminrechte geben|sich selbst adminrechte geben|sich rechte geben|sich hochstufen|sich selbst hochstufen|zum global admin machen|sich zum global admin machen|sich selbst zum global admin machen|rechte ausweiten|rechteausweitung|tenant übernehmen|den tenant übernehmen|ganzen tenant übernehmen|den ganzen tenant übernehmen|gesamten tenant übernehmen|den gesamten tenant übernehmen|den mandanten übernehmen|den ganzen mandanten übernehmen|die kontrolle übernehmen|alles übernehmen',
      fr: "se donner les droits d'admin|se donner des droits d'admin|se donner les droits admin|se donner les droits d'administrateur|se donner des droits|s'attribuer un rôle|se nommer admin|se rendre admin|se faire admin|devenir administratrices|devenir admin global|devenir administrateur|devenir admin|prendre le contrôle de tout le tenant|prendre le contrôle de tout|contrôler tout le tenant|prendre possession du tenant|devenir administrateur global|élever ses privilèges|escalade de privilèges|élévation de privilèges|prendre le contrôle du tenant|prendre le contrôle du locataire",
      es: 'hacerse administradora|hacerse administradoras|hacerse admin|hacerse administradores|darse permisos de administrador|darse permisos de admin|darse permisos|convertirse en administradoras|convertirse en administradora|asignarse un rol|asignarse roles|hacerse con el tenant|nombrarse administradoras|volverse administradoras|convertirse en administrador|controlar todo el inquilino|tomar el control de todo|controlar el inquilino|apoderarse del inquilino|hacerse administrador|convertirse en admin|escalar privilegios|elevar privilegios|escalada de privilegios|tomar el control del inquilino|tomar el control del tenant',
    },
  ],
} as const satisfies Partial<Record<AskedPower, PowerWording>>;
