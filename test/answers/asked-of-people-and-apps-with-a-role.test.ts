import assert from 'node:assert/strict';
import { itSaysFirst } from './support/first-lines.js';

const APP_TOO = /; also held by an app: Office Sync Helper$/;

describe('Who holds a role, people and apps', () => {
  const exam = itSaysFirst({
    'the app beside the people, however they are asked for': [
      ['how many global admins do we have right now', APP_TOO],
      ['Permanent Global Admins apart from the break glass account.', APP_TOO],
      ['which Global Administrators are there besides Bram de Vries?', APP_TOO],
      ['quels sont nos administrateurs généraux ?', APP_TOO],
      ['headcount of Global Admins', APP_TOO],
    ],
    'service accounts among admins are no apps': [
      [
        'which of our exchange admins are service accounts',
        /^1 of 17 admins is called like a service account \(roles Exchange Administrator\): svc-migration$/,
      ],
      [
        'how many of our global admins are service accounts or shared accounts',
        /^I did not understand “shared”, and so cannot say that there is none/,
      ],
    ],
    'no app where it is asked what only people have': [
      [
        'which global admins lack MFA?',
        /^1 of 17 admins has no second factor \(roles Global Administrator\): IT Admin$/,
      ],
    ],
    'whoever else it is, than somebody': [
      [
        'is there any other global admin than bram?',
        /^Yes: 3 of 33 .*not Bram de Vries\): IT Admin, Emergency Access 1 and /,
      ],
      [
        'is there another Exchange administrator than Tomás Rivera?',
        /^Yes: 7 of 33 role assignments \(not Tomás Rivera /,
      ],
      [
        'gibt es noch andere globale Admins als Bram de Vries?',
        /^Yes: 2 of 17 .*: IT Admin and Emergency Access 1; also held/,
      ],
      [
        'y a-t-il d’autres admins généraux que Bram de Vries ?',
        /^Yes: 2 of 17 .*: IT Admin and Emergency Access 1; also held/,
      ],
      [
        'which other apps than Office Sync Helper hold Exchange.ManageAsApp?',
        /^5 of 60 apps \(not Office Sync Helper and /,
      ],
    ],
    'how many of each': [
      [
        'Headcount of Global Administrators, people vs. service principals.',
        /^Held by: person \(3\) and app \(1\), of 4 /,
      ],
      ['global admins: people vs apps', /^Held by: person \(3\) and app \(1\), of 4 /],
      [
        'how many Exchange Administrators are there, people versus apps?',
        /^Held by: person \(5\) and app \(3\), of 8 /,
      ],
    ],
  });

  it('does not tell of accounts that are left out and hold another role', async () => {
    const { text } = await exam.ask('how many global admins do we have?');
    assert.doesNotMatch(text, /Not counted/);
    const { text: ofExchange } = await exam.ask('list the exchange administrators');
    assert.match(ofExchange, /^Not counted: 1 admin that is disabled\.$/m);
  });

  it('calls somebody by their name, and not by their address beside it', async () => {
    const { text } = await exam.ask('Which admins have a mailbox besides bram?');
    assert.match(text.split('\n')[0] ?? '', /\(not Bram de Vries\)/);
  });
});
