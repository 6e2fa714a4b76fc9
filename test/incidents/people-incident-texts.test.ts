import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Actor, AuditEvent } from '../../src/m365/audit-event.js';
import { instant } from '../../src/core/instant.js';
import { KEY_A, keyChangeEvent } from '../../src/detections/lib/credential-samples.js';
import { consentEvent } from '../../src/detections/lib/consent-samples.js';
import {
  ADMIN_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  exchangeEvent,
  HELPER_APP,
} from '../../src/detections/lib/event-samples.js';
import { assess, on, formatIncidents } from './support/incident-text.js';

const person = (number: number): Actor => ({
  kind: 'person',
  id: `a0000000-0000-4000-8000-00000000000${String(number)}`,
  name: `person${String(number)}@contoso.com`,
});
const byAdele = { actor: EMPLOYEE_ACTOR };
const copies = (name: string) =>
  exchangeEvent('New-TransportRule', name, { Name: name, BlindCopyTo: 'x@evil.example' }, byAdele);
const connector = exchangeEvent(
  'New-InboundConnector',
  'relay',
  { Name: 'relay', SenderIPAddresses: '198.51.100.7' },
  byAdele,
);
const strips = exchangeEvent('New-TransportRule', 'r', { Name: 'r', RemoveHeader: 'Received' }, byAdele);
const removal = exchangeEvent('Remove-InboundConnector', 'relay', { Identity: 'relay' }, byAdele);
const reset = entraEvent('Admin deleted security info', { actor: ADMIN_ACTOR, person: EMPLOYEE_ACTOR });
const ADELE = { id: EMPLOYEE_ACTOR.id, userPrincipalName: EMPLOYEE_ACTOR.name, privileged: true };
const people = [ADELE];
const COPIES = 'Mail flow rule copies made: it sends blind copies to x@evil.example';

describe('A consent campaign, as a person reads it', () => {
  const consent = (day: string, who: number, scopes = 'Mail.Read') =>
    on(day, consentEvent(scopes, { actor: person(who) }), { id: String(who) });
  const head = (severity: string, days: string, events: number) =>
    `${severity}, medium confidence: illicit-consent-campaign of service-principal ${HELPER_APP.servicePrincipalId}, ${days}, ${String(events)} events`;

  it('has a line for each day: who it was, or how many', () => {
    assert.deepEqual(
      formatIncidents([consent('11-01', 1), consent('11-02', 2), consent('11-02', 3), consent('11-20', 4)]),
      [
        head('high', '2026-11-01 to 2026-11-20', 4),
        '"Office Sync Helper" can reach the data of 4 people, who let it in within days of each other.',
        '2026-11-01 [illicit-consent, medium, 1] person1@contoso.com consented to Mail.Read by person1@contoso.com from 203.0.113.7',
        '2026-11-02 [illicit-consent, medium, 2] 2 people consented',
        '2026-11-20 [illicit-consent, medium, 1] person4@contoso.com consented to Mail.Read by person4@contoso.com from 203.0.113.7',
        'people: person1@contoso.com, person2@contoso.com, person3@contoso.com, person4@contoso.com',
      ],
    );
  });

  it('is one wherever three different people fall within a week, and in no other case', () => {
    const consents = fc.array(fc.record({ day: fc.nat({ max: 40 }), who: fc.nat({ max: 4 }) }), { maxLength: 10 });
    fc.assert(
      fc.property(consents, (list) => {
        const events = list.map(({ day, who }, number) =>
          on('10-01', consentEvent('Mail.Read', { actor: person(who) }), {
            id: String(number),
            at: instant(Date.UTC(2026, 9, 1, 10) + day * 86_400_000),
          }),
        );
        const expected = list.some(({ day }) => {
          const inWeek = list.filter((one) => one.day >= day && one.day <= day + 7);
          return new Set(inWeek.map(({ who }) => who)).size >= 3;
        });
        const [campaign] = assess(events).incidents;
        assert.equal(campaign !== undefined, expected);
        if (campaign === undefined) return;
        assert.equal(campaign.eventCount, list.length);
        assert.equal(campaign.people.length, new Set(list.map(({ who }) => who)).size);
      }),
    );
  });

  it('is made of consents alone: what else three people did to the app is none', () => {
    const acts = [1, 2, 3].map((who) =>
      on('11-0' + String(who), keyChangeEvent('Add service principal credentials', [], [KEY_A]), {
        actor: person(who),
        id: String(who),
      }),
    );
    assert.deepEqual(
      formatIncidents(acts).filter((line) => /illicit-consent-campaign/.test(line)),
      [],
    );
  });

  it('is about the app by the best id that the records have of it', () => {
    const idOf = (app: AuditEvent['app']) =>
      assess([1, 2, 3].map((who) => ({ ...consent('11-01', who), ...(app === undefined ? {} : { app }) }))).incidents[0]
        ?.subject;
    const { appId, servicePrincipalId, applicationId, name } = HELPER_APP;
    assert.deepEqual(idOf({ appId, servicePrincipalId, applicationId, name }), {
      kind: 'service-principal',
      id: servicePrincipalId,
      name,
      appId,
    });
    assert.deepEqual(idOf({ appId, applicationId }), { kind: 'service-principal', id: appId, name: appId, appId });
    assert.deepEqual(idOf({ applicationId }), { kind: 'service-principal', id: applicationId, name: applicationId });
  });

  it('is none of what else several people do to an app in a week', () => {
    const secrets = ['11-01', '11-02', '11-03', '11-04'].map((day, who) =>
      on(day, keyChangeEvent('Add service principal credentials', [], [KEY_A]), { actor: person(who) }),
    );
    assert.deepEqual(formatIncidents(secrets), []);
    assert.deepEqual(formatIncidents([...secrets, consent('11-02', 1), consent('11-03', 2)]), []);
  });

  it('is none of Microsoft’s apps', () => {
    const app = { ...HELPER_APP, permissions: [], roles: [], credentials: [], enabled: true };
    const told = (publisher: 'microsoft' | 'foreign') =>
      formatIncidents([consent('11-01', 1), consent('11-02', 2), consent('11-03', 3)], {
        apps: [{ ...app, publisher }],
      }).length;
    assert.equal(told('microsoft'), 0);
    assert.ok(told('foreign') > 0);
  });
});

