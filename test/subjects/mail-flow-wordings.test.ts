import { equal } from 'node:assert/strict';
import { describeQuestion } from './support/question-as-query.js';

/** A question as helpdesk, auditors and analysts ask it, and the query that it is. */
type Asked = readonly [question: string, query: string];

/** What people ask of connectors. */
const CONNECTORS: readonly Asked[] = [
  ['which of our connectors take mail in from outside?', 'connectors list: direction is inbound'],
  [
    'do we have a connector that anyone on the internet could relay through?',
    'connectors yes-no: fromAnywhere is true',
  ],
  [
    'which IPs may send through Inbound from Mailgate?',
    'connectors list: direction is inbound; name mailgate; show addresses',
  ],
  [
    'which connectors go to a business partner and have no certificate?',
    'connectors list: kind is partner; certificateRequired is false',
  ],
  ['what server does our outgoing mail pass through?', 'connectors list: direction is outbound; show smartHosts'],
  ['list connectors an app set up', 'connectors list: byApp is true'],
  ['which connectors trust whatever comes in as if it were ours?', 'connectors list: internal is true'],
  ['conectors added this month', 'connectors list: createdAt within period; show createdAt'],
  ['do all outbound connectors use TLS?', 'connectors yes-no: direction is outbound; tls is true'],
  ['which connectors hand mail over to a smart host?', 'connectors list: direction is outbound; route is smart-host'],
  ['which certificate does the Borealis connector expect?', 'connectors list: name Borealis; show certificateName'],
  ['does any connector catch all outgoing mail?', 'connectors yes-no: allMail is true'],
  ['which connectors face the internet?', 'connectors list: fromAnywhere is true'],
  ['connectors for on prem servers that lack TLS', 'connectors list: kind is on-premises; tls is false'],
  [
    'give me the connectors created at night by a robot',
    'connectors list: byApp is true; createdAt within period; show createdAt',
  ],
  [
    'Could any outsider push mail through one of our inbound connectors?',
    'connectors yes-no: fromAnywhere is true; direction is inbound',
  ],
  [
    'connectors that accept mail w/o checking a certificate or IP',
    'connectors list: certificateRequired is false; addresses has-not',
  ],
  ['name the partner connectors', 'connectors list: kind is partner'],
  [
    'which inbound connector has neither TLS nor a certificate?',
    'connectors list: direction is inbound; tls is false; certificateRequired is false',
  ],
  ['how long have we had the Borealis connector?', 'connectors value: name Borealis; show createdAt'],
  ['which connectors were born in the last 14 days?', 'connectors list: createdAt within period; show createdAt'],
  ['how many of the connectors are for on-prem?', 'connectors count: kind is on-premises'],
  ['give me the IP list of the mailgate connector', 'connectors list: name mailgate; show addresses'],
  ['are both hybrid connectors still active?', 'connectors yes-no: hybrid is true; enabled is true'],
  ["which connectors aren't restricted at all?", 'connectors list: fromAnywhere is true'],
  ['which connectors accept anonymous mail', 'connectors list: direction is inbound; fromAnywhere is true'],
  [
    "which outbound connectors don't use a smart host?",
    'connectors list: direction is outbound; route is-not smart-host',
  ],
  [
    "connector that routes mail straight to the recipient's servers",
    'connectors list: direction is outbound; route is mx; show recipientDomains',
  ],
  ['any connectors left wide open?', 'connectors yes-no: fromAnywhere is true'],
  ['which connector would let an attacker relay?', 'connectors list: fromAnywhere is true'],
  [
    'connectors where the other side has to prove itself with a certificate',
    'connectors list: certificateRequired is true',
  ],
  ['do our connectors enforce transport encryption?', 'connectors yes-no: tls is true'],
  ['any connectors for a supplier?', 'connectors yes-no: kind is partner'],
  ['which connectors were put in place by a real person?', 'connectors list: byApp is false'],
  ['Welche Connectoren nehmen Mails von überall an?', 'connectors list: direction is inbound; fromAnywhere is true'],
  ['Welche Konnektoren sind nachts entstanden?', 'connectors list: createdAt within period; show createdAt'],
  ['Quels connecteurs acceptent du courrier sans chiffrement ?', 'connectors list: direction is inbound; tls is false'],
  ['¿Qué conectores no exigen TLS?', 'connectors list: tls is false'],
  [
    'which connectors lack a certificate and are open to the internet?',
    'connectors list: certificateRequired is false; fromAnywhere is true',
  ],
  ['connectors set up by hand', 'connectors list: byApp is false'],
  ['do we have any relay that trusts incoming mail as internal?', 'connectors yes-no: internal is true'],
  ['how many connectors did robots create?', 'connectors count: byApp is true'],
  ['what is the next hop of the outbound connector?', 'connectors value: direction is outbound; show smartHosts'],
  ['which connectors are not for any domain?', 'connectors list: everyDomain is false'],
  [
    'which inbound connectors trust mail from any IP but need TLS?',
    'connectors list: direction is inbound; fromAnywhere is true; tls is true',
  ],
];

