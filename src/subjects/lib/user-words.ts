import type { Wording } from '../model/wording.js';

/** How people call everybody who has an account, with a role or without. */
export const USER_NOUN: Wording = {
  en: 'user|users|user account|user accounts|account|accounts|people|person|persons|employee|employees|staff|staff member|staff members|member of staff|members of staff|colleague|colleagues|coworker|coworkers|co worker|co workers|worker|workers|workforce|everyone|everybody|end user|end users|folks|headcount|personnel',
  de: 'benutzer|benutzern|nutzer|nutzern|anwender|anwendern|benutzerkonto|benutzerkonten|konto|konten|mitarbeiter|mitarbeitern|mitarbeiterin|mitarbeiterinnen|leute|leuten|person|personen|kollege|kollegen|angestellte|angestellten|beschäftigte|beschäftigten|belegschaft|alle leute|endanwender',
  fr: 'utilisateur|utilisateurs|utilisatrice|utilisatrices|compte|comptes|compte utilisateur|comptes utilisateur|comptes utilisateurs|personne|personnes|gens|collaborateur|collaborateurs|employé|employés|salarié|salariés|collègue|collègues|personnel|tout le monde',
  es: 'usuario|usuarios|usuaria|usuarias|cuenta|cuentas|cuenta de usuario|cuentas de usuario|persona|personas|gente|empleado|empleados|empleada|empleadas|trabajador|trabajadores|compañero|compañeros|personal|plantilla|todo el mundo',
};

/** Words that add nothing in a question about them. */
export const USER_FILLERS: Wording = {
  en: 'directory|tenant|organisation|organization|company|exist|exists|registered|set up|configured|still|rely|relies|depend|depends|identity protection|currently|login|logins',
  de: 'verzeichnis|mandant|mandanten|tenant|firma|unternehmen|eingerichtet|registriert|vorhanden|gibt es|konto|konten|account|accounts|hinterlegt|angemeldet sein|im haus|bei uns|kommen|kommt|stammen|stammt|stehen|steht|verlassen sich|microsoft',
  fr: 'annuaire|locataire|tenant|entreprise|société|enregistré|enregistrés|configuré|configurée|compte|comptes|enregistrée|enregistrées|configurés|chez nous|viennent|proviennent|vient|reposent|dépendent',
  es: 'directorio|inquilino|tenant|empresa|organización|registrado|registrados|configurado|configurada|cuenta|cuentas|registrada|registradas|configurados|aquí|vienen|proceden|viene|dependen|depende',
};

/** Accounts that are no guests. */
export const MEMBER_WORDS: Wording = {
  en: 'member|members|member user|member users',
  de: 'mitglied|mitglieder',
  fr: 'membre|membres',
  es: 'miembro|miembros',
};

/** "holds an admin role", and that somebody is an ordinary user. */
export const ROLE_HOLDER_WORDS: { readonly yes: Wording; readonly no: Wording } = {
  // Whoever says "admins" asks of them alone, and their table knows more of them.
  yes: {
    en: 'role holder|role holders|still have rights|still has rights|still have any rights|still has any rights',
    de: 'noch rechte haben|noch rechte hat|noch rechte|noch zugriffsrechte haben|noch irgendwelche rechte|noch berechtigungen haben|noch befugnisse haben|noch privilegien haben|noch eine rolle haben|noch rollen haben',
    fr: 'encore des droits|toujours des droits|gardent des droits|garde des droits|conservent des droits|encore un rôle|encore des rôles|encore des privilèges|toujours un rôle',
    es: 'todavía tienen permisos|todavía tiene permisos|aún tienen permisos|aún tiene permisos|siguen teniendo permisos|sigue teniendo permisos|conservan permisos|conserva permisos|tienen todavía permisos|tienen aún permisos|conservan privilegios|mantienen permisos|todavía tienen privilegios',
  },
  no: {
    en: 'not admin|not admins|not an admin|not administrators|not administrator|no administrator|no administrators|other than admins|besides admins|apart from admins|not hold a role|hold no role|holds no role|have no role|has no role|with no role|ordinary|ordinary user|ordinary users|ordinary account|ordinary accounts|ordinary people|ordinary employee|ordinary employees|normal user|normal users|normal account|normal accounts|normal people|normal employee|normal employees|regular user|regular users|regular account|regular accounts|regular people|regular employee|regular employees|standard user|standard users|plain user|plain users|simple user|simple users|non admin|non admins|nonadmin|nonadmins|non administrator|non administrators|no admin|no admins|unprivileged|non privileged|nonprivileged|rank and file|everyday user|everyday users|without a role|without any role|without roles|no role|no roles|without an admin role|without any admin role|without admin rights|no admin role|no admin rights',
    de: 'normale benutzer|normale nutzer|normalen benutzer|normalen nutzer|normale mitarbeiter|normalen mitarbeiter|normale konten|normale user|gewöhnliche benutzer|gewöhnlichen benutzer|gewöhnliche konten|einfache benutzer|einfachen benutzer|ohne rolle|ohne rollen|ohne adminrolle|ohne admin rolle|ohne adminrechte|nicht admins|keine admins|keine rolle|nicht privilegierte|keine administratoren|nicht admin|ohne admin rechte|normale konten|keine administratorrolle|keine adminrolle|keine admin rolle|keinerlei rolle|keine rollen|keine administratorrollen|keine adminrollen|ohne administratorrolle',
    fr: 'utilisateurs ordinaires|utilisateurs normaux|utilisateurs standards|utilisateurs standard|utilisateurs simples|simples utilisateurs|comptes ordinaires|employés ordinaires|sans rôle|sans aucun rôle|sans rôle admin|sans droits admin|non administrateurs|non admins|non privilégiés|pas admin|pas admins|pas administrateurs|pas administrateur|utilisateurs lambda|aucun rôle|pas de rôle|pas de rôles|aucun rôle admin|aucun rôle d administrateur|aucun rôle d administration|pas de rôle d administrateur|pas de rôle admin',
    es: 'usuarios normales|usuarios ordinarios|usuarios corrientes|usuarios comunes|usuarios estándar|cuentas normales|cuentas ordinarias|empleados normales|sin rol|sin roles|sin ningún rol|sin rol de admin|sin rol de administrador|sin privilegios|no administradores|no admins|no son admins|no son administradores|no sean administradores|no sean admins|usuarios de a pie|ningún rol|no tienen rol|no tiene rol|no tienen roles|ningún rol de administrador|ningún rol de admin|ningún rol administrativo',
  },
};
