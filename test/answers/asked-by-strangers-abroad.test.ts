import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const NO_CONSENT = /^No: none of 33 role assignments \(roles Global Administrator, Privileged Role Administrator, /;

/** What strangers ask in German, French and Spanish, and the same in English. On the demo tenant. */
const SAID: FirstLines = {
  'who may grant consent is told by the roles that allow it': [
    ['¿Puede Nadja Keller dar consentimiento de administrador a una aplicación?', NO_CONSENT],
    ['Can Nadja Keller grant admin consent to an app?', NO_CONSENT],
    ['Darf Nadja Keller einer App Administratorzustimmung erteilen?', NO_CONSENT],
    ['Nadja Keller peut-elle donner le consentement administrateur à une application ?', NO_CONSENT],
    ['Can IT Admin grant admin consent to an app?', /^Yes: IT Admin .*role: Global Administrator/],
    ['Wer darf hier Adminzustimmung erteilen?', /^5 of 33 role assignments \(roles Global Administrator, /],
  ],
};

describe('What strangers ask abroad', () => {
  itSaysFirst(SAID);
});
