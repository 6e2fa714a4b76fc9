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
  en: 'account|login name|identity|identities|assigned|assignment|held|holder|member|membership|still|registered|set up|configured|setup|somebody|anybody|person|team',
  de: 'konto|konten|personen|person|leute|zugewiesen|mitglied|mitglieder|inhaber|eingerichtet|registriert|kollegen',
  fr: 'compte|comptes|personne|personnes|gens|membre|membres|attribué|enregistré|configuré|détient|détiennent',
  es: 'cuenta|cuentas|persona|personas|gente|miembro|miembros|asignado|registrado|configurado|poseen|posee',
};
