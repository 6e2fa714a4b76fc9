import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What is typed in haste, with slips and in small letters, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'a slip changes no answer': [
    ['what happend with office sync helper?', /^critical: Office Sync Helper may manage Exchange /],
    ['what happened with office sync helper?', /^critical: Office Sync Helper may manage Exchange /],
    ['what hapened to rosalind achterberg', /^critical: Rosalind Achterberg holds no directory role; at risk /],
    ['whats going on with rosalind', /^critical: Rosalind Achterberg holds no directory role; at risk /],
    ['what happend with sketchroom whiteboard?', /^Sketchroom Whiteboard holds no high-priority permission$/],
    [
      'what happened to it admin',
      /^critical: IT Admin holds Global Administrator, Exchange Administrator; at risk \(high\) since /,
    ],
    ['was ist mit office sync helper passiert', /^critical: Office Sync Helper may manage Exchange /],
    ["que s'est-il passé avec office sync helper ?", /^critical: Office Sync Helper may manage Exchange /],
    ['what happened to finance copies', /^1 of \d+ changes is about a mail flow rule \(about Finance copies\): /],
    ['wich admins have a pw older than a year', /^3 of 13 admins have not changed the password since /],
    ['tell me evrything about office sync helper', /^critical: Office Sync Helper may manage Exchange /],
  ],
  'all that is known of one': [
    ['everything relevant about Office Sync Helper', /^critical: Office Sync Helper may manage Exchange /],
    ['everything important on Rosalind Achterberg', /^critical: Rosalind Achterberg holds no directory role; /],
    ['tell me everything you know about docuvault', /^critical: Docuvault Backup for Microsoft 365 may control /],
    ['everything about connectors', /^6 connectors$/],
  ],
  'an account that is called like a pronoun': [
    ['when was it admins password last changed', /^\d{4}-\d\d-\d\d \d\d:\d\d UTC: password changed of IT Admin$/],
    ["when was it admin's password last changed", /^\d{4}-\d\d-\d\d \d\d:\d\d UTC: password changed of IT Admin$/],
    ['is it admins account enabled', /^Yes: IT Admin is enabled /],
    ['is it admin rights that it has', /^I remember no answer that this goes on from\./],
  ],
};

describe('Questions in haste', () => {
  itSaysFirst(SAID);
});
