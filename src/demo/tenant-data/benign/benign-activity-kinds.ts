/**
 * Kinds of everyday business that resemble attack steps. Each occurs in the year before the anchor;
 * `listBenignActivities` maps events to kinds. A test counts the detections' false positives on them.
 */
export const BENIGN_KINDS = {
  'vendor-onboarding':
    'an administrator consents to a vendor app for everybody and puts its certificate on it; no role',
  'backup-vendor': 'a backup vendor’s app gets full_access_as_app and a certificate; no role',
  'admin-connector': 'a messaging engineer makes one connector for the mail gateway',
  'gateway-set-up':
    'a gateway is tried out: a connector and a rule that trusts what it scanned, made and removed by a person',
  'credential-rotation': 'a new certificate or secret is added and the old one removed',
  'pim-activation': 'an eligible administrator activates the role for the day',
  'directory-readers-to-microsoft': 'a Microsoft app gets Directory Readers',
  'hybrid-wizard': 'the hybrid wizard is run again and sets both of its connectors',
  'helpdesk-mfa-reset':
    'a phone is lost: the service desk removes the second factor, and its owner registers a new one',
  'developer-app': 'a developer registers an app with a secret and User.Read, and deletes it when done',
  'global-reader-reporting':
    'a reporting app gets Exchange.ManageAsApp, a certificate and Global Reader, which can change nothing',
  'owner-added': 'an owner is added to an app',
  'exchange-service': 'Exchange changes settings of its own, audit log ingestion to on among them',
  'guest-invited': 'a guest is invited and given nothing',
  'several-consents': 'several people consent to one app of a verified publisher, to sign in',
  'break-glass-test': 'the emergency account signs in from the office, once, as every quarter',
  'own-app': 'the apps of Tenant Warden itself: powerful, with roles and certificates, and known',
} as const;

/** Key of a benign activity kind. */
export type BenignKind = keyof typeof BENIGN_KINDS;
