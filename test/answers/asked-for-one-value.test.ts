import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Questions for one value, one half or one side of something, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'what a role of Exchange gives an app': [
    [
      "to which scope is Alpine Intranet's Exchange calendar access restricted",
      /^Yes: Alpine Intranet reaches only certain mailboxes \(.*only the management scope “Meeting rooms”/,
    ],
    [
      "what limits Alpine Intranet's calendar access?",
      /^Yes: Alpine Intranet reaches only certain mailboxes \(.*only the management scope “Meeting rooms”/,
    ],
    [
      'Which Exchange application role lets Visitor Registration get at mail?',
      /^Visitor Registration holds a permission by a role of Exchange and can read mail \(/,
    ],
    [
      'which apps have access via an Exchange application role?',
      /^2 of 60 apps hold a permission by a role of Exchange: Visitor Registration and Alpine Intranet$/,
    ],
    ['What permissions of Exchange does Alpine Intranet have?', /^1 of 194 .*: Calendars\.Read \(/],
    ['which apps hold Exchange roles?', /^2 of 60 apps are in a role group of Exchange: /],
  ],
  'whom one policy does not reach': [
    [
      'who does Require MFA outside the offices not apply to?',
      /^Excluded people, Require MFA outside the offices: Emergency Access 1 and /,
    ],
    [
      'which admins doesn\'t the policy "Require MFA for admins" cover?',
      /^Excluded people, Require MFA for admins: Emergency Access 1, Diego Marchetti and /,
    ],
    ['who does no policy apply to?', /^3 of 13 admins are covered by no policy that requires MFA: /],
    [
      'which location does Require MFA outside the offices not apply to?',
      /^I do not read which locations a policy names\. /,
    ],
    ['which policies apply by location?', /^1 of 5 .* applies by location: Require MFA outside the offices$/],
  ],
  'accounts that come from the directory on-premises': [
    ['How many users are synced from on-prem AD?', /^148 of 243 users are synced from on-premises: /],
    [
      'Wie viele Benutzer sind aus dem lokalen Active Directory synchronisiert?',
      /^148 of 243 users are synced from on-premises: /,
    ],
    ['is password hash sync on?', /^I do not read the on-premises Active Directory\. /],
  ],
};

describe('Questions for one value', () => {
  itSaysFirst(SAID);
});
