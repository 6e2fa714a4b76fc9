import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** On the demo tenant, each with more in it than one condition. */
const SAID: FirstLines = {
  'a secret and its app': [
    [
      "has the Warehouse Scanner's secret run out already, and is the app still in use?",
      /^Yes: Warehouse Scanner Sync: secret scanner has expired /,
      /^On “is the app still in use\?”: No: Warehouse Scanner Sync was not used for more than 30 days /m,
    ],
    [
      'Ist das Secret von Warehouse Scanner schon abgelaufen und wird die App noch benutzt?',
      /^Yes: Warehouse Scanner Sync: secret scanner has expired /,
      /^On “wird die App noch benutzt\?”: No: Warehouse Scanner Sync was not used /m,
    ],
    [
      "Le secret de Warehouse Scanner a-t-il déjà expiré et l'application est-elle encore utilisée ?",
      /^Yes: Warehouse Scanner Sync: secret scanner has expired /,
      /^On “l'application est-elle encore utilisée\?”: No: Warehouse Scanner Sync was not used /m,
    ],
    [
      '¿El secreto de Warehouse Scanner ya caducó y la aplicación todavía se usa?',
      /^2026-05-04 09:00 UTC: end date of Warehouse Scanner Sync: secret scanner/,
      /^On “la aplicación todavía se usa\?”: No: Warehouse Scanner Sync was not used /m,
    ],
  ],
  'whether it can be seen is no condition': [
    [
      "does lucia ferer have mfa or can't you see that?",
      /^I could not tell whether Lucía Ferrer \(external\) has a second factor$/,
    ],
    [
      'Hat Lucia Ferrer MFA oder siehst du das nicht?',
      /^I could not tell whether Lucía Ferrer \(external\) has a second factor$/,
    ],
    [
      'Lucía Ferrer a-t-elle le MFA ou tu ne peux pas le voir ?',
      /^I could not tell whether Lucía Ferrer \(external\) has a second factor$/,
    ],
    [
      '¿Lucía Ferrer tiene MFA o eso no lo puedes ver?',
      /^I could not tell whether Lucía Ferrer \(external\) has a second factor$/,
    ],
  ],
};

describe('A question with a second subject, or with a doubt', () => {
  itSaysFirst(SAID);
});
