import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const BY_TWO =
  /^By: Bram de Vries \(secret added to Ticketbridge Connector\) and IT Admin \(secret added to Office Sync Helper\)$/;

/** Who added a secret to the service principal of an app, and not to its registration. By the audit log of the demo tenant. */
const SAID: FirstLines = {
  'straight to the service principal': [
    ['who added a secret straight to an enterprise app', BY_TWO],
    ['who added a secret directly to a service principal', BY_TWO],
    ['who added a secret to a service principal', BY_TWO],
    ['wer hat einer Unternehmensanwendung direkt ein Geheimnis hinzugefügt', BY_TWO],
    ['wer hat ein Secret direkt an einem Service Principal angelegt', BY_TWO],
    ["qui a ajouté un secret directement à une application d'entreprise", BY_TWO],
    ['quién añadió un secreto directamente a una aplicación empresarial', BY_TWO],
    [
      'were secrets added straight to enterprise apps?',
      /^Yes: 2 of 26 credentials are secrets and are on the service principal: /,
    ],
  ],
  'to the registration, or to either': [
    ['who put a certificate on an enterprise application rather than the app registration', /^None of \d+ changes /],
    [
      'who added a secret to an enterprise app',
      /^By: (?!.*app .* created).*Nadja Keller \(secret added to HR Onboarding Flow\)/,
    ],
    ['who added a secret to an app registration', /^By: (?!.*Ticketbridge).*secret added to Field Service Portal/],
  ],
};

describe('A secret of one of the two objects of an app', () => {
  itSaysFirst(SAID);
});
