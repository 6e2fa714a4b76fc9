import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What the first line must say where one row is the answer: its name alone, or that there is one, says nothing. On the demo tenant. */
const SAID: FirstLines = {
  'the only row of a name is told with what the table holds of it': [
    [
      'what secrets does Warehouse Scanner Sync have?',
      /^1 of 26 credentials .*: secret scanner \(state: expired; start date: 2\S+ \S+ UTC; end date: 2\S+ \S+ UTC\)$/,
    ],
    [
      'welche Geheimnisse hat HR Onboarding Flow?',
      /^1 of 26 credentials .*: secret flow \(state: valid; (?:ends soon; )?start date: .*; end date: /,
    ],
    [
      'how does Release Automation sign in?',
      /^1 of 26 credentials .*federated credential build \(state: valid; issuer: https:\/\/ci\.buildrunner\.example; for: project:/,
    ],
    ['which connector was made by Office Sync Helper?', /: Inbound relay 02 \(direction: inbound; .*creation date: /],
    [
      'which app does Sven Hartmann own?',
      /: Mailbox Statistics Collector \(permissions: Exchange\.ManageAsApp, .*; last use: /,
    ],
    ['welche App gehört Sven Hartmann?', /: Mailbox Statistics Collector \(permissions: /],
    [
      'tell me what the rule Finance copies does',
      /^Finance copies: effect: sends blind copies; recipients: copies@ledger-drop/,
    ],
    ['who holds the role Cloud Application Administrator', /: Priya Raman \(how: with an end; .*end date: 2/],
  ],
  'what it has none of is followed by what it has': [
    [
      'wofür ist der Konnektor Inbound relay 02 da?',
      /^none: comment of Inbound relay 02; direction: inbound; enabled: yes; creator: Office Sync Helper/,
    ],
  ],
  'a role is told with how far it reaches, wherever it is told': [
    [
      'welche Rollen hat Chloé Dubreuil?',
      /^User Administrator \(for the administrative unit “Branch office Lyon” only\): role of Chloé/,
    ],
    [
      'Chloé Dubreuil est administratrice de quoi exactement ?',
      /^one administrative unit: .*; role: User Administrator \(for /,
    ],
    [
      'is Chloé Dubreuil an admin?',
      /^Yes: .*\(roles: User Administrator \(for the administrative unit “Branch office Lyon” only\)\)$/,
    ],
    [
      '¿qué roles tiene Chloé Dubreuil?',
      /^User Administrator \(for the administrative unit “Branch office Lyon” only\): /,
    ],
    [
      'tell me about Chloé Dubreuil',
      /^high: Chloé Dubreuil holds User Administrator \(for the administrative unit “Branch office Lyon” only\)/,
    ],
    ['what roles does Diego Marchetti have?', /^User Administrator: role of Diego Marchetti; how: standing$/],
  ],
};

describe('The first line about the only row', () => {
  itSaysFirst(SAID);
});
