import type { Wording } from '../model/wording.js';

/** How people call administrators. "User" and "account" alone are wider: most users are no admins. */
export const ADMIN_NOUN: Wording = {
  en: 'admin|admins|administrator|adm|admin account|administrator account|admin user|admin identity|admin identities|privileged user|privileged account|privileged identity|privileged identities|privileged person|privileged people|privileged role holder|role holder|admin role holder|sysadmin|tenant admin account|administrative account|highly privileged account|elevated account',
  de: 'admin|admins|administrator|administratoren|administratorin|administratorinnen|admin konto|admin konten|adminkonto|adminkonten|adminkontos|administratorkonto|administratorkonten|privilegierte konten|privilegierten konten|privilegiertes konto|privilegierte benutzer|privilegierten benutzer|privilegierte nutzer|rolleninhaber|admin benutzer|admin nutzer',
  fr: "administrateur|administrateurs|administratrice|administratrices|compte administrateur|comptes administrateur|compte d'administrateur|comptes d'administrateur|compte admin|comptes admin|compte d'administration|comptes d'administration|compte à privilèges|comptes à privilèges|compte privilégié|comptes privilégiés|utilisateur privilégié|utilisateurs privilégiés",
  es: 'administrador|administradores|administradora|administradoras|cuenta de administrador|cuentas de administrador|cuenta de administración|cuentas de administración|cuenta privilegiada|cuentas privilegiadas|usuario privilegiado|usuarios privilegiados|cuenta admin|cuentas admin',
};

/** Words that add nothing in a question about admins. */
export const ADMIN_FILLERS: Wording = {
  en: 'account|login name|identity|identities|assigned|assignment|held|holder|member|membership|still|registered|set up|configured|setup|somebody|anybody|person|team|hold a role|holds a role|have a role|has a role|holding a role|having a role|with a role|hold role|have role|hold an admin role|have an admin role|holds an admin role|has an admin role|hold admin role|have admin role|have admin rights|has admin rights|hold admin rights|with admin rights|with admin role|with an admin role|have admin privileges|protected|sign in with|log in with',
  de: 'konto|konten|personen|person|leute|zugewiesen|mitglied|mitglieder|inhaber|eingerichtet|registriert|kollegen|eine rolle haben|rolle haben|eine rolle hat|mit rolle|mit einer rolle|mit adminrolle|mit adminrollen|mit adminrechten|haben eine rolle|hat eine rolle|haben adminrechte|noch eine rolle|nutzen|nutzt|benutzen|verwenden|verwendet|besitzen',
  fr: "compte|comptes|personne|personnes|gens|membre|membres|attribué|enregistré|configuré|détient|détiennent|ont un rôle|a un rôle|avec un rôle|détiennent un rôle|détient un rôle|ont encore un rôle|un rôle d'administrateur|un rôle d'administration|utilisent|utilise|disposent|possèdent",
  es: 'cuenta|cuentas|persona|personas|gente|miembro|miembros|asignado|registrado|configurado|poseen|posee|tienen un rol|tiene un rol|con un rol|tienen algún rol|tienen roles|un rol de administrador|usan|usa|utilizan|utiliza|disponen',
};
