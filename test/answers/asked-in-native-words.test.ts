import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const RESET_OF_DIEGO = /^2026-11-26 17:46 UTC \(when\): password reset of Diego Marchetti; by: Marta Kowalska$/;
const ONLY_ELIGIBLE = /^2 of 13 admins .*: Yusuf Demir and Aiko Tanaka$/;

/** What administrators ask in their own language, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'when something was done to somebody, and by whom': [
    ["When was Diego Marchetti's password reset, and by whom?", RESET_OF_DIEGO],
    ['when was the password of Diego Marchetti reset and by whom', RESET_OF_DIEGO],
    ['Quand est-ce que le mot de passe de Diego Marchetti a été réinitialisé, et par qui ?', RESET_OF_DIEGO],
    ['Wann wurde das Passwort von Diego Marchetti zurückgesetzt und von wem?', RESET_OF_DIEGO],
    ['¿Cuándo se restableció la contraseña de Diego Marchetti y quién lo hizo?', RESET_OF_DIEGO],
    [
      'When was the secret added to Ticketbridge Connector, and by whom?',
      /^2026-11-10 21:47 UTC \(when\): secret added to Ticketbridge Connector; by: Bram de Vries$/,
    ],
    // Who stands behind "von" did it, where what was done stands before.
    ['wann hat Marta Kowalska das Passwort von Diego Marchetti zurückgesetzt?', /^2026-11-26 17:46 UTC/],
    ['welche Regeln wurden von Yusuf Demir geändert?', /^4 of 9 mail flow rules \(creator Yusuf Demir\)/],
  ],
  'who is only eligible, and nobody who also holds a role for good': [
    ['qué administradores tienen su rol solo como elegible y no permanente?', ONLY_ELIGIBLE],
    ['which admins hold their role only as eligible, not permanently?', ONLY_ELIGIBLE],
    ['who is eligible but has no permanent role?', ONLY_ELIGIBLE],
    ['welche Admins sind nur eligible?', ONLY_ELIGIBLE],
    ['wer ist nur berechtigt und nicht dauerhaft Admin?', ONLY_ELIGIBLE],
    ["quels administrateurs ne sont qu'éligibles ?", ONLY_ELIGIBLE],
    ['which admins are eligible?', /^3 of 13 admins may activate a role: Tomás Rivera, Yusuf Demir and Aiko Tanaka$/],
    ['who is eligible for Exchange Administrator?', /^2 of 33 .*: Tomás Rivera and Yusuf Demir$/],
  ],
};

describe('Questions in the words of their own language', () => {
  itSaysFirst(SAID);
});
