import { itGoesOn, type Talks } from '../support/talks.js';

/** Talks on who did what to whom and on what is limited, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'what one did to another, and then to somebody else': [
    ['who is Marta Kowalska?', /^\w+: Marta Kowalska holds Helpdesk Administrator/],
    ["what did she do to Diego Marchetti's account?", /^1 of \d+ changes .*: password reset of Diego Marchetti$/],
    ['and to Yusuf Demir?', /^1 of \d+ changes .*: sign-in method removed from Yusuf Demir$/],
    ['and when?', /^\d{4}-\d\d-\d\d 13:30 UTC \(when\): sign-in method removed from Yusuf Demir$/],
    ['what did Marta Kowalska do to Rosalind Achterberg?', /: password reset of Rosalind Achterberg$/],
    ['and by Bram de Vries?', /^None of \d+ changes .* \(by Bram de Vries and person Rosalind Achterberg\)$/],
  ],
};

describe('Talks on deeds and limits', () => {
  itGoesOn(TALKS);
});
