import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const THREE_PEOPLE = /^3 of \d+ .*: IT Admin, Bram de Vries and Emergency Access 1(?:;|$)/;
const PAST_RISKS = /^I do not read past risks of accounts/;
const ITS_END = /^2028-05-13 09:30 UTC: end date of Gipfelblick IT, full administration$/;
const BY_THEMSELVES = /^Granted by: Jonathan Ward \(Mail\.Read\) and Rosalind Achterberg \(Mail\.Read\)$/;

/** Who holds a role without some of them, and what one word beside must not turn around. On the demo tenant. */
const SAID: FirstLines = {
  'holders of a role, apps left out': [
    ["How many Global Administrators do we have if I don't count apps?", THREE_PEOPLE],
    ['How many Global Administrators do we have not counting apps?', THREE_PEOPLE],
    ['How many Global Administrators do we have without apps?', THREE_PEOPLE],
    ['How many Global Administrators are not apps?', THREE_PEOPLE],
    ['who is Global Administrator, except apps?', THREE_PEOPLE],
    ['Wie viele Global Administrators haben wir ohne Apps?', THREE_PEOPLE],
    ['Combien de Global Administrators avons-nous sans les applis ?', THREE_PEOPLE],
    ['¿Cuántos Global Administrators tenemos sin contar apps?', THREE_PEOPLE],
    ['how many admins do we have without apps?', /^13 admins$/],
    [
      'who holds a permanent admin role, if we leave out apps?',
      /^21 of 33 role assignments are standing and are not held by apps: /,
    ],
    ['How many Global Administrators do we have if I count apps?', /^4 of 33 .* and Office Sync Helper$/],
  ],
  'those who may only activate it left out': [
    [
      'Show me the standing Exchange Administrators, leave out the PIM-eligible ones',
      /^2 of 17 admins hold a role permanently \(roles Exchange Administrator\): IT Admin and svc-migration;/,
    ],
    [
      'Show me the Exchange Administrators without the PIM-eligible ones',
      /^2 of 17 admins may activate no role \(roles Exchange Administrator\): IT Admin and svc-migration$/,
    ],
    ['Which Exchange Administrators are PIM-eligible?', /: Tomás Rivera and Yusuf Demir$/],
  ],
  'which of two ways a role is held': [
    [
      'Is Tomás Rivera permanently Exchange Administrator or does he activate it through PIM?',
      /^Tomás Rivera: activated now and eligible$/,
    ],
    ['Is IT Admin a standing Global Administrator or through PIM?', /^IT Admin: standing$/],
    ['Is Yusuf Demir Exchange Administrator permanently or only eligible?', /^Yusuf Demir: eligible$/],
    ['Is Tomás Rivera permanently Exchange Administrator?', /^No: Tomás Rivera is not standing/],
  ],
  'whether somebody was at risk before': [
    ['has Priya Raman ever been flagged by Identity Protection?', PAST_RISKS],
    ['who was ever flagged by Identity Protection?', PAST_RISKS],
    ['Was Priya Raman at risk in the past?', PAST_RISKS],
    ['War Priya Raman jemals gefährdet?', PAST_RISKS],
    ['Priya Raman a-t-elle déjà été à risque ?', PAST_RISKS],
    ['¿Ha estado Priya Raman alguna vez en riesgo?', PAST_RISKS],
    ['which admins are at risk?', /^1 of 1\d admins .*IT Admin/],
    ['Which apps have ever been flagged as risky?', /17 of 60 apps hold high-priority permissions/],
  ],
  'what people let an app do by themselves': [
    ['Who has allowed an app to read their mail without an administrator being involved?', BY_THEMSELVES],
    ['Which users let an app read their mailbox without admin approval?', BY_THEMSELVES],
    ['who has consented to an app that reads their mail without an admin?', BY_THEMSELVES],
  ],
  'what kind a relationship with a partner is': [
    ['until when does the Gipfelblick IT GDAP relationship run?', ITS_END],
    ['when does the Gipfelblick IT GDAP end?', ITS_END],
    ['when does the GDAP with Gipfelblick IT end?', ITS_END],
    ['which partners have GDAP?', /^2 partners with delegated administration: /],
  ],
};

describe('Questions that leave some out', () => {
  itSaysFirst(SAID);
});
