import { itGoesOn, type Talks } from '../support/talks.js';

/** Talks that go on from what one person did to others. On the demo tenant. */
const TALKS: Talks = {
  'one of them is one of those to whom it was done': [
    ['did marta reset any passwords lately?', /^Yes: 2 of \d+ changes are resets .* \(by Marta Kowalska\): /],
    ['is one of them an admin?', /^Yes: Diego Marchetti is one of the admins /],
  ],
  'who of them is an admin': [
    ['Wem hat Marta Kowalska in den letzten zwei Wochen das Passwort zurückgesetzt?', /^Whose: Rosalind .* and Diego /],
    ['wer von denen ist admin', /^Diego Marchetti: roles: User Administrator; /],
    ['à qui Marta Kowalska a-t-elle réinitialisé le mot de passe ?', /^Whose: Rosalind .* and Diego /],
    ["qui d'entre eux est administrateur ?", /^Diego Marchetti: roles: User Administrator; /],
    ['¿a quién le restableció la contraseña Marta Kowalska?', /^Whose: Rosalind .* and Diego /],
    ['¿quién de ellos es administrador?', /^Diego Marchetti: roles: User Administrator; /],
  ],
  'she is who did it': [
    ['did marta reset any passwords lately?', /^Yes: 2 of \d+ changes are resets .* \(by Marta Kowalska\): /],
    ['is she an admin?', /^Yes: Marta Kowalska /],
  ],
  'the apps of what was done to apps': [
    ['did Bram add any secrets?', /^Yes: \d of \d+ changes added something /],
    ['who owns these apps?', /^Owners: Ticketbridge Connector: none; /],
  ],
};

describe('A talk about those to whom something was done', () => {
  itGoesOn(TALKS);
});
