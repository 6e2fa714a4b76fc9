import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const OF_THE_LOG =
  /^(?:Yes: )?24 of \d+ changes are about mail flow rules and happened between 2026-11-16 00:00 UTC and 2026-11-22 00:00 UTC: /;

/** What people say around a question, and what they mean by it. On the demo tenant. */
const SAID: FirstLines = {
  'what was changed in a time that is over, which the last change of what is there does not tell': [
    ['which rules were changed between 16 and 21 November?', OF_THE_LOG],
    ['were any transport rules changed between 16 and 21 November?', OF_THE_LOG],
    ["Qu'est-ce qui a été changé aux règles de transport du 16 au 21 novembre ?", OF_THE_LOG],
    [
      'which connectors were changed between 16 and 21 November?',
      /^2 of \d+ changes are about connectors .*: inbound connector Inbound relay 01 removed and inbound connector Inbound relay 01 created$/,
    ],
    [
      'which connectors were last changed between 16 and 21 November?',
      /^None of 6 connectors were last changed between /,
    ],
    // Before the log begins the rows know more than it.
    [
      'which rules were changed in October 2025?',
      /^1 of 9 mail flow rules was last changed between 2025-10-01 00:00 UTC .*: Remove Proofpoint scoring header$/,
    ],
    ['which rules were changed in the last 30 days?', /^3 of 9 mail flow rules were last changed since /],
  ],
  'the time that a sentence before tells': [
    [
      'i was on leave 16 to 21 november. what was changed on connectors and mail rules in that time?',
      /^26 of \d+ changes are about connectors or are about mail flow rules and happened between 2026-11-16 00:00 UTC /,
    ],
    ['Ich war vom 16. bis 21. November im Urlaub. Was wurde in der Zeit an den Transportregeln geändert?', OF_THE_LOG],
    ["J'étais en congé du 16 au 21 novembre. Qu'est-ce qui a été changé aux règles pendant ce temps ?", OF_THE_LOG],
  ],
  'when exactly': [
    [
      'When exactly did Office Sync Helper become global administrator',
      /^2026-09-16 02:19 UTC \(since\): Office Sync /,
    ],
  ],
  'whether something still does anything, or anybody uses it': [
    [
      'does the rule Journal to the old archive still do anything?',
      /^No: Journal to the old archive is not enforced \(state: disabled\)$/,
    ],
    ['svc-migration - is anyone still using that account or can i disable it?', /^No: svc-migration is not in use /],
    ['is anyone still using the account svc-migration?', /^No: svc-migration is not in use /],
  ],
  'one kind and another, each by itself': [
    [
      'which apps and which partners hold Global Administrator?',
      /^1 of 60 apps \(roles Global Administrator\): Office Sync /,
    ],
    [
      'Welche Apps und welche Dienstleister haben Global Admin?',
      /^1 of 60 apps \(roles Global Administrator\): Office /,
    ],
    [
      'Quelles applis et quels partenaires ont Global Administrator ?',
      /^1 of 60 apps \(roles Global Administrator\): /,
    ],
  ],
  'what somebody agreed to by themselves, which is no application permission': [
    ['¿Qué aplicaciones aceptó Jonathan Ward por su cuenta?', /^3 of 95 consents \(granted by Jonathan Ward\): /],
  ],
  'who made changes to one by a part of its name': [
    [
      'which IPs may send through the mailgate connector and who changed that last',
      /^192\.0\.2\.25 and 192\.0\.2\.26: IP addresses of Inbound from Mailgate; /,
    ],
  ],
  'which of two is worse': [
    [
      'Office Sync Helper vs Mailbox Migration Service: which one is worse and why',
      /^2 of 2 apps \(Office Sync Helper or Mailbox Migration Service\): Office Sync Helper and Mailbox Migration Service$/,
    ],
    [
      'Welche ist gefährlicher, Office Sync Helper oder Mailbox Migration Service?',
      /^2 of 2 apps \(Office Sync Helper or Mailbox Migration Service\): Office Sync Helper and Mailbox Migration Service$/,
    ],
  ],
  'the members of one and of another': [
    [
      'members of Organization Management and of Recipient Management in exchange pls',
      /^3 of 33 role assignments .*: Mailbox Migration Service, Marta Kowalska and Docuvault Backup for Microsoft 365$/,
    ],
    [
      'who are our global admins, humans only pls, and when did each of them last sign in',
      /^3 of 17 admins \(roles Global Administrator\): IT Admin, Bram de Vries and Emergency Access 1; /,
    ],
  ],
};

describe('Asked in a roundabout way', () => {
  itSaysFirst(SAID);
});
