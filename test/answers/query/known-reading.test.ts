import assert from 'node:assert/strict';
import type { QueryAnswer } from '../../../src/answers/model/query-answer.js';
import { findKnownReading } from '../../../src/answers/query/known-reading.js';
import { answerAboutOthers } from '../../../src/answers/query/other-person.js';
import type { Query } from '../../../src/language/model/query.js';
import type { PersonReader } from '../../../src/tenant/model/person-reader-port.js';
import { named, subjectOfApp, user, where } from './sample-apps.js';

type Shown = Partial<Omit<QueryAnswer, 'answer' | 'query'>> & {
  readonly answer?: Partial<QueryAnswer['answer']>;
  readonly query?: Partial<Query>;
};
/** One reading of a question: what is asked, and what came of it. */
interface Reading extends Shown {
  readonly asked?: Partial<Query>;
}

const APP = subjectOfApp({ name: 'Portal' });
const query = (more: Partial<Query> = {}): Query => ({
  ...{ about: 'service-principal', table: 'apps', where: [], named: [], form: 'list', unread: [] },
  ...more,
});

/** Which of the readings is taken: 0 is the first. */
async function taken(question: string, ...readings: readonly (Reading | undefined)[]): Promise<number | undefined> {
  const asked = readings.map((one) => query(one?.asked));
  const known = await findKnownReading(question, asked, (one) => {
    const given = readings[asked.indexOf(one)];
    if (given === undefined) return Promise.resolve(undefined);
    const answer = { kind: 'list', value: null, subjects: [], of: 1, ...given.answer };
    const base = { notFound: [], unheld: [], mentioned: [] };
    return Promise.resolve({
      ...base,
      ...given,
      answer,
      query: query({ ...given.asked, ...given.query }),
    } as unknown as QueryAnswer);
  });
  return known === undefined ? undefined : asked.indexOf(known.asked);
}

const FOUND: Reading = { answer: { subjects: [APP] } };
const NONE: Reading = {};
const SPELLED = 'who is excluded from Require MFA for admins?';

