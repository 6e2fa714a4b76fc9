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
  'what it means that something is so': [
    [
      'What does it mean that an account is exempt from mailbox auditing, and why should I care?',
      /^Mailbox auditing records who opened, sent, moved or deleted mail/,
    ],
    ['what does it mean to be exempt from mailbox auditing?', /^Mailbox auditing records who opened/],
    [
      'what does it mean when a policy is report-only, and why does it matter?',
      /^A Conditional Access policy in report-only/,
    ],
    ['what does it mean if a rule sets the SCL to -1?', /^The SCL, spam confidence level/],
    ['what does it mean that an app is multi-tenant?', /^A multitenant app is registered in one tenant/],
    [
      'was heißt es, dass ein Konto von der Postfachüberwachung ausgenommen ist, und warum ist das wichtig?',
      /^Mailbox auditing records who opened/,
    ],
    [
      "que signifie qu'une stratégie soit en mode rapport seul, et pourquoi est-ce important ?",
      /^A Conditional Access policy in report-only/,
    ],
    [
      '¿qué significa que una cuenta esté exenta de la auditoría de buzones, y por qué debería importarme?',
      /^Mailbox auditing records who opened/,
    ],
    ['who is exempt from mailbox auditing?', /^Exempt from mailbox auditing: svc-migration$/],
  ],
};

describe('Questions of an access review', () => {
  itSaysFirst(SAID);
});
