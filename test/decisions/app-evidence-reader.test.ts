import assert from 'node:assert/strict';
import type { AppAssessment, DossierSection } from '../../src/answers/model/app-dossier.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import type { Severity } from '../../src/core/severity.js';
import type { Gap } from '../../src/core/gap.js';
import { createEvidenceReader } from '../../src/decisions/app-evidence-reader.js';
import {
  EMPLOYEE_ACTOR,
  entraEvent,
  exchangeEvent,
  HELPER_APP_ACTOR,
  HELPER_APP,
} from '../../src/detections/lib/event-samples.js';
import type { Incident, IncidentRecord } from '../../src/incidents/model/incident.js';
import { incident } from '../alerts/alert-samples.js';
import type { AppReader } from '../../src/tenant/model/app-reader-port.js';
import { ARMED_READING } from './decision-samples.js';

const ID = HELPER_APP.servicePrincipalId;
const SECTION = (id: DossierSection['id'], gaps: readonly Gap[] = []): DossierSection => ({
  id,
  title: `The ${id}`,
  summary: `what there is of ${id}`,
  lines: [],
  gaps,
});
const APP = { id: ID, appId: HELPER_APP.appId, name: HELPER_APP.name };
const ASSESSMENT: AppAssessment = {
  headline: 'Office Sync Helper is powerful.',
  severity: 'high',
  judgedWhole: true,
  sections: (['identity', 'risk', 'permissions', 'roles', 'consent'] as const).map((id) => SECTION(id)),
};

/** About the app, or about whatever else is said. */
function record(change: Partial<Incident> = {}): IncidentRecord {
  const subject = { kind: 'service-principal', id: ID, name: HELPER_APP.name } as const;
  return incident(1, {
    incident: { subject, handles: [`app:${ID}`], headline: 'It has begun.', people: [], ...change },
  });
}

interface Known {
  readonly assessment?: Partial<AppAssessment>;
  /** What reading the app came to; the app when left out. */
  readonly found?: Awaited<ReturnType<AppReader['readForDecision']>>;
  readonly incidents?: readonly IncidentRecord[];
  readonly named?: IncidentRecord;
  readonly events?: readonly AuditEvent[];
}

async function evidenceOf({ assessment = {}, found, incidents = [], named, events = [] }: Known, incidentId?: string) {
  const asked: string[][] = [];
  const reader = createEvidenceReader({
    audit: { byHandles: (handles) => (asked.push([...handles]), Promise.resolve(events)) },
    incidents: { find: () => Promise.resolve(named), byHandles: () => Promise.resolve(incidents) },
    apps: {
      readForDecision: () => Promise.resolve(found ?? { ok: true, value: { ...ARMED_READING, app: APP }, gaps: [] }),
    },
    assess: () => ({ ...ASSESSMENT, ...assessment }),
  });
  return { found: await reader.of(ID, incidentId), asked };
}

async function valueOf(known: Known, incidentId?: string) {
  const { found } = await evidenceOf(known, incidentId);
  assert.ok(found.ok);
  return found.value;
}

