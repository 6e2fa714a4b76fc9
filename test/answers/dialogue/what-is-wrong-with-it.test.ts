import { itGoesOn, type Talks } from '../support/talks.js';

const PAST_THE_FILTER =
  /^The mail flow rule Let trade fair newsletters through lets mail past the spam filter without proof/;
const RELAY =
  /^The inbound connector Inbound relay 02 was made by the app Office Sync Helper, accepts mail from anywhere/;

/** What is wrong with the one that was asked of, and with a kind after several. On the demo tenant. */
const TALKS: Talks = {
  'a rule, in each language': [
    ['who created the rule Let trade fair newsletters through?', /^Yusuf Demir: creator of /],
    ["what's the problem with it?", PAST_THE_FILTER],
    ["c'est quoi le problème avec ?", PAST_THE_FILTER],
    ['was ist das Problem damit?', PAST_THE_FILTER],
    ['¿cuál es el problema con ella?', PAST_THE_FILTER],
  ],
  'a connector': [
    ['who made Inbound relay 02?', /^Office Sync Helper: creator of /],
    ['what is wrong with it?', RELAY],
    ['was stimmt damit nicht?', RELAY],
  ],
  'an app': [
    ['who owns Visitor Registration?', /^Owners: Visitor Registration: none$/],
    ["what's wrong with that app?", /^high: Visitor Registration may read mail in every mailbox /],
  ],
  'several of a kind': [
    ['which rules remove headers?', /^3 of 9 mail flow rules remove a header: /],
    ["what's the problem with it?", /^A mail flow rule acts on everyone’s mail and nobody sees it\.$/],
  ],
};

describe('A talk that asks what is wrong with the one', () => {
  itGoesOn(TALKS);
});
