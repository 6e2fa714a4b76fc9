import assert from 'node:assert/strict';
import { answerInWords } from '../../../src/answers/answer-text-renderer.js';
import { createAppDossierService } from '../../../src/answers/app/app-dossier-service.js';
import type { Answer } from '../../../src/answers/model/answer.js';
import type { AnswerRequest } from '../../../src/answers/model/answer-service-port.js';
import { answerAppOrPerson, answerPersonOrApp } from '../../../src/answers/person/app-or-person-answer.js';
import type { AuditTrailStores } from '../../../src/answers/person/person-audit-reader.js';
import { createPersonDossierService } from '../../../src/answers/person/person-dossier-service.js';
import type { Gap } from '../../../src/core/gap.js';
import { instant } from '../../../src/core/instant.js';
import type { QuestionParameters } from '../../../src/core/question-parameter-types.js';
import type { RoleHolding } from '../../../src/facts/fact-types.js';
import type { NamedApp } from '../../../src/m365/app-ids-and-name.js';
import type { NamedPerson } from '../../../src/m365/named-person.js';
import { APP, AS_OF, PARTS, read, unread } from '../../support/sample-dossier.js';
import { act, ADELE, GLOBAL, PERSON_FACTS, PERSON_PARTS, reading } from '../../support/sample-person.js';

const GUID = 'e0000000-0000-4000-8000-00000000000e';
const GAP: Gap = { reason: 'permission-missing', detail: 'Application.Read.All' };
const people = (...names: string[]): readonly NamedPerson[] =>
  names.map((name, at) => ({ id: `u-${at + 1}`, name, upn: `p${at + 1}@contoso.example` }));
const apps = (...names: string[]): readonly NamedApp[] =>
  names.map((name, at) => ({ id: `a-${at + 1}`, appId: `app-${at + 1}`, name }));

interface Tenant {
  /** Found by exactly this name or id. */
  readonly exact?: readonly NamedApp[];
  readonly registrations?: readonly NamedApp[];
  readonly names?: readonly NamedApp[];
  readonly nameGaps?: readonly Gap[];
  readonly appsUnread?: 'find' | 'names';
  readonly people?: readonly NamedPerson[];
  readonly near?: readonly NamedPerson[];
  readonly more?: boolean;
  readonly peopleUnread?: boolean;
  readonly holders?: readonly Partial<RoleHolding>[];
  readonly trail?: AuditTrailStores;
}

/** Asks the services of a tenant that has these apps and people. */
function house(tenant: Tenant) {
  const searched: string[] = [];
  const appReader = {
    find: () =>
      Promise.resolve(
        tenant.appsUnread === 'find'
          ? unread('Application.Read.All')
          : read({ apps: tenant.exact ?? [], registrations: tenant.registrations ?? [] }),
      ),
    names: () =>
      Promise.resolve(
        tenant.appsUnread === 'names' ? unread('Application.Read.All') : read(tenant.names ?? [], tenant.nameGaps),
      ),
    read: (app: NamedApp) => Promise.resolve({ ...PARTS, app }),
  };
  const clock = { now: () => AS_OF };
  const dossiers = createAppDossierService({ apps: appReader as never, clock, freshForMs: 0 });
  const persons = createPersonDossierService({
    people: {
      find: (asked) => {
        searched.push(asked);
        return Promise.resolve(
          tenant.peopleUnread === true
            ? unread('User.Read.All')
            : read({ people: tenant.people ?? [], more: tenant.more ?? false, near: tenant.near ?? [] }),
        );
      },
      read: ({ id, name, upn }) =>
        Promise.resolve({
          ...PERSON_PARTS,
          identity: PERSON_PARTS.identity.ok
            ? read({ ...PERSON_PARTS.identity.value, id, displayName: name, userPrincipalName: upn })
            : PERSON_PARTS.identity,
        }),
      acts: () => Promise.resolve({ events: read([]), requests: 1 }),
    },
    apps: appReader,
    reader: {
      collect: () =>
        Promise.resolve({
          facts: {
            ...PERSON_FACTS,
            roleHoldings: reading<'roleHoldings'>({
              pim: 'read',
              holdings: (tenant.holders ?? []).map((one) => ({ ...GLOBAL, ...one })),
            }),
          },
          asOf: AS_OF,
          cost: { requests: 8, ms: 1 },
        } as never),
    },
    clock,
    freshForMs: 0,
    ...(tenant.trail && { trail: tenant.trail }),
  });
  const asking = (parameters: QuestionParameters, question: string): AnswerRequest =>
    ({ understanding: { question, intent: 'app-details', parameters } }) as unknown as AnswerRequest;
  const askApps = (one: AnswerRequest) => dossiers.answer(one);
  return {
    searched,
    app: (asked: string) => dossiers.answer(asking({ app: asked }, '')),
    who: (asked?: string, more: QuestionParameters = {}) =>
      persons.answer(asking({ ...more, ...(asked !== undefined && { user: asked }) }, '')),
    about: (asked: string, question = `tell me about ${asked}`) =>
      answerAppOrPerson(asking({ app: asked }, question), askApps, persons),
    whoIs: (asked: string, withApps = true) =>
      answerPersonOrApp(asking({ user: asked }, `who is ${asked}?`), withApps ? askApps : undefined, persons),
  };
}

