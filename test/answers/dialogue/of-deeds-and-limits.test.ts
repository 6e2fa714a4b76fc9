import assert from 'node:assert/strict';
import { itGoesOn, type Talks } from '../support/talks.js';

/** Talks on who did what to whom and on what is limited, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'what one did to another, and then to somebody else': [
    ['who is Marta Kowalska?', /^\w+: Marta Kowalska holds Helpdesk Administrator/],
    ["what did she do to Diego Marchetti's account?", /^1 of \d+ changes .*: password reset of Diego Marchetti$/],
    ['and to Yusuf Demir?', /^1 of \d+ changes .*: sign-in method removed from Yusuf Demir$/],
    ['and when?', /^\d{4}-\d\d-\d\d 13:30 UTC \(when\): sign-in method removed from Yusuf Demir$/],
    ['what did Marta Kowalska do to Rosalind Achterberg?', /: password reset of Rosalind Achterberg$/],
    ['and by Bram de Vries?', /^None of \d+ changes .* \(by Bram de Vries and about Rosalind Achterberg\)$/],
  ],
  'consents, and by whom they were given': [
    ['Which consents were granted in the last 10 days?', /^4 of \d+ consents were granted since /],
    [
      'only the ones users gave themselves please',
      /^3 of \d+ consents .* are permissions for single people: Μicrosoft Office Sync and PERFECTDATA SOFTWARE$/,
    ],
    ['Which consents were granted in the last 10 days?', /^4 of \d+ consents were granted since /],
    ['only the ones an admin gave', /^1 of \d+ consents .* by admin consent: Field Service Portal$/],
    ['Which consents were granted in the last 10 days?', /^4 of \d+ consents were granted since /],
    ['which of those were given by users?', /^3 of \d+ consents .* are permissions for single people: /],
    ['Which consents were granted in the last 10 days?', /^4 of \d+ consents were granted since /],
    ['only those Jonathan Ward gave', /^2 of \d+ consents .*Jonathan Ward\): /],
    ['Welche Zustimmungen wurden in den letzten 10 Tagen erteilt?', /^4 of \d+ consents were granted since /],
    ['nur die, die Benutzer selbst gegeben haben', /^3 of \d+ consents .* are permissions for single people: /],
    ['¿Qué consentimientos se concedieron en los últimos 10 días?', /^4 of \d+ consents were granted since /],
    ['solo los que dieron los propios usuarios', /^3 of \d+ consents .* are permissions for single people: /],
  ],
  'rules, and who made them': [
    ['which transport rules are there?', /^9 mail flow rules$/],
    [
      'only the ones Office Sync Helper made please',
      /^2 of 9 mail flow rules .*: m and n; 12 more were created by the same actor and removed again: /,
    ],
  ],
  'the connector that was there before': [
    ['List the inbound connectors that were created by an app rather than a person.', /^1 of 6 .*: Inbound relay 02$/],
    ['does it require TLS or restrict the sender IPs?', /^No: this is not true of Inbound relay 02: requires TLS or /],
    ['and when did the previous one disappear?', /^\d{4}-\d\d-\d\d .* inbound connector Inbound relay 01 removed$/],
    ['who created Inbound relay 02?', /^Office Sync Helper: creator of Inbound relay 02/],
    ['who removed the previous one?', /^Office Sync Helper \(by\): inbound connector Inbound relay 01 removed$/],
    ['who created Inbound relay 02?', /^Office Sync Helper: creator of Inbound relay 02/],
    ['wann ist der vorige verschwunden?', /inbound connector Inbound relay 01 removed$/],
    ['who created Inbound relay 02?', /^Office Sync Helper: creator of Inbound relay 02/],
    ['¿cuándo desapareció el anterior?', /inbound connector Inbound relay 01 removed$/],
    ['who created Inbound relay 02?', /^Office Sync Helper: creator of Inbound relay 02/],
    ['when was the previous one created?', /^I do not know what "the previous one" means here/],
  ],
  'the administrative unit': [
    ['who holds Security Administrator?', /: Nadja Keller and Tomás Rivera$/],
    ['and User Administrator?', /^3 of 33 role assignments .*: Diego Marchetti, Chloé Dubreuil and /],
    ['which of those is limited to an administrative unit, and which one?', /: Chloé Dubreuil$/],
    ['which administrative unit is Chloé Dubreuil limited to?', /^Branch office Lyon: administrative unit of/],
    ['who is limited to an administrative unit?', /^1 of 33 .* reaches one administrative unit only: Chloé Dubreuil$/],
    ['and which unit?', /: Chloé Dubreuil$/],
  ],
};

describe('Talks on deeds and limits', () => {
  const open = itGoesOn(TALKS);

  it('shows the unit of whoever is limited to one', async () => {
    const talk = open();
    await talk.ask('who holds User Administrator?');
    const { text } = await talk.ask('which of those is limited to an administrative unit, and which one?');
    assert.match(text, /Chloé Dubreuil: .*administrative unit: Branch office Lyon/);
  });
});
