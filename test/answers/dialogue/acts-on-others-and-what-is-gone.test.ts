import { itGoesOn, type Talks } from '../support/talks.js';

const MFA_REMOVED = /^Yes: 2 of 114 changes removed something and are about sign-in methods \(Marta Kowalska\): /;
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
};

describe('A talk about acts on others', () => {
  itGoesOn(TALKS);
});
