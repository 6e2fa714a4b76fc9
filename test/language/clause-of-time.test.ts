import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { understand } from '../../src/language/understand-question.js';

const now = instant('2026-11-24T10:00:00Z');

const queryOf = (question: string) => {
  const { query } = understand(question, { now, timeZone: 'UTC' });
  assert.ok(query !== undefined, question);
  return query;
};

/** Which attributes are to lie within the period, and from when on. */
const timed = (question: string) =>
  queryOf(question)
    .where.filter(({ op }) => op === 'within')
    .map(({ attribute, period }) => [attribute, period?.since]);

describe('A time in a clause behind', () => {
  for (const [question, attribute, since] of [
    ['when does the secret expire that was added yesterday', 'startsAt', '2026-11-23T00:00:00Z'],
    ['wann läuft das Geheimnis ab, das gestern angelegt wurde', 'startsAt', '2026-11-23T00:00:00Z'],
    ['cuándo caduca el secreto que se creó ayer', 'startsAt', '2026-11-23T00:00:00Z'],
    ['which roles end that were assigned this year', 'startsAt', '2026-01-01T00:00:00Z'],
    ['bis wann gilt die Rolle, die Tomás dieses Jahr bekommen hat', 'startsAt', '2026-01-01T00:00:00Z'],
  ] as const) {
    it(`belongs to the verb of that clause: ${question}`, () => {
      assert.deepEqual(timed(question), [[attribute, since]]);
    });
  }

  for (const question of [
    'when does Tomás lose the role he activated today',
    'until when does Tomás have the role he activated today',
    'wann verliert Tomás die Rolle, die er heute aktiviert hat?',
    "quand Tomás perd-il le rôle qu'il a activé aujourd'hui ?",
    "jusqu'à quand Tomás a-t-il le rôle qu'il a activé aujourd'hui ?",
    'cuándo pierde Tomás el rol que activó hoy?',
  ]) {
    it(`says nothing of the end that is asked for: ${question}`, () => {
      const { where, show = [] } = queryOf(question);
      assert.deepEqual(
        where.map(({ attribute, op, value }) => [attribute, op, value]),
        [['how', 'is', 'activated']],
      );
      assert.ok(show.some((id) => /EndsAt|endsAt/.test(id)));
    });
  }

  it('is told as unread where no verb of the table tells it', () => {
    const question = 'when does Tomás lose the role he activated yesterday?';
    assert.deepEqual(timed(question), []);
    assert.deepEqual(queryOf(question).unread, ['yesterday']);
  });

  for (const [question, attribute, since] of [
    ['which secrets expire this year', 'endsAt', '2026-01-01T00:00:00Z'],
    ['which apps that were created this year have an owner', 'created', '2026-01-01T00:00:00Z'],
    ['which admins who signed in this year lose a role', 'lastSignIn', '2026-01-01T00:00:00Z'],
  ] as const) {
    it(`and one in no clause belongs to the first verb: ${question}`, () => {
      assert.deepEqual(timed(question), [[attribute, since]]);
    });
  }
});
