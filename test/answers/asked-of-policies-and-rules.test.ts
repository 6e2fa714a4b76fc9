import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const HUNTWISE_CONDITIONS = /^sender addresses: 192\.0\.2\.64\/28: conditions of Phishing simulation \(Huntwise\)$/;

/** What policies and rules do and whom they leave out, and what the first line must say. On the demo tenant. */
const SKIPS_LINKS = /^1 of 9 mail flow rules skips Safe Links: Phishing simulation \(Huntwise\)$/;

const SAID: FirstLines = {
  'what a rule applies to, as all of its conditions': [
    ['what are the conditions of the rule Huntwise?', HUNTWISE_CONDITIONS],
    ['welche Bedingungen hat die Regel Huntwise?', HUNTWISE_CONDITIONS],
    ["à quels domaines s'applique la règle Huntwise ?", HUNTWISE_CONDITIONS],
    ['¿a qué dominios se aplica la regla Huntwise?', HUNTWISE_CONDITIONS],
    ['when does the rule m apply?', /^none, for all mail: conditions of m$/],
    [
      'wann greift die Regel Finance copies?',
      /^recipients: accounts-payable@alpine-instruments\.example: conditions of Finance copies$/,
    ],
    ['where does Finance copies send mail?', /^copies@ledger-drop\.example: recipients of Finance copies$/],
  ],
  'what rules do is no order': [
    [
      'show me transport rules that are switched on and bypass the spam filter',
      /^2 of 9 mail flow rules are enabled and skip the spam filter: Let trade fair newsletters through and Phishing/,
    ],
    ['list the transport rules that are enabled and delete mail', /^None of 9 mail flow rules are enabled and delete/],
    [
      'list connectors that are enabled and allow any sender',
      /^3 of 6 connectors are enabled and are for any domain: Inbound relay 02, /,
    ],
    [
      'list policies that exclude a group and block sign-ins',
      /^None of 5 Conditional Access policies exclude groups and block access$/,
    ],
    ['show me the transport rules that skip the spam filter and disable them', /^I change nothing by chat\./],
    ['show me the rules that forward mail and delete the rules', /^I change nothing by chat\./],
    ['list the policies and exclude the account svc-migration', /^I change nothing by chat\./],
  ],
  'whom a policy leaves out, beside that it does': [
    [
      'does the block legacy authentication policy exclude anyone',
      /^Yes: Block legacy authentication leaves somebody out \(excluded: Emergency Access 1\)$/,
    ],
  ],
  'what a rule looks for is a condition': [
    [
      'Which rules let mail from a sender domain bypass spam filtering?',
      /^1 of 9 mail flow rules .*: Let trade fair newsletters through$/,
    ],
    [
      'which rules skip the spam filter for mail from certain IP addresses',
      /^1 of 9 mail flow rules .*: Phishing simulation \(Huntwise\)$/,
    ],
  ],
  'on and off, before another condition': [
    ['rules that are on and block mail', /^None of 9 mail flow rules are enabled and reject mail$/],
    ['which rules are off and forward mail', /^1 of 9 mail flow rules is disabled and sends .*: Journal to the old/],
    ['which policies are on and cover guests', /^3 of 5 Conditional Access policies are enforced and cover guests: /],
  ],
  'admins that policies leave out are not those they cover': [
    ['which policies exclude admins', /^5 of 5 Conditional Access policies leave admins out: /],
    ['does any policy leave out admins', /^Yes: 5 of 5 Conditional Access policies leave admins out: /],
    ['which policies exclude a person who is an admin', /^5 of 5 Conditional Access policies leave admins out: /],
    ['Welche Richtlinien schließen die Admins aus?', /^5 of 5 Conditional Access policies leave admins out: /],
    ['quelles stratégies excluent les administrateurs ?', /^5 of 5 Conditional Access policies leave admins out: /],
    ['¿Qué directivas excluyen a los administradores?', /^5 of 5 Conditional Access policies leave admins out: /],
    ['which policies exclude no admins', /^None of 5 Conditional Access policies leave no admin out$/],
    ['which policies leave all administrators out', /^None of 5 Conditional Access policies cover no admin$/],
    ['which policies do not cover admins', /^None of 5 Conditional Access policies cover no admin$/],
    ['which policies apply to admins', /^5 of 5 Conditional Access policies cover admins: /],
    ['which policies exclude guests', /^None of 5 Conditional Access policies exclude guests$/],
  ],
  'whoever made none of a kind is no part of a comment, and made no other kind': [
    ['which connectors were last changed by IT Admin?', /none of 6 connectors \(IT Admin\)$/],
    ['which connectors did IT Admin create?', /none of 6 connectors \(IT Admin\)$/],
    ['quels connecteurs ont été modifiés en dernier par IT Admin ?', /none of 6 connectors \(IT Admin\)$/],
    ['which rules were last changed by IT Admin?', /^1 of 9 mail flow rules \(last editor IT Admin\): Finance copies/],
  ],
  'how a thing is now is no act of whoever changed it': [
    [
      'which rules did IT Admin change last and are still enabled',
      /^1 of 9 .* is enabled \(last editor IT Admin\): Fin/,
    ],
    [
      'which rules did Yusuf Demir change and are still on',
      /^3 of 9 mail flow rules are enabled \(last editor Yusuf Demir\): /,
    ],
    [
      'which connectors did Office Sync Helper create and are still active?',
      /^1 of 6 connectors is enabled \(creator Office Sync Helper\): Inbound relay 02$/,
    ],
    [
      'which rules did Yusuf Demir disable?',
      /^1 of \d+ changes is about a mail flow rule and disabled something \(by Yusuf/,
    ],
  ],
  'two questions of one that is called by our own words': [
    [
      'who created Inbound relay 02 and does the connector require TLS?',
      /^Inbound relay 02: creator: Office Sync Helper; .*TLS required: no$/,
    ],
    ['when was Inbound relay 02 created and does it require TLS?', /^Inbound relay 02: creation date: .*required: no$/],
    ['who created Inbound relay 02?', /^Office Sync Helper: creator of Inbound relay 02$/],
  ],
  'what their apps hold is not what somebody may do': [
    ['does Marta Kowalska have access to Exchange?', /^\w+: Marta Kowalska holds .*Recipient Management \(Exchange\)/],
    ['Hat Marta Kowalska Zugriff auf Exchange?', /^\w+: Marta Kowalska holds .*Recipient Management \(Exchange\)/],
    ['¿Tiene Marta Kowalska acceso a Exchange?', /^\w+: Marta Kowalska holds .*Recipient Management \(Exchange\)/],
    ['does Lernwelt Academy have access to Exchange?', /^No: Lernwelt Academy holds no permission of Exchange Online/],
    [
      'does Marta Kowalska own an app with access to Exchange?',
      /^Yes: 1 of 60 apps .*\(owners Marta Kowalska\): Mailbox Mig/,
    ],
  ],
  'users or admins: whether users may says which': [
    ['who can consent to apps here, users or only admins?', /^Yes: users may consent to apps$/],
    ['can users consent to apps or only admins?', /^Yes: users may consent to apps$/],
    ['who may register apps, users or admins?', /^Yes: users may register apps$/],
    [
      'qui peut consentir aux applications ici, les utilisateurs ou seulement les admins ?',
      /^Yes: users may consent to apps$/,
    ],
    ['Wer darf Apps zustimmen, Benutzer oder nur Admins?', /^Yes: users may consent to apps$/],
  ],
  'all mailboxes, or only some': [
    ['can Visitor Registration read all mailboxes or only some?', /^Yes: Visitor Registration can read all mail/],
    ['can Ticketbridge Connector read all mailboxes or only some?', /^No: Ticketbridge Connector cannot read all mail/],
    ['can Docuvault read all mail or just one mailbox?', /^Yes: Docuvault Backup for Microsoft 365 can read all mail/],
  ],
  'how many of each, where nothing is both': [
    ['application and delegated permissions: how many of each?', /^Kind: delegated \(131\), .*application \(63\)/],
    [
      'how many rules are enabled and how many disabled?',
      /^State: enforced \(7\), audit only \(1\) and disabled \(1\), of 9/,
    ],
    ['how many apps have application and delegated permissions?', /^9 of 60 apps hold application and delegated/],
  ],
  'the risk of somebody by name, and an account by its form': [
    ['is Priya Raman flagged by Identity Protection?', /^No: Priya Raman is not at risk \(risk: none\)$/],
    ['is any admin flagged by Identity Protection?', /^1 of 14 admins may be compromised/],
    ['show me svc-migration', /^\w+: svc-migration holds Exchange Administrator/],
    ['show me break-glass accounts', /^1 of 13 admins is an emergency account/],
  ],
  'whoever changed them last, and not the newest alone': [
    [
      'Which transport rules did Yusuf Demir touch last and are still being enforced?',
      /^2 of 9 mail flow rules are enforced \(last editor Yusuf Demir\): Let trade fair newsletters through and Phishing/,
    ],
    ['which connectors did Yusuf Demir edit last?', /^2 of 6 connectors \(last editor Yusuf Demir\): /],
    ['which rules did Yusuf Demir last touch?', /^4 of 9 mail flow rules \(last editor Yusuf Demir\): /],
    [
      'Quelles règles Yusuf Demir a-t-il modifiées en dernier et sont encore actives ?',
      /^2 of 9 mail flow rules are enforced \(last editor Yusuf Demir\): /,
    ],
    ['Welche Regeln hat Yusuf Demir zuletzt angefasst?', /^4 of 9 mail flow rules \(last editor Yusuf Demir\): /],
    ['which rules did IT Admin create last?', /^Finance copies: creation date: /],
  ],
  'whether a policy makes somebody use MFA whenever they sign in': [
    [
      'is MFA enforced for Diego Marchetti by a policy?',
      /^Not for certain: 1 of 5 .*: Require MFA outside the offices \(covers this account under its conditions only\)$/,
    ],
    [
      'does a policy enforce MFA for Nadja Keller?',
      /^Yes: 2 of 5 .*: Require MFA for admins \(covers this account\) and /,
    ],
    [
      'which enforced policies that require MFA apply to Diego Marchetti?',
      /^1 of 5 Conditional Access policies is enforced and requires MFA \(admins covered Diego Marchetti\): /,
    ],
  ],
  'somebody by the sign-in name, as by the name': [
    [
      'why is diego.marchetti@alpine-instruments.example covered by no MFA policy?',
      /^Diego Marchetti: Require MFA for admins excludes this account \(excluded groups: CA exclusion - MFA for admins\), /,
    ],
    [
      'which policies exclude diego.marchetti@alpine-instruments.example?',
      /^1 of 5 Conditional Access policies \(excluded people Diego Marchetti\): Require MFA for admins /,
    ],
    [
      'does Require MFA for admins apply to priya.raman@alpine-instruments.example?',
      /^Yes: Require MFA for admins covers Priya Raman$/,
    ],
  ],
  'checks of Defender that a rule turns off by a header': [
    ['which rules skip Safe Links?', SKIPS_LINKS],
    ['is Safe Links skipped by a rule?', /^Yes: 1 of 9 mail flow rules skips Safe Links: Phishing simulation/],
    ['which rules bypass Safe Attachments?', /^None of 9 mail flow rules skip Safe Attachments$/],
    ['welche Regeln umgehen Safe Links?', SKIPS_LINKS],
    ['quelles règles contournent Safe Links ?', SKIPS_LINKS],
    ['¿qué reglas omiten Safe Links?', SKIPS_LINKS],
    ['is Safe Links on?', /^I do not read Defender and its alerts\. /],
  ],
  'somebody, and a role, that policies leave out': [
    ['which policies exclude the admin Diego Marchetti', /^1 of 5 .*\(excluded people Diego Marchetti\): Require MFA/],
    ['which policies exclude the admin svc-migration', /^None of 5 .*\(excluded people svc-migration\)$/],
    ['which policies exclude Global Administrator', /^None of 5 .*\(excluded roles Global Administrator\)$/],
    ['which policies cover Global Administrator', /^5 of 5 .*\(roles covered Global Administrator\): /],
  ],
};

describe('Questions about policies and rules', () => {
  itSaysFirst(SAID);
});
