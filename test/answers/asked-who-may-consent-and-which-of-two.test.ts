import assert from 'node:assert/strict';
import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const NO_CONSENT = /^No: none of 33 role assignments \(roles Global Administrator, Privileged Role Administrator, /;

/** Asked in German, French and Spanish, and the same in English. On the demo tenant. */
const SAID: FirstLines = {
  'who may grant consent is told by the roles that allow it': [
    ['¿Puede Nadja Keller dar consentimiento de administrador a una aplicación?', NO_CONSENT],
    ['Can Nadja Keller grant admin consent to an app?', NO_CONSENT],
    ['Darf Nadja Keller einer App Administratorzustimmung erteilen?', NO_CONSENT],
    ['Nadja Keller peut-elle donner le consentement administrateur à une application ?', NO_CONSENT],
    ['Can IT Admin grant admin consent to an app?', /^Yes: IT Admin .*role: Global Administrator/],
    ['Wer darf hier Adminzustimmung erteilen?', /^5 of 33 role assignments \(roles Global Administrator, /],
  ],
  'which of two it is': [
    [
      'hat der tomas gerade exchange admin aktiv oder muss er das erst aktivieren',
      /^Tomás Rivera is active \(active: yes; how: activated now; eligible\)/,
    ],
    ['hat yusuf exchange admin aktiv oder muss er das erst aktivieren', /^Yusuf Demir is eligible \(active: no; /],
  ],
  'both halves are told': [
    [
      'Welche Notfallkonten haben wir und wann hat sich damit zuletzt jemand angemeldet?',
      /^1 of 13 admins is an emergency account or looks like one: Emergency Access 1/,
    ],
    [
      'Depuis le 1er novembre, qui a réinitialisé des mots de passe, et ceux de qui ?',
      /^Marta Kowalska \(by\): password reset of Rosalind Achterberg and password reset of Diego Marchetti/,
    ],
  ],
};

describe('Who may consent, which of two it is, and both halves', () => {
  const { ask } = itSaysFirst(SAID);

  it('asks behind the app whether its owner can sign in, and not whether the app can', async () => {
    const { text } = await ask('welche app besitzt sven hartman noch und kann er sich überhaupt noch anmelden');
    assert.match(text, /^1 of 60 apps \(owners Sven Hartmann\): [^\n]*\nOn “[^”]*”: No: Sven Hartmann is disabled/);
  });

  it('tells the last sign-in of the accounts that the first half finds', async () => {
    const { text } = await ask('Welche Notfallkonten haben wir und wann hat sich damit zuletzt jemand angemeldet?');
    assert.match(text, /- Emergency Access 1: last sign-in: 2026-08-31/);
  });
});
