import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const PEOPLE_WITH_ROLE = /^16: Nadja Keller, .*; 23 of 33 role assignments are held by people$/;
const ADMINS = /^13 admins$/;
const NEW_RULES =
  /^3 of 9 mail flow rules were created since 2026-11-01 .*: Finance copies, m and n; 12 more were created in that time and removed again: /;
const LEFT_OUT_ADMINS =
  /^Excluded admins[:,] Require MFA for admins: Emergency Access 1, Diego Marchetti(?:,| and) On-Premises Directory Synchronization Service Account; /;
const NO_ADMIN = /^I know only which admins a policy covers .*, and “Rosalind Achterberg” is not one of them\.$/;
const ROLES_OF_BOTH =
  /^15 roles are held by people: Exchange Administrator \(5\), .*; 6 are held by apps: Exchange Administrator \(3\), .*, of 31 role assignments$/;

/** Questions of people and of apps, each without the other, beside each other, and what a short form says. On the demo tenant. */
const SAID: FirstLines = {
  'people are no apps anyway': [
    ['how many people (not apps) hold a role?', PEOPLE_WITH_ROLE],
    ['how many people, not apps, hold a role?', PEOPLE_WITH_ROLE],
    ['how many people hold a role, not apps?', PEOPLE_WITH_ROLE],
    ['wie viele Leute (keine Apps) haben eine Rolle?', PEOPLE_WITH_ROLE],
    ['wie viele Personen haben eine Rolle, ohne Apps?', PEOPLE_WITH_ROLE],
    ['combien de personnes (pas les applications) ont un rôle ?', PEOPLE_WITH_ROLE],
    ['combien de personnes ont un rôle, sans les applis ?', PEOPLE_WITH_ROLE],
    ['¿cuántas personas (no aplicaciones) tienen un rol?', PEOPLE_WITH_ROLE],
    ['how many admins, not counting service principals, do we have?', ADMINS],
    ['wie viele Admins, ohne Dienstprinzipale, haben wir?', ADMINS],
    ["combien d'admins, sans compter les principaux de service, avons-nous ?", ADMINS],
    ['¿cuántos administradores tenemos, sin contar las entidades de servicio?', ADMINS],
  ],
  'what is new in a time was made in it, and may be gone': [
    ['new transport rules this month?', NEW_RULES],
    ['neue Transportregeln diesen Monat?', NEW_RULES],
    ['nouvelles règles de transport ce mois-ci ?', NEW_RULES],
    ['¿nuevas reglas de transporte este mes?', NEW_RULES],
    [
      'how many new rules in November?',
      /^15: 3 of 9 mail flow rules were created .*; 12 more were created in that time and removed again: /,
    ],
    [
      'new connectors this month?',
      /^1 of 6 connectors was created since .*: Inbound relay 02; 1 more was created in that time and removed again: Inbound relay 01$/,
    ],
    ['new rules since Monday', /^2 of 9 mail flow rules were created since 2026-11-23 00:00 UTC: m and n$/],
  ],
  'admins alone, of those whom a policy leaves out': [
    ['which admins are excluded from Require MFA for admins?', LEFT_OUT_ADMINS],
    ['which admins does the policy "Require MFA for admins" exclude?', LEFT_OUT_ADMINS],
    ['welche Admins nimmt Require MFA for admins aus?', LEFT_OUT_ADMINS],
    ['quels admins exclut Require MFA for admins ?', LEFT_OUT_ADMINS],
    ['¿a qué administradores excluye Require MFA for admins?', LEFT_OUT_ADMINS],
    ['which admins are not covered by Require MFA for admins?', LEFT_OUT_ADMINS],
    ['how many admins are excluded from Require MFA for admins?', /^3: excluded admins of Require MFA for admins \(/],
    [
      'who is excluded from Require MFA for admins?',
      /^Excluded people, Require MFA for admins: .*, Jonathan Ward and /,
    ],
  ],
  'somebody of whom no policy tells is no policy': [
    ['which policy excludes Rosalind Achterberg?', NO_ADMIN],
    ['quelle stratégie exclut Rosalind Achterberg ?', NO_ADMIN],
    ['¿qué directiva excluye a Rosalind Achterberg?', NO_ADMIN],
    ['de quelle stratégie Rosalind Achterberg est-elle exclue ?', NO_ADMIN],
    ['what does the policy "Foo Bar" exclude?', /^I found no Conditional Access policy called “Foo Bar”\.$/],
  ],
  'the roles of apps and those of people': [
    ['which roles are assigned to apps and which to people?', ROLES_OF_BOTH],
    ['which roles do people hold and which do apps hold?', ROLES_OF_BOTH],
    ['welche Rollen sind Apps zugewiesen und welche Personen?', ROLES_OF_BOTH],
    ['quels rôles sont attribués à des applications et lesquels à des personnes ?', ROLES_OF_BOTH],
    ['qué roles tienen las personas y cuáles las apps', ROLES_OF_BOTH],
    ['which roles are assigned to apps?', /^6 roles: Exchange Administrator \(3\), .*, of 8 role assignments$/],
  ],
};

describe('Questions of people and of apps', () => {
  itSaysFirst(SAID);
});
