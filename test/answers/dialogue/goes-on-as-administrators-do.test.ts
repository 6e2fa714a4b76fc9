import { itGoesOn, type Talks } from '../support/talks.js';

/** What an administrator asks next, in the short forms of a chat. On the demo tenant. */
const TALKS: Talks = {
  'as a file of no kind that is said': [
    ['which apps can send mail as anyone', /^2 of 60 apps /],
    ['as a file', /^2 of 60 apps can send mail as anyone: /],
    ['save it to a file', /^2 of 60 apps can send mail as anyone: /],
    ['als Datei bitte', /^2 of 60 apps can send mail as anyone: /],
    ['en fichier', /^2 of 60 apps can send mail as anyone: /],
    ['como archivo', /^2 of 60 apps can send mail as anyone: /],
  ],
  'who changed one of them by its name': [
    ['show me the mail flow rules', /^9 mail flow rules$/],
    ['who changed Finance copies?', /^IT Admin: last editor of Finance copies$/],
    ['from which address?', /^203\.0\.113\.7 /],
  ],
  'the address of a consent, in French': [
    ['qui a consenti à PERFECTDATA ?', /^Jonathan Ward \(granted by\): /],
    ['depuis quelle adresse ?', /^192\.0\.2\.140 \(from\): permission .* consented to PERFECTDATA SOFTWARE$/],
  ],
  'the address of a consent, in German': [
    ['wer hat PERFECTDATA zugestimmt?', /^Jonathan Ward \(granted by\): /],
    ['von welcher Adresse?', /^192\.0\.2\.140 \(from\): permission .* consented to PERFECTDATA SOFTWARE$/],
  ],
  'another role by its short name': [
    ['wer ist Exchange-Admin?', /^8 of 33 role assignments \(role Exchange Administrator\): /],
    ['und Helpdesk?', /^2 of 33 role assignments \(role Helpdesk Administrator\): Marta Kowalska and /],
  ],
  'another kind in the same time': [
    ['Any secrets expiring in the next 30 days?', /^Yes: 1 of 26 credentials .*: HR Onboarding Flow: secret flow$/],
    ['no, I meant certificates', /is a certificate: Field Service Portal: certificate CN=portal$/],
  ],
  'another kind of people in the same time': [
    ['which guests signed in this month?', /^2 of 243 users /],
    ['no, I meant members', /^239 of 243 users last signed in since 2026-11-01 00:00 UTC and are members: /],
  ],
  'policies that are not enforced yet': [
    ['Welche CA Richtlinien sind noch nicht scharf geschaltet?', /not enforced: Require MFA for all users \(pilot\)$/],
    ['wer ist davon ausgenommen?', /^Emergency Access 1: excluded people of Require MFA for all users \(pilot\)$/],
    ['und wann wurde sie zuletzt angefasst?', /^2026-05-04 13:00 UTC: .*Require MFA for all users \(pilot\)$/],
  ],
  'which of those that were made are gone, and one by its number': [
    ['Welche Connectors sind diesen Monat neu angelegt worden?', /: Inbound relay 02; 1 more .*: Inbound relay 01$/],
    [
      'Gibt es die alle noch?',
      /^No: 1 of 2 changes .* something that is gone: inbound connector Inbound relay 01 created$/,
    ],
    [
      'wer hat den 02er erstellt, und von welcher IP?',
      /^Office Sync Helper \(by\): inbound connector Inbound relay 02 created; from: 203\.0\.113\.7$/,
    ],
  ],
  'the same in French': [
    ['quels connecteurs ont été créés ce mois-ci ?', /: Inbound relay 02; /],
    [
      'existent-ils tous encore ?',
      /^No: 1 of 2 changes .* something that is gone: inbound connector Inbound relay 01 created$/,
    ],
    ['qui a créé le 02 ?', /^Office Sync Helper: creator of Inbound relay 02$/],
  ],
  'the same in Spanish': [
    ['qué conectores se crearon este mes?', /: Inbound relay 02; /],
    [
      'siguen existiendo todos?',
      /^No: 1 of 2 changes .* something that is gone: inbound connector Inbound relay 01 created$/,
    ],
    ['quién creó el 02?', /^Office Sync Helper: creator of Inbound relay 02$/],
  ],
  'what came from the address on the day that was told': [
    ['Source IP and account behind the creation of connector Inbound relay 02?', /^Office Sync Helper: /],
    ['When exactly was that?', /^2026-11-25 02:41 UTC /],
    ['What else came from that same address on that day?', /^2 of 10 changes .*: mail flow rule n created and .* m /],
  ],
  'how what was made is removed': [
    ["quelles regles de transport envoient des copies vers l'exterieur ?", /: Finance copies$/],
    ['qui a créé celle de la compta, et depuis quelle ip ?', /^IT Admin \(by\): mail flow rule Finance copies /],
    ['ok et comment je la supprime ?', /^1\. Note who made or changed it: ask me “who changed the rule /],
  ],
  'only some of what was done': [
    ['What did Office Sync Helper do?', /^29 of 114 changes /],
    ['only the rules', /^26 of 114 changes are about mail flow rules \(by Office Sync Helper\): /],
  ],
  'only what was done in one area': [
    ['What did Office Sync Helper do?', /^29 of 114 changes /],
    ['only in Exchange', /^29 of 114 changes are about mail flow rules or are about connectors \(by Office Sync /],
    ['which of these were deletions?', /^13 of 114 changes .* removed something /],
    ['how many is that?', /^13 of 114 changes /],
  ],
  'only what was done in mail flow, which orders no alerts': [
    ['What did Office Sync Helper do?', /^29 of 114 changes /],
    [
      'only the mail flow ones',
      /^29 of 114 changes are about mail flow rules or are about connectors \(by Office Sync /,
    ],
  ],
  'those that are not on, and then the others': [
    ['what conditional access policies do we have', /^5 Conditional Access policies: /],
    ["only the ones that aren't on", /^1 of 5 .* is not enforced: Require MFA for all users \(pilot\)$/],
    ['only the enforced ones', /^4 of 5 Conditional Access policies are enforced: /],
  ],
  'those that are off after those that are on': [
    ['which rules are enabled?', /^8 of 9 mail flow rules are enabled: /],
    ['only the disabled ones', /^1 of 9 mail flow rules is disabled: Journal to the old archive$/],
  ],
  'what to do about what was found of them': [
    ['who are our exchange admins', /^8 of 33 role assignments /],
    ["which of these don't have MFA?", /^3 of 5 users have no second factor /],
    ['what should I do about it?', /^1\. Have each person register a passkey or the Authenticator app\./],
  ],
  'whether what was told was done in certain hours': [
    ["who reset Rosalind's password?", /^Marta Kowalska \(by\): password reset of Rosalind Achterberg$/],
    ['was that at night?', /^No: password reset of .* does not match “happened” at night /],
    ['and when exactly?', /^2026-11-27 08:21 UTC \(when\): password reset of /],
    ['was it during working hours?', /^Yes: password reset of .* happened in working hours /],
    ['who made Finance copies?', /^IT Admin/],
    ['War das nachts?', /^Yes: Finance copies was created at night /],
    ['¿fue dentro del horario laboral?', /^No: Finance copies was not created in working hours /],
    ['était-ce pendant les heures de bureau ?', /^No: Finance copies was not created in working hours /],
    ['what did Office Sync Helper change in exchange?', /^29 of 114 changes /],
    ['was any of that during working hours?', /^No: none of 114 changes /],
    ['was all of that at night?', /^Yes: all 29 changes .* happened at night /],
    ["what are Marta's working hours?", /^I do not read managers, phone numbers/],
  ],
};

describe('Goes on as administrators do', () => {
  itGoesOn(TALKS);
});
