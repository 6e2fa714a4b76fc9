import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const OWN_WITH_KEY =
  /^7 of 60 apps are registered here, have no owner and have a valid secret or have a valid certificate: Visitor Registration, Newsletter Sender \(old\), Alpine Intranet, Calibration Portal, ERP Connector and 2 more$/;
const NOT_VERIFIED =
  /^2 of 60 apps have no verified publisher \(permissions Files\.Read\.All\): Invoices .* and Field Service Portal$/;
const LIVE_KEY = /^16 of 60 apps have a valid secret or have a valid certificate: Tenant Warden Responder, /;
const BY_USERS_WITH_MAIL =
  /^2 of 60 apps can (?:read|work with) mail through a permission for single people: Μicrosoft Office Sync and PERFECTDATA SOFTWARE$/;
const NOT_COVERED = /^No: none of 5 Conditional Access policies cover Emergency Access 1$/;
const NO_TLS = /^(?:Yes: )?1 of 6 connectors (?:lets mail in and )?does not require TLS: Inbound relay 02$/;
const LONG =
  /^5 of 26 credentials are secrets and have lifetime: more than 365 days: Office Sync Helper: secret sync, /;
const BOTH_PARTNERS = /^2 partners with delegated administration: Gipfelblick IT, .* and Talwind Licences, reports$/;

/** Questions of audits and inventories, on the demo tenant: every clause of them counts. */
const SAID: FirstLines = {
  'what does not come from somewhere': [
    ['Which applications hold Files.Read.All and do not come from a verified publisher?', NOT_VERIFIED],
    [
      'Quelles applis ont Files.Read.All et ne viennent pas d’un éditeur vérifié ?',
      /^1 of 60 apps has an unverified publisher .*: Invoices .*; 1 is registered in this tenant .*: Field Service Portal$/,
    ],
    ['which apps come from a verified publisher', /^15 of 60 apps have a verified publisher: Docuvault Backup /],
    [
      'which apps can read files and do not belong to our tenant',
      /^3 of 60 apps can read files and belong to another tenant: Docuvault .*, Invoices .* and Signaro eSignature$/,
    ],
    ['which apps belong to our tenant', /^20 of 60 apps are registered here: /],
    ['which apps do not belong here', /^5 of 60 apps look wrong: /],
  ],
  'our own, and a key that is valid': [
    ['Which of our own applications have no owner but still hold a valid secret or certificate?', OWN_WITH_KEY],
    ['Which of our own applications have no owner?', /^11 of 60 apps are registered here and have no owner: /],
    ['which apps have a valid secret or cert', LIVE_KEY],
    ['Welche Apps haben ein gültiges Geheimnis oder Zertifikat?', LIVE_KEY],
    ['quelles applis ont un secret ou un certificat valide ?', LIVE_KEY],
    ['¿Qué aplicaciones tienen un secreto o certificado válido?', LIVE_KEY],
    [
      'apps with an expired cert or secret',
      /^1 of 60 apps has an expired certificate or has an expired secret: Warehouse Scanner Sync$/,
    ],
    [
      'which apps have no valid secret or certificate',
      /^5 of 60 apps have no valid secret and have no valid certificate: Release Automation, Warehouse Scanner Sync, /,
    ],
    [
      'Which secrets and certificates does Field Service Portal have?',
      /^3 of 26 credentials are secrets or are certificates \(app Field Service Portal\): /,
    ],
    ['Secrets that were handed out for longer than a year — which apps?', LONG],
    ['Quels secrets ont été émis pour plus d’un an ?', LONG],
    ['¿Qué secretos se emitieron para más de un año?', LONG],
  ],
  'whom an app was let in by': [
    [
      'Which applications with access to mail were consented to by single users and not by an administrator?',
      BY_USERS_WITH_MAIL,
    ],
    [
      '¿Qué aplicaciones con acceso al correo fueron consentidas por usuarios y no por un administrador?',
      BY_USERS_WITH_MAIL,
    ],
    [
      'which foreign apps were consented to by users',
      /^3 of 60 apps belong to another tenant and hold a permission for/,
    ],
    [
      'which apps with mail access were approved by an administrator',
      /^5 of 60 apps can work with mail and hold permissions by admin consent: /,
    ],
    [
      'apps that users consented to themselves, from publishers that aren’t verified',
      /^2 of 60 apps .*; 1 is Microsoft’s and has no publisher to verify: Microsoft Graph Command Line Tools; 1 is registered in this tenant and has no publisher to verify: Lab Planner 1$/,
    ],
  ],
  'any policy at all': [
    ['Is the break-glass account Emergency Access 1 covered by any Conditional Access policy?', NOT_COVERED],
    ['ist das Notfallkonto Emergency Access 1 von irgendeiner CA-Richtlinie erfasst?', NOT_COVERED],
    ['le compte d’urgence Emergency Access 1 est-il couvert par une stratégie d’accès conditionnel ?', NOT_COVERED],
    [
      'Is the admin Diego Marchetti covered by any Conditional Access policy?',
      /^Yes: 3 of 5 Conditional Access policies cover Diego Marchetti: Block legacy authentication /,
    ],
  ],
  'a time that no setting tells': [
    [
      'On what date was the unified audit log switched on in our tenant?',
      /^I cannot tell “on what date”: the unified audit log is on$/,
    ],
    ['Seit wann ist das Audit-Log an?', /^I cannot tell “seit wann”: the unified audit log is on$/],
  ],
  'what is not mandatory': [
    ['Are there inbound connectors for which TLS is not mandatory?', NO_TLS],
    ['connecteurs pour lesquels TLS n’est pas obligatoire', NO_TLS],
    ['conectores para los que TLS no es obligatorio', NO_TLS],
  ],
  'what an answer is for': [
    ['For the supplier chapter I need the partners with delegated administration and their roles.', BOTH_PARTNERS],
    ['Für das Lieferantenkapitel brauche ich die Partner mit delegierter Administration', BOTH_PARTNERS],
    ['Pour le chapitre fournisseurs, il me faut les partenaires', BOTH_PARTNERS],
    [
      'For the security chapter we need the list of global admins.',
      /^3 of 17 admins \(roles Global Administrator\): IT Admin, Bram de Vries and Emergency Access 1/,
    ],
  ],
  'the setting that prevents consent': [
    [
      'How do we prevent our staff from consenting to third-party applications on their own?',
      /^1\. Set user consent to "Do not allow user consent", so that only administrators consent; or /,
    ],
  ],
  'a condition that is told twice': [
    [
      'Which of our administrators still sign in with a password alone, i.e. have no second factor registered?',
      /^3 of 13 admins have no second factor: IT Admin, svc-migration and Aiko Tanaka$/,
    ],
  ],
};

describe('Questions of an audit, in full sentences', () => {
  itSaysFirst(SAID);
});
