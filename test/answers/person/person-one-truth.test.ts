import assert from 'node:assert/strict';
import { personDossierInWords } from '../../../src/answers/person/person-dossier-text-renderer.js';
import type { AnswerRequest } from '../../../src/answers/model/answer-service-port.js';
import type { PersonDossier, PersonDossierSectionId } from '../../../src/answers/model/person-dossier.js';
import type { AuditTrailStores } from '../../../src/answers/person/person-audit-reader.js';
import { createPersonDossierService } from '../../../src/answers/person/person-dossier-service.js';
import { mfaPolicy } from '../../../src/checks/lib/admin-samples.js';
import { DatabaseProblem } from '../../../src/core/database-problem.js';
import { instant, type Instant } from '../../../src/core/instant.js';
import type { DecisionRecordEntry } from '../../../src/decisions/model/decision-record-entry.js';
import type { IncidentRecord } from '../../../src/incidents/model/incident.js';
import { AS_OF, read } from '../../support/sample-dossier.js';
import {
  act,
  ADELE,
  GLOBAL,
  person,
  PERSON_FACTS,
  PERSON_PARTS,
  reading,
  unreadable,
} from '../../support/sample-person.js';

const section = (of: PersonDossier, id: PersonDossierSectionId) =>
  of.sections.find((one) => one.id === id) ?? assert.fail(id);
const texts = (of: PersonDossier, id: PersonDossierSectionId) => section(of, id).lines.map(({ text }) => text);
const found = (of: PersonDossier) =>
  section(of, 'checks').lines.map(({ severity, technical }) => `${severity ?? ''} ${technical ?? ''}`);
const methods = (...kinds: readonly ('password' | 'passkey' | 'sms-or-voice')[]) =>
  read({
    userId: ADELE.id,
    methods: kinds,
    secondFactor: kinds.length > 1,
    source: 'authentication-methods' as const,
    ref: 'methods',
  });
const off = { securityDefaults: reading<'securityDefaults'>({ enabled: false }) };

const incident = {
  id: 'incident-1',
  incident: {
    severity: 'critical',
    headline: 'Adele Vance was taken over, and made an app',
    subject: { kind: 'user', id: ADELE.id, name: ADELE.name },
    people: [],
    timeline: [],
    handles: [`user:${ADELE.id}`],
    eventCount: 12,
    lastAt: instant('2026-11-23T02:41:00Z'),
  },
} as unknown as IncidentRecord;

