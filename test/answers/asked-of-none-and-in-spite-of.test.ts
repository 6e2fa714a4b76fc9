import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const WITHOUT_METHODS = /^2 of 13 admins have no sign-in methods: IT Admin and svc-migration$/;
const NO_OWNER = /^51 of 60 apps have no owners?: Docuvault Backup for Microsoft 365, Nordarchiv Mail Archive/;
const COPIES_OUTSIDE = /^1 of 9 mail flow rules copies mail(?: and|,) sends mail outside.*: Finance copies$/;
const ENFORCED_RULES = /^7 of 9 mail flow rules are enforced: /;
const NO_OWNER_BUT_SECRET =
  /^6 of 60 apps have no owner and have a valid secret: Ticketbridge Connector, Visitor Registration, Newsletter Sender/;
const LEFT_TO_SVEN = /^Sven Hartmann \(disabled\) holds Exchange Administrator; owns Mailbox Statistics Collector/;
const THREE_DAYS = /^3 days, from 2026-11-16 02:10 UTC to 2026-11-19 02:36 UTC \(there for\): Inbound relay 01$/;

/** Questions of what has none at all, goes outside, or is so in spite of something. On the demo tenant. */
const SAID: FirstLines = {
  'no method besides the password': [
    ['welche admins haben ausser dem Passwort keine einzige Methode registriert?', WITHOUT_METHODS],
    ['welche admins haben neben dem passwort keine weitere methode registriert', WITHOUT_METHODS],
    ['which admins have not a single method registered other than the password?', WITHOUT_METHODS],
    ["quels admins n'ont aucune méthode à part le mot de passe ?", WITHOUT_METHODS],
    ["Quels admins n'ont enregistré aucune autre méthode que le mot de passe ?", WITHOUT_METHODS],
    ['qué admins no tienen ningún método aparte de la contraseña?', WITHOUT_METHODS],
    ['qué administradores no tienen registrado ningún método además de la contraseña', WITHOUT_METHODS],
    ['Hat Sven Hartmann außer dem Passwort noch eine Methode?', /^No: Sven Hartmann has no sign-in methods/],
  ],
  'not a single one is none': [
    ['welche apps haben keinen einzigen Owner?', NO_OWNER],
    ['which apps have not a single owner?', NO_OWNER],
    ["which apps don't have a single owner?", NO_OWNER],
    ['qué apps no tienen ni un solo propietario', NO_OWNER],
    ["quels admins n'ont pas une seule méthode enregistrée", WITHOUT_METHODS],
    ['which apps have a single owner?', /^9 of 60 apps have number of owners 1: /],
  ],
  'mail sent to somebody outside does not come from there': [
    ['Qué reglas de transporte mandan copia a un dominio de fuera?', COPIES_OUTSIDE],
    [
      'Qué reglas de transporte mandan copia a un dominio de fuera y están aplicándose de verdad, no en modo auditoría?',
      COPIES_OUTSIDE,
    ],
    ['Qué reglas envían copia a alguien de fuera y están activas?', COPIES_OUTSIDE],
    ["quelles règles envoient des copies vers un domaine de l'extérieur", COPIES_OUTSIDE],
    ["quelles règles copient à quelqu'un de l'extérieur", COPIES_OUTSIDE],
    ["quelles règles s'appliquent au courrier de l'extérieur", /mail flow rules are for mail from outside/],
    ['qué reglas se aplican a correo de fuera', /mail flow rules are for mail from outside/],
  ],
  'really applied is enforced': [
    ['qué reglas se están aplicando de verdad?', ENFORCED_RULES],
    ['welche Regeln werden wirklich angewendet?', ENFORCED_RULES],
    ["quelles règles s'appliquent pour de vrai", ENFORCED_RULES],
    ['qué reglas se aplican realmente?', ENFORCED_RULES],
  ],
  'what holds in spite of it is asked for as well': [
    [
      'Bei welchen unserer eigenen App-Registrierungen fehlt der Owner, obwohl noch ein gültiges Secret dranhängt?',
      /^5 of 60 apps are registered here, have no owners and have a valid secret: /,
    ],
    [
      'Welche Apps sind deaktiviert, obwohl da noch Rechte dranhängen?',
      /^1 of 60 apps is disabled and has permissions/,
    ],
    ['Welche Apps sind deaktiviert, obwohl sie noch Rechte haben?', /^1 of 60 apps is disabled and has permissions/],
    ['Which apps have no owner although a valid secret still hangs on them?', NO_OWNER_BUT_SECRET],
    ['Qué apps no tienen propietario aunque todavía tengan un secreto válido?', NO_OWNER_BUT_SECRET],
    ['qué apps no tienen propietario a pesar de tener un secreto válido', NO_OWNER_BUT_SECRET],
    ['qué apps no tienen propietario aunque cuelga de ellas un secreto válido', NO_OWNER_BUT_SECRET],
    ['Warum ist Docuvault Backup kritisch, obwohl es verifiziert ist?', /^Docuvault Backup for Microsoft 365: Sites/],
  ],
  'whoever resets the MFA of somebody removes their methods': [
    [
      "Qu'est-ce que Marta Kowalska a fait ce mois-ci comme resets de mot de passe ou de MFA ?",
      /^3 of 44 changes .*: password reset of Rosalind Achterberg, .* and sign-in method removed from Yusuf Demir$/,
    ],
    ['Which password or MFA resets did Marta Kowalska do this month?', /^3 of 44 .* removed from Yusuf Demir$/],
    ['Which MFA resets did Marta Kowalska do this month?', /^1 of 44 .*: sign-in method removed from Yusuf Demir$/],
    ['Welche Passwort- oder MFA-Resets hat Marta Kowalska diesen Monat gemacht?', /^3 of 44 .* Yusuf Demir$/],
    ['Qué reseteos de MFA hizo Marta Kowalska este mes?', /^Yes: 1 of 44 .*: sign-in method removed from Yusuf Demir$/],
    ['wer hat im november mfa zurückgesetzt?', /^Marta Kowalska \(by\): sign-in method removed from Yusuf Demir$/],
    ["qui a réinitialisé le MFA de quelqu'un ce mois-ci", /^Marta Kowalska \(by\): sign-in method removed from Yusuf/],
  ],
  'a role or an app of somebody: both are told': [
    ['¿Sven Hartmann tiene todavía algún rol o alguna app a su nombre?', LEFT_TO_SVEN],
    ['Does Sven Hartmann still have any role or app?', LEFT_TO_SVEN],
    ['Does Sven Hartmann still hold a role or own an app?', LEFT_TO_SVEN],
    ['Which roles or apps does Sven Hartmann have?', LEFT_TO_SVEN],
    ['Hat Sven Hartmann noch eine Rolle oder eine App?', LEFT_TO_SVEN],
    ['hat sven hartmann noch irgendwelche rollen oder apps?', LEFT_TO_SVEN],
    ['Sven Hartmann a-t-il encore un rôle ou une app à son nom ?', LEFT_TO_SVEN],
    ['est-ce que Sven Hartmann a encore des rôles ou des applications ?', LEFT_TO_SVEN],
  ],
  'how long it was active before it was removed': [
    ['¿Cuánto tiempo estuvo activo el conector Inbound relay 01 antes de que lo borraran?', THREE_DAYS],
    ['cuánto tiempo estuvo activo Inbound relay 01 hasta que lo borraron?', THREE_DAYS],
    ['Wie lange war der Connector Inbound relay 01 aktiv, bevor er gelöscht wurde?', THREE_DAYS],
    ['Wie lange lief der Konnektor Inbound relay 01, bis er entfernt wurde?', THREE_DAYS],
    ["Combien de temps le connecteur Inbound relay 01 est-il resté actif avant d'être supprimé ?", THREE_DAYS],
    ['How long was the connector Inbound relay 01 active before it was deleted?', THREE_DAYS],
  ],
};

describe('Questions of none at all, of outside, and of what holds in spite of something', () => {
  itSaysFirst(SAID);
});
