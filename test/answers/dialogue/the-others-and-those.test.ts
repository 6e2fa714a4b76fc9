import { itGoesOn, type Talks } from '../support/talks.js';

/** Short messages about those that were told, the others of their kind, and another value of what was asked. On the demo tenant. */
const TALKS: Talks = {
  'those, behind a verb': [
    ['which admins hold Global Administrator?', /^3 of 17 admins /],
    ['and when did those last sign in?', /^Last sign-in: IT Admin: .*; Bram de Vries: .*; Emergency Access 1: /],
    ['are those still enabled?', /^Yes: /],
  ],
  'anyone else, after all were told': [
    ['who is Global Admin?', /^4 of 33 role assignments /],
    ['anyone else?', /^No: none of 33 role assignments \(not IT Admin and 2 more, not Office Sync Helper and role /],
    ['wer ist Global Admin?', /^4 of 33 role assignments /],
    ['und sonst noch jemand?', /^No: none of 33 role assignments /],
    ['¿Quién es administrador global?', /^4 of 33 role assignments /],
    ['¿y alguien más?', /^No: none of 33 role assignments /],
  ],
  'anyone else, where one is not known': [
    ["Quels admins n'ont pas de MFA ?", /^3 of 13 admins have no second factor: /],
    [
      "et personne d'autre ?",
      /^I could not tell: Lucía Ferrer \(external\)\. Of what I could read, none of 13 admins /,
    ],
  ],
  'anyone else, after who did something, and after one': [
    ['Wer hat das Passwort von Diego Marchetti zurückgesetzt?', /^Marta Kowalska /],
    ['und sonst noch jemand?', /^No: none of \d+ changes .+\(not Marta Kowalska and about Diego Marchetti\)$/],
    ['does Priya Raman have MFA?', /^Yes: /],
    ['anyone else?', /^Yes: 8 of 13 admins have a second factor \(not Priya Raman\): /],
  ],
  'one of them of a foreign company': [
    ['Welche eingehenden Connectoren gibt es?', /^4 of 6 connectors let mail in: /],
    ['Gehört einer davon einem fremden Hersteller?', /^Yes: 2 of 6 connectors let mail in and are for a partner: /],
  ],
  'those of other tenants': [
    [
      'which apps of other tenants can read mail of everybody?',
      /^2 of 60 apps .*: Docuvault Backup for Microsoft 365 and Nordarchiv Mail Archive$/,
    ],
    ['and when were those last used?', /last use of Docuvault Backup for Microsoft 365 and Nordarchiv Mail Archive$/],
    ['does either of them have a secret or certificate on its service principal?', /^No: none of 26 credentials /],
  ],
  'which of those': [
    ['show me the connectors that Yusuf Demir created', /^2 of 6 connectors \(creator Yusuf Demir\): /],
    [
      'which of those is outbound?',
      /^1 of 6 connectors sends mail out \(creator Yusuf Demir\): Partner TLS to Borealis Logistics$/,
    ],
    ['when did he make it', /: creation date of Partner TLS to Borealis Logistics$/],
  ],
  'another value, and all else as before': [
    ['which secrets expire in the next 60 days?', /: HR Onboarding Flow: secret flow$/],
    ['and which certificates?', /: Field Service Portal: certificate CN=portal$/],
    ['Bei welchen Apps läuft in den nächsten 60 Tagen ein Secret ab?', /HR Onboarding Flow/],
    ['und welche Zertifikate?', /Field Service Portal/],
    ['wem gehört die App?', /^Chloé Dubreuil: owners of Field Service Portal$/],
    ['which federated credentials are there?', /^2 of 26 credentials are federated: /],
  ],
  'the others of a kind': [
    ['which partners have Global Administrator?', /: Gipfelblick IT, full administration /],
    ['and what about the other partners?', /: Talwind Licences, reports /],
    ['which partners have Global Administrator?', /: Gipfelblick IT, full administration /],
    ['which roles do the other partners have?', /Global Reader/],
    ['which apps hold Mail.Read?', /^4 of 60 apps /],
    ['what about the other apps, who owns them?', /^Owners: Nadja Keller \(Tenant Warden Responder, /],
  ],
  'its certificate, their passwords': [
    ['Who sits in Organization Management?', /: Mailbox Migration Service /],
    ['and when does its certificate run out?', /: end date of Mailbox Migration Service: certificate CN=migration$/],
    ['which admins lack MFA?', /^3 of 13 admins /],
    [
      'when did each of them last change the password?',
      /^Password changed: IT Admin: .*; svc-migration: .*; Aiko Tanaka: /,
    ],
    ['which admins lack MFA?', /^3 of 13 admins /],
    ['when was the password last changed?', /^Password changed: IT Admin: .*; svc-migration: .*; Aiko Tanaka: /],
    ['Is IT Admin at risk?', /^Yes: IT Admin is at risk/],
    ['¿y cuándo cambió la contraseña por última vez?', /: password changed of IT Admin$/],
    ['wann wurde da zuletzt das Kennwort geändert?', /: password changed of IT Admin$/],
  ],
  'since when, and with what': [
    ['how many users consented to PERFECTDATA SOFTWARE?', /^1 person \(granted by\): Jonathan Ward$/],
    ['since when, and with which scopes?', /: Mail\.Read, User\.Read and offline_access$/],
  ],
  'how whoever is behind the attack is thrown out': [
    ['how do we evict the attacker, and in which order?', /^1\. Revoke Office Sync Helper: /],
    ['would disabling the app be enough on its own?', /^Removing Office Sync Helper is not enough\. /],
    ["how long was the attacker's app dormant before it was first used?", /^Office Sync Helper: 60 days of silence/],
  ],
  'which of them is an admin, in Spanish': [
    ['which users are at risk?', /: IT Admin and Rosalind Achterberg$/],
    ['¿cuál de ellos es administrador?', /^IT Admin: roles: Global Administrator/],
  ],
  'what rules strip, and those that are there no more': [
    ['which transport rules were created by an app rather than a person?', /^2 of 9 .*: m and n$/],
    ['what exactly do they strip', /^Header: m: X-MS-Exchange-Organization-AuthAs; n: Authentication-Results$/],
    ['were there more of these earlier that have since been deleted?', /^Yes: 12 of \d+ .*mail flow rule l removed, /],
    ['which rules remove a header?', /^3 of 9 mail flow rules remove a header: /],
    ['which headers do they remove?', /^Header: m: .*; Remove Proofpoint scoring header: X-Proofpoint-Spam-Details$/],
    ['which inbound connectors are there?', /^4 of 6 connectors let mail in: /],
    ['have any others been deleted since?', /^Yes: 1 of \d+ .*: inbound connector Inbound relay 01 removed$/],
    [
      'which rules were made by Office Sync Helper?',
      /^2 of 9 .*: m and n; 12 more were created by the same actor and removed again: /,
    ],
    ['were they deleted?', /^No: none of \d+ changes .*\(m and 1 more\)$/],
  ],
};

describe('Those, the others, and another of the kind', () => {
  itGoesOn(TALKS);
});
