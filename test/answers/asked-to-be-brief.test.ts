import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const CONSENT_GRANT = /^In an illicit consent grant a person is tricked into allowing an attacker’s app/;
const PIM = /^PIM, Privileged Identity Management, gives admin roles for hours instead of always/;
const SERVICE_PRINCIPAL = /^A service principal is the identity of an app in one tenant/;
const NO_OWNER = /^51 of 60 apps have no owner: /;

/** How long the answer is to be narrows nothing: the same is said as without it. On the demo tenant. */
const SAID: FirstLines = {
  'a definition': [
    ['qué es un illicit consent grant, explícamelo en dos líneas', CONSENT_GRANT],
    ['tell me in 2 lines what an illicit consent grant is', CONSENT_GRANT],
    ['was ist ein illicit consent grant, in zwei Sätzen', CONSENT_GRANT],
    ['explain PIM in one sentence', PIM],
    ['what is PIM? keep it short', PIM],
    ['PIM, short version please', PIM],
    ['kurz erklärt: was ist PIM?', PIM],
    ['PIM auf den Punkt gebracht', PIM],
    ["en bref, c'est quoi PIM ?", PIM],
    ['en dos palabras, qué es PIM?', PIM],
    ['define PIM, máximo dos frases', PIM],
    ["c'est quoi un service principal, en une phrase", SERVICE_PRINCIPAL],
    ['explain to me briefly what a service principal is', SERVICE_PRINCIPAL],
    ['briefly, what is a connector?', /^A connector says how Exchange Online takes mail/],
  ],
  'a reason, rows': [
    ['why is legacy authentication bad, in one sentence?', /^Old protocols \(SMTP AUTH, IMAP, POP, old ActiveSync\)/],
    ['which apps have no owner? keep it short', NO_OWNER],
    ['dime en una línea qué apps no tienen dueño', NO_OWNER],
    ['should i be worried or not, in one sentence', /^(?:1 open incident|\d+ of 20 checks failed)/],
    ['short answer: who is global admin?', /^4 of 33 role assignments \(role Global Administrator\)/],
  ],
  'for how long something was there is a condition': [
    [
      'which rules existed only briefly?',
      /^12 of \d+ changes are about mail flow rules, .* have there for: at most 8 days/,
    ],
  ],
};

describe('questions with the wish for a short answer', () => {
  itSaysFirst(SAID);
});
