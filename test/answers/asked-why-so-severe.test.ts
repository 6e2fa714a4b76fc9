import { itSaysFirst, type FirstLines } from './support/first-lines.js';
import { itGoesOn, type Talks } from './support/talks.js';

const RELAY =
  /^The inbound connector Inbound relay 02 was made by the app Office Sync Helper, accepts mail from anywhere/;
const RULE_M =
  /^The mail flow rule m removes the header X-MS-Exchange-Organization-AuthAs and has a name of one character/;

/** Why one is so severe is told of that one, and not of its kind. On the demo tenant under attack. */
const SAID: FirstLines = {
  'a connector by its name, with or without all of it': [
    ['why is Inbound relay critical?', RELAY],
    ['why is Inbound relay 02 rated high?', RELAY],
    ['what makes Inbound relay 02 high?', RELAY],
    ['warum ist Inbound relay 02 kritisch?', RELAY],
    ['pourquoi Inbound relay 02 est critique ?', RELAY],
    ['por qué Inbound relay 02 es crítico?', RELAY],
  ],
  'a rule': [
    ['why is the rule m rated high?', RULE_M],
    ['warum wird die Regel m als hoch eingestuft?', RULE_M],
    ['pourquoi la règle m est classée haute ?', RULE_M],
    ['por qué la regla m tiene severidad alta?', RULE_M],
  ],
  'an app, by what it holds': [
    ['why is Docuvault critical?', /^Docuvault .*: Sites\.FullControl\.All is rated critical/],
  ],
  'a concept, a kind, and what is not here': [
    ['why is legacy authentication critical?', /^Old protocols/],
    ['why is a connector critical?', /^Through an inbound connector mail enters/],
    ['why is Ledger Thing critical?', /^No app here answers to “Ledger Thing”/],
  ],
};

const TALKS: Talks = {
  'the only one that was shown': [
    ['which connectors need a look?', /^1 of 6 connectors looks wrong/],
    ['why is it rated high?', RELAY],
  ],
  'one of several by its place': [
    ['which rules need a look?', /^5 of 9 mail flow rules need a look/],
    ['why is the first one rated high?', /^The mail flow rule Let trade fair newsletters through lets mail past/],
  ],
  'one by its noun, in three languages': [
    ['show me the rule m', /^m: effect: removes a header/],
    ['why is this rule rated high?', RULE_M],
    ['warum ist die Regel so kritisch?', RULE_M],
    ['por qué es tan grave esta regla?', RULE_M],
    ['pourquoi cette règle est si grave ?', RULE_M],
  ],
};

describe('questions for why one is so severe', () => {
  itSaysFirst(SAID);
});

describe('A talk about why one is so severe', () => {
  itGoesOn(TALKS);
});
