import assert from 'node:assert/strict';
import { exchangeEvent } from '../../../src/detections/lib/event-samples.js';
import { readInboxRule } from '../../../src/detections/lib/inbox-rule-reader.js';
import { readTransportRule } from '../../../src/detections/lib/transport-rule-from-cmdlet.js';

type Parameters = Readonly<Record<string, string>>;

const inboxRule = (parameters: Parameters, operation = 'New-InboxRule', target = 'adele\\rule 7') =>
  readInboxRule(exchangeEvent(operation, target, parameters));
const BARE = {
  name: 'rule 7',
  recipients: [],
  deletes: false,
  marksAsRead: false,
  words: [],
  isForAllMail: true,
};

describe('an inbox rule, as a cmdlet records it', () => {
  it('sends mail on in three ways, to each recipient', () => {
    const rule = inboxRule({
      ForwardTo: 'a@x.example;b@x.example',
      RedirectTo: 'c@x.example',
      ForwardAsAttachmentTo: 'd',
    });
    assert.deepEqual(rule, { ...BARE, recipients: ['a@x.example', 'b@x.example', 'c@x.example', 'd'] });
  });

  it('puts mail away: deleted in two ways, moved or copied to the last part of a path, or marked as read', () => {
    for (const name of ['DeleteMessage', 'SoftDeleteMessage'])
      assert.deepEqual(inboxRule({ [name]: 'True' }), { ...BARE, deletes: true });
    for (const name of ['MoveToFolder', 'CopyToFolder'])
      assert.deepEqual(inboxRule({ [name]: 'adele:\\Inbox\\RSS Feeds ' }), { ...BARE, folder: 'RSS Feeds' });
    assert.deepEqual(inboxRule({ MarkAsRead: 'True' }), { ...BARE, marksAsRead: true });
  });

  it('does nothing of that: there is no rule to tell of', () => {
    for (const parameters of [{}, { Name: 'x' }, { DeleteMessage: 'False', MarkAsRead: 'False' }])
      assert.equal(inboxRule(parameters), undefined);
  });

  it('is for some mail by words or another condition, and by what a change does not name', () => {
    const rule = { DeleteMessage: 'True' };
    for (const name of ['SubjectContainsWords', 'BodyContainsWords', 'SubjectOrBodyContainsWords'])
      assert.deepEqual(inboxRule({ ...rule, [name]: 'pay' })?.words, ['pay'], name);
    for (const name of ['HeaderContainsWords', 'FromAddressContainsWords', 'From', 'FromSubscription', 'SentTo'])
      assert.equal(inboxRule({ ...rule, [name]: 'pay' })?.isForAllMail, false, name);
    for (const name of ['RecipientAddressContainsWords', 'HasAttachment', 'FlaggedForAction'])
      assert.equal(inboxRule({ ...rule, [name]: 'pay' })?.isForAllMail, false, name);
    assert.equal(inboxRule(rule, 'Set-InboxRule')?.isForAllMail, false);
    assert.equal(inboxRule(rule, 'Renew-InboxRule')?.isForAllMail, false);
  });

  it('is called by its name, by its identity, or by what the record is about', () => {
    const name = (parameters: Parameters) => inboxRule({ DeleteMessage: 'True', ...parameters })?.name;
    assert.deepEqual(
      [name({ Name: 'n', Identity: 'i' }), name({ Identity: 'adele/i' }), name({})],
      ['n', 'i', 'rule 7'],
    );
  });
});

