import assert from 'node:assert/strict';
import type { PersonChoice, PersonDossier, PersonDossierSectionId } from '../../src/answers/model/person-dossier.js';
import { answerInWords } from '../../src/answers/answer-text-renderer.js';
import { composeAnswerService } from '../../src/compose-tenant.js';
import type { Answer } from '../../src/answers/model/answer.js';
import { daysBefore, instant } from '../../src/core/instant.js';
import type { AnswerService } from '../../src/answers/model/answer-service-port.js';
import type { QuestionParameters } from '../../src/core/question-parameter-types.js';
import { DEMO_TENANT_ID, type TenantData, type WireObject } from '../../src/demo/demo-tenant-contract.js';
import { understand } from '../../src/language/understand-question.js';
import type { Store } from '../../src/store/persistent-store.js';
import { type DemoProduct, openDemoProduct } from '../support/demo-product-without-bot.js';
import { silentLog } from '../support/test-logs.js';
import { openEmptyStore, systemClock } from '../support/postgres-test-server.js';
import { act } from '../support/sample-person.js';

const TWIN = 'e0000000-0000-4000-8000-000000000001';
const BOB = 'e0000000-0000-4000-8000-000000000002';
const NAMESAKE = 'e0000000-0000-4000-8000-000000000003';
const HOSTILE = 'e0000000-0000-4000-8000-000000000004';

/** The demo's people, one whose name only looks like an admin's, one called like an app, and Bob. */
function withMore(world: TenantData): TenantData {
  const model = world.users.at(0);
  const made = (id: string, displayName: string, upn: string): WireObject => {
    const [givenName, surname] = displayName.split(' ');
    return { ...model, id, displayName, givenName, surname, userPrincipalName: upn, mail: upn };
  };
  const more = [
    made(TWIN, 'N\u0430dja Keller', 'nadja.keller@elsewhere.example'),
    made(BOB, 'Bob Miller', 'bob.miller@alpine-instruments.example'),
    made(NAMESAKE, 'Field Service Portal', 'portal@alpine-instruments.example'),
    made(HOSTILE, "O'Brien \u202e<at>all</at> ${x}", 'obrien@alpine-instruments.example'),
  ];
  const { users } = world;
  return {
    ...world,
    users: {
      size: users.size + more.length,
      at: (index) => (index < users.size ? users.at(index) : (more[index - users.size] ?? model)),
      byId: (id) => users.byId(id) ?? more.find((one) => one.id === id),
    },
  };
}

const part = ({ sections }: PersonDossier, id: PersonDossierSectionId) =>
  sections.find((one) => one.id === id) ?? assert.fail(`no section ${id}`);
const dossierIn = (answer: Answer): PersonDossier =>
  answer.kind === 'person' ? answer.dossier : assert.fail(`got ${JSON.stringify(answer).slice(0, 300)}`);
const choiceIn = (answer: Answer): PersonChoice =>
  answer.kind === 'choose-person' ? answer.choice : assert.fail(`got ${answer.kind}`);