describe('The reading of a question that is answered', () => {
  it('is the first that says anything', async () => {
    assert.equal(await taken('x', FOUND, FOUND), 0);
    assert.equal(await taken('x', NONE, FOUND), 0);
    assert.equal(await taken('x', undefined, FOUND), 1);
    assert.equal(await taken('x', { missesPeople: true }, NONE), 1);
    assert.equal(await taken('x'), undefined);
    assert.equal(await taken('x', undefined), undefined);
  });

  it('is another that knows the name', async () => {
    const unknown = { notFound: ['Ada'] };
    assert.equal(await taken('x', unknown, { answer: { kind: 'unknown' } }), 1);
    assert.equal(await taken('x', unknown, unknown), 0);
    assert.equal(await taken('x', unknown, unknown, FOUND), 2);
    // "is jonathan ward at risk?": that there is a permission for him is no yes.
    const risk = { ...unknown, asked: { form: 'yes-no', where: [where('risk')] } } as const;
    assert.equal(await taken('x', risk, { asked: { form: 'yes-no' } }), 0);
    assert.equal(await taken('x', risk, { asked: { form: 'yes-no', where: [where('other')] } }), 1);
    assert.equal(await taken('x', risk, { asked: { form: 'yes-no', check: 'risky-apps' } }), 1);
    assert.equal(await taken('x', risk, { asked: { form: 'list' } }), 1);
    const judged = { ...unknown, asked: { form: 'yes-no', check: 'risky-admins' } } as const;
    assert.equal(await taken('x', judged, { asked: { form: 'yes-no' } }), 0);
    assert.equal(await taken('x', { ...unknown, asked: { form: 'yes-no' } }, { asked: { form: 'yes-no' } }), 1);
  });

  it('is another that finds a name which the question spells out', async () => {
    const known = { ...FOUND, query: { named: [named('app', 'Portal')] } };
    assert.equal(await taken(SPELLED, NONE, known), 1);
    assert.equal(await taken(SPELLED, NONE, FOUND), 0);
    assert.equal(await taken('who is excluded from require mfa?', NONE, known), 0);
    assert.equal(await taken(SPELLED, { query: { named: [named('app', 'x')] } }, known), 0);
    assert.equal(await taken(SPELLED, NONE, { ...known, answer: { subjects: [] } }), 0);
    // It leaves a word that the first one used.
    assert.equal(await taken(SPELLED, NONE, { ...known, asked: { unread: ['for'] } }), 0);
    assert.equal(await taken(SPELLED, { asked: { unread: ['x'] } }, { ...known, asked: { unread: ['for'] } }), 1);
    assert.equal(await taken(SPELLED, { answer: { kind: 'yes-no', value: true } }, known), 0);
  });

  it('is another that knows who holds a role which none of these holds', async () => {
    assert.equal(await taken('x', { unheld: ['Global Reader'] }, FOUND), 1);
    assert.equal(await taken('x', { unheld: ['Global Reader'] }, NONE), 0);
    assert.equal(await taken('x', { ...FOUND, unheld: ['Global Reader'] }, FOUND), 0);
  });

  it('is another than a log that tells of nobody', async () => {
    for (const form of ['who', 'when'] as const)
      assert.equal(await taken('x', { asked: { form, table: 'events' }, answer: { kind: 'value' } }, FOUND), 1, form);
    assert.equal(await taken('x', { asked: { form: 'count', table: 'events' } }, FOUND), 0);
    assert.equal(await taken('x', { asked: { form: 'when', table: 'apps' } }, FOUND), 0);
  });

  it('of "who" names somebody, and not whom the question itself names', async () => {
    const who = (
      names: readonly ReturnType<typeof user>[],
      more: Partial<Query> = {},
      kind: 'list' | 'value' = 'list',
    ): Reading => ({
      asked: { form: 'who' },
      answer: { kind, subjects: names },
      query: more,
    });
    const rule = { kind: 'transport-rule', id: 'r', name: 'Rule' } as unknown as ReturnType<typeof user>;
    assert.equal(await taken('x', who([user('Ada')]), FOUND), 0);
    assert.equal(await taken('x', who([rule]), FOUND), 1);
    assert.equal(await taken('x', who([user('Ada'), rule]), FOUND), 1);
    assert.equal(await taken('x', who([rule], {}, 'value'), FOUND), 0);
    assert.equal(await taken('x', who([user('Ada')], { named: [named('user', 'Ada')] }), FOUND), 1);
    assert.equal(await taken('x', who([user('Ada'), user('Bo')], { named: [named('user', 'Ada')] }), FOUND), 0);
    // Nobody, of whom nobody is named, is an answer.
    assert.equal(await taken('x', who([]), FOUND), 0);
    assert.equal(await taken('x', who([], { named: [named('user', 'Ada')] }), FOUND), 1);
  });

  it('of "is Sven enabled?" is not about an app of his', async () => {
    const sven: Reading = {
      asked: { form: 'yes-no', where: [where('state', 'enabled')] },
      query: { named: [named('user', 'Sven')] },
      answer: { kind: 'yes-no', value: true, subjects: [APP] },
      mentioned: [user('Sven')],
    };
    const about: Reading = {
      ...FOUND,
      answer: { subjects: [user('Sven')] },
      query: { named: [named('user', 'Sven')] },
    };
    assert.equal(await taken('x', sven, about), 1);
    assert.equal(await taken('x', { ...sven, answer: { ...sven.answer, subjects: [user('Sven')] } }, about), 0);
    assert.equal(await taken('x', { ...sven, mentioned: [APP] }, about), 0);
    assert.equal(await taken('x', { ...sven, asked: { ...sven.asked, show: ['state'] } }, about), 0);
    assert.equal(await taken('x', { ...sven, asked: { form: 'yes-no' } }, about), 0);
    assert.equal(await taken('x', { ...sven, asked: { ...sven.asked, about: 'event' } }, about), 0);
    assert.equal(await taken('x', { ...sven, asked: { ...sven.asked, form: 'list' } }, about), 0);
    const two = { named: [named('user', 'Sven'), named('user', 'Ada')] };
    assert.equal(await taken('x', { ...sven, query: two }, about), 0);
  });
});

