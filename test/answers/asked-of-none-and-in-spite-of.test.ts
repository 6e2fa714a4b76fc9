import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const WITHOUT_METHODS = /^2 of 13 admins have no sign-in methods: IT Admin and svc-migration$/;
const NO_OWNER = /^51 of 60 apps have no owners?: Docuvault Backup for Microsoft 365, Nordarchiv Mail Archive/;
const COPIES_OUTSIDE = /^1 of 9 mail flow rules copies mail(?: and|,) sends mail outside.*: Finance copies$/;
const ENFORCED_RULES = /^7 of 9 mail flow rules are enforced: /;
const NO_OWNER_BUT_SECRET =
  /^6 of 60 apps have no owner and have a valid secret: Ticketbridge Connector, Visitor Registration, Newsletter Sender/;

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
};

describe('Questions of none at all, of outside, and of what holds in spite of something', () => {
  itSaysFirst(SAID);
});
