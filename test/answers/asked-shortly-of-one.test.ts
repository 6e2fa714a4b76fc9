import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const NOT_DISABLED = /^No: IT Admin is enabled \(enabled: yes\)$/;
const VERIFIED = /^Yes: Docuvault Backup for Microsoft 365 has a verified publisher \(/;

/** A name and a state, without a verb: whether it is so of the one that is named. On the demo tenant. */
const SAID: FirstLines = {
  'a name that is made of our own words': [
    ['IT Admin disabled?', NOT_DISABLED],
    ['IT Admin disabled', NOT_DISABLED],
    ['IT Admin gesperrt?', NOT_DISABLED],
    ['IT Admin désactivé ?', NOT_DISABLED],
    ['¿IT Admin deshabilitado?', NOT_DISABLED],
    ['Finance copies enabled?', /^Yes: Finance copies is enabled \(/],
    ['Inbound relay 02 enabled?', /^Yes: Inbound relay 02 is enabled \(/],
    ['Office Sync Helper multi-tenant?', /^No: Office Sync Helper does not belong to another tenant \(/],
  ],
  'a name that no word of ours tells': [
    ['Docuvault verified?', VERIFIED],
    ['Docuvault verifiziert?', VERIFIED],
    ['Docuvault vérifié ?', VERIFIED],
    ['¿Docuvault verificado?', VERIFIED],
    ['Diego Marchetti guest?', /^No: Diego Marchetti is a member \(/],
    ['Sven Hartmann disabled?', /^Yes: Sven Hartmann is disabled \(/],
    ['Quarzil verified?', /^I did not understand /],
  ],
  'a kind, which is a list': [
    ['disabled apps?', /^1 of 60 apps is disabled: /],
    ['rules disabled?', /^1 of 9 mail flow rules is disabled: /],
    ['Exchange admins disabled?', /^1 of 18 admins is disabled \(/],
  ],
};

describe('asked shortly of one', () => {
  itSaysFirst(SAID);
});
