import type { Wording } from '../model/wording.js';

/** How people call everybody who has an account, with a role or without. */
export const USER_NOUN: Wording = {
  en: 'user|users|user account|user accounts|account|accounts|people|person|persons|employee|employees|staff|staff member|staff members|member of staff|members of staff|colleague|colleagues|coworker|coworkers|co worker|co workers|worker|workers|workforce|everyone|everybody|anyone|anybody|someone|somebody|end user|end users|folks|headcount|personnel',
  de: 'benutzer|benutzern|nutzer|nutzern|anwender|anwendern|benutzerkonto|benutzerkonten|konto|konten|mitarbeiter|mitarbeitern|mitarbeiterin|mitarbeiterinnen|leute|leuten|person|personen|kollege|kollegen|angestellte|angestellten|beschäftigte|beschäftigten|belegschaft|alle leute|endanwender',
  fr: 'utilisateur|utilisateurs|utilisatrice|utilisatrices|compte|comptes|compte utilisateur|comptes utilisateur|comptes utilisateurs|personne|personnes|gens|collaborateur|collaborateurs|employé|employés|salarié|salariés|collègue|collègues|personnel',
  es: 'usuario|usuarios|usuaria|usuarias|cuenta|cuentas|cuenta de usuario|cuentas de usuario|persona|personas|gente|empleado|empleados|empleada|empleadas|trabajador|trabajadores|compañero|compañeros|personal|plantilla',
};

/** Words that add nothing in a question about them. */
export const USER_FILLERS: Wording = {
  en: 'directory|tenant|organisation|organization|company|exist|exists|registered|set up|configured|still|identity protection|currently|login|logins',
  de: 'verzeichnis|mandant|mandanten|tenant|firma|unternehmen|eingerichtet|registriert|vorhanden|gibt es',
  fr: 'annuaire|locataire|tenant|entreprise|société|enregistré|enregistrés|configuré|configurée',
  es: 'directorio|inquilino|tenant|empresa|organización|registrado|registrados|configurado|configurada',
};

/** "holds an admin role", and that somebody is an ordinary user. */
export const ROLE_HOLDER_WORDS: { readonly yes: Wording; readonly no: Wording } = {
  yes: {
    en: 'admin|admins|administrator|administrators|admin role|administrator role|directory role|privileged|privileged role|role|roles|admin rights|admin right|with a role|hold a role|holds a role|have a role|has a role',
    de: 'admin|admins|administrator|administratoren|adminrolle|adminrollen|rolle|rollen|adminrechte|privilegiert|privilegierte',
    fr: "administrateur|administrateurs|rôle|rôles|rôle d'administrateur|rôle admin|droits d'administrateur|privilégié|privilégiés",
    es: 'administrador|administradores|admin|rol|roles|rol de administrador|rol de admin|derechos de administrador|privilegiado|privilegiados',
  },
  no: {
    en: 'ordinary|ordinary user|ordinary users|ordinary account|ordinary accounts|ordinary people|ordinary employee|ordinary employees|normal user|normal users|normal account|normal accounts|normal people|normal employee|normal employees|regular user|regular users|regular account|regular accounts|regular people|regular employee|regular employees|standard user|standard users|plain user|plain users|simple user|simple users|non admin|non admins|nonadmin|nonadmins|non administrator|non administrators|no admin|no admins|unprivileged|non privileged|nonprivileged|rank and file|everyday user|everyday users|without a role|without any role|without roles|no role|no roles|without an admin role|without any admin role|without admin rights|no admin role|no admin rights',
    de: 'normale benutzer|normale nutzer|normalen benutzer|normalen nutzer|normale mitarbeiter|normalen mitarbeiter|normale konten|normale user|gewöhnliche benutzer|gewöhnlichen benutzer|gewöhnliche konten|einfache benutzer|einfachen benutzer|ohne rolle|ohne rollen|ohne adminrolle|ohne admin rolle|ohne adminrechte|nicht admins|keine admins|keine rolle|nicht privilegierte',
    fr: 'utilisateurs ordinaires|utilisateurs normaux|utilisateurs standards|utilisateurs standard|utilisateurs simples|simples utilisateurs|comptes ordinaires|employés ordinaires|sans rôle|sans aucun rôle|sans rôle admin|sans droits admin|non administrateurs|non admins|non privilégiés',
    es: 'usuarios normales|usuarios ordinarios|usuarios corrientes|usuarios comunes|usuarios estándar|cuentas normales|cuentas ordinarias|empleados normales|sin rol|sin roles|sin ningún rol|sin rol de admin|sin rol de administrador|sin privilegios|no administradores|no admins',
  },
};

/** The words of a password's age. */
export const PASSWORD_CHANGE_WORDS: { readonly words: Wording; readonly verbs: Wording; readonly verbsNot: Wording } = {
  words: {
    en: 'password age|age of password|age of the password|age of their password|age of their passwords|last password change|password last changed|password change date|password date|password|passwords|how old is the password|how old are the passwords|how old',
    de: 'passwortalter|alter des passworts|alter der passwörter|letzte passwortänderung|passwort|passwörter|kennwort|kennwörter',
    fr: 'âge du mot de passe|âge des mots de passe|dernier changement de mot de passe|mot de passe|mots de passe',
    es: 'antigüedad de la contraseña|edad de la contraseña|último cambio de contraseña|contraseña|contraseñas',
  },
  verbs: {
    en: 'changed password|change password|changed passwords|password changed|passwords changed|password was changed|password last changed|set password|password set|password last set|renewed password|new password|rotated password|password rotated',
    de: 'passwort geändert|kennwort geändert|passwörter geändert|kennwörter geändert|passwort gewechselt|kennwort gewechselt|passwort zuletzt geändert|passwort erneuert',
    fr: 'changé de mot de passe|changé mot de passe|changé leur mot de passe|changé son mot de passe|mot de passe changé|mot de passe modifié|modifié leur mot de passe',
    es: 'cambiado contraseña|cambiado la contraseña|cambiado su contraseña|cambió la contraseña|cambiaron la contraseña|contraseña cambiada|cambió su contraseña|cambian la contraseña',
  },
  verbsNot: {
    en: 'same password|old password|old passwords|older password|password older|passwords older|password is older|passwords are older|stale password|stale passwords|unchanged password|password unchanged',
    de: 'gleiche passwort|dasselbe passwort|selbe passwort|gleiche kennwort|dasselbe kennwort|altes passwort|alte passwörter|passwort älter|passwörter älter',
    fr: 'même mot de passe|vieux mot de passe|ancien mot de passe|mots de passe anciens|mot de passe plus vieux|mot de passe plus ancien',
    es: 'misma contraseña|contraseña vieja|contraseña antigua|contraseñas antiguas|contraseña más antigua|sin cambiar la contraseña|sin cambiar contraseña',
  },
};
