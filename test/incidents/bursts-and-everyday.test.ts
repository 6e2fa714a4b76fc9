import assert from 'node:assert/strict';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { describeRepeats } from '../../src/detections/model/repeat-wording.js';
import { grantSamples } from '../../src/detections/lib/grant-samples.js';
import { roleEvent } from '../../src/detections/lib/role-samples.js';
import { entraEvent, HELPER_APP } from '../../src/detections/lib/event-samples.js';
import { instant } from '../../src/core/instant.js';
import { assessEvents } from '../../src/incidents/event-assessment.js';
import { createEmptyKnownTenant } from '../../src/incidents/known-tenant.js';
import {
  EXCHANGE_ADMINISTRATOR,
  GLOBAL_ADMINISTRATOR,
  SECURITY_ADMINISTRATOR,
} from '../../src/m365/directory-roles.js';
import { EXCHANGE_ONLINE, MICROSOFT_GRAPH } from '../../src/m365/permission-ratings.js';
import { loadDetections } from '../../src/load-detections.js';

const detections = await loadDetections();
const KNOWN = createEmptyKnownTenant(instant('2026-11-24T09:00:00Z'));
const at = (event: AuditEvent, minute: number): AuditEvent => ({
  ...event,
  id: `event ${minute}`,
  at: instant(`2026-11-20T02:${String(minute).padStart(2, '0')}:00Z`),
});
const findingsOf = (events: readonly AuditEvent[]) => assessEvents(events, { detections, known: KNOWN }).findings;

describe('a burst of acts', () => {
  it('is named by the gravest, wherever it stands among those of the same severity', () => {
    const roles = [EXCHANGE_ADMINISTRATOR, SECURITY_ADMINISTRATOR, GLOBAL_ADMINISTRATOR, EXCHANGE_ADMINISTRATOR];
    for (const given of [{ app: HELPER_APP }, {}]) {
      const [finding] = findingsOf(
        roles.map((role, minute) => at(roleEvent('Add member to role', role, given), minute)),
      );
      assert.match(finding?.title ?? '', /^Global Administrator was given/);
      assert.equal(finding && describeRepeats(finding), 'the worst of 4 such acts');
    }
  });

  it('of permissions too: the one that makes administrators', () => {
    const granted = [
      grantSamples.appRole('full_access_as_app', EXCHANGE_ONLINE),
      grantSamples.appRole('RoleManagement.ReadWrite.Directory', MICROSOFT_GRAPH),
      grantSamples.appRole('Mail.ReadWrite', MICROSOFT_GRAPH),
    ];
    for (const order of [granted, granted.toReversed()]) {
      const [finding] = findingsOf(order.map((event, minute) => at(event, minute)));
      assert.match(finding?.title ?? '', /^RoleManagement\.ReadWrite\.Directory was granted/);
    }
  });
});

describe('everyday registrations', () => {
  const registered = (number: number, name = `App ${number}`) =>
    at(
      entraEvent('Add application', {
        app: { applicationId: `c0000000-0000-4000-8000-0000000001${String(number).padStart(2, '0')}`, name },
      }),
      number,
    );

  it('of a day are one finding, whose lines name each app', () => {
    const findings = findingsOf(Array.from({ length: 12 }, (_, number) => registered(number)));
    assert.equal(findings.length, 1);
    assert.deepEqual([findings[0]?.severity, findings[0]?.count], ['info', 12]);
    assert.equal(findings[0]?.title, 'Apps were registered or deleted, with nothing odd about them');
    assert.equal(findings[0].notes[3]?.what, 'The app App 3 was registered');
  });

  it('hide no odd one', () => {
    const findings = findingsOf([registered(1), registered(2, 'Miсrosоft Teаms')]);
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['medium', 'info'],
    );
  });
});