describe('an inbox rule, as Outlook records it', () => {
  const outlook = (RuleActions: string, more: Parameters = {}) =>
    inboxRule({ RuleOperation: 'AddMailboxRule', RuleName: 'o', RuleActions, ...more }, 'UpdateInboxRules');

  it('sends mail to each address of its actions, and to none where it does not send', () => {
    const to = '"Recipients":["a@x.example","<b@y.example>"]';
    for (const kind of ['Forward', 'Redirect'])
      assert.deepEqual(outlook(`[{"ActionType":"${kind}",${to}}]`)?.recipients, ['a@x.example', 'b@y.example']);
    assert.deepEqual(outlook(`[{"ActionType":"Reply",${to}}]`)?.recipients, []);
  });

  it('moves mail to a folder, with quotes escaped or not, deletes it, or marks it as read', () => {
    for (const text of [
      '[{"ActionType":"Move","FolderName":"Inbox\\/RSS"}]',
      '[{"Folder" : "RSS"}]',
      '[{\\"folderId\\":\\"Inbox/RSS\\"}]',
    ])
      assert.equal(outlook(text.replaceAll('\\/', '/'))?.folder, 'RSS', text);
    assert.ok(!('folder' in (outlook('[{"ActionType":"Delete"}]') ?? {})));
    assert.deepEqual(
      ['Delete', 'MarkAsRead'].map((kind) => {
        const rule = outlook(`[{"ActionType":"${kind}"}]`);
        return [rule?.deletes, rule?.marksAsRead];
      }),
      [
        [true, false],
        [false, true],
      ],
    );
  });

  it('is for all mail where the record holds no condition, and for some where it does', () => {
    const rule = (RuleCondition: string) => {
      const read = outlook('[{"ActionType":"Delete"}]', { RuleCondition });
      return [read?.words, read?.isForAllMail];
    };
    assert.deepEqual(rule('{"Subject":"pay"}'), [['{"Subject":"pay"}'], false]);
    assert.deepEqual(rule('{ [] }'), [['{ [] }'], true]);
    assert.deepEqual(outlook('[{"ActionType":"Delete"}]')?.words, []);
  });

  it('is none where it is removed, or only touched', () => {
    for (const actions of ['', '[]', ' [ { } ] ']) assert.equal(outlook(actions), undefined, actions);
    assert.equal(outlook('[{"ActionType":"Delete"}]', { RuleOperation: 'RemoveMailboxRule' }), undefined);
  });
});

describe('a mail flow rule, as a cmdlet records it', () => {
  const rule = (parameters: Parameters) => readTransportRule(exchangeEvent('New-TransportRule', 'r', parameters), 'r');
  const PLAIN = {
    id: 'r',
    name: 'r',
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

  it('is in force and does nothing, as far as nothing is said', () => {
    assert.deepEqual(rule({}), PLAIN);
    assert.deepEqual(rule({ SetSCL: 'x' }), PLAIN);
  });

  it('has each of its properties from its own parameter', () => {
    assert.deepEqual(
      rule({
        Name: 'n',
        Enabled: 'False',
        Mode: 'Audit',
        BlindCopyTo: 'b@x.example',
        CopyTo: 'c@x.example',
        RedirectMessageTo: 'r@x.example',
        AddToRecipients: 'a@x.example;d@x.example',
        DeleteMessage: 'True',
        SubjectContainsWords: 'w1',
        SubjectOrBodyContainsWords: 'w2',
        SubjectMatchesPatterns: 'w3',
        SubjectOrBodyMatchesPatterns: 'w4',
        SenderIpRanges: '198.51.100.7',
        SenderDomainIs: 'x.example',
        RemoveHeader: 'Received',
        SetHeaderName: 'X-A',
        SetHeaderValue: '1',
        RouteMessageOutboundConnector: 'out',
        SetAuditSeverity: 'DoNotAudit',
        FromScope: 'NotInOrganization',
        SentToScope: 'InOrganization',
        SetSCL: '-1',
        HeaderContainsMessageHeader: 'X-B',
        HeaderContainsWords: 'y1',
        HeaderMatchesPatterns: 'y2',
      }),
      {
        ...PLAIN,
        name: 'n',
        enabled: false,
        mode: 'Audit',
        blindCopyTo: ['b@x.example'],
        copyTo: ['c@x.example'],
        redirectMessageTo: ['r@x.example'],
        addToRecipients: ['a@x.example', 'd@x.example'],
        deleteMessage: true,
        words: ['w1', 'w2', 'w3', 'w4'],
        senderIpRanges: ['198.51.100.7'],
        senderDomainIs: ['x.example'],
        removeHeader: 'Received',
        setHeaderName: 'X-A',
        setHeaderValue: '1',
        routeMessageOutboundConnector: 'out',
        setAuditSeverity: 'DoNotAudit',
        fromScope: 'NotInOrganization',
        sentToScope: 'InOrganization',
        setScl: -1,
        headerContains: { name: 'X-B', words: ['y1', 'y2'] },
      },
    );
    assert.deepEqual(rule({ HeaderMatchesMessageHeader: 'X-C' }).headerContains, { name: 'X-C', words: [] });
  });
});
