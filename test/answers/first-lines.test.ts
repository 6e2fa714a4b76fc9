import assert from 'node:assert/strict';
import { openExam } from '../exam/exam.js';

/** What the first line of an answer must say. Each entry is a way to answer that once was none, on the demo tenant. */
const SAID: Readonly<Record<string, readonly (readonly [question: string, firstLine: RegExp])[]>> = {
  'who did it stands first, in English that is one': [
    ['who granted Exchange.ManageAsApp to Office Sync Helper?', /^IT Admin \(granted by\): Exchange\.ManageAsApp$/],
    ['when was Release Automation created?', /^2\d{3}-\d\d-\d\d \d\d:\d\d UTC \(created\): Release Automation$/],
    ['through which group does Marta Kowalska hold her role?', /^Role - Service Desk\b.*Marta Kowalska/],
  ],
  'since when somebody has a role': [
    [
      'since when is Priya Raman Cloud Application Administrator?',
      /^2\d{3}-\d\d-\d\d \d\d:\d\d UTC \(since\): Priya Raman$/,
    ],
    ['when did Bram become Global Administrator?', /^2\d{3}-\d\d-\d\d \d\d:\d\d UTC \(since\): Bram de Vries$/],
    ['seit wann ist Bram de Vries Global Administrator?', /^2\d{3}-\d\d-\d\d \d\d:\d\d UTC \(since\): Bram de Vries$/],
  ],
  'a setting tells what completes it': [
    ['is legacy auth blocked?', /^Yes, except for Emergency Access 1: .*Block legacy authentication/],
    ['is anybody exempt from mailbox auditing?', /^Yes: .*svc-migration/],
  ],
  'strong by itself, though for one person': [
    ['which apps hold powerful permissions and have an unverified publisher?', /^4 of 60 apps .*PERFECTDATA SOFTWARE/],
  ],
  'the one that its description names': [
    ['is the trade fair rule enabled?', /^Yes: Let trade fair newsletters through is enabled/],
    [
      'does the policy for all users report only? the MFA pilot policy, I mean',
      /^Yes, leaving “mean” aside: Require MFA for all users \(pilot\) only reports/,
    ],
    ['is the outbound connector enabled?', /^Yes: 2 of 6 connectors/],
    ['when did perfectdata show up here?', /^2\d{3}-\d\d-\d\d \d\d:\d\d UTC \(created\): PERFECTDATA SOFTWARE$/],
    ['Which mail flow rules has IT Admin touched in the last 90 days?', /Finance copies/],
  ],
  'what is disabled does nothing': [
    [
      'can Newsletter Sender send mail as anyone?',
      /^No: Newsletter Sender \(old\) is disabled\. Otherwise it can send mail as anyone$/,
    ],
  ],
  'why a policy does not hold for somebody': [
    [
      'why is Chloé Dubreuil not covered by the MFA policy for admins?',
      /^Chloé Dubreuil: Require MFA for admins includes none of the roles/,
    ],
    [
      "why doesn't any policy that requires MFA apply to Diego Marchetti?",
      /^Diego Marchetti: .*Require MFA for admins excludes/,
    ],
  ],
  'who did it, of a table that does not know': [
    ['who put a secret on Ticketbridge Connector?', /^Bram de Vries \(by\): /],
    ['whose mailbox does PERFECTDATA SOFTWARE read?', /^Jonathan Ward \(for\): /],
  ],
  'who is not known, instead of what is so of others': [
    ['is jonathan ward at risk?', /^No: Jonathan Ward is not at risk/],
    ['is user jonathan ward an admin?', /^No: Jonathan Ward holds no admin role$/],
  ],
  'from where, by which certificate, through what': [
    ['from which IP address was the rule m set up?', /203\.0\.113\.7/],
    ['what certificate does the connector of Borealis Logistics demand?', /\*\.borealis-logistics\.example/],
    ['which foreign apps can send mail through Microsoft Graph?', /^1 of 60 apps .*: Μicrosoft Office Sync$/],
    ['can Ticketbridge Connector read all mail?', /^No: .*only mailboxes of “Ticket mailboxes”/],
  ],
  'consents are counted as consents': [
    ['how many consents were given in the last 7 days?', /^2 of \d+ consents were granted/],
    ['consents of the last 6 days', /^2 of \d+ consents .*Field Service Portal/],
    ['which permissions were granted in the last 7 days?', /^4 of \d+ permissions were granted/],
  ],
  'what joins nothing is said': [['which apps hold a directory role or are in an Exchange role group?', /^/]],
  'a page says more than that there is one': [
    ['does HR Onboarding Flow need all that?', /^critical: HR Onboarding Flow may /],
  ],
  'how many did it': [
    [
      'how many people agreed to Μicrosoft Office Sync?',
      /^2 people \(granted by\): Jonathan Ward and Rosalind Achterberg$/,
    ],
    ['how many users consented to PERFECTDATA SOFTWARE?', /^1 person \(granted by\): Jonathan Ward$/],
  ],
};

describe('First lines of answers', () => {
  let exam: Awaited<ReturnType<typeof openExam>>;
  before(async () => {
    exam = await openExam();
  });

  for (const [what, cases] of Object.entries(SAID)) {
    for (const [question, firstLine] of cases) {
      it(`${what}: ${question}`, async () => {
        const { text } = await exam.ask(question);
        assert.match(text.split('\n')[0] ?? '', firstLine);
      });
    }
  }
});
