import assert from 'node:assert/strict';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { instant } from '../../src/core/instant.js';
import { KEY_A, keyChangeEvent } from '../../src/detections/lib/credential-samples.js';
import {
  DEPLOY_APP_ACTOR,
  exchangeEvent,
  HELPER_APP,
  HELPER_APP_ACTOR,
  MICROSOFT_ACTOR,
  UNKNOWN_ACTOR,
} from '../../src/detections/lib/event-samples.js';
import { assessEvents } from '../../src/incidents/event-assessment.js';
import type { KnownTenant, TenantApp } from '../../src/incidents/known-tenant.js';
import { loadDetections } from '../../src/load-detections.js';
import { KNOWN } from './support/attack-events.js';

const detections = await loadDetections();
const MICROSOFTS = { publisher: 'microsoft', permissions: [], roles: [], credentials: [], enabled: true } as const;
const OFFICE: TenantApp = { ...MICROSOFTS, ...HELPER_APP };
const RENEWER: TenantApp = { ...MICROSOFTS, servicePrincipalId: DEPLOY_APP_ACTOR.id, name: DEPLOY_APP_ACTOR.name };
/** Read when the secret was not there yet, or not there any more. */
const TENANT: KnownTenant = { ...KNOWN, apps: [OFFICE, RENEWER] };

const SECRET = keyChangeEvent('Add service principal credentials', [], [KEY_A]);
const GONE = {
  ...keyChangeEvent('Remove service principal credentials', [KEY_A], []),
  at: instant('2026-11-20T02:20:00Z'),
};
const RELAY = exchangeEvent(
  'New-InboundConnector',
  'relay',
  { Name: 'relay', SenderIPAddresses: '198.51.100.7' },
  { actor: HELPER_APP_ACTOR, at: instant('2026-11-20T02:15:00Z') },
);

function told(events: readonly AuditEvent[]) {
  const { findings } = assessEvents(events, { detections, known: TENANT });
  return findings.map(({ detection, severity }) => [detection, severity]).toSorted();
}

describe('one of Microsoft’s own apps', () => {
  it('is not Microsoft’s alone once somebody gave it a secret, though that is gone when the tenant is read', () => {
    assert.deepEqual(told([SECRET, RELAY, GONE]), [
      ['app-credential-added', 'critical'],
      ['inbound-connector-changed', 'critical'],
    ]);
  });

  it('is not either where the secret was put on its registration', () => {
    const onRegistration = keyChangeEvent('Update application - Certificates and secrets management', [], [KEY_A]);
    assert.ok(told([onRegistration, RELAY]).some(([detection]) => detection === 'inbound-connector-changed'));
  });

  it('stays Microsoft’s where the keys are renewed by Microsoft, or adding one failed', () => {
    assert.deepEqual(told([{ ...SECRET, actor: DEPLOY_APP_ACTOR }, RELAY]), []);
    assert.deepEqual(told([{ ...SECRET, actor: MICROSOFT_ACTOR }, RELAY]), []);
    assert.deepEqual(told([{ ...SECRET, actor: UNKNOWN_ACTOR }, RELAY]).length, 1, 'the secret, and not what follows');
    assert.deepEqual(told([{ ...SECRET, succeeded: false }, RELAY]), []);
  });
});
