import assert from 'node:assert/strict';
import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What is typed short, tagged or told of two at once, and what the first line must say without a word left aside. On the demo tenant. */
const SAID: FirstLines = {
  'a short form is the word it stands for': [
    ['how mny transport rules are switchd off or only in test mode', /^1 is disabled and 1 only audits: 2 of 9 /],
    [
      'secrets or certs expiring in the nxt 30 days pls',
      /^2 of 26 credentials are secrets or are certificates and end /,
    ],
    ['what did rosalind achterberg agree to last wk', /^None of \d+ changes are consents and happened between /],
    ['any acct exempt from mbx auditing', /^Yes: at least one account is exempt from mailbox auditing \(/],
    ['is smtp auth off 4 the whole tenant', /^No: SMTP AUTH is on$/],
    ['how many secrets expire b4 january', /^1 of 26 credentials is a secret and ends between /],
  ],
  'a tag asks for a yes or no': [
    ["Newsletter Sender (old) is disabled, isn't it?", /^Yes: Newsletter Sender \(old\) is disabled /],
    ['Newsletter Sender (old) is disabled, right? Did its permission go away too?', /^Yes: Newsletter Sender \(old\) /],
    ['Sven Hartmann ist deaktiviert, oder?', /^Yes: Sven Hartmann is disabled /],
    ['Sven Hartmann est désactivé, non ?', /^Yes: Sven Hartmann is disabled /],
    ['Sven Hartmann está desactivado, ¿verdad?', /^Yes: Sven Hartmann is disabled /],
  ],
  'both of two that are named are told': [
    ['compare the roles of Aiko Tanaka and Tomás Rivera', /^Roles: Tomás Rivera: .*; Aiko Tanaka: Privileged /],
    ['how do the roles of Aiko Tanaka and Tomás Rivera differ?', /^Roles: Tomás Rivera: .*; Aiko Tanaka: /],
    ['vergleiche die Rollen von Aiko Tanaka und Tomás Rivera', /^Roles: Tomás Rivera: .*; Aiko Tanaka: /],
    ['compare les rôles de Aiko Tanaka et Tomás Rivera', /^Roles: Tomás Rivera: .*; Aiko Tanaka: /],
    ['compara los roles de Aiko Tanaka y Tomás Rivera', /^Roles: Tomás Rivera: .*; Aiko Tanaka: /],
    ['owners of Field Service Portal and Office Sync Helper', /^Owners: Office Sync Helper: IT Admin; Field Service /],
    [
      'permissions of Field Service Portal and Office Sync Helper',
      /^2 of 194 permissions \(app Field Service Portal or /,
    ],
  ],
  'what was only made was not changed': [
    ['has Inbound from Mailgate been modified after it was set up, and by whom', /^Yes: .*Yusuf Demir/],
    [
      'was Finance copies changed after it was created?',
      /^No, not since it was made: 2026-11-10 03:12 UTC: last change /,
    ],
    ['Has the rule Finance copies ever been edited since it was made, and by whom?', /^No, not since it was made: /],
  ],
  'a policy that accepts something else forces nobody': [
    [
      'Is Lucía Ferrer forced to do MFA by any of our policies?',
      /^Yes: 2 of 5 Conditional Access policies (?!.*compliant)/,
    ],
    ['¿alguna directiva obliga a Lucía Ferrer a usar MFA?', /^Yes: 2 of 5 Conditional Access policies (?!.*compliant)/],
  ],
  'what happened today is of today': [
    ['did anyone activate a role today?', /^No: none of the changes that I read activated a role/],
    ['which rules do we have today?', /^9 mail flow rules$/],
  ],
  'who may invite guests': [
    ['who may invite guests?', /^Who may invite guests: everyone, guests included$/],
    ['Can any employee invite guests, or only admins?', /^Yes: users may invite guests/],
    ['are guest invitations restricted to admins?', /^No: not only administrators may invite guests/],
    ['who invited Pia Nordström?', /^I do not read who invited a guest\./],
  ],
  'a time before the log is no none': [
    ['did Yusuf Demir change anything in March 2026?', /^Not known: the audit log, which is read 180 days back, /],
    ['who deleted rules in 2025?', /^Not known: the audit log, which is read 180 days back, tells nothing before /],
  ],
};

describe('Asked in short forms', () => {
  const { ask } = itSaysFirst(SAID);

  for (const [question, said] of [
    ['Newsletter Sender (old) is disabled, right? Did its permission go away too?', 'No: Newsletter Sender (old) has'],
    [
      'Who made the rule Finance copies, at what time of day, and where does it sit in the priority order?',
      '03:12 UTC',
    ],
    [
      'Which apps trust another issuer instead of a secret, and which repository may sign in?',
      'repo:alpine-instruments',
    ],
    [
      'What did Yusuf Demir change in mail flow since the beginning of the year?',
      'it tells nothing before 2026-06-03.',
    ],
    [
      'Is Lucía Ferrer forced to do MFA by any of our policies?',
      'Not counted: Require MFA or a compliant device, which',
    ],
  ] as const) {
    it(`says “${said}” beside the first line: ${question}`, async () => {
      const { text } = await ask(question);
      assert.ok(text.includes(said), text);
    });
  }
});
