import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { replayAuditFiles } from '../../src/cli/replay-command.js';
import { instant } from '../../src/core/instant.js';
import { loadDetections } from '../../src/load-detections.js';
import { EXCHANGE_RECORDS, GRAPH_RECORDS } from './file-kinds/attack-records.js';
import { FILE_KINDS } from './file-kinds/file-kinds.js';

describe('The same attack in every kind of file', () => {
  let dir: string;
  before(() => (dir = mkdtempSync(path.join(tmpdir(), 'warden-kinds-'))));
  after(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  const RECORDS = GRAPH_RECORDS.length + EXCHANGE_RECORDS.length;

  for (const { name, files } of FILE_KINDS) {
    it(`is found in ${name}, and no record is lost`, async () => {
      const paths = Object.entries(files).map(([file, content]) => {
        const at = path.join(dir, `${name.replace(/\W+/g, '-')}-${file}`);
        writeFileSync(at, content);
        return at;
      });
      const known = { ownAppIds: [], now: instant('2026-11-24T09:00:00Z') };
      const { assessment, counts, unread, reasons } = await replayAuditFiles(paths, await loadDetections(), known);
      assert.deepEqual([unread.map(({ message }) => message), [...reasons]], [[], []]);
      assert.deepEqual(
        [counts.events, counts.duplicates, counts.malformed, counts.unreadableChanges],
        [RECORDS, 0, 0, 0],
      );
      assert.deepEqual(
        assessment.findings.map(
          ({ detection, severity, subject, count, firstAt }) =>
            `${firstAt.slice(0, 19)} ${severity} ${detection}: ${subject.name} (${count})`,
        ),
        EXPECTED,
      );
      assert.deepEqual(
        assessment.incidents.map(({ kind, subject, stages, eventCount }) => [kind, subject.name, stages, eventCount]),
        [['oauth-mail-abuse', 'Night Courier', STAGES, 5]],
      );
    });
  }
});

const EXPECTED: readonly string[] = [
  '2026-11-20T02:10:01 critical app-credential-added: Night Courier (1)',
  '2026-11-20T02:15:40 critical app-role-assigned: Night Courier (1)',
  '2026-11-20T02:31:00 critical inbound-connector-changed: Ran_xyz (1)',
  '2026-11-20T02:33:20 critical transport-rule-changed: strip, "quietly"\nand on (1)',
  '2026-11-20T02:12:33 high high-privilege-grant: Night Courier (1)',
];
const STAGES = ['credential-added', 'permission-granted', 'role-assigned', 'connector-created', 'rules-created'];
