import assert from 'node:assert/strict';
import { classifyMailHeader, isFilterBypassHeader } from '../../src/m365/mail-header-names.js';

/** Headers as they stand in real mail. */
const HEADERS = {
  trace: [
    'X-MS-Exchange-Organization-AuthAs',
    'X-Microsoft-Antispam',
    'X-Microsoft-Antispam-Message-Info',
    'X-Forefront-Antispam-Report',
    'X-EOPAttributedMessage',
    'X-Originating-IP',
    'X-OriginatorOrg',
    'X-Sender-IP',
    'Authentication-Results',
    'Authentication-Results-Original',
    'ARC-Seal',
    'DKIM-Signature',
    'Received',
    'Received-SPF',
    'Return-Path',
  ],
  vendor: [
    'X-Proofpoint-Spam-Details',
    'X-PPS-Reason',
    'X-Barracuda-Spam-Score',
    'X-Mimecast-Spam-Score',
    'X-MC-Unique',
    'X-IronPort-AV',
    'X-HornetSecurity-Identifier',
    'X-antispameurope-recipient',
    'X-SEPPmail-Signature',
    'X-Sophos-OBS',
    'X-Trend-IP-HD',
    'X-TM-AS-Result',
    'X-Symantec-Spam',
    'X-Brightmail-Tracker',
    'X-FireEye-Result',
    'X-CodeTwo-Processed',
    'X-ExclaimerHostedSignatures-MessageProcessed',
    'X-Spam-Status',
  ],
  'other-x': ['X-Contoso-Route', 'X-Mailer', 'X-Originating-IP-2', 'X-Spammer'],
  plain: ['Subject', 'Reply-To', 'Received-By', 'Contoso-X-Route', 'X-MS-Exchange-Organization-BypassClutter'],
} as const;

describe('A header that a mail flow rule takes away', () => {
  for (const kind of ['trace', 'vendor', 'other-x', 'plain'] as const) {
    for (const header of HEADERS[kind]) {
      it(`${header}: ${kind}, in any letter case and with its colon`, () => {
        for (const written of [header, header.toUpperCase(), header.toLowerCase(), ` ${header}: `]) {
          assert.equal(classifyMailHeader(written), kind, written);
        }
      });
    }
  }
});

describe('A header that a mail flow rule sets', () => {
  it('makes mail skip a protection', () => {
    for (const header of [
      'X-MS-Exchange-Organization-SCL',
      'X-MS-Exchange-Organization-SkipSafeLinksProcessing',
      'X-MS-Exchange-Organization-SkipSafeAttachmentProcessing',
      'X-MS-Exchange-Organization-BypassSpamFilter',
      ' x-ms-exchange-organization-scl ',
    ]) {
      assert.ok(isFilterBypassHeader(header), header);
    }
  });

  it('or does not: sorting into folders, words of a gateway, names that only begin or end like one', () => {
    for (const header of [
      'X-MS-Exchange-Organization-BypassFocusedInbox',
      'X-MS-Exchange-Organization-BypassClutter',
      'X-MS-Exchange-Organization-AuthAs',
      'X-MS-Exchange-Organization-SCL-Before',
      'X-Contoso-X-MS-Exchange-Organization-SCL',
      'X-Spam-Status',
      'Subject',
      '',
    ]) {
      assert.ok(!isFilterBypassHeader(header), header);
    }
  });
});
