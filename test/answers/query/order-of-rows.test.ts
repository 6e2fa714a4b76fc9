import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import type { Query } from '../../../src/language/model/query.js';
import { answerAbout, type SampleApp } from './sample-apps.js';

const OLD: SampleApp = { name: 'Old', created: instant('2024-01-01T00:00:00Z') };
const NEW: SampleApp = { name: 'New', created: instant('2026-01-01T00:00:00Z') };
const DARK: SampleApp = { name: 'Dark', created: undefined };

const first = (direction: 'ascending' | 'descending', limit = 1): Partial<Query> => ({
  order: { attribute: 'created', direction },
  limit,
});

describe('The first line of an answer that is ordered', () => {
  it('cannot tell where another may come before it', () => {
    const { headline, answer } = answerAbout([NEW, OLD, DARK], first('ascending'));
    assert.equal(
      headline,
      'I could not tell: created of 1 of 3 apps is not known. Of the others: Old (2024-01-01 00:00 UTC)',
    );
    assert.equal(answer.kind, 'unknown');
  });

  it('tells the first where each is known', () => {
    assert.equal(answerAbout([NEW, OLD], first('ascending')).answer.value, 'Old');
    assert.equal(answerAbout([NEW, OLD], first('descending')).answer.value, 'New');
  });
});