/** What people ask of mail flow rules. */
const RULES: readonly Asked[] = [
  ['which rules take off headers?', 'transport-rules list: effect is removes-header'],
  [
    'which mail rules strip the authentication results header?',
    'transport-rules list: effect is removes-header; hidesOrigin is true',
  ],
  ['does any rule let mail slip past the spam filter?', 'transport-rules yes-no: effect is bypasses-filtering'],
  ['how many rules copy mail to somebody outside?', 'transport-rules count: sendsCopies is true; outside is true'],
  ['rules that hide where a message came from', 'transport-rules list: hidesOrigin is true'],
  ['which rules are only being tested?', 'transport-rules list: state is audit-only'],
  ['is there a rule that throws messages away?', 'transport-rules yes-no: effect is deletes'],
  ['are any rules sending our mail to strangers?', 'transport-rules yes-no: outside is true'],
  [
    'which rules let a domain through without checking it is really them?',
    'transport-rules list: effect is bypasses-filtering; withoutProof is true',
  ],
  ['what does rule n actually do?', 'transport-rules list: name n; show effect'],
  ['rules made by an app, not a human', 'transport-rules list: byApp is true'],
  ['which rule runs first?', 'transport-rules list: place is first'],
  ['which rules have no comment explaining them?', 'transport-rules list: comment has-not'],
  [
    'which transport rules put a disclaimer under outgoing messages?',
    'transport-rules list: effect is disclaimer; scopes is outgoing',
  ],
  ['which rules apply only to mail from outside?', 'transport-rules list: scopes is incoming'],
  ['which rules neither redirect nor delete?', 'transport-rules list: effect is-not redirects; effect is-not deletes'],
  ['how many rules appeared in November?', 'transport-rules count: createdAt within period; show createdAt'],
  ['which rules are pointing at an external mailbox?', 'transport-rules list: outside is true'],
  ['rules which delete warnings from Microsoft', 'transport-rules list: deletesWarnings is true'],
  ['which rules came into existence last week?', 'transport-rules list: createdAt within period; show createdAt'],
  ['list rules that tag the subject with EXTERNAL', 'transport-rules list: effect is subject-prefix'],
  ['which IP range is allowed by the Huntwise rule?', 'transport-rules list: name Huntwise; show senders'],
  ['are all the rules enabled?', 'transport-rules yes-no: enabled is true'],
  ['who was the last to edit rule n?', 'transport-rules who: name n; show changedBy'],
  ['rules with a ticket number in the comment', 'transport-rules list: comment has; show comment'],
  ['which rules were built by a bot instead of a person', 'transport-rules list: byApp is true'],
  ['does any rule send mail through a specific connector?', 'transport-rules yes-no: effect is routes'],
  ['rules that make mail vanish', 'transport-rules list: effect is deletes'],
  ["which rules aren't in force?", 'transport-rules list: state is-not enforced'],
  ['when was rule n put in?', 'transport-rules when: name n; show createdAt'],
  ['rules that mark mail as junk', 'transport-rules list: effect is raises-spam-score'],
  ['how many rules have been added since August?', 'transport-rules count: createdAt within period; show createdAt'],
  ['which of our rules are made by humans?', 'transport-rules list: byApp is false'],
  ['which rules ask for approval before delivery', 'transport-rules list: effect is moderate'],
  ['rules that report to someone', 'transport-rules list: effect is reports'],
  ['Welche Regeln schleusen Mails am Spamfilter vorbei?', 'transport-rules list: effect is bypasses-filtering'],
  [
    'Welche Regeln schicken heimlich Kopien nach draußen?',
    'transport-rules list: effect is blind-copies; outside is true',
  ],
  ['Welche Regeln wurden von einer App angelegt?', 'transport-rules list: byApp is true; show createdAt'],
  ["Quelles règles cachent l'origine des messages ?", 'transport-rules list: hidesOrigin is true'],
  ["Quelles règles transfèrent du courrier à l'extérieur ?", 'transport-rules list: sendsOn is true; outside is true'],
  ['¿Qué reglas copian correo en secreto?', 'transport-rules list: sendsCopies is true; effect is blind-copies'],
  ['which rules add recipients?', 'transport-rules list: effect is copies'],
  ['which rules drop mail silently?', 'transport-rules list: effect is deletes'],
  ['which rules forward to gmail?', 'transport-rules list: sendsOn is true; name gmail'],
  ['rules that turn off auditing', 'transport-rules list: effect is audit-off'],
  ['Is there a rule that wipes traces?', 'transport-rules yes-no: hidesOrigin is true'],
  ['which rules put external tags on mail?', 'transport-rules list: effect is subject-prefix'],
];