describe('One truth about a person', () => {
  it('is as bad as the worst check says, and says which', () => {
    const of = person({ parts: { methods: methods('password') }, facts: off });
    assert.equal(of.severity, 'critical');
    assert.match(section(of, 'checks').summary, /the worst: Adele Vance .*has no second factor/);
    assert.ok(found(of).includes('critical admins-without-mfa'));
    assert.equal(section(of, 'factor').lines[0]?.severity, 'critical');
  });

  it('a lesser role is marked as the check marks it, not as a powerful one', () => {
    const reader = { ...GLOBAL, roleTemplateId: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b', roleName: 'Directory Readers' };
    const of = person({
      parts: { methods: methods('password') },
      facts: { ...off, roleHoldings: reading<'roleHoldings'>({ pim: 'read', holdings: [reader] }) },
    });
    assert.equal(section(of, 'factor').lines[0]?.severity, 'medium');
    assert.equal(of.severity, 'medium');
  });

  it('a role group of Exchange makes an admin of them, also through a group of theirs', () => {
    const of = person({
      parts: { methods: methods('password'), groups: read(['g-9']) },
      facts: {
        ...off,
        roleHoldings: reading<'roleHoldings'>({ pim: 'read', holdings: [] }),
        exchangeRoleGroupMembers: reading<'exchangeRoleGroupMembers'>([
          {
            ...{ roleGroup: 'Organization Management', level: 'critical', ids: ['g-9'] },
            ...{ name: 'Mail team', kind: 'group', ref: 'r' },
          },
        ]),
      },
    });
    assert.equal(of.severity, 'critical');
    assert.ok(found(of).includes('critical admins-without-mfa'));
  });

  it('takes a policy that demands phishing-resistant methods into account', () => {
    const sms = { parts: { methods: methods('password', 'sms-or-voice') } };
    assert.match(section(person(sms), 'phishing').summary, /^not phishing-resistant: SMS or voice/);
    const authenticationStrength = { id: 'strong', satisfiesMfa: true, phishingResistant: true };
    const demanding = mfaPolicy({ grantControls: [], authenticationStrength });
    const of = person({
      ...sms,
      facts: { conditionalAccessPolicies: reading<'conditionalAccessPolicies'>([demanding]) },
    });
    assert.match(section(of, 'phishing').summary, /^stands against phishing: .*lets in nothing phishable/);
    assert.ok(!found(of).some((one) => one.endsWith('admins-weak-mfa')));
  });

  it('what the tenant does not allow is no second factor here either', () => {
    const reported = {
      ...{ userId: ADELE.id, methods: ['sms-or-voice' as const], secondFactor: true, capable: false },
      ...{ source: 'registration-report' as const, ref: 'report' },
    };
    const of = person({ facts: { adminAuthentication: reading<'adminAuthentication'>({ users: [reported] }) } });
    assert.match(section(of, 'factor').summary, /the tenant allows none of these methods/);
    assert.equal(of.severity, 'critical');
  });

  it('is as bad as the worst open incident, whatever the account looks like', () => {
    assert.equal(person({ parts: { methods: methods('password', 'passkey') } }).severity, null);
    const of = person({
      parts: { methods: methods('password', 'passkey') },
      trouble: { incidents: [incident], findings: [], gaps: [] },
    });
    assert.equal(of.severity, 'critical');
    assert.match(personDossierInWords(of)[0] ?? '', /^1 open incident: critical: /);
  });

  it('is not well while a check could not tell', () => {
    const of = person({
      parts: { methods: methods('password', 'passkey') },
      facts: { adminRisk: unreadable<'adminRisk'>('IdentityRiskyUser.Read.All') },
    });
    assert.equal(of.judgedWhole, false);
    assert.match(section(of, 'checks').summary, /^not known: .*IdentityRiskyUser\.Read\.All/);
    const clerk = person({ facts: { roleHoldings: reading<'roleHoldings'>({ pim: 'read', holdings: [] }) } });
    assert.deepEqual([clerk.severity, clerk.judgedWhole], [null, true]);
    assert.match(section(clerk, 'checks').summary, /^no check is about them/);
  });

  it('knows from kept events who gave them what, when and from where', () => {
    const given = act('2026-08-02T03:14:00Z', 'Add member to role', ADELE.name, {
      actor: { kind: 'person', id: 'u-9', name: 'megan@contoso.example' },
      person: { id: ADELE.id, name: ADELE.upn },
      targets: [{ kind: 'role', id: 'r', name: 'Global Administrator' }],
      ip: '203.0.113.9',
      source: 'activity',
    });
    const of = person({ acts: { events: read([given]), requests: 1 } });
    assert.match(section(of, 'acts').summary, /^nothing seen/);
    assert.deepEqual(texts(of, 'history'), [
      '2026-08-02 03:14 UTC: Add member to role, Global Administrator, by megan@contoso.example from 203.0.113.9',
    ]);
  });

  it('knows what they decided and what a decision did to them', () => {
    const entry = (what: string, details: object, by: string): DecisionRecordEntry => ({
      ...{ sequence: 1, at: AS_OF, decisionId: 'd-1', app: null, what, by: { objectId: by, name: 'Megan' } },
      ...{ details: { ...details }, previousHash: '', hash: '' },
    });
    const entries = [
      entry('step-written', { step: `revoke-user-sessions:${ADELE.id}` }, 'u-9'),
      entry('approved', {}, ADELE.id),
    ];
    const of = person({ decisions: { entries, gaps: [] } });
    assert.deepEqual(texts(of, 'decisions'), [
      '2026-11-24 10:42 UTC: step written, by Megan',
      '2026-11-24 10:42 UTC: approved',
    ]);
  });
});

describe('A dossier of a person that was read a minute ago', () => {
  const question = {
    understanding: { question: '', intent: 'person-details', parameters: { user: ADELE.id } },
  } as unknown as AnswerRequest;

  function serve(trail: AuditTrailStores) {
    let readings = 0;
    const service = createPersonDossierService({
      people: {
        find: () => Promise.resolve(read({ people: [ADELE], more: false, near: [] })),
        read: () => {
          readings += 1;
          return Promise.resolve(PERSON_PARTS);
        },
        acts: () => Promise.resolve({ events: read([]), requests: 1 }),
      },
      reader: {
        collect: () => Promise.resolve({ facts: PERSON_FACTS, asOf: AS_OF, cost: { requests: 8, ms: 1 } } as never),
      },
      clock: { now: () => AS_OF },
      freshForMs: 600_000,
      trail,
    });
    const ask = async () => {
      const answer = await service.answer(question);
      return answer.kind === 'person' ? answer.dossier : assert.fail(answer.kind);
    };
    return { ask, readings: () => readings };
  }

  const stores = (how: { lastAct?: Instant; open?: readonly IncidentRecord[] }): AuditTrailStores => ({
    audit: {
      byHandles: () => Promise.resolve([]),
      states: () =>
        Promise.resolve([{ source: 'graph:directoryAudits', lastSuccessAt: AS_OF, readUpTo: AS_OF }] as never),
    },
    incidents: { open: () => Promise.resolve(how.open ?? []), looseFindings: () => Promise.resolve([]) },
    decisions: {
      ofApp: () => Promise.resolve(undefined),
      record: () =>
        Promise.resolve(how.lastAct === undefined ? [] : ([{ at: how.lastAct, by: null, details: {} }] as never)),
    },
  });

  it('is told again, and read anew after an act of our own', async () => {
    const state: { lastAct?: Instant } = { lastAct: instant('2026-11-24T10:00:00Z') };
    const house = serve(stores(state));
    await house.ask();
    await house.ask();
    assert.equal(house.readings(), 1);
    state.lastAct = instant('2026-11-24T10:43:00Z');
    await house.ask();
    assert.equal(house.readings(), 2);
  });

  it('tells of an incident that opened since, without reading the tenant anew', async () => {
    const state: { open?: readonly IncidentRecord[] } = {};
    const house = serve(stores(state));
    assert.notEqual((await house.ask()).severity, 'critical');
    state.open = [incident];
    assert.equal((await house.ask()).severity, 'critical');
    assert.equal(house.readings(), 1);
  });

  it('is told without what is kept while the database is away', async () => {
    const away = () => Promise.reject(new DatabaseProblem('away', 'no connection', 'Ask again in a minute.'));
    const of = await serve({
      audit: { byHandles: away, states: away },
      incidents: { open: away, looseFindings: away },
      decisions: { ofApp: away, record: away },
    }).ask();
    for (const id of ['incidents', 'decisions', 'history'] as const)
      assert.match(section(of, id).summary, /^not known/, id);
  });
});