const lines = (answer: Answer) => answerInWords(answer).split('\n');
/** What was answered: of whom or what, or among whom and what one is to choose. */
function given(answer: Answer): readonly unknown[] {
  if (answer.kind === 'dossier') return ['app', answer.dossier.app.name];
  if (answer.kind === 'person') return ['person', answer.dossier.person.name];
  if (answer.kind !== 'choose-app' && answer.kind !== 'choose-person') return assert.fail(answer.kind);
  const of = answer.kind === 'choose-person' ? answer.choice.people.map(({ name }) => name) : [];
  return [answer.kind, answer.choice.found, ...of, ...answer.choice.apps.map(({ name }) => name)];
}

describe('An app that is asked about', () => {
  it('is the only one of that name, else the only one that has it in its name', async () => {
    assert.deepEqual(given(await house({ exact: [APP] }).app('x')), ['app', APP.name]);
    assert.deepEqual(given(await house({ names: apps('Mail Archiver', 'Portal') }).app(' mail ')), [
      'app',
      'Mail Archiver',
    ]);
  });

  it('is to be chosen among several, six at most', async () => {
    const several = await house({ exact: apps('Sync', 'Sync') }).app('Sync');
    assert.deepEqual(lines(several), [
      '2 apps match “Sync”:',
      '- Sync (object id a-1)',
      '- Sync (object id a-2)',
      'Ask for one of them by its full name or object id.',
    ]);
    const many = await house({ names: apps(...Array.from({ length: 8 }, (_, at) => `Sync ${at}`)) }).app('sync');
    assert.deepEqual([lines(many)[0], lines(many).length, lines(many)[7]], ['8 apps match “sync”:', 9, 'and 2 more']);
    const one = await house({ names: apps('Sync'), nameGaps: [GAP] }).app('sync');
    assert.equal(lines(one)[0], '1 app matches “sync”:');
    assert.ok(lines(one).includes('Not seen: the permission Application.Read.All is not granted.'));
  });

  it('is not there, which is said only where all names were read', async () => {
    const none = await house({ names: apps('Newsletter Sender', 'Portal') }).app('Newslettr Sendr');
    assert.deepEqual(lines(none), [
      'No app here answers to “Newslettr Sendr”.',
      'The nearest names:',
      '- Newsletter Sender (object id a-1)',
    ]);
    const part = await house({ nameGaps: [GAP] }).app('Xylo');
    assert.deepEqual(lines(part), [
      'I found no app that answers to “Xylo”, but could not see all.',
      'Not seen: the permission Application.Read.All is not granted.',
    ]);
    for (const appsUnread of ['find', 'names'] as const)
      assert.deepEqual(lines(await house({ appsUnread }).app('Xylo')), [
        'I could not look for “Xylo”.',
        'Not seen: the permission Application.Read.All is not granted.',
      ]);
  });

  it('may be registered and not in use', async () => {
    const of = await house({ registrations: apps('Xylo') }).app('Xylo');
    assert.equal(
      lines(of)[1],
      'Xylo (app id app-1) is registered here but has no service principal: nothing is granted to it.',
    );
  });

  it('is asked for where none is named', async () => {
    assert.match(lines(await house({}).app('  '))[0] ?? '', /^Which app\? Name it/);
  });
});

