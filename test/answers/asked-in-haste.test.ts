import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What is typed in haste, with slips and in small letters, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'a slip changes no answer': [
    ['Are users allowed to register thier own applications?', /^Yes: users may register apps$/],
    ['is unified audit loging turned on and how long are logs kept', /^Yes: the unified audit log is on$/],
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
  'a slip turns no answer round': [
    ['which admin dosnt have mfa', /^3 of 13 admins have no second factor: IT Admin, svc-migration and Aiko Tanaka$/],
    ['which admins havnt got mfa', /^3 of 13 admins have no second factor: IT Admin, /],
    ["which admins havn't signed in for 60 days", /^2 of 13 admins have not signed in since /],
    ['which rules arnt enforced', /^2 of 9 mail flow rules are not enforced: /],
    ['which admins do nto have mfa', /^3 of 13 admins have no second factor: IT Admin, /],
    ["which admins don't have mfa", /^3 of 13 admins have no second factor: IT Admin, /],
    ['did anyone chnage conditional acces policys last week', /^(?:No|Yes): (?!.*Leaving)/],
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
  'whoever consented is counted, and no permission': [
    ['how many ppl said yes to sketchroom whiteboard', /^3 people \(granted by\): .*Jonathan Ward/],
    ['how many employees approved Sketchroom Whiteboard', /^3 people \(granted by\): .*Jonathan Ward/],
    ['which users accepted Sketchroom Whiteboard', /^Granted by: Marta Kowalska .* and Jonathan Ward /],
    ['how many people own an app', /^7 people \(owners\): /],
  ],
  'apps are counted where apps are asked for': [
    [
      'how many apps were consented to by users rather than by an admin',
      /^5 of 60 apps hold a permission for single people: /,
    ],
    [
      'how many apps were accepted by employees and not by an admin',
      /^5 of 60 apps hold a permission for single people: /,
    ],
    [
      'how many apps got permissions in the last 60 days',
      /^At least 4 apps: Μicrosoft Office Sync \(7\), .* of 12 permissions in that time$/,
    ],
    [
      'how many apps have a secret that expires in the next 60 days',
      /^1 app: HR Onboarding Flow \(.*\), of 1 credential/,
    ],
    [
      'how many apps made changes in the last 60 days',
      /^1 app: Office Sync Helper \(29\), of 29 changes in that time$/,
    ],
    ['how many secrets expire in the next 60 days', /^1 of 26 credentials is a secret and ends /],
    ['how many permissions were granted in the last 60 days', /^At least 12 of 194 permissions were granted since /],
  ],
  'a clause that begins with "that" points at nobody': [
    [
      'apps with Mail.Read that users consented to themselfs and where the publisher isnt verified',
      /^2 of 60 apps hold a permission for single people and have an unverified publisher .*: Μicrosoft Office Sync and /,
    ],
    ['apps that users consented to themselves', /^5 of 60 apps hold a permission for single people: /],
    ['which permissions did users grant themselves', /^42 of 194 permissions are permissions for single people: /],
    ['which roles does that admin have', /^I remember no answer that this goes on from\./],
    ['which roles do that admins have', /^I remember no answer that this goes on from\./],
  ],
  'how one is, in everyday words': [
    [
      'whats the story with rosalind achterberg, is her acct ok?',
      /^critical: Rosalind Achterberg holds no directory role; /,
    ],
    ["what's the deal with Rosalind Achterberg", /^critical: Rosalind Achterberg holds no directory role; /],
    ['whats the story with office sync helper', /^critical: Office Sync Helper may manage Exchange /],
    ["is Rosalind Achterberg's account ok?", /^critical: Rosalind Achterberg holds no directory role; /],
    ['is rosalind achterbergs acct fine', /^critical: Rosalind Achterberg holds no directory role; /],
    ['is the account of Rosalind Achterberg alright?', /^critical: Rosalind Achterberg holds no directory role; /],
    ['is bram de vries account ok', /Bram de Vries holds Global Administrator, /],
    ['when did rosalind achterbergs account last sign in', /^\d{4}-.*: last sign-in of Rosalind Achterberg$/],
    ['is her account ok?', /^I remember no answer that this goes on from\./],
    ["what's the deal with legacy authentication", /^1 of 5 Conditional Access policies blocks legacy /],
  ],
  'a team that did something is set aside, and who did it is told': [
    [
      'how many password resets did the service desk do in the last 7 days',
      /^Leaving “service desk” aside: 2 of \d+ changes are about passwords /,
    ],
    [
      'how many password resets did the help desk do in the last 7 days',
      /^Leaving “desk” aside: 2 of \d+ changes are about passwords /,
    ],
    [
      'which rules did the help desk create in the last 90 days',
      /^Leaving “desk” aside: 4 of 9 mail flow rules were created since /,
    ],
    ['what did the networking team change last week', /^Leaving “networking team” aside: /],
    ['who holds the help desk role', /^None of 33 role assignments \(role Help Desk\)$/],
  ],
  'what is gone by now was made, too': [
    [
      'how many rules did office sync helper create alltogether, deleted ones incl',
      /^14 of \d+ changes created something and are about mail flow rules /,
    ],
    [
      'how many connectors did Office Sync Helper make, including the ones it removed later',
      /^2 of \d+ changes created something and are about connectors \(by Office Sync Helper\): /,
    ],
    [
      'how many rules did Office Sync Helper create and delete',
      /^12 of \d+ changes are about mail flow rules, created something and were removed again by the same actor /,
    ],
  ],
  'a name in small letters ends before what a policy does with it': [
    [
      'is diego excluded from the mfa-for-admins policy?',
      /^Yes: Diego Marchetti is covered by no policy that requires MFA /,
    ],
    [
      'is diego exempt from require mfa for admins?',
      /^Yes: Diego Marchetti is covered by no policy that requires MFA /,
    ],
    ['is priya exempt from require mfa for admins?', /^No: Priya Raman is covered by a policy that requires MFA /],
    ['To what adderss does "Finance copies" send?', /^copies@ledger-drop\.example: /],
    [
      'names of the users that conesnted to Microsoft Office Sync please',
      /^By: Jonathan Ward .* and Rosalind Achterberg /,
    ],
  ],
};

describe('Questions in haste', () => {
  itSaysFirst(SAID);
});
