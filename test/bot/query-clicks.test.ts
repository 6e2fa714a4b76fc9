import assert from 'node:assert/strict';
import fc from 'fast-check';
import { queryReferenceSchema } from '../../src/bot/clicks/query-reference-schema.js';
import { CONDITION_OPERATORS, NAMED_KINDS, QUERY_FORMS, type Query } from '../../src/language/model/query.js';
import { understand } from '../../src/language/understand-question.js';
import { NOW } from '../cards/report-card-fixtures.js';
import { queryAnswer, QUERY_PAGES } from '../cards/query-card-fixtures.js';
import { BotHarness } from './bot-harness.js';

const ASKED = { question: QUERY_PAGES.question, intent: QUERY_PAGES.intent, query: QUERY_PAGES.asked };

describe('pressing a button on the card of a query', () => {
  let house: BotHarness;
  beforeEach(async () => {
    house = await BotHarness.open();
    house.answerWith = () => Promise.resolve(QUERY_PAGES);
  });
  afterEach(() => house.close());

  const press = async (verb: string, data: object) =>
    (await house.post(house.click(verb, data))) as { readonly body: { readonly type: string; readonly value: object } };

  it('Show next 10 asks the same question as it was understood, and the card changes in place', async () => {
    const { body } = await press('query.page', { asked: ASKED, page: 2 });
    assert.equal(body.type, 'application/vnd.microsoft.card.adaptive');
    assert.equal((body.value as { page: number }).page, 2);
    const [asked] = house.questions;
    assert.deepEqual(asked?.understanding.query, QUERY_PAGES.asked);
    assert.equal(asked.understanding.question, 'list all admins');
    assert.ok(asked.understanding.confidence < 1, 'an exact command would ask for the whole report');
  });

  it('As CSV says where the rows are when this client takes no file', async () => {
    house.answerWith = () => Promise.resolve(queryAnswer({ rows: [], headline: 'None of 14 admins' }));
    await press('query.file', { asked: ASKED });
    assert.equal(house.questions[0]?.understanding.parameters.format, 'csv');
    const [sent] = await house.connector.waitFor((call) => call.kind === 'send' && call.activity.type === 'message');
    assert.match(JSON.stringify(sent), /npx warden ask .* --csv prints all/);
  });

  it('a forged query is an error and asks nothing', async () => {
    for (const query of [{ ...ASKED.query, form: 'drop' }, { ...ASKED.query, about: '__proto__' }, {}, 'x']) {
      await press('query.page', { asked: { ...ASKED, query }, page: 1 });
    }
    assert.deepEqual(house.questions, []);
  });
});

describe('A question on a button', () => {
  it('comes back as it was understood', () => {
    for (const question of [
      'which rules skip the spam filter?',
      'how many apps can read all mail?',
      'who made connectors in the last 90 days?',
      'do we have more than 4 global admins?',
      'the oldest secret of Office Sync Helper',
    ]) {
      const { query, intent } = understand(question, { now: NOW });
      const asked = { question, intent, query };
      assert.deepEqual(queryReferenceSchema.parse(JSON.parse(JSON.stringify({ asked }))), { asked });
    }
  });

  it('is parsed whole or not at all, whatever is in it', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    const condition = fc.record(
      {
        attribute: text,
        op: fc.constantFrom(...CONDITION_OPERATORS),
        value: fc.oneof(text, fc.integer(), fc.boolean()),
        words: text,
        group: fc.nat({ max: 9 }),
      },
      { requiredKeys: ['attribute', 'op', 'value', 'words'], noNullPrototype: true },
    );
    const query: fc.Arbitrary<Query> = fc.record(
      {
        about: fc.constant('user' as const),
        table: text,
        where: fc.array(condition, { maxLength: 4 }),
        named: fc.array(fc.record({ kind: fc.constantFrom(...NAMED_KINDS), words: text }, { noNullPrototype: true }), {
          maxLength: 4,
        }),
        form: fc.constantFrom(...QUERY_FORMS),
        every: fc.boolean(),
        unread: fc.array(text, { maxLength: 4 }),
      },
      { requiredKeys: ['about', 'table', 'where', 'named', 'form', 'unread'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(query, (one) => {
        const asked = { question: 'q', intent: 'risky-apps', query: one };
        assert.deepEqual(queryReferenceSchema.parse({ asked }), { asked });
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (value) => {
        queryReferenceSchema.safeParse(value);
        queryReferenceSchema.safeParse({ asked: { question: 'q', intent: 'risky-apps', query: value } });
      }),
    );
  });
});
