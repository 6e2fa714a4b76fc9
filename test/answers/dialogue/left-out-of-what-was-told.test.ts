import { itGoesOn, type Talks } from '../support/talks.js';

const ALIVE = /^12 of 26 credentials are secrets and have not expired: /;
const SECRETS = /^13 of 26 credentials are secrets: /;

/** A short message that leaves some out of what was told, however it says so. On the demo tenant, one of whose secrets has expired. */
const TALKS: Talks = {
  'of secrets, in English': [
    ['which secrets are there', SECRETS],
    ['minus the expired ones', ALIVE],
    ['which secrets are there', SECRETS],
    ['Expired ones are not interesting', ALIVE],
    ['which secrets are there', SECRETS],
    ['leave expired ones aside', ALIVE],
  ],
  'of secrets, in German': [
    ['welche Geheimnisse gibt es', SECRETS],
    ['ohne die abgelaufenen', ALIVE],
    ['welche Geheimnisse gibt es', SECRETS],
    ['abgelaufene zählen nicht', ALIVE],
    ['welche Geheimnisse gibt es', SECRETS],
    ['lass die abgelaufenen weg', ALIVE],
  ],
  'of secrets, in French and Spanish': [
    ['combien de secrets avons-nous', SECRETS],
    ['les expirés ne comptent pas', ALIVE],
    ['cuántos secretos hay', SECRETS],
    ['deja fuera los caducados', ALIVE],
  ],
  'of apps and rules': [
    ['which apps hold secrets', /^11 of 60 apps have secrets: /],
    ['expired ones don’t count', /^10 of 60 apps have secrets and have no expired credential: /],
    ['which rules are there', /^9 mail flow rules$/],
    ['leave the disabled ones aside', /^8 of 9 mail flow rules are not disabled: /],
    ['which rules are there', /^9 mail flow rules$/],
    ["that doesn't count", /^I do not understand this as a question about the last answer/],
  ],
};

describe('What a short message leaves out of what was told', () => {
  itGoesOn(TALKS);
});
