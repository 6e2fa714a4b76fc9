import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import { answerAbout, user, type SampleApp } from './sample-apps.js';

const day = (at: number) => instant(`2026-11-0${at}T00:00:00Z`);
const ROWS: readonly SampleApp[] = [
  { name: 'Anvil', secrets: 2, created: day(3), publisher: 'west', owners: [user('Ada')] },
  { name: 'Bellows', secrets: 9, created: null, publisher: 'East' },
  { name: 'Chisel', secrets: 4, created: day(1), publisher: null },
];
const headline = (query: Parameters<typeof answerAbout>[1]): string => answerAbout(ROWS, query).headline;

describe('A whole list in an order', () => {
  it('says by what, from which end, and how many have none', () => {
    assert.match(
      headline({ order: { attribute: 'created', direction: 'ascending' } }),
      /, by created, earliest first \(1 without it last\)$/,
    );
    assert.match(headline({ order: { attribute: 'created', direction: 'descending' } }), /, by created, latest first/);
    assert.match(
      headline({ order: { attribute: 'secrets', direction: 'descending' } }),
      /, by secrets, highest first$/,
    );
    assert.match(headline({ order: { attribute: 'publisher', direction: 'ascending' } }), /, by publisher, A to Z/);
    assert.match(headline({ order: { attribute: 'name', direction: 'descending' } }), /, by name, Z to A$/);
  });

  it('sorts texts whatever their case', () => {
    const { listing } = answerAbout(ROWS, { order: { attribute: 'publisher', direction: 'ascending' } });
    assert.deepEqual(
      listing.rows.map(({ cells }) => cells[0]),
      ['Bellows', 'Anvil', 'Chisel'],
    );
  });
});

describe('As many of a list as are asked for', () => {
  it('are told with how many there are', () => {
    assert.equal(headline({ limit: 2 }), 'Anvil and Bellows: 2 of the 3 that match, of 3 apps');
    assert.equal(
      headline({ limit: 2, order: { attribute: 'name', direction: 'descending' } }),
      'Chisel and Bellows, of 3 apps, by name',
    );
  });
});

describe('Who did something to one of several', () => {
  it('is not said of all where what tells which one was not understood', () => {
    const { answer, headline: said } = answerAbout(ROWS, { form: 'who', show: ['owners'], unread: ['finance'] });
    assert.deepEqual([answer.kind, answer.value], ['unknown', null]);
    assert.match(said, /did not understand “finance”, and so cannot say who/);
  });

  it('is said where only a second question was not answered', () => {
    const { answer } = answerAbout(ROWS, { form: 'who', show: ['owners'], unread: ['and when?'] });
    assert.notEqual(answer.kind, 'unknown');
  });
});
