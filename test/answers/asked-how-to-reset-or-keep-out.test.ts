import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const VERIFY = /^(?:1\. )?(?:Verify who is asking|.*steps)/;
const BLOCK = /Block legacy authentication/;

/** How MFA is reset for somebody with a new phone, and legacy authentication kept out, as natives type it. On the demo tenant. */
const SAID: FirstLines = {
  'whose it is and why changes no step': [
    ['wie setz ich bei jemandem die mfa zurück wenn er n neues handy hat?', VERIFY],
    ['wie setze ich bei einem Benutzer die MFA zurück?', VERIFY],
    ['wie setze ich die MFA zurück wenn jemand ein neues Handy hat?', VERIFY],
    ['jemand hat ein neues Handy, wie setze ich seine MFA zurück?', VERIFY],
    ["comment réinitialiser la MFA de quelqu'un qui a changé de téléphone ?", VERIFY],
    ['cómo restablezco el MFA de alguien con móvil nuevo?', VERIFY],
  ],
  'to throw out those who sign in so is to block it': [
    ['wie schmeiß ich die leute raus die sich mit legacy auth anmelden', BLOCK],
    ['wie werfe ich die User raus, die sich noch mit Legacy-Authentifizierung anmelden?', BLOCK],
    ['comment je vire les gens qui se connectent en legacy auth ?', BLOCK],
    ['cómo echo a los que entran con legacy auth?', BLOCK],
    ['how do I kick out people signing in with legacy auth?', BLOCK],
  ],
};

describe('asked how to reset MFA, and how to keep people out', () => {
  itSaysFirst(SAID);
});
