import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import { attributesOf } from '../../../src/answers/query/named-attribute.js';
import { answerAbout, user, type SampleApp } from './sample-apps.js';

const ADA = user('Ada');
const MADE: SampleApp = { name: 'Portal', grantedBy: [ADA], created: instant('2026-11-20T10:00:00Z') };

const headlineOf = (question: string): string =>
  answerAbout([MADE], { form: 'who', show: ['grantedBy'] }, { question }).headline;

describe('Who did it, and when', () => {
  for (const question of [
    'who granted it and when?',
    'who let it in and exactly when?',
    'wer hat es erteilt und wann?',
    'qui l’a accordée et quand ?',
    'made when and by whom?',
  ]) {
    it(`are told together: ${question}`, () => {
      assert.equal(headlineOf(question), 'Ada (granted by): Portal; created: 2026-11-20 10:00 UTC');
    });
  }

  it('is not told where only who is asked', () => {
    assert.equal(headlineOf('who granted it?'), 'Ada (granted by): Portal');
    assert.equal(headlineOf('who granted it when she was away?'), 'Ada (granted by): Portal');
  });
});

describe('The attributes whose values a name means', () => {
  it('are kept for the next question, each once', () => {
    assert.deepEqual(attributesOf([{ attribute: 'actor' }, { attribute: 'actor' }, { attribute: 'app' }]), {
      attributes: ['actor', 'app'],
    });
  });

  it('are none, where it means a row', () => {
    assert.deepEqual(attributesOf([{ attribute: 'actor' }, {}]), {});
  });
});
