import assert from 'node:assert/strict';
import { answerAbout, where, type SampleApp } from './sample-apps.js';

const ON: SampleApp = { name: 'On', can: ['send'], secrets: 1 };
const OFF: SampleApp = { name: 'Off', state: 'disabled', secrets: 2 };
const BARE: SampleApp = { name: 'Bare', secrets: 0 };

describe('Alternatives that are counted', () => {
  it('have a number each, and one for all', () => {
    const { headline, answer } = answerAbout([ON, OFF, BARE], {
      form: 'count',
      where: [
        where('state', 'enabled', 'is', { words: 'on', group: 1 }),
        where('state', 'disabled', 'is', { words: 'off', group: 1 }),
      ],
    });
    assert.equal(headline, '2 are enabled and 1 is disabled: 3 of 3 apps: On, Off and Bare');
    assert.equal(answer.value, 3);
  });

  it('stand beside what is asked of all of them', () => {
    const { headline } = answerAbout([ON, OFF, BARE], {
      form: 'count',
      where: [
        where('secrets', 0, 'more-than'),
        where('state', 'enabled', 'is', { words: 'on', group: 1 }),
        where('state', 'disabled', 'is', { words: 'off', group: 1 }),
      ],
    });
    assert.match(headline, /^1 is enabled and 1 is disabled: 2 of 3 apps have secrets: more than 0: On and Off$/);
  });

  it('are none where one thing is only told to count, too', () => {
    const { headline } = answerAbout([ON, OFF], {
      form: 'count',
      where: [
        where('state', 'disabled', 'is', { words: 'disabled', group: 1 }),
        where('state', 'disabled', 'is-not', { words: 'disabled', group: 1 }),
      ],
    });
    assert.doesNotMatch(headline, /^1 is disabled/);
  });

  it('hold of a row with one value, though not all of them stand in the list', () => {
    const { answer } = answerAbout([ON, OFF], {
      where: [
        where('state', 'enabled', 'is'),
        where('state', 'disabled', 'is', { words: 'off', group: 1 }),
        where('state', 'enabled', 'is', { words: 'on', group: 1 }),
      ],
    });
    assert.equal(answer.subjects.length, 2);
  });
});
