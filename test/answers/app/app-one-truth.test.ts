import assert from 'node:assert/strict';
import { appDossierInWords } from '../../../src/answers/app/app-dossier-text-renderer.js';
import type { AuditTrailStores } from '../../../src/answers/person/person-audit-reader.js';
import { createAppDossierService } from '../../../src/answers/app/app-dossier-service.js';
import type { AppDossierSectionId } from '../../../src/answers/model/app-dossier.js';
import { DatabaseProblem } from '../../../src/core/database-problem.js';
import { instant } from '../../../src/core/instant.js';
import type { Decision } from '../../../src/decisions/model/decision.js';
import type { IncidentRecord } from '../../../src/incidents/model/incident.js';
import type { AuditEvent } from '../../../src/m365/audit-event.js';
import { APP, AS_OF, dossier, NO_TRAIL, PARTS, read } from '../../support/sample-dossier.js';

const PERFECTDATA = 'ff8d92dc-3d82-41d6-bcbd-b9174d163620';
const identity = PARTS.identity.ok ? PARTS.identity.value : assert.fail();
const section = (of: ReturnType<typeof dossier>, id: AppDossierSectionId) =>
  of.sections.find((one) => one.id === id) ?? assert.fail(id);
const texts = (of: ReturnType<typeof dossier>, id: AppDossierSectionId) =>
  section(of, id).lines.map(({ text }) => text);

const kept: AuditEvent = {
  id: 'kept-1',
  at: instant('2026-08-02T03:14:00Z'),
  operation: 'Add app role assignment to service principal',
  actor: { kind: 'person', id: 'u-9', name: 'megan@contoso.example' },
  succeeded: true,
  target: APP.name,
  parameters: {},
  ip: '203.0.113.9',
  source: 'activity',
  workload: 'entra',
  targets: [],
  changes: [{ name: 'AppRole.Id', old: '', new: 'b633e1c5-b582-4048-a93e-9f11b44c7e96' }],
};
const incident = {
  id: 'incident-1',
  incident: {
    severity: 'critical',
    headline: 'Newsletter Sender can manage all of Exchange, and has begun to',
    subject: { kind: 'service-principal', id: APP.id, name: APP.name },
    handles: [`app:${APP.appId}`],
    eventCount: 36,
    lastAt: instant('2026-11-23T02:41:00Z'),
  },
} as unknown as IncidentRecord;
const decided = (at: string) =>
  ({ id: 'decision-1', app: APP, changedAt: instant(at), state: { name: 'revoked' } }) as unknown as Decision;