describe('Why an app needs a decision', () => {
  it('is told by its incidents and by what is odd about it, each once and in this order', async () => {
    const { lines, severity } = await valueOf(
      { incidents: [record({ severity: 'critical' })], named: record() },
      'incident-1',
    );
    assert.equal(severity, 'critical');
    assert.deepEqual(lines, [
      'It has begun.',
      'Office Sync Helper is powerful.',
      'The risk: what there is of risk',
      'The permissions: what there is of permissions',
      'The roles: what there is of roles',
      'The consent: what there is of consent',
    ]);
    const many = Array.from({ length: 20 }, (_, number) => record({ headline: `Incident ${String(number)}` }));
    assert.equal((await valueOf({ incidents: many })).lines.length, 12);
  });

  it('weighs as much as the worst of it; as critical where what it may do could not all be read', async () => {
    const severityOf = async (severity: Severity | null, judgedWhole: boolean, ...gaps: readonly Gap[]) => {
      const assessment = { severity, judgedWhole, sections: [SECTION('roles', gaps)] };
      const { severity: told, lines } = await valueOf({ assessment });
      return [told, lines.includes('What it may do could not all be read: it counts as critical.')];
    };
    const refused = { reason: 'permission-missing', detail: 'RoleManagement.Read.Directory' } as const;
    const notBought = { reason: 'licence-missing', detail: 'Entra ID P2' } as const;
    assert.deepEqual(await severityOf('medium', true), ['medium', false]);
    assert.deepEqual(await severityOf(null, true), ['low', false]);
    assert.deepEqual(await severityOf('medium', false, refused), ['critical', true]);
    assert.deepEqual(await severityOf('medium', false, refused, notBought), ['critical', true]);
    assert.deepEqual(await severityOf('medium', false, notBought), ['medium', false]);
    assert.deepEqual(await severityOf('medium', false), ['critical', true]);
    const elsewhere = { severity: 'medium', judgedWhole: false, sections: [SECTION('consent', [notBought])] } as const;
    assert.equal((await valueOf({ assessment: elsewhere })).severity, 'critical');
  });

  it('is known by all ids that its incidents know of it, and not by those of people', async () => {
    const handles = [`app:${ID}`, 'app:deleted-registration', 'user:it.admin@contoso.com'];
    const { asked } = await evidenceOf({ incidents: [record({ handles })] });
    assert.deepEqual(asked, [[`app:${HELPER_APP.appId}`, `app:${ID}`, 'app:deleted-registration']]);
  });

  it('names the people who gave it something, and those whose account is suspect', async () => {
    const suspects = [{ id: 'a0000000-0000-4000-8000-0000000000ff', name: 'it.admin@contoso.com' }];
    const gift = entraEvent('Add app role assignment to service principal', { actor: EMPLOYEE_ACTOR, app: HELPER_APP });
    const value = await valueOf({ incidents: [record({ suspects })], events: [gift] });
    assert.deepEqual(value.people, [EMPLOYEE_ACTOR.id, suspects[0]?.id]);
    assert.deepEqual(value.suspects, suspects);
    // A takeover is about a person; the app that it mentions has its own story.
    const takeover = record({
      kind: 'admin-takeover',
      subject: { kind: 'user', id: 'u', name: 'u' },
      suspects,
      headline: 'Taken over.',
    });
    const without = await valueOf({ incidents: [takeover] });
    assert.deepEqual([without.suspects, without.lines.includes('Taken over.')], [[], false]);
  });

  it('names the connectors and rules that the app made itself, so that a containment switches them off', async () => {
    const by = (actor: AuditEvent['actor'], operation: string, name: string, more: Partial<AuditEvent> = {}) =>
      exchangeEvent(operation, name, { Name: name }, { actor, ...more });
    const events = [
      by(HELPER_APP_ACTOR, 'New-InboundConnector', 'relay'),
      by(HELPER_APP_ACTOR, 'New-InboundConnector', 'relay'),
      by({ ...HELPER_APP_ACTOR, id: ID.toUpperCase() }, 'new-inboundconnector', 'second'),
      by(HELPER_APP_ACTOR, 'New-InboundConnector', 'refused', { succeeded: false }),
      by(HELPER_APP_ACTOR, 'Set-InboundConnector', 'changed'),
      by(EMPLOYEE_ACTOR, 'New-InboundConnector', 'a person’s'),
      by({ ...HELPER_APP_ACTOR, id: 'another app' }, 'New-InboundConnector', 'another’s'),
      by(HELPER_APP_ACTOR, 'New-TransportRule', 'rule'),
      by(HELPER_APP_ACTOR, 'New-TransportRule', 'by parameter', { target: '' }),
      by(HELPER_APP_ACTOR, 'New-TransportRule', '', { parameters: {} }),
      by(HELPER_APP_ACTOR, 'New-OutboundConnector', 'out'),
    ];
    const { madeByApp } = await valueOf({ events });
    assert.deepEqual(madeByApp, { inboundConnectors: ['relay', 'second'], transportRules: ['rule', 'by parameter'] });
  });

  it('is not told of another app, of a person, or of what cannot be read', async () => {
    const reasonOf = async (known: Known, incidentId?: string) => {
      const { found } = await evidenceOf(known, incidentId);
      return found.ok ? 'told' : found.reason;
    };
    assert.equal(await reasonOf({}, 'forged'), 'other-app');
    assert.equal(await reasonOf({ named: record({ handles: ['app:another'] }) }, 'incident-2'), 'other-app');
    assert.equal(await reasonOf({ named: record() }, 'incident-1'), 'told');
    const gap = { reason: 'permission-missing', detail: 'Application.Read.All' } as const;
    assert.equal(await reasonOf({ found: { ok: false, gaps: [gap] } }), 'unreadable');
    assert.equal(await reasonOf({ found: { ok: true, value: undefined, gaps: [] } }), 'no-such-app');
  });
});
