import assert from 'node:assert/strict';
import { CHECKS } from '../../src/answers/check-registry.js';
import { createAnswerService } from '../../src/answers/answer-service.js';
import { ingestDirectoryAudits } from '../../src/audit/directory-audit-ingestion.js';
import { createFeedIngestion } from '../../src/audit/activity-feed-ingestion.js';
import { extractGap, type AuditIngestion } from '../../src/audit/audit-source-ingestion.js';
import { instant } from '../../src/core/instant.js';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import type { AuditSourceId } from '../../src/facts/fact-types.js';
import { silentLog } from '../support/test-logs.js';
import { openAuditHouse, type AuditHouse } from './support/audit-test-tenant.js';

/** "Are we recording what happens?", asked of the demo tenant while a watch reads it. */
describe('What the watch may read of the audit trail', () => {
  let house: AuditHouse;
  beforeEach(async () => {
    house = await openAuditHouse({ start: instant('2026-11-24T09:00:00Z') });
  });
  afterEach(() => house.close());

  it('is a row for each source: read up to when, or not yet', async () => {
    await watch('activity:Audit.Exchange', createFeedIngestion('Audit.Exchange'));
    const rows = rowsOf(await ask());
    assert.deepEqual(rows, [
      ['Watch: the audit feed of Exchange', 'read up to 2026-11-24 09:00 UTC'],
      ['Watch: the audit feed of other services', 'not read yet'],
      ['Watch: the audit feed of the directory', 'not read yet'],
      ['Watch: the directory’s own log', 'not read yet'],
      ['Watch: the search of the past', 'not read yet'],
    ]);
  });

  it('says which permission is missing, once the tenant has refused', async () => {
    house.demo.withhold('AuditLog.Read.All');
    await watch('graph:directoryAudits', ingestDirectoryAudits);
    const report = await ask();
    assert.deepEqual(watchFindings(report), [
      'The watch does not read the directory’s own log: refused: the permission AuditLog.Read.All is not granted',
    ]);
    assert.equal(report.result.status, 'fail');
  });

  it('says a refused feed once, and a feed that was away for hours from when on', async () => {
    await watch('activity:Audit.Exchange', createFeedIngestion('Audit.Exchange'));
    await watch('activity:Audit.General', createFeedIngestion('Audit.General'));
    house.goOn(3);
    assert.deepEqual(watchFindings(await ask()), [
      'The watch does not read the audit feed of Exchange: read up to 2026-11-24 09:00 UTC, 3 h ago',
      'The watch does not read the audit feed of other services: read up to 2026-11-24 09:00 UTC, 3 h ago',
    ]);
    house.demo.withhold('ActivityFeed.Read');
    await watch('activity:Audit.Exchange', createFeedIngestion('Audit.Exchange'));
    await watch('activity:Audit.General', createFeedIngestion('Audit.General'));
    const { findings } = (await ask()).result;
    assert.deepEqual(
      findings.map(({ title }) => title).filter((title) => /refused|does not read/.test(title)),
      ['Our reading of the audit log is refused: changes go unnoticed'],
    );
  });

  /** A pass as the watch makes it: what keeps it from reading is written down. */
  async function watch(source: AuditSourceId, pass: AuditIngestion): Promise<void> {
    try {
      await house.pass(pass);
    } catch (error) {
      const gap = extractGap(error);
      if (gap === undefined) throw error;
      await house.store.audit.noteFailure(source, gap);
    }
  }

  async function ask(): Promise<CheckReport> {
    const answers = createAnswerService({
      checks: CHECKS,
      reader: house.tenant.reader,
      apps: house.tenant.apps,
      clock: house.clock,
      log: silentLog,
    });
    const intent = 'audit-logging';
    const understanding = { question: intent, intent, parameters: {}, confidence: 1, alternatives: [] } as const;
    const answer = await answers.answer({ understanding });
    assert.ok(answer.kind === 'report');
    return answer.report;
  }
});

function rowsOf({ listing }: CheckReport): readonly (readonly string[])[] {
  return listing.rows
    .map(({ cells }) => cells.map(String))
    .filter(([name = '']) => name.startsWith('Watch'))
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

function watchFindings({ result }: CheckReport): readonly string[] {
  return result.findings
    .map(({ title }) => title)
    .filter((title) => title.startsWith('The watch'))
    .toSorted();
}
