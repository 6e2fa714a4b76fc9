import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const AUDITS_ONLY = /^No: Invoice copies for the auditor \(trial\) only audits\. Otherwise it sends mail outside$/;
const SCOPE = /^one administrative unit: scope of Chloé Dubreuil; role: User Administrator /;
const NOT_BY_ITSELF = /^Not by itself: Require MFA or a compliant device accepts any one of MFA and compliant device$/;

/** What is said beside a question, and a yes that would promise too much. On the demo tenant. */
const SAID: FirstLines = {
  'whether a rule that only audits sends anything': [
    ['does the rule "Invoice copies for the auditor (trial)" actually send anything out at the moment?', AUDITS_ONLY],
    ['Does the rule with the invoice copies for the auditor actually send anything out at the moment?', AUDITS_ONLY],
  ],
  'whether a policy forces everybody that takes a device instead': [
    [
      'does the policy "Require MFA or a compliant device" really force everybody to use a second factor?',
      NOT_BY_ITSELF,
    ],
    ['does the policy "Require MFA or a compliant device" require MFA?', NOT_BY_ITSELF],
    ['does the policy "Require MFA or a compliant device" apply to all users?', /^Yes, except for /],
  ],
  'how far somebody may manage': [
    ['is Chloé Dubreuil allowed to manage users of the whole company or only of one site?', SCOPE],
    ['what can Chloé administer, all of it or only a part?', SCOPE],
  ],
  'what nobody knows is no exclusion': [
    [
      'there is a mail rule "finance copies" i dont know. who made it, when, and where do the copies go?',
      /^(?!None).*Finance copies/,
    ],
    ['es gibt eine Regel "Finance copies". wer hat sie angelegt?', /^IT Admin \(by\): /],
  ],
  'no role of either kind': [
    [
      'which apps have Exchange.ManageAsApp but no admin role at all, neither in Entra nor in Exchange?',
      /^1 of 60 apps .*: Mailbox Statistics Collector$/,
    ],
  ],
};

describe('Questions beside what is known', () => {
  itSaysFirst(SAID);
});