describe('One truth about an app', () => {
  const bare = { appRoleGrants: read([]), delegatedGrants: read([]), registration: read(undefined) };
  const abused = { ...identity, appId: PERFECTDATA, ownerTenantId: '33333333-3333-4333-8333-333333333333' };

  it('is no “No finding” for a product that attackers are known to use', () => {
    const of = dossier({ ...bare, app: { ...APP, appId: PERFECTDATA }, identity: read(abused) });
    assert.equal(of.severity, 'medium');
    assert.match(of.headline, /which attackers are known to use$/);
    assert.match(section(of, 'risk').summary, /^medium: it is .*, which attackers are known to use/);
  });

  it('is no worse for a permission that harms nobody', () => {
    const granted = PARTS.delegatedGrants.ok ? PARTS.delegatedGrants.value : assert.fail();
    const [grant] = granted;
    const userRead = [{ ...(grant ?? assert.fail()), scopes: ['User.Read'] }];
    const of = dossier({
      ...bare,
      delegatedGrants: read(userRead),
      app: { ...APP, appId: PERFECTDATA },
      identity: read(abused),
    });
    assert.equal(of.severity, 'medium');
    assert.doesNotMatch(section(of, 'risk').summary, /nobody verifies|unverified/);
  });

  it('is as bad as its credentials, where nothing else is wrong', () => {
    const added = { keyId: 'k', kind: 'secret', displayName: '', startsAt: instant('2026-11-20T00:00:00Z') } as const;
    const credentials = [{ ...added, endsAt: instant('2027-02-01T00:00:00Z') }];
    const of = dossier({ ...bare, identity: read({ ...identity, credentials }) });
    assert.equal(of.severity, 'high');
    assert.match(
      of.headline,
      /^Newsletter Sender: a(?: new)? credential|^Newsletter Sender: 1 credential on the service/,
    );
    assert.ok(section(of, 'risk').lines.some(({ severity }) => severity === 'high'));
    const unread = dossier({
      ...bare,
      registration: { ok: false, gaps: [{ reason: 'unreachable', detail: 'Graph' }] },
    });
    assert.equal(unread.judgedWhole, false);
  });

  it('is as bad as a powerful app that nobody uses', () => {
    const registration = read(undefined);
    const foreign = { ...identity, ownerTenantId: '33333333-3333-4333-8333-333333333333', verifiedPublisher: 'News' };
    const of = dossier({ identity: read(foreign), registration, lastUsedAt: read(instant('2026-08-01T00:00:00Z')) });
    assert.ok(section(of, 'risk').lines.some(({ text }) => /^It was not used for \d+ days/.test(text)));
    assert.equal(of.severity, 'high');
  });

  it('knows that it bears the name of an admin', () => {
    const named = { ...APP, name: 'Adele Vance' };
    const of = dossier({
      ...bare,
      app: named,
      identity: read({ ...identity, displayName: named.name }),
      adminNames: read(['adele vance', 'adele@contoso.example']),
    });
    assert.match(of.headline, /^Adele Vance is called like a person/);
    assert.notEqual(of.severity, null);
  });

  it('reads all mail by a role of Exchange alone, and a policy of Exchange says what its permission reaches', () => {
    const byRole = dossier({
      ...bare,
      exchangeAppAccess: read({
        roles: [{ role: 'Application Mail.Read', ids: [APP.appId], name: APP.name, ref: 'role' }],
        policies: [],
      }),
    });
    assert.equal(byRole.severity, 'high');
    assert.match(section(byRole, 'reach').summary, /^all mailboxes, by a role of Exchange/);
    const policy = { appId: APP.appId, right: 'restrict', group: 'News mailboxes', ref: 'policy' } as const;
    const limited = dossier({ exchangeAppAccess: read({ roles: [], policies: [policy] }) });
    assert.match(limited.headline, /only mailboxes of “News mailboxes”, by an access policy/);
    assert.match(section(limited, 'reach').summary, /only mailboxes of “News mailboxes”/);
    const gap = { reason: 'permission-missing', detail: 'Exchange.ManageAsApp' } as const;
    const unread = dossier({ ...bare, exchangeAppAccess: { ok: false, gaps: [gap] } });
    assert.equal(unread.judgedWhole, false);
    assert.match(section(unread, 'reach').summary, /^not known: the permission Exchange\.ManageAsApp/);
  });

  it('is as bad as the worst open incident, whatever the app may do by itself', () => {
    const of = dossier(bare, { incidents: [incident] });
    assert.equal(of.severity, 'critical');
    assert.match(appDossierInWords(of)[0] ?? '', /^1 open incident: critical: Newsletter Sender can manage all/);
    assert.deepEqual(texts(of, 'incidents'), [
      'Newsletter Sender can manage all of Exchange, and has begun to (open, 36 events, last 2026-11-23 02:41 UTC)',
    ]);
  });

  it('knows from kept events who gave what, when and from where, long after the directory forgot', () => {
    const of = dossier({ history: read([]) }, { events: [kept] });
    assert.match(texts(of, 'consent')[0] ?? '', / by megan@contoso\.example from 203\.0\.113\.9$/);
    assert.match(section(of, 'history').summary, /^1 event, the last: Add app role assignment/);
  });

  it('tells an act that both logs have once, and what was decided', () => {
    const [listed] = PARTS.history.ok ? PARTS.history.value : [];
    assert.ok(listed);
    const again: AuditEvent = { ...listed, id: 'same-act', source: 'activity' };
    const entry = {
      sequence: 1,
      at: AS_OF,
      decisionId: 'decision-1',
      app: APP,
      by: { objectId: 'u-1', name: 'Adele' },
    };
    const of = dossier(
      {},
      {
        events: [again],
        decision: decided('2026-11-24T10:00:00Z'),
        record: [{ ...entry, what: 'step-written', details: {}, previousHash: '', hash: '' }],
      },
    );
    assert.equal(section(of, 'history').lines.length, 1);
    assert.equal(section(of, 'decisions').summary, 'revoked, 2026-11-24 10:00 UTC');
    assert.deepEqual(texts(of, 'decisions'), ['2026-11-24 10:42 UTC: step written by Adele']);
  });

  it('says where nothing is kept that this is not known, never that nothing happened', () => {
    const gap = { reason: 'unreachable', detail: 'the database of the bot' } as const;
    const of = dossier({}, { gaps: [gap] });
    for (const id of ['incidents', 'decisions'] as const) assert.match(section(of, id).summary, /^not known/, id);
  });
});

describe('A dossier that was read a minute ago', () => {
  const question = { understanding: { question: '', intent: 'app-details', parameters: { app: APP.id } } } as never;
  const serve = (trail: AuditTrailStores | undefined) => {
    let readings = 0;
    const service = createAppDossierService({
      apps: {
        find: () => Promise.resolve(read({ apps: [APP], registrations: [] })),
        names: () => Promise.resolve(read([])),
        read: () => {
          readings += 1;
          return Promise.resolve(PARTS);
        },
      } as never,
      clock: { now: () => AS_OF },
      freshForMs: 600_000,
      ...(trail === undefined ? {} : { trail }),
    });
    return { ask: () => service.answer(question), readings: () => readings };
  };
  const stores = (ofApp: () => Promise<Decision | undefined>): AuditTrailStores => ({
    audit: { byHandles: () => Promise.resolve([]), states: () => Promise.resolve([]) },
    incidents: { open: () => Promise.resolve([]), looseFindings: () => Promise.resolve([]) },
    decisions: { ofApp, record: () => Promise.resolve([]) },
  });

  it('is told again, and read anew after an act of our own', async () => {
    let decision = decided('2026-11-24T10:00:00Z');
    const house = serve(stores(() => Promise.resolve(decision)));
    await house.ask();
    await house.ask();
    assert.equal(house.readings(), 1);
    decision = decided('2026-11-24T10:43:00Z');
    await house.ask();
    assert.equal(house.readings(), 2);
  });

  it('is told without what is kept while the database is away', async () => {
    const away = () => Promise.reject(new DatabaseProblem('away', 'no connection', 'Ask again in a minute.'));
    const answer = await serve(stores(away)).ask();
    assert.ok(answer.kind === 'dossier');
    const incidents = answer.dossier.sections.find(({ id }) => id === 'incidents');
    assert.match(incidents?.summary ?? '', /^not known/);
    assert.equal(NO_TRAIL.gaps.length, 0);
  });
});
