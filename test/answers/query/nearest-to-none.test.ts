import assert from 'node:assert/strict';
import { answerAbout, CAN_SEND, named, type SampleApp, user, where } from './sample-apps.js';

const ada = [user('Ada')];
const APPS: readonly SampleApp[] = [
  { name: 'Mailer', can: ['send'], verified: false, owners: ada },
  { name: 'Poster', can: ['send'], verified: false, owners: [] },
  { name: 'Reader', can: ['read'], verified: true, owners: ada },
];
const notesOf = (rows: readonly SampleApp[], query: Parameters<typeof answerAbout>[1]): readonly string[] =>
  answerAbout(rows, query).notes.filter((note) => note.includes('every condition except'));
const VERIFIED = where('verified', true);

describe('An answer of none with several conditions', () => {
  it('names the rows that fail only one of them', () => {
    assert.deepEqual(notesOf(APPS, { where: [CAN_SEND, VERIFIED] }), [
      '1 matches every condition except “can send mail”: Reader.',
      '2 match every condition except “are verified”: Mailer and Poster.',
    ]);
  });

  it('names whoever is in several rows once', () => {
    assert.deepEqual(notesOf([APPS[0]!, APPS[0]!], { where: [CAN_SEND, VERIFIED] }), [
      '2 match every condition except “are verified”: Mailer.',
    ]);
  });

  it('counts a name as a condition', () => {
    const byAda = named('user', 'Ada');
    assert.deepEqual(notesOf([APPS[1]!, APPS[2]!], { where: [CAN_SEND], named: [byAda] }), [
      '1 matches every condition except “can send mail”: Reader.',
      '1 matches every condition except “Ada”: Poster.',
    ]);
  });

  it('names none if something matches, if only one condition was asked, or if they are many', () => {
    assert.deepEqual(
      notesOf([...APPS, { ...APPS[0]!, name: 'Known', verified: true }], { where: [CAN_SEND, VERIFIED] }),
      [],
    );
    assert.deepEqual(notesOf([APPS[2]!], { where: [CAN_SEND] }), []);
    const many = Array.from({ length: 13 }, (_, at) => ({ ...APPS[0]!, name: `Mailer ${at}` }));
    assert.deepEqual(notesOf(many, { where: [CAN_SEND, VERIFIED] }), []);
  });
});
