import assert from 'node:assert/strict';
import { compares, evaluateCondition, evaluateConditions } from '../../../src/answers/query/condition-evaluator.js';
import { sayCondition } from '../../../src/answers/query/condition-wording.js';
import { queryAnswerInWords } from '../../../src/answers/query/query-text-renderer.js';
import { instant, type Instant } from '../../../src/core/instant.js';
import type { QueryCondition } from '../../../src/language/model/query.js';
import type { Attribute, AttributeValue } from '../../../src/subjects/model/attribute.js';
import { QUERY_PAGES } from '../../cards/query-card-fixtures.js';

interface Row {
  readonly value: AttributeValue;
  readonly notAfter?: Instant;
}
const AT = instant('2026-11-20T00:00:00Z');
const EARLIER = instant('2026-11-19T00:00:00Z');
const LATER = instant('2026-11-21T00:00:00Z');
const read = ({ value }: Row): AttributeValue => value;
/** One attribute of each type. */
const ATTRIBUTES = {
  flag: { type: 'flag', label: 'Enabled', says: ['is on', 'are on'], saysNot: ['is off', 'are off'], read },
  choice: {
    type: 'choice',
    label: 'Effect',
    values: {
      skip: { label: 'skips', says: ['skips', 'skip'], saysNot: ['skips nothing', 'skip nothing'] },
      copy: { label: 'copies', says: ['copies', 'copy'] },
    },
    read,
  },
  text: { type: 'text', label: 'Creator', read },
  said: { type: 'text', label: 'Creator', says: ['was made by', 'were made by'], read },
  subjects: { type: 'subjects', label: 'Owners', read },
  number: { type: 'number', label: 'Age', unit: 'days', read },
  bare: { type: 'number', label: 'Secrets', read },
  instant: {
    type: 'instant',
    label: 'Last use',
    says: ['was used', 'were used'],
    read,
    notAfter: ({ notAfter }: Row) => notAfter,
  },
  once: {
    type: 'instant',
    label: 'Created',
    says: ['was created', 'were created'],
    saysNot: ['has no date', 'have no date'],
    read,
  },
} as unknown as Readonly<Record<string, Attribute<never>>>;

type Op = QueryCondition['op'];
const condition = (attribute: string, op: Op, more: Partial<QueryCondition> = {}) =>
  ({ attribute, op, words: '', ...more }) as QueryCondition;
const holds = (attribute: string, op: Op, row: Row, more: Partial<QueryCondition> = {}) =>
  evaluateCondition(ATTRIBUTES[attribute] ?? assert.fail(attribute), condition(attribute, op, more), row);
const since = (from: Instant, until?: Instant) => ({
  period: { since: from, ...(until === undefined ? {} : { until }), words: '' } as QueryCondition['period'] & object,
});

