import { itGoesOn, type Talks } from '../support/talks.js';

const LAST_SIGN_IN = /: last sign-in of svc-migration$/;
const COVERED = /^Yes: 4 of 5 Conditional Access policies cover svc-migration: Require MFA for admins /;
const WHY_LEFT_OUT =
  /^Diego Marchetti: Require MFA for admins excludes this account \(excluded groups: CA exclusion - MFA for admins\), /;
const NOT_LOGGED = /^Not known: the audit log, .* for svc-migration\. When is known: 2023-10-27 09:00 UTC/;

/** Talks about one account: whether a policy covers it, and who gave it its role. On the demo tenant. */
const TALKS: Talks = {
  'in English': [
    ['whats the last sign in of svc-migration', LAST_SIGN_IN],
    ['does a policy cover it at least', COVERED],
    ['ok and who gave it the role?', NOT_LOGGED],
  ],
  'in German': [
    ['Wann hat sich svc-migration zuletzt angemeldet?', LAST_SIGN_IN],
    ['deckt wenigstens eine Richtlinie das Konto ab?', COVERED],
    ['und wer hat ihm die Rolle gegeben?', NOT_LOGGED],
  ],
  'in French': [
    ["quand svc-migration s'est-il connecté pour la dernière fois ?", LAST_SIGN_IN],
    ['est-il couvert par une stratégie ?', COVERED],
    ['qui lui a donné le rôle ?', NOT_LOGGED],
  ],
  'in Spanish': [
    ['¿cuándo inició sesión svc-migration por última vez?', LAST_SIGN_IN],
    ['¿lo cubre alguna directiva?', COVERED],
    ['¿y quién le dio el rol?', NOT_LOGGED],
  ],
  'of a person who is asked for by a pronoun': [
    ['Which roles does Aiko Tanaka hold?', /: role of Aiko Tanaka; /],
    ['is she covered by any policy?', /^Yes: 4 of 5 Conditional Access policies cover Aiko Tanaka: /],
    ['who gave her the role?', /^Not known: .* for Aiko Tanaka\. /],
  ],
  'why one of them is left out': [
    ['who is excluded from the policy "Require MFA for admins"?', /Diego Marchetti/],
    ['why is Diego excluded?', WHY_LEFT_OUT],
    ['Pourquoi Diego en est exclu ?', WHY_LEFT_OUT],
  ],
  'of several it is asked back': [
    ['who has a critical role without mfa', /: IT Admin, svc-migration and Aiko Tanaka$/],
    ['does a policy cover it?', /^Which one: IT Admin, svc-migration and Aiko Tanaka\?/],
  ],
};

describe('Policies that cover the one who was told', () => {
  itGoesOn(TALKS);
});
