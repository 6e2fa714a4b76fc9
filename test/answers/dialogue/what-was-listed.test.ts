import assert from 'node:assert/strict';
import { itGoesOn, type Talks } from '../support/talks.js';

/** Talks that go on from what an answer listed, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'rules and connectors are known to the log by name': [
    [
      'Is there an inbound connector that accepts mail from any sender without TLS?',
      /^Yes: 1 of 6 .*Inbound relay 02$/,
    ],
    [
      'When was that one created and from which IP address?',
      /^20\d\d.* UTC \(when\): .*Inbound relay 02 created; from: 203/,
    ],
    ['which mail flow rules send copies?', /: Finance copies$/],
    ['did any of that happen outside of office hours?', /^Yes: /],
  ],
  'what of those listed happened when': [
    ['Which transport rules were created in the last 90 days?', /^\d of 9 mail flow rules were created/],
    [
      'Did any of those happen outside of office hours?',
      /^Yes: 3 of 9 mail flow rules were created .*outside working hours .*: Finance copies, m and n$/,
    ],
  ],
  'a state that ends in “only”': [
    ['how many conditional access policies are there?', /^5 Conditional Access policies: /],
    ['which ones are report only', /^1 of 5 Conditional Access policies only reports: Require MFA for all users/],
  ],
  '“only” at the end narrows': [
    ['which admins lack MFA?', /^3 of 13 admins have no second factor: /],
    ['permanent ones only', /^2 of 13 admins have no second factor and hold a role permanently: /],
  ],
  '“the app”, where there are several': [
    ['which apps can read all mailboxes?', /^3 of 60 apps can read all mail: /],
    ['what does the app do?', /^Which one: Docuvault Backup for Microsoft 365, Nordarchiv Mail Archive and Visitor/],
  ],
  'those of whom it was asked, where the answer is not known': [
    ['which apps can read all mailboxes?', /^3 of 60 apps can read all mail: /],
    ['who approved them?', /^I could not read it for .*: “granted by” is not known/],
    ['is the first one still used?', /^Yes: .*used within 30 days.*Docuvault Backup for Microsoft 365/],
  ],
  'what they are, and not all of that kind': [
    ['who is excluded from Require MFA for admins?', /Emergency Access 1/],
    ['are those emergency accounts?', /^Some: 1 of 3 admins is an emergency account .*: Emergency Access 1$/],
  ],
  'guests, and what is not read of them': [
    [
      'which guests do we have?',
      /^2 of 243 users are guests: Pia Nordström \(external\) and Lucía Ferrer \(external\)$/,
    ],
    ['who invited the guests?', /^I do not read who invited a guest/],
    ['can Lucía read mail?', /^I do not read who may open or send as a mailbox/],
  ],
  'an account, and not the apps that are none of its': [
    ['when was the last sign-in of svc-migration?', /^20\d\d.*: last sign-in of svc-migration$/],
    ['is it still needed?', /^I do not read that about svc-migration$/],
  ],
  'what a rule does to mail, and a file of the list': [
    ['which mail flow rules remove a header?', /^\d of 9 mail flow rules remove a header: /],
    ['what happens to the mail?', /^Effect: |^removes a header: /],
    ['export that please', /^removes a header: /],
  ],
  'the last of the log is the newest': [
    ['who removed mail flow rules in the last 90 days?', /Office Sync Helper/],
    ['when was the last one?', /^20\d\d-\d\d-\d\d 02:34 UTC \(when\): mail flow rule l removed/],
  ],
  'advice on what was told': [
    ['which admins have no second factor?', /^3 of 13 admins /],
    ['what does Microsoft recommend?', /^1\. /],
  ],
  'only what the person of the talk has or made': [
    ['who is Bram de Vries?', /Bram de Vries holds Global Administrator/],
    ['which apps have an owner?', /^9 of 60 apps have an owner: /],
    ['only his', /^1 of 60 apps has an owner \(owners Bram de Vries\): IAM Provisioning Portal$/],
    ['wer ist Yusuf Demir?', /Yusuf Demir holds Exchange Administrator/],
    ['list all mail flow rules', /^9 mail flow rules$/],
    ['nur seine', /^4 of 9 mail flow rules \(creator or last editor Yusuf Demir\): /],
  ],
  'only hers, where nobody was spoken of': [
    ['which apps can read mail?', /^6 of 60 apps can read mail: /],
    ['only hers', /^I do not know what "hers" means here: /],
  ],
  'why somebody is among those': [
    ['tell me about Rosalind', /Rosalind Achterberg holds no directory role/],
    ['is she among the risky users?', /^Yes: Rosalind Achterberg is at risk /],
    ['why is she in the list then?', /^Rosalind Achterberg: rated at risk \(medium\) by Microsoft since /],
  ],
  'why somebody is among those, in German': [
    ['wer ist gefährdet?', /^1 of 13 admins is at risk: IT Admin/],
    ['warum steht Rosalind dann auf der Liste?', /^Rosalind Achterberg: rated at risk \(medium\) /],
    ['which admins have no mfa?', /^3 of 13 admins have no second factor: /],
    ['why is svc-migration in the list?', /^svc-migration has no second factor: /],
  ],
};

describe('A talk goes on from what was listed', () => {
  const openTalk = itGoesOn(TALKS);

  it('a ticket in its own words is answered by the incident', async () => {
    const { text } = await openTalk().ask(
      'We got a ticket: odd mails go out in our name. What do you see that could explain it?',
    );
    assert.match(text, /^1 open incident: critical: "Office Sync Helper"/);
  });
});
