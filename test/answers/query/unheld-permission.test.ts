import assert from 'node:assert/strict';
import { answerAbout, APPS, type SampleApp } from './sample-apps.js';

const READ: SampleApp = { name: 'Read', publisher: 'North' };
const UNREAD: SampleApp = { name: 'Unread', publisher: undefined };

const PERMISSIONS = {
  ...APPS,
  attributes: { ...APPS.attributes, publisher: { ...APPS.attributes['publisher'], lookup: 'permission' } },
} as unknown as typeof APPS;

const ask = (rows: readonly SampleApp[], not?: true) =>
  answerAbout(
    rows,
    { named: [{ kind: 'permission', words: 'files.read.all', ...(not === undefined ? {} : { not }) }] },
    { table: PERMISSIONS },
  );

describe('A permission that nothing read holds', () => {
  it('is held by none where all was read', () => {
    assert.equal(ask([READ]).headline, 'None of 1 app (permission files.read.all)');
  });

  it('may be held by what was not read', () => {
    const { answer, headline } = ask([READ, UNREAD]);
    assert.equal(answer.kind, 'unknown');
    assert.match(headline, /^I could not tell: Unread\./);
  });

  it('leaves in what was read, where those without it are asked for', () => {
    const { answer, notes } = ask([READ, UNREAD], true);
    assert.deepEqual(
      answer.subjects.map(({ name }) => name),
      ['Read'],
    );
    assert.match(notes.join(' '), /Not known of 1: Unread/);
  });
});