describe('Everything about one person', () => {
  let house: DemoProduct;
  before(async () => {
    house = await openDemoProduct({ change: withMore });
  });
  after(() => house.close());

  it('names every directory role of every admin, as the check of roles has them', async () => {
    const report = await house.check('privileged-roles');
    const people = [...new Map(report.listing.rows.map((row) => [row.subject.id, row.subject])).values()]
      .flatMap((subject) => (subject.kind === 'user' ? [subject] : []))
      .slice(0, 8);
    assert.ok(people.length >= 5);
    for (const { id } of people) {
      const of = dossierIn(await house.aboutPerson(id));
      assert.ok(part(of, 'roles').lines.length > 0, of.headline);
    }
  });

  it('whoever is deleted and still holds a role is told by the id, with what is known', async () => {
    const report = await house.check('privileged-roles');
    const rows = report.listing.rows.flatMap(({ subject }) => (subject.kind === 'user' ? [subject.id] : []));
    const id = rows.find((one) => house.world.users.byId(one) === undefined) ?? assert.fail('nobody is deleted');
    const of = dossierIn(await house.aboutPerson(id));
    assert.match(of.headline, /holds .*Administrator/);
    assert.match(part(of, 'identity').summary, /not in this directory/);
    assert.doesNotMatch(answerInWords({ kind: 'person', dossier: of, stored: false, answeredAt: of.asOf }), /no app$/m);
  });

  it('agrees with the check on the second factor of every admin without one', async () => {
    const { result } = await house.check('admins-without-mfa');
    for (const { subject, severity } of result.findings.slice(0, 5)) {
      const factor = part(dossierIn(await house.aboutPerson(subject.id)), 'factor');
      assert.equal(factor.lines[0]?.severity, severity, subject.name);
    }
  });

  it('names the apps somebody owns and what these may do', async () => {
    const owner = house.world.owners?.values().next().value?.[0]?.id ?? assert.fail('nobody owns anything');
    const apps = part(dossierIn(await house.aboutPerson(owner)), 'apps');
    assert.ok(apps.lines.length > 0);
    for (const { text } of apps.lines) assert.match(text, /owner of the (?:registration|service principal)/);
  });

  it('a person without a role, and a guest, are people too', async () => {
    const ward = dossierIn(await house.aboutPerson('Jonathan Ward'));
    assert.equal(ward.headline, 'Jonathan Ward holds no directory role');
    const guest = dossierIn(await house.aboutPerson('Pia Nordström (external)'));
    assert.match(guest.headline, /a guest.*holds no directory role/);
  });

  it('offers a choice where another bears a name that only looks the same, and never picks one', async () => {
    const choice = choiceIn(await house.aboutPerson('Nadja Keller'));
    assert.equal(choice.found, 'several');
    assert.equal(choice.people.length, 2);
    assert.equal(choice.people[1]?.id, TWIN);
    assert.match(answerInWords({ kind: 'choose-person', choice }), /nadja\.keller@elsewhere\.example/);
    for (const { id, upn } of choice.people) {
      assert.equal(dossierIn(await house.aboutPerson(id)).person.id, id);
      assert.equal(dossierIn(await house.aboutPerson(upn.toUpperCase())).person.id, id);
    }
  });

  it('a name that is an app’s and a person’s: both are offered, whichever was asked for', async () => {
    for (const answer of [await house.aboutPerson('Field Service Portal'), await house.about('Field Service Portal')]) {
      const choice = choiceIn(answer);
      assert.deepEqual(
        [choice.found, choice.people.map(({ id }) => id), choice.apps.map(({ name }) => name)],
        ['both', [NAMESAKE], ['Field Service Portal']],
      );
    }
  });

  it('a name that no app has is a person’s, and the other way round', async () => {
    assert.equal(dossierIn(await house.about('bob')).person.id, BOB);
    assert.equal((await house.aboutPerson('Office Sync Helper')).kind, 'dossier');
    const part = choiceIn(await house.aboutPerson('docuvault'));
    assert.deepEqual([part.found, part.people, part.apps.length], ['none', [], 1]);
  });

  it('an unknown name is said to be one, with the nearest and a next step', async () => {
    const answer = await house.aboutPerson('Bob Mueller');
    const choice = choiceIn(answer);
    assert.deepEqual([choice.found, choice.people.map(({ id }) => id)], ['none', [BOB]]);
    assert.match(answerInWords(answer), /^No person found with the name “Bob Mueller”\.\n[^]*deleted users of Entra/);
    assert.equal(choiceIn(await house.aboutPerson('')).found, 'not-named');
    const gone = await house.aboutPerson('e0000000-0000-4000-8000-0000000000ff');
    assert.equal(choiceIn(gone).found, 'none');
  });

  it('quotes and marks in a name break no request and no terminal', async () => {
    const answer = await house.aboutPerson("O'Brien");
    assert.equal(dossierIn(answer).person.id, HOSTILE);
    assert.doesNotMatch(answerInWords(answer), /\u202e/);
    assert.equal(choiceIn(await house.aboutPerson("x' or displayName ne '")).found, 'none');
  });

  it('asked again it is not read again, until it is refreshed; another period is another question', async () => {
    const { person } = dossierIn(await house.aboutPerson('Jonathan Ward'));
    const before = house.tenant.requestCount();
    const again = await house.aboutPerson(person.id);
    assert.equal(again.kind === 'person' && again.stored, true);
    assert.equal(house.tenant.requestCount(), before);
    const anew = await house.aboutPerson(person.id, { refresh: true });
    assert.equal(anew.kind === 'person' && anew.stored, false);
    const since = daysBefore(systemClock.now(), 3);
    const other = dossierIn(await house.aboutPerson(person.id, { parameters: { since } }));
    assert.deepEqual(other.period, { since });
  });

  it('without a permission the rest is told, and which one is missing', async () => {
    house.demo.withhold('UserAuthenticationMethod.Read.All');
    try {
      const of = dossierIn(await house.aboutPerson('Aiko Tanaka', { refresh: true }));
      assert.match(part(of, 'factor').summary, /UserAuthenticationMethod\.Read\.All/);
      assert.match(part(of, 'roles').summary, /eligible/);
    } finally {
      house.demo.grant('UserAuthenticationMethod.Read.All');
    }
  });

  describe('where the audit trail is kept', () => {
    let store: Store;
    let answers: AnswerService;
    const now = systemClock.now();
    before(async () => {
      store = await openEmptyStore();
      const open = { tenantId: DEMO_TENANT_ID, tenant: house.tenant, ownAppIds: [], close: () => Promise.resolve() };
      answers = composeAnswerService(open, silentLog, store);
    });
    after(() => store.close());

    const ask = (question: string, more: QuestionParameters = {}) => {
      const understanding = understand(question, { now });
      return answers.answer({
        understanding: { ...understanding, parameters: { ...understanding.parameters, ...more } },
        refresh: true,
      });
    };

    it('says that nothing was read yet, and never that nothing was done', async () => {
      const of = dossierIn(await ask('what did bob do?'));
      assert.match(part(of, 'acts').summary, /the audit trail has not been read yet/);
    });

    it('“what did bob do?” tells consents, connectors and rules of the period, by id and by sign-in name', async () => {
      const bob = { kind: 'person', id: BOB, name: 'bob.miller@alpine-instruments.example' } as const;
      const byName = { ...bob, id: bob.name };
      const at = (days: number) => daysBefore(now, days);
      await store.audit.keep({
        source: 'graph:directoryAudits',
        events: [
          act(at(2), 'Consent to application', 'Mail Helper', { actor: bob }),
          act(at(1), 'New-TransportRule', 'Strip headers', { actor: byName, source: 'activity', workload: 'exchange' }),
          act(at(60), 'Add application', 'Long ago', { actor: bob }),
          act(at(1), 'Add member to role', 'somebody else', {
            person: bob,
            actor: { ...bob, id: TWIN, name: 'Nadja' },
          }),
        ],
        malformed: [],
        seen: 4,
        blobIds: [],
        cursor: 1,
        readUpTo: instant(now),
      });
      const of = dossierIn(await ask('what did bob do?'));
      assert.match(
        part(of, 'acts').summary,
        /^1 consent or permission, 1 connector or mail flow rule in the last 30 days; the last: .*Strip headers/,
      );
      assert.deepEqual(
        part(of, 'acts').lines.map(({ text }) => /: (.*)$/.exec(text)?.[1]),
        ['New-TransportRule (mail flow rule), Strip headers', 'Consent to application, Mail Helper', undefined],
      );
      const long = dossierIn(await ask('what did bob do?', { since: at(90) }));
      assert.match(part(long, 'acts').summary, /1 app registered or changed/);
      assert.match(part(long, 'acts').summary, /more than 30 days ago: the audit log goes back no further/);
    });

    it('tells also what nobody watches for, which is in the directory’s log alone; what is in both is told once', async () => {
      const there = dossierIn(await house.aboutPerson('Diego Marchetti', { refresh: true }));
      const [, ...acts] = part(there, 'acts').lines;
      assert.ok(acts.length > 5, 'somebody who works with accounts all day');
      const { events } = await house.tenant.people.acts(there.person, daysBefore(now, 30));
      await store.audit.keep({
        source: 'graph:directoryAudits',
        events: events.ok ? events.value.slice(0, 3) : assert.fail(),
        malformed: [],
        seen: 3,
        blobIds: [],
        cursor: 2,
        readUpTo: instant(now),
      });
      const here = dossierIn(await ask('what did Diego Marchetti do?'));
      const told = (of: typeof here) => part(of, 'acts').lines.filter(({ text }) => /^\d{4}-/.test(text));
      assert.deepEqual(told(here), told(there));
    });
  });
});
