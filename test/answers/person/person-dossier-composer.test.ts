import assert from 'node:assert/strict';
import type { PersonDossier, PersonDossierSectionId } from '../../../src/answers/model/person-dossier.js';
import { PERSON_DOSSIER_SECTIONS } from '../../../src/answers/model/person-dossier.js';
import { personDossierInWords } from '../../../src/answers/person/person-dossier-text-renderer.js';
import { answerInWords } from '../../../src/answers/answer-text-renderer.js';
import { instant } from '../../../src/core/instant.js';
import { AS_OF, read, unread } from '../../support/sample-dossier.js';
import { act, ADELE, GLOBAL, person, PERSON_PARTS, reading, unreadable } from '../../support/sample-person.js';

const part = (of: PersonDossier, id: PersonDossierSectionId) =>
  of.sections.find((one) => one.id === id) ?? assert.fail(`no section ${id}`);
const summary = (of: PersonDossier, id: PersonDossierSectionId) => part(of, id).summary;
const texts = (of: PersonDossier, id: PersonDossierSectionId) => part(of, id).lines.map(({ text }) => text);
const identity = PERSON_PARTS.identity.ok ? PERSON_PARTS.identity.value : assert.fail();

describe('the dossier of a person', () => {
  it('tells every side of them, each once', () => {
    const of = person();
    assert.deepEqual(
      of.sections.map(({ id }) => id),
      PERSON_DOSSIER_SECTIONS,
    );
    assert.equal(
      of.headline,
      'Adele Vance holds Global Administrator (eligible); has phishing-resistant MFA and can still be asked for a weaker one',
    );
    assert.equal(of.standing, 'admin');
    assert.equal(summary(of, 'identity'), 'enabled, member, last signed in 2026-11-23 07:30 UTC');
    assert.deepEqual(texts(of, 'roles'), [
      'Global Administrator, eligible, through the group Tier 0, for the whole tenant',
    ]);
    assert.equal(summary(of, 'apps'), '1 app; dangerous: Newsletter Sender');
    assert.match(texts(of, 'apps')[0] ?? '', /may send mail as anyone \(Mail\.Send\).*owner of the registration/);
    assert.equal(summary(of, 'factor'), 'registered and enforced by security defaults');
    assert.equal(
      summary(of, 'phishing'),
      'stands against phishing: passkey; besides SMS or voice, which nothing rules out',
    );
    assert.equal(summary(of, 'risk'), 'nothing seen');
    assert.equal(
      summary(of, 'acts'),
      '1 consent or permission, 1 connector or mail flow rule in the last 30 days; the last: 2026-11-21 02:10 UTC: New-InboundConnector (inbound connector), Partner In',
    );
    assert.deepEqual(texts(of, 'acts'), [
      '2026-11-21 02:10 UTC: New-InboundConnector (inbound connector), Partner In',
      '2026-11-20 12:00 UTC: Consent to application, Newsletter Sender from 192.0.2.7',
    ]);
    assert.equal(of.cost.requests, 13);
  });

  it('says that somebody holds no role only when all roles were read', () => {
    const none = reading<'roleHoldings'>({ pim: 'read', holdings: [] });
    const bare = person({ facts: { roleHoldings: none } });
    assert.equal(bare.headline, 'Adele Vance holds no directory role');
    assert.equal(bare.standing, 'no-role');
    for (const facts of [
      { roleHoldings: unreadable<'roleHoldings'>('RoleManagement.Read.Directory') },
      { roleHoldings: none, exchangeRoleGroupMembers: unreadable<'exchangeRoleGroupMembers'>('Exchange.ManageAsApp') },
    ]) {
      const of = person({ facts });
      assert.equal(of.headline, 'Which roles Adele Vance holds could not all be read');
      assert.equal(of.standing, 'unknown');
      assert.match(summary(of, 'roles'), /^not known: the permission .* is not granted/);
      assert.doesNotMatch(personDossierInWords(of).join('\n'), /holds no/);
    }
  });

  it('another holder’s roles are not theirs, and a role group of Exchange counts through a group of theirs', () => {
    const others = { ...GLOBAL, principal: { ...GLOBAL.principal, id: 'someone-else' } };
    const of = person({
      parts: { groups: read(['G-9']) },
      facts: {
        roleHoldings: reading<'roleHoldings'>({ pim: 'read', holdings: [others] }),
        exchangeRoleGroupMembers: reading<'exchangeRoleGroupMembers'>([
          { roleGroup: 'Organization Management', level: 'critical', ids: ['g-9'], name: 'x', kind: 'other', ref: 'r' },
          { roleGroup: 'View-Only', level: 'reading', ids: ['g-8'], name: 'Adele Vance', kind: 'other', ref: 'r' },
        ]),
      },
    });
    assert.equal(
      of.headline,
      'Adele Vance holds Organization Management (Exchange); has phishing-resistant MFA and can still be asked for a weaker one',
    );
    assert.equal(part(of, 'roles').lines.length, 1);
  });

  it('nothing that could not be read reads as well or as none', () => {
    const gap = 'User.Read.All';
    const of = person({
      parts: {
        identity: unread(gap),
        signIn: unread(gap),
        methods: unread(gap),
        perUserMfa: unread(gap),
        groups: unread(gap),
        owned: unread(gap),
      },
      facts: {
        roleHoldings: unreadable<'roleHoldings'>(gap),
        exchangeRoleGroupMembers: unreadable<'exchangeRoleGroupMembers'>(gap),
        securityDefaults: unreadable<'securityDefaults'>(gap),
        conditionalAccessPolicies: unreadable<'conditionalAccessPolicies'>(gap),
        adminRisk: unreadable<'adminRisk'>(gap),
      },
      acts: { events: unread(gap), requests: 1 },
      trouble: { incidents: [], findings: [], gaps: [{ reason: 'truncated', detail: 'not here' }] },
      decisions: { entries: [], gaps: [{ reason: 'truncated', detail: 'not here' }] },
    });
    for (const { id, summary: told, gaps } of of.sections) {
      assert.match(told, /not known|could not be read|not all could be read|not readable/, id);
      assert.ok(gaps.length > 0, id);
    }
  });

  it('without anything that enforces it a second factor of an admin is marked as the check marks it', () => {
    const off = { securityDefaults: reading<'securityDefaults'>({ enabled: false }) };
    const admin = person({ facts: off });
    assert.equal(summary(admin, 'factor'), 'registered, but not enforced: nothing requires it');
    assert.equal(part(admin, 'factor').lines[0]?.severity, 'high');
    const clerk = person({ facts: { ...off, roleHoldings: reading<'roleHoldings'>({ pim: 'read', holdings: [] }) } });
    assert.equal(part(clerk, 'factor').lines[0]?.severity, undefined);
    const policies = unreadable<'conditionalAccessPolicies'>('Policy.Read.All');
    assert.match(
      summary(person({ facts: { ...off, conditionalAccessPolicies: policies } }), 'factor'),
      /not all that could enforce it was readable.*Policy\.Read\.All/,
    );
  });

  it('a disabled guest is called so, and the methods at home are not guessed', () => {
    const of = person({
      parts: {
        identity: read({ ...identity, accountEnabled: false, userType: 'Guest' }),
        methods: read({
          userId: ADELE.id,
          methods: [],
          secondFactor: false,
          source: 'authentication-methods',
          ref: 'm',
        }),
      },
    });
    assert.match(of.headline, /^Adele Vance \(a guest, disabled\) holds/);
    assert.equal(of.standing, 'disabled');
    assert.match(summary(of, 'factor'), /guest, MFA registered at home/);
    assert.match(summary(of, 'risk'), /known at home/);
  });

  it('tells what they did and not what was done to them, of the period asked, newest first, each act once', () => {
    const twin = { id: 'feed-1', source: 'activity' } as const;
    const events = read([
      act('2026-11-20T12:00:00Z', 'Consent to application', 'Sender'),
      act('2026-11-20T12:00:20Z', 'Consent to application', 'Sender', twin),
      act('2026-11-20T13:00:00Z', 'Add member to role', 'Bob', {
        actor: { kind: 'person', id: 'other', name: 'x@y.example' },
      }),
      act('2026-11-20T14:00:00Z', 'Set-TransportRule', 'contoso\\Strip', {
        actor: { kind: 'person', id: ADELE.upn.toUpperCase(), name: ADELE.upn },
        succeeded: false,
      }),
      act('2026-09-01T12:00:00Z', 'Add application', 'Old one'),
    ]);
    const of = person({ acts: { events, requests: 1 } });
    assert.deepEqual(texts(of, 'acts'), [
      '2026-11-20 14:00 UTC: Set-TransportRule (mail flow rule), Strip (failed)',
      '2026-11-20 12:00 UTC: Consent to application, Sender',
    ]);
    const until = instant('2026-11-20T13:30:00Z');
    const before = person({ acts: { events, requests: 1 }, period: { since: instant('2026-08-01T00:00:00Z'), until } });
    assert.match(summary(before, 'acts'), /1 consent or permission, 1 app registered or changed between 2026-08-01/);
  });

  it('shows the newest of many acts and says how many more there are', () => {
    const events = Array.from({ length: 2_000 }, (_, at) =>
      act(new Date(Date.parse('2026-11-20T00:00:00Z') + at * 60_000).toISOString(), 'Add member to role', `x${at}`),
    );
    const lines = texts(person({ acts: { events: read(events), requests: 1 } }), 'acts');
    assert.equal(lines.length, 21);
    assert.match(lines[0] ?? '', /x1999/);
    assert.match(lines[20] ?? '', /^and 1980 more/);
  });

  it('a hostile name cannot rewrite a terminal', () => {
    const name = 'Adele\u202e\u0007[2J Vance';
    const of = person({ parts: { identity: read({ ...identity, displayName: name }) } });
    const text = answerInWords({ kind: 'person', dossier: of, stored: false, answeredAt: AS_OF });
    assert.doesNotMatch(text, /[\p{Cf}]|(?!\n)\p{Cc}/u);
  });
});
