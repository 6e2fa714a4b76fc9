import assert from 'node:assert/strict';
import { answerAbout, CAN_SEND, named, type SampleApp, user, where } from './sample-apps.js';

const ada = [user('Ada')];
const APPS: readonly SampleApp[] = [
  { name: 'Mailer', can: ['send'], verified: false, owners: ada },
  { name: 'Poster', can: ['send'], verified: false, owners: [] },
  { name: 'Reader', can: ['read'], verified: true, owners: ada },
];
const notesOf = (rows: readonly SampleApp[], query: Parameters<typeof answerAbout>[1]): readonly string[] =>
  answerAbout(rows, query).notes.filter((note) => note.includes('all but'));
const VERIFIED = where('verified', true);

describe('What nearly fits where nothing does', () => {
  it('is told by what alone it lacks', () => {
    assert.deepEqual(notesOf(APPS, { where: [CAN_SEND, VERIFIED] }), [
      '1 matches all but “can send mail”: Reader.',
      '2 match all but “are verified”: Mailer and Poster.',
    ]);
  });

  it('counts a name as what is asked', () => {
    const byAda = named('user', 'Ada');
    assert.deepEqual(notesOf([APPS[1]!, APPS[2]!], { where: [CAN_SEND], named: [byAda] }), [
      '1 matches all but “can send mail”: Reader.',
      '1 matches all but “Ada”: Poster.',
    ]);
  });

  it('is not told where something fits, where one thing is asked, and of many', () => {
    assert.deepEqual(
      notesOf([...APPS, { ...APPS[0]!, name: 'Known', verified: true }], { where: [CAN_SEND, VERIFIED] }),
      [],
    );
    assert.deepEqual(notesOf([APPS[2]!], { where: [CAN_SEND] }), []);
    const many = Array.from({ length: 13 }, (_, at) => ({ ...APPS[0]!, name: `Mailer ${at}` }));
    assert.deepEqual(notesOf(many, { where: [CAN_SEND, VERIFIED] }), []);
  });
});
