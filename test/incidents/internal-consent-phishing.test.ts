import assert from 'node:assert/strict';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { instant } from '../../src/core/instant.js';
import { consentEvent } from '../../src/detections/lib/consent-samples.js';
import { HELPER_APP } from '../../src/detections/lib/event-samples.js';
import { assessEvents } from '../../src/incidents/event-assessment.js';
import type { TenantApp } from '../../src/incidents/known-tenant.js';
import { loadDetections } from '../../src/load-detections.js';
import { KNOWN } from './support/attack-events.js';

const detections = await loadDetections();
const OWN: TenantApp = {
  ...HELPER_APP,
  publisher: 'own',
  permissions: [],
  roles: [],
  credentials: [],
  enabled: true,
};
const CONSENTS: readonly AuditEvent[] = ['ada', 'ben', 'cleo'].map((name) => ({
  ...consentEvent('Mail.ReadWrite Mail.Send offline_access'),
  id: `consent of ${name}`,
  actor: { kind: 'person', id: `${name}@contoso.com`, name: `${name}@contoso.com` },
}));

function kinds(createdAt: string): readonly string[] {
  const known = { ...KNOWN, apps: [{ ...OWN, createdAt: instant(createdAt) }] };
  return assessEvents(CONSENTS, { detections, known }).incidents.map(({ kind }) => kind);
}

describe('an intruder who phishes colleagues with an app registered in the tenant itself', () => {
  it('is told of as a campaign', () => {
    assert.deepEqual(kinds('2026-11-18T00:00:00Z'), ['illicit-consent-campaign']);
  });

  it('is not found in colleagues who use an app of the house that has been there for years', () => {
    assert.deepEqual(kinds('2023-01-01T00:00:00Z'), []);
  });
});
