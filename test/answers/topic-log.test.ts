import assert from 'node:assert/strict';
import { answerInWords } from '../../src/answers/answer-text-renderer.js';
import { createAnswerService } from '../../src/answers/answer-service.js';
import { CHECKS } from '../../src/answers/check-registry.js';
import type { ReadKeptLog } from '../../src/answers/model/kept-log-port.js';
import type { Gap } from '../../src/core/gap.js';
import { daysBefore, instant } from '../../src/core/instant.js';
import { exchangeEvent } from '../../src/detections/lib/event-samples.js';
import { understand } from '../../src/language/understand-question.js';
import { loadDetections } from '../../src/load-detections.js';
import { listWantedOperations } from '../../src/audit/scan/wanted-operations.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { silentLog } from '../support/test-logs.js';

const NOW = instant('2026-11-28T10:00:00Z');

/** What is said to a question, with these records in the log. */
async function say(question: string, events: readonly AuditEvent[], gaps: readonly Gap[] = [], keptSince = 180) {
  const detections = await loadDetections();
  const keptLog: ReadKeptLog = (_log, asked, ids) => {
    const wanted = new Set(listWantedOperations(detections.filter(({ id }) => ids.includes(id))));
    const oldest = daysBefore(NOW, keptSince);
    const from = asked < oldest ? oldest : asked;
    return Promise.resolve({
      from,
      events: events.filter(({ at, operation }) => at >= from && wanted.has(operation)),
      gaps,
    });
  };
  return ask(question, keptLog);
}

async function ask(question: string, keptLog?: ReadKeptLog): Promise<readonly string[]> {
  const service = createAnswerService({
    checks: CHECKS,
    reader: { collect: () => Promise.reject(new Error('nothing is read of the tenant')) },
    clock: { now: () => NOW },
    log: silentLog,
    ...(keptLog === undefined ? {} : { keptLog }),
  });
  const answer = await service.answer({ understanding: understand(question, { now: NOW, timeZone: 'UTC' }) });
  return answerInWords(answer).split('\n');
}

const event = (at: string, operation: string, parameters: Record<string, string>): AuditEvent => ({
  ...exchangeEvent(operation, '', parameters),
  id: `${at} ${operation}`,
  at: instant(at),
  actor: { kind: 'person', id: 'nadja@contoso.com', name: 'nadja@contoso.com' },
});

const RULE = event('2026-11-25T02:41:00Z', 'New-InboxRule', { Name: '.', ForwardTo: 'x@evil.example' });
const SORTING = event('2026-10-02T08:00:00Z', 'New-InboxRule', { Name: 'Newsletters', MoveToFolder: 'News' });
const FORWARD = event('2026-11-03T08:00:00Z', 'Set-Mailbox', {
  Identity: 'pia',
  ForwardingSmtpAddress: 'smtp:pia@home.example',
});
const AUDIT = event('2026-11-04T08:00:00Z', 'Set-Mailbox', { Identity: 'pia', AuditEnabled: 'False' });
const BEHALF = event('2026-11-05T08:00:00Z', 'Set-Mailbox', { Identity: 'pia', GrantSendOnBehalfTo: 'bram' });
const ACCESS = event('2026-11-06T08:00:00Z', 'Add-MailboxPermission', {
  Identity: 'pia',
  User: 'bram',
  AccessRights: 'FullAccess',
});
const ALL = [SORTING, FORWARD, AUDIT, BEHALF, ACCESS, RULE];

describe('A question about what is not read, of which the log speaks', () => {
  it('is told of the records, with who and when', async () => {
    const [first = '', ...more] = await say('which inbox rules forward mail?', [RULE]);
    assert.equal(
      first,
      'I do not read inbox rules. In the audit log of the last 180 days: 1 record of inbox rules that were made or changed: New-InboxRule “.” (ForwardTo: x@evil.example), by nadja@contoso.com, 2026-11-25 02:41 UTC.',
    );
    assert.ok(more.some((line) => line.startsWith('How things stand: Exchange admin center, Mailboxes: https://')));
    assert.ok(
      more.includes('The log tells what was done in that time, not how things stand: what is older is not in it.'),
    );
  });

  it('is told that there is none in the period that was asked for, never that all is well', async () => {
    const [first = ''] = await say('any new inbox rules in October?', [RULE]);
    assert.equal(
      first,
      'I do not read inbox rules. In the audit log between 2026-10-01 00:00 UTC and 2026-11-01 00:00 UTC: no record of inbox rules that were made or changed.',
    );
    for (const question of [
      'any new inbox rules this month?',
      'gab es diesen Monat neue Posteingangsregeln?',
      'y a-t-il de nouvelles règles de boîte de réception ce mois-ci ?',
      '¿hay nuevas reglas de la bandeja de entrada este mes?',
    ]) {
      const [said = ''] = await say(question, [SORTING, RULE]);
      assert.match(
        said,
        /^I do not read inbox rules\. In the audit log since 2026-11-01 00:00 UTC: 1 record /,
        question,
      );
    }
  });

  it('is told of what sets this, of commands that set much else', async () => {
    const told = async (question: string) => (await say(question, ALL))[0]?.replace(/^.*?days: /, '') ?? '';
    assert.match(
      await told('does any mailbox forward to an external address?'),
      /^2 records .*ForwardTo: x.*ForwardingSmtp/,
    );
    assert.match(
      await told("who got access to someone's mailbox?"),
      /^2 records .*Add-MailboxPermission.*GrantSendOnBehalfTo/,
    );
    assert.match(await told('which journal rules do we have?'), /^no record of journal rules/);
  });

  it('is told what is missing of the log, and since when there is one', async () => {
    const gaps: readonly Gap[] = [{ reason: 'truncated', detail: 'records of the last day may still come in' }];
    const [first = '', ...more] = await say('which inbox rules forward mail?', [], gaps, 30);
    assert.match(first, /In the audit log since 2026-10-29 10:00 UTC: no record /);
    assert.ok(more.includes('Not seen: records of the last day may still come in.'));
  });

  it('lists more than two below', async () => {
    const lines = await say('who has full access to mailboxes?', [ACCESS, BEHALF, { ...ACCESS, id: '2' }]);
    assert.match(lines[0] ?? '', /3 records .* and 1 more\.$/);
    assert.equal(lines.filter((line) => line.startsWith('- ')).length, 3);
  });

  it('without a store hears where the log is kept', async () => {
    const [first = '', second = ''] = await ask('which inbox rules forward mail?');
    assert.match(first, /^I do not read inbox rules\. Look at /);
    assert.equal(second, 'Not seen: what the audit log says of it is kept by the bot: ask it in Teams.');
  });

  it('hears nothing of a log where that says nothing', async () => {
    const [first = ''] = await say('how many licences are left?', ALL);
    assert.match(first, /^I do not read licences and costs\. Look at /);
  });
});
