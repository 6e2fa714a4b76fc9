import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import type { Query } from '../../../src/language/model/query.js';
import { answerAbout, CAN_SEND, type SampleApp } from './sample-apps.js';

const OLD: SampleApp = { name: 'Old', created: instant('2024-01-01T00:00:00Z'), can: ['send'] };
const NEW: SampleApp = { name: 'New', created: instant('2026-01-01T00:00:00Z') };
const DARK: SampleApp = { name: 'Dark', created: undefined };

const first = (direction: 'ascending' | 'descending', limit = 1): Partial<Query> => ({
  order: { attribute: 'created', direction },
  limit,
});

describe('The first line of an answer that is ordered', () => {
  it('names the first, and by what it is the first', () => {
    const { headline, answer } = answerAbout([NEW, OLD], first('ascending'));
    assert.equal(headline, 'Old: created: 2024-01-01 00:00 UTC');
    assert.deepEqual([answer.kind, answer.value], ['list', 'Old']);
    assert.equal(answerAbout([OLD, NEW], first('descending')).headline, 'New: created: 2026-01-01 00:00 UTC');
  });

  it('names several, each with its own', () => {
    assert.equal(
      answerAbout([OLD, NEW], first('descending', 2)).headline,
      'Created: New (2026-01-01 00:00 UTC) and Old (2024-01-01 00:00 UTC)',
    );
  });

  it('says what narrows them', () => {
    assert.equal(
      answerAbout([NEW, OLD], { ...first('ascending'), where: [CAN_SEND] }).headline,
      '1 of 2 apps can send mail: Old (created: 2024-01-01 00:00 UTC)',
    );
  });

  it('cannot tell where another may come before it', () => {
    const { headline, answer } = answerAbout([NEW, OLD, DARK], first('ascending'));
    assert.equal(
      headline,
      'I could not tell: created of 1 of 3 apps is not known. Of the others: Old: created: 2024-01-01 00:00 UTC',
    );
    assert.equal(answer.kind, 'unknown');
  });
});
