import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const OUT_BY_GROUP =
  /^2 of 4 members of groups are in a group that a policy excludes \(group CA exclusion - MFA for admins\): Diego Marchetti and Jonathan Ward$/;
const ADMINS_LEFT_OUT =
  /^2 of 13 admins are excluded from a policy that requires MFA: Emergency Access 1 and Diego Marchetti$/;
const MUST_ACTIVATE =
  /^Yes: Yusuf Demir is one of the admins, but must activate a role first \(roles: Exchange Administrator\)$/;
const ROLES_OF_APPS = /^6 roles: Exchange Administrator \(3\), .* of 8 role assignments$/;
const COVERS_WARD = /^No: 3 of 5 Conditional Access policies cover Jonathan Ward: Block legacy authentication /;
const COVERS_KOWALSKA = /^No: 4 of 5 Conditional Access policies cover Marta Kowalska: Require MFA for admins /;
const NOT_AN_ADMIN =
  /^I know only which admins a policy covers and whom it excludes .* “Rosalind Achterberg” is not one/;

const SAID: FirstLines = {
  'whom a group leaves out that is told by its name': [
    ['Who ends up outside the admin MFA policy through the group CA exclusion - MFA for admins?', OUT_BY_GROUP],
    ['who gets around mfa because of the group ca exclusion - mfa for admins', OUT_BY_GROUP],
    ['Whom does the group CA exclusion - MFA for admins exempt from MFA?', OUT_BY_GROUP],
    [
      'which admins are excluded from MFA through the group "CA exclusion - MFA for admins"?',
      /^1 of 4 members of groups .*: Diego Marchetti$/,
    ],
    ['Wer fällt über die Gruppe CA exclusion - MFA for admins aus der MFA-Richtlinie für Admins heraus?', OUT_BY_GROUP],
    ['Wer ist durch die Gruppe CA exclusion - MFA for admins von der MFA ausgenommen?', OUT_BY_GROUP],
    ['Wen nimmt die Gruppe CA exclusion - MFA for admins von der MFA aus?', OUT_BY_GROUP],
    ['Qui échappe à la stratégie MFA des admins par le groupe CA exclusion - MFA for admins ?', OUT_BY_GROUP],
    ['¿Quién queda fuera de la directiva MFA de admins por el grupo CA exclusion - MFA for admins?', OUT_BY_GROUP],
  ],
  'a name that a dash holds together is no condition': [
    [
      'which policies exclude the group CA exclusion - MFA for admins?',
      /^1 of 5 Conditional Access policies excludes groups \(except for CA exclusion - MFA for admins\): Require MFA for admins$/,
    ],
    ['Who owns the group CA exclusion - MFA for admins?', /^I did not understand “group”/],
  ],
  'admins whom a policy that requires MFA leaves out, and not everybody': [
    ['Who is an admin but left out of our MFA policy by an exception?', ADMINS_LEFT_OUT],
    ['Which admins are excluded from a policy that requires MFA?', ADMINS_LEFT_OUT],
    ['which admins are exempt from the MFA policy?', ADMINS_LEFT_OUT],
    ['which admins does a policy that requires MFA exclude?', ADMINS_LEFT_OUT],
    ['Wer ist Admin, aber durch eine Ausnahme nicht von unserer MFA-Richtlinie erfasst?', ADMINS_LEFT_OUT],
    ['Welche Admins sind von einer MFA-Richtlinie ausgenommen?', ADMINS_LEFT_OUT],
    ["Quels admins sont exclus d'une stratégie qui exige la MFA ?", ADMINS_LEFT_OUT],
    ['¿Qué administradores están excluidos de una directiva que exige MFA?', ADMINS_LEFT_OUT],
    ['who is excluded from MFA?', /^Excluded people: .*Jonathan Ward/],
    ['which admins are not excluded from an MFA policy?', /^11 of 13 admins are excluded from no policy /],
  ],
  'somebody who must activate a role first is no plain holder of it': [
    ['is Yusuf Demir an admin through a group?', /^Yes: .* through a group, but must activate a role first \(/],
    ['is Marta Kowalska admin through a group?', /^Yes: Marta Kowalska holds a role through a group \(/],
    ['Yusuf Demir: is he an admin in any way, even indirectly through a group?', MUST_ACTIVATE],
    ['Ist Yusuf Demir irgendwie Admin, auch indirekt über eine Gruppe?', MUST_ACTIVATE],
    ["Yusuf Demir est-il admin d'une façon ou d'une autre, même par un groupe ?", MUST_ACTIVATE],
    ['¿Es Yusuf Demir administrador de alguna forma, incluso a través de un grupo?', MUST_ACTIVATE],
    [
      'Jonathan Ward: is he an admin in any way, even indirectly through a group?',
      /^No: Jonathan Ward holds no admin role$/,
    ],
  ],
  'roles that are assigned to apps are held by them, and those that were are in the log': [
    ['roles are assigned to apps', ROLES_OF_APPS],
    ['roles that apps hold', ROLES_OF_APPS],
    ['which roles are assigned to service principals?', ROLES_OF_APPS],
    ['welche Rollen sind an Apps vergeben', ROLES_OF_APPS],
    ['quels rôles sont attribués à des applis', ROLES_OF_APPS],
    ['¿qué roles están asignados a aplicaciones?', ROLES_OF_APPS],
    ['which roles were assigned to apps?', /^5 of \d+ changes are about roles/],
  ],
  'what somebody does not hold is not answered by what they do': [
    ['which roles does Marta Kowalska not hold?', /^I did not understand “not”, which may turn the answer around/],
    ['¿Qué roles no tiene Marta Kowalska?', /^I did not understand “no”, which may turn the answer around/],
  ],
  'whether no policy covers one person': [
    [
      'does no policy cover Emergency Access 1?',
      /^Yes: none of 5 Conditional Access policies cover Emergency Access 1$/,
    ],
    ['aucune stratégie ne couvre Jonathan Ward ?', COVERS_WARD],
    ['Gilt für Jonathan Ward keine Richtlinie?', COVERS_WARD],
    ['Wird Jonathan Ward von keiner Richtlinie erfasst?', COVERS_WARD],
    ['¿No se aplica ninguna directiva a Jonathan Ward?', COVERS_WARD],
    ["aucune stratégie ne s'applique à Marta Kowalska ?", COVERS_KOWALSKA],
    ['¿Ninguna directiva cubre a Marta Kowalska?', COVERS_KOWALSKA],
    ['Gilt für Emergency Access 1 keine Richtlinie?', /^Yes: none of 5 /],
    ['aucune stratégie ne couvre Rosalind Achterberg ?', NOT_AN_ADMIN],
    ['Gilt für Rosalind Achterberg keine Richtlinie?', NOT_AN_ADMIN],
    [
      'welche Richtlinie nimmt jonathan ward aus?',
      /^1 of 5 .* \(excluded people Jonathan Ward\): Require MFA for admins/,
    ],
  ],
};

describe('Questions for whom a name leaves out, and for what somebody lacks', () => {
  itSaysFirst(SAID);
});
