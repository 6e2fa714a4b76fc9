import assert from 'node:assert/strict';
import { itGoesOn, type Talks } from '../support/talks.js';

const NEWEST = /^2027-05-23 16:20 UTC: end date of Field Service Portal: secret portal-new$/;
const WHO_ADDED_IT = /^Chloé Dubreuil \(by\): secret added to Field Service Portal$/;
const END_RELATIONSHIP = /^1\. Open the partner in the Microsoft 365 admin center, Settings, Partner relationships/;
const PASSWORD = /^2024-09-10 09:10 UTC: password changed of IT Admin$/;

/** Talks about one account, secret, connector or partner that was told, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'the password of that account': [
    ['How many Global Administrators do we have, counting apps too?', /^4 of 33 role assignments/],
    ['And which of them has no MFA?', /^1 of 3 users has no second factor .*: IT Admin$/],
    ['When did that account last change its password?', PASSWORD],
    ['when did it last change its password?', PASSWORD],
  ],
  'the newest secret is "it"': [
    ['Until when is the newest secret of Field Service Portal valid?', NEWEST],
    ['who added it?', WHO_ADDED_IT],
  ],
  'the newest secret, in German': [
    ['bis wann ist das neueste Secret von Field Service Portal gültig?', NEWEST],
    ['wer hat es hinzugefügt?', WHO_ADDED_IT],
  ],
  'what the log shows, behind a short question': [
    [
      '¿desde qué IP se creó el conector Inbound relay 02 y a qué hora?',
      /^Inbound relay 02: creator’s IP address: 203\.0\.113\.7; creation date: 20/,
    ],
    ['y quién fue en realidad? sale SYSTEM nada más', /^Office Sync Helper/],
  ],
  'the steps for a partner': [
    ['Which outside partners currently have delegated admin rights here?', /^2 of 3 partners .* are in force: /],
    ['Which of them has Global Administrator?', /^Gipfelblick IT, full administration: /],
    ['How would I end that relationship?', END_RELATIONSHIP],
  ],
  'the steps for a partner, in French': [
    ["quels partenaires ont des droits d'admin délégués ?", /Gipfelblick IT, full administration and Talwind/],
    ['comment je mets fin à cette relation ?', END_RELATIONSHIP],
  ],
  'the steps for a partner, in Spanish': [
    ['¿qué partners tienen administración delegada?', /Gipfelblick IT, full administration and Talwind/],
    ['¿cómo termino esa relación?', END_RELATIONSHIP],
  ],
  'another role takes the place of the one before': [
    ['Who are the Global Administrators?', /^4 of 33 role assignments \(role Global Administrator\): /],
    [
      'And the Privileged Authentication Administrators?',
      /^1 of 33 role assignments \(role Privileged Authentication Administrator\): Aiko Tanaka/,
    ],
  ],
};

describe('A talk about one that was told', () => {
  const openTalk = itGoesOn(TALKS);

  for (const question of [
    'Until when is the newest secret of Field Service Portal valid, and who added it?',
    'bis wann ist das neueste Secret von Field Service Portal gültig, und wer hat es hinzugefügt?',
  ])
    it(`the secret of the first half is meant in the second: ${question}`, async () => {
      const lines = (await openTalk().ask(question)).text.split('\n');
      assert.match(lines[0] ?? '', NEWEST);
      assert.match(lines[1] ?? '', /: Chloé Dubreuil \(by\): secret added to Field Service Portal$/);
    });
});
