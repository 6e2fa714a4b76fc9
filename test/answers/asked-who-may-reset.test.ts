import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const SHE_MAY =
  /^Yes: 1 of \d+ role assignments \(roles Global Administrator or Privileged Authentication Administrator and holder Aiko Tanaka\)/;
const ALL_WHO_MAY =
  /^5 of \d+ role assignments \(roles Global Administrator or Privileged Authentication Administrator\): IT Admin, /;

/** Roles tell who may reset the second factor of others; what they have themselves says nothing. On the demo tenant. */
const SAID: FirstLines = {
  'somebody by name': [
    ['Can Aiko Tanaka reset the MFA of other admins?', SHE_MAY],
    ['¿Puede Aiko Tanaka restablecer el MFA de otros administradores?', SHE_MAY],
    ["Aiko Tanaka peut-elle réinitialiser la MFA d'autres administrateurs ?", SHE_MAY],
    ['Kann Aiko Tanaka die MFA anderer Admins zurücksetzen?', SHE_MAY],
    ['Kann Priya Raman Passwörter von Benutzern zurücksetzen?', /^No: none of \d+ role assignments/],
  ],
  'all who may': [
    ['who can reset the MFA of admins?', ALL_WHO_MAY],
    ['Wer kann die MFA von Admins zurücksetzen?', ALL_WHO_MAY],
    ["Qui peut réinitialiser la MFA d'autres administrateurs ?", ALL_WHO_MAY],
  ],
};

describe('Who may reset the second factor of others', () => {
  itSaysFirst(SAID);
});
