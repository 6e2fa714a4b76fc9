import assert from 'node:assert/strict';
import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const ENDS_THIS_YEAR =
  /^2 (?:apps|by app): Field Service Portal \(2026-12-12 09:00 UTC\) and HR Onboarding Flow \(2026-12-29 09:00 UTC\), of 2 credentials in that time$/;

const STILL_ON = /^3 of 9 mail flow rules are (?:enforced|enabled) \(.*\): Finance copies, m and n$/;
/** The log has the making of 14 rules by the app, of which 12 were removed on 2026-11-19. */
const MADE_BY_APP =
  /^14: 2 of 9 mail flow rules were created since 2026-11-01 .* \(creator Office Sync Helper\): m and n; 12 more were created in that time and removed again: /;
const MAKINGS = /^14 of 44 changes are about mail flow rules, created something, .*: mail flow rule n created, /;

/** Questions in which one thing or another is enough. On the demo tenant. */
const SAID: FirstLines = {
  'a secret or a certificate of an app': [
    ['which of our apps have a secret or cert that runs out before new year', ENDS_THIS_YEAR],
    ['which apps have secrets or certificates expiring in december', ENDS_THIS_YEAR],
    ["quelles applis ont un secret ou un certificat qui expire avant la fin de l'année ?", ENDS_THIS_YEAR],
    ['welche apps haben ein secret oder zertifikat, das vor neujahr abläuft?', ENDS_THIS_YEAR],
    ['qué apps tienen un secreto o un certificado que caduca antes de fin de año?', ENDS_THIS_YEAR],
    [
      'how many apps have a secret or a certificate that expires this year?',
      /^3 apps: Field Service Portal \(2026-12-12 .*\), HR Onboarding Flow \(2026-12-29 .*\) and Warehouse Scanner Sync \(2026-05-04 .*\), of 3 /,
    ],
  ],
  'rules that one or another made': [
    ['qué reglas de transporte creadas por IT Admin o por Office Sync Helper siguen activas?', STILL_ON],
    ['quelles règles créées par IT Admin ou par Office Sync Helper sont encore actives ?', STILL_ON],
    ['which rules made by IT Admin or by the app Office Sync Helper are still on?', STILL_ON],
    ['welche von IT Admin oder von Office Sync Helper erstellten Regeln sind noch aktiv?', STILL_ON],
    [
      'welche regeln wurden von Yusuf Demir oder von der App Office Sync Helper angelegt?',
      /^5 of 9 mail flow rules \(creator Yusuf Demir or creator Office Sync Helper\): /,
    ],
    [
      'which rules created by Yusuf Demir were changed in November?',
      /^None of 9 mail flow rules were last changed since 2026-11-01 00:00 UTC \(creator Yusuf Demir\)$/,
    ],
  ],
  'what an app made in a time, with what it removed again': [
    ["combien de règles de transport ont été créées par l'appli Office Sync Helper en novembre ?", MADE_BY_APP],
    ['how many transport rules were created by Office Sync Helper in November?', MADE_BY_APP],
    ['how many transport rules were created by the app Office Sync Helper in November?', MADE_BY_APP],
    ['cuántas reglas de transporte fueron creadas por la aplicación Office Sync Helper en noviembre?', MADE_BY_APP],
    ['wie viele transportregeln wurden im november von Office Sync Helper angelegt?', MADE_BY_APP],
    ['how many transport rules were created by an app in November?', /^14: 2 of 9 .*; 12 more were created /],
    [
      'how many connectors were created by the app Office Sync Helper this month?',
      /^2: 1 of 6 connectors was created since .*: Inbound relay 02; 1 more was created .*: Inbound relay 01$/,
    ],
    ['wie viele transportregeln wurden im november von der app Office Sync Helper angelegt?', MAKINGS],
    ['wie viele transportregeln wurden von der app office sync helper im november angelegt?', MAKINGS],
  ],
  'a pronoun that the end of its own sentence explains, and small words before a name': [
    [
      "elle date de quand la derniere synchro avec l'AD local ?",
      /^I do not read when the directory was last synchronised/,
    ],
    [
      'il a été créé quand le connecteur Inbound relay 02 ?',
      /^2026-11-25 02:41 UTC: creation date of Inbound relay 02$/,
    ],
    ['elle a été créée par qui la règle Finance copies ?', /^IT Admin \(by\): mail flow rule Finance copies created$/],
    ['il expire quand le secret de HR Onboarding Flow ?', /^2026-12-29 09:00 UTC: end date of HR Onboarding Flow: /],
  ],
};

describe('Questions of one thing or another', () => {
  const exam = itSaysFirst(SAID);

  it('uses the small words of a German question', async () => {
    const { text, unread } = await exam.ask(
      'beim Ticketbridge Connector kam doch neulich ein secret dazu, wer war das?',
    );
    assert.match(text, /^Bram de Vries \(by\): secret added to Ticketbridge Connector\n/);
    assert.deepEqual(unread, []);
  });
});
