import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { nameAttacker } from '../../src/answers/attacker-of-question.js';
import { incidentHas, leadOfIncidents, leadSince } from '../../src/answers/incident-lead.js';
import type { Incident, IncidentRecord } from '../../src/incidents/model/incident.js';
import { understandInDialogue } from '../../src/language/dialogue/understand-in-dialogue.js';
import type { IncidentAspect } from '../../src/language/model/incident-question.js';
import { ACKNOWLEDGED, record, TIMELINE } from '../cards/alert-card-fixtures.js';

const now = instant('2026-05-04T09:00:00Z');
const SUSPECT = { id: 'a-1', name: 'it.admin@alpine-instruments.example' };
const attack = (of: Partial<Incident> = {}, more: Partial<IncidentRecord> = {}) =>
  record(more, { suspects: [SUSPECT], ...of });
const tell = (aspect: IncidentAspect, one = attack(), stages?: readonly string[]) => {
  const { kind, value, lines } =
    leadOfIncidents({ aspect, ...(stages === undefined ? {} : { stages }) }, [one], now) ?? assert.fail();
  return [kind, value, lines.join(' ')] as const;
};

describe('The answer to what is asked of an attack', () => {
  it('what to do about a connector or rule of it tells how that one is switched off, once nobody can make it anew', () => {
    const steps = (about: string, what: string): readonly string[] => {
      const [entry = assert.fail()] = TIMELINE;
      const one = attack({ timeline: [...TIMELINE, { ...entry, what }] });
      return (leadOfIncidents({ aspect: 'stop', about }, [one], now) ?? assert.fail()).lines;
    };
    const [revoke, off, removed] = steps('Relay 9', 'Inbound connector Relay 9 made');
    assert.match(off ?? '', /^2\. Relay 9: .*Set-InboundConnector "Relay 9" -Enabled \$false/);
    assert.match(removed ?? '', /^3\. Relay 9: .*Remove-InboundConnector "Relay 9"/);
    assert.match(revoke ?? '', /^1\. Revoke Office Sync Helper/);
    assert.match(steps('Strip 9', 'Mail flow rule Strip 9 made')[1] ?? '', /Disable-TransportRule "Strip 9"/);
    // What a shell could run stands in no command.
    assert.match(steps('R$(9)', 'Mail flow rule R$(9) made')[1] ?? '', /Disable-TransportRule "<name>"/);
    assert.match(steps('Office Sync Helper', 'Mail flow rule Strip 9 made')[0] ?? '', /^1\. Revoke Office Sync Helper/);
  });

  it('when it began is the first act, not a sign that was read later', () => {
    const [kind, value, line] = tell('began');
    assert.deepEqual([kind, value], ['value', '2026-03-03T01:10:00Z']);
    assert.match(line, /^2026-03-03 01:10 UTC: app registered, by .+ from 203\.0\.113\.7\. That is the earliest event/);
  });

  it('how long it has been going on is counted to now', () => {
    assert.match(
      tell('lasts')[2],
      /^62 days, since 2026-03-03 01:02 UTC; I opened the incident on .+ UTC\. Last event I found: 2026-05-02 09:30/,
    );
  });

  it('how long it kept silent is told, and what was done after that; an attack without a silence has none', () => {
    const [kind, value, line] = tell('dormant');
    assert.deepEqual([kind, value], ['value', '60 days of silence']);
    assert.match(
      line,
      /: 60 days of silence, from 2026-03-03 .+ Nothing was done then that could have been noticed\.$/,
    );
    assert.match(tell('after-silence')[2], /^After 60 days of silence: 2026-05-0\d .+: /);
    const loud = attack({ timeline: TIMELINE.filter(({ stage }) => stage !== 'dormant') });
    assert.deepEqual([tell('dormant', loud)[0], tell('after-silence', loud)[0]], ['unknown', 'unknown']);
  });

  it('without an account or a connector the app goes on; without an account of no app only that ends', () => {
    const without = (about: string, one = attack()) => {
      const { value, lines } = leadOfIncidents({ aspect: 'removal', about }, [one], now) ?? assert.fail();
      return [value, ...lines] as const;
    };
    const [value, line, first] = without('IT Admin');
    assert.equal(value, false);
    assert.match(
      line ?? '',
      /^It is not over without IT Admin: Office Sync Helper signs in with its own credentials\.$/,
    );
    assert.match(first ?? '', /^1\. Revoke Office Sync Helper/);
    assert.match(without('Office Sync Helper')[1] ?? '', /^Removing Office Sync Helper is not enough\./);
    const ofUser = attack({ subject: { kind: 'user', id: 'u-1', name: 'Adele Vance' } });
    assert.match(without('connector', ofUser)[1] ?? '', /^It is not over without connector\.$/);
  });

  it('has a name as a whole word alone: a rule called “e” is not in every event', () => {
    const { incident } = attack();
    assert.deepEqual(
      ['Office Sync Helper', 'IT Admin', 'Sync', 'e', 'ync'].map((name) => incidentHas(incident, name, 'belongs')),
      [true, true, true, false, false],
    );
    assert.deepEqual(
      ['Office Sync Helper', 'IT Admin'].map((name) => incidentHas(incident, name, 'dormant')),
      [true, false],
    );
  });

  it('what is part of it is told with when it was done; that something is not among it proves nothing', () => {
    const belongs = (about: string) => {
      const { kind, value, lines } = leadOfIncidents({ aspect: 'belongs', about }, [attack()], now) ?? assert.fail();
      return [kind, value, lines.join(' ')] as const;
    };
    assert.deepEqual(belongs('Office Sync Helper'), ['yes-no', true, 'Yes: the incident is about Office Sync Helper.']);
    assert.match(belongs('connector')[2], /^Yes: 2026-0\d-\d\d .+: .*connector/i);
    assert.deepEqual(belongs('IT Admin').slice(0, 2), ['yes-no', true]);
    assert.deepEqual(belongs('Finance copies').slice(0, 2), ['unknown', null]);
    assert.match(
      belongs('Finance copies')[2],
      /^Finance copies is not among the \d+ events .+ does not prove that they are/,
    );
  });

  it('an open incident is never called over; a closed one tells who closed it and why', () => {
    assert.match(tell('last')[2], /^Last event I found: 2026-05-02 09:30 UTC: .+ The incident is open: “Office/);
    const closed = attack({}, { status: { name: 'closed', at: now, why: 'the app was revoked' } });
    assert.match(tell('last', closed)[2], /^Closed on 2026-05-04 09:00 UTC: the app was revoked\./);
  });

  it('the way in is who may be compromised, as probable; nobody suspected is not known', () => {
    assert.match(tell('way-in')[2], /^Probably through it\.admin@alpine-instruments\.example: a sign-in that/);
    const [kind, value, line] = tell('way-in', record());
    assert.deepEqual([kind, value], ['unknown', null]);
    assert.match(line, /^I do not know through which account\. The first event: app registered/);
    assert.match(tell('way-in', record({}, { timeline: [] }))[2], /no audit record names anyone/);
  });

  it('the one sign of one account reads as a sentence', () => {
    const sign = { ...TIMELINE[0], what: `${SUSPECT.name} has no second factor` } as (typeof TIMELINE)[number];
    assert.match(
      tell('way-in', attack({ timeline: [sign] }))[2],
      /^Probably through it\.admin@alpine-instruments\.example, who has no second factor\.$/,
    );
  });

  it('addresses are those of the records; without one they are not known', () => {
    assert.deepEqual(tell('address').slice(0, 2), ['value', '203.0.113.7']);
    const [kind] = tell('address', attack({ timeline: TIMELINE.map(({ ip: _ip, ...one }) => one) }));
    assert.equal(kind, 'unknown');
  });

  it('what was done is the acts in order, without the silence between them', () => {
    const line = tell('acts')[2];
    assert.match(
      line,
      /^Office Sync Helper: from 2026-03-03 01:02 UTC to 2026-05-02 09:30 UTC: app registered; Exchange\.ManageAsApp granted/,
    );
    assert.doesNotMatch(line, /silence/);
    const many = Array.from({ length: 12 }, () => TIMELINE[1]).flatMap((one) => one ?? []);
    assert.match(tell('acts', attack({ timeline: many }))[2], /; and 4 more steps\.$/);
  });

  it('whoever is in the records is told apart from who may be compromised', () => {
    assert.match(
      tell('involved', attack({ people: [{ kind: 'person', id: 'b', name: 'Bram' }] }))[2],
      /^Office Sync Helper; it\.admin@\S+ \(may be compromised\); also in the records: Bram\.$/,
    );
    assert.equal(tell('involved', record({}, { people: [] }))[2], 'Office Sync Helper.');
  });

  it('who is on it is a name, or nobody yet', () => {
    assert.deepEqual(tell('handled').slice(0, 2), ['yes-no', false]);
    const [, value, line] = tell('handled', attack({}, { acknowledged: ACKNOWLEDGED }));
    assert.equal(value, true);
    assert.match(line, /^Nadja Keller is on it since 2026-05-02 09:52 UTC\.$/);
    assert.match(tell('handled', attack({}, { status: { name: 'closed', at: now, why: 'done' } }))[2], /^Closed on/);
  });

  it('how bad it is comes with how sure that is', () => {
    assert.match(tell('severity')[2], /^critical, with high confidence that it is an attack: “Office/);
  });

  it('when it was noticed is when it was opened, and from how much', () => {
    assert.match(tell('noticed')[2], /^Opened on .+ UTC, from 34 audit records and the state of the tenant/);
  });

  it('what was removed again is not left; what was made after that is', () => {
    assert.doesNotMatch(tell('left')[2], /rules that strip headers/);
    const again = { ...TIMELINE[8], key: 'again', at: instant('2026-05-03T02:00:00Z') } as (typeof TIMELINE)[number];
    const line = tell('left', attack({ timeline: [...TIMELINE, again] }))[2];
    assert.match(line, /Not reversed, as far as I can tell: app registered; .+; rules that strip headers\.$/);
  });

  it('what is to be done begins with what the attacker acts with', () => {
    const line = tell('stop')[2];
    assert.match(
      line,
      /^1\. Revoke Office Sync Helper: “Review and decide” on its card .+ 2\. For it\.admin@\S+: block sign-in/,
    );
    const person = attack({
      kind: 'mailbox-takeover',
      subject: { kind: 'user', id: 'u', name: 'Rosalind' },
      suspects: [],
      timeline: TIMELINE.filter(({ stage }) => stage === 'rules-created'),
    });
    assert.match(
      tell('stop', person)[2],
      /^1\. For Rosalind: .+ 2\. Reverse these changes: rules that strip headers\.$/,
    );
    const ofTenant = attack({
      kind: 'tenant-backdoor',
      subject: { kind: 'tenant', id: 't', name: 'Alpine' },
      suspects: [],
      timeline: [],
    });
    assert.equal(tell('stop', ofTenant)[2], 'Open the incident, and reverse what it lists.');
    const own = attack({ kind: 'warden-tampered' });
    assert.match(tell('stop', own)[2], /^1\. In the portal, reverse the changes to Tenant Warden’s own/);
  });

  it('without the app, the account it came through and what it made are left', () => {
    assert.match(tell('removal')[2], /^Removing Office Sync Helper is not enough\. For it\.admin@\S+: block/);
    const again = { ...TIMELINE[8], key: 'again', at: instant('2026-05-03T02:00:00Z') } as (typeof TIMELINE)[number];
    const made = tell('removal', attack({ timeline: [...TIMELINE, again] }))[2];
    assert.match(made, / Reverse these changes: rules that strip headers\.$/);
    assert.equal(tell('removal')[1], false);
    assert.match(
      tell('removal', attack({ suspects: [], timeline: [] }))[2],
      /^I cannot tell: I found nothing left besides Office Sync Helper/,
    );
    const person = attack({ subject: { kind: 'user', id: 'u', name: 'Rosalind' }, suspects: [] });
    assert.match(
      tell('removal', person)[2],
      /^No: this attack uses Rosalind, which is not an app\. For Rosalind: block sign-in/,
    );
  });

  it('a new password ends no app, and no open session', () => {
    assert.match(tell('password')[2], /^No: Office Sync Helper signs in with its own credentials/);
    assert.match(
      tell('password', attack({ stages: ['permission-granted'] }))[2],
      /^No: Office Sync Helper acts with its own permissions/,
    );
    const person = { subject: { kind: 'user', id: 'u', name: 'Rosalind' } } as const;
    assert.match(tell('password', attack(person))[2], /^Not by itself: open sessions of Rosalind .+revoked\.$/);
    assert.match(
      tell('password', attack({ ...person, stages: ['method-registered'] }))[2],
      /A sign-in method was registered and stays until it is removed\.$/,
    );
  });

  it('an act that is told is a yes; one that is not is not known, never a no', () => {
    assert.match(
      tell('stage', attack(), ['traces-removed'])[2],
      /^Yes: connector and rules removed \(2026-05-02 09:30/,
    );
    assert.deepEqual(tell('stage', attack(), ['audit-off']).slice(0, 2), ['unknown', null]);
    const untold = attack({ timeline: [], stages: ['awakened'] });
    assert.match(tell('stage', untold, ['awakened'])[2], /^Yes, by the current state of the tenant/);
  });

  it('several incidents are told each, by what they are about, and the rest is counted', () => {
    const { lines } =
      leadOfIncidents({ aspect: 'severity' }, [attack(), attack(), attack(), attack()], now) ?? assert.fail();
    assert.equal(lines.length, 4);
    assert.match(lines[0] ?? '', /^Office Sync Helper: critical/);
    assert.equal(lines[3], 'And 1 more incident.');
  });

  it('without an incident there is nothing to tell', () => {
    assert.equal(leadOfIncidents({ aspect: 'began' }, [], now), undefined);
  });
});

describe('What happened of late, while an incident is open', () => {
  const before = instant('2026-05-01T00:00:00Z');

  it('is its acts since then, and how much was found besides', () => {
    const [line = ''] = leadSince(before, [attack()], 2)?.lines ?? [];
    assert.match(
      line,
      /^Since 2026-05-01 00:00 UTC: first use after 60 days, .*connector and rules removed\. 2 findings outside/,
    );
  });

  it('is nothing new where its last act is older, which is not to say that it is over', () => {
    assert.deepEqual(leadSince(now, [attack()], 0)?.lines, [
      'No new event in the open incident since 2026-05-04 09:00 UTC; the last was on 2026-05-02 09:30 UTC.',
    ]);
  });

  it('is told by the findings alone where no incident is open', () => {
    assert.equal(leadSince(before, [], 3), undefined);
  });
});

describe('Whoever is meant by “the attacker”', () => {
  const asked = understandInDialogue('which rules did the attacker create?', { now });
  const incidents = (open: readonly IncidentRecord[]) => ({ open: () => Promise.resolve(open) });

  it('are the apps of the open incidents and the accounts that may be compromised', async () => {
    const named = (await nameAttacker(asked, incidents([attack()])))?.query?.named[0];
    assert.equal(named?.words, 'by Office Sync Helper and it.admin@alpine-instruments.example');
    const { subject } = attack().incident;
    for (const id of [subject.id, subject.appId ?? '', SUSPECT.id, SUSPECT.name])
      assert.ok(named.ids?.includes(id), id);
  });

  it('is of one incident alone in its thread', async () => {
    const other = { ...attack({ subject: { kind: 'user', id: 'u-9', name: 'Rosalind' }, suspects: [] }), id: 'other' };
    const namedIn = async (id: string) =>
      (await nameAttacker(asked, incidents([attack(), other]), id))?.query?.named[0]?.words;
    assert.equal(await namedIn('other'), 'by Rosalind');
    assert.match((await namedIn('closed since')) ?? '', /Office Sync Helper.*Rosalind/);
  });

  it('is nobody where no incident is open', async () => {
    assert.equal(await nameAttacker(asked, incidents([])), undefined);
  });

  it('is not looked for where the question names none', async () => {
    const other = understandInDialogue('which rules are there?', { now });
    const never = { open: () => assert.fail('looked') };
    assert.equal(await nameAttacker(other, never), other);
  });
});
