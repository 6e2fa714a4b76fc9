import assert from 'node:assert/strict';
import { itGoesOn, type Talks } from '../support/talks.js';

/** Of an app's secrets the log tells who added each by its key, and not of another one of the same app. On the demo tenant. */
const TALKS: Talks = {
  'of several, some of which are older than the log': [
    [
      'Client secrets issued for longer than a year, on our own app registrations only.',
      /^5 of 26 credentials are secrets, /,
    ],
    [
      'Who added those? I need names and dates where the log has them.',
      /^IT Admin \(by\): secret added to Office Sync Helper$/,
    ],
  ],
  'how many of them hold something, and whom they trust': [
    ['How many managed identities are there?', /^4 of 60 apps /],
    [
      'how many of them have an app role assignment on Graph?',
      /^2 of 60 apps are managed identities .*: mi-invoice-processing and func-calibration-reports$/,
    ],
    ['Which apps have federated credentials?', /^2 apps: |^2 of 26 credentials /],
    [
      'which issuer do they trust?',
      /Release Automation: federated credential build \(https:\/\/ci\.buildrunner\.example\) and Deployment Pipeline: /,
    ],
  ],
  'of one that is older than the log': [
    ['which secret of Field Service Portal ends last?', /^Field Service Portal: secret portal: /],
    ['Who added it?', /^Not known: the audit log, .* says nothing about it for Field Service Portal: secret portal$/],
  ],
  'of those of two apps': [
    ['Which secrets are on the service principal?', /^2 of 26 credentials /],
    [
      'Wer hat die hinzugefügt?',
      /^By: Bram de Vries \(secret added to Ticketbridge Connector\) and IT Admin \(secret added to Office Sync Helper\)$/,
    ],
  ],
};

describe('Who added the credentials that were listed', () => {
  const hold = itGoesOn(TALKS);

  it('says of which ones the log tells nothing', async () => {
    const talk = hold();
    await talk.ask('Which secrets does Field Service Portal have?');
    const { text } = await talk.ask('Who added them?');
    assert.match(text, /^Chloé Dubreuil \(by\): secret added to Field Service Portal$/m);
    assert.match(
      text,
      /^The audit log, which is read 180 days back, says nothing about Field Service Portal: secret portal\.$/m,
    );
  });
});
