import type { CheckExamples } from './model/check-example.js';
import type { check } from './transport-rules.js';
import { without } from './lib/admin-samples.js';
import { ACCEPTED_DOMAINS, outbound, rule } from './lib/mail-flow-samples.js';

const facts = (...transportRules: readonly ReturnType<typeof rule>[]) => ({
  transportRules,
  acceptedDomains: ACCEPTED_DOMAINS,
  outboundConnectors: [],
});
/** Sample: a connector used only by rules. */
const BY_RULES = { recipientDomains: ['*'], useMxRecord: false, isTransportRuleScoped: true } as const;

export const examples: CheckExamples<typeof check> = [
  {
    name: 'deletes, quarantines or rejects whatever comes, without any condition',
    facts: facts(
      rule('delete', { deleteMessage: true, unconditional: true }),
      rule('hold', { otherActions: ['quarantine'], unconditional: true }),
      rule('refuse', { otherActions: ['reject'], unconditional: true }),
      rule('spam', { deleteMessage: true }),
    ),
    expect: {
      status: 'fail',
      findings: [
        ['delete', 'high'],
        ['hold', 'high'],
        ['refuse', 'high'],
      ],
    },
  },
  {
    name: 'warnings that are quarantined or rejected do not arrive either',
    facts: facts(
      rule('hold', { otherActions: ['quarantine'], words: ['security alert'] }),
      rule('refuse', { otherActions: ['reject'], senderDomainIs: ['microsoft.com'] }),
    ),
    expect: {
      status: 'fail',
      findings: [
        ['hold', 'high'],
        ['refuse', 'high'],
      ],
    },
  },
  {
    name: 'nothing but an end to all later rules',
    facts: facts(
      rule('all', { stopRuleProcessing: true, unconditional: true }),
      rule('some', { stopRuleProcessing: true }),
      rule('tag', { stopRuleProcessing: true, unconditional: true, otherActions: ['subject-prefix'] }),
    ),
    expect: {
      status: 'fail',
      findings: [
        ['all', 'high'],
        ['some', 'medium'],
        ['tag', 'medium'],
      ],
    },
  },
  {
    name: 'past the filter for thousands of addresses proves nobody',
    facts: facts(
      rule('range', { setScl: -1, senderIpRanges: ['203.0.112.0/20'] }),
      rule('span', { setScl: -1, senderIpRanges: ['203.0.113.0-203.0.114.255'] }),
      rule('office', { setScl: -1, senderIpRanges: ['203.0.113.0/24'] }),
    ),
    expect: {
      status: 'fail',
      findings: [
        ['range', 'high'],
        ['span', 'high'],
      ],
    },
  },
  { name: 'no rules at all', facts: facts(), expect: { status: 'pass', headline: 'No mail flow rules exist' } },
  {
    name: 'a disclaimer',
    facts: facts(rule('disclaimer')),
    expect: { status: 'pass', headline: 'Nothing of concern in 1 mail flow rule' },
  },
  {
    name: 'three rules that each remove a header that shows where mail came from',
    facts: facts(
      rule('a', { removeHeader: 'Received', priority: 1 }),
      rule('b', { removeHeader: 'x-ms-exchange-organization-authas', priority: 2 }),
      rule('c', { removeHeader: 'ARC-Seal', priority: 3 }),
    ),
    expect: {
      status: 'fail',
      findings: [
        ['a', 'high'],
        ['b', 'high'],
        ['c', 'high'],
      ],
      headline: '3 of 3 mail flow rules need a look; 3 strip headers that show where mail came from',
    },
  },
  {
    name: 'a gateway’s own header is less; a header that tells nothing is none',
    facts: facts(
      rule('gateway', { removeHeader: 'X-Proofpoint-Spam-Details' }),
      rule('list', { removeHeader: 'List-Unsubscribe' }),
    ),
    expect: { status: 'fail', findings: [['gateway', 'low']] },
  },
  {
    name: 'past the spam filter for a domain that anyone can write',
    facts: facts(rule('skip', { setScl: -1, senderDomainIs: ['partner.example'] })),
    expect: { status: 'fail', findings: [['skip', 'high']] },
  },
  {
    name: 'past the spam filter with proof: addresses, a passed check, the own organisation; a higher score is no pass',
    facts: facts(
      rule('addresses', {
        setScl: -1,
        senderIpRanges: ['192.0.2.64/28'],
        setHeaderName: 'X-MS-Exchange-Organization-SkipSafeLinksProcessing',
      }),
      rule('checked', {
        setScl: -1,
        senderDomainIs: ['partner.example'],
        headerContains: { name: 'Authentication-Results', words: ['dmarc=pass'] },
      }),
      rule('own', { setScl: -1, fromScope: 'InOrganization' }),
      rule('stricter', { setScl: 6 }),
    ),
    expect: { status: 'pass' },
  },
  {
    name: 'no proof: the whole internet as addresses, a header that anyone can set, a check that may have failed',
    facts: facts(
      rule('a', { setScl: -1, senderIpRanges: ['0.0.0.0/0'] }),
      rule('b', { setScl: -1, headerContains: { name: 'X-Partner', words: ['yes'] } }),
      rule('c', {
        setScl: -1,
        headerContains: { name: 'Authentication-Results', words: ['dmarc=pass', 'dmarc=none'] },
      }),
      rule('d', { setHeaderName: 'X-MS-Exchange-Organization-SkipSafeAttachmentProcessing', setHeaderValue: '1' }),
    ),
    expect: {
      status: 'fail',
      findings: [
        ['a', 'high'],
        ['b', 'high'],
        ['c', 'high'],
        ['d', 'high'],
      ],
    },
  },
  {
    name: 'no proof: a range from one end of the internet to the other, whichever way it is written',
    facts: facts(
      rule('a', { setScl: -1, senderIpRanges: ['1.0.0.1-223.255.255.254'] }),
      rule('b', { setScl: -1, senderIpRanges: ['2000::-3fff::'] }),
      rule('office', { setScl: -1, senderIpRanges: ['192.0.2.1-192.0.2.254'] }),
    ),
    expect: {
      status: 'fail',
      findings: [
        ['a', 'high'],
        ['b', 'high'],
      ],
    },
  },
  {
    name: 'mail put into the focused inbox passes every filter first: Microsoft itself says how',
    facts: facts(
      rule('payroll', { setHeaderName: 'X-MS-Exchange-Organization-BypassFocusedInbox', setHeaderValue: 'true' }),
      rule('older', { setHeaderName: 'X-MS-Exchange-Organization-BypassClutter', setHeaderValue: 'true' }),
    ),
    expect: { status: 'pass' },
  },
  {
    name: 'mail leaving: blind copies and redirects outside; a domain that only ends like ours is outside',
    facts: facts(
      rule('a', { blindCopyTo: ['copies@ledger.example'] }),
      rule('b', { redirectMessageTo: ['x@evilcontoso.com'] }),
      rule('c', { copyTo: ['smtp:auditor@north.example'] }),
      rule('inside', {
        blindCopyTo: ['Archive@CONTOSO.com'],
        redirectMessageTo: ['smtp:desk@contoso.onmicrosoft.com'],
      }),
    ),
    expect: {
      status: 'fail',
      findings: [
        ['a', 'high'],
        ['b', 'high'],
        ['c', 'medium'],
      ],
    },
  },
  {
    name: 'warnings deleted; spam deleted by another word is none of it',
    facts: facts(
      rule('hide', { deleteMessage: true, words: ['Security alert', 'lunch'] }),
      rule('casino', { deleteMessage: true, words: ['casino'] }),
    ),
    expect: { status: 'fail', findings: [['hide', 'high']] },
  },
  {
    name: 'warnings deleted by their sender',
    facts: facts(rule('hide', { deleteMessage: true, senderDomainIs: ['accountprotection.microsoft.com'] })),
    expect: { status: 'fail', findings: [['hide', 'high']] },
  },
  {
    name: 'warnings deleted by a pattern of their words; by their senders, or part of the address, or a pattern of it',
    facts: facts(
      rule('domain', { deleteMessage: true, senders: ['accountprotection.microsoft.com'] }),
      rule('pattern', { deleteMessage: true, senders: ['@account\\.microsoft\\.com$'] }),
      rule('sender', { deleteMessage: true, senders: ['account-security-noreply@accountprotection.microsoft.com'] }),
      rule('casino', { deleteMessage: true, senders: ['offers@casino.example', 'evilmicrosoft.com'] }),
    ),
    expect: {
      status: 'fail',
      findings: [
        ['domain', 'high'],
        ['pattern', 'high'],
        ['sender', 'high'],
      ],
    },
  },
  {
    name: 'a report of each message, with the message in it, is a blind copy too; without it, it tells who writes to whom',
    facts: facts(
      rule('a', { incidentReport: { to: 'reports@ledger.example', withMessage: true } }),
      rule('b', { incidentReport: { to: 'reports@ledger.example', withMessage: false } }),
      rule('inside', { incidentReport: { to: 'dlp@contoso.com', withMessage: true } }),
    ),
    expect: {
      status: 'fail',
      findings: [
        ['a', 'high'],
        ['b', 'medium'],
      ],
    },
  },
  {
    name: 'a report to somebody by name may leave',
    facts: facts(rule('a', { incidentReport: { to: 'Reports', withMessage: true } })),
    expect: { status: 'unknown' },
  },
  {
    name: 'its own audit turned off, and a name of one character',
    facts: facts(rule('quiet', { setAuditSeverity: 'DoNotAudit' }), rule('m', { name: 'm', priority: 1 })),
    expect: {
      status: 'fail',
      findings: [
        ['quiet', 'high'],
        ['m', 'low'],
      ],
    },
  },
  {
    name: 'disabled and only auditing rules do nothing; a mode not known here is taken for acting',
    facts: facts(
      rule('off', { enabled: false, blindCopyTo: ['x@old.example'] }),
      rule('trial', { mode: 'AuditAndNotify', redirectMessageTo: ['x@old.example'] }),
      rule('odd', { mode: 'Something', redirectMessageTo: ['x@old.example'] }),
    ),
    expect: { status: 'fail', findings: [['odd', 'high']] },
  },
  {
    name: 'a recipient by name may be outside: not known',
    facts: facts(rule('name', { redirectMessageTo: ['Archive'] })),
    expect: { status: 'unknown' },
  },
  {
    name: 'a recipient by name beside a rule that is plainly wrong',
    facts: facts(rule('name', { redirectMessageTo: ['Archive'] }), rule('strip', { removeHeader: 'Received' })),
    expect: { status: 'fail', findings: [['strip', 'high']] },
  },
  { name: 'rules not readable', facts: without(facts(), 'transportRules'), expect: { status: 'unknown' } },
  {
    name: 'without any accepted domain nobody is an outsider, and nothing is well',
    facts: { transportRules: [rule('a', { blindCopyTo: ['a@contoso.com'] })], acceptedDomains: [] },
    expect: { status: 'unknown' },
  },
  {
    name: 'asked for disabled ones',
    facts: facts(rule('a', { removeHeader: 'Received' })),
    parameters: { filter: 'disabled' },
    expect: { status: 'pass', headline: 'No mail flow rule is: disabled' },
  },
  {
    name: 'a header that proves the sender is overwritten',
    facts: {
      acceptedDomains: ACCEPTED_DOMAINS,
      transportRules: [rule('r', { setHeaderName: 'X-MS-Exchange-ExternalOriginalInternetSender' })],
    },
    expect: { status: 'fail', findings: [['r', 'high']] },
  },
  {
    name: 'mail is sent out by a connector: to a stranger’s host, to one of ours, by a connector that is not there',
    facts: {
      ...facts(
        rule('own', { routeMessageOutboundConnector: 'Archive', priority: 1 }),
        rule('stranger', { routeMessageOutboundConnector: 'CLOUD ARCHIVE', priority: 2 }),
        rule('gone', { routeMessageOutboundConnector: 'Elsewhere', priority: 3 }),
      ),
      outboundConnectors: [
        outbound('Archive', { ...BY_RULES, smartHosts: ['archive.contoso.com'] }),
        outbound('Cloud Archive', { ...BY_RULES, smartHosts: ['archive.contoso.com', '198.51.100.9'] }),
      ],
    },
    expect: {
      status: 'fail',
      findings: [
        ['stranger', 'high'],
        ['own', 'low'],
        ['gone', 'low'],
      ],
    },
  },
  {
    name: 'where the connector leads could not be read: as it is said by the rule alone',
    facts: without(facts(rule('r', { routeMessageOutboundConnector: 'Archive' })), 'outboundConnectors'),
    expect: { status: 'fail', findings: [['r', 'low']] },
  },
];
