import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const ALL_FOUR = /^Yes: all 4 admins are covered by a policy that requires MFA$/;
const PASSKEY_ALONE = /^1 of 13 admins has passkey and is covered by no policy that requires MFA: Emergency Access 1$/;

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
};

describe('Whether a policy that requires MFA covers somebody', () => {
  itSaysFirst(SAID);
});
