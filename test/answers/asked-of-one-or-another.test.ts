import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const ENDS_THIS_YEAR =
  /^2 (?:apps|by app): Field Service Portal \(2026-12-12 09:00 UTC\) and HR Onboarding Flow \(2026-12-29 09:00 UTC\), of 2 credentials in that time$/;

/** Questions in which one thing or another is enough. On the demo tenant. */
const SAID: FirstLines = {
  'a secret or a certificate of an app': [
    ['which of our apps have a secret or cert that runs out before new year', ENDS_THIS_YEAR],
    ['which apps have secrets or certificates expiring in december', ENDS_THIS_YEAR],
    ["quelles applis ont un secret ou un certificat qui expire avant la fin de l'année ?", ENDS_THIS_YEAR],
    ['welche apps haben ein secret oder zertifikat, das vor neujahr abläuft?', ENDS_THIS_YEAR],
    ['qué apps tienen un secreto o un certificado que caduca antes de fin de año?', ENDS_THIS_YEAR],
    [
      'how many apps have a secret or a certificate that expires this year?',
      /^3 apps: Field Service Portal \(2026-12-12 .*\), HR Onboarding Flow \(2026-12-29 .*\) and Warehouse Scanner Sync \(2026-05-04 .*\), of 3 /,
    ],
  ],
};

describe('Questions of one thing or another', () => {
  itSaysFirst(SAID);
});
