import assert from 'node:assert/strict';
import type { AuditEvent } from '../../src/core/audit-event.js';
import { instant } from '../../src/core/instant.js';
import { EXCHANGE_ADMINISTRATOR } from '../../src/core/roles.js';
import { HELPER } from '../../src/detections/lib/sample-events.js';
import { assess } from '../../src/incidents/assess.js';
import { nothingKnown } from '../../src/incidents/known-tenant.js';
import { loadDetections } from '../../src/load-detections.js';
import { eventOf, graph, parse } from '../audit/support/raw-records.js';

const detections = await loadDetections();
const KNOWN = nothingKnown(instant('2026-11-24T09:00:00Z'));
const judge = (events: readonly (AuditEvent | undefined)[], known = KNOWN) =>
  assess(
    events.flatMap((event) => event ?? []),
    { detections, known },
  );

describe('an act of which the log does not say that it succeeded', () => {
  const role = (result: string) =>
    eventOf(
      graph(
        'Add member to role',
        { type: 'ServicePrincipal', id: HELPER.servicePrincipalId, name: 'Sync' },
        [['Role.TemplateId', EXCHANGE_ADMINISTRATOR]],
        { result },
      ),
    );
  const connector = (ResultStatus: string) => parse({ ResultStatus });

  it('is told, with less confidence: an attacker’s cmdlet that did half of it, a role for which Graph did not wait', () => {
    for (const [event, severity] of [
      [connector('PartiallySucceeded'), 'high'],
      [role('timeout'), 'critical'],
      [role('unknownFutureValue'), 'critical'],
    ] as const) {
      const told = judge([event]).findings.map((finding) => [finding.severity, finding.confidence]);
      assert.deepEqual(told, [[severity, 'medium']]);
    }
    assert.deepEqual(
      [connector('True'), role('success')].map((event) => judge([event]).findings[0]?.confidence),
      ['high', 'high'],
    );
  });

  it('is none where the log says that it failed, in whatever words', () => {
    for (const event of [connector('False'), connector('Failed'), connector('failure'), role('failure')])
      assert.deepEqual(judge([event]).findings, []);
  });
});
