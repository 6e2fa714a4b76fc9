import { itGoesOn, type Talks } from '../support/talks.js';

/** Talks of those who have just heard of the attack, and the first line of each answer. On the demo tenant, under attack. */
const TALKS: Talks = {
  'from the alert to what is left': [
    [
      'We just got the alert in the channel about an app attacking Exchange Online. Which app is it and what did it do?',
      /^Office Sync Helper: from 20\d\d-.* UTC to .* UTC: App registered; 2 credentials added; Exchange\.ManageAsApp granted/,
    ],
    ['Is it still enabled?', /^Yes: Office Sync Helper is enabled/],
    [
      'What secrets or certificates does it have and until when are they valid?',
      /^2 of 26 credentials .*Office Sync Helper/,
    ],
    [
      'Show me the transport rules it made that are still in place',
      /^2 of 9 mail flow rules \(Office Sync Helper\): m and n$/,
    ],
    ['Does it.admin have MFA set up?', /^No: IT Admin has no second factor/],
    ['When was its password last changed?', /^20\d\d.* UTC: password changed of IT Admin$/],
  ],
  'what they did, once the attack was told': [
    ['are we under attack?', /^1 open incident: critical: "Office Sync Helper"/],
    ['when did it begin?', /^20\d\d-.* UTC: App registered, by it\.admin@.*\. That is the earliest event I found\.$/],
    ['which account did they get in through?', /^Probably through it\.admin@/],
    ['Which transport rules did they create?', /^15 of \d+ changes .*\(by Office Sync Helper and it\.admin@/],
    ['what did they delete?', /^13 of \d+ changes removed something \(by Office Sync Helper and it\.admin@/],
    ['did they create any accounts?', /^I do not read who created, disabled or deleted an account/],
    ['how do I stop it?', /^1\. Revoke Office Sync Helper: “Review and decide” on its card disables it/],
  ],
  'what of it is still there': [
    ['whats the open incident about', /^1 open incident: critical: "Office Sync Helper"/],
    ['who is behind it', /^Office Sync Helper; it\.admin@/],
    ['wich rules are still there', /^2 of 9 mail flow rules .*Office Sync Helper\): m and n$/],
    ['which connectors are still active?', /^1 of \d connectors .*Office Sync Helper\): Inbound relay 02$/],
  ],
  'what of it is still there, in German': [
    ['Was ist der offene Vorfall?', /^1 open incident: critical: "Office Sync Helper"/],
    ['welche regeln sind noch da?', /^2 of 9 mail flow rules .*Office Sync Helper\): m and n$/],
  ],
  'what of it is still there, in Spanish': [
    ['¿de qué va el incidente abierto?', /^1 open incident: critical: "Office Sync Helper"/],
    ['¿qué reglas siguen ahí?', /^2 of 9 mail flow rules .*Office Sync Helper\): m and n$/],
  ],
  'what happened of late, though an incident is open': [
    [
      'was there an attack in the last hour?',
      /^No new event in the open incident since 20\d\d-.* UTC; the last was on /,
    ],
    ['what should I do first to stop this?', /^1\. Revoke Office Sync Helper/],
  ],
  'what is asked of those who hold a role': [
    ['How many Global Administrators do we have?', /^3 of \d+ admins .*; also held by an app: Office Sync Helper$/],
    ['Is one of them an app?', /^Yes: 1 of 33 role assignments is held by an app .*: Office Sync Helper$/],
  ],
  'what is not read of those who were listed leaves them spoken of': [
    ['which admins signed in in the last 3 days?', /^\d+ of 13 admins last signed in/],
    ['from where?', /^I do not read where somebody signs in from/],
    ['which of them are disabled?', /^(?!I did not answer)/],
  ],
};

describe('A talk about an attack', () => {
  itGoesOn(TALKS);
});
