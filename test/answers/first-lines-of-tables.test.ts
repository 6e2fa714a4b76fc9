import assert from 'node:assert/strict';
import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What the first line of an answer must say, where a table once did not know it. On the demo tenant. */
const SAID: FirstLines = {
  'a partner that administers the tenant': [
    ['does a partner company have Global Admin in our tenant?', /^Yes: 1 of 2 partners .*Gipfelblick IT/],
    ['Do external partner companies have delegated admin rights (GDAP)?', /^Yes: 2 partners .*Gipfelblick IT.*Talwind/],
    ['which partner relationships have expired?', /^1 of 3 partners .* is over: Nordhang Migration$/],
    ['until when does Gipfelblick IT run?', /^2028-05-\d\d \d\d:\d\d UTC: end date of Gipfelblick IT/],
    ['does Gipfelblick have access?', /^Yes: Gipfelblick IT, full administration is in force .*Global Administrator/],
    ['does Nordhang have access?', /^No: Nordhang Migration is not in force/],
    ['is a partner Exchange Administrator?', /^No: none of 2 partners/],
  ],
  'a federated credential, also of an app with weak permissions': [
    [
      'which apps sign in by a federated credential instead of a secret?',
      /^Leaving “sign” aside: 2 apps: Deployment Pipeline \(1\) and Release Automation \(1\)/,
    ],
    ['how many federated credentials are there?', /^2 of \d+ credentials/],
  ],
  'the oldest, whose making the log does not reach, and the newest, which it does': [
    [
      'which transport rule is the oldest?',
      /^I could not tell: creation date of 3 of 9 .* Invoice copies .*; Disclaimer for outgoing mail was there by 2/,
    ],
    ['which transport rule was created first?', /^I could not tell: creation date of 3 of 9 mail flow rules/],
    ['which is the newest mail flow rule?', /^n: creation date: 2/],
    ['welche Regel ist die älteste?', /^I could not tell: creation date of 3 of 9/],
    ['which rule was changed last?', /^n: last change: 2/],
    ['which connector is the oldest?', /^Inbound from 5f0c6c1e.* by creation date$/],
  ],
  'what is there no more, and in the log all the same': [
    [
      'how long did Inbound relay 01 exist?',
      /^3 days, from 2\S+ \S+ UTC to 2\S+ \S+ UTC \(there for\): Inbound relay 01$/,
    ],
    ['wie lange gab es den Konnektor Inbound relay 01?', /^3 days, from /],
    ['who made Inbound relay 01?', /^Office Sync Helper: creator of Inbound relay 01$/],
    ['is Inbound relay 01 enabled?', /^No: Inbound relay 01 was removed$/],
    ['does Inbound relay 01 exist?', /^No: Inbound relay 01 was removed$/],
    ['is Inbound relay 01 still there?', /^No: Inbound relay 01 was removed/],
    ['are all connectors enabled?', /^Yes: all 6 connectors are enabled$/],
  ],
  'who did it, half a year back, and when': [
    ['who set up the connector from mailgate?', /^Yusuf Demir: creator of Inbound from Mailgate$/],
    ['wer hat den Borealis-Konnektor angelegt?', /Partner TLS to Borealis Logistics: Yusuf Demir/],
    [
      'who created the connector Partner TLS - Borealis Logistics?',
      /^I could not read it: .* is not known: the audit log does not tell, which keeps 180 days\.$/,
    ],
    ['who let PERFECTDATA in and when exactly?', /^Jonathan Ward \(granted by\): .*; granted: 2\d{3}-\d\d-\d\d/],
    [
      'which issuer does Release Automation trust?',
      /^https:\/\/ci\.buildrunner\.example: issuer of Release Automation/,
    ],
  ],
  'a condition that was dropped, or taken for another': [
    [
      'which apps are owned by a person whose account is disabled?',
      /^1 of 60 apps has an owner whose account is disabled: Mailbox Statistics Collector$/,
    ],
    [
      'apps registered in our own tenant with a client secret but no owner',
      /^6 of 60 apps are registered here, have secrets and have no owner/,
    ],
    ['which of our own apps have no owner but an admin role?', /^None of 60 apps/],
    ['is auditing bypassed for any account?', /^Yes: .*svc-migration/],
    ['wird die Überwachung umgangen?', /^Yes: .*svc-migration/],
  ],
  'the group by which a policy leaves somebody out': [
    [
      "why doesn't the MFA policy for admins apply to Diego Marchetti?",
      /^Diego Marchetti: Require MFA for admins excludes this account \(excluded groups: CA exclusion - MFA for admins\)/,
    ],
    ['which groups are excluded from Require MFA for admins?', /^CA exclusion - MFA for admins: excluded groups of/],
  ],
  'which mailboxes an app reaches': [
    [
      'which apps may only reach certain mailboxes?',
      /^2 of 60 apps reach only certain mailboxes: Ticketbridge Connector and Alpine Intranet$/,
    ],
    [
      'can ticketbridge read everyones mail or only some mailboxes?',
      /^Ticketbridge Connector reaches only certain mailboxes .*“Ticket mailboxes”/,
    ],
    ['can Nordarchiv reach only certain mailboxes?', /^No: .*all mailboxes/],
  ],
};

describe('The first line of what the tables know', () => {
  const exam = itSaysFirst(SAID);

  it('is followed by what is left out by its nature', async () => {
    const { text } = await exam.ask('which apps have a redirect url that is plain http?');
    assert.match(text, /^1 of 60 apps has an unencrypted reply URL: .*\nNot counted: http at localhost/);
  });

  it('tells what matches too and is there no more', async () => {
    const { text } = await exam.ask('which connectors did Office Sync Helper create in the last 30 days?');
    assert.match(
      text,
      /^1 of 6 connectors .*: Inbound relay 02; 1 more was created in that time and removed again: Inbound relay 01\n/,
    );
  });
});
