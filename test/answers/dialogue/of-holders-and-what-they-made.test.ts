import { itGoesOn, type Talks } from '../support/talks.js';

const ONE_IS_APP = /^1 of 33 role assignments is held by an app \(role Global Administrator\): Office Sync Helper$/;

const THAT_NIGHT =
  /^3 of 10 changes happened between 2026-11-24 20:00 UTC and 2026-11-25 08:00 UTC: mail flow rule n created, mail flow rule m created and inbound connector Inbound relay 02 created$/;
const NEW_METHOD =
  /^(?:Diego Marchetti \(by\)|Yes: 1 of 6 changes .* happened since 2026-11-26 17:47 UTC .*): sign-in method added to Diego Marchetti$/;

/** Talks on holders of roles and on what was made, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'how many of the holders are of a kind': [
    ['wieviele globale admins haben wir?', /^3 of 17 admins /],
    ['wie viele davon sind apps?', ONE_IS_APP],
    ["combien d'administrateurs globaux avons-nous ?", /^3 of 17 admins /],
    ["combien d'entre eux sont des applis ?", ONE_IS_APP],
    ['cuántos administradores globales tenemos?', /^3 of 17 admins /],
    ['y cuántos son aplicaciones?', ONE_IS_APP],
    ['wer ist Global Administrator?', /^4 of 33 role assignments /],
    ['welche davon sind Gäste?', /^None of 33 role assignments are held by guests \(role Global Administrator\)$/],
  ],
  'a new method after a reset, from where, and when it was': [
    ['Quién le reseteó la contraseña a Diego Marchetti?', /^Marta Kowalska \(by\): password reset of Diego Marchetti$/],
    ['y registró algún método nuevo después?', NEW_METHOD],
    ['desde qué IP?', /^192\.0\.2\.140 \(from\): sign-in method added to Diego Marchetti$/],
    ['Quién le reseteó la contraseña a Diego Marchetti?', /^Marta Kowalska /],
    ['y después registró algún método de MFA nuevo?', NEW_METHOD],
    ['who reset the password of Diego Marchetti?', /^Marta Kowalska /],
    ['and did he register a new method afterwards?', NEW_METHOD],
    ['Wer hat das Passwort von Diego Marchetti zurückgesetzt?', /^Marta Kowalska /],
    ['und hat er danach eine neue Methode registriert?', NEW_METHOD],
    ['von welcher IP?', /^192\.0\.2\.140 \(from\): sign-in method added to Diego Marchetti$/],
    ['Qui a réinitialisé le mot de passe de Diego Marchetti ?', /^Marta Kowalska /],
    ['et il a enregistré une nouvelle méthode après ?', NEW_METHOD],
    ['A quiénes les resetearon la contraseña la semana pasada y quién lo hizo?', /^Whose: Rosalind .* and Diego /],
    [
      'y registraron algún método de MFA nuevo?',
      /^Whose: Rosalind Achterberg \(sign-in .* and Diego Marchetti \(sign-in /,
    ],
    ['a qué hora lo hizo Rosalind?', /^2026-11-27 08:29 UTC \(when\): sign-in method added to Rosalind Achterberg$/],
    ['whose passwords were reset last week?', /^Whose: /],
    ['did they register a new method?', /^Yes: 2 of 114 changes /],
    ['when did Rosalind do it?', /^2026-11-27 08:29 UTC \(when\): sign-in method added to Rosalind Achterberg$/],
    ['when did Diego do it?', /^2026-11-26 17:58 UTC \(when\): sign-in method added to Diego Marchetti$/],
  ],
  'the night in which something was made': [
    ['Which inbound connectors accept mail from any domain without requiring TLS?', /^1 of 6 .*: Inbound relay 02$/],
    ['Who created it, and from which IP address?', /^Office Sync Helper: creator of Inbound relay 02/],
    ['What else was changed that same night?', THAT_NIGHT],
  ],
};

describe('A talk of holders and of what they made', () => {
  itGoesOn(TALKS);
});
