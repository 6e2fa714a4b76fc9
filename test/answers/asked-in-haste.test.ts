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
  'whoever consented is counted, and no permission': [
    ['how many ppl said yes to sketchroom whiteboard', /^3 \(granted by\): .*Jonathan Ward/],
    ['how many employees approved Sketchroom Whiteboard', /^3 \(granted by\): .*Jonathan Ward/],
    ['which users accepted Sketchroom Whiteboard', /^Granted by: Marta Kowalska .* and Jonathan Ward /],
    ['how many people own an app', /^7 \(owners\): /],
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
};

describe('Questions in haste', () => {
  itSaysFirst(SAID);
});
