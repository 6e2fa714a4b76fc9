import assert from 'node:assert/strict';
import { itGoesOn, type Talks } from './support/talks.js';

/** Questions of people who had not seen the answers, each with more in it than one condition. On the demo tenant under attack. */
const ASKED: readonly (readonly [of: string, question: string, firstLine: RegExp, further?: RegExp])[] = [
  [
    'of a secret, and of the app that it belongs to',
    "has the Warehouse Scanner's secret run out already, and is the app still in use?",
    /^Yes: Warehouse Scanner Sync: secret scanner has expired /,
    /^On “is the app still in use\?”: No: Warehouse Scanner Sync was not used for more than 30 days /m,
  ],
  [
    'von einem Secret und von der App dazu',
    'Ist das Secret von Warehouse Scanner schon abgelaufen und wird die App noch benutzt?',
    /^Yes: Warehouse Scanner Sync: secret scanner has expired /,
    /^On “wird die App noch benutzt\?”: No: Warehouse Scanner Sync was not used /m,
  ],
  [
    'd’un secret, et de l’application qui l’a',
    "Le secret de Warehouse Scanner a-t-il déjà expiré et l'application est-elle encore utilisée ?",
    /^Yes: Warehouse Scanner Sync: secret scanner has expired /,
    /^On “l'application est-elle encore utilisée\?”: No: Warehouse Scanner Sync was not used /m,
  ],
  [
    'de un secreto, y de la aplicación que lo tiene',
    '¿El secreto de Warehouse Scanner ya caducó y la aplicación todavía se usa?',
    /^2026-05-04 09:00 UTC: end date of Warehouse Scanner Sync: secret scanner/,
    /^On “la aplicación todavía se usa\?”: No: Warehouse Scanner Sync was not used /m,
  ],
  [
    'that something may not be seen is no condition, and leaves nobody out',
    "does lucia ferer have mfa or can't you see that?",
    /^I could not tell whether Lucía Ferrer \(external\) has a second factor$/,
  ],
  [
    'ob es zu sehen ist',
    'Hat Lucia Ferrer MFA oder siehst du das nicht?',
    /^I could not tell whether Lucía Ferrer \(external\) has a second factor$/,
  ],
  [
    'si cela se voit',
    'Lucía Ferrer a-t-elle le MFA ou tu ne peux pas le voir ?',
    /^I could not tell whether Lucía Ferrer \(external\) has a second factor$/,
  ],
  [
    'si eso se ve',
    '¿Lucía Ferrer tiene MFA o eso no lo puedes ver?',
    /^I could not tell whether Lucía Ferrer \(external\) has a second factor$/,
  ],
];

const TALKS: Talks = {};

describe('What strangers ask in one breath', () => {
  const open = itGoesOn(TALKS);
  for (const [of, question, firstLine, further] of ASKED) {
    it(of, async () => {
      const { text } = await open().ask(question);
      const [line = ''] = text.split('\n');
      assert.match(line, firstLine);
      if (further !== undefined) assert.match(text, further);
    });
  }
});
