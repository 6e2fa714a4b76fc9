import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Which service changes were made in, what somebody did to their own account, and words that narrow a question by themselves. On the demo tenant. */
const SAID: FirstLines = {
  'changes of one service': [
    [
      'what changed in exchange last week',
      /^3 of 11 changes were done in Exchange and happened between .*: mail flow rule n/,
    ],
    ['how many exchange changes were there in november', /^30 of 44 changes were done in Exchange and happened since /],
    [
      'who changed something in exchange in november',
      /^By: Office Sync Helper \(.*27 more\) and IT Admin \(.*Finance copies created\)$/,
    ],
    ['mail changes last week', /^3 of 11 changes were done in Exchange and /],
    ['what happened in entra last week', /^8 of 11 changes were done in Entra and /],
    ['was wurde letzte woche in exchange geändert', /^3 of 11 changes were done in Exchange and /],
    ['qué cambió en exchange la semana pasada', /^3 of 11 changes were done in Exchange and /],
    ['qui a changé quelque chose dans exchange', /^By: Office Sync Helper \(mail flow rule n created/],
    ['which exchange rules were removed', /^12 of 114 changes are about mail flow rules and removed something: /],
    [
      'who granted Exchange Administrator',
      /^By: IT Admin \(role Exchange Administrator granted to Office Sync Helper\)/,
    ],
  ],
  'what somebody did to themselves': [
    [
      'who gave himself a role',
      /^1 of 114 changes was made to the actor’s own account and is about a role: .* activated of Tomás Rivera$/,
    ],
    [
      'changes someone made to their own account',
      /^4 of 114 changes were made to the actors’ own accounts: sign-in method added to rosalind/,
    ],
    ['did anyone grant a permission to himself', /^No: none of 114 changes .* were made to the actors’ own accounts$/],
    [
      'who reset his own password',
      /^None of 114 changes .* are resets, were made to the actors’ own accounts and are about passwords$/,
    ],
    ["who reset somebody else's password", /^Marta Kowalska \(by\): /],
    [
      'wer hat sein eigenes passwort zurückgesetzt',
      /^None of 114 changes .* and were made to the actors’ own accounts$/,
    ],
    ["qui s'est attribué un rôle", /^1 of 114 changes was made to the actor’s own account /],
    [
      'quién se dio a sí mismo un rol',
      /^None of 114 changes of the last 180 days granted something, were made to the actors’ own accounts and are about roles$/,
    ],
  ],
  'a word that alone would narrow a list of all': [
    ['which connectors do we trust', /^I did not understand “trust”, and so cannot say which\. /],
    ['which apps have issues', /^I did not understand “issues”, and so cannot say which\. /],
    ['which rules are at the bottom', /^I did not understand “at the bottom”, /],
    ['which connectors are set up here', /^6 connectors$/],
    ['which apps do we currently have', /^60 apps$/],
    ['¿Cuántas personas tienen permisos de administrador?', /^13 admins$/],
  ],
  'what changed, narrowed by what was not understood': [
    ['what else was changed that same night', /^I did not understand “same night”\.$/],
    ['whats new in the finance department', /^I did not understand “finance department”\.$/],
    ['what changed since yesterday', /^None of the changes that I read happened since /],
    ['anything new?', /^There is nothing to compare with yet: /],
  ],
};

describe('Questions about one service, about oneself, and about all', () => {
  itSaysFirst(SAID);
});