describe('A person who is asked about', () => {
  it('is the only one of that name', async () => {
    assert.deepEqual(given(await house({ people: [ADELE] }).who(' Adele ')), ['person', 'Adele Vance']);
  });

  it('is to be chosen among several, six at most', async () => {
    const two = await house({ people: people('Ada One', 'Ada Two') }).who('Ada');
    assert.deepEqual(lines(two), [
      '“Ada” may be:',
      '- Ada One, p1@contoso.example (object id u-1)',
      '- Ada Two, p2@contoso.example (object id u-2)',
      'Ask for one of them by the sign-in name or the object id.',
    ]);
    const more = await house({ people: people('Ada One'), more: true }).who('Ada');
    assert.deepEqual(given(more), ['choose-person', 'several', 'Ada One']);
    assert.ok(lines(more).includes('and more: a longer part of the name tells them apart'));
    const seven = await house({ people: people('A', 'B', 'C', 'D', 'E', 'F', 'G') }).who('A');
    assert.deepEqual(
      [given(seven).length, lines(seven).at(-2)],
      [8, 'and more: a longer part of the name tells them apart'],
    );
    const six = await house({ people: people('A', 'B', 'C', 'D', 'E', 'F') }).who('A');
    assert.ok(!lines(six).some((line) => line.startsWith('and more')));
  });

  it('is not there, and the nearest names are said', async () => {
    const none = await house({ near: people('Adele Vance', 'Xylo Quark') }).who('Adel Vanc');
    assert.deepEqual(lines(none).slice(0, 3), [
      'No person found with the name “Adel Vanc”.',
      'The nearest names:',
      '- Adele Vance, p1@contoso.example (object id u-1)',
    ]);
    assert.match(lines(none).at(-1) ?? '', /^Ask by the sign-in name/);
    assert.equal(lines(await house({}).who('Xylo')).length, 2);
    assert.deepEqual(lines(await house({ peopleUnread: true }).who('Xylo')), [
      'I could not look for “Xylo”.',
      'Not seen: the permission User.Read.All is not granted.',
    ]);
  });

  it('is asked for where nobody is named', async () => {
    for (const asked of ['  ', undefined])
      assert.match(lines(await house({ people: [ADELE] }).who(asked))[0] ?? '', /^Who\?/);
  });

  it('is the one whose whole name begins the words', async () => {
    const near = people('Aiko Tanaka', 'Aiko', 'Bo Li');
    assert.deepEqual(given(await house({ near }).who('Aiko Tanaka already')), ['person', 'Aiko Tanaka']);
    assert.equal(given(await house({ near }).who('Aiko already'))[1], 'none');
    assert.equal(
      given(await house({ near: people('Aiko Tanaka', 'Aiko Tanaka') }).who('Aiko Tanaka already'))[1],
      'none',
    );
  });

  it('may have an app of the same name beside them', async () => {
    const both = await house({ people: people('Sync'), exact: apps('Sync', 'Sync', 'Sync', 'Sync') }).who('Sync');
    assert.deepEqual(given(both), ['choose-person', 'both', 'Sync', 'Sync', 'Sync', 'Sync']);
    assert.deepEqual(
      [lines(both)[0], lines(both)[2]],
      ['“Sync” is the name of a person and of an app:', '- the app Sync (object id a-1)'],
    );
    assert.ok(lines(both).some((line) => line.startsWith('and more')));
    const crowd = await house({ people: people('A', 'B', 'C', 'D', 'E'), exact: apps('Sync') }).who('Sync');
    assert.deepEqual(given(crowd).slice(2), ['A', 'B', 'C', 'D', 'E', 'Sync']);
    assert.deepEqual(given(await house({ people: people('Ada'), exact: apps('x') }).who('ada@contoso.example')), [
      'person',
      'Ada',
    ]);
    assert.deepEqual(given(await house({ people: people('Ada'), exact: apps('x') }).who(GUID)), ['person', 'Ada']);
    assert.deepEqual(given(await house({ people: people('Ada'), appsUnread: 'find' }).who('Ada')), ['person', 'Ada']);
  });

  it('may have left: a role or the log still knows them by the id', async () => {
    const holding = { principal: { kind: 'unknown', id: GUID, displayName: 'Sven Hartmann' } } as Partial<RoleHolding>;
    assert.deepEqual(given(await house({ holders: [holding] }).who(GUID.toUpperCase())), ['person', 'Sven Hartmann']);
    for (const kind of ['group', 'service-principal'] as const) {
      const other = { principal: { kind, id: GUID, displayName: 'x' } } as Partial<RoleHolding>;
      assert.equal(given(await house({ holders: [other] }).who(GUID))[1], 'none', kind);
    }
    const kept = (events: readonly ReturnType<typeof act>[]) =>
      house({
        trail: {
          audit: { byHandles: () => Promise.resolve(events), states: () => Promise.resolve([]) },
          incidents: { open: () => Promise.resolve([]), looseFindings: () => Promise.resolve([]) },
        },
      }).who(GUID);
    const at = '2026-11-20T12:00:00Z';
    const actor = { kind: 'person', id: GUID.toUpperCase(), name: 'sven@contoso.example' } as const;
    const known = await kept([act(at, 'x', 'y', { actor })]);
    assert.deepEqual(given(known), ['person', 'sven@contoso.example']);
    assert.deepEqual(given(await kept([act(at, 'x', 'y', { person: { id: GUID, name: 'Sven' } })])), [
      'person',
      'Sven',
    ]);
    assert.equal(given(await kept([act(at, 'x', 'y')]))[1], 'none');
    assert.equal(given(await house({ holders: [holding] }).who('Sven'))[1], 'none');
  });

  it('is told of for the period that is asked, else for thirty days before it ends', async () => {
    const period = async (more: QuestionParameters) => {
      const answer = await house({ people: [ADELE] }).who('Adele', more);
      return answer.kind === 'person' ? answer.dossier.period : assert.fail();
    };
    const since = instant('2026-11-01T00:00:00Z');
    const until = instant('2026-11-10T00:00:30Z');
    assert.deepEqual(await period({ since, until }), { since, until });
    assert.deepEqual(await period({}), { since: '2026-10-25T10:42:00Z', byDefault: true });
    assert.deepEqual(await period({ until }), { since: '2026-10-11T00:00:00Z', until, byDefault: true });
  });
});