describe('An account in other hands, as a person reads it', () => {
  const head = (judged: string, days: string, events: number) =>
    `${judged} confidence: admin-takeover of user ${EMPLOYEE_ACTOR.id}, ${days}, ${String(events)} events`;
  const weakened =
    'Somebody else may act as administrator adele@contoso.com: its protection was weakened, and privileged acts followed.';

  it('lost its second factor and then changed mail flow', () => {
    assert.deepEqual(
      formatIncidents([on('11-02', reset), on('11-10', copies('copies')), on('11-10', copies('more'))], { people }),
      [
        head('high, medium', '2026-11-02 to 2026-11-10', 3),
        weakened,
        '2026-11-02 [admin-mfa-weakened, high, 1] A sign-in method was deleted (by megan@contoso.com) by megan@contoso.com from 203.0.113.7',
        `2026-11-10 [transport-rule-changed, high, 2] ${COPIES}; ${COPIES.replace('copies', 'more')} by adele@contoso.com from 203.0.113.7`,
        'people: megan@contoso.com, adele@contoso.com',
        'suspects: adele@contoso.com',
      ],
    );
  });

  it('is at risk, as Microsoft says', () => {
    const atRisk = { since: instant('2026-11-09T00:00:00Z'), ref: '/risk' };
    assert.deepEqual(formatIncidents([on('11-10', copies('copies'))], { people: [{ ...ADELE, atRisk }] }), [
      head('high, high', '2026-11-09 to 2026-11-10', 1),
      weakened,
      '2026-11-09 [state, high, 1] adele@contoso.com may be compromised',
      `2026-11-10 [transport-rule-changed, high, 1] ${COPIES} by adele@contoso.com from 203.0.113.7`,
      'people: adele@contoso.com',
      'suspects: adele@contoso.com',
    ]);
    // Since when is not known: nothing can be said to have followed.
    assert.deepEqual(
      formatIncidents([on('11-10', copies('copies'))], { people: [{ ...ADELE, atRisk: { ref: '/risk' } }] }),
      [],
    );
  });

  it('carried out the attack itself', () => {
    assert.deepEqual(formatIncidents([on('11-02', connector), on('11-03', strips), on('11-05', removal)], { people }), [
      head('critical, medium', '2026-11-02 to 2026-11-05', 3),
      'Somebody else may act as adele@contoso.com: it opened mail flow, had traces taken off mail and removed its own.',
      '2026-11-02 [inbound-connector-changed, high, 1] Inbound connector relay made: it accepts mail from 198.51.100.7 by adele@contoso.com from 203.0.113.7',
      '2026-11-03 [transport-rule-changed, critical, 1] Mail flow rule r made: it removes the header Received by adele@contoso.com from 203.0.113.7',
      '2026-11-05 [inbound-connector-changed, medium, 1] Inbound connector relay removed by adele@contoso.com from 203.0.113.7',
      'people: adele@contoso.com',
      'suspects: adele@contoso.com',
    ]);
  });

  it('did none of it with a rule that strips nothing, or with anything of the three missing', () => {
    const forwards = on('11-03', copies('copies'));
    assert.deepEqual(formatIncidents([on('11-02', connector), forwards, on('11-05', removal)], { people }), []);
    assert.deepEqual(formatIncidents([on('11-02', connector), on('11-03', strips)], { people }), []);
    assert.deepEqual(formatIncidents([on('11-03', strips), on('11-05', removal)], { people }), []);
    const [told] = formatIncidents([on('11-02', connector), forwards, on('11-04', strips), on('11-05', removal)], {
      people,
    });
    assert.match(told ?? '', /, 4 events$/, 'along with the three it is told');
  });

  it('did many things alike in a day, of which the first and the number are told', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const lines = formatIncidents([on('11-02', reset), ...names.map((name) => on('11-10', copies(name)))], { people });
    assert.ok(
      lines.includes(
        `2026-11-10 [transport-rule-changed, high, 5] ${COPIES.replace('copies', 'a')}, and 4 more like it by adele@contoso.com from 203.0.113.7`,
      ),
    );
  });

  it('was given a role by somebody, after its second factor was gone', () => {
    const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
    const given = entraEvent('Add member to role', {
      actor: ADMIN_ACTOR,
      person: EMPLOYEE_ACTOR,
      changes: { 'Role.TemplateId': ['', GLOBAL_ADMINISTRATOR], 'Role.DisplayName': ['', 'Global Administrator'] },
    });
    const [first, , ...lines] = formatIncidents([on('11-02', reset), on('11-03', given)], { people });
    assert.equal(first, head('high, medium', '2026-11-02 to 2026-11-03', 2));
    assert.deepEqual(lines.slice(-2), ['people: megan@contoso.com, adele@contoso.com', 'suspects: adele@contoso.com']);
  });
});