describe('"Is she an admin?" of somebody without a role', () => {
  const asked = query({ about: 'user', table: 'admins', form: 'yes-no' });
  const none = (more: Shown = {}): QueryAnswer =>
    ({
      ...{ gaps: [], notes: [], notFound: ['Megan'] },
      ...more,
      query: { ...asked, ...more.query },
      answer: { kind: 'yes-no', value: false, subjects: [], of: 3, ...more.answer },
    }) as unknown as QueryAnswer;
  const megan = { id: 'megan-id', name: 'Megan Bowen', upn: 'megan@contoso.example' };

  /** What is answered where the directory has these people, and whom it was asked for. */
  async function given(
    first: QueryAnswer,
    byId: QueryAnswer | undefined = none(),
    people: readonly (typeof megan)[] = [megan],
    readable = true,
  ) {
    const searched: string[] = [];
    const reader: Pick<PersonReader, 'find'> = {
      find: (name) => {
        searched.push(name);
        return Promise.resolve(
          readable
            ? { ok: true, value: { people, near: [], more: false }, gaps: [] }
            : { ok: false, gaps: [{ reason: 'unreachable', detail: 'x' }] },
        );
      },
    };
    const answer = await answerAboutOthers(first, reader, () => Promise.resolve(byId));
    return { answer, searched };
  }

  it('is no, and out of how many', async () => {
    const { answer, searched } = await given(none({ notFound: ['the account Megan'] }));
    assert.deepEqual(searched, ['Megan']);
    assert.equal(answer.headline, 'No: Megan Bowen holds no admin role');
    assert.deepEqual(answer.answer, {
      kind: 'yes-no',
      value: false,
      subjects: [{ kind: 'user', id: 'megan-id', name: 'Megan Bowen' }],
      of: 3,
    });
  });

  it('is no of a privileged role where that is asked, and of a role by its assignments', async () => {
    const privileged = { query: { where: [where('privileged', true)] } };
    assert.equal(
      (await given(none(privileged), none(privileged))).answer.headline,
      'No: Megan Bowen holds no privileged role',
    );
    assert.equal(
      (await given(none({ query: { table: 'role-assignments' } }))).answer.headline,
      'No: Megan Bowen holds no admin role',
    );
    assert.deepEqual((await given(none({ notFound: [], query: { unread: ['our colleague Megan'] } }))).searched, [
      'Megan',
    ]);
  });

  it('is not known where it is read of admins alone', async () => {
    const enforced = { query: { where: [{ ...where('mfa'), value: 'enforced' }] } };
    const { answer } = await given(none(enforced));
    assert.equal(answer.headline, 'I could not tell: I read this for admins only, and Megan Bowen holds no admin role');
  });

  it('stays as it was where something else is asked, or two names are not found', async () => {
    const others: readonly Shown[] = [
      { query: { table: 'apps' } },
      { query: { form: 'list' } },
      { query: { where: [{ ...where('mfa'), value: 'registered' }] } },
      { query: { check: 'risky-admins' } },
      { gaps: [{ reason: 'unreachable', detail: 'x' }] },
      { notFound: [] },
      { notFound: ['Megan', 'Ada'] },
      { query: { unread: ['gloriously'] } },
    ];
    for (const other of others) {
      const first = none(other);
      const { answer, searched } = await given(first);
      assert.equal(answer, first);
      assert.deepEqual(searched, []);
    }
  });

  it('stays as it was where the directory cannot tell who is meant', async () => {
    const first = none();
    assert.equal((await given(first, none(), [])).answer, first);
    assert.equal((await given(first, none(), [megan, { ...megan, id: 'other' }])).answer, first);
    assert.equal((await given(first, none(), [megan], false)).answer, first);
  });

  it('is what is known by the id', async () => {
    const yes = none({ answer: { value: true } });
    const unknown = none({ answer: { kind: 'unknown', value: null } });
    assert.equal((await given(none(), yes)).answer, yes);
    assert.equal((await given(none(), unknown)).answer, unknown);
  });
});
