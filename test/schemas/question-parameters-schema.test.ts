import assert from 'node:assert/strict';
import type { QuestionParameters } from '../../src/core/question-parameter-types.js';
import { limitQuestionParameters, questionParametersSchema } from '../../src/schemas/question-parameters-schema.js';

/** Each parameter there is, as the buttons of yesterday's cards and yesterday's database hold it. */
const YESTERDAY = {
  app: 'Mail Archiver',
  role: 'Global Administrator',
  user: 'ada@alpine-instruments.example',
  department: 'Finance',
  since: '2026-11-01T00:00:00Z',
  until: '2026-11-24T09:00:00Z',
  permission: 'Mail.Read',
  term: 'pim',
  filter: 'external',
  page: 3,
  format: 'csv',
} satisfies Record<keyof QuestionParameters, unknown>;

const ofCards = limitQuestionParameters({ maxTextLength: 200, maxPage: 10_000 });
const accepts = (schema: typeof questionParametersSchema, value: unknown) => schema.safeParse(value).success;

describe('The parameters of a question, from outside', () => {
  it('are read as yesterday wrote them, all and none', () => {
    for (const schema of [questionParametersSchema, ofCards]) {
      assert.deepEqual(schema.parse(YESTERDAY), YESTERDAY);
      assert.deepEqual(schema.parse({}), {});
    }
  });

  it('leave out what is not there, and what a later version adds', () => {
    assert.deepEqual(Object.keys(questionParametersSchema.parse({ app: 'x', role: undefined, later: 1 })), ['app']);
  });

  it('are refused with a time that is none, and with a value of another kind', () => {
    for (const value of [{ since: 'soon' }, { until: 5 }, { app: {} }, { page: '2' }, null, 'app', { since: null }]) {
      assert.equal(accepts(questionParametersSchema, value), false, JSON.stringify(value));
    }
  });

  it('may be long in the database, for a person may write much, and not on a card, which anyone can forge', () => {
    const long = { app: 'x'.repeat(5_000) };
    assert.equal(accepts(questionParametersSchema, long), true);
    assert.equal(accepts(ofCards, long), false);
    assert.equal(accepts(ofCards, { app: 'x'.repeat(200) }), true);
    for (const page of [0, -1, 1.5, 10_001, Number.NaN]) assert.equal(accepts(ofCards, { page }), false, `${page}`);
  });
});
