import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TransportRule } from '../../src/facts/fact-types.js';
import {
  findRuleFlags,
  findUnresolvedRecipients,
  isEnforcedRule,
  stripsTraceHeaders,
} from '../../src/facts/lib/transport-rule-flags.js';

const OWN = ['contoso.com', '*.contoso.org'];
const QUIET: TransportRule = {
  id: 'r1',
  name: 'Disclaimer',
  enabled: true,
  mode: 'Enforce',
  priority: 0,
  blindCopyTo: [],
  copyTo: [],
  redirectMessageTo: [],
  addToRecipients: [],
  deleteMessage: false,
  words: [],
  senderIpRanges: [],
  senderDomainIs: [],
};
/** What a person is told of a rule: `severity/confidence what: words`, a line each. */
const told = (change: Partial<TransportRule>, own: readonly string[] = OWN) =>
  findRuleFlags({ ...QUIET, ...change }, own).map(
    ({ what, words, severity, confidence }) => `${severity}/${confidence} ${what}: ${words}`,
  );

describe('A mail flow rule', () => {
  it('that only adds a disclaimer is told nothing of', () => {
    assert.deepEqual(told({}), []);
    assert.deepEqual(
      told({ words: ['password'], senders: ['alert@microsoft.com'], senderDomainIs: ['microsoft.com'] }),
      [],
    );
    assert.deepEqual(told({ setAuditSeverity: 'High' }), []);
    assert.deepEqual(told({ fromScope: 'NotInOrganization', sentToScope: 'InOrganization' }), []);
  });

  const stories: readonly (readonly [string, Partial<TransportRule>, readonly string[]])[] = [
    [
      'hides where mail came from',
      { removeHeader: 'Received' },
      ['high/high strips-headers: removes the header Received'],
    ],
    [
      'removes a header that some product may want',
      { removeHeader: 'X-Contoso-Route' },
      ['high/medium strips-headers: removes the header X-Contoso-Route'],
    ],
    [
      'removes what a gateway wrote, as gateways do',
      { removeHeader: 'X-Proofpoint-Spam-Details' },
      ['low/medium strips-headers: removes the header X-Proofpoint-Spam-Details, a gateway’s own'],
    ],
    ['removes an everyday header', { removeHeader: 'Reply-To' }, []],
    ['removes nothing', { removeHeader: '' }, []],
    [
      'overwrites the proof of the sender',
      { setHeaderName: 'Authentication-Results' },
      ['high/high strips-headers: overwrites the header Authentication-Results'],
    ],
    ['marks mail for a product', { setHeaderName: 'X-Contoso-Route' }, []],
    ['sorts mail into the focused inbox', { setHeaderName: 'X-MS-Exchange-Organization-BypassFocusedInbox' }, []],
    [
      'lets all mail past the filter',
      { setScl: -1 },
      ['high/high skips-filter: lets mail past the spam filter without proof of the sender'],
    ],
    [
      'makes mail skip safe links',
      { setHeaderName: 'X-MS-Exchange-Organization-SkipSafeLinksProcessing' },
      ['high/high skips-filter: sets X-MS-Exchange-Organization-SkipSafeLinksProcessing without proof of the sender'],
    ],
    [
      'believes whoever writes a partner as the sender',
      { setScl: -1, senderDomainIs: ['partner.example', 'other.example'] },
      [
        'high/high skips-filter: lets mail past the spam filter without proof of the sender, for whoever writes partner.example and other.example as the sender',
      ],
    ],
    ['raises the spam level', { setScl: 9 }, []],
    ['sets the spam level to what it is anyway', { setScl: 0 }, []],
    ['lets mail past from one address', { setScl: -1, senderIpRanges: ['203.0.113.7'] }, []],
    ['lets mail past from inside', { setScl: -1, fromScope: 'InOrganization' }, []],
    [
      'lets mail past from outside',
      { setScl: -1, fromScope: 'NotInOrganization' },
      ['high/high skips-filter: lets mail past the spam filter without proof of the sender'],
    ],
    [
      'lets mail past from one address or any other',
      { setScl: -1, senderIpRanges: ['203.0.113.7', '0.0.0.0/0'] },
      ['high/high skips-filter: lets mail past the spam filter without proof of the sender'],
    ],
    [
      'lets mail past that passed a check of the sender',
      {
        setScl: -1,
        headerContains: {
          name: ' ARC-Authentication-Results ',
          words: ['dmarc=pass', 'header.from=a.example; spf=pass'],
        },
      },
      [],
    ],
    [
      'lets mail past that passed a check or did not',
      { setScl: -1, headerContains: { name: 'Authentication-Results', words: ['dkim=pass', 'dkim=fail'] } },
      ['high/high skips-filter: lets mail past the spam filter without proof of the sender'],
    ],
    [
      'lets mail past whose header says so, which any sender can write',
      { setScl: -1, headerContains: { name: 'X-Authentication-Results', words: ['compauth=pass'] } },
      ['high/high skips-filter: lets mail past the spam filter without proof of the sender'],
    ],
    [
      'lets mail past for a header without words',
      { setScl: -1, headerContains: { name: 'Authentication-Results', words: [] } },
      ['high/high skips-filter: lets mail past the spam filter without proof of the sender'],
    ],
    [
      'lets mail past for words that only look like a pass',
      { setScl: -1, headerContains: { name: 'Authentication-Results-Original', words: ['spf=pass'] } },
      ['high/high skips-filter: lets mail past the spam filter without proof of the sender'],
    ],
    [
      'lets mail past for passing, or for "xspf=passed"',
      { setScl: -1, headerContains: { name: 'Authentication-Results', words: ['xspf=pass'] } },
      ['high/high skips-filter: lets mail past the spam filter without proof of the sender'],
    ],
    [
      'redirects mail away',
      { redirectMessageTo: ['a@evil.example', 'own@contoso.com'] },
      ['high/high copies-outside: redirects mail to a@evil.example'],
    ],
    [
      'copies mail away in secret',
      { blindCopyTo: ['own@contoso.com', 'smtp:a@evil.example', 'b@evil.example'] },
      ['high/high copies-outside: sends blind copies to smtp:a@evil.example and b@evil.example'],
    ],
    [
      'copies mail away for all to see',
      { copyTo: ['a@evil.example'], addToRecipients: ['b@evil.example'] },
      ['medium/medium copies-outside: sends copies to a@evil.example and b@evil.example'],
    ],
    [
      'sends each mail away as a report',
      { incidentReport: { to: 'a@evil.example', withMessage: true } },
      ['high/high copies-outside: sends each message with a report to a@evil.example'],
    ],
    [
      'reports away who writes to whom',
      { incidentReport: { to: 'a@evil.example', withMessage: false } },
      ['medium/high copies-outside: reports each message to a@evil.example'],
    ],
    [
      'copies mail to colleagues',
      {
        redirectMessageTo: ['a@contoso.com'],
        blindCopyTo: ['a@mail.contoso.org'],
        copyTo: ['A@CONTOSO.COM'],
        addToRecipients: ['Archive'],
        incidentReport: { to: 'security@contoso.com', withMessage: true },
      },
      [],
    ],
    [
      'sends mail out another way',
      { routeMessageOutboundConnector: 'Signatures' },
      ['low/medium routes-elsewhere: sends mail out by the connector Signatures'],
    ],
    ['names no connector', { routeMessageOutboundConnector: '' }, []],
    [
      'deletes warnings by their words',
      { deleteMessage: true, words: ['Invoice', 'lunch', 'sign-in attempt'] },
      ['high/high deletes-warnings: deletes mail about Invoice and sign-in attempt'],
    ],
    [
      'deletes warnings by their sender',
      {
        deleteMessage: true,
        senders: ['no-reply@microsoft.com', 'friend@example.com'],
        senderDomainIs: ['accountprotection.microsoft.com', 'example.com'],
      },
      ['high/high deletes-warnings: deletes mail from accountprotection.microsoft.com and no-reply@microsoft.com'],
    ],
    [
      'deletes warnings by words and sender: the words tell more',
      { deleteMessage: true, words: ['mfa'], senders: ['no-reply@microsoft.com'] },
      ['high/high deletes-warnings: deletes mail about mfa'],
    ],
    [
      'deletes newsletters',
      {
        deleteMessage: true,
        words: ['newsletter'],
        senders: ['a@notmicrosoft.com', 'b@microsoft.com.example'],
        senderDomainIs: ['example.com'],
      },
      [],
    ],
    ['deletes everything, which is noticed at once', { deleteMessage: true }, []],
    ['leaves no audit', { setAuditSeverity: 'DoNotAudit' }, ['high/high audit-off: turns its own audit off']],
    ['has hardly a name', { name: ' . ' }, ['low/medium hides-its-name: has a name of one character']],
    ['has no name', { name: '' }, ['low/medium hides-its-name: has a name of one character']],
    [
      'has a name of one sign that takes two places',
      { name: '😀' },
      ['low/medium hides-its-name: has a name of one character'],
    ],
    ['has a short name', { name: 'IT' }, []],
    [
      'does several of these, told in one order',
      {
        name: 'x',
        setScl: -1,
        removeHeader: 'Received',
        blindCopyTo: ['a@evil.example'],
        setAuditSeverity: 'donotaudit',
      },
      [
        'high/high strips-headers: removes the header Received',
        'high/high skips-filter: lets mail past the spam filter without proof of the sender',
        'high/high copies-outside: sends blind copies to a@evil.example',
        'high/high audit-off: turns its own audit off',
        'low/medium hides-its-name: has a name of one character',
      ],
    ],
  ];
  for (const [story, change, expected] of stories) {
    it(`that ${story}: ${expected.length === 0 ? 'nothing' : expected.join('; ')}`, () => {
      assert.deepEqual(told(change), expected);
    });
  }

  it('that deletes mail is told of for every word by which warnings are known, and for no other', () => {
    for (const word of [
      'Your password',
      'Passwort',
      'pwd',
      'security info',
      'Sicherheit',
      'alert',
      'Alerts',
      'warning',
      'phishing',
      'MFA',
      'verify',
      'sign in',
      'sign-in',
      'signin',
      'log in',
      'login',
      'log-in',
      'suspicious',
      'unusual',
      'hacked',
      'compromised',
      'invoice',
      'Rechnung',
      'payment',
      'Zahlung',
      'bank',
      'wire',
      'fraud',
      'Betrug',
      'virus',
      'malware',
      'spam',
    ]) {
      assert.deepEqual(told({ deleteMessage: true, words: [word] }), [
        `high/high deletes-warnings: deletes mail about ${word}`,
      ]);
    }
    for (const word of [
      'lunch',
      'firewire',
      'wireless',
      'spammer',
      'pwds',
      'smfa',
      'snowboard',
      'sauerbank',
      'sign  in',
    ]) {
      assert.deepEqual(told({ deleteMessage: true, words: [word] }), [], word);
    }
  });

  it('that deletes mail is told of for every sender of warnings, as an address, a part of one, or a pattern', () => {
    for (const domain of ['microsoft.com', 'microsoftonline.com', 'office.com', 'office365.com']) {
      for (const sender of [
        domain,
        `a@${domain}`,
        `a@mail.${domain}`,
        `@${domain.replace('.', '\\.')}$`,
        domain.toUpperCase(),
      ]) {
        assert.deepEqual(told({ deleteMessage: true, senders: [sender] }), [
          `high/high deletes-warnings: deletes mail from ${sender}`,
        ]);
      }
      for (const sender of [
        `x${domain}`,
        `${domain}.example`,
        `${domain}x`,
        `${domain}-x.example`,
        domain.replace('.', 'x'),
      ]) {
        assert.deepEqual(told({ deleteMessage: true, senders: [sender] }), [], sender);
      }
      assert.equal(told({ deleteMessage: true, senderDomainIs: [`a.${domain}`] }).length, 1);
      assert.deepEqual(told({ deleteMessage: true, senderDomainIs: [`a${domain}`] }), []);
    }
  });

  it('takes effect when it is on and not in one of the two test modes', () => {
    const acts = (enabled: boolean, mode: string) => isEnforcedRule({ ...QUIET, enabled, mode });
    assert.ok(acts(true, 'Enforce') && acts(true, '') && acts(true, 'SomethingNew'));
    for (const mode of ['Audit', 'AuditAndNotify', 'AUDITANDNOTIFY']) assert.ok(!acts(true, mode), mode);
    assert.ok(!acts(false, 'Enforce'));
    // A rule is judged all the same: an attacker may turn it on later.
    assert.equal(told({ enabled: false, mode: 'Audit', setScl: -1 }).length, 1);
  });

  it('hides where mail came from by what it removes, not by what it sets', () => {
    for (const header of ['Received', 'X-Contoso-Route'])
      assert.ok(stripsTraceHeaders({ ...QUIET, removeHeader: header }));
    for (const header of ['X-Proofpoint-Spam-Details', 'Reply-To', '']) {
      assert.ok(!stripsTraceHeaders({ ...QUIET, removeHeader: header }), header);
    }
    assert.ok(!stripsTraceHeaders({ ...QUIET, setHeaderName: 'Received' }));
  });

  it('is asked about each recipient whose domain it does not say, wherever it stands', () => {
    const fields = ['redirectMessageTo', 'blindCopyTo', 'copyTo', 'addToRecipients'] as const;
    fc.assert(
      fc.property(fc.subarray([...fields]), fc.boolean(), (named, reports) => {
        const rule = {
          ...QUIET,
          ...Object.fromEntries(named.map((field) => [field, ['a@contoso.com', `Mailbox of ${field}`]])),
          ...(reports ? { incidentReport: { to: 'The report', withMessage: false } } : {}),
        };
        const expected = [...fields.filter((field) => named.includes(field)).map((field) => `Mailbox of ${field}`)];
        assert.deepEqual(findUnresolvedRecipients(rule), reports ? [...expected, 'The report'] : expected);
        assert.deepEqual(findRuleFlags(rule, OWN), []);
      }),
    );
  });
});
