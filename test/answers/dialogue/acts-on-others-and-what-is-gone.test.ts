import { itGoesOn, type Talks } from '../support/talks.js';

const MFA_REMOVED = /^Yes: 2 of 114 changes removed something and are about sign-in methods \(Marta Kowalska\): /;
const OF_ROSALIND =
  /^Yes: 1 of 114 changes is (?:a reset and is about a password|about a password and is a reset) \(Rosalind Achterberg\): /;
const LAST_USE = /^2026-11-29 02:41 UTC: last use of Nordarchiv Mail Archive$/;

/** What the person of a talk did to others, whether what was made is still there, and one app's last sign-in. On the demo tenant. */
const TALKS: Talks = {
  'what she did to others': [
    ['qui a réinitialisé le mot de passe de Diego Marchetti ?', /^Marta Kowalska \(by\): /],
    ["elle a aussi supprimé des méthodes mfa à quelqu'un ?", MFA_REMOVED],
  ],
  'what she did to others, in Spanish': [
    ['¿quién restableció la contraseña de Diego Marchetti?', /^Marta Kowalska \(by\): /],
    ['¿también ha borrado métodos mfa a alguien?', MFA_REMOVED],
  ],
  'what she did to others, in German': [
    ['wer hat das Passwort von Diego Marchetti zurückgesetzt?', /^Marta Kowalska \(by\): /],
    [
      'hat sie auch jemandem die MFA zurückgesetzt?',
      /^Yes: 2 of 114 changes are resets and are about sign-in methods /,
    ],
  ],
  'what she did to others, after her page': [
    ['tell me about Marta Kowalska', /Marta Kowalska holds Helpdesk Administrator/],
    ['has she reset passwords of other people?', /^Yes: 2 of 114 changes are resets and are about passwords /],
  ],
  'whether all that was made is there': [
    [
      'which rules did Office Sync Helper create?',
      /^14 of 114 changes are about mail flow rules and created something /,
    ],
    [
      'did they all still exist?',
      /^No: 12 of 14 changes that are about mail flow rules .* are about things that are gone: /,
    ],
  ],
  'what somebody made, and what of it is gone': [
    [
      'welche Regeln hat Office Sync Helper erstellt?',
      /^2 of 9 mail flow rules \(creator Office Sync Helper\): m and n; 12 more were created by the same actor and removed again: l, /,
    ],
    ['welche Regeln hat Yusuf Demir erstellt?', /^\d of 9 mail flow rules \(creator Yusuf Demir\): [^;]*$/],
  ],
  'the last sign-in of the app that was told': [
    ['was darf Nordarchiv Mail Archive?', /^critical: Nordarchiv Mail Archive may read, /],
    ['und wann hat sich die app zuletzt angemeldet?', LAST_USE],
    ['que peut faire Nordarchiv Mail Archive ?', /^critical: Nordarchiv Mail Archive may read, /],
    ["et quand l'appli s'est-elle connectée pour la dernière fois ?", LAST_USE],
    ['what can Nordarchiv Mail Archive do?', /^critical: Nordarchiv Mail Archive may read, /],
    ['and when did the app sign in last?', LAST_USE],
  ],
  'whether the password of the one who was told was reset': [
    ['tell me about Rosalind', /Rosalind Achterberg holds no directory role/],
    ['has anyone reset her password?', OF_ROSALIND],
    ['tell me about Rosalind', /Rosalind Achterberg holds no directory role/],
    ['has anyone reset her password since?', /^Yes, leaving “since” aside: 1 of 114 .* \(Rosalind Achterberg\): /],
    ['did anyone reset her password after that?', /^No: none of 2 changes are resets, .* \(Rosalind Achterberg\)$/],
  ],
  'the same in German and Spanish': [
    ['erzähl mir was über Rosalind', /Rosalind Achterberg holds no directory role/],
    ['hat jemand ihr Passwort zurückgesetzt?', OF_ROSALIND],
    ['háblame de Rosalind', /Rosalind Achterberg holds no directory role/],
    ['¿alguien ha restablecido su contraseña?', OF_ROSALIND],
  ],
  'which of two is meant': [
    ['wer hat Μicrosoft Office Sync zugestimmt?', /^By: Jonathan Ward .* and Rosalind Achterberg /],
    ['und hat danach jemand ihr Passwort zurückgesetzt?', /^Which one: Jonathan Ward and Rosalind Achterberg\?/],
  ],
  'whether those who were told had a reset': [
    ['which admins have no mfa?', /^3 of 13 admins have no second factor: /],
    [
      'has either of them had a password reset this month?',
      /^No: none of \d+ changes are resets, .*IT Admin and 2 more/,
    ],
    ['who consented to Μicrosoft Office Sync?', /^Granted by: Jonathan Ward .* and Rosalind Achterberg /],
    ['was their password reset?', /^Yes: 1 of 114 changes is a reset .*\(Jonathan Ward and 1 more\): /],
  ],
  'who had a reset, as the log tells': [
    ['has Rosalind had a password reset since 21 November?', /^Yes: .*password reset of rosalind\.achterberg@/],
    ['has Tomás had a password reset this month?', /^No: none of \d+ changes are about passwords .*Tomás Rivera\)$/],
    ['which users had a password reset this month?', /^Whose: Rosalind Achterberg .* and Diego Marchetti /],
  ],
};

describe('A talk about acts on others', () => {
  itGoesOn(TALKS);
});
