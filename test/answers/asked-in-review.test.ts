import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What is asked when access is reviewed, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'whether somebody has registered a second factor is a state': [
    ['has Aiko Tanaka registered a second factor?', /^No: Aiko Tanaka has no second factor/],
    ['has Diego Marchetti enrolled a second factor yet?', /^Yes: Diego Marchetti has a second factor/],
    ['has Lucía Ferrer registered any MFA method?', /^I could not tell: Lucía Ferrer/],
    ['have our global admins registered a second factor?', /^Yes: 2 of 17 admins have a second factor/],
    ['did Diego Marchetti register a second factor?', /^Yes: 1 of \d+ changes created something .*sign-in method/],
    ['has Jonathan Ward registered a passkey?', /^Yes: 1 of \d+ changes created something .*sign-in method/],
  ],
};

describe('Questions of an access review', () => {
  itSaysFirst(SAID);
});
