import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const NOT_ALL =
  /^Not all: App Registration Support \(standing\), and not Cloud Application Administrator \(with an end\): roles of Priya Raman$/;

/** Whether all roles of one person are held so, and whether somebody is an admin without more. On the demo tenant. */
const SAID: FirstLines = {
  'each role, though "all" is not said': [
    ["are Priya's roles permanent?", NOT_ALL],
    ['are Priya Raman’s roles permanent', NOT_ALL],
    ['sind alle Rollen von Priya dauerhaft?', NOT_ALL],
    ['sind die Rollen von Priya dauerhaft?', NOT_ALL],
    ['les rôles de Priya sont-ils permanents ?', NOT_ALL],
    ['¿son permanentes los roles de Priya?', NOT_ALL],
    [
      "are all of Marta's roles standing?",
      /^Yes: Helpdesk Administrator \(standing\) and Recipient Management \(standing\): /,
    ],
    ["is any of Priya's roles permanent?", /^Yes/],
  ],
  'an admin who must activate a role first': [
    ['is Yusuf Demir an admin?', /^Yes: Yusuf Demir is one of the admins, but must activate a role first \(/],
    ['ist Aiko Tanaka Admin?', /^Yes: Aiko Tanaka is one of the admins, but must activate a role first \(/],
    ['is Marta an admin?', /^Yes: Marta Kowalska is one of the admins \(/],
  ],
};

describe('asked of each role', () => {
  itSaysFirst(SAID);
});