describe('One act in both logs', () => {
  const grantRole = entraEvent('Add member to role', {
    person: EMPLOYEE_ACTOR,
    changes: {
      'Role.TemplateId': ['', '62e90394-69f5-4237-9190-012177145e10'],
      'Role.DisplayName': ['', 'Global Administrator'],
    },
  });
  const at = (seconds: number) => instant(Date.UTC(2026, 10, 10, 10) + seconds * 1000);
  /** Without the click that would tell that it is one act. */
  const seen = (source: AuditEvent['source'], seconds: number, more: Partial<AuditEvent> = {}): AuditEvent => {
    const { correlationId, ...event } = grantRole;
    assert.ok(correlationId);
    return { ...event, source, at: at(seconds), id: `${source} ${String(seconds)} ${more.id ?? ''}`, ...more };
  };
  const counted = (...events: readonly AuditEvent[]) =>
    assess(events).findings.flatMap(({ detection, count }) => (detection === 'admin-role-granted' ? [count] : []));

  it('counts once up to a minute apart, whichever log was first, and twice beyond', () => {
    fc.assert(
      fc.property(fc.integer({ min: -150, max: 150 }), (apart) => {
        assert.deepEqual(counted(seen('graph', 200), seen('activity', 200 + apart)), [Math.abs(apart) <= 60 ? 1 : 2]);
      }),
    );
  });

  it('counts once however far apart, if it was the same click', () => {
    const click = { correlationId: 'click' };
    assert.deepEqual(counted(seen('graph', 0, click), seen('activity', 3600, { correlationId: 'CLICK' })), [1]);
    assert.deepEqual(counted(seen('graph', 0, click), seen('activity', 3600, { correlationId: 'another' })), [2]);
  });

  it('counts for each pair: three acts in quick succession are three, each with the address of the other log', () => {
    const seconds = [0, 20, 40];
    const { ip, ...noAddress } = seen('activity', 0);
    assert.ok(ip);
    const both = seconds.flatMap((second) => [
      seen('graph', second, { ip: '198.51.100.9' }),
      { ...noAddress, id: `activity ${String(second)}`, at: at(second + 2) },
    ]);
    const [finding] = assess(both).findings;
    assert.equal(finding?.count, 3);
    assert.deepEqual(
      finding.notes.map(({ source, ip: address, eventId }) => [source, address, eventId]),
      seconds.map((second) => ['activity', '198.51.100.9', `activity ${String(second)}`]),
    );
  });

  it('counts twice by two people, and in one log twice', () => {
    assert.deepEqual(counted(seen('graph', 0), seen('activity', 5, { actor: person(7) })), [2]);
    assert.deepEqual(counted(seen('activity', 0), seen('activity', 5)), [2]);
    assert.deepEqual(counted(seen('graph', 0), seen('graph', 5)), [2]);
  });
});

