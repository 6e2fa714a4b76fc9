import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const ALL_FOUR = /^Yes: all 4 admins are covered by a policy that requires MFA$/;
const PASSKEY_ALONE = /^1 of 13 admins has passkey and is covered by no policy that requires MFA: Emergency Access 1$/;

const BY_PILOT = /^15 admins: .* of 1 Conditional Access policy$/;
const MISSED = /^Roles not covered: Require MFA for admins: Partner Tier2 Support, .*Intune Administrator/;

/** What a policy requires, and that it is enforced, says nothing of the factors of those whom it covers. On the demo tenant. */
const SAID: FirstLines = {
  'whether a policy covers all of them': [
    ['Are all our Exchange admins covered by an MFA policy that is actually enforced?', ALL_FOUR],
    ['Are all our Exchange admins covered by a policy that demands MFA?', ALL_FOUR],
    [
      "Are all Global Admins covered by an MFA policy that's really on?",
      /^No: 1 of 3 admins is covered by no policy that requires MFA: Emergency Access 1$/,
    ],
    [
      'is every Global Admin covered by a CA policy that is enforced and requires MFA',
      /^No: 1 of 3 admins is covered by no policy that requires MFA: Emergency Access 1$/,
    ],
    ['Sind alle Exchange-Admins von einer Richtlinie erfasst, die MFA verlangt?', ALL_FOUR],
    ['Sind alle Exchange-Admins von einer MFA-Richtlinie erfasst, die wirklich durchgesetzt wird?', ALL_FOUR],
    [
      'Tous nos admins Exchange sont-ils couverts par une stratégie qui impose la MFA et qui est vraiment appliquée ?',
      ALL_FOUR,
    ],
    [
      '¿Están todos los administradores de Exchange cubiertos por una política que exija MFA y esté realmente activa?',
      ALL_FOUR,
    ],
  ],
  'whether a policy covers all, in short': [
    ['¿Están todos los administradores de Exchange cubiertos por una directiva de MFA?', ALL_FOUR],
    ['are all Exchange admins covered by a policy for MFA?', ALL_FOUR],
    ['which admins are covered by an MFA policy that is only report-only?', BY_PILOT],
    ['which admins are covered by a report-only MFA policy?', BY_PILOT],
    ['who is covered by an MFA policy that only reports?', /^Admins covered, Require MFA for all users \(pilot\): /],
  ],
  'the roles that one is not for': [
    ["which admin roles does the 'Require MFA for admins' policy miss?", MISSED],
    ['which privileged roles are not covered by the MFA policy for admins?', MISSED],
    ["welche Adminrollen fehlen in der Richtlinie 'Require MFA for admins'?", MISSED],
    ['welche Rollen deckt die Richtlinie Require MFA for admins nicht ab?', MISSED],
    ['quels rôles ne sont pas couverts par la stratégie "Require MFA for admins" ?', MISSED],
    ['¿qué roles no cubre la directiva "Require MFA for admins"?', MISSED],
    ["which roles are excluded from the 'Require MFA for admins' policy?", /^Excluded roles: Require MFA for admins: /],
  ],
  'whom none covers, beside what they have': [
    [
      "Quels admins ont une clé FIDO mais ne sont couverts par aucune stratégie d'accès conditionnel exigeant le MFA ?",
      PASSKEY_ALONE,
    ],
    [
      'Welche Admins haben einen FIDO-Schlüssel, sind aber von keiner Richtlinie erfasst, die MFA verlangt?',
      PASSKEY_ALONE,
    ],
    [
      'Qué administradores tienen una llave FIDO pero no están cubiertos por ninguna política que exija MFA?',
      PASSKEY_ALONE,
    ],
  ],
  'whether a policy leaves out any admin': [
    [
      'is any global admin excluded from a policy?',
      /^Yes: 1 of 17 admins is excluded from a policy that requires MFA .*: Emergency Access 1$/,
    ],
    [
      'Ist ein globaler Administrator von einer Richtlinie ausgenommen?',
      /^Yes: 1 of 17 admins is excluded .*: Emergency Access 1$/,
    ],
    [
      "un administrateur global est-il exclu d'une stratégie ?",
      /^Yes: 1 of 17 admins is excluded .*: Emergency Access 1$/,
    ],
    [
      '¿algún administrador global está excluido de una directiva?',
      /^Yes: 1 of 17 admins is excluded .*: Emergency Access 1$/,
    ],
    [
      'Ist ein Admin von einer Richtlinie ausgenommen?',
      /^Yes: 2 of 13 admins are excluded .*: Emergency Access 1 and Diego Marchetti$/,
    ],
  ],
};

describe('Whether a policy that requires MFA covers somebody', () => {
  itSaysFirst(SAID);
});
