import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const NO_TLS = /^1 of 6 connectors lets mail in or sends mail out and does not require TLS: Inbound relay 02$/;
const BOTH = /^1 of 60 apps has (?:certificates and has secrets|secrets and has certificates): Field Service Portal$/;
const ALL_SITES = /^1 of 60 apps can fully control all sites of SharePoint: Docuvault Backup for Microsoft 365$/;
const NOT_FOR_EMERGENCY =
  /^No: none of 5 Conditional Access policies block legacy authentication.*(?:do not leave the emergency accounts out|admins covered Emergency Access 1\))$/;
const OLD_PASSWORDS = /^2 of 13 admins have not changed the password since .*: IT Admin and svc-migration$/;
const UNUSED_WITH_SECRET =
  /^1 of 60 apps has a valid secret and has no use on record since .*: Newsletter Sender \(old\)$/;
const NOT_READ = /^I do not read which of its credentials an app signs in with\./;
const AT_RISK = /^IT Admin is at risk \(high\) since \d{4}-\d{2}-\d{2} /;
const TRADE_FAIR = /UTC: creation date of Let trade fair newsletters through$/;

/** What must hold together, what is asked of whom, and words that were taken for others. On the demo tenant. */
const SAID: FirstLines = {
  'that "or" joins two directions, and not what is asked of either': [
    ['Which connectors let mail in or out without requiring TLS?', NO_TLS],
    ['Welche Konnektoren lassen Mail herein oder hinaus, ohne TLS zu verlangen?', NO_TLS],
    ['Quels connecteurs laissent entrer ou sortir du courrier sans exiger TLS ?', NO_TLS],
    ['¿Qué conectores dejan entrar o salir correo sin exigir TLS?', NO_TLS],
  ],
  'of two that one app has at the same time': [
    ['Which apps have a certificate and a client secret at the same time?', BOTH],
    ['Which apps hold a secret and a certificate simultaneously?', BOTH],
    ['Which apps have a secret and at the same time a certificate?', BOTH],
    ['Welche Apps haben sowohl ein Zertifikat als auch ein Secret?', BOTH],
    ['Quelles applications ont un certificat et un secret en même temps ?', BOTH],
    ['¿Qué aplicaciones tienen tanto un certificado como un secreto?', BOTH],
    [
      'Which of our app registrations have a certificate and a client secret at the same time?',
      /^1 of 60 apps is registered here, has certificates and has secrets: Field Service Portal$/,
    ],
  ],
  'that full control of sites is more than changing files': [
    ['whcih app has full control of all sharepoint sites', ALL_SITES],
    ['Welche Apps haben Vollzugriff auf alle SharePoint-Sites?', ALL_SITES],
    ['Quelles applications ont le contrôle total de tous les sites SharePoint ?', ALL_SITES],
    ['¿Qué aplicaciones tienen control total de todos los sitios de SharePoint?', ALL_SITES],
    ['Which apps can change all SharePoint sites?', /^2 of 60 apps can change all files: /],
  ],
  'whether an account is covered that policies leave out': [
    ['would legacy protocols like IMAP be blocked for the break glass acct as well?', NOT_FOR_EMERGENCY],
    ['Is legacy authentication blocked for Emergency Access 1?', NOT_FOR_EMERGENCY],
    ['Does a policy that blocks legacy authentication cover the break glass account?', NOT_FOR_EMERGENCY],
    [
      'Welche Richtlinien gelten für das Notfallkonto?',
      /^None of 5 Conditional Access policies do not leave the emergency accounts out$/,
    ],
    [
      'Are the emergency accounts excluded from all policies?',
      /^Yes: all 5 Conditional Access policies leave the emergency accounts out$/,
    ],
  ],
  'whose passwords are old': [
    ['Which admin passwords have not been changed for more than two years?', OLD_PASSWORDS],
    ['Welche Admin-Passwörter wurden seit mehr als zwei Jahren nicht geändert?', OLD_PASSWORDS],
    ['¿Qué contraseñas de administradores no se han cambiado en más de dos años?', OLD_PASSWORDS],
  ],
  'which apps nobody used, and not which of their secrets': [
    ['Which apps has nobody used for at least 200 days although they still have a valid secret?', UNUSED_WITH_SECRET],
    ['Welche Apps wurden seit 200 Tagen nicht benutzt, obwohl sie noch ein gültiges Secret haben?', UNUSED_WITH_SECRET],
    ['Which apps have secrets that are not used?', NOT_READ],
  ],
  'which apps besides those of Warden': [
    [
      "Which apps other than Warden's own could hand themselves more permissions?",
      /^1 of 60 apps can grant permissions to apps \(not Tenant Warden Responder and Tenant Warden\): IAM Provisioning Portal$/,
    ],
    ['Which apps besides your own can read the directory?', /^\d+ of 60 apps can read the directory \(not Tenant /],
  ],
  'since when somebody is rated as a risk': [
    ['Why is IT Admin rated as high risk, and since when?', AT_RISK],
    ['Warum ist IT Admin als hohes Risiko eingestuft und seit wann?', AT_RISK],
    ['Pourquoi IT Admin est-il classé à haut risque et depuis quand ?', AT_RISK],
    ['¿Por qué IT Admin está clasificado como de alto riesgo y desde cuándo?', AT_RISK],
  ],
  'what a key of a person is, and a name written as one word': [
    ['which admins got a hw key', /^2 of 13 admins have passkey: Nadja Keller and Emergency Access 1$/],
    ['when was the tradefair newsletter rule added', TRADE_FAIR],
  ],
};

describe('Asked for two things that must both hold, the demo tenant', () => itSaysFirst(SAID));
