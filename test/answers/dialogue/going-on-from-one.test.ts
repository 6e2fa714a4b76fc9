import { itGoesOn, type Talks } from '../support/talks.js';

const HOLDERS = /^8 of 33 role assignments \(role Exchange Administrator\): /;
const NOT_ALL = /^No: 2 of 8 role assignments are not standing: Tomás Rivera and Yusuf Demir$/;
const OF_26 = /^1 of 7 changes happened between 2026-11-26 .*\(by Marta Kowalska\): password reset of Diego Marchetti$/;
const OF_27 =
  /^1 of 3 changes happened between 2026-11-27 .*\(by Marta Kowalska\): password reset of Rosalind Achterberg$/;
const REPORTS = /^1 of 5 Conditional Access policies only reports: Require MFA for all users \(pilot\)$/;
const REQUIRES = /^MFA: requires of Require MFA for all users \(pilot\); state: report-only$/;
const SECRETS = /^1 of 26 credentials is a secret and ends within 30 days: HR Onboarding Flow: secret flow$/;
const OWNER = /^Nadja Keller: owners of HR Onboarding Flow$/;
const IS_MARTA = /Marta Kowalska holds Helpdesk Administrator/;
const MAY_RESET = /^Yes: 1 of 33 role assignments .* and holder Marta Kowalska\)/;

/** Short questions behind an answer, each with the look-alike that means something else. On the demo tenant. */
const TALKS: Talks = {
  'whether those who hold a role hold it permanently: each of them, in that role': [
    ['who has Exchange Administrator?', HOLDERS],
    ['permanently?', NOT_ALL],
  ],
  'the same of all of them': [
    ['who has Exchange Administrator?', HOLDERS],
    ['are all of them permanent?', NOT_ALL],
  ],
  'the same in German': [
    ['wer hat die Rolle Exchange Administrator?', HOLDERS],
    ['sind die alle dauerhaft?', NOT_ALL],
  ],
  'whether any of them is, and who': [
    ['who has Exchange Administrator?', HOLDERS],
    ['are any of them permanent?', /^Yes: 6 of 33 role assignments are standing \(role Exchange Administrator\): /],
    ['who of them?', /^6 of 33 role assignments are standing|IT Admin/],
  ],
  'by which group they hold it': [
    ['who has Exchange Administrator?', HOLDERS],
    ['by which group?', /^Through: Role - Exchange Operators \(1\)/],
  ],
  'what somebody did the day after and before': [
    ['what did Marta do on 26 November?', OF_26],
    ['and the day after?', OF_27],
    ['and the day before?', OF_26],
    ['and the day before?', /^None of 10 changes happened between 2026-11-25 .* \(by Marta Kowalska\)$/],
  ],
  'the day after, in German': [
    ['was hat Marta am 26. November gemacht?', OF_26],
    ['und am Tag danach?', OF_27],
  ],
  'the day after, in French': [
    ["qu'est-ce que Marta a fait le 26 novembre ?", OF_26],
    ['et le lendemain ?', OF_27],
  ],
  'the day after, in Spanish': [
    ['¿qué hizo Marta el 26 de noviembre?', OF_26],
    ['¿y el día siguiente?', OF_27],
  ],
  'what a policy requires': [
    ['which policies are report-only?', REPORTS],
    ['what would it require?', REQUIRES],
  ],
  'what a policy requires, in French': [
    ['quelles stratégies sont en mode rapport seul ?', REPORTS],
    ["qu'exige-t-elle ?", REQUIRES],
  ],
  'whose the apps of secrets are': [
    ['which secrets expire soon?', SECRETS],
    ['whose apps are those?', OWNER],
  ],
  'what a rule is for that somebody made': [
    ['who made the rule Let trade fair newsletters through?', /^Yusuf Demir: creator of /],
    ['what is it for?', /^none: comment of Let trade fair newsletters through; effect: skips the spam filter/],
  ],
  // An order would be to reset one.
  'what somebody may do': [
    ['who is Marta Kowalska?', IS_MARTA],
    ['can she reset passwords?', MAY_RESET],
  ],
  'who added the last secret of the app that was told': [
    ['tell me about Ticketbridge Connector', /^high: Ticketbridge Connector may read mail/],
    ['who added the last secret?', /^Bram de Vries \(by\): secret added to Ticketbridge Connector$/],
  ],
  'who added the last secret, in German': [
    ['wem gehört Ticketbridge Connector?', /^Owners: Ticketbridge Connector: none$/],
    ['wer hat das letzte Secret hinzugefügt?', /^Bram de Vries \(by\): secret added to Ticketbridge Connector$/],
  ],
  'how long somebody is inactive': [
    ['show inactive admins', /^1 of 13 admins is unused: svc-migration$/],
    ['how long inactive?', /^2025-\d\d-\d\d .*: last sign-in of svc-migration$/],
  ],
  'why somebody is flagged who is no admin': [
    ['is Rosalind an admin?', /^No: Rosalind Achterberg holds no admin role$/],
    ['why is she flagged then?', /^Rosalind Achterberg: rated at risk \(medium\) by Microsoft since /],
  ],
  'one kind of all that somebody did': [
    ['what did Yusuf change?', /Yusuf Demir holds Exchange Administrator/],
    ['only connectors', /^3 of 114 changes are about connectors \(Yusuf Demir\): /],
  ],
  'one kind of all that somebody did, in German': [
    ['was hat Yusuf Demir gemacht?', /Yusuf Demir holds Exchange Administrator/],
    ['nur die Regeln', /^4 of 114 changes are about mail flow rules \(by Yusuf Demir\): /],
  ],
  'more of an incident': [
    ['is there anything suspicious?', /^1 open incident: critical: /],
    ['tell me more', /^Office Sync Helper: from 2026-09-\d\d .* to 2026-11-\d\d .*: App registered; /],
  ],
  // It was taken for an order about alerts.
  'who can stop an app': [
    ['what can Office Sync Helper do?', /Office Sync Helper/],
    ['and who can stop it?', /^Nadja Keller and Tomás Rivera can approve and revoke apps here\.$/],
  ],
  'what is not all that there is, where none was found': [
    ['who activated roles this month?', /^None of 44 changes activated a role/],
    ['which roles?', /^The last answer names none, so nothing can go on from it\./],
  ],
  'from where somebody signed in': [
    ['when was the emergency account last used', /^2026-\d\d-\d\d .*: last sign-in of Emergency Access 1$/],
    ['from which ip was that?', /^I do not read where somebody signs in from/],
  ],
  'what somebody may do, in German': [
    ['wer ist Marta Kowalska?', IS_MARTA],
    ['kann sie Passwörter zurücksetzen?', MAY_RESET],
  ],
  'what somebody may do, in French': [
    ['qui est Marta Kowalska ?', IS_MARTA],
    ['peut-elle réinitialiser des mots de passe ?', MAY_RESET],
  ],
};

describe('Talks that go on from the one that was told', () => {
  itGoesOn(TALKS);
});