describe('An app of which there is one record', () => {
  it('is named by its object id, which its page in the portal is found by', () => {
    const { appId, servicePrincipalId, name } = HELPER_APP;
    for (const app of [HELPER_APP, { appId, servicePrincipalId, name }]) {
      const granted = entraEvent('Add member to role', {
        app,
        changes: { 'Role.TemplateId': ['', '62e90394-69f5-4237-9190-012177145e10'] },
      });
      const [finding] = assess([granted]).findings;
      assert.deepEqual(finding?.subject, { kind: 'service-principal', id: servicePrincipalId, name });
    }
  });
});

describe('What was reported under another id', () => {
  const role = entraEvent('Add member to role', {
    changes: {
      'Role.TemplateId': ['', '62e90394-69f5-4237-9190-012177145e10'],
      'Role.DisplayName': ['', 'Global Administrator'],
    },
  });
  const renamed = (events: readonly AuditEvent[]) => assess(events).renamedFindings;

  it('of a person stays reported once a record joins name and id', () => {
    const byName = on('11-10', role, { person: { id: EMPLOYEE_ACTOR.name, name: EMPLOYEE_ACTOR.name } });
    const [before] = assess([byName]).findings;
    assert.deepEqual(renamed([byName]), []);
    const joining = on('11-01', role, { person: EMPLOYEE_ACTOR, succeeded: false });
    const after = assess([byName, joining]).findings.find(({ firstAt }) => firstAt === byName.at);
    assert.notEqual(after?.id, before?.id);
    assert.deepEqual(
      renamed([byName, joining]).filter(({ from }) => from === before?.id),
      [{ from: before?.id, to: after?.id }],
    );
  });

  it('of an app stays reported once a record joins its ids', () => {
    const { appId, servicePrincipalId, name } = HELPER_APP;
    const byApp = on('11-10', role, { app: { appId, name } });
    const [before] = assess([byApp]).findings;
    const joining = on('11-01', entraEvent('Update service principal'), { app: { appId, servicePrincipalId, name } });
    const after = assess([byApp, joining]).findings.find(({ firstAt }) => firstAt === byApp.at);
    assert.ok(before !== undefined && after !== undefined);
    assert.ok(before.id.includes(appId) && after.id.includes(servicePrincipalId));
    assert.deepEqual(renamed([byApp, joining]).find(({ from }) => from === before.id)?.to, after.id);
  });

  it('on the day of the other log’s record stays reported when the two are one act around midnight', () => {
    const late = {
      ...on('11-10', role, { person: EMPLOYEE_ACTOR, source: 'activity' }),
      at: instant('2026-11-10T23:59:50Z'),
    };
    const early = { ...late, id: 'graph', source: 'graph', at: instant('2026-11-11T00:00:05Z') } as const;
    const [alone] = assess([early]).findings;
    const [together, ...others] = assess([late, early]).findings;
    assert.deepEqual(others, []);
    assert.deepEqual(
      renamed([late, early]).filter(({ from }) => from === alone?.id),
      [{ from: alone?.id, to: together?.id }],
    );
  });
});