/** What people ask of changes. */
const CHANGES: readonly Asked[] = [
  ['who changed the mail flow last week?', 'events who: at within period; show actor; mail-flow-changes'],
  ['who got rid of the mail rules?', 'events who: act is removed; thing is rule; show actor'],
  ['did anyone reset a password last weekend?', 'events yes-no: act is reset; thing is password; at within period'],
  [
    'who took the MFA method away from Yusuf?',
    'events who: act is removed; thing is sign-in-method; name yusuf; show actor',
  ],
  ['how many rules were deleted in November?', 'events count: thing is rule; act is removed; at within period'],
  [
    'which apps were registered in the last 30 days and by whom?',
    'events who: thing is new-app; at within period; show actor',
  ],
  ['did any attempt to change something fail?', 'events yes-no: failed is true'],
  ['show everything done outside business hours', 'events list: at within period'],
  ['what was the most recent password reset?', 'events value: thing is password; descending at; limit 1'],
  ['who handed out admin roles this year?', 'events who: act is granted; thing is role; at within period; show actor'],
  ['which changes did no human make?', 'events list: byApp is true'],
  ['Who has been messing with the mail flow?', 'events who: show actor; mail-flow-changes'],
  [
    'who put a new certificate on Field Service Portal?',
    'events who: act is added; act is new; thing is certificate; app Field Service Portal; show actor',
  ],
  ['how many password resets were there last week?', 'events count: thing is password; at within period'],
  ['Which changes failed?', 'events list: failed is true'],
  ['which connectors were deleted and by whom?', 'events who: thing is connector; act is removed; show actor'],
  ['which changes happened at night?', 'events list: at within period'],
  ['was anything modified over the weekend?', 'events yes-no: act is modified; at within period'],
  [
    "who removed Yusuf's authentication method and when?",
    'events who: act is removed; thing is sign-in-method; name yusuf; show actor at',
  ],
  ['when was Coldstore Mail Backup removed?', 'events when: act is removed; app Coldstore Mail Backup; show at'],
  ['what did apps change in the last two weeks?', 'events list: byApp is true; at within period'],
  [
    'Wer hat letzte Woche etwas am Nachrichtenfluss geändert?',
    'events who: at within period; show actor; mail-flow-changes',
  ],
  [
    'Wann wurde der Connector "Inbound relay 01" gelöscht?',
    'events when: thing is connector; act is removed; name Inbound relay 01; show at',
  ],
  [
    'Qui a supprimé des règles la semaine dernière ?',
    'events who: act is removed; thing is rule; at within period; show actor',
  ],
  ['¿Qué cambios se hicieron de noche?', 'events list: at within period'],
  ['who did what to the mail rules this month?', 'events who: thing is rule; at within period; show actor'],
  ['show me failed operations', 'events list: failed is true'],
  ['what roles were handed out in the last 90 days?', 'events list: thing is role; act is granted; at within period'],
  [
    'who put the certificate on ERP Connector?',
    'events who: act is added; thing is certificate; app ERP Connector; show actor',
  ],
  ['did anybody tamper with security settings?', 'events yes-no: act is modified; thing is policy'],
  [
    'whose password was reset last week?',
    'events who: thing is password; act is reset; at within period; show recipient actor',
  ],
];

describe('Wordings of questions', () => {
  for (const [kind, asked] of [
    ['connectors', CONNECTORS],
    ['mail flow rules', RULES],
    ['changes', CHANGES],
  ] as const) {
    describe(`about ${kind}`, () => {
      for (const [question, query] of asked) {
        it(question, () => {
          equal(describeQuestion(question), query);
        });
      }
    });
  }
});