describe('A condition of a question', () => {
  it('on a time holds from the moment that the period begins until just before it ends', () => {
    const row = { value: AT };
    const of = (op: Op) => [
      holds('instant', op, row, since(AT)),
      holds('instant', op, row, since(LATER)),
      holds('instant', op, row, since(EARLIER, AT)),
      holds('instant', op, row, since(EARLIER, LATER)),
      holds('instant', op, { value: null }, since(EARLIER)),
    ];
    assert.deepEqual(of('within'), [true, false, false, true, false]);
    assert.deepEqual(of('not-within'), [false, true, true, false, true]);
  });

  it('on a time that is not known is not known, unless a log would tell', () => {
    const of = (op: Op, attribute: string, notAfter?: Instant) =>
      holds(attribute, op, { value: undefined, ...(notAfter === undefined ? {} : { notAfter }) }, since(AT));
    assert.deepEqual([of('within', 'instant'), of('not-within', 'instant')], [undefined, undefined]);
    assert.deepEqual([of('within', 'instant', AT), of('not-within', 'instant', AT)], [false, true]);
    assert.deepEqual([of('within', 'instant', LATER), of('not-within', 'instant', LATER)], [undefined, undefined]);
    assert.deepEqual(
      [of('within', 'once', AT), of('within', 'text', AT), of('has', 'instant', AT)],
      [undefined, undefined, undefined],
    );
    assert.equal(holds('instant', 'within', { value: undefined, notAfter: AT }), undefined);
  });

  it('on a number tells more from just as much, and counts what a list holds', () => {
    const of = (op: Op, value: number) => [1, 2, 3].map((n) => holds('number', op, { value: n }, { value }));
    assert.deepEqual(of('more-than', 2), [false, false, true]);
    assert.deepEqual(of('at-least', 2), [false, true, true]);
    assert.deepEqual(of('less-than', 2), [true, false, false]);
    assert.deepEqual(of('at-most', 2), [true, true, false]);
    assert.deepEqual([compares(2, 'is', 2), compares(1, 'is', 2)], [true, false]);
    assert.equal(holds('text', 'at-least', { value: ['a', 'b'] }, { value: 2 }), true);
  });

  it('on there being something takes no, nought, nothing and an empty list for none', () => {
    for (const value of [null, false, 0, '', []] as const)
      assert.deepEqual([holds('text', 'has', { value }), holds('text', 'has-not', { value })], [false, true]);
    for (const value of [true, 1, 'a', ['a']] as const)
      assert.deepEqual([holds('text', 'has', { value }), holds('text', 'has-not', { value })], [true, false]);
  });

  it('on a text is met by a part of it in any letter case, on anything else by the whole', () => {
    assert.equal(holds('text', 'is', { value: 'IT Admin' }, { value: 'admin' }), true);
    assert.equal(holds('text', 'contains', { value: ['x', 'IT ADMIN'] }, { value: 'it' }), true);
    assert.equal(holds('choice', 'is', { value: 'skip' }, { value: 'ski' }), false);
    assert.equal(holds('choice', 'is-not', { value: ['skip', 'copy'] }, { value: 'copy' }), false);
    const ada = { kind: 'user', id: '1', name: 'Ada' } as const;
    assert.equal(holds('subjects', 'is', { value: [ada] }, { value: 'ada' }), true);
  });

  it('is joined with others by "and", within a group by "or"; no is stronger than not known, yes in a group, too', () => {
    const yes = condition('choice', 'is', { value: 'skip' });
    const no = condition('text', 'is', { value: 'x' });
    const unknown = condition('gone', 'has');
    const all = (...of: QueryCondition[]) => evaluateConditions(ATTRIBUTES, of, { value: 'skip' });
    const group = (of: QueryCondition): QueryCondition => ({ ...of, group: 1 });
    assert.deepEqual(
      [all(), all(yes), all(yes, no), all(yes, unknown), all(no, unknown)],
      [true, true, false, undefined, false],
    );
    assert.deepEqual(
      [all(group(yes), group(no)), all(group(unknown), group(yes)), all(group(no), group(unknown))],
      [true, true, undefined],
    );
    // "connectors and rules": one value of a row can only be either.
    const both = [yes, condition('choice', 'is', { value: 'copy' })];
    assert.equal(all(...both), true);
    assert.equal(evaluateConditions(ATTRIBUTES, both, { value: ['skip'] }), false);
    assert.equal(all(yes, condition('choice', 'is-not', { value: 'skip' })), false);
  });

  it('is said as somebody would say it, of one and of several', () => {
    const said = (attribute: string, op: Op, more: Partial<QueryCondition> = {}) =>
      sayCondition(ATTRIBUTES[attribute] ?? assert.fail(), condition(attribute, op, more)).join(' / ');
    const value = (of: QueryCondition['value']) => ({ value: of }) as Partial<QueryCondition>;
    assert.deepEqual(
      [
        said('flag', 'has'),
        said('flag', 'has-not'),
        said('flag', 'is', value(true)),
        said('flag', 'is', value(false)),
        said('flag', 'is-not', value(true)),
        said('choice', 'is', value('skip')),
        said('choice', 'is-not', value('skip')),
        said('choice', 'is-not', value('copy')),
        said('choice', 'is', value('other')),
        said('text', 'has'),
        said('text', 'has-not'),
        said('text', 'is', value('Ada')),
        said('said', 'contains', value('Ada')),
        said('bare', 'is', value(2)),
        said('number', 'more-than', value(90)),
        said('bare', 'at-most', value(2)),
        said('instant', 'has-not'),
        said('once', 'has-not'),
        said('instant', 'within', since(AT)),
        said('instant', 'not-within', since(AT, LATER)),
      ],
      [
        'is on / are on',
        'is off / are off',
        'is on / are on',
        'is off / are off',
        'is off / are off',
        'skips / skip',
        'skips nothing / skip nothing',
        'does not match “copies” / do not match “copy”',
        'is other / are other',
        'has: creator / have: creator',
        'has no creator / have no creator',
        'has creator Ada / have creator Ada',
        'was made by Ada / were made by Ada',
        'has secrets 2 / have secrets 2',
        'has age: more than 90 days / have age: more than 90 days',
        'has secrets: at most 2 / have secrets: at most 2',
        'does not match “was used” / do not match “were used”',
        'has no date / have no date',
        'was used since 2026-11-20 00:00 UTC / were used since 2026-11-20 00:00 UTC',
        'does not match “was used” between 2026-11-20 00:00 UTC and 2026-11-21 00:00 UTC / do not match “were used” between 2026-11-20 00:00 UTC and 2026-11-21 00:00 UTC',
      ],
    );
  });
});

describe('The rows of an answer in text', () => {
  it('are fifty, or a page, and the last line says how many there are besides', () => {
    const { result } = QUERY_PAGES;
    const rows = (page?: number) => queryAnswerInWords(result, page).filter((line) => line.startsWith('- '));
    const all = result.listing.rows.length;
    assert.equal(rows().length, Math.min(all, 50));
    assert.deepEqual(rows(2), rows().slice(10, 20));
    const more = (page?: number) => queryAnswerInWords(result, page).find((line) => line.startsWith('…'));
    assert.equal(more(1), `… and ${all - 10} more: write "next".`);
    assert.equal(more(), all > 50 ? `… and ${all - 50} more: ask for them as CSV.` : undefined);
    assert.equal(more(Math.ceil(all / 10)), undefined);
  });
});