describe('A name that an app or a person may have', () => {
  it('is the app’s, else the person’s, else one is to choose', async () => {
    assert.deepEqual(given(await house({ exact: [APP] }).about('Newsletter Sender')), ['app', APP.name]);
    assert.deepEqual(given(await house({ people: people('Ada') }).about('Ada')), ['person', 'Ada']);
    assert.deepEqual(given(await house({}).about('Xylo')), ['choose-app', 'none']);
    const both = await house({ names: apps('Ada Sync', 'Ada Tool'), people: people('Ada Li', 'Ada Wu') }).about(
      "Ada's",
    );
    assert.deepEqual(given(both), ['choose-person', 'both', 'Ada Li', 'Ada Wu', 'Ada Sync', 'Ada Tool']);
  });

  it('is the app’s where it is the whole name of one: only people of just that name are offered, too', async () => {
    const sync = apps('Sync');
    assert.deepEqual(given(await house({ exact: sync, people: people('Sync Li') }).about('sync')), ['app', 'Sync']);
    assert.deepEqual(given(await house({ exact: sync, people: people('Sync Li', 'Sync ') }).about('sync')), [
      'choose-person',
      'both',
      'Sync ',
      'Sync',
    ]);
  });

  it('says that there are more of either', async () => {
    const many = apps(...Array.from({ length: 8 }, (_, at) => `Ada ${at}`));
    const more = async (tenant: Tenant) => {
      const answer = await house(tenant).about('Ada');
      return answer.kind === 'choose-person' ? answer.choice.more : assert.fail(answer.kind);
    };
    assert.equal(await more({ names: many, people: people('Ada Li') }), true);
    assert.equal(await more({ names: apps('Ada Sync'), people: people('Ada Li'), more: true }), true);
    assert.equal(await more({ names: apps('Ada Sync'), people: people('Ada Li') }), false);
  });

  it('is the app’s where the question says so, or it is an id or too short, and the person’s only where there is no app', async () => {
    const tenant = { names: apps('Ada Sync'), people: people('Ada Li') };
    for (const question of ['what can the app Ada do?', 'which service principal is Ada?', 'the integration Ada'])
      assert.deepEqual(given(await house(tenant).about('Ada', question)), ['app', 'Ada Sync'], question);
    assert.deepEqual(given(await house({ people: people('Ada Li') }).about('Ada', 'what can the app Ada do?')), [
      'person',
      'Ada Li',
    ]);
    assert.deepEqual(given(await house({ ...tenant, exact: [APP] }).about(GUID)), ['app', APP.name]);
    assert.deepEqual(given(await house({ names: apps('Ad Sync'), people: people('Ad Li') }).about('Ad')), [
      'app',
      'Ad Sync',
    ]);
    assert.equal(given(await house({ names: apps('Ada Sync'), people: people('Ada Li') }).about('Ada'))[1], 'both');
    const unnamed = house({ people: people('Ada Li') });
    assert.equal(given(await unnamed.about(''))[1], 'not-named');
    assert.deepEqual(unnamed.searched, []);
  });

  it('is the app’s while people cannot be read, and nobody’s where neither can', async () => {
    assert.deepEqual(given(await house({ exact: [APP], peopleUnread: true }).about('Newsletter Sender')), [
      'app',
      APP.name,
    ]);
    assert.deepEqual(given(await house({ peopleUnread: true }).about('Xylo')), ['choose-app', 'none']);
    assert.deepEqual(given(await house({ appsUnread: 'find', people: people('Ada Li') }).about('Ada')), [
      'person',
      'Ada Li',
    ]);
  });

  it('of whom it is asked who they are is an app’s only where nobody has it and the app has just that', async () => {
    const sync = { names: apps('Sync') };
    assert.deepEqual(given(await house(sync).whoIs('SYNC')), ['app', 'Sync']);
    assert.deepEqual(given(await house({ names: apps('Sync Helper') }).whoIs('Sync')), [
      'choose-person',
      'none',
      'Sync Helper',
    ]);
    assert.deepEqual(given(await house({ ...sync, people: people('Sync Li') }).whoIs('Sync')), ['person', 'Sync Li']);
    assert.deepEqual(given(await house(sync).whoIs('sync', false)), ['choose-person', 'none']);
    assert.deepEqual(given(await house({ names: apps('Sync@x') }).whoIs('sync@x')), ['choose-person', 'none']);
    assert.deepEqual(given(await house({ names: apps('Sy') }).whoIs('Sy')), ['choose-person', 'none']);
    assert.deepEqual(given(await house({ names: apps('Syn') }).whoIs('Syn')), ['app', 'Syn']);
    assert.deepEqual(given(await house({ exact: [{ ...APP, id: GUID }] }).whoIs(GUID.toUpperCase())), [
      'app',
      APP.name,
    ]);
    assert.deepEqual(given(await house({ exact: [APP] }).whoIs(GUID)), ['choose-person', 'none', APP.name]);
    assert.deepEqual(given(await house({}).whoIs('Xylo')), ['choose-person', 'none']);
  });
});
